//! Addresses in what is said: a message names the other place of a
//! contradiction as it was called in the file that was sent in.

use crate::submission::Spot;

use super::super::job::Job;

/// Returns a text with the addresses that it names as they are in this
/// workbook. An address in another file is left as it is.
pub(in super::super) fn here(job: &Job<'_>, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('!') {
        let (before, from) = rest.split_at(at);
        let after = from.get(1..).unwrap_or_default();
        let end = after
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(after.len());
        let (address, next) = after.split_at(end);
        out.push_str(before);
        let now = named(job, &out, address).and_then(|(name, spot)| {
            let cell = super::address(job, spot)?;
            Some((name.len(), format!("{}!{cell}", spot.sheet)))
        });
        match now {
            Some((name, now)) => {
                out.truncate(out.len().saturating_sub(name));
                out.push_str(&now);
            }
            None => {
                out.push('!');
                out.push_str(address);
            }
        }
        rest = next;
    }
    out.push_str(rest);
    out
}

/// Returns the name of the sheet that a text ends with, and where an address
/// there is now; `None` when it is in another file, or nobody meant it.
fn named<'a>(job: &Job<'a>, before: &str, address: &str) -> Option<(&'a str, &'a Spot)> {
    let named = &job.fill.returned.as_ref()?.named;
    let sheets = named.iter().filter(|(name, _)| before.ends_with(*name));
    let (name, cells) = sheets.max_by_key(|(name, _)| name.len())?;
    let is_elsewhere = before.strip_suffix(name.as_str()).is_some_and(|before| {
        let endings = [".xlsx, ", ".xlsm, ", ".xlsb, ", ".xls, ", ".ods, "];
        endings.iter().any(|ending| before.ends_with(ending))
    });
    let spot = cells.get(address)?;
    (!is_elsewhere).then_some((name.as_str(), spot))
}
