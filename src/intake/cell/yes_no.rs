//! Yes or no.

use crate::finding::rules::{not_yes_no, unexpected_date, yes_no_spelling};

use super::content::{Content, Nothing};
use super::{Ask, Got, shown};
use crate::swedish::near::squeezed;

/// Reads `ja` or `nej`. What says so in another way is read with a notice;
/// a number is not, since it may be a count.
pub(super) fn yes_no(ask: &mut Ask<'_>) -> Got<bool> {
    let answer = match ask.content(Nothing::Words) {
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
        Got::Value(Content::Bool(answer)) => Some((answer, false)),
        Got::Value(Content::Text(text)) => from_text(text),
        Got::Value(Content::Iso(text)) => {
            return ask.refuse(unexpected_date::found(ask.place, text, "ja eller nej"));
        }
        Got::Value(Content::Number(_)) if ask.is_date() => {
            let shown = shown(ask.cell, ask.dates);
            return ask.refuse(unexpected_date::found(ask.place, &shown, "ja eller nej"));
        }
        Got::Value(Content::Number(_)) => None,
    };
    let shown = shown(ask.cell, ask.dates);
    match answer {
        Some((answer, true)) => Got::Value(answer),
        Some((answer, false)) => {
            ask.findings
                .push(yes_no_spelling::found(ask.place, &shown, answer));
            Got::Value(answer)
        }
        None => ask.refuse(not_yes_no::found(ask.place, &shown)),
    }
}

/// Returns the answer in a text, and whether it is spelt as the form does.
pub(super) fn from_text(text: &str) -> Option<(bool, bool)> {
    if text.len() > 40 {
        return None;
    }
    match squeezed(text).trim_end_matches(['.', '!']) {
        "ja" => Some((true, true)),
        "nej" => Some((false, true)),
        "j" | "x" | "yes" | "sant" | "true" => Some((true, false)),
        "n" | "no" | "falskt" | "false" => Some((false, false)),
        _ => None,
    }
}
