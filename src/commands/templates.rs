//! `mallar`: a template for every förvaltning, filled in with what is known.

use rayon::prelude::*;

use crate::domain::DepartmentCode;
use crate::finding::Finding;
use crate::folder::Template;
use crate::form::department::form;
use crate::swedish::date_long;
use crate::terminal::{self, Listing, Screen};
use crate::{analysis, workbook};

use super::steps::template::file_name;
use super::steps::{material, project, results};
use super::{Error, Request, Result, outcome};

/// Writes the templates of the förvaltningar with these codes; of all when
/// none is named.
pub fn templates(request: &Request, codes: &[String], screen: &mut Screen) -> Result {
    let project = project::open(request)?;
    screen.title(&project.title())?;
    let reading = material::read(&project, &[])?;
    let report = results::report(&project, &reading);
    let governing = &reading.material.current.governing;
    let all: Vec<&DepartmentCode> = governing
        .departments
        .iter()
        .map(|d| &d.code.value)
        .collect();
    if all.is_empty() {
        return Err(Error::NoDepartments {
            file: governing.file.to_string(),
        });
    }
    let chosen = chosen(&all, codes)?;

    let books: Vec<_> = chosen
        .par_iter()
        .map(|code| {
            let fill = analysis::template(
                &reading.material,
                &reading.adopted,
                &project.settings,
                code,
            );
            workbook::write(form(project.period.kind), &fill)
        })
        .collect();
    let mut templates = project.folder.templates(project.period)?;
    for (code, book) in chosen.iter().zip(books) {
        let name = file_name(project.period, code);
        match templates.write(&name, &book?)? {
            Template::Written { file } => {
                screen.say(&format!("  {}", project.folder.shown(&file)))?;
            }
            Template::Unchanged { file } => {
                screen.say(&format!("  {} (oförändrad)", project.folder.shown(&file)))?;
            }
            Template::Beside { file, kept } => screen.insist(&format!(
                "  {} ({kept} är ändrad för hand och står kvar)",
                project.folder.shown(&file)
            ))?,
        }
    }
    if let Some(day) = project.deadline() {
        screen.say(&format!(
            "\nSkicka en mall till varje förvaltning. Sista dag är {}.",
            date_long(day)
        ))?;
    }
    let open: Vec<Finding> = report.findings.open.into_iter().filter(is_ours).collect();
    if outcome(&open) == super::Outcome::Faults {
        let listing = Listing {
            findings: &open,
            report: None,
            all: false,
            width: screen.width(),
        };
        screen.show(&format!("\n{}", terminal::findings(listing)))?;
    }
    Ok(outcome(&open))
}

/// Returns the chosen codes in the order of `Organisation`.
fn chosen<'a>(
    all: &[&'a DepartmentCode],
    codes: &[String],
) -> Result<Vec<&'a DepartmentCode>> {
    let is = |code: &DepartmentCode, asked: &str| {
        code.as_str().to_lowercase() == asked.trim().to_lowercase()
    };
    if let Some(unknown) = codes
        .iter()
        .find(|asked| !all.iter().any(|code| is(code, asked)))
    {
        return Err(Error::NoSuchDepartment {
            code: unknown.clone(),
            known: all.iter().map(ToString::to_string).collect(),
        });
    }
    Ok(all
        .iter()
        .copied()
        .filter(|code| codes.is_empty() || codes.iter().any(|asked| is(code, asked)))
        .collect())
}

/// Whether a finding is about what the kommun itself keeps, and not about
/// what the förvaltningar have yet to send.
fn is_ours(finding: &Finding) -> bool {
    use crate::finding::Subject;
    let is_early = matches!(
        finding.rule.subject,
        Subject::Submission | Subject::Outcome | Subject::Report
    );
    !is_early && !finding.place.file.starts_with("inlamnat/")
}
