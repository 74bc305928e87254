//! `rapport`: everything that is written about the year.

use crate::finding::Finding;
use crate::terminal::{self, Screen};
use crate::typeset::Templates;
use crate::{dataset, edition, typeset, wording};

use super::steps::{material, project, results};
use super::{Request, Result, outcome};

/// Writes the report, whatever is outstanding, and says where it is.
pub fn report(request: &Request, screen: &mut Screen) -> Result {
    let mut project = project::open(request)?;
    screen.title(&project.title())?;
    let (own_templates, found) = project.folder.report_templates();
    project.findings.extend(found);
    let reading = material::read(&project, &[])?;
    let report = results::report(&project, &reading);
    let preliminary = results::preliminary(&report);
    let findings = report.findings.open.clone();

    let edition = edition::internal(report);
    let json = dataset::json(&edition);
    let written = |within: &str, bytes: &[u8]| {
        let path = format!("{}/intern/{within}", project.period);
        project.folder.write_output(&path, bytes)
    };
    let mut files = vec![written("it-bokslut.json", &json)?];
    let words = wording::words(&edition);
    let templates = own_templates
        .into_iter()
        .fold(Templates::built_in(), |all, (path, bytes)| {
            all.with(path, bytes)
        });
    let pdf = typeset::report(&json, &words, &templates)?;
    files.insert(0, written("it-bokslut.pdf", &pdf)?);

    for file in &files {
        let shown = project.folder.shown(&file.file);
        match &file.instead_of {
            None => screen.say(&format!("  {shown}"))?,
            Some(open) => screen.insist(&format!(
                "  {shown} (eftersom {open} är öppen i ett annat program)"
            ))?,
        }
    }
    conclude(screen, preliminary, &findings)?;
    Ok(outcome(&findings))
}

fn conclude(
    screen: &mut Screen,
    preliminary: Option<String>,
    findings: &[Finding],
) -> std::io::Result<()> {
    screen.say("")?;
    match preliminary {
        None => screen.say("Rapporten är slutlig: inga fel återstår.")?,
        Some(why) => screen.say(&format!("Rapporten är PRELIMINÄR: {why}."))?,
    }
    if !findings.is_empty() {
        let counts = terminal::headline(findings);
        screen.say(&format!(
            "I underlaget: {counts}. Kör itbokslut kontrollera för att se dem."
        ))?;
    }
    Ok(())
}
