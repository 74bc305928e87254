//! A kommun in which everything is found that the program can find: valid
//! workbooks, broken in one place at a time, and the findings that must
//! follow.

use super::error::Error;
use super::kommun::{Kommun, TRASBY};

mod change;
mod container;
mod expected;
mod target;
mod workspace;

use change::Change;
use expected::Answers;
use workspace::Workspace;

/// The list of what is broken.
const CHANGES: &str = "ändringar.txt";
/// The file that says what is found.
const ANSWERS: &str = "FACIT.csv";

/// Returns every file, the answers included, sorted by path.
pub(super) fn files() -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut workspace = Workspace::new(Kommun::files(&TRASBY)?);
    let mut answers = Answers::default();
    let table = TRASBY.sources.table(CHANGES)?;
    for row in table.rows() {
        let change = Change::read(&table, row)?;
        change
            .apply(&mut workspace, &mut answers)
            .map_err(|error| table.error(row, error.to_string()))?;
    }
    let mut files = workspace.close()?;
    files.push((ANSWERS.to_owned(), answers.csv().into_bytes()));
    files.sort();
    Ok(files)
}
