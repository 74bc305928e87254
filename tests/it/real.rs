//! Tests against real programs: LibreOffice, openpyxl and poppler.
//!
//! `make test-real` runs them. Without `ITBOKSLUT_REAL=1` each returns at
//! once, so that `make test` needs only Rust.

mod filled;
mod paper;
mod programs;
