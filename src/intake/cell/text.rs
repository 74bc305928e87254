//! Text, and e-mail addresses.

use crate::domain::{NumberFormat, is_address};
use crate::finding::rules::{doubtful_email, unshowable_text};
use crate::swedish;

use super::content::{Content, Nothing, iso};
use super::{Ask, Got, date, plain, shown};
use crate::swedish::near::nfc;

/// Reads text: exactly as typed but for outer blanks, the kind of line break
/// and Unicode's composed form. A number or a date comes as it is shown.
pub(super) fn text(ask: &mut Ask<'_>) -> Got<String> {
    let text = match ask.content(Nothing::Dashes) {
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
        Got::Value(Content::Text(text)) => tidy(text),
        Got::Value(Content::Iso(text)) => match date::from_text(text) {
            Ok(date) => iso(date),
            Err(_) => tidy(text),
        },
        Got::Value(Content::Number(value)) => match ask.cell.format {
            NumberFormat::Percent { .. } | NumberFormat::Date => {
                shown(ask.cell, ask.dates)
            }
            _ => plain(value),
        },
        Got::Value(Content::Bool(answer)) => if answer { "ja" } else { "nej" }.to_owned(),
    };
    if text.is_empty() {
        return Got::Empty;
    }
    let (visible, replaced) = swedish::visible(&text);
    if replaced {
        // A long text is quoted from just before the first such character.
        let same = text
            .chars()
            .zip(visible.chars())
            .take_while(|(a, b)| a == b)
            .count();
        let start = same.saturating_sub(20);
        let quoted: String = visible.chars().skip(start).collect();
        ask.findings
            .push(unshowable_text::found(ask.place, &quoted));
    }
    Got::Value(text)
}

/// Reads an e-mail address; one that no mail reaches is kept with a warning.
pub(super) fn email(ask: &mut Ask<'_>) -> Got<String> {
    let got = text(ask);
    if let Got::Value(address) = &got
        && !is_address(address)
    {
        let finding = doubtful_email::found(ask.place, address);
        ask.findings.push(finding);
    }
    got
}

fn tidy(text: &str) -> String {
    nfc(text)
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
        .to_owned()
}
