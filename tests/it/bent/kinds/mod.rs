//! The kinds of bending, a list a subject. A new kind is one entry: its name,
//! and a function that bends a workbook at random and says what must come of
//! it.

mod amounts;
mod cells;
mod columns;
mod dates;
mod faults;
mod identity;
mod merges;
mod rows;
mod sheets;
mod targets;
mod words;

use super::book::{Bend, Bent};
use super::dice::Dice;

/// A way in which a form gets bent.
pub(super) struct Kind {
    pub(super) name: &'static str,
    /// Bends a workbook; `None` when it has nothing to bend in this way.
    pub(super) bend: fn(&mut Bent, &mut Dice) -> Option<Bend>,
}

/// Names a kind after its function.
macro_rules! kinds {
    ($($bend:ident),+ $(,)?) => {
        pub(super) const KINDS: &[super::Kind] = &[
            $(super::Kind { name: stringify!($bend), bend: $bend }),+
        ];
    };
}
use kinds;

/// Every kind there is.
pub(super) fn all() -> impl Iterator<Item = &'static Kind> {
    [
        columns::KINDS,
        rows::KINDS,
        sheets::KINDS,
        merges::KINDS,
        identity::KINDS,
        cells::KINDS,
        amounts::KINDS,
        dates::KINDS,
        targets::KINDS,
        words::KINDS,
        faults::KINDS,
    ]
    .into_iter()
    .flatten()
}
