//! Who is asked for what of an indicator: what the kommun's own values
//! (DESIGN §4.4) and the computations over other sheets (§5.3) leave for the
//! förvaltningar.

mod so_far;

use std::collections::BTreeMap;

use crate::domain::{
    Aggregation, DepartmentCode, Figure, Measure, SourceField, Unit, Year,
};
use crate::finding::Finding;
use crate::finding::rules;
use crate::submission::{Governing, OutcomeRow};

use super::aggregate::{Method, Part};
use super::cell::{self, Cell, Field};
use super::definition::Definition;
use super::derived::Derived;
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

/// The fields in the order of their columns.
const FIELDS: [SourceField; 4] = [
    SourceField::Outcome,
    SourceField::Numerator,
    SourceField::Denominator,
    SourceField::Weight,
];

/// What stands in a field when all is put in its place.
struct Put {
    field: Field,
    /// Whether another sheet or a source gives it.
    by_others: bool,
    /// Whether it is what the förvaltning itself wrote.
    is_written: bool,
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
        // What is derived is not taken from a source.
        let from = |field, found: &Option<Figure<f64>>| {
            let is_there =
                found.is_some() || definition.has_source(governing, field, year, None);
            is_there && !definition.derives(field)
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

    /// Returns the header of a field's column in the förvaltning's sheet.
    pub(super) const fn header(&self, field: SourceField) -> &'static str {
        field.header(self.definition.kind)
    }

    /// Returns whether a förvaltning's quotient is its contribution to the
    /// kommun's, and not assessed.
    pub(super) fn is_contribution(&self) -> bool {
        self.common_numerator || self.common_denominator
    }

    /// Returns how the values are put together.
    pub(super) fn method(&self) -> Method {
        let value = |figure: &Option<Figure<f64>>| figure.as_ref().map(|f| f.value);
        let part = |is_common: bool, common: &Option<Figure<f64>>| match is_common {
            true => Part::Common(value(common)),
            false => Part::Departments,
        };
        Method {
            aggregation: self.definition.aggregation,
            unit: self.definition.unit,
            common_unit: self.definition.common_unit,
            numerator: part(self.common_numerator, &self.common.numerator),
            denominator: part(self.common_denominator, &self.common.denominator),
            weight: value(&self.common.weight),
        }
    }

    /// Returns the value that a source has for a förvaltning's field.
    pub(super) fn source_of(
        &self,
        field: SourceField,
        department: &DepartmentCode,
    ) -> Option<Figure<f64>> {
        if self.definition.derives(field) {
            return None;
        }
        let own = self
            .of_departments
            .get(&(field, department.clone()))
            .cloned();
        let central = self.definition.aggregation == Aggregation::Central
            && field == SourceField::Outcome;
        own.or_else(|| central.then(|| self.common.outcome.clone()).flatten())
    }

    /// Returns a förvaltning's cells with what was derived and what sources
    /// have put in their place, and tells where a workbook differs from them.
    pub(super) fn cells(
        &self,
        department: &DepartmentCode,
        row: Option<&OutcomeRow>,
        derived: Option<&Derived>,
        findings: &mut Vec<Finding>,
    ) -> Cells {
        let unit = self.definition.unit;
        let written = [
            cell::outcome(
                row.map(|r| &r.outcome),
                unit,
                self.header(SourceField::Outcome),
            ),
            cell::amount(
                row.map(|r| &r.numerator),
                self.header(SourceField::Numerator),
            ),
            cell::amount(
                row.map(|r| &r.denominator),
                self.header(SourceField::Denominator),
            ),
            cell::amount(row.map(|r| &r.weight), self.header(SourceField::Weight)),
        ];
        let needed = self.definition.aggregation.fields();
        let mut tell = |finding: Finding| findings.push(finding.concerning(department));
        let mut filled = Vec::new();
        let mut filled_by_others = true;
        let mut value_written = false;
        for (field, written) in FIELDS.into_iter().zip(written) {
            let put = match derived.filter(|_| self.definition.derives(field)) {
                Some(derived) => self.computed(field, &written, derived, &mut tell),
                None => self.sourced(field, written, department, &mut tell),
            };
            filled_by_others &= put.by_others || !needed.contains(&field);
            value_written |= put.is_written
                && (field == SourceField::Outcome
                    || field != SourceField::Weight && needed.contains(&field));
            filled.push(put.field);
        }
        if filled_by_others {
            self.tell_of_reason(department, row, derived, &mut tell);
        }
        let mut filled = filled.into_iter();
        let mut next = || filled.next().unwrap_or(Field::Blank);
        let mut cells = Cells {
            outcome: next(),
            numerator: next(),
            denominator: next(),
            weight: next(),
            value_written,
            filled_by_others,
        };
        if let Some(derived) = derived
            && self.definition.is_wholly_derived()
            && self.definition.aggregation == Aggregation::Ratio
        {
            self.check_written_quotient(&mut cells, derived, &mut tell);
        }
        cells
    }

