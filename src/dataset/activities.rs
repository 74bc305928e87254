//! The IT plans.

use crate::published::{
    Activity, ActivityCounts, ActivityTotals, Date, DepartmentActivities, PlanBreach,
    ProgramActivities, Timing, Word,
};
use crate::report;

use super::value::{Sources, amount, each, filled, shown};

pub(super) fn activity(activity: &report::Activity) -> Activity {
    let (timing, days) = timing(activity.timing);
    Activity {
        forvaltning: activity.department.to_string(),
        id: filled(&activity.id),
        insats: activity.name.clone(),
        program: activity.program.map(Word),
        mal: activity.goal.as_ref().map(ToString::to_string),
        system: activity.system.clone(),
        prioritet: activity.priority,
        ansvarig: activity.responsible.clone(),
        uppfoljning: activity.follow_up.clone(),
        start: activity.start.map(Date),
        slut: activity.end.map(Date),
        status: activity.status.map(Word),
        klart: amount(activity.done.as_ref()),
        avslutad: activity.finished.map(Date),
        budget: amount(activity.budget.as_ref()),
        utfall: amount(activity.outcome.as_ref()),
        kommentar: activity.comment.clone(),
        tidhallning: Word(timing),
        dagar_sen: days,
        brister: each(&activity.breaches, |&lacking| Word(breach(lacking))),
        fortsatter: activity.carried_over,
        sekretess: activity.secret,
        lagrum: activity.legal_ground.clone(),
        kallor: Sources::default()
            .at(&activity.place, "Insats")
            .of(activity.done.as_ref(), "Klart")
            .of(activity.budget.as_ref(), "Budget")
            .of(activity.outcome.as_ref(), "Utfall")
            .list(),
    }
}

pub(super) fn totals(plans: &report::Plans) -> ActivityTotals {
    ActivityTotals {
        totalt: counts(&plans.total),
        forvaltningar: each(&plans.by_department, |(department, of_department)| {
            DepartmentActivities {
                forvaltning: department.to_string(),
                antal: counts(of_department),
            }
        }),
        program: each(&plans.by_program, |(program, of_program)| {
            ProgramActivities {
                program: Word(*program),
                antal: counts(of_program),
            }
        }),
        inga_att_redovisa: each(&plans.declared_none, ToString::to_string),
        saknas_fran: each(&plans.missing, ToString::to_string),
    }
}

fn counts(counts: &report::ActivityCounts) -> ActivityCounts {
    ActivityCounts {
        antal: counts.all.open(),
        forfallna: counts.due.open(),
        klara_i_tid: counts.in_time.open(),
        sena: counts.late.open(),
        klara: counts.done.open(),
        avbrutna: counts.cancelled.open(),
        fortsatter: counts.carried_over.open(),
        med_brister: counts.with_breach.open(),
        budget: amount(shown(&counts.budget)),
        utfall: amount(shown(&counts.outcome)),
    }
}

fn timing(timing: report::Timing) -> (Timing, Option<i64>) {
    match timing {
        report::Timing::Cancelled => (Timing::Cancelled, None),
        report::Timing::InTime => (Timing::InTime, None),
        report::Timing::DoneLate { days } => (Timing::DoneLate, Some(days)),
        report::Timing::Overdue { days } => (Timing::Overdue, Some(days)),
        report::Timing::NotDue => (Timing::NotDue, None),
        report::Timing::NoDeadline => (Timing::NoDeadline, None),
    }
}

fn breach(breach: report::PlanBreach) -> PlanBreach {
    match breach {
        report::PlanBreach::Responsible => PlanBreach::Responsible,
        report::PlanBreach::Schedule => PlanBreach::Schedule,
        report::PlanBreach::FollowUp => PlanBreach::FollowUp,
        report::PlanBreach::Priority => PlanBreach::Priority,
    }
}
