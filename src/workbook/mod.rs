//! Workbooks out: a form and what it is filled with become the bytes of an
//! .xlsx.
//!
//! The only room that names `rust_xlsxwriter`. It knows no form: everything
//! that a sheet shows stands in [`crate::form`] or in the fill, so a sheet
//! that is added there is written here without a change. Text is always
//! written as text, never as a formula or a link.

mod card;
mod cell;
mod frame;
mod head;
mod hidden;
mod instructions;
mod job;
mod page;
mod plain;
mod remark;
mod returned;
mod shape;
mod style;
mod table;
mod text;
mod validation;

use rust_xlsxwriter::XlsxError;

use crate::form::Book;
use crate::submission::BookFill;

pub use plain::{PlainValue, plain};

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The fill names a sheet that the form does not have.
    #[error("formuläret «{book}» har inget blad «{sheet}»")]
    UnknownSheet {
        /// The form's name.
        book: &'static str,
        /// The sheet's name.
        sheet: &'static str,
    },
    /// The fill names a column that its sheet does not have.
    #[error("bladet «{sheet}» har ingen kolumn «{key}»")]
    UnknownColumn {
        /// The sheet's name.
        sheet: &'static str,
        /// The column's key.
        key: &'static str,
    },
    /// The library refused, for example a table of over a million rows.
    #[error("arbetsboken gick inte att skriva: {0}")]
    Excel(#[from] XlsxError),
}

/// Returns the bytes of the .xlsx that a form and its fill make (DESIGN §4,
/// "Template craft").
///
/// The same form and fill give the same bytes. A cell that the fill does not
/// mention is empty; text over Excel's limit of 32 767 characters is cut and
/// ends with `…`, a note over 3 000; a number that is not finite is left out.
///
/// # Errors
///
/// When the fill names a sheet or a column that the form does not have, or
/// when the library refuses.
pub fn write(book: &Book, fill: &BookFill) -> Result<Vec<u8>, Error> {
    job::Job::new(book, fill)?.write()
}

#[cfg(test)]
mod tests;
