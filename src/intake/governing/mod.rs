//! The governing workbook's typed contents: one file for each sheet.

mod decided;
mod documents;
mod goals;
mod history;
mod indicators;
mod organisation;
mod roles;
mod source_rows;
mod sub_goals;
mod targets;
mod texts;
mod vintages;

use crate::domain::{Period, Place, RawWorkbook};
use crate::finding::Finding;
use crate::finding::rules::handmade_governing;
use crate::form::governing::GOVERNING;
use crate::submission::Governing;

use super::identity::{self, Expected, Mark};
use super::table::BookReader;

pub(super) use indicators::units;

/// Reads the governing workbook of a year.
///
/// What could not be read is missing from the result and told in the
/// findings. A workbook made by hand, without the hidden sheet, is accepted;
/// one of another kommun or year is read all the same, since there is no
/// other, but that is an error.
pub fn governing(
    raw: &RawWorkbook,
    expected: &Expected<'_>,
) -> (Governing, Vec<Finding>) {
    let year = expected.period.year;
    let mut book = BookReader::new(raw, &GOVERNING, year);
    match identity::read(raw, &GOVERNING, &mut book.findings) {
        Mark::Missing => {
            let workbook = Place::file(raw.file.clone());
            book.findings.push(handmade_governing::found(&workbook));
        }
        Mark::Unusable => {}
        Mark::Says(says) => {
            says.is_of(expected, &mut book.findings);
            // The interim report uses the year's governing workbook.
            says.is_for(Period::annual(year), &mut book.findings);
        }
    }
    let governing = contents(&mut book);
    (governing, book.findings)
}

/// Reads the sheets. The order matters: each may look up codes in those
/// before it.
fn contents(book: &mut BookReader<'_>) -> Governing {
    Governing {
        file: book.file(),
        departments: organisation::read(book),
        roles: roles::read(book),
        goals: goals::read(book),
        indicators: indicators::read(book),
        vintages: vintages::read(book),
        targets: targets::read(book),
        history: history::read(book),
        sources: source_rows::read(book),
        sub_goals: sub_goals::read(book),
        documents: documents::read(book),
        decided: decided::read(book),
        texts: texts::read(book),
    }
}

#[cfg(test)]
pub(super) mod tests;
