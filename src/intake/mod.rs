//! What the förvaltningar sent in: bytes → cells → submissions and findings.
//!
//! The lower half turns bytes into a
//! [`RawWorkbook`](crate::domain::RawWorkbook), the upper half turns that
//! into typed contents and findings. The only room that names calamine, zip
//! and quick-xml. It opens no file and starts no process: whoever can lends it
//! that ([`Apart`]). It also looks through the kommun's logo, which is a file
//! from outside like any other.

mod adopted;
mod binary;
mod cell;
mod department;
mod fault;
mod format;
mod governing;
mod identity;
mod kind;
mod limits;
mod logo;
mod oddities;
mod ods;
mod package;
mod rows;
mod sources;
mod table;
mod workbook;
mod xlsx;
mod xml;

pub use adopted::{ADOPTED_RESULT, Kept, adopted};
pub use binary::{Apart, ApartLimits, LIMITS as APART_LIMITS, NotRead, transcribe};
pub use department::{outline, submission};
pub use governing::governing;
pub use identity::Expected;
pub use logo::{Logo, logo};
pub use sources::{SourceFile, source_files, sources};
pub use workbook::{workbook, workbook_apart};

#[cfg(test)]
mod testing;
