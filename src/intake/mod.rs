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
//! From files to cells to submissions: the lower half turns bytes into a
//! [`RawWorkbook`](crate::domain::RawWorkbook), the upper half turns that
//! into typed contents and findings.

mod cell;
mod department;
mod governing;
mod identity;
mod near;
mod sources;
mod table;

pub use department::submission;
pub use governing::governing;
pub use identity::Expected;
pub use sources::{SourceFile, source_files, sources};

#[cfg(test)]
mod testing;
