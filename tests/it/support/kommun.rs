//! A small kommun in code: a valid one with changed cells.
//!
//! `Kommun::valid()` breaks no rule. A test changes what it is about and looks
//! at what is then found:
//!
//! ```ignore
//! let kommun = Kommun::valid().row("BUF", "S1.1", |row| row.outcome.clear());
//! assert_eq!(kommun.found(), [("utfall-saknas", "Utfall!I2")]);
//! ```

use itbokslut::checks;
use itbokslut::domain::{
    Aggregation, Amount, CellRef, DepartmentCode, Entry, IndicatorCode, Period, Place,
    Placed, Reading, SourceField, Target, Unit, Year,
};
use itbokslut::finding::Finding;
use itbokslut::form::{Sheet, department, governing};
use itbokslut::settings::Settings;
use itbokslut::submission::{
    ActivityRow, Governing, HistoryRow, IncidentRow, Indicator, Listed, Material,
    OutcomeRow, RiskRow, SourceRow, SourceValue, Submission, SystemRow, TargetRow,
    YearMaterial,
};

use super::rows;

/// The year of [`Kommun::valid`].
pub(crate) const YEAR: Year = 2025;
/// Its governing workbook.
pub(crate) const GOVERNING: &str = "styrning/2025.xlsx";

/// A kommun whose material can be changed.
#[derive(Clone)]
pub(crate) struct Kommun {
    pub(crate) material: Material,
    pub(crate) settings: Settings,
}

impl Kommun {
    /// Returns a kommun that breaks no rule: two förvaltningar, BUF and SOC;
    /// one goal, S1, with one indicator, S1.1, a mean in percent that both
    /// report; one vintage; both submissions in time, with an economy and
    /// nothing else to report; nothing from last year.
    pub(crate) fn valid() -> Self {
        let mut settings = Settings {
            municipality: "Norsjö kommun".to_owned(),
            ..Settings::default()
        };
        settings.deadlines.annual = Some(rows::date(2026, 1, 30));
        let governing = Governing {
            file: GOVERNING.into(),
            departments: vec![rows::department(1, "BUF"), rows::department(2, "SOC")],
            goals: vec![rows::goal(1, "S1")],
            vintages: vec![rows::vintage(1, YEAR)],
            ..Governing::default()
        };
        let current = YearMaterial {
            year: YEAR,
            governing,
            submissions: vec![
                rows::submission("BUF", YEAR),
                rows::submission("SOC", YEAR),
            ],
            source_values: Vec::new(),
        };
        let material = Material {
            period: Period::annual(YEAR),
            current,
            earlier: Vec::new(),
        };
        Self { material, settings }.indicator("S1.1", |_| {})
    }

    /// Adds an indicator of goal S1, a mean in percent that all report, with a
    /// target and with an outcome of 80 from everyone; `change` makes it
    /// another.
    pub(crate) fn indicator(
        mut self,
        code: &str,
        change: impl FnOnce(&mut Indicator),
    ) -> Self {
        let current = &mut self.material.current;
        let row = at(current.governing.indicators.len() + 1);
        let mut indicator = rows::indicator(row, code);
        change(&mut indicator);
        current.governing.indicators.push(indicator);
        self.target(code, None, |_| {}).answers(code)
    }

    /// Adds an indicator of `andel ja`: everyone answers yes.
    pub(crate) fn share_of_yes(self, code: &str) -> Self {
        let mut kommun = self.indicator(code, |indicator| {
            indicator.unit.set(Unit::YesNo);
            indicator.aggregation.set(Aggregation::ShareYes);
            indicator.reasonable_min.clear();
            indicator.reasonable_max.clear();
        });
        for submission in &mut kommun.material.current.submissions {
            if let Some(row) = submission.outcomes.last_mut() {
                row.outcome.set(Reading::YesNo(true));
            }
        }
        kommun
    }

    /// Adds a ratio in percent: everyone has 40 of 50.
    pub(crate) fn ratio(self, code: &str) -> Self {
        let mut kommun = self.indicator(code, |indicator| {
            indicator.aggregation.set(Aggregation::Ratio);
            indicator.numerator.set("e-tjänster".to_owned());
            indicator.denominator.set("tjänster".to_owned());
        });
        for submission in &mut kommun.material.current.submissions {
            if let Some(row) = submission.outcomes.last_mut() {
                row.outcome.clear();
                row.numerator.set(Amount::exact(40.0));
                row.denominator.set(Amount::exact(50.0));
            }
        }
        kommun
    }

