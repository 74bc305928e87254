//! A random kommun in exact rationals, and the same kommun as material.

use chrono::NaiveDate;
use num_rational::Ratio;

use crate::domain::{
    Aggregation, Amount, Assessment, DepartmentCode, Direction, Reading, Reporters,
    SourceField, Target, Unit, UnmeasuredReason, Year,
};
use crate::submission::OutcomeRow;

use super::super::kommun::{Kommun, YEAR, YearOf, kommun, set, year};
use super::derived::By;
use super::sheets::{self, Sheets};

/// An exact number.
pub(super) type R = Ratio<i128>;

/// A value as it was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    N(R),
    B(bool),
}

/// What was aimed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Aim {
    N(R),
    B(bool),
    Between(R, R),
}

/// A förvaltning's row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Answer {
    pub(super) outcome: Option<Value>,
    /// The decimals that the outcome was written with.
    pub(super) decimals: u8,
    pub(super) numerator: Option<R>,
    pub(super) denominator: Option<R>,
    pub(super) weight: Option<R>,
    pub(super) reason: Option<UnmeasuredReason>,
    pub(super) comment: bool,
    /// Whether åtgärd, ansvarig and date are filled in.
    pub(super) remedy: bool,
    pub(super) corrected: Option<Value>,
}

/// A row of `Källor`, and what it found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) indicator: usize,
    pub(super) field: SourceField,
    pub(super) department: Option<usize>,
    pub(super) value: Option<R>,
}

/// What was read for a year: answers by indicator and förvaltning.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    pub(super) answers: Vec<Vec<Option<Answer>>>,
    pub(super) sources: Vec<Found>,
    /// The other sheets, by förvaltning.
    pub(super) sheets: Vec<Sheets>,
}

/// Who reports.
#[derive(Clone, Debug)]
pub(super) enum Who {
    All,
    Source,
    Some(Vec<usize>),
}

/// An indicator.
#[derive(Clone, Debug)]
pub(super) struct Ind {
    pub(super) unit: Unit,
    pub(super) direction: Direction,
    pub(super) aggregation: Aggregation,
    pub(super) who: Who,
    pub(super) derived: Option<By>,
    pub(super) weight: Option<R>,
    pub(super) decimals: u8,
    pub(super) tolerance: Option<R>,
    pub(super) limit: Option<R>,
    pub(super) baseline: Option<R>,
    pub(super) baseline_year: Option<Year>,
    pub(super) comparable_from: Option<Year>,
}

/// A row of `Målvärden`.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) indicator: usize,
    pub(super) vintage: Year,
    pub(super) department: Option<usize>,
    pub(super) years: [Option<Aim>; 3],
}

/// A kommun.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) departments: usize,
    pub(super) indicators: Vec<Ind>,
    /// The vintages with their decisions, at most one of each start.
    pub(super) vintages: Vec<(Year, Option<NaiveDate>)>,
    pub(super) targets: Vec<Row>,
    /// `Historik`: indicator, year, förvaltning, outcome.
    pub(super) history: Vec<(usize, Year, Option<usize>, Value)>,
    pub(super) last: Option<Read>,
    pub(super) now: Read,
    pub(super) decided: Option<Assessment>,
    pub(super) decided_by: Option<NaiveDate>,
    pub(super) least_complete: R,
    pub(super) least_other: R,
}

pub(super) fn r(numerator: i128, denominator: i128) -> R {
    Ratio::new(numerator, denominator)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the rationals of a case are far smaller than 2^53"
)]
pub(super) fn float(value: R) -> f64 {
    *value.numer() as f64 / *value.denom() as f64
}

pub(super) fn department_name(department: usize) -> String {
    format!("F{department}")
}

pub(super) fn indicator_name(indicator: usize) -> String {
    format!("I{indicator}")
}

impl Case {
    /// Returns the kommun as what was read.
    pub(super) fn kommun(&self) -> Kommun {
        let now = self.year_of(YEAR, &self.now);
        let mut kommun = match &self.last {
            Some(last) => kommun([self.year_of(YEAR - 1, last), now]),
            None => kommun([now]),
        };
        kommun.settings.policy.adopted = Some(sheets::adopted());
        let rules = &mut kommun.settings.rules;
        rules.targets_decided_by = self.decided_by;
        rules.min_coverage.complete = float(self.least_complete);
        rules.min_coverage.other = float(self.least_other);
        kommun
    }

