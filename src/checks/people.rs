//! Where a function is asked for, no person's name stands (DESIGN §5.9).

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Entry, Placed, Year};
use crate::finding::Finding;
use crate::finding::rules::responsible_person;
use crate::form::Col;
use crate::form::department::{activities, outcomes, systems};
use crate::form::governing::{organisation, roles, sub_goals};
use crate::submission::Submission;
use crate::swedish::{name_words, names_in};

use super::context::Context;

/// The most words that a person's name has.
const LONGEST_NAME: usize = 6;

/// The names in the columns for names, by their words as they are compared,
/// and where each stands first.
type Names<'a> = BTreeMap<Vec<String>, &'a Placed<String>>;

/// A cell for a function.
type Function<'a> = (&'a Entry<String>, &'static Col<String>);

pub(super) fn in_place_of_functions(context: &Context<'_>) -> Vec<Finding> {
    let names = names(context);
    let year = context.period().year;
    let mut findings: Vec<Finding> = governing(context)
        .filter_map(|function| check(function, &names, year))
        .collect();
    for submission in context.submissions() {
        let department: &DepartmentCode = &submission.department;
        let found = functions(submission)
            .filter_map(|function| check(function, &names, year))
            .map(|finding| finding.concerning(department));
        findings.extend(found);
    }
    findings
}

fn check(function: Function<'_>, names: &Names<'_>, year: Year) -> Option<Finding> {
    let (entry, column) = function;
    let written = entry.given()?;
    let words = name_words(&written.value);
    let mut runs = (2..=LONGEST_NAME).flat_map(|length| words.windows(length));
    let name = runs.find_map(|run| names.get(run))?;
    Some(responsible_person::found(
        &written.place,
        &column.column.header.text(year),
        &written.value,
        &name.place,
    ))
}

/// Returns the names in the columns for names.
fn names<'a>(context: &Context<'a>) -> Names<'a> {
    let mut names = Names::new();
    for cell in super::names::cells_for_names(context) {
        for name in names_in(&cell.value) {
            names.entry(name).or_insert(cell);
        }
    }
    names
}

/// Returns the cells for functions in the governing workbook.
fn governing<'a>(context: &Context<'a>) -> impl Iterator<Item = Function<'a>> {
    let governing = context.governing();
    let departments = governing.departments.iter();
    let representatives =
        departments.map(|row| (&row.representative, &organisation::REPRESENTATIVE));
    let roles = governing.roles.iter();
    let roles = roles.map(|row| (&row.function, &roles::FUNCTION));
    let sub_goals = governing.sub_goals.iter();
    let responsible = sub_goals.map(|row| (&row.responsible, &sub_goals::RESPONSIBLE));
    representatives.chain(roles).chain(responsible)
}

/// Returns the cells for functions in a förvaltning's workbook.
fn functions(submission: &Submission) -> impl Iterator<Item = Function<'_>> {
    let outcomes = submission.outcomes.iter();
    let measures = outcomes.map(|row| (&row.responsible, &outcomes::RESPONSIBLE));
    let activities = submission.activities.rows.iter().flat_map(|row| {
        [
            (&row.responsible, &activities::RESPONSIBLE),
            (&row.follow_up, &activities::FOLLOW_UP),
        ]
    });
    let systems = submission.systems.rows.iter().flat_map(|row| {
        [
            (&row.owner, &systems::OWNER),
            (&row.approved_by, &systems::APPROVED_BY),
        ]
    });
    measures.chain(activities).chain(systems)
}
