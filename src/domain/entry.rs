//! What a form cell came to when it was read.

use super::{Place, Placed};

/// What a form cell came to when it was read.
///
/// A cell that was left empty and a cell that could not be used are two
/// different things: the first is asked for, the second has been reported
/// already and must not be asked for again.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry<T> {
    /// The sheet has no such column, or the form no such row.
    Absent,
    /// The cell is empty or says that there is no value (`-`, `ej mätt`).
    Empty(Place),
    /// The cell holds something that could not be used; a finding says what.
    Unusable(Place),
    /// The cell's value.
    Given(Placed<T>),
}

impl<T> Entry<T> {
    /// Returns the value, if one was given.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Given(placed) => Some(&placed.value),
            _ => None,
        }
    }

    /// Returns the value with its place, if one was given.
    pub fn given(&self) -> Option<&Placed<T>> {
        match self {
            Self::Given(placed) => Some(placed),
            _ => None,
        }
    }

    /// Returns the cell's place; `None` when the column is not there.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Absent => None,
            Self::Empty(place) | Self::Unusable(place) => Some(place),
            Self::Given(placed) => Some(&placed.place),
        }
    }

    /// Returns whether nothing was written: the column is not there or the
    /// cell is empty.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Absent | Self::Empty(_))
    }

    /// Returns whether something was written that could not be used.
    pub fn is_unusable(&self) -> bool {
        matches!(self, Self::Unusable(_))
    }

    /// Returns the same entry with its value changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Entry<U> {
        match self {
            Self::Absent => Entry::Absent,
            Self::Empty(place) => Entry::Empty(place),
            Self::Unusable(place) => Entry::Unusable(place),
            Self::Given(placed) => Entry::Given(placed.map(change)),
        }
    }
}
