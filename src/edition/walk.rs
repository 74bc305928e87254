//! Visiting every text that a person wrote, and every place, of a report.
//!
//! A type lists its fields, those that are visited and those that hold
//! neither; the compiler refuses a list that forgets one. So a new field is
//! decided on here before anything can show it.

mod instruments;
mod results;

use std::sync::Arc;

use crate::domain::{Figure, Place, Source};
use crate::report::Shown;

/// What is done with what is visited.
pub(super) trait Visit {
    /// Visits a text that a person wrote.
    fn text(&mut self, text: &mut String);
    /// Visits a place.
    fn place(&mut self, place: &mut Place);
}

/// Something that holds texts and places.
pub(super) trait Walk {
    /// Visits them all.
    fn walk(&mut self, visit: &mut dyn Visit);
}

/// Lists the fields of a type: those to visit, and the others.
macro_rules! walk {
    ($($type:ty { $($walked:ident),* $(,)? } but { $($kept:ident),* $(,)? })+) => {
        $(
            impl $crate::edition::walk::Walk for $type {
                fn walk(&mut self, visit: &mut dyn $crate::edition::walk::Visit) {
                    // The destructuring names every field.
                    let Self { $($walked,)* $($kept: _,)* } = self;
                    $($walked.walk(visit);)*
                    let _ = visit;
                }
            }
        )+
    };
}
use walk;

impl Walk for String {
    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.text(self);
    }
}

impl Walk for Arc<str> {
    fn walk(&mut self, visit: &mut dyn Visit) {
        let mut text = self.to_string();
        visit.text(&mut text);
        if *text != **self {
            *self = text.into();
        }
    }
}

impl Walk for Place {
    fn walk(&mut self, visit: &mut dyn Visit) {
        visit.place(self);
    }
}

impl Walk for Source {
    fn walk(&mut self, visit: &mut dyn Visit) {
        let Self { field: _, place } = self;
        place.walk(visit);
    }
}

impl<T> Walk for Figure<T> {
    fn walk(&mut self, visit: &mut dyn Visit) {
        let Self { value: _, sources } = self;
        sources.walk(visit);
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk(&mut self, visit: &mut dyn Visit) {
        for one in self {
            one.walk(visit);
        }
    }
}

impl<T: Walk, const N: usize> Walk for [T; N] {
    fn walk(&mut self, visit: &mut dyn Visit) {
        for one in self {
            one.walk(visit);
        }
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk(&mut self, visit: &mut dyn Visit) {
        if let Some(one) = self {
            one.walk(visit);
        }
    }
}

impl<T: Walk> Walk for Shown<T> {
    fn walk(&mut self, visit: &mut dyn Visit) {
        if let Self::Open(one) = self {
            one.walk(visit);
        }
    }
}

impl<T: Walk, E> Walk for Result<T, E> {
    fn walk(&mut self, visit: &mut dyn Visit) {
        if let Ok(one) = self {
            one.walk(visit);
        }
    }
}

impl<K, T: Walk> Walk for (K, T) {
    fn walk(&mut self, visit: &mut dyn Visit) {
        self.1.walk(visit);
    }
}
