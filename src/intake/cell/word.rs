//! A word of a closed vocabulary.

use crate::domain::RawValue;
use crate::finding::rules::{unexpected_date, unknown_word};

use super::content::{Content, Nothing};
use super::{Ask, Got, plain, shown};
use crate::swedish::near::{nearest, squeezed};

/// Reads one of some words, whatever the case and blanks. A word that only
/// resembles one is reported with the right one suggested.
pub(super) fn word(
    ask: &mut Ask<'_>,
    words: &'static [&'static str],
) -> Got<&'static str> {
    let shown = shown(ask.cell, ask.dates);
    if ask.is_date() || matches!(ask.cell.value, RawValue::IsoDate(_)) {
        return ask.refuse(unexpected_date::found(
            ask.place,
            &shown,
            "ett ord i listan",
        ));
    }
    // `ej mätt` is a sign for nothing in some cells and a word in others.
    if let Some(word) = find(&shown, words) {
        return Got::Value(word);
    }
    let text = match ask.content(Nothing::Words) {
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
        Got::Value(Content::Text(text) | Content::Iso(text)) => text.trim().to_owned(),
        Got::Value(Content::Number(value)) => plain(value),
        Got::Value(Content::Bool(_)) => shown,
    };
    let near = nearest(&text, words.iter().copied());
    ask.refuse(unknown_word::found(ask.place, &text, near, words))
}

fn find(text: &str, words: &'static [&'static str]) -> Option<&'static str> {
    if text.len() > 200 {
        return None;
    }
    let text = squeezed(text);
    words.iter().copied().find(|word| squeezed(word) == text)
}
