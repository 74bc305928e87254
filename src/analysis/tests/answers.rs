//! What the förvaltningar of a kommun in code answer.

use crate::domain::{
    Amount, CellRef, Entry, IndicatorCode, Place, Placed, Reading, UnmeasuredReason,
};
use crate::submission::{AnalysisRow, OutcomeRow, Submission};

use super::kommun::{YearOf, given, number, set};

impl YearOf {
    /// Adds a förvaltning's row of `Utfall`, empty but for what `fill` says.
    pub(crate) fn row(
        mut self,
        department: &str,
        indicator: &str,
        fill: impl FnOnce(&mut OutcomeRow),
    ) -> Self {
        let submission = self.of(department);
        let number = u32::try_from(submission.outcomes.len()).unwrap() + 1;
        let file = submission.file.clone();
        let cell = |c| Place::cell(file.clone(), "Utfall", CellRef::new(number, c));
        let mut row = OutcomeRow {
            indicator: Placed::new(IndicatorCode::new(indicator), cell(0)),
            outcome: Entry::Empty(cell(8)),
            so_far: Entry::Absent,
            numerator: Entry::Empty(cell(9)),
            denominator: Entry::Empty(cell(10)),
            weight: Entry::Empty(cell(11)),
            unmeasured: Entry::Empty(cell(12)),
            data_source: Entry::Empty(cell(13)),
            comment: Entry::Empty(cell(14)),
            measure: Entry::Empty(cell(15)),
            responsible: Entry::Empty(cell(16)),
            due: Entry::Empty(cell(17)),
            corrected: Entry::Empty(cell(18)),
            correction_reason: Entry::Empty(cell(19)),
            secret: Entry::Empty(cell(20)),
            legal_ground: Entry::Empty(cell(21)),
        };
        fill(&mut row);
        submission.outcomes.push(row);
        self
    }

    pub(crate) fn of(&mut self, department: &str) -> &mut Submission {
        let submissions = self.0.submissions.iter_mut();
        submissions
            .into_iter()
            .find(|submission| submission.department.as_str() == department)
            .unwrap()
    }

    /// Adds förvaltningars' outcomes.
    pub(crate) fn numbers(self, indicator: &str, values: &[(&str, f64)]) -> Self {
        values.iter().fold(self, |year, (department, value)| {
            year.row(department, indicator, |row| {
                set(&mut row.outcome, number(*value));
            })
        })
    }

    /// Adds förvaltningars' Täljare and Nämnare.
    pub(crate) fn pairs(self, indicator: &str, values: &[(&str, f64, f64)]) -> Self {
        values
            .iter()
            .fold(self, |year, (department, numerator, denominator)| {
                year.row(department, indicator, |row| {
                    set(&mut row.numerator, Amount::exact(*numerator));
                    set(&mut row.denominator, Amount::exact(*denominator));
                })
            })
    }

    /// Adds förvaltningars' outcomes with weights.
    pub(crate) fn weighted(self, indicator: &str, values: &[(&str, f64, f64)]) -> Self {
        values
            .iter()
            .fold(self, |year, (department, value, weight)| {
                year.row(department, indicator, |row| {
                    set(&mut row.outcome, number(*value));
                    set(&mut row.weight, Amount::exact(*weight));
                })
            })
    }

    /// Adds förvaltningars' answers.
    pub(crate) fn answers(self, indicator: &str, values: &[(&str, bool)]) -> Self {
        values.iter().fold(self, |year, (department, answer)| {
            year.row(department, indicator, |row| {
                set(&mut row.outcome, Reading::YesNo(*answer));
            })
        })
    }

    /// Adds a reason instead of an outcome.
    pub(crate) fn reason(
        self,
        department: &str,
        indicator: &str,
        reason: UnmeasuredReason,
        comment: Option<&str>,
    ) -> Self {
        self.row(department, indicator, |row| {
            set(&mut row.unmeasured, reason);
            if let Some(comment) = comment {
                set(&mut row.comment, comment.to_owned());
            }
        })
    }

    pub(crate) fn analysis(
        mut self,
        department: &str,
        heading: &str,
        text: &str,
    ) -> Self {
        let submission = self.of(department);
        let cell = |c| Place::cell(submission.file.clone(), "Analys", CellRef::new(1, c));
        let row = AnalysisRow {
            heading: Placed::new(heading.to_owned(), cell(0)),
            text: given(text.to_owned(), cell(1)),
            secret: Entry::Empty(cell(2)),
        };
        submission.analysis.push(row);
        self
    }
}
