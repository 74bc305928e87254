//! The findings: how many of each rule and förvaltning. Of those about
//! systems, incidents, risks and what else is hidden only a total.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::{DepartmentCode, Place, Program, Severity};
use crate::finding::{Finding, Rule};
use crate::form::department::{incidents, risks, systems};
use crate::report::{Count, FindingTally, HiddenFindings, Report};

use super::counts::is_small;

/// A row of a sheet, or a whole sheet.
type Row = (Arc<str>, Option<Arc<str>>, Option<u32>);

/// Replaces the findings by their numbers, and tells in the same numbers what
/// is outstanding and what each submission has.
pub(super) fn count(report: &mut Report) {
    let hidden = hidden_rows(report);
    let is_hidden = |finding: &Finding| {
        let places = [Some(&finding.place), finding.other.as_ref()];
        let mut places = places.into_iter().flatten();
        places.any(|place| is_secret_sheet(place) || hidden.contains(&row(place)))
    };
    let findings = std::mem::take(&mut report.findings);
    let (open_hidden, open): (Vec<Finding>, Vec<Finding>) =
        findings.open.into_iter().partition(is_hidden);
    let accepted = findings
        .accepted
        .into_iter()
        .map(|accepted| accepted.finding);
    let (accepted_hidden, accepted): (Vec<Finding>, Vec<Finding>) =
        accepted.partition(is_hidden);
    for submission in &mut report.submissions {
        let file = submission.file.as_ref().map(|place| &place.file);
        submission.findings = Severity::ALL.map(|severity| {
            let concerns = |finding: &&Finding| {
                finding.severity() == severity
                    && (finding.department.as_ref() == Some(&submission.department)
                        || file.is_some_and(|file| *file == finding.place.file))
            };
            open.iter().filter(concerns).count()
        });
    }
    if let Some(preliminary) = &mut report.about.preliminary {
        let is_error = |finding: &Finding| finding.severity() == Severity::Error;
        if open_hidden.iter().any(is_error) {
            preliminary.errors = Count::Withheld;
        }
    }
    report.findings.tallies = tallies(&open, false);
    report.findings.tallies.extend(tallies(&accepted, true));
    report.findings.hidden = Some(HiddenFindings {
        open: few(open_hidden.len()),
        accepted: few(accepted_hidden.len()),
    });
}

fn few(count: usize) -> Count {
    if is_small(count) {
        Count::FewerThanThree
    } else {
        Count::Of(count)
    }
}

/// Counts findings by severity, rule and förvaltning.
fn tallies(findings: &[Finding], accepted: bool) -> Vec<FindingTally> {
    type Key<'f> = (Severity, &'static str, Option<&'f DepartmentCode>);
    let mut counts: BTreeMap<Key<'_>, (&'static Rule, usize)> = BTreeMap::new();
    for finding in findings {
        let key = (
            finding.severity(),
            finding.rule.id,
            finding.department.as_ref(),
        );
        counts.entry(key).or_insert((finding.rule, 0)).1 += 1;
    }
    counts
        .into_iter()
        .map(|((_, _, department), (rule, count))| FindingTally {
            rule,
            department: department.cloned(),
            accepted,
            count,
        })
        .collect()
}

fn is_secret_sheet(place: &Place) -> bool {
    let sheets = [
        systems::SHEET.name,
        incidents::SHEET.name,
        risks::SHEET.name,
    ];
    place.sheet.as_deref().is_some_and(|sheet| {
        let same = |name: &&str| name.eq_ignore_ascii_case(sheet.trim());
        sheets.iter().any(same)
    })
}

fn row(place: &Place) -> Row {
    (
        Arc::clone(&place.file),
        place.sheet.clone(),
        place.cell.map(|cell| cell.row),
    )
}

/// Returns the rows of which nothing is told, and the sheets whose own
/// findings count them.
fn hidden_rows(report: &Report) -> BTreeSet<Row> {
    let mut rows = BTreeSet::new();
    for indicator in &report.indicators {
        let hidden =
            |own: &&crate::report::DepartmentOutcome| own.secret || !indicator.public;
        let owns = indicator.departments.iter().filter(hidden);
        let places: Vec<&Place> = owns.filter_map(|own| own.place.as_ref()).collect();
        if !indicator.public || places.len() == 1 {
            rows.insert(row(&indicator.place));
        }
        rows.extend(places.into_iter().map(row));
    }
    let secret = report
        .plans
        .activities
        .iter()
        .filter(|a| a.secret || a.program == Some(Program::Security));
    for activity in secret {
        rows.insert(row(&activity.place));
        let sheet = activity.place.sheet.clone();
        rows.insert((Arc::clone(&activity.place.file), sheet, None));
    }
    let analyses = report.analyses.iter().filter(|analysis| analysis.secret);
    rows.extend(analyses.map(|analysis| row(&analysis.place)));
    for proposal in &report.proposals.proposals {
        let indicator = report.indicator(&proposal.indicator);
        let is_hidden = indicator.is_none_or(|indicator| {
            let mut own = indicator.departments.iter();
            !indicator.public
                || own.any(|o| o.secret && o.department == proposal.department)
        });
        if is_hidden {
            rows.insert(row(&proposal.place));
        }
    }
    rows
}
