//! Words and data to PDF.
//!
//! The only room that names Typst. Templates, fonts and data come from memory
//! and nothing else can be reached: no file, no package, no clock. What comes
//! out is PDF/A-3a and PDF/UA-1 at once; a warning from Typst is an error.

mod clean;
mod data;
mod error;
mod profile;
mod templates;
mod translated;
mod typesetter;
mod world;

pub use error::{Error, Fault, Line};
pub use profile::{Family, FontFiles, try_family, try_logo};
pub use templates::Templates;
pub use typesetter::{Job, Typesetter};
