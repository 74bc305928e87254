//! Outcomes of earlier years: as they were published, otherwise computed from
//! that year's own governing workbook and submissions, otherwise taken from
//! `Historik` (DESIGN §5.14). A published year is never computed again: where
//! it has no outcome, only `Historik` can have one.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Aggregation, DepartmentCode, Entry, Figure, IndicatorCode, Measure, Unit, Year,
};
use crate::report::{HistoryOrigin, HistoryPoint};
use crate::submission::{HistoryRow, YearMaterial};

use super::aggregate::{Method, Part};
use super::asked::quotient;
use super::definition::{Definition, source};
use super::earlier::{Before, BeforeOwn, Earlier};
use super::lineage;

/// The years before the report's own.
#[derive(Debug)]
pub(super) struct Past<'p, 'a> {
    /// The earlier years, oldest first.
    pub(super) years: &'p [Earlier],
    /// What was read for the report's own year.
    pub(super) current: &'a YearMaterial,
}

impl<'a> Past<'_, 'a> {
    /// Returns the result of an earlier year.
    pub(super) fn year(&self, year: Year) -> Option<&Earlier> {
        self.years.iter().find(|earlier| earlier.year == year)
    }

    /// Returns the codes that a förvaltning had in an earlier year, sorted.
    pub(super) fn codes(
        &self,
        department: &DepartmentCode,
        year: Year,
    ) -> Vec<DepartmentCode> {
        let current = &self.current.governing;
        lineage::codes_in(current, self.years, department, year)
            .into_iter()
            .collect()
    }

    /// Returns the kommun's outcomes of earlier years, oldest first.
    pub(super) fn of_kommun(&self, definition: &Definition<'_>) -> Vec<HistoryPoint> {
        let mut points = BTreeMap::new();
        for earlier in self.years {
            if let Some(before) = earlier.indicator(definition.code())
                && let Some(outcome) = &before.outcome
            {
                let same_unit = before.method.common_unit == definition.common_unit;
                let point = HistoryPoint {
                    origin: earlier.origin,
                    comparable: same_unit
                        && definition.comparable(earlier.year, self.current.year),
                    secret_parts: before.secret_parts(),
                    ..self.point(definition, earlier.year, outcome.clone())
                };
                points.insert(earlier.year, point);
            }
        }
        for (year, figure) in self.sheet(definition, None, definition.common_unit) {
            let point = self.point(definition, year, figure);
            points.entry(year).or_insert(point);
        }
        fitting(points, definition.common_unit)
    }

    /// Returns a förvaltning's outcomes of earlier years, oldest first.
    pub(super) fn of_department(
        &self,
        definition: &Definition<'_>,
        department: &DepartmentCode,
    ) -> Vec<HistoryPoint> {
        let mut points = BTreeMap::new();
        for earlier in self.years {
            let Some(before) = earlier.indicator(definition.code()) else {
                continue;
            };
            let codes = self.codes(department, earlier.year);
            if let Some((outcome, secret)) = merged(before, &codes) {
                let point = HistoryPoint {
                    origin: earlier.origin,
                    comparable: before.method.unit == definition.unit
                        && definition.comparable(earlier.year, self.current.year),
                    secret_parts: secret,
                    ..self.point(definition, earlier.year, outcome)
                };
                points.insert(earlier.year, point);
            }
        }
        let sheet = self.sheet(definition, Some(department), definition.unit);
        for (year, figure) in sheet {
            let point = self.point(definition, year, figure);
            points.entry(year).or_insert(point);
        }
        fitting(points, definition.unit)
    }

    /// Returns the förvaltningars' values of a year in `Historik`.
    pub(super) fn sheet_parts(
        &self,
        definition: &Definition<'_>,
        year: Year,
    ) -> BTreeMap<DepartmentCode, Measure> {
        let rows = self.rows(definition.code());
        let departments: BTreeSet<_> =
            rows.filter_map(|row| row.department.value()).collect();
        let parts = departments.into_iter().filter_map(|department| {
            let sheet = self.sheet(definition, Some(department), definition.unit);
            Some((department.clone(), sheet.get(&year)?.value))
        });
        parts.collect()
    }

    fn rows<'s>(
        &'s self,
        indicator: &'s IndicatorCode,
    ) -> impl Iterator<Item = &'a HistoryRow> + 's {
        self.current
            .governing
            .history
            .iter()
            .filter(move |row| &row.indicator.value == indicator)
    }

    /// Returns the outcomes in `Historik` of a förvaltning, or of the kommun,
    /// by year. Of two rows that disagree neither is used, since which one
    /// holds cannot be known.
    fn sheet(
        &self,
        definition: &Definition<'_>,
        department: Option<&DepartmentCode>,
        unit: Unit,
    ) -> BTreeMap<Year, Figure<Measure>> {
        let is_of = |row: &HistoryRow| match &row.department {
            Entry::Given(code) => Some(&code.value) == department,
            Entry::Unusable(_) => false,
            Entry::Empty(_) | Entry::Absent => department.is_none(),
        };
        let mut found: BTreeMap<Year, Option<Figure<Measure>>> = BTreeMap::new();
        let rows = self.rows(definition.code());
        for row in rows.filter(|row| row.year.value < self.current.year && is_of(row)) {
            let Some(outcome) = row.outcome.given() else {
                continue;
            };
            let figure =
                Figure::new(outcome.value.measure(), vec![source("", &outcome.place)]);
            if !fits(figure.value, unit) {
                continue;
            }
            found
                .entry(row.year.value)
                .and_modify(|known| {
                    if known.as_ref().is_some_and(|k| k.value != figure.value) {
                        *known = None;
                    }
                })
                .or_insert(Some(figure));
        }
        let found = found.into_iter();
        found
            .filter_map(|(year, figure)| Some((year, figure?)))
            .collect()
    }

    /// Returns a point of `Historik`.
    fn point(
        &self,
        definition: &Definition<'_>,
        year: Year,
        outcome: Figure<Measure>,
    ) -> HistoryPoint {
        HistoryPoint {
            year,
            outcome,
            origin: HistoryOrigin::HistorySheet,
            comparable: definition.comparable(year, self.current.year),
            secret_parts: 0,
        }
    }
}

