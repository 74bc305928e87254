//! `IT-plan`: what an activity must have, and whether its status, share and
//! dates agree. Whether it is late is judged by the analysis.

use crate::domain::{ActivityStatus, Entry, Place};
use crate::finding::Finding;
use crate::finding::rules::{
    done_share_differs, done_without_date, finished_not_done, impossible_amount,
    incomplete_activity,
};
use crate::form::department::activities::DONE;
use crate::submission::ActivityRow;

use super::context::Context;

/// The share of an activity that is done, in %.
const WHOLE: f64 = 100.0;

pub(super) fn incomplete(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| {
        let missing: Vec<(&str, &Place)> = [
            ("ansvarig", empty(&row.responsible)),
            ("tidsplan", empty(&row.start).or(empty(&row.end))),
            ("uppföljningsansvar", empty(&row.follow_up)),
            ("prioritet", empty(&row.priority)),
        ]
        .into_iter()
        .filter_map(|(word, place)| Some((word, place?)))
        .collect();
        let (_, first) = missing.first()?;
        let words: Vec<&str> = missing.iter().map(|(word, _)| *word).collect();
        Some(incomplete_activity::found(first, name(row), &words))
    })
}

pub(super) fn without_date(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| {
        let status = row.status.given()?;
        let day = empty(&row.finished)?;
        (status.value == ActivityStatus::Done)
            .then(|| done_without_date::found(day, name(row), &status.place))
    })
}

/// A cancelled activity may well have the day when it was cancelled, and an
/// activity that goes on the day when it is expected to be done.
pub(super) fn finished(context: &Context<'_>) -> Vec<Finding> {
    let last_day = context.period().last_day();
    each(context, |row| {
        let status = row.status.given()?;
        let finished = row.finished.given()?;
        let open = matches!(
            status.value,
            ActivityStatus::NotStarted | ActivityStatus::Ongoing
        );
        (open && finished.value <= last_day).then(|| {
            finished_not_done::found(
                &status.place,
                name(row),
                status.value.word(),
                finished.value,
                &finished.place,
            )
        })
    })
}

pub(super) fn share(context: &Context<'_>) -> Vec<Finding> {
    each(context, |row| {
        let done = row.done.given()?;
        let status = row.status.given()?;
        let share = done.value.value;
        let agrees = match status.value {
            ActivityStatus::NotStarted => share <= 0.0,
            ActivityStatus::Ongoing => share < WHOLE,
            ActivityStatus::Done => share >= WHOLE,
            ActivityStatus::Cancelled => true,
        };
        // What no share can be is told of as that.
        (!agrees && is_share(share)).then(|| {
            done_share_differs::found(
                &done.place,
                name(row),
                share,
                status.value.word(),
                &status.place,
            )
        })
    })
}

pub(super) fn impossible_share(context: &Context<'_>) -> Vec<Finding> {
    let header = DONE.column.header.text(context.period().year);
    each(context, |row| {
        let done = row.done.given()?;
        let share = done.value.value;
        (!is_share(share))
            .then(|| impossible_amount::found(&done.place, &header, share, Some(WHOLE)))
    })
}

fn is_share(share: f64) -> bool {
    (0.0..=WHOLE).contains(&share)
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&ActivityRow) -> Option<Finding>,
) -> Vec<Finding> {
    context.in_rows(|submission| &submission.activities.rows, check)
}

/// Returns what an activity is called in a message.
fn name(row: &ActivityRow) -> &str {
    &row.activity.value
}

fn empty<T>(entry: &Entry<T>) -> Option<&Place> {
    match entry {
        Entry::Empty(place) => Some(place),
        _ => None,
    }
}
