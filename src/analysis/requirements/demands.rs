//! What is demanded of a governing document, each demand with the cells that
//! show it.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::{DocumentType, Entry, Source, Year};
use crate::form::governing::documents::{
    ADOPTED_BY, ADOPTED_ON, ANCHORED, PREPARED_IN, REVIEWED, SHEET, VALID_FROM, VALID_TO,
};
use crate::submission::Document;
use crate::swedish::join;

use super::Known;
use super::bodies::{is_body, names_group};
use super::seen::{Object, Seen};

/// A demand on a row: the cells that show whether it is met, and what is said
/// when it is not.
#[derive(Clone, Debug)]
pub(super) struct Demand {
    /// The cells, and whether each is as demanded.
    pub(super) cells: Vec<(bool, Source)>,
    /// What is wrong, after the row's name: `är inte fastställt av KS`.
    pub(super) fault: String,
}

impl Demand {
    /// Returns whether every cell is as demanded.
    pub(super) fn is_met(&self) -> bool {
        self.cells.iter().all(|(good, _)| *good)
    }
}

/// A row with what is demanded of it.
pub(super) struct Candidate {
    /// Its name.
    pub(super) name: String,
    /// The demands.
    pub(super) demands: Vec<Demand>,
}

impl Candidate {
    fn faults(&self) -> Vec<&str> {
        let unmet = self.demands.iter().filter(|demand| !demand.is_met());
        unmet.map(|demand| demand.fault.as_str()).collect()
    }

    /// Returns the row as an object, and what is wrong with it.
    pub(super) fn object(self) -> (Object, String) {
        let why = match join(&self.faults()) {
            faults if faults.is_empty() => faults,
            faults => format!("«{}» {faults}", self.name),
        };
        let cells = self.demands.into_iter().flat_map(|demand| demand.cells);
        (Object::by_cells(self.name, cells.collect()), why)
    }
}

/// Returns the candidate that comes nearest to what is demanded, the first of
/// equals, as an object with what is wrong with it; it is judged also on the
/// cells of the others when none fulfils the demands.
pub(super) fn best(candidates: Vec<Candidate>) -> Option<(Object, String)> {
    let faults = candidates.iter().map(|candidate| candidate.faults().len());
    let (at, _) = faults.enumerate().min_by_key(|(_, faults)| *faults)?;
    let mut others = Vec::new();
    let mut best = None;
    for (number, candidate) in candidates.into_iter().enumerate() {
        let (object, why) = candidate.object();
        if number == at {
            best = Some((object, why));
        } else {
            others.extend(object.evidence);
        }
    }
    let (mut object, why) = best?;
    if !object.fulfils {
        object.evidence.extend(others);
    }
    Some((object, why))
}

/// Judges whether a document of a kind fulfils every demand. One is enough;
/// without any, it is missed in the sheet.
pub(super) fn existing(
    known: &Known<'_>,
    kind: DocumentType,
    demands: impl Fn(&Document) -> Vec<Demand>,
) -> Seen {
    let candidates = of_kind(known, kind).map(|row| candidate(row, demands(row)));
    let (object, why) =
        best(candidates.collect()).unwrap_or_else(|| missing(known, kind));
    Seen::one("styrdokument", object, why)
}

/// Returns a document of a kind that is not there.
pub(super) fn missing(known: &Known<'_>, kind: DocumentType) -> (Object, String) {
    let object = Object::missing(kind.word(), known.missed_in(&SHEET));
    let why = format!(
        "det finns inget dokument av typen «{}» i bladet Styrdokument",
        kind.word()
    );
    (object, why)
}

/// Returns the documents of a kind.
pub(super) fn of_kind<'a>(
    known: &Known<'a>,
    kind: DocumentType,
) -> impl Iterator<Item = &'a Document> {
    let documents = known.governing().documents.iter();
    documents.filter(move |row| row.kind.value() == Some(&kind))
}

/// Returns a document with what is demanded of it.
pub(super) fn candidate(row: &Document, demands: Vec<Demand>) -> Candidate {
    Candidate {
        name: row.document.value.trim().to_owned(),
        demands,
    }
}

