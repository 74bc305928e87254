//! Next year's plan: the one that is there, or one made from the plan in
//! force with its third year empty.

use std::collections::BTreeSet;

use crate::domain::{DepartmentCode, Entry, IndicatorCode, Place, Target, Year};
use crate::form::Col;
use crate::form::governing::{targets, vintages};
use crate::settings::Settings;
use crate::submission::{Governing, RowFill, TargetRow, Vintage};

use super::super::filling::Filling;
use super::super::targets::{Targets, decided_by};
use super::NextPlan;
use super::sheets::{Units, target_row};
use super::words::Known;

/// What next year's plan is made from, and where its rows go.
pub(super) struct Asked<'a, 'g> {
    pub(super) governing: &'g Governing,
    /// The year that is left.
    pub(super) this: Year,
    pub(super) settings: &'a Settings,
    pub(super) units: &'a Units<'g>,
    pub(super) known: &'a Known<'a>,
}

const YEARS: [&Col<Target>; 3] = [&targets::YEAR_1, &targets::YEAR_2, &targets::YEAR_3];

/// Returns where next year's plan comes from, and adds its rows where it has
/// none.
pub(super) fn next(
    asked: &Asked<'_, '_>,
    vintage_rows: &mut Vec<RowFill>,
    target_rows: &mut Vec<RowFill>,
) -> NextPlan {
    let next = asked.this + 1;
    let governing = asked.governing;
    let is_next = |row: &&Vintage| row.start.value == next;
    if let Some(there) = governing.vintages.iter().find(is_next) {
        return match there.decided_on.value() {
            Some(on) => NextPlan::Decided { on: *on },
            None => NextPlan::Undecided,
        };
    }
    let limit = asked.settings.rules.targets_decided_by;
    let limit = decided_by(limit, asked.this, asked.this);
    let in_force = Targets::new(governing, asked.this, limit).in_force();
    let in_force = in_force.map(|in_force| in_force.vintage);
    vintage_rows.push(vintage(in_force, asked.this));
    let (rows, without) = asked.targets(in_force);
    let made = NextPlan::Made {
        from: in_force.map(|vintage| vintage.start.value),
        rows: rows.len(),
        without,
    };
    target_rows.extend(rows);
    made
}

/// Returns the row of a plan that waits for its decision.
fn vintage(in_force: Option<&Vintage>, this: Year) -> RowFill {
    let mut row = Filling::new(this);
    row.put(&vintages::VINTAGE, &(this + 1));
    if let Some(in_force) = in_force {
        row.carry(&vintages::DECIDED_BY, &in_force.decided_by);
    }
    row.ask(
        &vintages::DECIDED_ON.column,
        "Fyll i när planversionen är beslutad. Utan datum gäller den inte.",
    );
    let paragraph = "Fyll i när planversionen är beslutad.";
    row.ask(&vintages::PARAGRAPH.column, paragraph);
    row.done()
}

impl Asked<'_, '_> {
    /// Returns the targets of next year's plan, and the indicators that it
    /// has none for.
    fn targets(&self, in_force: Option<&Vintage>) -> (Vec<RowFill>, Vec<IndicatorCode>) {
        let start = in_force.map(|vintage| vintage.start.value);
        let mut seen = BTreeSet::new();
        let own = self.governing.targets.iter().filter(|row| {
            Some(row.vintage.value) == start
                && !row.department.is_unusable()
                && row.years.iter().any(|year| !year.is_blank())
                && seen.insert((&row.indicator.value, row.department.value()))
        });
        let own: Vec<&TargetRow> = own.collect();
        let mut rows: Vec<RowFill> = own.iter().map(|row| self.continued(row)).collect();
        let mut without = Vec::new();
        for indicator in &self.governing.indicators {
            let code = &indicator.code.value;
            if own.iter().any(|row| &row.indicator.value == code) {
                continue;
            }
            if self.known.is_proposed(code) {
                rows.push(self.proposed_only(code, &indicator.code.place));
            } else {
                without.push(code.clone());
            }
        }
        (rows, without)
    }

    /// Returns a row that goes on from the plan in force: what that says of
    /// the years, and nothing of those beyond it.
    fn continued(&self, row: &TargetRow) -> RowFill {
        let mut filling = target_row(row, self.this, self.units);
        let next = self.this + 1;
        filling.put(&targets::VINTAGE, &next);
        for (column, year) in YEARS.into_iter().zip(next..) {
            let offset = usize::try_from(year - row.vintage.value).ok();
            match offset.and_then(|offset| row.years.get(offset)) {
                Some(entry) => filling.carry(column, entry),
                None => self.ask(
                    &mut filling,
                    column,
                    year,
                    &row.indicator.value,
                    row.department.value(),
                ),
            }
        }
        filling.done()
    }

    /// Returns the row of an indicator that the plan in force has none for,
    /// and that a förvaltning has a proposal for.
    fn proposed_only(&self, indicator: &IndicatorCode, place: &Place) -> RowFill {
        let kommun = Entry::<DepartmentCode>::Empty(place.clone());
        let mut filling = self.units.row(indicator, &kommun, self.this);
        filling.put(&targets::INDICATOR, indicator);
        let next = self.this + 1;
        filling.put(&targets::VINTAGE, &next);
        for (column, year) in YEARS.into_iter().zip(next..) {
            self.ask(&mut filling, column, year, indicator, None);
        }
        filling.done()
    }

    fn ask(
        &self,
        filling: &mut Filling,
        column: &'static Col<Target>,
        year: Year,
        indicator: &IndicatorCode,
        department: Option<&DepartmentCode>,
    ) {
        let column = &column.column;
        filling.ask(column, &format!("Målvärdet för {year} är inte bestämt."));
        // The outcome and the proposals are told once, where a year is
        // always to be filled in.
        if year == self.this + 3 {
            let scale = self.units.scale(indicator);
            for line in self.known.lines(indicator, department, scale) {
                filling.say(column, &line);
            }
        }
    }
}
