//! A figure and the cells it was made from.

use std::sync::Arc;

use super::Place;

/// One cell that a figure was made from, and what it held.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// The field's Swedish header, `Täljare`; empty when the figure is the
    /// cell's own value.
    pub field: Arc<str>,
    /// Where the cell is.
    pub place: Place,
}

/// A value with every cell it was made from, in a fixed order.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure<T> {
    /// The value, unrounded.
    pub value: T,
    /// The cells, sorted, without repetition.
    pub sources: Vec<Source>,
}

impl<T> Figure<T> {
    /// Returns a figure whose sources are sorted and said once.
    pub fn new(value: T, mut sources: Vec<Source>) -> Self {
        sources.sort();
        sources.dedup();
        Self { value, sources }
    }

    /// Returns the same sources with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Figure<U> {
        Figure {
            value: change(self.value),
            sources: self.sources,
        }
    }
}
