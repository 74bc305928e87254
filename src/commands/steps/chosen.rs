//! What `kontrollera` was asked about: which files, in which kommun's folder
//! and for which period, and which findings concern them.

use std::path::PathBuf;

use crate::commands::{Error, Request, Result};
use crate::finding::rules::{missing_submission, not_measured};
use crate::finding::{Finding, Subject};
use crate::folder::{self, Choice, Folder};
use crate::report::Report;

/// Returns what was named, and the request with the folder and the period that
/// follow from it: the folder around the first file when the current one is no
/// kommun's, and the period whose folder the files lie in.
pub(in crate::commands) fn chosen(
    request: &Request,
    paths: &[PathBuf],
) -> Result<(Choice, Request)> {
    if paths.is_empty() {
        return Ok((Choice::default(), request.clone()));
    }
    let folder = match Folder::find(request.project.as_deref()) {
        Err(error @ folder::Error::NoProject { .. }) => {
            let around = paths.iter().find_map(|path| Folder::around(path));
            around.ok_or(error)?
        }
        found => found?,
    };
    let choice = folder.choose(paths)?;
    let mut request = Request {
        project: Some(folder.path().to_path_buf()),
        ..request.clone()
    };
    match choice.periods().as_slice() {
        [period] if request.year.is_none() => {
            request.year = Some(period.year);
            // A governing workbook holds for the interim report too.
            let is_submitted = choice.names().iter().any(|n| n.starts_with("inlamnat/"));
            if is_submitted {
                request.period = period.kind;
            }
        }
        [] | [_] => {}
        several => {
            return Err(Error::SeveralPeriods {
                periods: several.to_vec(),
            });
        }
    }
    Ok((choice, request))
}

/// Keeps only the findings that concern what was named.
pub(in crate::commands) fn keep(report: &mut Report, choice: &Choice) {
    if choice.is_everything() {
        return;
    }
    let findings = &mut report.findings;
    findings.open.retain(|finding| concerns(finding, choice));
    findings
        .accepted
        .retain(|accepted| concerns(&accepted.finding, choice));
}

/// Whether a finding is about what was named: it is there, or one of the two
/// places of a contradiction is. What the governing workbook says is held
/// against everything, so there only what is to be mended in it counts.
fn concerns(finding: &Finding, choice: &Choice) -> bool {
    const GOVERNING: &str = "styrning/";
    let place = &finding.place.file;
    if choice.holds(place) {
        let is_of_others = finding.rule.subject == Subject::Report
            || [&missing_submission::RULE, &not_measured::RULE].contains(&finding.rule);
        return !(is_of_others && place.starts_with(GOVERNING));
    }
    let other = finding.other.as_ref().map(|other| &other.file);
    other.is_some_and(|file| !file.starts_with(GOVERNING) && choice.holds(file))
}
