//! The IT plans: one in every förvaltning, whole, and with a security part
//! (K3.4, K3.5, K4.5).

use crate::domain::{DepartmentCode, Program, Source};
use crate::form::department::activities::{
    ACTIVITY, END, FOLLOW_UP, PRIORITY, PROGRAM, RESPONSIBLE, START,
};
use crate::report::{Activity, PlanBreach};
use crate::settings::PolicyRequirement;

use super::super::definition::source;
use super::Known;
use super::seen::{Basis, Object, Seen};

/// Every förvaltning has at least one activity.
pub(super) fn of_departments(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let departments = known.departments.iter();
    let reported = departments.filter(|d| !known.plans.missing.contains(&d.code));
    let objects = reported.map(|department| {
        let first = activities(known, &department.code).next();
        Object {
            name: department.name.clone(),
            fulfils: first.is_some(),
            evidence: vec![match first {
                Some(activity) => known.at(&ACTIVITY, &activity.place),
                None => declared(known, &department.code),
            }],
        }
    });
    Seen::many("förvaltningar", objects.collect()).from(basis(known))
}

/// Every activity has a priority, someone responsible, a schedule and someone
/// who follows it up.
pub(super) fn complete(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let objects = known.plans.activities.iter().map(|activity| {
        let lacks = |breach| activity.breaches.contains(&breach);
        let cells = match known.activity_row(&activity.department, &activity.place) {
            Some(row) => {
                let at = &activity.place;
                let schedule = lacks(PlanBreach::Schedule);
                vec![
                    (
                        !lacks(PlanBreach::Responsible),
                        known.cell(&RESPONSIBLE, &row.responsible, at),
                    ),
                    (
                        !schedule || row.start.value().is_some(),
                        known.cell(&START, &row.start, at),
                    ),
                    (
                        !schedule || row.end.value().is_some(),
                        known.cell(&END, &row.end, at),
                    ),
                    (
                        !lacks(PlanBreach::FollowUp),
                        known.cell(&FOLLOW_UP, &row.follow_up, at),
                    ),
                    (
                        !lacks(PlanBreach::Priority),
                        known.cell(&PRIORITY, &row.priority, at),
                    ),
                ]
            }
            None => vec![(true, known.at(&ACTIVITY, &activity.place))],
        };
        Object {
            fulfils: activity.breaches.is_empty(),
            ..Object::by_cells(
                format!("{} ({})", activity.name, activity.department),
                cells,
            )
        }
    });
    Seen::many("insatser", objects.collect()).from(basis(known))
}

/// Every IT plan has an activity of the programme for security. A förvaltning
/// that has declared that it has no plan is no object: it fails K3.4.
pub(super) fn with_security(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let departments = known.departments.iter();
    let objects = departments.filter_map(|department| {
        let code = &department.code;
        let (security, other): (Vec<_>, Vec<_>) = activities(known, code)
            .partition(|activity| activity.program == Some(Program::Security));
        let fulfils = !security.is_empty();
        // What shows that there is a part is its cells alone; that there is
        // none rests on the whole plan.
        let judged_on = if fulfils { security } else { other };
        (!judged_on.is_empty()).then(|| Object {
            name: department.name.clone(),
            fulfils,
            evidence: judged_on
                .into_iter()
                .map(|activity| program(known, activity))
                .collect(),
        })
    });
    Seen::many("IT-planer", objects.collect()).from(basis(known))
}

fn basis(known: &Known<'_>) -> Basis {
    let plans = known.plans;
    known.reports(&plans.missing, &plans.declared_none, |submission| {
        &submission.activities
    })
}

fn activities<'a>(
    known: &Known<'a>,
    department: &DepartmentCode,
) -> impl Iterator<Item = &'a Activity> {
    let activities = known.plans.activities.iter();
    activities.filter(move |activity| &activity.department == department)
}

/// Returns the cell where a förvaltning says that it has no activities.
fn declared(known: &Known<'_>, department: &DepartmentCode) -> Source {
    let listed = known.submission(department).map(|s| &s.activities);
    match listed.and_then(|listed| listed.none.place().or(listed.place.as_ref())) {
        Some(place) => source(crate::form::NOTHING_TO_REPORT, place),
        None => known.not_submitted(department),
    }
}

fn program(known: &Known<'_>, activity: &Activity) -> Source {
    match known.activity_row(&activity.department, &activity.place) {
        Some(row) => known.cell(&PROGRAM, &row.program, &activity.place),
        None => known.at(&PROGRAM, &activity.place),
    }
}