/// Demands that a document is in force on the period's last day: adopted by
/// then, and not before `Gäller från` or after `Gäller till`.
pub(super) fn in_force(known: &Known<'_>, row: &Document) -> Demand {
    let last = known.last_day();
    let (from, to) = (&row.valid_from, &row.valid_to);
    let at = &row.document.place;
    Demand {
        cells: vec![
            (
                on_or_before(&row.adopted_on, last),
                known.cell(&ADOPTED_ON, &row.adopted_on, at),
            ),
            (row.has_begun(last), known.cell(&VALID_FROM, from, at)),
            (row.has_not_ended(last), known.cell(&VALID_TO, to, at)),
        ],
        fault: format!("gäller inte {last}"),
    }
}

/// Demands that a body adopted a document.
pub(super) fn adopted_by(known: &Known<'_>, row: &Document, body: &str) -> Demand {
    let adopted_by = row.adopted_by.value();
    Demand {
        cells: vec![(
            adopted_by.is_some_and(|written| is_body(written, body)),
            known.cell(&ADOPTED_BY, &row.adopted_by, &row.document.place),
        )],
        fault: format!("är inte fastställt av {body}"),
    }
}

/// Demands that a document applies for a number of whole calendar years.
pub(super) fn spans(known: &Known<'_>, row: &Document, years: u32) -> Demand {
    let dates = row.valid_from.value().zip(row.valid_to.value());
    let spanned = dates.map(|(from, to)| whole_years(*from, *to));
    let good = spanned == Some(i64::from(years));
    let at = &row.document.place;
    Demand {
        cells: vec![
            (good, known.cell(&VALID_FROM, &row.valid_from, at)),
            (good, known.cell(&VALID_TO, &row.valid_to, at)),
        ],
        fault: format!("omfattar inte {years} hela kalenderår"),
    }
}

/// Returns how many whole calendar years there are from one day to another.
fn whole_years(from: NaiveDate, to: NaiveDate) -> i64 {
    let first = match (from.month(), from.day()) {
        (1, 1) => from.year(),
        _ => from.year() + 1,
    };
    let last = match (to.month(), to.day()) {
        (12, 31) => to.year(),
        _ => to.year() - 1,
    };
    i64::from(last) - i64::from(first) + 1
}

/// Demands that groups prepared a document.
pub(super) fn prepared_in(
    known: &Known<'_>,
    row: &Document,
    groups: &[String],
) -> Demand {
    let written = row.prepared_in.value().map_or("", String::as_str);
    let absent: Vec<&String> = groups
        .iter()
        .filter(|group| !names_group(written, group))
        .collect();
    Demand {
        cells: vec![(
            absent.is_empty(),
            known.cell(&PREPARED_IN, &row.prepared_in, &row.document.place),
        )],
        fault: format!("är inte berett i {}", join(&absent)),
    }
}

/// Demands that a document was adopted or reviewed during the year.
pub(super) fn updated(known: &Known<'_>, row: &Document, year: Year) -> Demand {
    let during =
        |entry: &Entry<NaiveDate>| entry.value().is_some_and(|at| known.in_period(*at));
    let good = during(&row.adopted_on) || during(&row.reviewed);
    let at = &row.document.place;
    Demand {
        cells: vec![
            (good, known.cell(&REVIEWED, &row.reviewed, at)),
            (good, known.cell(&ADOPTED_ON, &row.adopted_on, at)),
        ],
        fault: format!("är varken fastställt eller granskat under {year}"),
    }
}

/// Demands that a nämnd anchored a document.
pub(super) fn anchored(known: &Known<'_>, row: &Document) -> Demand {
    Demand {
        cells: vec![(
            on_or_before(&row.anchored, known.last_day()),
            known.cell(&ANCHORED, &row.anchored, &row.document.place),
        )],
        fault: "är inte förankrat i nämnden".to_owned(),
    }
}

/// Returns whether a date is given and not after a day.
pub(super) fn on_or_before(entry: &Entry<NaiveDate>, day: NaiveDate) -> bool {
    entry.value().is_some_and(|date| *date <= day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_calendar_years_count() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let last = day(2027, 12, 31);
        assert_eq!(whole_years(day(2025, 1, 1), last), 3);
        assert_eq!(whole_years(day(2024, 11, 12), last), 3);
        assert_eq!(whole_years(day(2025, 1, 2), last), 2);
        assert_eq!(whole_years(day(2025, 1, 1), day(2028, 12, 30)), 3);
        assert_eq!(whole_years(day(2025, 1, 1), day(2028, 12, 31)), 4);
        assert_eq!(whole_years(day(2025, 2, 1), day(2025, 3, 1)), -1);
    }
}
