//! What was found in the input.

use crate::domain::Place;
use crate::published::{AcceptedFinding, Date, Finding, Location, Word};
use crate::{finding, report};

pub(super) fn finding(finding: &finding::Finding) -> Finding {
    let Location {
        fil,
        blad,
        cell,
        rad,
    } = location(&finding.place);
    Finding {
        id: finding.rule.id.to_owned(),
        allvar: Word(finding.severity()),
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

fn location(place: &Place) -> Location {
    Location {
        fil: Some(place.file.to_string()),
        blad: place.sheet.as_ref().map(ToString::to_string),
        cell: place.cell.map(|cell| cell.to_string()),
        rad: place.line,
    }
}
