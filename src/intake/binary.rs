//! Excel's binary formats, as far as a library has to be asked: the cells of
//! an .xls, and what the formulas of an .xlsb say. The rest of an .xlsb is
//! read as an .xlsx is.
//!
//! The library panics or asks for all memory on some damaged files (DESIGN
//! §8), and nothing in a program can stop that but the end of a process. So a
//! second process of our own program reads the file and writes down its cells
//! ([`transcribe`]); this one reads what it wrote, which is believed as little
//! as a file. Whoever can start processes lends us that through [`Apart`].
//!
//! Of an .xls the library gets one stream in a file that we wrote ([`compound`],
//! [`spread`]), and of an .xlsb parts that we unpacked.
//!
//! From an .xls the library does not tell how a number is shown, so no
//! percentage is known in it; nor which rows are hidden.

mod compound;
mod read;
mod spread;
mod wire;

use crate::domain::{Place, RawCell, RawWorkbook};
use crate::finding::Finding;
use crate::finding::rules::damaged_file::Damage;
use crate::finding::rules::too_large_file::Excess;

use super::fault::Fault;
use super::limits;

pub use read::transcribe;

/// Someone who can read a workbook where it can do no harm.
pub trait Apart: Sync {
    /// Returns what [`transcribe`] made of a workbook's bytes in a process
    /// that may use so many bytes of memory and so many seconds, and whose
    /// answer is no longer than so many bytes.
    fn transcribe(
        &self,
        workbook: &[u8],
        limits: ApartLimits,
    ) -> Result<Vec<u8>, NotRead>;
}

/// What reading a workbook apart may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApartLimits {
    /// Bytes of memory.
    pub memory: u64,
    /// Seconds.
    pub seconds: u32,
    /// Bytes of the answer.
    pub answer: usize,
}

/// Why a workbook could not be read apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It took too long.
    TooSlow,
    /// The process ended without an answer: the file is damaged, or wants
    /// more memory than it may have.
    Failed,
    /// No process could be started, or not one with limited memory.
    NotHere,
}

/// What reading one of the binary formats may cost (DESIGN §11).
pub const LIMITS: ApartLimits = ApartLimits {
    memory: 512 * 1_048_576,
    seconds: limits::SECONDS,
    answer: 192 * limits::MIB,
};

/// Reads an .xls. `None` when it cannot be read apart here.
pub(super) fn read(
    place: &Place,
    bytes: &[u8],
    apart: &dyn Apart,
) -> Result<Option<(RawWorkbook, Vec<Finding>)>, Fault> {
    let answer = match apart.transcribe(bytes, LIMITS) {
        Ok(answer) => answer,
        Err(NotRead::NotHere) => return Ok(None),
        Err(NotRead::TooSlow) => {
            return Err(Fault::TooLarge(Excess::Seconds(LIMITS.seconds)));
        }
        Err(NotRead::Failed) => return Err(Fault::Damaged(Damage::Unreadable)),
    };
    Ok(Some((wire::decode(place, &answer)?, Vec::new())))
}

/// Fills in what the formulas of an .xlsb say. Where that cannot be had it is
/// only known that there is one: its value is read already.
pub(super) fn formulas(
    place: &Place,
    bytes: &[u8],
    apart: &dyn Apart,
    workbook: &mut RawWorkbook,
) {
    let has_formula = |cell: &RawCell| cell.formula.is_some();
    let any = |workbook: &RawWorkbook| {
        let mut sheets = workbook.sheets.iter();
        sheets.any(|sheet| sheet.cells.values().any(has_formula))
    };
    if !any(workbook) {
        return;
    }
    let answer = apart.transcribe(bytes, LIMITS).ok();
    let told = answer.and_then(|answer| wire::decode(place, &answer).ok());
    for told in told.into_iter().flat_map(|told| told.sheets) {
        let mut sheets = workbook.sheets.iter_mut();
        let Some(sheet) = sheets.find(|sheet| sheet.name == told.name) else {
            continue;
        };
        for (at, told) in told.cells {
            if let Some(cell) = sheet.cells.get_mut(&at)
                && has_formula(cell)
                && told.formula.is_some()
            {
                cell.formula = told.formula;
            }
        }
    }
}
