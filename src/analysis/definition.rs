//! An indicator's definition with the defaults of DESIGN §4.1 filled in.

use std::collections::BTreeSet;

use crate::domain::{
    Aggregation, DepartmentCode, Derivation, Direction, Entry, Figure, GoalCode,
    IndicatorCode, PeriodKind, Place, Reporters, Source, SourceField, Unit, Year,
    forbidden,
};
use crate::submission::{self, Governing};

/// An indicator's definition, ready to be computed with.
#[derive(Debug)]
pub(super) struct Definition<'a> {
    /// The row of `Indikatorer`.
    pub(super) row: &'a submission::Indicator,
    /// The unit of the förvaltningars' values.
    pub(super) unit: Unit,
    /// The unit of the kommun's outcome.
    pub(super) common_unit: Unit,
    /// The direction.
    pub(super) direction: Direction,
    /// How values are put together.
    pub(super) aggregation: Aggregation,
    /// Who reports it.
    pub(super) reporters: Reporters,
    /// The computation over other sheets that replaces the question; `None`
    /// also where one is asked for that cannot be made.
    pub(super) derivation: Option<Derivation>,
    /// The computation that the outcome so far is derived by, in the interim
    /// report.
    pub(super) so_far: Option<Derivation>,
    /// Whether a whole year is assessed, or forecasts of one.
    pub(super) kind: PeriodKind,
    /// Whether DESIGN §5.3 allows the combination; an indicator whose
    /// definition could not be read, or that cannot be derived as it asks, is
    /// not allowed either.
    pub(super) allowed: bool,
}

impl<'a> Definition<'a> {
    /// Returns the definition in a row of `Indikatorer`.
    ///
    /// What could not be read stands as a count where higher is better; such
    /// an indicator is never computed, and a finding tells of the cell.
    fn new(row: &'a submission::Indicator, kind: PeriodKind) -> Self {
        let read = (
            row.unit.value(),
            row.direction.value(),
            row.aggregation.value(),
            row.reporters.value(),
        );
        let unit = read.0.copied().unwrap_or(Unit::Count);
        let aggregation = read.2.copied().unwrap_or(Aggregation::Mean);
        let reporters = read.3.cloned().unwrap_or(Reporters::Some(Vec::new()));
        let complete = matches!(read, (Some(_), Some(_), Some(_), Some(_)));
        let derivation = row.derived.value().and_then(|text| {
            Derivation::of_indicator(text, unit, aggregation, &reporters).ok()
        });
        let answered = row.derived.is_blank() || derivation.is_some();
        let usable = derivation.filter(|_| complete);
        let permitted = forbidden(unit, aggregation, &reporters).is_none();
        Self {
            row,
            unit,
            common_unit: aggregation.common_unit(unit),
            direction: read.1.copied().unwrap_or(Direction::Higher),
            aggregation,
            derivation: usable.filter(|derivation| derivation.is_assessed(kind)),
            so_far: usable.filter(|_| kind == PeriodKind::Interim),
            kind,
            allowed: complete && answered && permitted,
            reporters,
        }
    }

