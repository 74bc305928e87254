//! `status`: who has sent in what, what is late and what is wrong.

use crate::terminal::{self, Screen};

use super::steps::{material, project, results, today};
use super::{Request, Result, outcome};

/// Shows a table of the submissions as they stand today.
pub fn status(request: &Request, screen: &mut Screen) -> Result {
    let project = project::open(request)?;
    screen.title(&project.title())?;
    let reading = material::read(&project, &[])?;
    let report = results::report(&project, &reading);
    let today = today::today(request.date);
    let width = screen.width();
    screen.show(&terminal::status(&report, project.deadline(), today, width))?;
    let open = &report.findings.open;
    if !open.is_empty() {
        let counts = terminal::headline(open);
        screen.say(&format!(
            "\nI underlaget: {counts}. Kör itbokslut kontrollera för att se dem."
        ))?;
    }
    Ok(outcome(open))
}
