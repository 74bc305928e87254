//! The IT plans: what was done in time, judged from dates, and what lacks
//! what the policy requires (DESIGN §5.9).

use chrono::NaiveDate;

use crate::domain::{ActivityStatus, DepartmentCode, Period, Program};
use crate::form::department::{self, activities as form};
use crate::report::{Activity, ActivityCounts, PlanBreach, Plans, Timing};
use crate::submission::{ActivityRow, Material};

use super::entries::{figure, text, value};
use super::reported::Reported;

/// Returns the IT plans of a period.
pub(super) fn plans(material: &Material) -> Plans {
    let period = material.period;
    let sheets = Reported::of(&material.current, |submission| &submission.activities);
    let activities: Vec<Activity> = sheets
        .rows()
        .map(|(department, row)| activity(department, row, period))
        .collect();
    let book = department::form(period.kind);
    let header = |column: &'static crate::form::Column| {
        book.own(&form::SHEET, column).header.text(period.year)
    };
    let (budget, outcome) = (header(&form::BUDGET.column), header(&form::OUTCOME.column));
    let headers = [budget.as_str(), outcome.as_str()];
    let of_department = |department: &DepartmentCode| {
        let own = activities.iter().filter(|a| &a.department == department);
        ActivityCounts::over(own, headers)
    };
    let of_program = |program: Program| {
        let its = activities.iter().filter(|a| a.program == Some(program));
        ActivityCounts::over(its, headers)
    };
    Plans {
        by_department: sheets
            .sheets
            .iter()
            .map(|(department, _)| ((*department).clone(), of_department(department)))
            .collect(),
        by_program: Program::ALL
            .iter()
            .map(|program| (*program, of_program(*program)))
            .filter(|(_, counts)| counts.all != 0)
            .collect(),
        total: ActivityCounts::over(&activities, headers),
        activities,
        declared_none: sheets.declared_none,
        missing: sheets.missing,
    }
}

fn activity(department: &DepartmentCode, row: &ActivityRow, period: Period) -> Activity {
    let last_day = period.last_day();
    Activity {
        department: department.clone(),
        id: text(&row.id).unwrap_or_default(),
        name: row.activity.value.clone(),
        program: value(&row.program),
        goal: row.goal.value().cloned(),
        system: text(&row.system),
        priority: value(&row.priority),
        responsible: text(&row.responsible),
        follow_up: text(&row.follow_up),
        start: value(&row.start),
        end: value(&row.end),
        status: value(&row.status),
        done: figure(&row.done),
        finished: value(&row.finished),
        budget: figure(&row.budget),
        outcome: figure(&row.outcome),
        comment: text(&row.comment),
        timing: timing(row, last_day),
        breaches: breaches(row),
        carried_over: is_carried_over(row, last_day),
        secret: value(&row.secret) == Some(true),
        legal_ground: text(&row.legal_ground),
        place: row.activity.place.clone(),
    }
}

/// Returns how an activity went by the last day. What was ticked decides only
/// whether it was cancelled: `klar` without a date shows nothing.
fn timing(row: &ActivityRow, last_day: NaiveDate) -> Timing {
    if row.status.value() == Some(&ActivityStatus::Cancelled) {
        return Timing::Cancelled;
    }
    let Some(end) = value(&row.end) else {
        return Timing::NoDeadline;
    };
    if end > last_day {
        return Timing::NotDue;
    }
    match value(&row.finished) {
        Some(finished) if finished <= end => Timing::InTime,
        Some(finished) if finished <= last_day => Timing::DoneLate {
            days: (finished - end).num_days(),
        },
        _ => Timing::Overdue {
            days: (last_day - end).num_days(),
        },
    }
}

/// Returns whether an activity goes on after the last day: it was neither
/// cancelled nor done.
pub(super) fn is_carried_over(row: &ActivityRow, last_day: NaiveDate) -> bool {
    let cancelled = row.status.value() == Some(&ActivityStatus::Cancelled);
    !cancelled && !is_done(row, last_day)
}

/// Returns whether an activity that is not cancelled was done by the last
/// day: its date says so, and without one the tick.
fn is_done(row: &ActivityRow, last_day: NaiveDate) -> bool {
    value(&row.finished).map_or_else(
        || row.status.value() == Some(&ActivityStatus::Done),
        |finished| finished <= last_day,
    )
}

/// Returns what an activity lacks. What could not be read does not show that
/// the policy is followed.
fn breaches(row: &ActivityRow) -> Vec<PlanBreach> {
    let scheduled = row.start.value().is_some() && row.end.value().is_some();
    let each = [
        (PlanBreach::Responsible, text(&row.responsible).is_some()),
        (PlanBreach::Schedule, scheduled),
        (PlanBreach::FollowUp, text(&row.follow_up).is_some()),
        (PlanBreach::Priority, row.priority.value().is_some()),
    ];
    let lacking = each.into_iter().filter(|(_, is_there)| !is_there);
    lacking.map(|(breach, _)| breach).collect()
}
