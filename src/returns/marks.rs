//! What was found, at its cell in the form and in the list.

use std::sync::Arc;

use crate::domain::{Place, Severity};
use crate::finding::Finding;
use crate::form::returned::OTHERS_SHEET;
use crate::form::{Book, Layout};
use crate::submission::{At, BookFill, Fault, Remark, Returned, Spot};

use super::others;
use super::sheet::Map;
use super::words;

/// Marks every cell that something is wrong with, and lists it.
pub(super) fn mark(
    fill: &mut BookFill,
    returned: &mut Returned,
    form: &'static Book,
    maps: &[(Arc<str>, Map)],
    found: &[&Finding],
) {
    let mut faults = Vec::new();
    for finding in found {
        if finding.severity() == Severity::Notice {
            continue;
        }
        if let Some(other) = &finding.other
            && other.file == finding.place.file
            && let (Some(sheet), Some(cell)) = (&other.sheet, other.cell)
            && let Some(spot) = spot(other, maps, returned)
        {
            let cells = returned.named.entry(sheet.to_string()).or_default();
            cells.insert(cell.to_string(), spot);
        }
        let spot = spot(&finding.place, maps, returned);
        if let Some(spot) = &spot
            && let Some(remark) = remark(fill, returned, form, spot)
        {
            remark.say(&words::note(finding));
            let grave = finding.severity();
            remark.fault = Some(remark.fault.map_or(grave, |fault| fault.min(grave)));
        }
        let order = spot.as_ref().map(|spot| {
            let sheet = form.sheets.iter().position(|s| s.name == spot.sheet);
            (sheet.unwrap_or(usize::MAX), at_order(spot.at))
        });
        let fault = Fault {
            severity: finding.severity(),
            value: finding.value.clone().unwrap_or_default(),
            message: words::sentence(&finding.message),
            remedy: words::remedy(finding),
            spot,
        };
        faults.push((order, fault));
    }
    // Gravest first, then as one goes through the workbook.
    faults.sort_by(|(a, left), (b, right)| {
        (left.severity, a.is_some(), a).cmp(&(right.severity, b.is_some(), b))
    });
    returned.faults = faults.into_iter().map(|(_, fault)| fault).collect();
}

/// The order of a sheet's places: what is about all of it, then row by row.
fn at_order(at: At) -> (usize, usize) {
    match at {
        At::Sheet | At::Answer | At::Head(_) | At::BesideHead(_) | At::Field(_) => (0, 0),
        At::Cell(row, _) | At::Repeated(row) | At::Line(row) => (row + 1, 0),
        At::Beside(row, column) => (row + 1, column + 1),
    }
}

fn spot(place: &Place, maps: &[(Arc<str>, Map)], returned: &Returned) -> Option<Spot> {
    let sheet = place.sheet.as_ref()?;
    let map = maps.iter().find(|(name, _)| name == sheet);
    let at = match (map, place.cell) {
        (Some((_, map)), Some(cell)) => {
            let at = map.near(cell);
            let listed = (at == At::Sheet)
                .then(|| others::line(returned, sheet, cell))
                .flatten();
            if let Some(at) = listed {
                return Some(Spot {
                    sheet: OTHERS_SHEET,
                    at,
                });
            }
            at
        }
        (Some(_), None) => At::Sheet,
        (None, cell) => {
            let at = others::line(returned, sheet, cell?)?;
            return Some(Spot {
                sheet: OTHERS_SHEET,
                at,
            });
        }
    };
    let (_, map) = map?;
    Some(Spot {
        sheet: map.sheet,
        at,
    })
}

/// Returns what is said of a place, to be added to; `None` for a place that no
/// note can be put on.
fn remark<'a>(
    fill: &'a mut BookFill,
    returned: &'a mut Returned,
    form: &'static Book,
    spot: &Spot,
) -> Option<&'a mut Remark> {
    let sheet = form.sheet(spot.sheet)?;
    let beyond = returned.beyond.get_mut(spot.sheet);
    let (row, key) = match spot.at {
        At::Cell(row, key) => (Some(row), key),
        At::Field(key) => (Some(0), key),
        _ => (None, ""),
    };
    if let Some(row) = row {
        let row = fill.sheets.get_mut(spot.sheet)?.rows.get_mut(row)?;
        return Some(row.remarks.entry(key).or_default());
    }
    match spot.at {
        At::Head(key) => Some(beyond?.heads.entry(key).or_default()),
        At::Sheet if sheet.layout == Layout::Table => {
            let first = sheet.columns.first()?;
            Some(beyond?.heads.entry(first.key).or_default())
        }
        At::Answer => Some(&mut beyond?.answer_remark),
        At::BesideHead(column) => {
            let column = beyond?.beside.get_mut(column)?;
            Some(column.remarks.entry(None).or_default())
        }
        At::Beside(row, column) => {
            let column = beyond?.beside.get_mut(column)?;
            Some(column.remarks.entry(Some(row)).or_default())
        }
        At::Sheet | At::Cell(..) | At::Field(_) | At::Repeated(_) | At::Line(_) => None,
    }
}
