//! What expires: sub-goals, governing documents and the policy's review.

use chrono::{Months, NaiveDate};

use crate::domain::{ActivityStatus, DocumentType, Period, Year};
use crate::form::governing::sub_goals as form;
use crate::settings::Settings;
use crate::submission::{Document, Governing, RowFill, SubGoal};

use super::super::filling::Filling;

/// The sub-goals that go on, and what is told of them.
#[derive(Default)]
pub(super) struct SubGoals {
    pub(super) rows: Vec<RowFill>,
    pub(super) finished: Vec<(String, &'static str)>,
    pub(super) late: Vec<(String, NaiveDate)>,
}

/// Returns the sub-goals that are neither reached nor given up.
pub(super) fn sub_goals(governing: &Governing, this: Year) -> SubGoals {
    let last_day = Period::annual(this).last_day();
    let mut found = SubGoals::default();
    for row in &governing.sub_goals {
        let code = &row.code.value;
        let status = row.status.value().copied();
        if let Some(over @ (ActivityStatus::Done | ActivityStatus::Cancelled)) = status {
            found.finished.push((code.clone(), over.word()));
            continue;
        }
        let late = row.due.value().copied().filter(|due| *due <= last_day);
        if let Some(due) = late {
            found.late.push((code.clone(), due));
        }
        found.rows.push(sub_goal(row, this, late));
    }
    found
}

fn sub_goal(row: &SubGoal, this: Year, late: Option<NaiveDate>) -> RowFill {
    let mut filling = Filling::new(this);
    filling.put(&form::CODE, &row.code.value);
    filling.carry(&form::SUB_GOAL, &row.sub_goal);
    filling.carry(&form::GOAL, &row.goal);
    filling.carry(&form::RESPONSIBLE, &row.responsible);
    filling.carry(&form::DUE, &row.due);
    if late.is_some() {
        let words = format!("Delmålet skulle ha nåtts {this}. Ange en ny dag.");
        filling.ask(&form::DUE.column, &words);
    }
    filling.carry(&form::STATUS, &row.status);
    if let Some(comment) = row.comment.value() {
        let words = format!("Kommentar {this}: {comment}");
        filling.say(&form::COMMENT.column, &words);
    }
    filling.done()
}

/// Returns the documents that end before the last day of the year that is
/// opened and have no successor: one of the same kind and förvaltning that
/// applies on that day.
pub(super) fn ending(governing: &Governing, next: Year) -> Vec<(String, NaiveDate)> {
    let last_day = Period::annual(next).last_day();
    let rows = governing.documents.iter();
    let ending = rows.filter_map(|row| {
        let last = row.valid_to.value().filter(|day| **day < last_day)?;
        (!has_successor(governing, row, last_day))
            .then(|| (row.document.value.clone(), *last))
    });
    ending.collect()
}

fn has_successor(governing: &Governing, row: &Document, day: NaiveDate) -> bool {
    governing.documents.iter().any(|other| {
        let same = other.kind.value() == row.kind.value()
            && other.department.value() == row.department.value();
        same && row.kind.value().is_some() && other.is_in_force(day)
    })
}

/// Returns when the policy was last reviewed, and by when it is to be again,
/// if the kommun has an interval and that is before the end of the year that
/// is opened.
pub(super) fn review(
    governing: &Governing,
    settings: &Settings,
    next: Year,
) -> Option<(NaiveDate, NaiveDate)> {
    let years = settings.policy.review_interval?;
    let policies = governing.documents.iter();
    let policies = policies.filter(|row| row.kind.value() == Some(&DocumentType::Policy));
    let dates = policies.flat_map(|row| [&row.reviewed, &row.adopted_on]);
    let newest = dates.filter_map(|entry| entry.value().copied()).max();
    let newest = newest.or(settings.policy.adopted)?;
    let due = newest.checked_add_months(Months::new(years.checked_mul(12)?))?;
    (due <= Period::annual(next).last_day()).then_some((newest, due))
}