    /// Returns the indicator's code.
    pub(super) fn code(&self) -> &'a IndicatorCode {
        &self.row.code.value
    }

    /// Returns the goal's code; empty when the cell could not be read.
    pub(super) fn goal(&self) -> GoalCode {
        self.row
            .goal
            .value()
            .cloned()
            .unwrap_or_else(|| GoalCode::new(""))
    }

    /// Returns the weight in the goal; one that is missing or cannot be used
    /// is 1 (DESIGN §5.7).
    pub(super) fn weight(&self) -> f64 {
        match self.row.weight.value() {
            Some(&weight) if weight.is_finite() && weight >= 0.0 => weight,
            _ => 1.0,
        }
    }

    /// Returns the decimals the kommun wants in print: 1 for percent and 0
    /// for others when nothing is said.
    pub(super) fn decimals(&self) -> u8 {
        let usual = u8::from(self.common_unit == Unit::Percent);
        self.row.decimals.value().copied().unwrap_or(usual).min(6)
    }

    /// Returns whether a computation over other sheets is asked for, whether
    /// or not it can be made; one that only gives the outcome so far leaves
    /// the question.
    pub(super) fn is_to_be_derived(&self) -> bool {
        let only_so_far = self.so_far.is_some() && self.derivation.is_none();
        !self.row.derived.is_blank() && !only_so_far
    }

    /// Returns whether a field is derived from another sheet instead of asked
    /// for.
    pub(super) fn derives(&self, field: SourceField) -> bool {
        self.derivation
            .is_some_and(|derived| derived.fills(self.aggregation).contains(&field))
    }

    /// Returns whether all that the aggregation needs is derived, so that no
    /// förvaltning is asked.
    pub(super) fn is_wholly_derived(&self) -> bool {
        let needed = self.aggregation.fields();
        self.derivation.is_some() && needed.iter().all(|field| self.derives(*field))
    }

    /// Returns the baseline's year.
    pub(super) fn baseline_year(&self) -> Option<Year> {
        self.row.baseline_year.value().copied()
    }

    /// Returns the first comparable year.
    pub(super) fn comparable_from(&self) -> Option<Year> {
        self.row.comparable_from.value().copied()
    }

    /// Returns the kommun's baseline, comparable or not.
    pub(super) fn baseline(&self) -> Option<Figure<f64>> {
        let baseline = self.row.baseline.given()?;
        (self.common_unit != Unit::YesNo && baseline.value.is_finite())
            .then(|| Figure::new(baseline.value, vec![source("", &baseline.place)]))
    }

    /// Returns whether the baseline's year can be compared with the year's
    /// outcome: `Startår` ≥ `Jämförbar från` (DESIGN §5.5 b).
    pub(super) fn baseline_is_comparable(&self) -> bool {
        match (self.comparable_from(), self.baseline_year()) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(from), Some(year)) => year >= from,
        }
    }

    /// Returns whether an earlier year's outcome can be compared with a
    /// year's: the method was not changed between them (DESIGN §5.6).
    pub(super) fn comparable(&self, earlier: Year, year: Year) -> bool {
        self.comparable_from()
            .is_none_or(|from| earlier >= from || year < from)
    }

    /// Returns the förvaltningar that report it, in the order of
    /// `Organisation`, codes that are not there last; none for `källa`.
    pub(super) fn reporting(&self, governing: &Governing) -> Vec<DepartmentCode> {
        let organisation = governing.departments.iter().map(|d| &d.code.value);
        let codes: Vec<DepartmentCode> = match &self.reporters {
            Reporters::All => organisation.cloned().collect(),
            Reporters::Source => Vec::new(),
            Reporters::Some(codes) => {
                let known: Vec<_> = organisation.filter(|c| codes.contains(c)).collect();
                let unknown = codes.iter().filter(|c| !known.contains(c));
                known.iter().copied().chain(unknown).cloned().collect()
            }
        };
        let mut seen = BTreeSet::new();
        codes
            .into_iter()
            .filter(|code| seen.insert(code.clone()))
            .collect()
    }

    /// Returns whether a row of `Källor` asks for a field for a year, and for
    /// this förvaltning (`None`: the kommun).
    pub(super) fn has_source(
        &self,
        governing: &Governing,
        field: SourceField,
        year: Year,
        department: Option<&DepartmentCode>,
    ) -> bool {
        governing.sources.iter().any(|row| {
            &row.indicator.value == self.code()
                && row.field.value == field
                && row.year.value() == Some(&year)
                && match &row.department {
                    Entry::Given(code) => Some(&code.value) == department,
                    Entry::Unusable(_) => false,
                    Entry::Empty(_) | Entry::Absent => department.is_none(),
                }
        })
    }
}

/// Returns the definitions of a governing workbook in its order, for a whole
/// year or its first eight months; of several rows with one code only the
/// first, since a finding tells of the others.
pub(super) fn definitions(
    governing: &Governing,
    kind: PeriodKind,
) -> Vec<Definition<'_>> {
    let mut seen = BTreeSet::new();
    governing
        .indicators
        .iter()
        .filter(|row| seen.insert(&row.code.value))
        .map(|row| Definition::new(row, kind))
        .collect()
}

/// Returns a cell as the source of a field, `Täljare`; the field is empty
/// where the figure is the cell's own value.
pub(super) fn source(field: &str, place: &Place) -> Source {
    Source {
        field: field.into(),
        place: place.clone(),
    }
}
