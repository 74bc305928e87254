//! The forms, described once.
//!
//! A sheet is one file that lists its columns; a workbook is a list of
//! sheets. The template writer, the reader, the generic checks, the returned
//! workbook, the handbook's field list and the sample are all driven by these
//! tables, and nothing about a form is written down anywhere else.

mod book;
mod column;
pub mod department;
pub mod governing;
pub mod returned;
mod sheet;

pub use book::{Book, FORM_VERSION, IDENTITY_SHEET, IdentityField, LISTS_SHEET};
pub use column::{
    Col, Column, Header, HeaderYears, Kind, Need, Origin, Register, Secrecy,
};
pub use sheet::{Layout, NOTHING_TO_REPORT, Prefill, Rows, Sheet};

#[cfg(test)]
mod tests;
