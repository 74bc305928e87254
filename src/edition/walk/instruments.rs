//! The IT plans, systems, incidents, risks and the economy.

use crate::report::{
    Activity, ActivityCounts, Amounts, Economy, EconomyRow, Incident, IncidentCounts,
    Incidents, Owner, Plans, Risk, Risks, System, SystemRegister, User,
};

use super::walk;

walk! {
    Plans { activities, by_department, by_program, total } but { declared_none, missing }
    Activity {
        id, name, system, responsible, follow_up, done, budget, outcome, comment,
        legal_ground, place,
    } but {
        department, program, goal, priority, start, end, status, finished, timing,
        breaches, carried_over, secret,
    }
    ActivityCounts { budget, outcome } but {
        all, due, in_time, late, done, cancelled, carried_over, with_breach,
    }
    SystemRegister { systems } but {
        demands, judged, approval_from, declared_none, missing,
    }
    System {
        name, owners, users, approved_by, legal_ground, comment, place, sources,
    } but {
        critical, in_use, classes, plan, first_approval, approved, action_plan, retired,
        activities, judged, faults, secret,
    }
    Owner { function, name, place } but { department, role }
    User { written, place } but { department }
    Incidents { incidents, now, last } but { declared_none, missing }
    Incident { system, hours, reported, description, legal_ground, place } but {
        department, date, category, severity, detected, traced, fixed, secret,
    }
    IncidentCounts { hours } but { all, by_category, by_severity, by_detection, traced }
    Risks { risks, cost } but {
        all, before, after, cost_per_point, declared_none, missing,
    }
    Risk { risk, system, measure, cost, legal_ground, place } but {
        department, likelihood, consequence, before, likelihood_after,
        consequence_after, after, removed, cost_per_point, useless, secret,
    }
    Economy { rows, by_post, by_department, total, last } but { missing }
    EconomyRow { amounts, comment, place } but { department, post }
    Amounts { budget, outcome, so_far, plans } but {}
}