    /// Adds a row with the outcome 80 for an indicator to every submission.
    fn answers(mut self, code: &str) -> Self {
        for submission in &mut self.material.current.submissions {
            let row = at(submission.outcomes.len() + 1);
            submission
                .outcomes
                .push(rows::outcome(&submission.file, row, code));
        }
        self
    }

    /// Adds a row of `Målvärden`: 85, 90 and 95 for the year's vintage.
    pub(crate) fn target(
        mut self,
        indicator: &str,
        department: Option<&str>,
        change: impl FnOnce(&mut TargetRow),
    ) -> Self {
        let targets = &mut self.material.current.governing.targets;
        let mut target = rows::target(at(targets.len() + 1), indicator, department);
        change(&mut target);
        targets.push(target);
        self
    }

    /// Adds a row of `Historik`: the outcome 79.
    pub(crate) fn history(
        mut self,
        indicator: &str,
        year: Year,
        department: Option<&str>,
    ) -> Self {
        let history = &mut self.material.current.governing.history;
        let row: HistoryRow =
            rows::history(at(history.len() + 1), indicator, year, department);
        history.push(row);
        self
    }

    /// Adds a row of `Källor` for the year and the value it found.
    pub(crate) fn source(
        mut self,
        indicator: &str,
        field: SourceField,
        department: Option<&str>,
        value: f64,
    ) -> Self {
        let current = &mut self.material.current;
        let number = at(current.governing.sources.len() + 1);
        let row: SourceRow = rows::source(number, indicator, field, YEAR, department);
        current.source_values.push(SourceValue {
            indicator: IndicatorCode::new(indicator),
            field,
            year: YEAR,
            department: department.map(DepartmentCode::new),
            value,
            place: Place::cell("kallor/stat.xlsx", "Data", CellRef::new(number, 1)),
            asked: row.indicator.place.clone(),
        });
        current.governing.sources.push(row);
        self
    }

    /// Adds an activity to a förvaltning's plan: done in time, with all that
    /// it should have; `change` makes it another.
    pub(crate) fn activity(
        self,
        department: &str,
        change: impl FnOnce(&mut ActivityRow),
    ) -> Self {
        self.submission(department, |submission| {
            let rows = &mut submission.activities;
            let row = rows::activity(&submission.file, next(rows), "Byta nätet");
            add(rows, row, change);
        })
    }

    /// Adds a system to a förvaltning's sheet: critical, owned by it and with
    /// all that it should have; `change` makes it another.
    pub(crate) fn system(
        self,
        department: &str,
        name: &str,
        change: impl FnOnce(&mut SystemRow),
    ) -> Self {
        self.submission(department, |submission| {
            let rows = &mut submission.systems;
            let row = rows::system(&submission.file, next(rows), name);
            add(rows, row, change);
        })
    }

    /// Adds a traced outage to a förvaltning's incidents; `change` makes it
    /// another.
    pub(crate) fn incident(
        self,
        department: &str,
        change: impl FnOnce(&mut IncidentRow),
    ) -> Self {
        self.submission(department, |submission| {
            let rows = &mut submission.incidents;
            let row = rows::incident(&submission.file, next(rows));
            add(rows, row, change);
        })
    }

    /// Adds a risk that a measure made smaller; `change` makes it another.
    pub(crate) fn risk(
        self,
        department: &str,
        change: impl FnOnce(&mut RiskRow),
    ) -> Self {
        self.submission(department, |submission| {
            let rows = &mut submission.risks;
            let row = rows::risk(&submission.file, next(rows));
            add(rows, row, change);
        })
    }

    /// Adds last year: the same governing workbook and submissions as they
    /// stand now, with a year less.
    pub(crate) fn with_last_year(mut self) -> Self {
        let mut last = self.material.current.clone();
        last.year = YEAR - 1;
        for submission in &mut last.submissions {
            submission.period = Period::annual(YEAR - 1);
        }
        self.material.earlier = vec![last];
        self
    }

    /// Changes the governing workbook.
    pub(crate) fn governing(mut self, change: impl FnOnce(&mut Governing)) -> Self {
        change(&mut self.material.current.governing);
        self
    }

    /// Changes the row of an indicator in `Indikatorer`.
    pub(crate) fn definition(
        mut self,
        code: &str,
        change: impl FnOnce(&mut Indicator),
    ) -> Self {
        let indicators = &mut self.material.current.governing.indicators;
        change(
            indicators
                .iter_mut()
                .find(|i| i.code.value.as_str() == code)
                .unwrap(),
        );
        self
    }

