//! What was found in the input.

use crate::domain::Place;
use crate::published::{AcceptedFinding, Date, Finding, Location, Word};
use crate::{finding, report};

use super::value::each;

pub(super) fn finding(finding: &finding::Finding) -> Finding {
    let Location {
        fil,
        blad,
        cell,
        rad,
    } = location(&finding.place);
    Finding {
        id: Some(finding.rule.id.to_owned()),
        allvar: Some(Word(finding.severity())),
        antal: Some(1),
        forvaltning: finding.department.as_ref().map(ToString::to_string),
        fil,
        blad,
        cell,
        rad,
        varde: finding.value.clone(),
        text: Some(finding.message.clone()),
        atgard: Some(finding.remedy.clone()),
        annan_plats: finding.other.as_ref().map(location),
    }
}

pub(super) fn accepted(accepted: &report::AcceptedFinding) -> AcceptedFinding {
    AcceptedFinding {
        fynd: finding(&accepted.finding),
        skal: Some(accepted.reason.clone()),
        funktion: Some(accepted.function.clone()),
        datum: Some(Date(accepted.date)),
    }
}

/// Returns what stands, one by one or counted.
pub(super) fn open(findings: &report::Findings) -> Vec<Finding> {
    let counted = counted(findings, false);
    each(&findings.open, finding)
        .into_iter()
        .chain(counted)
        .collect()
}

/// Returns what is let stand, one by one or counted.
pub(super) fn let_stand(findings: &report::Findings) -> Vec<AcceptedFinding> {
    let counted = counted(findings, true).map(|fynd| AcceptedFinding {
        fynd,
        skal: None,
        funktion: None,
        datum: None,
    });
    each(&findings.accepted, accepted)
        .into_iter()
        .chain(counted)
        .collect()
}

/// Returns the numbers of what is told only in numbers.
fn counted(findings: &report::Findings, accepted: bool) -> impl Iterator<Item = Finding> {
    let tallies = findings.tallies.iter();
    let tallies = tallies.filter(move |tally| tally.accepted == accepted);
    let hidden = findings.hidden.map(|hidden| match accepted {
        true => hidden.accepted,
        false => hidden.open,
    });
    let hidden = hidden.filter(|count| *count != 0);
    let tallied = tallies.map(|tally| Finding {
        id: Some(tally.rule.id.to_owned()),
        allvar: Some(Word(tally.rule.severity)),
        forvaltning: tally.department.as_ref().map(ToString::to_string),
        ..number(Some(tally.count))
    });
    tallied.chain(hidden.map(|count| number(count.open())))
}

/// Returns a number of findings of which nothing else is told.
fn number(antal: Option<usize>) -> Finding {
    Finding {
        id: None,
        allvar: None,
        antal,
        forvaltning: None,
        fil: None,
        blad: None,
        cell: None,
        rad: None,
        varde: None,
        text: None,
        atgard: None,
        annan_plats: None,
    }
}

fn location(place: &Place) -> Location {
    Location {
        fil: Some(place.file.to_string()),
        blad: place.sheet.as_ref().map(ToString::to_string),
        cell: place.cell.map(|cell| cell.to_string()),
        rad: place.line,
    }
}
