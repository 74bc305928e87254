//! Two dates of a row come in their order.

use chrono::NaiveDate;

use crate::domain::{Entry, Year};
use crate::finding::Finding;
use crate::finding::rules::reversed_dates;
use crate::form::Col;
use crate::form::department::{activities, incidents, systems};
use crate::form::governing::documents;

use super::context::Context;

type Day<'a> = (&'a Entry<NaiveDate>, &'static Col<NaiveDate>);

pub(super) fn of_activities(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    context.in_rows(
        |submission| &submission.activities.rows,
        |row| {
            let start = (&row.start, &activities::START);
            in_order(start, (&row.end, &activities::END), year)
        },
    )
}

pub(super) fn of_systems(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    context.in_rows(
        |submission| &submission.systems.rows,
        |row| {
            let first = (&row.first_approval, &systems::FIRST_APPROVAL);
            let in_use = (&row.in_use, &systems::IN_USE);
            [
                in_order(first, (&row.approved, &systems::APPROVED), year),
                in_order(in_use, (&row.retired, &systems::RETIRED), year),
            ]
            .into_iter()
            .flatten()
        },
    )
}

pub(super) fn of_incidents(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    context.in_rows(
        |submission| &submission.incidents.rows,
        |row| {
            let date = (&row.date, &incidents::DATE);
            in_order(date, (&row.fixed, &incidents::FIXED), year)
        },
    )
}

pub(super) fn of_documents(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let rows = context.governing().documents.iter();
    rows.filter_map(|row| {
        let from = (&row.valid_from, &documents::VALID_FROM);
        in_order(from, (&row.valid_to, &documents::VALID_TO), year)
    })
    .collect()
}

/// Returns what is wrong with two dates, of which the first may be the same as
/// the last but not after it.
fn in_order(first: Day<'_>, last: Day<'_>, year: Year) -> Option<Finding> {
    let (first, first_column) = first;
    let (last, last_column) = last;
    let (first, last) = (first.given()?, last.given()?);
    (last.value < first.value).then(|| {
        let header = |column: &Col<NaiveDate>| column.column.header.text(year);
        reversed_dates::found(&header(last_column), last, &header(first_column), first)
    })
}
