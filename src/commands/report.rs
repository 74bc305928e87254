//! `rapport`: everything that is written about the year.

use crate::domain::EditionKind;
use crate::report::Report;
use crate::terminal::{self, Screen};
use crate::typeset::Templates;

use super::steps::{editions, material, project, publishing, results};
use super::{Request, Result, outcome};

/// What to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportOptions {
    /// The edition to write; otherwise every one.
    pub edition: Option<EditionKind>,
}

/// Writes the report, whatever is outstanding, and says where it is.
pub fn report(request: &Request, options: ReportOptions, screen: &mut Screen) -> Result {
    let mut project = project::open(request)?;
    screen.title(&project.title())?;
    let (own_templates, found) = project.folder.report_templates();
    project.findings.extend(found);
    let reading = material::read(&project, &[])?;
    let report = results::report(&project, &reading);
    let profile = std::mem::take(&mut project.profile);
    let templates = profile
        .into_iter()
        .chain(own_templates)
        .fold(Templates::built_in(), |all, (path, bytes)| {
            all.with(path, bytes)
        });
    let kinds = match &options.edition {
        Some(kind) => std::slice::from_ref(kind),
        None => &editions::KINDS[..],
    };
    let made = editions::make(&report, kinds, templates)?;
    for file in editions::write(&project, &made)? {
        let shown = project.folder.shown(&file.file);
        match &file.instead_of {
            None => screen.say(&format!("  {shown}"))?,
            Some(open) => screen.insist(&format!(
                "  {shown} (eftersom {open} är öppen i ett annat program)"
            ))?,
        }
    }
    conclude(screen, &report, kinds)?;
    Ok(outcome(&report.findings.open))
}

fn conclude(
    screen: &mut Screen,
    report: &Report,
    kinds: &[EditionKind],
) -> std::io::Result<()> {
    screen.say("")?;
    match results::preliminary(report) {
        None => screen.say("Rapporten är slutlig: inga fel återstår.")?,
        Some(why) => screen.say(&format!("Rapporten är PRELIMINÄR: {why}."))?,
    }
    let findings = &report.findings.open;
    if !findings.is_empty() {
        let counts = terminal::headline(findings);
        screen.say(&format!(
            "I underlaget: {counts}. Kör itbokslut kontrollera för att se dem."
        ))?;
    }
    let left = publishing::left(report);
    if kinds.contains(&EditionKind::Public) && !left.is_empty() {
        screen.say("")?;
        screen.say("Kvar att göra innan den offentliga utgåvan publiceras:")?;
        for thing in left {
            screen.say(&format!("  – {thing}"))?;
        }
    }
    Ok(())
}
