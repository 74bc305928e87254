//! What the checks look at, and how they look things up in it.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::{DepartmentCode, Entry, Period, Place, Source};
use crate::form::governing::organisation;
use crate::form::{Col, Sheet};
use crate::report::{Department, Goal, Indicator, Plans, SystemRegister};
use crate::settings::Settings;
use crate::submission::{
    ActivityRow, Governing, Listed, Submission, SystemRow, YearMaterial,
};

use super::super::definition::source;
use super::super::year;
use super::seen::Basis;

/// Everything that the requirements are judged from.
pub(in crate::analysis) struct Known<'a> {
    /// The period.
    pub(in crate::analysis) period: Period,
    /// The settings, with the requirements.
    pub(in crate::analysis) settings: &'a Settings,
    /// What was read for the year.
    pub(in crate::analysis) material: &'a YearMaterial,
    /// The förvaltningar.
    pub(in crate::analysis) departments: &'a [Department],
    /// The goals.
    pub(in crate::analysis) goals: &'a [Goal],
    /// The indicators.
    pub(in crate::analysis) indicators: &'a [Indicator],
    /// The IT plans.
    pub(in crate::analysis) plans: &'a Plans,
    /// The register of systems.
    pub(in crate::analysis) systems: &'a SystemRegister,
}

impl<'a> Known<'a> {
    pub(super) fn governing(&self) -> &'a Governing {
        &self.material.governing
    }

    pub(super) fn last_day(&self) -> NaiveDate {
        self.period.last_day()
    }

    /// Returns whether a day is in the period.
    pub(super) fn in_period(&self, date: NaiveDate) -> bool {
        date.year() == self.period.year && date <= self.last_day()
    }

    pub(super) fn submission(
        &self,
        department: &DepartmentCode,
    ) -> Option<&'a Submission> {
        year::submission(self.material, department)
    }

    /// Returns a cell as evidence; where there is no such column, the row's
    /// own cell.
    pub(super) fn cell<C, T>(
        &self,
        column: &Col<C>,
        entry: &Entry<T>,
        row: &Place,
    ) -> Source {
        self.at(column, entry.place().unwrap_or(row))
    }

    /// Returns the cell at a place as evidence, by its column's header.
    pub(super) fn at<C>(&self, column: &Col<C>, place: &Place) -> Source {
        source(&column.column.header.text(self.period.year), place)
    }

    /// Returns a sheet of the governing workbook, where a row is missed.
    pub(super) fn missed_in(&self, sheet: &Sheet) -> Source {
        source("", &Place::sheet(self.governing().file.clone(), sheet.name))
    }

    /// Returns that a requirement is judged from a sheet of the
    /// förvaltningar.
    pub(super) fn reports<R>(
        &self,
        missing: &[DepartmentCode],
        declared_none: &[DepartmentCode],
        listed: fn(&Submission) -> &Listed<R>,
    ) -> Basis {
        let missed = |code: &DepartmentCode| {
            let listed = self.submission(code).map(listed);
            let place =
                listed.and_then(|listed| listed.none.place().or(listed.place.as_ref()));
            let missed =
                place.map_or_else(|| self.not_submitted(code), |at| source("", at));
            (code.clone(), missed)
        };
        Basis::Reports {
            unreported: missing.iter().map(missed).collect(),
            declared_none: !declared_none.is_empty(),
        }
    }

    /// Returns where a submission is missed: at the förvaltning's code in
    /// `Organisation`.
    pub(super) fn not_submitted(&self, code: &DepartmentCode) -> Source {
        let mut departments = self.departments.iter();
        match departments.find(|department| &department.code == code) {
            Some(department) => self.at(&organisation::CODE, &department.place),
            None => self.missed_in(&organisation::SHEET),
        }
    }

    /// Returns the row of `IT-plan` that an activity was made from.
    pub(super) fn activity_row(
        &self,
        department: &DepartmentCode,
        place: &Place,
    ) -> Option<&'a ActivityRow> {
        let mut rows = self.submission(department)?.activities.rows.iter();
        rows.find(|row| &row.activity.place == place)
    }

    /// Returns the row of `System` with its name at a place.
    pub(super) fn system_row(&self, place: &Place) -> Option<&'a SystemRow> {
        let submissions = self.material.submissions.iter();
        let mut rows = submissions.flat_map(|submission| &submission.systems.rows);
        rows.find(|row| &row.system.place == place)
    }
}
