//! `status`: who has sent in what, what is late and what is wrong.

use std::collections::{BTreeMap, BTreeSet};

use crate::mail::Attachment;
use crate::terminal::{self, Screen, Status};

use super::steps::{material, project, reminders, results, returns, today};
use super::{Request, Result, outcome};

/// What to do beside showing the status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusOptions {
    /// Whether a letter is drafted to every förvaltning that has something to
    /// do.
    pub reminders: bool,
}

/// Shows the submissions as they stand today.
pub fn status(request: &Request, options: StatusOptions, screen: &mut Screen) -> Result {
    let project = project::open(request)?;
    screen.title(&project.title())?;
    let reading = material::read(&project, &[])?;
    let report = results::report(&project, &reading);
    let today = today::today(request.date);
    let overridden: BTreeSet<_> = project.settings.submitted.keys().cloned().collect();
    screen.show(&terminal::status(Status {
        report: &report,
        deadline: project.deadline(),
        today,
        overridden: &overridden,
        width: screen.flowing(),
    }))?;
    let open = &report.findings.open;
    if !open.is_empty() {
        let counts = terminal::headline(open);
        screen.say(&format!(
            "\nI underlaget: {counts}. Kör itbokslut kontrollera för att se dem."
        ))?;
    }
    if options.reminders {
        let returned = returns::returned(&project, &reading, &report, |_| true)?;
        let returned: BTreeMap<_, _> = returned
            .into_iter()
            .map(|book| {
                let (name, bytes) = (book.name, book.bytes);
                (book.department, Attachment { name, bytes })
            })
            .collect();
        let drafts = reminders::write(&project, &report, today, &returned)?;
        let text = reminders::told(&project, &report, &drafts, screen.width());
        screen.show(&format!("\n{text}"))?;
    }
    Ok(outcome(open))
}
