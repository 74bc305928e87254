//! Which sheet of a workbook is a form's.

use crate::domain::{Place, RawSheet, RawWorkbook, Visibility};
use crate::finding::Finding;
use crate::finding::rules::{
    hidden_sheet, missing_optional_sheet, missing_sheet, similar_sheet,
};
use crate::form::{Book, IDENTITY_SHEET, LISTS_SHEET, Sheet};

use super::Absence;
use crate::swedish::near::{distance, figures, folded};

/// Returns the sheet with a form sheet's name, an earlier name of it, or one
/// that only resembles it; the last is reported, and so is a missing sheet.
pub(super) fn find<'a>(
    raw: &'a RawWorkbook,
    form: &Book,
    sheet: &Sheet,
    absence: Absence,
    findings: &mut Vec<Finding>,
) -> Option<&'a RawSheet> {
    let found = exact(raw, sheet).or_else(|| {
        let near = resembling(raw, form, sheet)?;
        let place = Place::sheet(raw.file.clone(), near.name.clone());
        findings.push(similar_sheet::found(&place, &near.name, sheet.name));
        Some(near)
    });
    if let Some(found) = found {
        if found.visibility == Visibility::Hidden && !found.cells.is_empty() {
            let place = Place::sheet(raw.file.clone(), found.name.clone());
            findings.push(hidden_sheet::found(&place, &found.name));
        }
    } else {
        findings.push(missing(raw, sheet, absence));
    }
    found
}

fn missing(raw: &RawWorkbook, sheet: &Sheet, absence: Absence) -> Finding {
    let workbook = Place::file(raw.file.clone());
    let there: Vec<&str> = raw
        .sheets
        .iter()
        .map(|sheet| &*sheet.name)
        .filter(|name| ![IDENTITY_SHEET, LISTS_SHEET].contains(name))
        .collect();
    match absence {
        Absence::Fault => missing_sheet::found(&workbook, sheet.name, &there),
        Absence::Allowed => missing_optional_sheet::found(&workbook, sheet.name),
    }
}

fn exact<'a>(raw: &'a RawWorkbook, sheet: &Sheet) -> Option<&'a RawSheet> {
    std::iter::once(sheet.name)
        .chain(sheet.was.iter().copied())
        .find_map(|name| {
            let name = folded(name);
            raw.sheets.iter().find(|sheet| folded(&sheet.name) == name)
        })
}

/// Returns the only sheet whose name resembles the form sheet's and is not
/// another sheet of the form: a misspelt one, or Excel's copy `Utfall (2)`.
fn resembling<'a>(
    raw: &'a RawWorkbook,
    form: &Book,
    sheet: &Sheet,
) -> Option<&'a RawSheet> {
    let wanted = folded(sheet.name);
    let mut near = raw.sheets.iter().filter(|candidate| {
        let name = folded(&candidate.name);
        let copy = name
            .strip_suffix(')')
            .and_then(|name| name.rsplit_once(" ("))
            .is_some_and(|(name, _)| name == wanted);
        let misspelt = figures(&name) == figures(&wanted)
            && distance(&name, &wanted).is_some()
            && !form.sheets.iter().any(|other| folded(other.name) == name);
        copy || misspelt
    });
    let first = near.next()?;
    near.next().is_none().then_some(first)
}
