//! A number of a förvaltning's row, from its workbook or from a source.

use crate::domain::{
    Amount, Entry, Figure, Mark, Place, Reading, Source, SourceField, Unit, at_most,
    nearly_equal,
};

use super::definition::source;

/// A number of a förvaltning's row, ja as 1 and nej as 0.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The value.
    pub(super) value: f64,
    /// How exact the writer said it is.
    pub(super) mark: Mark,
    /// The decimals that were written.
    pub(super) decimals: u8,
    /// Where it stands; of a derived value, the first of its cells.
    pub(super) place: Place,
    /// The other cells that it was derived from; none for a value that stands
    /// in a cell of its own.
    pub(super) others: Vec<Place>,
    /// What its cells are called: the header of the field's column, or the
    /// field's word where they stand elsewhere.
    pub(super) label: &'static str,
}

/// What a field came to.
#[derive(Clone, Debug)]
pub(super) enum Field {
    /// Nothing is given.
    Blank,
    /// Something that cannot be used.
    Unusable,
    /// A number.
    Given(Cell),
}

impl Cell {
    /// Returns the cells as sources of a figure that the value is a part of.
    pub(super) fn sources(&self) -> impl Iterator<Item = Source> {
        self.sources_as(self.label)
    }

    /// Returns whether a written value is another one rounded: at most half a
    /// unit of the last written decimal away (DESIGN §5.3).
    pub(super) fn is_rounded_from(&self, exact: f64) -> bool {
        let half_a_unit = 0.5 * 0.1f64.powi(i32::from(self.decimals));
        at_most((self.value - exact).abs(), half_a_unit)
    }

    /// Returns the value with its cells as its own.
    pub(super) fn figure(&self) -> Figure<f64> {
        Figure::new(self.value, self.sources_as("").collect())
    }

    fn sources_as(&self, field: &'static str) -> impl Iterator<Item = Source> {
        let places = std::iter::once(&self.place).chain(&self.others);
        places.map(move |place| source(field, place))
    }
}

impl Field {
    /// Returns the number with its cell as its own value.
    pub(super) fn figure(&self) -> Option<Figure<f64>> {
        match self {
            Self::Given(cell) => Some(cell.figure()),
            _ => None,
        }
    }

    /// Returns whether the field holds something, usable or not.
    pub(super) fn is_written(&self) -> bool {
        !matches!(self, Self::Blank)
    }

    /// Returns whether the field differs from a value; one that is blank or
    /// cannot be used does not.
    pub(super) fn differs_from(&self, value: f64) -> bool {
        matches!(self, Self::Given(cell) if !nearly_equal(cell.value, value))
    }
}

/// Returns a field with a number in it; `header` is its column's.
pub(super) fn amount(entry: Option<&Entry<Amount>>, header: &'static str) -> Field {
    match entry {
        Some(Entry::Given(placed)) if placed.value.value.is_finite() => {
            Field::Given(Cell {
                value: placed.value.value,
                mark: placed.value.mark,
                decimals: placed.value.decimals,
                place: placed.place.clone(),
                others: Vec::new(),
                label: header,
            })
        }
        Some(Entry::Given(_) | Entry::Unusable(_)) => Field::Unusable,
        Some(Entry::Empty(_) | Entry::Absent) | None => Field::Blank,
    }
}

/// Returns an outcome's field; a number for an indicator in ja/nej, or the
/// other way round, cannot be used.
pub(super) fn outcome(
    entry: Option<&Entry<Reading>>,
    unit: Unit,
    header: &'static str,
) -> Field {
    let Some(entry) = entry else {
        return Field::Blank;
    };
    let usable = entry.value().is_none_or(|reading| {
        matches!(reading, Reading::YesNo(_)) == (unit == Unit::YesNo)
    });
    if !usable {
        return Field::Unusable;
    }
    let number = entry.clone().map(|reading| match reading {
        Reading::Number(amount) => amount,
        Reading::YesNo(answer) => Amount::exact(f64::from(u8::from(answer))),
    });
    amount(Some(&number), header)
}

/// Returns a field that a source fills: its value as published.
pub(super) fn published(figure: &Figure<f64>, field: SourceField) -> Option<Field> {
    let place = figure.sources.first()?.place.clone();
    Some(Field::Given(Cell {
        value: figure.value,
        mark: Mark::Exact,
        decimals: Amount::exact(figure.value).decimals,
        place,
        others: Vec::new(),
        label: field.word(),
    }))
}
