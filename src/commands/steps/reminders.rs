//! Drafts of letters to the förvaltningar that have something to do.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::commands::Result;
use crate::domain::{DepartmentCode, Severity};
use crate::finding::Finding;
use crate::folder::Folder;
use crate::mail::{self, About, Attachment, Letter, can_be_sent_to};
use crate::report::{Report, SubmissionState, SubmissionStatus};
use crate::terminal::{self, Draft, Purpose, Recipient};

use super::project::Project;
use super::template::file_name;

/// What was written, and for whom nothing was.
#[derive(Debug, Default)]
pub(in crate::commands) struct Reminders {
    written: Vec<Draft>,
    done: Vec<String>,
    unusable: Vec<String>,
}

/// Writes a draft for every förvaltning that has something to do, and takes
/// away those of an earlier run that no longer hold. `returned` are the
/// workbooks with their faults marked.
pub(in crate::commands) fn write(
    project: &Project,
    report: &Report,
    today: NaiveDate,
    returned: &BTreeMap<DepartmentCode, Attachment>,
) -> Result<Reminders> {
    let within = format!("{}/paminnelser", project.period);
    let mut reminders = Reminders::default();
    let mut keep = Vec::new();
    for status in &report.submissions {
        let code = status.department.to_string();
        let Some(made) = made(project, report, status, today, returned) else {
            match status.state {
                SubmissionState::Missing => reminders.unusable.push(code),
                _ => reminders.done.push(code),
            }
            continue;
        };
        let to = report
            .department(&status.department)
            .map(|d| (d.name.as_str(), d.email.as_deref().unwrap_or_default()));
        let contact = &project.settings.contact;
        let bytes = mail::Draft {
            from: Some((&contact.function, &contact.email)),
            to,
            letter: &made.letter,
            attachment: made.attachment.as_ref(),
        }
        .bytes();
        let name = draft_name(&status.department, &keep);
        let file = format!("{within}/{name}");
        let written = project.folder.write_output(&file, &bytes)?;
        keep.push(name);
        keep.extend(written.file.rsplit('/').next().map(str::to_owned));
        reminders.written.push(Draft {
            department: code,
            file: project.folder.shown(&written.file),
            purpose: made.purpose,
            recipient: match to.map(|(_, address)| address) {
                Some(address) if can_be_sent_to(address) => {
                    Recipient::Address(address.to_owned())
                }
                None | Some("") => Recipient::Missing,
                Some(address) => Recipient::Unusable(address.to_owned()),
            },
            attached: made.attachment.map(|attachment| attachment.name),
        });
    }
    project.folder.clear_outputs(&within, ".eml", &keep)?;
    Ok(reminders)
}

/// Returns in words what was written, and what is left to do.
pub(in crate::commands) fn told(
    project: &Project,
    report: &Report,
    reminders: &Reminders,
    width: usize,
) -> String {
    terminal::drafts(&terminal::Drafts {
        written: &reminders.written,
        done: &reminders.done,
        unusable: &reminders.unusable,
        unclaimed: &unclaimed(project, report),
        has_sender: can_be_sent_to(&project.settings.contact.email),
        width,
    })
}

/// A letter before it is addressed.
struct Made {
    letter: Letter,
    purpose: Purpose,
    attachment: Option<Attachment>,
}

/// Returns the letter to a förvaltning; `None` when there is nothing to ask
/// of it.
fn made(
    project: &Project,
    report: &Report,
    status: &SubmissionStatus,
    today: NaiveDate,
    returned: &BTreeMap<DepartmentCode, Attachment>,
) -> Option<Made> {
    let code = &status.department;
    let name = report.department(code).map(|d| d.name.as_str());
    let about = About {
        municipality: &project.settings.municipality,
        period: project.period,
        department: name
            .filter(|name| !name.is_empty())
            .unwrap_or(code.as_str()),
        deadline: project.deadline(),
        today,
        contact: &project.settings.contact,
    };
    let findings = of(project, report, status);
    if status.state == SubmissionState::Missing {
        let is_there = findings.iter().any(|f| f.severity() == Severity::Error);
        if is_there {
            // It has sent something: to be reminded would only puzzle it.
            return None;
        }
        let name = file_name(project.period, code);
        let attachment = project
            .folder
            .template(project.period, &name)
            .map(|bytes| Attachment { name, bytes });
        return Some(Made {
            letter: mail::reminder(about, attachment.as_ref().map(|a| a.name.as_str())),
            purpose: Purpose::Missing,
            attachment,
        });
    }
    let file = status.file.as_ref().map_or("", |place| &*place.file);
    let file = file.rsplit('/').next().unwrap_or(file);
    let attachment = returned.get(code).cloned();
    let marked = attachment.as_ref().map(|a| a.name.as_str());
    let letter = mail::correction(about, &findings, file, marked)?;
    let errors = findings.iter();
    let errors = errors.filter(|f| f.severity() == Severity::Error).count();
    Some(Made {
        letter,
        purpose: Purpose::Faults { errors },
        attachment,
    })
}

/// Returns the findings that a förvaltning can do something about: those in
/// what it has submitted for the period.
fn of<'r>(
    project: &Project,
    report: &'r Report,
    status: &SubmissionStatus,
) -> Vec<&'r Finding> {
    let folder = format!("{}/", Folder::submissions_of(project.period));
    let own = status.file.as_ref().map(|place| &place.file);
    let concerns = |finding: &&Finding| {
        let file = &finding.place.file;
        own == Some(file)
            || (finding.department.as_ref() == Some(&status.department)
                && file.starts_with(&folder))
    };
    report.findings.open.iter().filter(concerns).collect()
}

/// Returns the files among the submissions that cannot be used and are
/// nobody's: one of them may be what is missed.
fn unclaimed(project: &Project, report: &Report) -> Vec<String> {
    let folder = format!("{}/", Folder::submissions_of(project.period));
    let is_claimed = |file: &str| {
        let mut submissions = report.submissions.iter();
        submissions.any(|s| s.file.as_ref().is_some_and(|place| &*place.file == file))
    };
    let errors = report.findings.open.iter().filter(|finding| {
        finding.severity() == Severity::Error && finding.department.is_none()
    });
    let files = errors.map(|finding| &*finding.place.file);
    let mut files: Vec<String> = files
        .filter(|file| file.starts_with(&folder) && !is_claimed(file))
        .map(str::to_owned)
        .collect();
    files.sort();
    files.dedup();
    files
}

/// Returns a draft's file name, `BUF.eml`; another than those that are taken.
fn draft_name(code: &DepartmentCode, taken: &[String]) -> String {
    let letters = code.as_str().chars();
    let safe: String = letters
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let mut name = format!("{safe}.eml");
    let mut number = 2u32;
    while taken.contains(&name) {
        name = format!("{safe}-{number}.eml");
        number += 1;
    }
    name
}
