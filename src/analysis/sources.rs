//! The values that `Källor` found, by whom they are for (DESIGN §4.4).

use std::collections::BTreeMap;

use crate::domain::{
    DepartmentCode, Figure, IndicatorCode, SourceField, Year, fifteen_digits,
};
use crate::submission::SourceValue;

use super::definition::source;

type Key = (IndicatorCode, SourceField, Option<DepartmentCode>);

/// The values that `Källor` found for one year.
#[derive(Debug, Default)]
pub(super) struct Sources<'a> {
    values: BTreeMap<Key, &'a SourceValue>,
}

/// The kommun's own values of an indicator: each enters the aggregate once.
#[derive(Clone, Debug, Default)]
pub(super) struct Common {
    /// The outcome itself.
    pub(super) outcome: Option<Figure<f64>>,
    /// The numerator.
    pub(super) numerator: Option<Figure<f64>>,
    /// The denominator.
    pub(super) denominator: Option<Figure<f64>>,
    /// The weight.
    pub(super) weight: Option<Figure<f64>>,
}

impl<'a> Sources<'a> {
    /// Returns the values for a year; of several for one field the first.
    pub(super) fn of(values: &'a [SourceValue], year: Year) -> Self {
        let mut found = BTreeMap::new();
        for value in values.iter().filter(|v| v.year == year) {
            let indicator = value.indicator.clone();
            let key = (indicator, value.field, value.department.clone());
            found.entry(key).or_insert(value);
        }
        Self { values: found }
    }

    /// Returns the values that are for a förvaltning, by field.
    pub(super) fn of_departments(
        &self,
        indicator: &IndicatorCode,
    ) -> BTreeMap<(SourceField, DepartmentCode), Figure<f64>> {
        let of_indicator = self.values.iter().filter(|((i, ..), _)| i == indicator);
        of_indicator
            .filter_map(|((_, field, department), value)| {
                let key = (*field, department.clone()?);
                Some((key, figure(value)?))
            })
            .collect()
    }

    /// Returns the kommun's own values of an indicator.
    pub(super) fn common(&self, indicator: &IndicatorCode) -> Common {
        let get = |field| {
            let value = self.values.get(&(indicator.clone(), field, None))?;
            figure(value)
        };
        Common {
            outcome: get(SourceField::Outcome),
            numerator: get(SourceField::Numerator),
            denominator: get(SourceField::Denominator),
            weight: get(SourceField::Weight),
        }
    }
}

fn figure(value: &SourceValue) -> Option<Figure<f64>> {
    value.value.is_finite().then(|| {
        let cell = source(value.field.word(), &value.place);
        Figure::new(fifteen_digits(value.value), vec![cell])
    })
}
