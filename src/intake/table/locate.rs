//! Which sheet of a workbook is a form's: by its name, by a name like it, or
//! by its headers.

use crate::domain::{Place, RawSheet, RawWorkbook, Visibility};
use crate::finding::Finding;
use crate::finding::rules::{
    hidden_sheet, missing_optional_sheet, missing_sheet, similar_sheet,
};
use crate::form::{Book, HeaderYears, IDENTITY_SHEET, LISTS_SHEET, Layout, Sheet};

use super::columns::Columns;
use super::{Absence, card};
use crate::swedish::near::{distance, figures, folded};

/// The fewest headers by which a sheet is recognised whatever its name.
const LEAST_HEADERS: usize = 3;

/// Returns the sheet with a form sheet's name, an earlier name of it, one that
/// only resembles it, or that has its headers; the last two are reported, and
/// so is a missing sheet.
pub(super) fn find<'a>(
    raw: &'a RawWorkbook,
    form: &Book,
    sheet: &Sheet,
    years: HeaderYears,
    absence: Absence,
    findings: &mut Vec<Finding>,
) -> Option<&'a RawSheet> {
    let found = exact(raw, sheet).or_else(|| {
        let near = resembling(raw, form, sheet);
        let near = near.or_else(|| by_headers(raw, form, sheet, years))?;
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

/// Returns the only sheet that has a form sheet's headers, all but a few, and
/// whose name is not another sheet's of the form. Three headers are the least
/// that cannot be a coincidence.
fn by_headers<'a>(
    raw: &'a RawWorkbook,
    form: &Book,
    sheet: &Sheet,
    years: HeaderYears,
) -> Option<&'a RawSheet> {
    let has_headers = |candidate: &RawSheet| {
        let sure = match sheet.layout {
            Layout::Table => {
                Columns::find(candidate, sheet, years).map_or(0, |columns| columns.sure())
            }
            Layout::Card => card::sure(candidate, sheet, years),
            Layout::Instructions => 0,
        };
        // Sheets that name the same indicators share some headers, never most.
        sure >= LEAST_HEADERS && sure * 5 >= sheet.columns.len() * 4
    };
    let is_spoken_for = |candidate: &RawSheet| {
        let name = folded(&candidate.name);
        form.sheets.iter().any(|other| {
            let mut names = std::iter::once(&other.name).chain(other.was);
            names.any(|other| folded(other) == name)
        })
    };
    let mut fitting = raw
        .sheets
        .iter()
        .filter(|candidate| !is_spoken_for(candidate) && has_headers(candidate));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(first)
}
