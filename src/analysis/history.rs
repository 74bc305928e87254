//! Outcomes of earlier years: computed from that year's own governing
//! workbook and submissions, otherwise taken from `Historik` (DESIGN §5.14).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Aggregation, DepartmentCode, Entry, Figure, IndicatorCode, Measure, Unit, Year,
};
use crate::report::{HistoryOrigin, HistoryPoint};
use crate::submission::{HistoryRow, YearMaterial};

use super::asked::quotient;
use super::definition::{Definition, source};
use super::lineage;
use super::own::Own;
use super::year::{Measured, YearResult};

/// The years before the report's own.
#[derive(Debug)]
pub(super) struct Past<'p, 'a> {
    /// The earlier years, oldest first.
    pub(super) years: &'p [YearResult<'a>],
    /// What was read for the report's own year.
    pub(super) current: &'a YearMaterial,
}

impl<'a> Past<'_, 'a> {
    /// Returns the result of an earlier year.
    pub(super) fn year(&self, year: Year) -> Option<&YearResult<'a>> {
        self.years.iter().find(|result| result.year == year)
    }

    /// Returns the codes that a förvaltning had in an earlier year, sorted.
    pub(super) fn codes(
        &self,
        department: &DepartmentCode,
        year: Year,
    ) -> Vec<DepartmentCode> {
        let materials = self.years.iter().map(|result| result.material);
        let materials: Vec<_> = materials.chain([self.current]).collect();
        lineage::codes_in(&materials, department, year)
            .into_iter()
            .collect()
    }

    /// Returns the kommun's outcomes of earlier years, oldest first.
    pub(super) fn of_kommun(&self, definition: &Definition<'_>) -> Vec<HistoryPoint> {
        let mut points = BTreeMap::new();
        for result in self.years {
            let measured = result.indicator(definition.code());
            if let Some(measured) = measured
                && let Ok(outcome) = &measured.outcome
            {
                let owns = measured.owns.iter().filter(|own| own.is_reported());
                let secret_parts = owns.filter(|own| own.is_secret()).count();
                let same_unit =
                    measured.definition().common_unit == definition.common_unit;
                let point = HistoryPoint {
                    comparable: same_unit
                        && definition.comparable(result.year, self.current.year),
                    secret_parts,
                    ..self.point(definition, result.year, outcome.clone())
                };
                points.insert(result.year, point);
            }
        }
        for (year, figure) in self.sheet(definition, None, definition.common_unit) {
            let point = HistoryPoint {
                origin: HistoryOrigin::HistorySheet,
                ..self.point(definition, year, figure)
            };
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
        for result in self.years {
            let Some(measured) = result.indicator(definition.code()) else {
                continue;
            };
            let codes = self.codes(department, result.year);
            if let Some(outcome) = merged(measured, &codes) {
                let mut owns = codes.iter().filter_map(|code| measured.own(code));
                let is_secret = owns.any(super::own::Own::is_secret);
                let point = HistoryPoint {
                    secret_parts: usize::from(is_secret),
                    comparable: measured.definition().unit == definition.unit
                        && definition.comparable(result.year, self.current.year),
                    ..self.point(definition, result.year, outcome)
                };
                points.insert(result.year, point);
            }
        }
        let sheet = self.sheet(definition, Some(department), definition.unit);
        for (year, figure) in sheet {
            let point = HistoryPoint {
                origin: HistoryOrigin::HistorySheet,
                ..self.point(definition, year, figure)
            };
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

    fn point(
        &self,
        definition: &Definition<'_>,
        year: Year,
        outcome: Figure<Measure>,
    ) -> HistoryPoint {
        HistoryPoint {
            year,
            outcome,
            origin: HistoryOrigin::Submissions,
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

/// Returns the outcome of the förvaltningar that one continues. One
/// förvaltning's is its own; several are put together where the aggregation
/// says how, and only when all that were in scope had reported.
fn merged(measured: &Measured<'_>, codes: &[DepartmentCode]) -> Option<Figure<Measure>> {
    let owns: Vec<&Own<'_>> = codes
        .iter()
        .filter_map(|code| measured.own(code))
        .filter(|own| own.is_in_scope())
        .collect();
    if owns.is_empty() || !owns.iter().all(|own| own.is_reported()) {
        return None;
    }
    if let [own] = owns[..] {
        return own.outcome.clone();
    }
    let value = put_together(measured, &owns)?;
    let sources = owns.iter().filter_map(|own| own.outcome.as_ref());
    let sources = sources.flat_map(|outcome| outcome.sources.clone());
    Some(Figure::new(Measure::Number(value), sources.collect()))
}

fn put_together(measured: &Measured<'_>, owns: &[&Own<'_>]) -> Option<f64> {
    let outcomes = owns.iter().filter_map(|own| own.number());
    let numerator = |own: &Own<'_>| own.numerator.as_ref().map(|n| n.value);
    match measured.definition().aggregation {
        Aggregation::Sum => sum(owns, Own::number),
        Aggregation::Min => outcomes.reduce(f64::min),
        Aggregation::Max => outcomes.reduce(f64::max),
        Aggregation::Ratio => {
            let common = measured.asked.common.denominator.as_ref();
            let denominator = match common {
                Some(common) => Some(common.value),
                None => sum(owns, |own| own.denominator.as_ref().map(|d| d.value)),
            };
            let unit = measured.definition().unit;
            denominator
                .filter(|denominator| *denominator > 0.0)
                .and_then(|denominator| {
                    Some(quotient(unit, sum(owns, numerator)?, denominator))
                })
        }
        Aggregation::WeightedMean => {
            let weight = |own: &Own<'_>| own.weight.as_ref().map(|w| w.value);
            let weights = sum(owns, weight).filter(|weights| *weights > 0.0)?;
            let weighted: Option<f64> = owns
                .iter()
                .map(|own| Some(own.number()? * weight(own)?))
                .sum();
            Some(weighted? / weights)
        }
        _ => None,
    }
}

/// Returns the sum of a number that all have.
fn sum<'a>(owns: &[&Own<'a>], of: impl Fn(&Own<'a>) -> Option<f64>) -> Option<f64> {
    owns.iter().map(|own| of(own)).sum()
}
