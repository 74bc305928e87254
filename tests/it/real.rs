//! Tests against real programs: LibreOffice, openpyxl and poppler.
//!
//! `make test-real` runs them. Without `ITBOKSLUT_REAL=1` each returns at
//! once, so that `make test` needs only Rust.

#![expect(
    clippy::panic,
    reason = "what a test looks for and does not find fails it, by name"
)]

mod filled;
mod paper;
mod programs;
mod public;
mod slides;
