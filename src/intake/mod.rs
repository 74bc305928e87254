//! What the förvaltningar sent in: bytes → cells → submissions and findings.
//!
//! The only room that names calamine, zip and quick-xml. It opens no file.

mod fault;
mod format;
mod kind;
mod limits;
mod oddities;
mod ods;
mod package;
mod rows;
mod workbook;
mod xlsx;
mod xml;

pub use workbook::workbook;