    fn year_of(&self, at: Year, read: &Read) -> YearOf {
        let codes: Vec<_> = (0..self.departments).map(department_name).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let mut year = year(at, &codes).no_vintages();
        for (start, decided) in &self.vintages {
            year = year.vintage(*start, *decided);
        }
        for (number, indicator) in self.indicators.iter().enumerate() {
            year = with_indicator(year, number, indicator);
        }
        for row in &self.targets {
            let department = row.department.map(department_name);
            let years = row.years.map(|aim| aim.map(target));
            let name = indicator_name(row.indicator);
            year = year.targets(&name, row.vintage, department.as_deref(), years);
        }
        for (indicator, at, department, value) in &self.history {
            let department = department.map(department_name);
            let name = indicator_name(*indicator);
            year = year.history(&name, *at, department.as_deref(), reading(*value, None));
        }
        for found in &read.sources {
            let department = found.department.map(department_name);
            let name = indicator_name(found.indicator);
            let value = found.value.map(float);
            year = year.source(&name, found.field, department.as_deref(), value);
        }
        for (indicator, answers) in read.answers.iter().enumerate() {
            for (department, answer) in answers.iter().enumerate() {
                if let Some(answer) = answer {
                    let code = department_name(department);
                    let name = indicator_name(indicator);
                    year = year.row(&code, &name, |row| fill(row, answer));
                }
            }
        }
        for (department, own) in read.sheets.iter().enumerate() {
            year = sheets::write(year, &department_name(department), own);
        }
        match self.decided {
            Some(assessment) => year.decided("S1", assessment),
            None => year,
        }
    }
}

fn with_indicator(year: YearOf, number: usize, of: &Ind) -> YearOf {
    let name = indicator_name(number);
    year.indicator(&name, of.unit, of.aggregation, |indicator| {
        set(&mut indicator.direction, of.direction);
        set(&mut indicator.decimals, of.decimals);
        let reporters = match &of.who {
            Who::All => Reporters::All,
            Who::Source => Reporters::Source,
            Who::Some(who) => {
                let codes = who.iter().map(|d| DepartmentCode::new(department_name(*d)));
                Reporters::Some(codes.collect())
            }
        };
        set(&mut indicator.reporters, reporters);
        if let Some(by) = of.derived {
            set(&mut indicator.derived, by.text());
        }
        for (entry, value) in [
            (&mut indicator.weight, of.weight),
            (&mut indicator.partial_tolerance, of.tolerance),
            (&mut indicator.partial_limit, of.limit),
            (&mut indicator.baseline, of.baseline),
        ] {
            if let Some(value) = value {
                set(entry, float(value));
            }
        }
        if let Some(year) = of.baseline_year {
            set(&mut indicator.baseline_year, year);
        }
        if let Some(year) = of.comparable_from {
            set(&mut indicator.comparable_from, year);
        }
    })
}

fn fill(row: &mut OutcomeRow, answer: &Answer) {
    if let Some(value) = answer.outcome {
        set(&mut row.outcome, reading(value, Some(answer.decimals)));
    }
    for (entry, value) in [
        (&mut row.numerator, answer.numerator),
        (&mut row.denominator, answer.denominator),
        (&mut row.weight, answer.weight),
    ] {
        if let Some(value) = value {
            set(entry, Amount::exact(float(value)));
        }
    }
    if let Some(reason) = answer.reason {
        set(&mut row.unmeasured, reason);
    }
    if answer.comment {
        set(&mut row.comment, "Därför.".to_owned());
    }
    if answer.remedy {
        set(&mut row.measure, "Mer görs.".to_owned());
        set(&mut row.responsible, "chefen".to_owned());
        set(&mut row.due, super::super::kommun::date(2026, 9, 1));
    }
    if let Some(value) = answer.corrected {
        set(&mut row.corrected, reading(value, None));
    }
}

fn reading(value: Value, decimals: Option<u8>) -> Reading {
    match value {
        Value::B(answer) => Reading::YesNo(answer),
        Value::N(value) => {
            let exact = Amount::exact(float(value));
            Reading::Number(Amount {
                decimals: decimals.unwrap_or(exact.decimals),
                ..exact
            })
        }
    }
}

pub(super) fn target(aim: Aim) -> Target {
    match aim {
        Aim::N(value) => Target::Number(float(value)),
        Aim::B(answer) => Target::YesNo(answer),
        Aim::Between(from, to) => Target::Interval {
            from: float(from),
            to: float(to),
        },
    }
}
