//! A sheet's part: what calamine does not give is kept, the rest written anew.

mod cell;
mod merges;

use quick_xml::events::{BytesStart, Event};

use crate::domain::{CellRef, RawValue};
use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::{Budget, Fault};
use crate::intake::limits;
use crate::intake::oddities::Oddities;
use crate::intake::rows::HiddenRows;
use crate::intake::xml::{Xml, is_true};

use super::strings::Strings;
use cell::Cells;

/// What a sheet holds beside the values that calamine reads.
pub(super) struct Scanned {
    pub(super) notes: Vec<Note>,
    pub(super) merges: Vec<(CellRef, CellRef)>,
    pub(super) hidden_rows: Vec<(u32, u32)>,
    pub(super) oddities: Oddities,
}

/// What our own pass knows of a cell.
pub(super) struct Note {
    pub(super) cell: CellRef,
    pub(super) style: usize,
    /// The value, where calamine is not asked for it: an error, or a formula
    /// whose value is not stored.
    pub(super) value: Option<RawValue>,
    pub(super) formula: Option<Box<str>>,
}

/// Writes a sheet's part anew with its values only, each with its address.
pub(super) fn rewrite(
    part: &str,
    text: &str,
    strings: &Strings,
    budget: &mut Budget,
) -> Result<(String, Scanned), Fault> {
    let mut xml = Xml::new(part, text);
    let mut cells = Cells::new(strings, budget);
    let mut merges = Vec::new();
    let mut hidden = HiddenRows::default();
    let mut in_data = false;
    // The next row's number, counted from zero, when it does not say.
    let mut next_row = 0_u32;
    loop {
        match xml.next()? {
            Event::Start(e) => match (xml.depth(), e.local_name().as_ref()) {
                (2, name) => in_data = name == "sheetData",
                (3, "row") if in_data => {
                    let (row, is_hidden) = row(&xml, &e, next_row, &mut cells)?;
                    next_row = row.saturating_add(1);
                    if is_hidden {
                        hidden.hide(row, 1);
                    }
                    cells.begin_row(row);
                }
                (4, "c") if in_data => cells.read(&mut xml, &e)?,
                (3, "mergeCell") => {
                    if merges.len() == limits::MERGES as usize {
                        return Err(Fault::TooLarge(Excess::Merges(limits::MERGES)));
                    }
                    xml.attributes(&e, |name, value| {
                        if name == "ref" {
                            match merges::range(&value) {
                                Some(range) => merges.push(range),
                                None => cells.oddities.outside(&value),
                            }
                        }
                    })?;
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    let (rewritten, notes, oddities) = cells.finish();
    let scanned = Scanned {
        notes,
        merges,
        hidden_rows: hidden.ranges(),
        oddities,
    };
    Ok((rewritten, scanned))
}

/// Returns a row's number, counted from zero, and whether it is hidden. A
/// number that no sheet has is reported, and the row counted on from the last.
fn row(
    xml: &Xml<'_>,
    element: &BytesStart<'_>,
    next: u32,
    cells: &mut Cells<'_>,
) -> Result<(u32, bool), Fault> {
    let mut row = next;
    let mut hidden = false;
    xml.attributes(element, |name, value| match name {
        "r" => match value.parse::<u32>() {
            Ok(number @ 1..=1_048_576) => row = number - 1,
            _ => cells.oddities.outside(&value),
        },
        "hidden" => hidden = is_true(&value),
        _ => {}
    })?;
    Ok((row, hidden))
}
