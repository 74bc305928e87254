//! Values and the cells they were made from.

use crate::domain;
use crate::published::{Measure, Source, Target};
use crate::report::Shown;

/// Turns each of a list into its published form.
pub(super) fn each<T, P>(items: &[T], publish: impl Fn(&T) -> P) -> Vec<P> {
    items.iter().map(publish).collect()
}

/// Returns a text, or nothing when it is empty: what is missing is `null`.
pub(super) fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Returns a number without the sign of a negative zero, which would be
/// printed as `-0.0`.
pub(super) fn number(value: f64) -> f64 {
    value + 0.0
}

/// Returns a figure's number.
pub(super) fn amount(figure: Option<&domain::Figure<f64>>) -> Option<f64> {
    figure.map(|figure| number(figure.value))
}

/// Returns what an edition shows of what may be missing.
pub(super) fn shown<T>(value: &Shown<Option<T>>) -> Option<&T> {
    value.as_ref().open()?.as_ref()
}

pub(super) fn measure(value: domain::Measure) -> Measure {
    match value {
        domain::Measure::Number(value) => Measure::Number(number(value)),
        domain::Measure::YesNo(answer) => Measure::YesNo(answer),
    }
}

pub(super) fn target(value: domain::Target) -> Target {
    match value {
        domain::Target::Number(value) => Target::Number(number(value)),
        domain::Target::YesNo(answer) => Target::YesNo(answer),
        domain::Target::Interval { from, to } => Target::Interval {
            fran: number(from),
            till: number(to),
        },
    }
}

/// Collects the cells of an entry's figures, each said once.
#[derive(Default)]
pub(super) struct Sources(Vec<Source>);

impl Sources {
    /// Adds a figure's cells; a cell whose field is not named is the figure's
    /// own and gets the name given.
    pub(super) fn of<T>(self, figure: Option<&domain::Figure<T>>, own: &str) -> Self {
        match figure {
            Some(figure) => self.cells(&figure.sources, own),
            None => self,
        }
    }

    /// Adds cells; one whose field is not named gets the name given.
    pub(super) fn cells(mut self, cells: &[domain::Source], own: &str) -> Self {
        for cell in cells {
            let field = if cell.field.is_empty() {
                own
            } else {
                &cell.field
            };
            self.add(field, &cell.place);
        }
        self
    }

    /// Adds a figure's cells, all under the name given.
    pub(super) fn all_as<T>(
        mut self,
        figure: Option<&domain::Figure<T>>,
        field: &str,
    ) -> Self {
        for cell in figure.into_iter().flat_map(|figure| &figure.sources) {
            self.add(field, &cell.place);
        }
        self
    }

    /// Adds one cell.
    pub(super) fn at(mut self, place: &domain::Place, field: &str) -> Self {
        self.add(field, place);
        self
    }

    /// Returns the cells.
    pub(super) fn list(self) -> Vec<Source> {
        self.0
    }

    fn add(&mut self, field: &str, place: &domain::Place) {
        let source = Source {
            falt: field.to_owned(),
            fil: filled(&place.file),
            blad: place.sheet.as_ref().map(ToString::to_string),
            cell: place.cell.map(|cell| cell.to_string()),
        };
        if !self.0.contains(&source) {
            self.0.push(source);
        }
    }
}
