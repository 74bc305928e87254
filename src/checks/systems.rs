//! `System`: what each row says, and what the rows of all förvaltningar say of
//! the same system (DESIGN §5.10). What a critical system lacks is judged by
//! the analysis.

use crate::domain::{DepartmentCode, Entry, Place, Placed, SystemRole};
use crate::finding::Finding;
use crate::finding::rules::{
    critical_differs, highest_class, owner_not_named, several_owners, system_spelling,
    system_without_owner, unknown_system,
};
use crate::form::department::systems::{
    AVAILABILITY, CONFIDENTIALITY, INTEGRITY, TRACEABILITY,
};
use crate::submission::{NamedSystem, Spelling, Submission, SystemRow, same_name};

use super::context::Context;

/// The class that is flagged.
const HIGHEST: u8 = 4;

pub(super) fn owners_not_named(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| match &row.owner {
        Entry::Empty(place) if owns(row) => {
            Some(owner_not_named::found(place, &row.system.value))
        }
        _ => None,
    })
}

pub(super) fn highest_classes(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let headers = [&CONFIDENTIALITY, &INTEGRITY, &AVAILABILITY, &TRACEABILITY]
        .map(|column| column.column.header.text(year));
    each(context, |row| {
        let highest: Vec<(&String, &Place)> = headers
            .iter()
            .zip(&row.classes)
            .filter_map(|(header, class)| {
                let class = class.given().filter(|class| class.value == HIGHEST)?;
                Some((header, &class.place))
            })
            .collect();
        let (_, first) = highest.first()?;
        let headers: Vec<String> = highest.iter().map(|(h, _)| (*h).clone()).collect();
        Some(highest_class::found(first, &row.system.value, &headers))
    })
}

/// A row whose role could not be read may be the owner's.
pub(super) fn without_owner(context: &Context<'_>) -> Vec<Finding> {
    let unreported = unreported(context);
    let mut findings = Vec::new();
    for system in context.systems.all() {
        let used = system.rows.iter().all(|(_, row)| {
            row.role
                .value()
                .is_some_and(|role| *role == SystemRole::User)
        });
        if !used {
            continue;
        }
        for (submission, row) in &system.rows {
            let name = &row.system;
            findings.push(
                system_without_owner::found(&name.place, &name.value, &unreported)
                    .concerning(&submission.department),
            );
        }
    }
    findings
}

pub(super) fn several_owned(context: &Context<'_>) -> Vec<Finding> {
    of_others(context, |system, (first_of, first), (_, row)| {
        (owns(row) && owns(first)).then(|| {
            several_owners::found(
                &row.system.place,
                system.name,
                first_of.department.as_str(),
                &first.system.place,
            )
        })
    })
}

pub(super) fn critical_to_some(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for system in context.systems.all() {
        let mut answers = system
            .rows
            .iter()
            .filter_map(|(submission, row)| Some((*submission, row.critical.given()?)));
        let Some((first_of, first)) = answers.next() else {
            continue;
        };
        for (submission, answer) in answers.filter(|(_, a)| a.value != first.value) {
            findings.push(
                critical_differs::found(
                    &answer.place,
                    system.name,
                    answer.value,
                    first_of.department.as_str(),
                    &first.place,
                )
                .concerning(&submission.department),
            );
        }
    }
    findings
}

/// Two owners who spell it differently are told of as two owners.
pub(super) fn spelt_otherwise(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = of_others(context, |system, first, (_, row)| {
        let name = &row.system;
        (!owns(row) && !same_name(&name.value, system.name))
            .then(|| spelling(name, system, first))
    });
    let named = names(context).into_iter().filter_map(|(submission, name)| {
        let (at, how) = context.systems.find(&name.value)?;
        let system = context.systems.all().get(at)?;
        let first = *system.rows.first()?;
        (how == Spelling::Differs)
            .then(|| spelling(name, system, first).concerning(&submission.department))
    });
    findings.extend(named);
    findings
}

fn spelling(name: &Placed<String>, system: &NamedSystem<'_>, first: Row<'_>) -> Finding {
    let (submission, row) = first;
    system_spelling::found(
        &name.place,
        &name.value,
        system.name,
        submission.department.as_str(),
        &row.system.place,
    )
}

/// Where nobody has reported any systems there is no register to miss them
/// in. A förvaltning whose own sheet could not be read has been told so, and
/// not once for each of its systems.
pub(super) fn unknown(context: &Context<'_>) -> Vec<Finding> {
    let mut submissions = context.submissions().iter();
    if !submissions.any(|submission| submission.systems.is_reported()) {
        return Vec::new();
    }
    let unreported = unreported(context);
    let names = names(context).into_iter();
    names
        .filter(|(submission, _)| submission.systems.place.is_some())
        .filter(|(_, name)| context.systems.find(&name.value).is_none())
        .map(|(submission, name)| {
            unknown_system::found(&name.place, &name.value, &unreported)
                .concerning(&submission.department)
        })
        .collect()
}

type Row<'a> = (&'a Submission, &'a SystemRow);

/// Returns what a check finds of a system's first row and each of the others,
/// at the other.
fn of_others<'a>(
    context: &Context<'a>,
    check: impl Fn(&NamedSystem<'a>, Row<'a>, Row<'a>) -> Option<Finding>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for system in context.systems.all() {
        let mut rows = system.rows.iter();
        let Some(first) = rows.next() else { continue };
        for row in rows {
            let found = check(system, *first, *row);
            findings.extend(found.map(|f| f.concerning(&row.0.department)));
        }
    }
    findings
}

/// Returns the names of systems in the other sheets, with whose they are.
fn names<'a>(context: &Context<'a>) -> Vec<(&'a Submission, &'a Placed<String>)> {
    let mut names = Vec::new();
    for submission in context.submissions() {
        let activities = submission.activities.rows.iter().map(|row| &row.system);
        let incidents = submission.incidents.rows.iter().map(|row| &row.system);
        let risks = submission.risks.rows.iter().map(|row| &row.system);
        let all = activities.chain(incidents).chain(risks);
        names.extend(all.filter_map(|entry| Some((submission, entry.given()?))));
    }
    names
}

/// Returns the förvaltningar that have not reported their systems.
fn unreported<'a>(context: &Context<'a>) -> Vec<&'a str> {
    let submissions = context.submissions();
    let departments = context.governing().departments.iter();
    departments
        .map(|department| &department.code.value)
        .filter(|code| {
            !submissions
                .iter()
                .any(|s| s.department == **code && s.systems.is_reported())
        })
        .map(DepartmentCode::as_str)
        .collect()
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&SystemRow) -> Option<Finding>,
) -> Vec<Finding> {
    context.in_rows(|submission| &submission.systems.rows, check)
}

fn owns(row: &SystemRow) -> bool {
    row.role.value().copied().is_some_and(SystemRole::owns)
}
