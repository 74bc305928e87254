//! `kontrollera`: what is wrong in what was sent in, and what to do.

use std::path::PathBuf;

use crate::dataset;
use crate::domain::Severity;
use crate::finding::Finding;
use crate::folder::Found;
use crate::report::Report;
use crate::swedish::plural;
use crate::terminal::{self, Listing, Screen};

use super::steps::{material, project, results, returns};
use super::{Request, Result, outcome};

/// What to check, and how to tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// The files to check; otherwise everything.
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
}

/// Tells every finding.
pub fn check(request: &Request, options: &Check, screen: &mut Screen) -> Result {
    let project = project::open(request)?;
    match options.format {
        Format::Text => screen.title(&project.title())?,
        Format::Json => screen.title_aside(&project.title())?,
    }
    let chosen: Vec<Found> = options
        .files
        .iter()
        .map(|path| project.folder.chosen(path))
        .collect();
    let reading = material::read(&project, &chosen)?;
    let mut report = results::report(&project, &reading);
    let returned = returns::write(&project, &reading, &report)?;
    if !chosen.is_empty() {
        report
            .findings
            .open
            .retain(|finding| concerns(finding, &chosen));
        report
            .findings
            .accepted
            .retain(|a| concerns(&a.finding, &chosen));
    }
    match options.format {
        Format::Json => screen.data(&dataset::findings(&report))?,
        Format::Text => {
            tell(&report, options.all, screen)?;
            screen.say(&returned.summary)?;
            for sentence in &returned.besides {
                screen.say(sentence)?;
            }
        }
    }
    Ok(outcome(&report.findings.open))
}

fn tell(report: &Report, all: bool, screen: &mut Screen) -> std::io::Result<()> {
    let open = &report.findings.open;
    let listing = Listing {
        findings: open,
        report: Some(report),
        all,
        width: screen.width(),
    };
    let text = terminal::findings(listing);
    if !text.is_empty() {
        screen.show(&text)?;
        screen.say("")?;
    }
    screen.say(&summary(report, all))
}

/// Returns what the findings come to, and what to do next.
fn summary(report: &Report, all: bool) -> String {
    let open = &report.findings.open;
    let mut text = format!("Sammanlagt {}.", terminal::headline(open));
    let accepted = report.findings.accepted.len();
    if accepted > 0 {
        let word = plural(accepted, "godtaget", "godtagna");
        text = format!("{text} {accepted} {word} fynd står kvar.");
    }
    let next = match results::count(open, Severity::Error) {
        0 => "Inget hindrar att rapporten blir slutlig.",
        _ => {
            "Rätta felen i arbetsböckerna och kör om. Till dess är rapporten preliminär."
        }
    };
    let notices = results::count(open, Severity::Notice);
    if all || notices == 0 {
        format!("{text} {next}")
    } else {
        format!(
            "{text} {next} Med --alla visas också notiserna, varje ställe och fyndens id."
        )
    }
}

/// Whether a finding is about one of the files.
fn concerns(finding: &Finding, files: &[Found]) -> bool {
    let places = [Some(&finding.place), finding.other.as_ref()];
    places
        .into_iter()
        .flatten()
        .any(|place| files.iter().any(|file| file.name == place.file))
}
