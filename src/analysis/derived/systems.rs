//! `System`: the critical systems that the förvaltning owns, and those that
//! have what the policy requires (DESIGN §5.10).
//!
//! Only the rows of owners count, so that a system which many use is counted
//! once; one that is taken out of use by the last day is not judged.

use chrono::Datelike as _;

use crate::domain::{Entry, Place, SystemRole};
use crate::submission::{Listed, SystemRow};

use super::super::approval;
use super::tally::{
    self, Holds, Unusable, all, amount, date, over, place_of, says, share,
};
use super::{Found, Terms};

/// The critical systems.
pub(super) fn count(systems: &Listed<SystemRow>, terms: Terms) -> Found {
    over(systems, |rows, none| {
        let judged = |row: &SystemRow| is_judged(row, terms);
        let count = tally::count(rows, judged, critical_of)?;
        Ok(amount(count.number(none)))
    })
}

/// Of the critical systems, those with a security plan.
pub(super) fn with_plan(systems: &Listed<SystemRow>, terms: Terms) -> Found {
    let holds = |row: &SystemRow| says(&row.plan, |_| true);
    of_critical(systems, terms, holds, |row| {
        place_of(&row.plan, &row.system.place)
    })
}

/// Of the critical systems, those with an action plan dated in the year.
pub(super) fn with_action_plan(systems: &Listed<SystemRow>, terms: Terms) -> Found {
    let year = terms.last_day.year();
    let holds = |row: &SystemRow| says(&row.action_plan, |day| day.year() == year);
    of_critical(systems, terms, holds, |row| {
        place_of(&row.action_plan, &row.system.place)
    })
}

/// Of the critical systems, those that are approved as they should be.
pub(super) fn approved(systems: &Listed<SystemRow>, terms: Terms) -> Found {
    let holds = |row: &SystemRow| is_approved(row, terms);
    of_critical(systems, terms, holds, |row| {
        place_of(&row.approved, &row.system.place)
    })
}

fn of_critical<'r>(
    systems: &'r Listed<SystemRow>,
    terms: Terms,
    holds: impl Fn(&SystemRow) -> Holds,
    shown: impl Fn(&'r SystemRow) -> &'r Place,
) -> Found {
    over(systems, |rows, none| {
        let judged = |row: &SystemRow| is_judged(row, terms);
        let base = tally::count(rows, judged, critical_of)?;
        let judged = tally::keep(rows, judged)?;
        share(&judged, holds, shown, base.number(none))
    })
}

fn critical_of(row: &SystemRow) -> &Place {
    place_of(&row.critical, &row.system.place)
}

fn is_judged(row: &SystemRow, terms: Terms) -> Holds {
    let retired = says(&row.retired, |day| *day <= terms.last_day);
    all([
        says(&row.critical, |critical| *critical),
        says(&row.role, |role: &SystemRole| role.owns()),
        retired.map(|retired| !retired),
    ])
}

/// Returns whether the latest approval was given by the owner, on the plan it
/// should be based on, and the first one in time.
fn is_approved(row: &SystemRow, terms: Terms) -> Holds {
    all([
        says(&row.approved, |_| true),
        by_owner(row),
        on_the_plan(row, terms),
        in_time(row, terms),
    ])
}

fn by_owner(row: &SystemRow) -> Holds {
    let text = |entry: &'_ Entry<String>| match entry {
        Entry::Unusable(_) => Err(Unusable),
        other => Ok(other.value().cloned()),
    };
    let (by, owner) = (text(&row.approved_by)?, text(&row.owner)?);
    Ok(approval::is_by_owner(by.as_deref(), owner.as_deref()))
}

fn on_the_plan(row: &SystemRow, terms: Terms) -> Holds {
    let (plan, approved) = (date(&row.plan)?, date(&row.approved)?);
    Ok(approval::is_on_plan(plan, approved, terms.last_day))
}

fn in_time(row: &SystemRow, terms: Terms) -> Holds {
    let approvals = [date(&row.first_approval)?, date(&row.approved)?];
    let in_use = date(&row.in_use)?;
    Ok(approval::is_in_time(in_use, terms.approval_from, approvals))
}
