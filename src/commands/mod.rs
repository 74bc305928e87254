//! The commands, one file each: a table of contents of what is done, in what
//! order.
//!
//! No command calls another; what they share stands in `steps/`. A command
//! says what it found on a [`Screen`](crate::terminal::Screen) and returns whether something has to be
//! mended.

mod adopt;
mod check;
mod error;
mod new_folder;
mod obstacle;
mod read_apart;
mod report;
mod rollover;
mod schema;
mod status;
mod steps;
mod templates;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::{PeriodKind, Year};

pub use adopt::adopt;
pub use check::{Check, Format, check};
pub use error::Error;
pub use new_folder::{NewFolder, new_folder};
pub use obstacle::Obstacle;
pub use read_apart::read_apart;
pub use report::{ReportOptions, report};
pub use rollover::rollover;
pub use schema::schema;
pub use status::{StatusOptions, status};
pub use templates::templates;

/// What every command is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `--projekt`: the kommun's folder; otherwise it is looked for.
    pub project: Option<PathBuf>,
    /// `--ar`: the year; otherwise the newest that is not adopted.
    pub year: Option<Year>,
    /// `--period`: the whole year, or its first eight months.
    pub period: PeriodKind,
    /// `--datum`: what day it is; otherwise the clock says.
    pub date: Option<NaiveDate>,
    /// `--jobb`: how many files are read at once; otherwise as many as the
    /// machine has processors.
    pub jobs: Option<usize>,
}

/// How a command went when it could do its work (DESIGN §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing has to be mended.
    Clean,
    /// There are findings of severity fel that are not accepted.
    Faults,
}

/// What a command returns: how it went, or why it could not do its work.
pub type Result<T = Outcome> = std::result::Result<T, Error>;

fn outcome<'f>(
    findings: impl IntoIterator<Item = &'f crate::finding::Finding>,
) -> Outcome {
    let has_faults = findings
        .into_iter()
        .any(|finding| finding.severity() == crate::domain::Severity::Error);
    if has_faults {
        Outcome::Faults
    } else {
        Outcome::Clean
    }
}
