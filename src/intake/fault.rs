//! Why a file is not read at all, and the budget of what a file may hold.

use crate::domain::Place;
use crate::finding::Finding;
use crate::finding::rules::damaged_file::{self, Damage};
use crate::finding::rules::forbidden_xml::{self, Forbidden};
use crate::finding::rules::too_large_file::{self, Excess};
use crate::finding::rules::{doubled_part, encrypted_file};

use super::limits;

/// Why a file is not read at all. A file has one fault, the first that was
/// noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Damaged(Damage),
    DoubledPart,
    Encrypted,
    Forbidden { part: String, what: Forbidden },
    TooLarge(Excess),
}

impl Fault {
    /// Returns the fault of a part whose XML is broken off or wrongly written.
    pub(super) fn xml(part: &str) -> Self {
        Self::Damaged(Damage::Xml(shortened(part)))
    }

    /// Returns the fault of a part that is not there.
    pub(super) fn missing(part: &str) -> Self {
        Self::Damaged(Damage::Missing(shortened(part)))
    }

    /// Words the fault.
    pub(super) fn finding(&self, place: &Place) -> Finding {
        match self {
            Self::Damaged(damage) => damaged_file::found(place, damage),
            Self::DoubledPart => doubled_part::found(place),
            Self::Encrypted => encrypted_file::found(place),
            Self::Forbidden { part, what } => forbidden_xml::found(place, part, *what),
            Self::TooLarge(excess) => too_large_file::found(place, *excess),
        }
    }
}

/// What a workbook may still hold.
#[derive(Debug)]
pub(super) struct Budget {
    cells: usize,
    text: usize,
    formulas: usize,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self {
            cells: limits::CELLS as usize,
            text: limits::bytes(limits::TEXT_MIB),
            formulas: limits::FORMULA_BYTES,
        }
    }

    /// Takes so many cells with contents.
    pub(super) fn take_cells(&mut self, count: usize) -> Result<(), Fault> {
        let left = self.cells.checked_sub(count);
        self.cells = left.ok_or(Fault::TooLarge(Excess::Cells(limits::CELLS)))?;
        Ok(())
    }

    /// Takes so many bytes of text.
    pub(super) fn take_text(&mut self, bytes: usize) -> Result<(), Fault> {
        let left = self.text.checked_sub(bytes);
        self.text =
            left.ok_or(Fault::TooLarge(Excess::TextMegabytes(limits::TEXT_MIB)))?;
        Ok(())
    }

    /// Returns a formula to be kept: its text, or nothing when there is no
    /// room for it and it is only known to be there. A formula that is too
    /// long takes room too: writing it out was the work that is limited.
    pub(super) fn formula(&mut self, text: String) -> Box<str> {
        let left = self.formulas.checked_sub(text.len());
        self.formulas = left.unwrap_or(0);
        if left.is_some() && text.len() <= limits::FORMULA_LENGTH {
            text.into()
        } else {
            Box::default()
        }
    }

    /// Returns whether there is room for a formula of so many bytes.
    pub(super) fn has_room_for_formula(&self, bytes: usize) -> bool {
        bytes <= self.formulas
    }
}

/// Returns what stands in a file so that it fits in a message: at most 60
/// characters, control characters shown as spaces.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}
