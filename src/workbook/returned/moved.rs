//! Addresses in what is said: a message names the other place of a
//! contradiction as it was called in the file that was sent in.

use crate::submission::Spot;

use super::super::job::Job;

/// Returns a text with the addresses that it names as they are in this
/// workbook. An address in another file is left as it is.
pub(in super::super) fn here(job: &Job<'_>, text: &str) -> String {
    let Some(returned) = &job.fill.returned else {
        return text.to_owned();
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, named, spot)) = next(rest, &returned.named) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let after = from.get(named.len()..).unwrap_or_default();
        let goes_on = after.starts_with(|c: char| c.is_ascii_digit());
        match super::address(job, spot) {
            Some(cell) if !goes_on && !is_elsewhere(&out) => {
                out.push_str(&format!("{}!{cell}", spot.sheet));
            }
            _ => out.push_str(named),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Returns the first address that a text names, and where it now is.
fn next<'a>(
    text: &str,
    named: &'a [(String, Spot)],
) -> Option<(usize, &'a str, &'a Spot)> {
    let found = named
        .iter()
        .filter_map(|(name, spot)| Some((text.find(name)?, name.as_str(), spot)));
    // Of two at one place, `Utfall!I1` and `Utfall!I12`, the longer is meant.
    found.min_by_key(|(at, name, _)| (*at, std::cmp::Reverse(name.len())))
}

/// Whether what comes after a text is an address in another file.
fn is_elsewhere(before: &str) -> bool {
    [".xlsx, ", ".xlsm, ", ".xlsb, ", ".xls, ", ".ods, "]
        .iter()
        .any(|ending| before.ends_with(ending))
}
