//! `rulla`: opens the year after the newest that was adopted.

use crate::analysis;
use crate::domain::{PeriodKind, Severity};
use crate::finding::Finding;
use crate::terminal::{self, Listing, Opening, Screen};

use super::steps::{material, next_year, project, results};
use super::{Error, Outcome, Request, Result};

/// Writes the next year's governing workbook, its templates and its folder
/// for submissions, all of them or none; a `dry` run only tells of them.
pub fn rollover(request: &Request, dry: bool, screen: &mut Screen) -> Result {
    if request.period == PeriodKind::Interim {
        return Err(Error::WholeYearOnly {
            what: "nästa år öppnas från helåret",
        });
    }
    let project = project::open(&next_year::from(request)?)?;
    screen.title(&project.title())?;
    let reading = material::read(&project, &[])?;
    let report = results::report(&project, &reading);
    let opened = analysis::rollover(
        &reading.material,
        &reading.adopted,
        &project.settings,
        &report,
    );
    let made = next_year::make(&project, &reading, &opened)?;
    if dry {
        let files = made.files.iter().map(|(file, _)| file.as_str());
        project.folder.refuse_existing(files)?;
    } else {
        project.folder.add(&made.files)?;
    }
    screen.tell(&terminal::opening(&Opening {
        rollover: &opened,
        governing: &project.folder.shown(&made.governing),
        templates: &made.templates,
        others: &made.others,
        settings: &made.settings,
        left: &project
            .folder
            .shown(&reading.material.current.governing.file),
        dry,
        width: screen.width(),
    }))?;

    let file = &reading.material.current.governing.file;
    let of_workbook = |finding: &&Finding| {
        finding.severity() == Severity::Error && &finding.place.file == file
    };
    let lost: Vec<Finding> = reading
        .findings
        .iter()
        .filter(of_workbook)
        .cloned()
        .collect();
    if lost.is_empty() {
        return Ok(Outcome::Clean);
    }
    screen.insist(&format!(
        "\nDet här gick inte att läsa i {} och följer inte med:",
        project.folder.shown(file)
    ))?;
    screen.show(&terminal::findings(Listing {
        findings: &lost,
        report: None,
        all: true,
        width: screen.width(),
    }))?;
    Ok(Outcome::Faults)
}
