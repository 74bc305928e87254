//! Tests against real programs: LibreOffice, openpyxl, poppler and Python's
//! mail library.
//!
//! `make test-real` runs them. Without `ITBOKSLUT_REAL=1` each returns at
//! once, so that `make test` needs only Rust.

#![expect(
    clippy::panic,
    reason = "what a test looks for and does not find fails it, by name"
)]

mod filled;
mod injection;
mod mail;
mod pages;
mod paper;
mod pictures;
pub(crate) mod programs;
mod public;
mod resaved;
mod slides;
