//! The IT-strategi: the common one, its yearly update, the förvaltningars'
//! sections and the sub-goals for security (K3.1, K3.2, K3.3, K4.4).

use chrono::Datelike as _;

use crate::domain::{DocumentType, Year};
use crate::form::governing::{documents, sub_goals, vintages};
use crate::report::Department;
use crate::settings::PolicyRequirement;
use crate::submission::Vintage;

use super::Known;
use super::bodies::is_body;
use super::demands::{
    Candidate, Demand, adopted_by, anchored, best, candidate, existing, in_force,
    of_kind, spans,
};
use super::seen::{Object, Seen};

/// A common strategy is in force, covers three years and was adopted by the
/// executive board.
pub(super) fn common(known: &Known<'_>, wanted: &PolicyRequirement) -> Seen {
    let (body, years) = (wanted.text("organ"), wanted.whole("ar"));
    existing(known, DocumentType::CommonStrategy, |row| {
        vec![
            in_force(known, row),
            adopted_by(known, row, &body),
            spans(known, row, years),
        ]
    })
}

/// Next year's vintage was decided by the executive board during the year.
pub(super) fn updated(known: &Known<'_>, wanted: &PolicyRequirement) -> Seen {
    const OBJECTS: &str = "planversioner";
    let body = wanted.text("organ");
    let next = known.period.year + 1;
    let rows = known.governing().vintages.iter();
    let rows = rows.filter(|row| row.start.value == next);
    let candidates = rows.map(|row| Candidate {
        name: name(next),
        demands: vec![decided(known, row), decided_by(known, row, &body)],
    });
    let (object, why) = best(candidates.collect()).unwrap_or_else(|| {
        let missed = known.missed_in(&vintages::SHEET);
        let why = format!("«{}» står inte i bladet Planversioner", name(next));
        (Object::missing(name(next), missed), why)
    });
    Seen::one(OBJECTS, object, why).in_the_year()
}

fn name(start: Year) -> String {
    format!("Planversion {start}–{}", start + 2)
}

fn decided(known: &Known<'_>, row: &Vintage) -> Demand {
    let decided_on = row.decided_on.value();
    Demand {
        cells: vec![(
            decided_on.is_some_and(|date| known.in_period(*date)),
            known.cell(&vintages::DECIDED_ON, &row.decided_on, &row.start.place),
        )],
        fault: format!("är inte beslutad under {}", known.period.year),
    }
}

fn decided_by(known: &Known<'_>, row: &Vintage, body: &str) -> Demand {
    let decided_by = row.decided_by.value();
    Demand {
        cells: vec![(
            decided_by.is_some_and(|written| is_body(written, body)),
            known.cell(&vintages::DECIDED_BY, &row.decided_by, &row.start.place),
        )],
        fault: format!("är inte beslutad av {body}"),
    }
}

/// Every förvaltning has its section, in force and anchored in its nämnd.
pub(super) fn of_departments(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let departments = known.departments.iter();
    let objects = departments.map(|department| section(known, department));
    Seen::many("förvaltningar", objects.collect())
}

fn section(known: &Known<'_>, department: &Department) -> Object {
    let rows = of_kind(known, DocumentType::DepartmentStrategy);
    let rows = rows.filter(|row| row.department.value() == Some(&department.code));
    let candidates =
        rows.map(|row| candidate(row, vec![anchored(known, row), in_force(known, row)]));
    match best(candidates.collect()) {
        Some((object, _)) => Object {
            name: department.name.clone(),
            ..object
        },
        None => Object::missing(&department.name, known.missed_in(&documents::SHEET)),
    }
}

/// The year has at least one sub-goal for security.
pub(super) fn security_sub_goals(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    const OBJECTS: &str = "delmål";
    let year = known.period.year;
    let mut cells: Vec<_> = known
        .governing()
        .sub_goals
        .iter()
        .map(|row| {
            let of_year = row.due.value().is_some_and(|due| due.year() == year);
            let cell = known.cell(&sub_goals::DUE, &row.due, &row.code.place);
            (of_year, cell)
        })
        .collect();
    let fulfils = cells.iter().any(|(of_year, _)| *of_year);
    let why = match (fulfils, cells.is_empty()) {
        (true, _) => String::new(),
        (false, true) => "det finns inga delmål i bladet Säkerhetsdelmål".to_owned(),
        (false, false) => {
            format!("inget delmål i bladet Säkerhetsdelmål ska vara klart under {year}")
        }
    };
    // What shows that there is one is its cells alone; that there is none
    // rests on them all.
    cells.retain(|(of_year, _)| *of_year == fulfils);
    let mut evidence: Vec<_> = cells.into_iter().map(|(_, cell)| cell).collect();
    if evidence.is_empty() {
        evidence.push(known.missed_in(&sub_goals::SHEET));
    }
    let object = Object {
        name: format!("Delmål för {year}"),
        fulfils,
        evidence,
    };
    Seen::one(OBJECTS, object, why)
}
