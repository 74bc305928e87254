//! Computing the result of what was read.

use std::sync::Arc;

use crate::domain::Place;
use crate::finding::Finding;
use crate::finding::rules::no_departments;
use crate::form::governing::organisation;
use crate::report::Report;
use crate::submission::Governing;
use crate::swedish::join;
use crate::{analysis, checks, finding};

use super::material::Reading;
use super::project::Project;

/// Checks and computes: every finding and every figure.
pub(in crate::commands) fn report(project: &Project, reading: &Reading) -> Report {
    let mut findings = project.findings.clone();
    findings.extend(reading.findings.iter().cloned());
    findings.extend(checks::all(
        &reading.material,
        &reading.adopted,
        &project.settings,
    ));
    findings.extend(without_departments(&reading.material.current.governing));
    finding::sort(&mut findings);
    analysis::report(
        &reading.material,
        &reading.adopted,
        &project.settings,
        findings,
    )
}

fn without_departments(governing: &Governing) -> Option<Finding> {
    let sheet = organisation::SHEET.name;
    let place = Place::sheet(Arc::clone(&governing.file), sheet);
    let is_empty = governing.departments.is_empty();
    is_empty.then(|| no_departments::found(&place))
}

/// Returns in words why the report is preliminary; `None` when it is final.
pub(in crate::commands) fn preliminary(report: &Report) -> Option<String> {
    let preliminary = report.about.preliminary.as_ref()?;
    let mut reasons = Vec::new();
    if let Some(errors @ 1..) = preliminary.errors.open() {
        reasons.push(format!("{errors} fel återstår"));
    }
    if !preliminary.missing.is_empty() {
        reasons.push(format!("{} har inte lämnat in", join(&preliminary.missing)));
    }
    Some(join(&reasons))
}
