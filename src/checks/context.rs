//! What the checks look things up in.

use std::collections::BTreeMap;

use crate::domain::{
    Aggregation, DepartmentCode, Derivation, Entry, Period, Reporters, SourceField, Unit,
    Year, forbidden,
};
use crate::finding::Finding;
use crate::published::Adopted;
use crate::settings::Settings;
use crate::submission::{
    Governing, Indicator, Material, OutcomeRow, Submission, Systems, YearMaterial,
};

/// Everything that was read, with what the checks look up in it.
pub(super) struct Context<'a> {
    pub(super) material: &'a Material,
    pub(super) settings: &'a Settings,
    /// The year before, if it was published.
    pub(super) published: Option<&'a Adopted>,
    /// The systems of all förvaltningar, put together by name.
    pub(super) systems: Systems<'a>,
    indicators: BTreeMap<&'a str, &'a Indicator>,
}

/// An indicator whose definition is whole and allowed.
#[derive(Clone, Copy)]
pub(super) struct Definition<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) unit: Unit,
    pub(super) aggregation: Aggregation,
    pub(super) reporters: &'a Reporters,
    pub(super) derivation: Option<Derivation>,
}

/// A row of `Utfall` for an indicator that its förvaltning reports.
pub(super) struct Answer<'a> {
    pub(super) submission: &'a Submission,
    pub(super) row: &'a OutcomeRow,
    pub(super) definition: Definition<'a>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        material: &'a Material,
        adopted: &'a [Adopted],
        settings: &'a Settings,
    ) -> Self {
        let last_year = material.period.year - 1;
        let indicators = &material.current.governing.indicators;
        Self {
            material,
            settings,
            published: adopted.iter().find(|year| year.document.ar == last_year),
            systems: Systems::of(in_order(&material.current)),
            indicators: indicators
                .iter()
                .rev()
                .map(|indicator| (indicator.code.value.as_str(), indicator))
                .collect(),
        }
    }

    pub(super) fn period(&self) -> Period {
        self.material.period
    }

    pub(super) fn governing(&self) -> &'a Governing {
        &self.material.current.governing
    }

    pub(super) fn submissions(&self) -> &'a [Submission] {
        &self.material.current.submissions
    }

    /// Returns what a check finds in the rows of a sheet, with the förvaltning
    /// whose they are.
    pub(super) fn in_rows<R: 'a, F: IntoIterator<Item = Finding>>(
        &self,
        rows: impl Fn(&'a Submission) -> &'a [R],
        check: impl Fn(&'a R) -> F,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        for submission in self.submissions() {
            let found = rows(submission).iter().flat_map(&check);
            findings.extend(found.map(|f| f.concerning(&submission.department)));
        }
        findings
    }

    /// Returns what was read for the year before.
    pub(super) fn last_year(&self) -> Option<&'a YearMaterial> {
        let year = self.period().year - 1;
        self.material.earlier.iter().find(|read| read.year == year)
    }

    /// Returns the indicator with a code; of two, the first.
    pub(super) fn indicator(&self, code: &str) -> Option<&'a Indicator> {
        self.indicators.get(code).copied()
    }

    /// Returns the definition of an indicator; `None` when it is not allowed
    /// or a part of it is missing, which has been told of already.
    pub(super) fn definition(&self, code: &str) -> Option<Definition<'a>> {
        let indicator = self.indicator(code)?;
        let unit = *indicator.unit.value()?;
        let aggregation = *indicator.aggregation.value()?;
        let reporters = indicator.reporters.value()?;
        let derivation = match &indicator.derived {
            Entry::Absent | Entry::Empty(_) => None,
            Entry::Unusable(_) => return None,
            Entry::Given(text) => {
                let text = &text.value;
                let derivation =
                    Derivation::of_indicator(text, unit, aggregation, reporters).ok()?;
                Some(derivation)
                    .filter(|derivation| derivation.is_assessed(self.period().kind))
            }
        };
        forbidden(unit, aggregation, reporters)
            .is_none()
            .then_some(Definition {
                indicator,
                unit,
                aggregation,
                reporters,
                derivation,
            })
    }

    /// Returns the rows of the submissions for what their förvaltningar
    /// report, derived or not.
    pub(super) fn answers(&self) -> impl Iterator<Item = Answer<'a>> {
        self.submissions().iter().flat_map(|submission| {
            submission.outcomes.iter().filter_map(|row| {
                let definition = self.definition(row.indicator.value.as_str())?;
                definition
                    .reports(&submission.department)
                    .then_some(Answer {
                        submission,
                        row,
                        definition,
                    })
            })
        })
    }

    /// Returns the fields that a förvaltning fills in for an indicator: those
    /// that the aggregation uses, that are not derived and that no row of
    /// `Källor` fills; none when a source has the kommun's own outcome.
    pub(super) fn open_fields(
        &self,
        definition: &Definition<'_>,
        department: &DepartmentCode,
    ) -> Vec<SourceField> {
        let code = &definition.indicator.code.value;
        let fields = definition.aggregation.fields();
        let year = self.period().year;
        if fields.contains(&SourceField::Outcome)
            && !definition.derives(SourceField::Outcome)
            && self.has_common_source(code.as_str(), SourceField::Outcome, year)
        {
            return Vec::new();
        }
        fields
            .iter()
            .copied()
            .filter(|field| !definition.derives(*field))
            .filter(|field| {
                !self.governing().sources.iter().any(|source| {
                    source.indicator.value == *code
                        && source.field.value == *field
                        && may_be(&source.year, &year)
                        && (source.department.is_blank()
                            || may_be(&source.department, department))
                })
            })
            .collect()
    }

    /// Returns whether the kommun's own value of a field is taken from a
    /// source for a year.
    pub(super) fn has_common_source(
        &self,
        code: &str,
        field: SourceField,
        year: Year,
    ) -> bool {
        self.governing().sources.iter().any(|source| {
            source.indicator.value.as_str() == code
                && source.field.value == field
                && may_be(&source.year, &year)
                && source.department.is_blank()
        })
    }
}

impl Definition<'_> {
    /// Returns whether a förvaltning is among those who report the indicator.
    pub(super) fn reports(&self, department: &DepartmentCode) -> bool {
        match self.reporters {
            Reporters::All => true,
            Reporters::Source => false,
            Reporters::Some(codes) => codes.contains(department),
        }
    }

    /// Returns whether a field is derived from another sheet instead of
    /// asked for.
    pub(super) fn derives(&self, field: SourceField) -> bool {
        self.derivation
            .is_some_and(|derived| derived.fills(self.aggregation).contains(&field))
    }
}

impl Answer<'_> {
    pub(super) fn code(&self) -> &str {
        self.row.indicator.value.as_str()
    }
}

/// Returns the submissions in the order of `Organisation`, in which the first
/// owner of a system comes first everywhere.
fn in_order(material: &YearMaterial) -> impl Iterator<Item = &Submission> {
    let departments = material.governing.departments.iter();
    departments.filter_map(|department| {
        let mut submissions = material.submissions.iter();
        submissions.find(|s| s.department == department.code.value)
    })
}

/// Returns whether an entry is a value, or may be it: one that could not be
/// used is given the benefit of the doubt.
fn may_be<T: PartialEq>(entry: &Entry<T>, value: &T) -> bool {
    entry.is_unusable() || entry.value() == Some(value)
}