    /// Changes a förvaltning's submission.
    pub(crate) fn submission(
        mut self,
        department: &str,
        change: impl FnOnce(&mut Submission),
    ) -> Self {
        change(submission_of(&mut self.material.current, department));
        self
    }

    /// Changes a row of a förvaltning's `Utfall`.
    pub(crate) fn row(
        self,
        department: &str,
        indicator: &str,
        change: impl FnOnce(&mut OutcomeRow),
    ) -> Self {
        self.submission(department, |submission| {
            change(row_of(submission, indicator));
        })
    }

    /// Changes a row of a förvaltning's `Utfall` of last year.
    pub(crate) fn row_last_year(
        mut self,
        department: &str,
        indicator: &str,
        change: impl FnOnce(&mut OutcomeRow),
    ) -> Self {
        let last = self.material.earlier.last_mut().unwrap();
        change(row_of(submission_of(last, department), indicator));
        self
    }

    /// Changes the settings.
    pub(crate) fn settings(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self
    }

    /// Returns what the checks find.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        checks::all(&self.material, &[], &self.settings)
    }

    /// Returns the rule and the place within its file of what the checks
    /// find, in the order of findings.
    pub(crate) fn found(&self) -> Vec<(&'static str, String)> {
        let mut findings = self.findings();
        itbokslut::finding::sort(&mut findings);
        findings
            .iter()
            .map(|finding| (finding.rule.id, finding.place.within_file()))
            .collect()
    }
}

/// What a test does to a cell; its place stays.
pub(crate) trait Cell<T> {
    /// Writes a value.
    fn set(&mut self, value: T);
    /// Makes it empty.
    fn clear(&mut self);
    /// Makes it hold something that could not be used.
    fn spoil(&mut self);
}

impl<T> Cell<T> for Entry<T> {
    fn set(&mut self, value: T) {
        *self = Self::Given(Placed::new(value, self.place().unwrap().clone()));
    }

    fn clear(&mut self) {
        *self = Self::Empty(self.place().unwrap().clone());
    }

    fn spoil(&mut self) {
        *self = Self::Unusable(self.place().unwrap().clone());
    }
}

/// Returns a number as a förvaltning writes it.
pub(crate) fn number(value: f64) -> Reading {
    Reading::Number(Amount::exact(value))
}

/// Returns the targets of a vintage's three years.
pub(crate) fn targets(row: &mut TargetRow, values: [Target; 3]) {
    for (entry, value) in row.years.iter_mut().zip(values) {
        entry.set(value);
    }
}

/// Returns the place of a column's cell in a row counted from one.
pub(crate) fn place(file: &str, sheet: &Sheet, key: &str, row: u32) -> Place {
    let column = sheet.columns.iter().position(|c| c.key == key).unwrap();
    Place::cell(file, sheet.name, CellRef::new(row, at(column)))
}

/// Returns the place of a cell in the governing workbook's `Indikatorer`.
pub(crate) fn in_indicators(key: &str, row: u32) -> String {
    place(GOVERNING, &governing::indicators::SHEET, key, row).within_file()
}

/// Returns the place of a cell in `Utfall`.
pub(crate) fn in_outcomes(key: &str, row: u32) -> String {
    place("", &department::outcomes::SHEET, key, row).within_file()
}

/// Returns the place of a cell in a sheet of a förvaltning's workbook, in the
/// table's row counted from one.
pub(crate) fn in_sheet(sheet: &Sheet, key: &str, row: u32) -> String {
    place("", sheet, key, row).within_file()
}

/// Returns the number of the next row of an open sheet.
fn next<R>(listed: &Listed<R>) -> u32 {
    at(listed.rows.len() + 1)
}

/// Adds a row to an open sheet, which is then no longer said to be empty.
fn add<R>(listed: &mut Listed<R>, mut row: R, change: impl FnOnce(&mut R)) {
    change(&mut row);
    listed.rows.push(row);
    listed.none.clear();
}

fn submission_of<'a>(year: &'a mut YearMaterial, department: &str) -> &'a mut Submission {
    year.submissions
        .iter_mut()
        .find(|submission| submission.department.as_str() == department)
        .unwrap()
}

fn row_of<'a>(submission: &'a mut Submission, indicator: &str) -> &'a mut OutcomeRow {
    submission
        .outcomes
        .iter_mut()
        .find(|row| row.indicator.value.as_str() == indicator)
        .unwrap()
}

fn at(index: usize) -> u32 {
    u32::try_from(index).unwrap()
}