    /// Returns what a source puts in a field, or else what is written.
    fn sourced(
        &self,
        field: SourceField,
        written: Field,
        department: &DepartmentCode,
        tell: &mut impl FnMut(Finding),
    ) -> Put {
        let common = match field {
            SourceField::Numerator if self.common_numerator => {
                Some(&self.common.numerator)
            }
            SourceField::Denominator if self.common_denominator => {
                Some(&self.common.denominator)
            }
            _ => None,
        };
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
            tell(rules::source_differs::found(
                &cell.place,
                &from.place,
                self.header(field),
                cell.value,
                source.value,
            ));
        }
        let by_others = source.is_some() || common.is_some();
        let is_written = !by_others && written.is_written();
        let found = source.and_then(|figure| cell::published(&figure, field));
        Put {
            // A field that is the kommun's is nobody's own.
            field: match (found, common) {
                (_, Some(_)) => Field::Blank,
                (Some(found), None) => found,
                (None, None) => written,
            },
            by_others,
            is_written,
        }
    }

    /// Returns what another sheet puts in a field, whatever is written.
    fn computed(
        &self,
        field: SourceField,
        written: &Field,
        derived: &Derived,
        tell: &mut impl FnMut(Finding),
    ) -> Put {
        let found = derived.field(field, self.definition.unit);
        if let Field::Given(written_cell) = written {
            let place = &written_cell.place;
            let value = written_cell.value;
            let derivation = derived.derivation();
            match &found {
                Field::Given(cell) if written.differs_from(cell.value) => {
                    tell(rules::derived_differs::found(
                        place,
                        &cell.place,
                        self.header(field),
                        value,
                        cell.value,
                        derivation,
                    ));
                }
                Field::Given(_) => {}
                Field::Blank | Field::Unusable => {
                    tell(rules::derived_differs::found_alone(
                        place,
                        self.header(field),
                        value,
                        derivation,
                    ));
                }
            }
        }
        Put {
            by_others: matches!(found, Field::Given(_)),
            is_written: false,
            field: found,
        }
    }

    /// Compares an outcome that is written where both parts are derived with
    /// their quotient, and leaves it out: nobody was asked for it.
    fn check_written_quotient(
        &self,
        cells: &mut Cells,
        derived: &Derived,
        tell: &mut impl FnMut(Finding),
    ) {
        let written = std::mem::replace(&mut cells.outcome, Field::Blank);
        cells.value_written = false;
        let Field::Given(written) = written else {
            return;
        };
        let word = self.header(SourceField::Outcome);
        let derivation = derived.derivation();
        match (&cells.numerator, &cells.denominator) {
            (Field::Given(numerator), Field::Given(denominator))
                if denominator.value > 0.0 =>
            {
                let quotient = self.quotient(numerator.value, denominator.value);
                if !written.is_rounded_from(quotient) {
                    tell(rules::derived_differs::found(
                        &written.place,
                        &numerator.place,
                        word,
                        written.value,
                        quotient,
                        derivation,
                    ));
                }
            }
            _ => tell(rules::derived_differs::found_alone(
                &written.place,
                word,
                written.value,
                derivation,
            )),
        }
    }

    /// Tells of a reason for a missing value that is derived or that a source
    /// has.
    fn tell_of_reason(
        &self,
        department: &DepartmentCode,
        row: Option<&OutcomeRow>,
        derived: Option<&Derived>,
        tell: &mut impl FnMut(Finding),
    ) {
        let needed = self.definition.aggregation.fields();
        let field = *needed.first().unwrap_or(&SourceField::Outcome);
        let Some(reason) = row.and_then(|row| row.unmeasured.given()) else {
            return;
        };
        let word = reason.value.word();
        if let Some(derived) = derived
            && let Field::Given(cell) = derived.field(field, self.definition.unit)
        {
            let derivation = derived.derivation();
            tell(rules::derived_differs::found_reason(
                &reason.place,
                &cell.place,
                word,
                derivation,
            ));
        } else if let Some(source) = self.source_of(field, department)
            && let Some(from) = source.sources.first()
        {
            tell(rules::source_differs::found_reason(
                &reason.place,
                &from.place,
                word,
                source.value,
            ));
        }
    }

    /// Returns a cell's value as what was measured, with its cells.
    pub(super) fn measured(&self, cell: &Cell) -> Figure<Measure> {
        let yes_no = self.definition.unit == Unit::YesNo;
        cell.figure().map(|value| {
            if yes_no {
                Measure::YesNo(value > 0.5)
            } else {
                Measure::Number(value)
            }
        })
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
