//! Who is asked for what of an indicator: what the kommun's own values
//! (DESIGN §4.4) leave for the förvaltningar.

use std::collections::BTreeMap;

use crate::domain::{
    Aggregation, DepartmentCode, Figure, Measure, SourceField, Unit, Year,
};
use crate::finding::Finding;
use crate::finding::rules;
use crate::submission::{Governing, OutcomeRow};

use super::cell::{self, Cell, Field};
use super::definition::Definition;
use super::own::Cells;
use super::sources::{Common, Sources};

/// Who is asked for what of an indicator in a year.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    /// The indicator.
    pub(super) definition: Definition<'a>,
    /// The values that sources have for förvaltningar.
    of_departments: BTreeMap<(SourceField, DepartmentCode), Figure<f64>>,
    /// The kommun's own values that were found.
    pub(super) common: Common,
    /// Whether the numerator is the kommun's.
    pub(super) common_numerator: bool,
    /// Whether the denominator is the kommun's.
    pub(super) common_denominator: bool,
    /// Whether the kommun's value is the source's, and nobody is asked.
    pub(super) source_alone: bool,
}

impl<'a> Asked<'a> {
    /// Returns who is asked for what.
    pub(super) fn new(
        definition: Definition<'a>,
        sources: &Sources<'a>,
        governing: &Governing,
        year: Year,
    ) -> Self {
        let common = sources.common(definition.code());
        let from = |field, found: &Option<Figure<f64>>| {
            found.is_some() || definition.has_source(governing, field, year, None)
        };
        let ratio = definition.aggregation == Aggregation::Ratio;
        let numerator = ratio && from(SourceField::Numerator, &common.numerator);
        let denominator = ratio && from(SourceField::Denominator, &common.denominator);
        let outcome = from(SourceField::Outcome, &common.outcome);
        let source_alone = match definition.aggregation {
            _ if definition.reporters == crate::domain::Reporters::Source => true,
            Aggregation::Ratio => numerator && denominator,
            // The one förvaltning's value is the kommun's, so the source
            // fills that förvaltning's cell.
            Aggregation::Central => false,
            _ => outcome,
        };
        Self {
            of_departments: sources.of_departments(definition.code()),
            definition,
            common,
            common_numerator: numerator,
            common_denominator: denominator,
            source_alone,
        }
    }

    /// Returns whether a förvaltning's quotient is its contribution to the
    /// kommun's, and not assessed.
    pub(super) fn is_contribution(&self) -> bool {
        self.common_numerator || self.common_denominator
    }

    /// Returns the value that a source has for a förvaltning's field.
    pub(super) fn source_of(
        &self,
        field: SourceField,
        department: &DepartmentCode,
    ) -> Option<Figure<f64>> {
        let own = self
            .of_departments
            .get(&(field, department.clone()))
            .cloned();
        let central = self.definition.aggregation == Aggregation::Central
            && field == SourceField::Outcome;
        own.or_else(|| central.then(|| self.common.outcome.clone()).flatten())
    }

    /// Returns a förvaltning's cells with sources put in their place, and
    /// tells where a workbook differs from its source.
    pub(super) fn cells(
        &self,
        department: &DepartmentCode,
        row: Option<&OutcomeRow>,
        findings: &mut Vec<Finding>,
    ) -> Cells {
        let unit = self.definition.unit;
        let written = [
            cell::outcome(row.map(|r| &r.outcome), unit),
            cell::amount(row.map(|r| &r.numerator), SourceField::Numerator),
            cell::amount(row.map(|r| &r.denominator), SourceField::Denominator),
            cell::amount(row.map(|r| &r.weight), SourceField::Weight),
        ];
        let fields = [
            SourceField::Outcome,
            SourceField::Numerator,
            SourceField::Denominator,
            SourceField::Weight,
        ];
        let commons = [
            None,
            self.common_numerator.then_some(&self.common.numerator),
            self.common_denominator.then_some(&self.common.denominator),
            None,
        ];
        let mut filled = Vec::new();
        let mut sourced = Vec::new();
        let mut own_words = Vec::new();
        for ((field, written), common) in fields.into_iter().zip(written).zip(commons) {
            let source = match common {
                Some(common) => common.clone(),
                None => self
                    .source_of(field, department)
                    .filter(|_| self.definition.aggregation.fields().contains(&field)),
            };
            if let (Some(source), Field::Given(cell)) = (&source, &written)
                && written.differs_from(source.value)
                && let Some(from) = source.sources.first()
            {
                findings.push(
                    rules::source_differs::found(
                        &cell.place,
                        &from.place,
                        field.word(),
                        cell.value,
                        source.value,
                    )
                    .concerning(department),
                );
            }
            let is_own = source.is_none() && common.is_none();
            own_words.push(is_own && written.is_written());
            sourced.push(source.is_some() || common.is_some());
            let found = source.and_then(|figure| cell::published(&figure, field));
            // A field that is the kommun's is nobody's own.
            filled.push(match (found, common) {
                (_, Some(_)) => Field::Blank,
                (Some(found), None) => found,
                (None, None) => written,
            });
        }
        let needed = self.definition.aggregation.fields();
        let filled_by_sources = fields
            .iter()
            .zip(&sourced)
            .all(|(field, sourced)| !needed.contains(field) || *sourced);
        let value_written = fields.iter().zip(own_words).any(|(field, own)| {
            let is_value = match field {
                SourceField::Outcome => true,
                SourceField::Numerator | SourceField::Denominator => {
                    needed.contains(field)
                }
                SourceField::Weight => false,
            };
            own && is_value
        });
        if filled_by_sources {
            self.tell_of_reason(department, row, findings);
        }
        let mut filled = filled.into_iter();
        let mut next = || filled.next().unwrap_or(Field::Blank);
        Cells {
            outcome: next(),
            numerator: next(),
            denominator: next(),
            weight: next(),
            value_written,
            filled_by_sources,
        }
    }

    /// Tells of a reason for a missing value that a source has.
    fn tell_of_reason(
        &self,
        department: &DepartmentCode,
        row: Option<&OutcomeRow>,
        findings: &mut Vec<Finding>,
    ) {
        let field = *self
            .definition
            .aggregation
            .fields()
            .first()
            .unwrap_or(&SourceField::Outcome);
        let source = self.source_of(field, department);
        if let (Some(row), Some(source)) = (row, source)
            && let Some(reason) = row.unmeasured.given()
            && let Some(from) = source.sources.first()
        {
            findings.push(
                rules::source_differs::found_reason(
                    &reason.place,
                    &from.place,
                    reason.value.word(),
                    source.value,
                )
                .concerning(department),
            );
        }
    }

    /// Returns a cell's value as what was measured, with its cell.
    pub(super) fn measured(&self, cell: &Cell) -> Figure<Measure> {
        let measure = if self.definition.unit == Unit::YesNo {
            Measure::YesNo(cell.value > 0.5)
        } else {
            Measure::Number(cell.value)
        };
        Figure::new(measure, vec![super::definition::source("", &cell.place)])
    }

    /// Returns a quotient in the indicator's unit: times 100 for percent.
    pub(super) fn quotient(&self, numerator: f64, denominator: f64) -> f64 {
        quotient(self.definition.unit, numerator, denominator)
    }
}

/// Returns a quotient in a unit: times 100 for percent (DESIGN §5.3).
pub(super) fn quotient(unit: Unit, numerator: f64, denominator: f64) -> f64 {
    if unit == Unit::Percent {
        100.0 * numerator / denominator
    } else {
        numerator / denominator
    }
}
