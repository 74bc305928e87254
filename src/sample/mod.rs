//! The worked example: a fictional year in Norsjö kommun, built from small
//! readable sources.
//!
//! The workbooks are the program's own templates, filled in and then changed
//! as people change them. What the example is meant to show stands in
//! `sources/story.md`. This room reads and writes no files.

mod broken;
mod department;
mod embedded;
mod error;
mod export;
mod fill;
mod governing;
mod kommun;
mod ods;
mod package;
mod quirk;
mod shift;
mod table;
mod value;
mod xlsx;
mod xml;

pub use error::Error;

use kommun::{Kommun, NORSJO};

/// Returns every file of the example: its path in the kommun's folder, with
/// `/` between folders, and its bytes. The same program gives the same bytes
/// in the same order.
///
/// # Errors
///
/// When a source cannot be used, which the tests rule out.
pub fn files() -> Result<Vec<(String, Vec<u8>)>, Error> {
    Kommun::files(&NORSJO)
}

/// Returns every file of a folder in which everything is found that the
/// program can find, and `FACIT.csv`, which says what must be found and
/// where.
///
/// # Errors
///
/// When a source cannot be used, which the tests rule out.
pub fn broken_files() -> Result<Vec<(String, Vec<u8>)>, Error> {
    broken::files()
}

/// Returns the path of every source, so that a test can see that none is
/// forgotten.
pub fn sources() -> impl Iterator<Item = &'static str> {
    embedded::SOURCES.iter().map(|(path, _)| *path)
}
