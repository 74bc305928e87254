//! What last year's form leaves to this year's: unfinished activities,
//! systems, risks and the plan for the money (DESIGN §5.9, §5.14).
//!
//! What was wrong last year is asked for: its cell is marked, and its note
//! says what it was.

mod activities;
mod economy;
mod last_year;
mod outcomes;
mod published;
mod risks;
mod systems;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{DepartmentCode, Entry};
use crate::form::Col;
use crate::form::department as form;
use crate::published::Adopted;
use crate::settings::Settings;
use crate::submission::{Material, RowFill, SheetFill};

use super::super::filling::Filling;
use last_year::LastYear;

/// Fills the sheets that last year's leave something to; none when the year
/// before is not known.
pub(super) fn carry(
    sheets: &mut BTreeMap<&'static str, SheetFill>,
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
    department: &DepartmentCode,
) {
    let last = LastYear::of(material, adopted, settings, department);
    let goals = material.current.governing.goals.iter();
    let known = Known {
        goals: goals.map(|goal| goal.code.value.as_str()).collect(),
        retired: &last.retired,
    };
    let each: [(&'static str, Vec<RowFill>); 4] = [
        (
            form::activities::SHEET.name,
            activities::rows(&last, &known),
        ),
        (form::systems::SHEET.name, systems::rows(&last)),
        (form::risks::SHEET.name, risks::rows(&last, &known)),
        (form::economy::SHEET.name, economy::rows(&last)),
    ];
    let filled = each.into_iter().filter(|(_, rows)| !rows.is_empty());
    sheets.extend(filled.map(|(name, rows)| (name, SheetFill { rows, none: None })));
    if let Some(sheet) = sheets.get_mut(form::outcomes::SHEET.name) {
        outcomes::carry(&mut sheet.rows, &last);
    }
}

/// What a carried row may refer to.
struct Known<'k> {
    /// The codes of this year's goals.
    goals: BTreeSet<&'k str>,
    /// The names of the systems that are not carried, since they were taken
    /// out of use.
    retired: &'k [String],
}

impl Known<'_> {
    /// Carries the name of a system, and says when that system is there no
    /// more.
    fn carry_system(
        &self,
        row: &mut Filling,
        column: &'static Col<String>,
        entry: &Entry<String>,
    ) {
        row.carry(column, entry);
        let Some(name) = entry.value() else { return };
        if self
            .retired
            .iter()
            .any(|retired| crate::submission::same_name(retired, name))
        {
            let words = format!(
                "Systemet avvecklades senast {} och står inte kvar i bladet System.",
                row.from()
            );
            row.say(&column.column, &words);
        }
    }
}

/// Carries the two cells by which a row is marked for secrecy: they hold
/// until the row says otherwise for its own year.
fn carry_secrecy(
    row: &mut Filling,
    (secret, marked): (&'static Col<bool>, &Entry<bool>),
    (ground, law): (&'static Col<String>, &Entry<String>),
) {
    row.carry(secret, marked);
    let is_secret = marked.value() == Some(&true);
    match law {
        Entry::Given(_) => row.carry(ground, law),
        _ if is_secret => row.carry_needed(ground, law, "Lagrum", ""),
        _ => row.carry(ground, law),
    }
}
