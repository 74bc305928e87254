//! Opening the next year: what its governing workbook is filled with, and
//! what is left to people (DESIGN §5.14).
//!
//! Everything that was read is carried. What could not be used is left empty
//! and marked; a row that would mean something else without its unreadable
//! cell is left out and told of.

mod due;
mod plan;
mod sheets;
mod words;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{IndicatorCode, Period, Place, Year};
use crate::form::governing as form;
use crate::published::Adopted;
use crate::report::Report;
use crate::settings::Settings;
use crate::submission::{BookFill, Identity, Material, RowFill, SheetFill};

/// What opening a year makes, and what it leaves to people.
#[derive(Clone, Debug, PartialEq)]
pub struct Rollover {
    /// The year that is opened.
    pub year: Year,
    /// What its governing workbook is filled with.
    pub governing: BookFill,
    /// Where its plan comes from.
    pub plan: NextPlan,
    /// The names of the files in `kallor/` that the moved rows of `Källor`
    /// read, in order.
    pub sources: Vec<String>,
    /// The sub-goals that are not carried, with their status.
    pub finished: Vec<(String, &'static str)>,
    /// The carried sub-goals that should have been reached, with the day.
    pub late: Vec<(String, NaiveDate)>,
    /// The governing documents that have ended without a successor, or end
    /// during the year that is opened, with their last day.
    pub ending: Vec<(String, NaiveDate)>,
    /// When the policy was last reviewed and by when it is to be again, if
    /// that is before the end of the year that is opened.
    pub review: Option<(NaiveDate, NaiveDate)>,
    /// The rows that are left out, since whose they are could not be read.
    pub left_out: Vec<Place>,
}

/// Where the plan of the year that is opened comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextPlan {
    /// It stood in this year's workbook and is decided: copied unchanged.
    Decided {
        /// The day of the decision.
        on: NaiveDate,
    },
    /// It stood in this year's workbook, without a decision: copied unchanged.
    Undecided,
    /// It was made from the plan in force.
    Made {
        /// The plan in force; `None` when there is none.
        from: Option<Year>,
        /// How many rows of targets wait for their third year.
        rows: usize,
        /// The indicators that it has no row for.
        without: Vec<IndicatorCode>,
    },
}

/// Returns what opening the year after the material's makes. `report` is the
/// material's own; where the year is among `adopted`, the outcomes shown are
/// the published ones.
pub fn rollover(
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
    report: &Report,
) -> Rollover {
    let governing = &material.current.governing;
    let this = material.current.year;
    let next = this + 1;
    let units = sheets::Units::of(governing);
    let known = words::Known {
        report,
        published: adopted
            .iter()
            .map(|adopted| &adopted.document)
            .find(|document| document.ar == this),
        year: this,
    };
    let mut left_out = Vec::new();
    let mut targets = sheets::targets(governing, this, &units, &mut left_out);
    let mut vintages = sheets::vintages(governing, this);
    let asked = plan::Asked {
        governing,
        this,
        settings,
        units: &units,
        known: &known,
    };
    let plan = plan::next(&asked, &mut vintages, &mut targets);
    let sub_goals = due::sub_goals(governing, this);
    let sheets: [(&'static str, Vec<RowFill>); 10] = [
        (
            form::organisation::SHEET.name,
            sheets::departments(governing, this),
        ),
        (form::roles::SHEET.name, sheets::roles(governing, this)),
        (form::goals::SHEET.name, sheets::goals(governing, this)),
        (
            form::indicators::SHEET.name,
            sheets::indicators(governing, this),
        ),
        (form::vintages::SHEET.name, vintages),
        (form::targets::SHEET.name, targets),
        (
            form::history::SHEET.name,
            sheets::history(governing, this, &units, &mut left_out),
        ),
        (
            form::sources::SHEET.name,
            sheets::sources(governing, this, &mut left_out),
        ),
        (form::sub_goals::SHEET.name, sub_goals.rows),
        (
            form::documents::SHEET.name,
            sheets::documents(governing, this, &mut left_out),
        ),
    ];
    let filled = sheets.into_iter().filter(|(_, rows)| !rows.is_empty());
    Rollover {
        year: next,
        governing: BookFill {
            returned: None,
            identity: Identity {
                municipality: settings.municipality.clone(),
                department: None,
                period: Period::annual(next),
                round: 1,
                planned: None,
            },
            title: format!("Styrning {next} – {}", settings.municipality),
            notes: Vec::new(),
            sheets: filled
                .map(|(name, rows)| (name, SheetFill { rows, none: None }))
                .collect::<BTreeMap<_, _>>(),
        },
        plan,
        sources: sheets::source_files(governing, this),
        finished: sub_goals.finished,
        late: sub_goals.late,
        ending: due::ending(governing, next),
        review: due::review(governing, settings, next),
        left_out,
    }
}
