//! Which findings stand, which are let stand, and whether the report is
//! preliminary (DESIGN §5.16).

use crate::domain::Severity;
use crate::finding::{self, Finding, rules};
use crate::report::{AcceptedFinding, Findings, Preliminary};
use crate::settings::Settings;

/// Splits findings into those that stand and those that the economist has
/// accepted; an acceptance that matches nothing is itself a finding.
pub(super) fn split(mut found: Vec<Finding>, settings: &Settings) -> Findings {
    finding::sort(&mut found);
    let mut used = vec![false; settings.accepted.len()];
    let mut findings = Findings::default();
    for finding in found {
        let place = spaces_as_one(&finding.place.to_string());
        let mut accepted = None;
        for (entry, used) in settings.accepted.iter().zip(&mut used) {
            let same =
                entry.rule == finding.rule.id && spaces_as_one(&entry.place) == place;
            if same {
                *used = true;
                accepted = accepted.or(Some(entry));
            }
        }
        match accepted {
            Some(entry) => findings.accepted.push(AcceptedFinding {
                finding,
                reason: entry.reason.clone(),
                function: entry.function.clone(),
                date: entry.date,
            }),
            None => findings.open.push(finding),
        }
    }
    let unused = settings.accepted.iter().zip(used);
    for (entry, _) in unused.filter(|(_, used)| !used) {
        findings.open.push(rules::accepted_nothing::found(
            &entry.line,
            &entry.rule,
            &entry.place,
        ));
    }
    finding::sort(&mut findings.open);
    findings
}

/// Returns why the report is preliminary: errors stand.
pub(super) fn preliminary(open: &[Finding], missing: Vec<String>) -> Option<Preliminary> {
    let errors = open
        .iter()
        .filter(|finding| finding.severity() == Severity::Error)
        .count();
    (errors > 0).then_some(Preliminary {
        errors: errors.into(),
        missing,
    })
}

/// Returns a place as it is compared: one blank wherever there are some, so
/// that a no-break space copied from a report still matches.
fn spaces_as_one(place: &str) -> String {
    place.split_whitespace().collect::<Vec<_>>().join(" ")
}
