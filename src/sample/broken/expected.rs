//! The findings that must follow.

use std::fmt::Write;

use crate::domain::Place;

/// The findings that must follow: where, and which rule.
#[derive(Debug, Default)]
pub(super) struct Answers {
    answers: Vec<(Place, String)>,
}

impl Answers {
    /// Adds a finding.
    pub(super) fn add(&mut self, place: Place, rule: &str) {
        self.answers.push((place, rule.to_owned()));
    }

    /// Returns the answers as CSV: file, sheet, cell or line, and rule, with
    /// semicolons between as Swedish spreadsheet programs want it.
    pub(super) fn csv(mut self) -> String {
        self.answers.sort();
        let mut csv = "fil;blad;cell;regel\n".to_owned();
        for (place, rule) in &self.answers {
            let sheet = place.sheet.as_deref().unwrap_or_default();
            let cell = match (place.cell, place.line) {
                (Some(cell), _) => cell.to_string(),
                (None, Some(line)) => format!("rad {line}"),
                (None, None) => String::new(),
            };
            // Writing to a string cannot fail.
            let _ = writeln!(csv, "{};{sheet};{cell};{rule}", place.file);
        }
        csv
    }
}
