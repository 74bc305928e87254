//! What came out by 31 August, in the interim report (DESIGN §3).

use crate::domain::{Figure, Measure, SourceField};
use crate::finding::Finding;
use crate::finding::rules;
use crate::form::department::interim::SO_FAR_HEADER;
use crate::submission::OutcomeRow;

use super::super::cell::{self, Field};
use super::super::derived::Derived;
use super::Asked;

impl Asked<'_> {
    /// Returns what a förvaltning's indicator came to by 31 August: what is
    /// derived from its other sheets, or else what it wrote. Of a ratio whose
    /// denominator is the kommun's there is none of its own.
    pub(in crate::analysis) fn so_far(
        &self,
        row: Option<&OutcomeRow>,
        derived: Option<&Derived>,
        mut tell: impl FnMut(Finding),
    ) -> Option<Figure<Measure>> {
        if self.is_contribution() {
            return None;
        }
        let unit = self.definition.unit;
        let written = cell::outcome(row.map(|row| &row.so_far), unit, SO_FAR_HEADER);
        let Some(derived) = derived.filter(|_| self.derives_so_far()) else {
            return match written {
                Field::Given(cell) => Some(self.measured(&cell)),
                Field::Blank | Field::Unusable => None,
            };
        };
        let found = derived.field(SourceField::Outcome, unit);
        let Field::Given(found) = found else {
            return None;
        };
        if let Field::Given(written) = &written
            && !written.is_rounded_from(found.value)
        {
            tell(rules::derived_differs::found(
                &written.place,
                &found.place,
                SO_FAR_HEADER,
                written.value,
                found.value,
                derived.derivation(),
            ));
        }
        Some(self.measured(&found))
    }

    /// Returns whether the outcome so far is derived: a computation that
    /// gives a ratio only its numerator leaves it to be asked for.
    pub(in crate::analysis) fn derives_so_far(&self) -> bool {
        let aggregation = self.definition.aggregation;
        self.definition.so_far.is_some_and(|derivation| {
            derivation.fills(aggregation) == aggregation.fields()
                || derivation
                    .fills(aggregation)
                    .contains(&SourceField::Outcome)
        })
    }
}
