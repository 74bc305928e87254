//! When an operating approval holds (DESIGN §5.10): judged alike in the
//! register of systems and in the indicators that are derived from it.

use chrono::{Datelike as _, NaiveDate};

use crate::swedish::near::folded;

/// Returns whether the function that approved is the owner's. One that is not
/// said to be is not.
pub(super) fn is_by_owner(by: Option<&str>, owner: Option<&str>) -> bool {
    let same = |(by, owner): (&str, &str)| folded(by) == folded(owner);
    by.zip(owner).is_some_and(same)
}

/// Returns whether the latest approval, if there is one, is based on the plan,
/// if there is one: given on its day or later. An older one counts until 30
/// June of the next year when the plan is from after 30 June.
pub(super) fn is_on_plan(
    plan: Option<NaiveDate>,
    approved: Option<NaiveDate>,
    last_day: NaiveDate,
) -> bool {
    let june = |year| NaiveDate::from_ymd_opt(year, 6, 30);
    let still_counts = |plan: NaiveDate| {
        june(plan.year()).is_some_and(|day| plan > day)
            && june(plan.year() + 1).is_some_and(|day| last_day <= day)
    };
    let both = plan.zip(approved);
    both.is_none_or(|(plan, approved)| approved >= plan || still_counts(plan))
}

/// Returns whether a system that was taken into use after the day from which
/// it matters was approved by then. The latest approval is the first where no
/// other is given.
pub(super) fn is_in_time(
    in_use: Option<NaiveDate>,
    from: Option<NaiveDate>,
    approvals: [Option<NaiveDate>; 2],
) -> bool {
    let in_use = in_use.zip(from).filter(|(in_use, from)| in_use > from);
    in_use.is_none_or(|(in_use, _)| {
        approvals.into_iter().flatten().any(|day| day <= in_use)
    })
}
