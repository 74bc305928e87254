//! What a number format code says: percent, date, or how many decimals.

use crate::domain::NumberFormat;

/// Returns what a format code such as `0.0%` shows, by its first section,
/// the one for positive numbers. `date` is whether it shows a date or a time.
///
/// Codes are stored as in English whatever the user's language: a full stop
/// before decimals, a comma between thousands. Quoted and escaped characters
/// mean nothing: `0.0" %"` is a plain number with a word after it.
pub(super) fn of_code(code: &str, date: bool) -> NumberFormat {
    if date {
        return NumberFormat::Date;
    }
    let mut percent = false;
    let mut digits = false;
    let mut decimals: Option<u8> = None;
    let mut other = false;
    let mut characters = code.chars();
    while let Some(c) = characters.next() {
        match c {
            ';' => break,
            '"' => characters.by_ref().take_while(|&c| c != '"').for_each(drop),
            '[' => characters.by_ref().take_while(|&c| c != ']').for_each(drop),
            '\\' | '_' | '*' => {
                characters.next();
            }
            '%' => percent = true,
            '0' | '#' | '?' => {
                digits = true;
                decimals = decimals.map(|count| count.saturating_add(1));
            }
            '.' => decimals = decimals.or(Some(0)),
            // A fraction, scientific notation, text or the general format.
            '/' | 'E' | 'e' | '@' | 'G' | 'g' => other = true,
            _ => {}
        }
    }
    let decimals = decimals.unwrap_or(0);
    match (percent, digits && !other) {
        (true, _) => NumberFormat::Percent { decimals },
        (false, true) => NumberFormat::Fixed { decimals },
        (false, false) => NumberFormat::General,
    }
}

#[cfg(test)]
mod tests;
