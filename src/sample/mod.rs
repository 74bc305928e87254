//! The worked example: a fictional year in Norsjö kommun, built from small
//! readable sources.
//!
//! The workbooks are the program's own templates, filled in and then changed
//! as people change them. What the example is meant to show stands in
//! `sources/story.md`. This room reads and writes no files.

mod department;
mod embedded;
mod error;
mod export;
mod fill;
mod governing;
mod ods;
mod package;
mod quirk;
mod shift;
mod table;
mod template;
mod value;
mod xlsx;
mod xml;

mod kommun;

pub use error::Error;

/// Returns every file of the example: its path in the kommun's folder, with
/// `/` between folders, and its bytes. The same program gives the same bytes
/// in the same order.
///
/// # Errors
///
/// When a source cannot be used, which the tests rule out.
pub fn files() -> Result<Vec<(String, Vec<u8>)>, Error> {
    kommun::files()
}

/// Returns the path of every source, so that a test can see that none is
/// forgotten.
pub fn sources() -> impl Iterator<Item = &'static str> {
    embedded::SOURCES.iter().map(|(path, _)| *path)
}
