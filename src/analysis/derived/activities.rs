//! `IT-plan`: activities, those done in time and those that lack nothing
//! (DESIGN §5.9).

use chrono::NaiveDate;

use crate::domain::{ActivityStatus, Entry, Place};
use crate::submission::{ActivityRow, Listed};

use super::tally::{self, Holds, all, amount, date, over, place_of, says, share};
use super::{Found, Terms};

/// Of the activities that were to be done by the last day, those that were
/// done on or before `Slut`. What was ticked decides nothing but that an
/// activity was cancelled.
pub(super) fn in_time(plan: &Listed<ActivityRow>, terms: Terms) -> Found {
    over(plan, |rows, none| {
        let due = |row: &ActivityRow| is_due(row, terms.last_day);
        let base = tally::count(rows, due, end_of)?.number(none);
        let due = tally::keep(rows, due)?;
        share(&due, was_in_time, finished_of, base)
    })
}

/// The activities, the cancelled included.
pub(super) fn count(plan: &Listed<ActivityRow>) -> Found {
    over(plan, |rows, none| {
        Ok(amount(
            tally::count(rows, |_| Ok(true), name_of)?.number(none),
        ))
    })
}

/// Of the activities, those that have ansvarig, tidsplan, uppföljningsansvar
/// and priority (IT-policyn kap. 3).
pub(super) fn complete(plan: &Listed<ActivityRow>) -> Found {
    over(plan, |rows, none| {
        let base = tally::count(rows, |_| Ok(true), name_of)?.number(none);
        let rows: Vec<_> = rows.iter().collect();
        share(&rows, is_complete, name_of, base)
    })
}

fn is_due(row: &ActivityRow, last_day: NaiveDate) -> Holds {
    let going = says(&row.status, |status| *status == ActivityStatus::Cancelled);
    all([
        going.map(|cancelled| !cancelled),
        says(&row.end, |end| *end <= last_day),
    ])
}

fn was_in_time(row: &ActivityRow) -> Holds {
    let (finished, end) = (date(&row.finished)?, date(&row.end)?);
    Ok(finished.is_some_and(|finished| end.is_some_and(|end| finished <= end)))
}

fn is_complete(row: &ActivityRow) -> Holds {
    let text = |entry: &Entry<String>| says(entry, |text| !text.trim().is_empty());
    all([
        text(&row.responsible),
        says(&row.start, |_| true),
        says(&row.end, |_| true),
        text(&row.follow_up),
        says(&row.priority, |_| true),
    ])
}

fn name_of(row: &ActivityRow) -> &Place {
    &row.activity.place
}

fn end_of(row: &ActivityRow) -> &Place {
    place_of(&row.end, &row.activity.place)
}

fn finished_of(row: &ActivityRow) -> &Place {
    place_of(&row.finished, &row.activity.place)
}
