//! What a förvaltning gets back: what it sent in, in this year's form, with
//! every fault marked in its cell (DESIGN §6 `retur/`, §8).
//!
//! A returned workbook is made from four things: the form with what is known,
//! the cells as they stood, where the form's parts stood among them, and what
//! was found. What was read is written as it stood, so that it is read the
//! same again; what the form has no cell for is listed on a sheet of its own.
//! Nothing here reads a file or writes one.

mod card;
mod marks;
mod notes;
mod others;
mod printed;
mod sheet;
mod stood;
mod table;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::{CellRef, RawWorkbook, Severity};
use crate::finding::Finding;
use crate::finding::rules::requirement_not_met;
use crate::form::{Book, Layout};
use crate::settings::Settings;
use crate::submission::{BookFill, Outline, Returned};

pub use printed::Printed;

/// What a returned workbook is made from.
pub struct Given<'a> {
    /// The form of the period.
    pub form: &'static Book,
    /// What the förvaltning's form is filled with before anybody has it.
    pub prefill: BookFill,
    /// The workbook as it stood.
    pub raw: &'a RawWorkbook,
    /// Where the form's parts stand in it.
    pub outline: &'a Outline,
    /// The round that it says it is.
    pub round: u32,
    /// What was found and stands, of any file.
    pub findings: &'a [Finding],
    /// What the form itself prints.
    pub printed: &'a Printed,
    /// Whom it is sent to, and when.
    pub settings: &'a Settings,
}

/// Returns what the returned workbook is filled with.
pub fn compose(given: Given<'_>) -> BookFill {
    let Given {
        form,
        prefill,
        raw,
        outline,
        round,
        findings,
        printed,
        settings,
    } = given;
    let found: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.place.file == raw.file)
        // A requirement is the kommun's, and its words name what others lack.
        .filter(|finding| finding.rule.id != requirement_not_met::RULE.id)
        .collect();
    let mut fill = prefill;
    fill.identity.round = round.saturating_add(1);
    fill.identity.planned = outline.planned;
    let mut returned = Returned::default();
    let mut maps = Vec::new();
    let mut changed = Vec::new();
    let notes = notes::Notes::of(raw);
    let faulty = faulty(&found);
    for sheet in form.sheets.iter().copied() {
        let known = fill.sheets.remove(sheet.name).unwrap_or_default();
        let there = outline.of(sheet).and_then(|outline| {
            let raw_sheet = raw.sheets.iter().find(|s| s.name == outline.name)?;
            Some((outline, raw_sheet))
        });
        let mut copy = sheet::Copy::new(raw, sheet, &faulty);
        match (there, sheet.layout) {
            (Some((outline, raw_sheet)), Layout::Table) => {
                table::copy(&mut copy, outline, raw_sheet, known);
            }
            (Some((outline, raw_sheet)), Layout::Card) => {
                card::copy(&mut copy, outline, raw_sheet, known);
            }
            (None, Layout::Table | Layout::Card) => table::empty(&mut copy, known),
            (_, Layout::Instructions) => {}
        }
        if let Some((outline, raw_sheet)) = there {
            notes::Notes::formulas_again(&mut copy, raw_sheet);
            maps.push((Arc::clone(&outline.name), copy.map));
        }
        changed.append(&mut copy.changed);
        if sheet.layout != Layout::Instructions {
            fill.sheets.insert(sheet.name, copy.fill);
            returned.beyond.insert(sheet.name, copy.beyond);
        }
    }
    others::list(&mut returned, raw, &maps, changed, printed, &notes);
    marks::mark(&mut fill, &mut returned, form, &maps, &found);
    words::greet(&mut returned, &fill, raw, &found, settings);
    fill.returned = Some(returned);
    fill
}

/// Returns the cells, by sheet, that something is wrong with.
fn faulty(found: &[&Finding]) -> BTreeSet<(Arc<str>, CellRef)> {
    found
        .iter()
        .filter(|finding| finding.severity() != Severity::Notice)
        .filter_map(|finding| Some((finding.place.sheet.clone()?, finding.place.cell?)))
        .collect()
}
