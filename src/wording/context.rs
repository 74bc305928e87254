//! What every sentence needs to know: the report, its year, and where each
//! thing stands so that it can be linked to.

use std::collections::BTreeMap;

use super::period::PeriodWords;
use crate::domain::{
    DepartmentCode, EditionKind, Figure, GoalCode, IndicatorCode, Measure, Year,
};
use crate::edition::{Edition, Part};
use crate::report::{Department, HistoryPoint, Indicator, Report};

/// The report and its look-ups.
pub(super) struct Context<'a> {
    edition: &'a Edition,
    /// The report.
    pub(super) report: &'a Report,
    /// Whom it is for.
    pub(super) kind: EditionKind,
    /// The year.
    pub(super) year: Year,
    /// The words that depend on the period.
    pub(super) period: PeriodWords,
    goals: BTreeMap<&'a GoalCode, usize>,
    indicators: BTreeMap<&'a IndicatorCode, usize>,
    departments: BTreeMap<&'a DepartmentCode, usize>,
}

impl<'a> Context<'a> {
    /// Returns the context of an edition.
    pub(super) fn new(edition: &'a Edition) -> Self {
        let report = edition.report();
        let goals = report.goals.iter().enumerate();
        let indicators = report.indicators.iter().enumerate();
        let departments = report.departments.iter().enumerate();
        Self {
            edition,
            report,
            kind: edition.kind(),
            year: report.about.period.year,
            period: PeriodWords::new(report.about.period),
            goals: goals.map(|(at, goal)| (&goal.code, at)).collect(),
            indicators: indicators.map(|(at, i)| (&i.code, at)).collect(),
            departments: departments.map(|(at, d)| (&d.code, at)).collect(),
        }
    }

    /// Returns the anchor of a goal.
    pub(super) fn goal_anchor(&self, code: &GoalCode) -> Option<String> {
        // A goal without an area is printed nowhere.
        let printed = self
            .report
            .areas
            .iter()
            .any(|area| area.goals.contains(code));
        let at = self.goals.get(code)?;
        printed.then(|| format!("mal-{at}"))
    }

    /// Returns the anchor of an indicator's row under its goal.
    pub(super) fn row_anchor(&self, code: &IndicatorCode) -> Option<String> {
        let at = self.indicators.get(code)?;
        let goal = &self.report.indicators.get(*at)?.goal;
        self.goal_anchor(goal)?;
        Some(format!("indikator-{at}"))
    }

    /// Returns the anchor of an indicator's definition in Bilaga Metod.
    pub(super) fn definition_anchor(&self, code: &IndicatorCode) -> Option<String> {
        self.indicators
            .get(code)
            .map(|at| format!("definition-{at}"))
    }

    /// Returns the anchor of an indicator's sources in Bilaga Underlag.
    pub(super) fn source_anchor(&self, code: &IndicatorCode) -> Option<String> {
        self.indicators.get(code).map(|at| format!("kalla-{at}"))
    }

    /// Returns the anchor of a förvaltning.
    pub(super) fn department_anchor(&self, code: &DepartmentCode) -> Option<String> {
        self.departments
            .get(code)
            .map(|at| format!("forvaltning-{at}"))
    }

    /// Returns the indicator with a code.
    pub(super) fn indicator(&self, code: &IndicatorCode) -> Option<&'a Indicator> {
        self.report.indicators.get(*self.indicators.get(code)?)
    }

    /// Returns a förvaltning's name, or its code when it is unknown.
    pub(super) fn department_name(&self, code: &DepartmentCode) -> String {
        self.department(code)
            .map_or_else(|| code.to_string(), |d| d.name.clone())
    }

    /// Returns the förvaltning with a code.
    pub(super) fn department(&self, code: &DepartmentCode) -> Option<&'a Department> {
        self.report.departments.get(*self.departments.get(code)?)
    }

    /// Returns that something is withheld in a part of the report, if it is.
    pub(super) fn withheld(&self, part: Part) -> Option<String> {
        self.edition
            .withholds(part)
            .then(|| "Vissa uppgifter lämnas inte i den offentliga utgåvan.".to_owned())
    }

    /// Returns the text that the kommun wrote for a place.
    pub(super) fn text(&self, belongs: &str) -> Option<&'a str> {
        let wanted = belongs.to_lowercase();
        self.report
            .texts
            .iter()
            .find(|text| text.belongs.trim().to_lowercase() == wanted)
            .map(|text| text.text.as_str())
            .filter(|text| !text.trim().is_empty())
    }
}

/// Returns the outcome of a year in a history.
pub(super) fn outcome_of(
    history: &[HistoryPoint],
    year: Year,
) -> Option<&Figure<Measure>> {
    history
        .iter()
        .find(|point| point.year == year)
        .map(|point| &point.outcome)
}
