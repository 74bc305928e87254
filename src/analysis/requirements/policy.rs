//! The policy itself: reviewed, and adopted by the council (K0.1, K0.2).

use chrono::{Months, NaiveDate};

use crate::domain::{DocumentType, Entry, Place, Source};
use crate::form::governing::documents::{ADOPTED_ON, REVIEWED};
use crate::settings::{FILE, PolicyRequirement};
use crate::submission::Document;

use super::super::definition::source;
use super::Known;
use super::bodies::is_body;
use super::demands::{adopted_by, existing, in_force, missing, of_kind};
use super::seen::{Object, Seen};

const OBJECTS: &str = "styrdokument";

/// The policy was reviewed, or adopted, within the kommun's own interval.
pub(super) fn reviewed(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let dated = dates(known);
    let last = known.last_day();
    let newest = dated.iter().filter_map(|(date, _)| *date);
    let newest = newest.filter(|date| *date <= last).max();
    let when = match newest {
        Some(date) => format!("policyn granskades eller fastställdes senast {date}"),
        None => "det framgår inte när policyn granskades".to_owned(),
    };
    let Some(years) = known.settings.policy.review_interval else {
        return Seen {
            evidence: dated.into_iter().map(|(_, source)| source).collect(),
            ..Seen::many(OBJECTS, Vec::new())
        }
        .because(format!(
            "kommunen har inte bestämt hur ofta policyn ska granskas; {when}"
        ));
    };
    let due = newest.and_then(|date| date.checked_add_months(Months::new(12 * years)));
    let object = Object {
        name: DocumentType::Policy.word().to_owned(),
        fulfils: due.is_some_and(|due| last <= due),
        evidence: dated.into_iter().map(|(_, source)| source).collect(),
    };
    let why = format!("{when} och ska granskas {}", every(years));
    Seen::one(OBJECTS, object, why)
}

/// The policy in force was adopted by the council.
pub(super) fn adopted(known: &Known<'_>, wanted: &PolicyRequirement) -> Seen {
    let body = wanted.text("organ");
    let mut rows = of_kind(known, DocumentType::Policy);
    if rows.next().is_some() {
        return existing(known, DocumentType::Policy, |row| {
            vec![adopted_by(known, row, &body), in_force(known, row)]
        });
    }
    let policy = &known.settings.policy;
    if policy.adopted_by.is_empty() && policy.adopted.is_none() {
        let (object, why) = missing(known, DocumentType::Policy);
        return Seen::one(OBJECTS, object, why);
    }
    let on = policy.adopted.is_some_and(|date| date <= known.last_day());
    let cells = vec![
        (is_body(&policy.adopted_by, &body), setting("antagen_av")),
        (on, setting("antagen")),
    ];
    let object = Object::by_cells(DocumentType::Policy.word(), cells);
    let why = match object.fulfils {
        true => String::new(),
        false => format!("[policy] i {FILE} säger inte att {body} har antagit policyn"),
    };
    Seen::one(OBJECTS, object, why)
}

/// Returns the days on which the policy in force was reviewed or adopted,
/// with their cells; by the settings when no document says.
fn dates(known: &Known<'_>) -> Vec<(Option<NaiveDate>, Source)> {
    let last = known.last_day();
    let applies = |row: &&Document| {
        let to = &row.valid_to;
        to.is_blank() || to.value().is_some_and(|to| *to >= last)
    };
    let day = |entry: &Entry<NaiveDate>| entry.value().copied();
    let rows = of_kind(known, DocumentType::Policy).filter(applies);
    let dates: Vec<_> = rows
        .flat_map(|row| {
            let at = &row.document.place;
            [
                (day(&row.reviewed), known.cell(&REVIEWED, &row.reviewed, at)),
                (
                    day(&row.adopted_on),
                    known.cell(&ADOPTED_ON, &row.adopted_on, at),
                ),
            ]
        })
        .collect();
    if dates.is_empty() {
        return vec![(known.settings.policy.adopted, setting("antagen"))];
    }
    dates
}

/// Returns a key under `[policy]` as evidence.
fn setting(key: &str) -> Source {
    source(&format!("policy.{key}"), &Place::file(FILE))
}

/// Returns how often in words: `vart fjärde år`.
fn every(years: u32) -> String {
    const ORDINALS: [&str; 10] = [
        "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
        "elfte", "tolfte",
    ];
    match years {
        1 => "varje år".to_owned(),
        2 => "vartannat år".to_owned(),
        _ => {
            let ordinal = usize::try_from(years).ok().and_then(|n| n.checked_sub(3));
            match ordinal.and_then(|at| ORDINALS.get(at)) {
                Some(ordinal) => format!("vart {ordinal} år"),
                None => format!("vart {years}:e år"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::every;

    #[test]
    fn intervals_are_said_in_words() {
        assert_eq!(every(1), "varje år");
        assert_eq!(every(2), "vartannat år");
        assert_eq!(every(3), "vart tredje år");
        assert_eq!(every(12), "vart tolfte år");
        assert_eq!(every(15), "vart 15:e år");
    }
}