fn fitting(points: BTreeMap<Year, HistoryPoint>, unit: Unit) -> Vec<HistoryPoint> {
    let points = points.into_values();
    points
        .filter(|point| fits(point.outcome.value, unit))
        .collect()
}

fn fits(measure: Measure, unit: Unit) -> bool {
    match measure {
        Measure::YesNo(_) => unit == Unit::YesNo,
        Measure::Number(value) => unit != Unit::YesNo && value.is_finite(),
    }
}

/// Returns the outcome of the förvaltningar that one continues, and how many
/// of their values are marked `Sekretess`. One förvaltning's is its own;
/// several are put together where the aggregation says how, and only when all
/// that were in scope had reported.
fn merged(before: &Before, codes: &[DepartmentCode]) -> Option<(Figure<Measure>, usize)> {
    let owns: Vec<&BeforeOwn> = codes
        .iter()
        .filter_map(|code| before.own(code))
        .filter(|own| own.is_in_scope())
        .collect();
    if owns.is_empty() || !owns.iter().all(|own| own.is_reported()) {
        return None;
    }
    let secret = owns.iter().filter(|own| own.secret).count();
    if let [own] = owns[..] {
        return Some((own.outcome.clone()?, secret));
    }
    let value = put_together(&before.method, &owns)?;
    let sources = owns.iter().filter_map(|own| own.outcome.as_ref());
    let sources = sources.flat_map(|outcome| outcome.sources.clone());
    let figure = Figure::new(Measure::Number(value), sources.collect());
    Some((figure, secret))
}

fn put_together(method: &Method, owns: &[&BeforeOwn]) -> Option<f64> {
    let outcomes = owns.iter().filter_map(|own| own.number());
    match method.aggregation {
        Aggregation::Sum => sum(owns, BeforeOwn::number),
        Aggregation::Min => outcomes.reduce(f64::min),
        Aggregation::Max => outcomes.reduce(f64::max),
        Aggregation::Ratio => {
            let denominator = match method.denominator {
                Part::Common(common) => common,
                Part::Departments => sum(owns, |own| own.denominator),
            };
            let denominator = denominator.filter(|denominator| *denominator > 0.0)?;
            let numerator = sum(owns, |own| own.numerator)?;
            Some(quotient(method.unit, numerator, denominator))
        }
        Aggregation::WeightedMean => {
            let weights = sum(owns, |own| own.weight).filter(|sum| *sum > 0.0)?;
            let weighted: Option<f64> = owns
                .iter()
                .map(|own| Some(own.number()? * own.weight?))
                .sum();
            Some(weighted? / weights)
        }
        _ => None,
    }
}

/// Returns the sum of a number that all have.
fn sum(owns: &[&BeforeOwn], of: impl Fn(&BeforeOwn) -> Option<f64>) -> Option<f64> {
    owns.iter().map(|own| of(own)).sum()
}
