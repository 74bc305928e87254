//! The IT systems: their owners, plans and approvals (K3.8, K3.9, K4.1, K4.2,
//! K4.6).

use std::collections::BTreeSet;

use crate::domain::{Source, SystemRole};
use crate::form::Column;
use crate::form::department::activities;
use crate::form::department::systems::{
    ACTION_PLAN, APPROVED, APPROVED_BY, FIRST_APPROVAL, IN_USE, OWNER, PLAN, ROLE, SYSTEM,
};
use crate::report::{System, SystemDemand};
use crate::settings::PolicyRequirement;

use super::Known;
use super::seen::{Basis, Object, Seen};

/// Every critical system has a security plan.
pub(super) fn security_plans(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    of_critical(known, &[SystemDemand::Plan], &[&PLAN.column])
}

/// Every critical system has an action plan of the year, and an activity that
/// names it.
pub(super) fn action_plans(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let demands = [SystemDemand::ActionPlan, SystemDemand::Activity];
    let columns = [&ACTION_PLAN.column, &activities::SYSTEM.column];
    of_critical(known, &demands, &columns).in_the_year()
}

/// Every critical system is approved by its owner, on its plan, in time.
pub(super) fn approvals(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let columns = [
        &APPROVED.column,
        &APPROVED_BY.column,
        &FIRST_APPROVAL.column,
        &IN_USE.column,
        &PLAN.column,
        &OWNER.column,
    ];
    of_critical(known, &[SystemDemand::Approval], &columns)
}

/// Every system has an owner who is named by function or name.
pub(super) fn owners(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let objects = in_use(known).map(|system| {
        let mut owners = system.owners.iter();
        let named = owners.any(|owner| owner.function.is_some() || owner.name.is_some());
        Object {
            name: system.name.clone(),
            fulfils: named,
            evidence: ownership(known, system),
        }
    });
    Seen::many("system", objects.collect()).from(basis(known))
}

/// Every system that several förvaltningar have, or that someone says is
/// central, has one central owner, and the others are users.
pub(super) fn central_owners(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let common = in_use(known).filter(|system| {
        let owners = system.owners.iter().map(|owner| &owner.department);
        let users = system.users.iter().map(|user| &user.department);
        let parties: BTreeSet<_> = owners.chain(users).collect();
        parties.len() > 1 || system.owners.iter().any(|o| o.role == CENTRAL)
    });
    let objects = common.map(|system| Object {
        name: system.name.clone(),
        fulfils: matches!(system.owners.as_slice(), [owner] if owner.role == CENTRAL),
        evidence: ownership(known, system),
    });
    Seen::many("gemensamma system", objects.collect()).from(basis(known))
}

const CENTRAL: SystemRole = SystemRole::CentralOwner;

/// Returns the systems in use on the period's last day.
fn in_use<'a>(known: &Known<'a>) -> impl Iterator<Item = &'a System> {
    let last = known.last_day();
    let systems = known.systems.systems.iter();
    systems.filter(move |system| system.retired.is_none_or(|date| date > last))
}

/// Judges the critical systems in use by what the register demands of them,
/// on their cells of some columns and of their names.
fn of_critical(
    known: &Known<'_>,
    demands: &[SystemDemand],
    columns: &[&'static Column],
) -> Seen {
    let year = known.period.year;
    let headers: Vec<_> = columns.iter().map(|c| c.header.text(year)).collect();
    let judged = known.systems.systems.iter().filter(|system| system.judged);
    let objects = judged.map(|system| {
        let name = known.at(&SYSTEM, &system.place);
        let cells = headers.iter().flat_map(|header| {
            let sources = system.sources.iter();
            sources.filter(move |source| *source.field == **header)
        });
        Object {
            name: system.name.clone(),
            fulfils: demands.iter().all(|demand| system.fulfils(*demand)),
            evidence: cells.cloned().chain([name]).collect(),
        }
    });
    Seen::many("samhällsviktiga system", objects.collect()).from(basis(known))
}

fn basis(known: &Known<'_>) -> Basis {
    let systems = known.systems;
    known.reports(&systems.missing, &systems.declared_none, |submission| {
        &submission.systems
    })
}

/// Returns the cells that say who owns a system and who uses it.
fn ownership(known: &Known<'_>, system: &System) -> Vec<Source> {
    let owners = system.owners.iter().map(|owner| &owner.place);
    let users = system.users.iter().map(|user| &user.place);
    let cells = owners.chain(users).flat_map(|place| {
        let Some(row) = known.system_row(place) else {
            return vec![known.at(&SYSTEM, place)];
        };
        let mut cells = vec![known.cell(&ROLE, &row.role, place)];
        if row.role.value().copied().is_some_and(SystemRole::owns) {
            cells.push(known.cell(&OWNER, &row.owner, place));
        }
        cells
    });
    let cells: Vec<_> = cells.collect();
    if cells.is_empty() {
        return vec![known.at(&SYSTEM, &system.place)];
    }
    cells
}
