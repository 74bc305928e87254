//! What a check saw.

use crate::domain::{DepartmentCode, Source};

/// What a check saw of its requirement.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// What was looked at, in the plural and without capital.
    pub(super) objects: &'static str,
    /// Whether there can be several, so that k of n says something.
    pub(super) counted: bool,
    /// Those that were looked at.
    pub(super) all: Vec<Object>,
    /// What it was judged from.
    pub(super) basis: Basis,
    /// Why the result is what it is: a clause without capital and full stop,
    /// empty when the counts say it all.
    pub(super) why: String,
    /// Cells beside those of the objects.
    pub(super) evidence: Vec<Source>,
    /// Whether it is to be done in the course of the year, so that on 31
    /// August nothing can be said of what is not done.
    pub(super) in_the_year: bool,
}

/// One of what a requirement is about: a goal, a system, a förvaltning.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Object {
    /// Its name.
    pub(super) name: String,
    /// Whether it fulfils the requirement.
    pub(super) fulfils: bool,
    /// The cells that it was judged on, those that it fails by first.
    pub(super) evidence: Vec<Source>,
}

/// What a requirement was judged from, which decides what it means that a
/// förvaltning has not reported (DESIGN §5.12).
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Basis {
    /// The governing workbook alone; or a förvaltning that has not reported
    /// is itself an object that does not fulfil it.
    Complete,
    /// What the förvaltningar reported.
    Reports {
        /// Those concerned that have not, and where that is missed.
        unreported: Vec<(DepartmentCode, Source)>,
        /// Whether «Inga att redovisa» was declared.
        declared_none: bool,
    },
}

impl Seen {
    /// Returns what was seen of several objects.
    pub(super) fn many(objects: &'static str, all: Vec<Object>) -> Self {
        Self {
            objects,
            counted: true,
            all,
            basis: Basis::Complete,
            why: String::new(),
            evidence: Vec::new(),
            in_the_year: false,
        }
    }

    /// Returns what was seen of the only object there is to look at.
    pub(super) fn one(objects: &'static str, object: Object, why: String) -> Self {
        Self {
            counted: false,
            why,
            ..Self::many(objects, vec![object])
        }
    }

    /// Returns the same, judged from what the förvaltningar reported.
    pub(super) fn from(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    /// Returns the same of what is to be done in the course of the year.
    pub(super) fn in_the_year(self) -> Self {
        Self {
            in_the_year: true,
            ..self
        }
    }

    /// Returns the same with a reason.
    pub(super) fn because(self, why: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            ..self
        }
    }

    /// Returns the förvaltningar concerned that have not reported.
    pub(super) fn unreported(&self) -> &[(DepartmentCode, Source)] {
        match &self.basis {
            Basis::Complete => &[],
            Basis::Reports { unreported, .. } => unreported,
        }
    }
}

impl Object {
    /// Returns an object that was judged cell by cell: it fulfils the
    /// requirement when every cell does. There is at least one.
    pub(super) fn by_cells(name: impl Into<String>, cells: Vec<(bool, Source)>) -> Self {
        let fulfils = !cells.is_empty() && cells.iter().all(|(good, _)| *good);
        let (good, bad): (Vec<_>, Vec<_>) =
            cells.into_iter().partition(|(good, _)| *good);
        let in_order = bad.into_iter().chain(good);
        Self {
            name: name.into(),
            fulfils,
            evidence: in_order.map(|(_, source)| source).collect(),
        }
    }

    /// Returns an object that is not there, missed at a place.
    pub(super) fn missing(name: impl Into<String>, missed: Source) -> Self {
        Self {
            name: name.into(),
            fulfils: false,
            evidence: vec![missed],
        }
    }
}
