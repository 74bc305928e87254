//! The IT plans: no activity marked `Sekretess`, and of the security action
//! plans only the kommun's counts.
//!
//! A förvaltning's counts are over the activities that are not security
//! action plans. Whatever is counted over an activity that is not shown is
//! withheld, or else put together so that no single one can be told from it.

use std::collections::BTreeSet;

use crate::domain::{DepartmentCode, Figure, Program};
use crate::report::{Activity, ActivityCounts, Count, Plans, Shown};

use super::counts::{is_small, points_out};

/// The fields of the cells that a förvaltning's sums are made from.
const BUDGET: &str = "Budget (tkr)";
const OUTCOME: &str = "Utfall (tkr)";

/// Leaves the activities that may be shown, and the counts that do not tell
/// of the others.
pub(super) fn withhold(plans: &mut Plans) {
    let all = std::mem::take(&mut plans.activities);
    let security: Vec<&Activity> = all.iter().filter(|a| is_security(a)).collect();
    let secret: Vec<&Activity> = all
        .iter()
        .filter(|activity| activity.secret && !is_security(activity))
        .collect();
    for (department, counts) in &mut plans.by_department {
        let own = |activity: &&Activity| &activity.department == department;
        *counts = if secret.iter().copied().any(|a| own(&a)) {
            withheld()
        } else {
            counted(all.iter().filter(|a| own(a) && !is_security(a)))
        };
    }
    for (program, counts) in &mut plans.by_program {
        if *program == Program::Security {
            *counts = of_security(&security, counts);
        } else if secret.iter().any(|a| a.program == Some(*program)) {
            *counts = withheld();
        }
    }
    let programs = plans.by_program.iter();
    let its = programs
        .into_iter()
        .find(|(program, _)| *program == Program::Security)
        .map(|(_, counts)| counts.clone());
    total(&mut plans.total, its.as_ref(), &secret);
    plans.activities = all.into_iter().filter(is_shown).collect();
    for activity in &mut plans.activities {
        // The names of systems are told nowhere.
        activity.system = None;
    }
}

/// Returns whether an activity may be shown.
pub(super) fn is_shown(activity: &Activity) -> bool {
    !activity.secret && !is_security(activity)
}

fn is_security(activity: &Activity) -> bool {
    activity.program == Some(Program::Security)
}

/// Returns the counts of the security action plans. When a single förvaltning
/// has all of them they are its own.
fn of_security(activities: &[&Activity], counts: &ActivityCounts) -> ActivityCounts {
    let owners: BTreeSet<&DepartmentCode> = activities
        .iter()
        .map(|activity| &activity.department)
        .collect();
    let all = activities.len();
    if owners.len() == 1 {
        return withheld();
    }
    if is_small(all) {
        return ActivityCounts {
            all: Count::FewerThanThree,
            ..withheld()
        };
    }
    let mut counts = counts.clone();
    for group in groups(&mut counts) {
        let points = |cell: &Count| {
            let count = cell.open().unwrap_or_default();
            is_small(count) || points_out(count, all)
        };
        if group.iter().any(|cell| points(cell)) {
            hide(group);
        }
    }
    let paid = |of: fn(&Activity) -> &Option<Figure<f64>>| {
        activities.iter().filter(|a| of(a).is_some()).count()
    };
    amount(&mut counts.budget, paid(|a| &a.budget));
    amount(&mut counts.outcome, paid(|a| &a.outcome));
    counts
}

/// Withholds of the total what would tell of the security action plans or of
/// a single secret activity.
fn total(
    total: &mut ActivityCounts,
    security: Option<&ActivityCounts>,
    secret: &[&Activity],
) {
    let hidden: BTreeSet<&DepartmentCode> =
        secret.iter().map(|a| &a.department).collect();
    let programs: BTreeSet<Option<Program>> = secret.iter().map(|a| a.program).collect();
    let points_out = !secret.is_empty() && (hidden.len() < 2 || programs.len() < 2);
    if points_out || security.is_some_and(|counts| counts.all.is_withheld()) {
        *total = withheld();
        return;
    }
    let mut of_secret = counted(secret.iter().copied());
    let mut of_security = security.cloned().unwrap_or_default();
    let each = groups(total)
        .into_iter()
        .zip(groups(&mut of_secret))
        .zip(groups(&mut of_security));
    for ((group, secret), security) in each {
        let tells = secret.iter().any(|cell| **cell == 1)
            || security.iter().any(|cell| cell.is_withheld());
        if tells {
            hide(group);
        }
    }
    let one = |of: fn(&Activity) -> &Option<Figure<f64>>| {
        secret.iter().filter(|a| of(a).is_some()).count() == 1
    };
    if of_security.budget.is_withheld() || one(|a| &a.budget) {
        total.budget = Shown::Withheld;
    }
    if of_security.outcome.is_withheld() || one(|a| &a.outcome) {
        total.outcome = Shown::Withheld;
    }
    for amount in [&mut total.budget, &mut total.outcome] {
        if let Shown::Open(Some(figure)) = amount {
            figure.sources.clear();
        }
    }
}

/// Withholds an amount that a single activity has, and otherwise its cells.
fn amount(amount: &mut Shown<Option<Figure<f64>>>, paid: usize) {
    match amount {
        Shown::Open(Some(_)) if paid == 1 => *amount = Shown::Withheld,
        Shown::Open(Some(figure)) => figure.sources.clear(),
        _ => {}
    }
}

/// Returns the counts that follow from each other, and so are hidden
/// together.
fn groups(counts: &mut ActivityCounts) -> [Vec<&mut Count>; 3] {
    [
        vec![&mut counts.due, &mut counts.in_time, &mut counts.late],
        vec![
            &mut counts.done,
            &mut counts.cancelled,
            &mut counts.carried_over,
        ],
        vec![&mut counts.with_breach],
    ]
}

fn hide(group: Vec<&mut Count>) {
    for cell in group {
        *cell = Count::Withheld;
    }
}

fn withheld() -> ActivityCounts {
    ActivityCounts {
        all: Count::Withheld,
        due: Count::Withheld,
        in_time: Count::Withheld,
        late: Count::Withheld,
        done: Count::Withheld,
        cancelled: Count::Withheld,
        carried_over: Count::Withheld,
        with_breach: Count::Withheld,
        budget: Shown::Withheld,
        outcome: Shown::Withheld,
    }
}

/// Counts activities that may be shown.
fn counted<'a>(activities: impl Iterator<Item = &'a Activity>) -> ActivityCounts {
    ActivityCounts::over(activities, [BUDGET, OUTCOME])
}
