//! `kontrollera`: what is wrong in what was sent in, and what to do.

use std::path::PathBuf;

use crate::dataset;
use crate::folder::Choice;
use crate::report::Report;
use crate::terminal::{self, Listing, Screen, Summary};

use super::steps::{chosen, material, project, results, returns};
use super::{Request, Result, outcome};

/// What to check, and how to tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// The files and folders to check; otherwise everything.
    pub files: Vec<PathBuf>,
    /// How to tell it.
    pub format: Format,
    /// Whether everything is told, notices and repetitions included.
    pub all: bool,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For other programs.
    Json,
    /// For editors and code hosts.
    Sarif,
}

/// Tells every finding, or those of some files.
pub fn check(request: &Request, options: &Check, screen: &mut Screen) -> Result {
    let (choice, request) = chosen::chosen(request, &options.files)?;
    let project = project::open(&request)?;
    match options.format {
        Format::Text => screen.title(&project.title())?,
        Format::Json | Format::Sarif => screen.title_aside(&project.title())?,
    }
    let reading = material::read(&project, &choice.submissions())?;
    let mut report = results::report(&project, &reading);
    let returned = returns::write(&project, &reading, &report, &choice)?;
    chosen::keep(&mut report, &choice);
    match options.format {
        Format::Json => screen.data(&dataset::findings(&report))?,
        Format::Sarif => screen.data(&dataset::sarif(&report))?,
        Format::Text => {
            tell(&report, &choice, options.all, screen)?;
            for sentence in &returned {
                screen.say(sentence)?;
            }
        }
    }
    Ok(outcome(&report.findings.open))
}

fn tell(
    report: &Report,
    choice: &Choice,
    all: bool,
    screen: &mut Screen,
) -> std::io::Result<()> {
    let listing = Listing {
        findings: &report.findings.open,
        report: Some(report),
        all,
        width: screen.width(),
    };
    let text = terminal::findings(listing);
    if !text.is_empty() {
        screen.show(&text)?;
        screen.say("")?;
    }
    let summary = Summary {
        listing,
        accepted: report.findings.accepted.len(),
        only: &choice.names(),
    };
    screen.tell(&terminal::summary(summary))
}
