//! Counts in running text.

use crate::swedish::{self, Gender};

const TEENS: [&str; 8] = [
    "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
];

/// How a sentence writes its counts: all in words while the largest is at
/// most twenty, otherwise all in figures, so that the two are not mixed.
#[derive(Clone, Copy)]
pub(super) struct Counts {
    largest: usize,
    gender: Gender,
}

impl Counts {
    /// Returns the way for a sentence about something of a gender whose
    /// largest count is known.
    pub(super) const fn new(largest: usize, gender: Gender) -> Self {
        Self { largest, gender }
    }

    /// Returns a count.
    pub(super) fn write(self, count: usize) -> String {
        if self.largest > 20 {
            return super::figures::count(count);
        }
        match count.checked_sub(13).and_then(|at| TEENS.get(at)) {
            Some(word) => (*word).to_owned(),
            None => swedish::cardinal(count, self.gender),
        }
    }
}
