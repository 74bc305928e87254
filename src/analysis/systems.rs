//! The register of systems over all förvaltningar, and what the critical ones
//! lack (DESIGN §5.10).

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use crate::domain::{DepartmentCode, Entry, Figure, Period, Source, SystemRole};
use crate::form::Column;
use crate::form::department::{activities as plan_form, systems as form};
use crate::report::{
    Owner, Share, Shown, System, SystemDemand, SystemFault, SystemRegister, User,
};
use crate::settings::Settings;
use crate::submission::{
    ActivityRow, Material, NamedSystem, SystemRow, Systems, YearMaterial,
};
use crate::swedish;

use super::approval;
use super::definition::source;
use super::entries::{text, value};
use super::reported::{Reported, submissions};

/// Returns the register of systems.
pub(super) fn register(material: &Material, settings: &Settings) -> SystemRegister {
    register_of(&material.current, material.period, settings)
}

/// Returns the register of systems of any period.
pub(super) fn register_of(
    current: &YearMaterial,
    period: Period,
    settings: &Settings,
) -> SystemRegister {
    let sheets = Reported::of(current, |submission| &submission.systems);
    let named =
        Systems::of(submissions(current).filter_map(|(_, submission)| submission));
    let plans = plans(current, &named);
    let rules = Rules {
        period,
        approval_from: settings.approval_from(),
    };
    let systems = (0..).zip(named.all()).filter_map(|(number, system)| {
        let plans = plans.get(&number).map_or(&[][..], Vec::as_slice);
        rules.system(system, plans)
    });
    let mut systems: Vec<System> = systems.collect();
    systems.sort_by(|a, b| {
        (b.critical.cmp(&a.critical))
            .then_with(|| swedish::compare(&a.name, &b.name))
            .then_with(|| a.place.cmp(&b.place))
    });
    let judged: Vec<&System> = systems.iter().filter(|system| system.judged).collect();
    let share = |demand: &SystemDemand| {
        let part = judged.iter().filter(|system| system.fulfils(*demand));
        let share = Share {
            part: part.count(),
            whole: judged.len(),
        };
        (*demand, Shown::Open(share))
    };
    SystemRegister {
        demands: SystemDemand::ALL.iter().map(share).collect(),
        judged: judged.len(),
        approval_from: rules.approval_from,
        systems,
        declared_none: sheets.declared_none,
        missing: sheets.missing,
    }
}

/// An activity that names a system.
type Plan<'a> = (&'a DepartmentCode, &'a ActivityRow);

/// Returns the activities that name each system, by the system's number.
fn plans<'a>(
    material: &'a YearMaterial,
    systems: &Systems<'_>,
) -> BTreeMap<usize, Vec<Plan<'a>>> {
    let sheets = Reported::of(material, |submission| &submission.activities);
    // Many activities name the same few systems.
    let mut found: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    let mut plans: BTreeMap<usize, Vec<Plan<'a>>> = BTreeMap::new();
    for (department, row) in sheets.rows() {
        let Some(name) = row.system.value() else {
            continue;
        };
        let system = found
            .entry(name)
            .or_insert_with(|| systems.find(name).map(|(number, _)| number));
        if let Some(number) = *system {
            plans.entry(number).or_default().push((department, row));
        }
    }
    plans
}

/// What systems are judged by.
struct Rules {
    /// The period.
    period: Period,
    /// Systems taken into use after this day were to be approved first.
    approval_from: Option<NaiveDate>,
}

impl Rules {
    fn system(&self, named: &NamedSystem<'_>, plans: &[Plan<'_>]) -> Option<System> {
        let (_, row) = *named.rows.first()?;
        let owners: Vec<Owner> = named.rows.iter().filter_map(owner).collect();
        let rows = || named.rows.iter().map(|(_, row)| *row);
        let critical = rows().any(|row| row.critical.value() == Some(&true));
        let retired = value(&row.retired);
        let judged = critical && retired.is_none_or(|day| day > self.period.last_day());
        let faults = if judged {
            self.faults(row, owners.len(), !plans.is_empty())
        } else {
            Vec::new()
        };
        let users = named.rows.iter().filter(|(_, row)| owning(row).is_none());
        Some(System {
            name: named.name.to_owned(),
            critical,
            users: users
                .map(|(submission, row)| User {
                    department: submission.department.clone(),
                    written: row.system.value.clone(),
                    place: row.system.place.clone(),
                })
                .collect(),
            owners,
            in_use: value(&row.in_use),
            classes: row.classes.each_ref().map(value),
            plan: value(&row.plan),
            first_approval: value(&row.first_approval),
            approved: value(&row.approved),
            approved_by: text(&row.approved_by),
            action_plan: value(&row.action_plan),
            retired,
            activities: plans
                .iter()
                .map(|(department, row)| {
                    ((*department).clone(), text(&row.id).unwrap_or_default())
                })
                .collect(),
            judged,
            faults,
            secret: rows().any(|row| row.secret.value() == Some(&true)),
            legal_ground: rows().find_map(|row| text(&row.legal_ground)),
            comment: text(&row.comment),
            place: row.system.place.clone(),
            sources: self.sources(named, row, plans),
        })
    }

    /// Returns what a critical system lacks, by the row of its owner.
    fn faults(&self, row: &SystemRow, owners: usize, planned: bool) -> Vec<SystemFault> {
        let plan = value(&row.plan);
        let approved = value(&row.approved);
        let action_plan = value(&row.action_plan);
        let by = text(&row.approved_by);
        let owner = text(&row.owner);
        let by_owner = approval::is_by_owner(by.as_deref(), owner.as_deref());
        let on_plan = approval::is_on_plan(plan, approved, self.period.last_day());
        let approvals = [value(&row.first_approval), approved];
        let in_use = value(&row.in_use);
        let in_time = approval::is_in_time(in_use, self.approval_from, approvals);
        let each = [
            (SystemFault::NoOwner, owners == 0),
            (SystemFault::SeveralOwners, owners > 1),
            (SystemFault::NoPlan, plan.is_none()),
            (SystemFault::NotApproved, approved.is_none()),
            (
                SystemFault::ApprovedByOther,
                approved.is_some() && !by_owner,
            ),
            (SystemFault::ApprovedBeforePlan, !on_plan),
            (SystemFault::UsedBeforeApproval, !in_time),
            (SystemFault::NoActionPlan, action_plan.is_none()),
            (
                SystemFault::OldActionPlan,
                action_plan.is_some_and(|plan| plan.year() != self.period.year),
            ),
            (SystemFault::NoActivity, !planned),
        ];
        let found = each.into_iter().filter(|(_, is_so)| *is_so);
        found.map(|(fault, _)| fault).collect()
    }

    /// Returns the cells that a system was judged on, the empty ones too:
    /// they are what shows that something is missing.
    fn sources(
        &self,
        named: &NamedSystem<'_>,
        values: &SystemRow,
        plans: &[Plan<'_>],
    ) -> Vec<Source> {
        let mut cells = Vec::new();
        for (_, row) in &named.rows {
            cells.push(self.cell(&form::CRITICAL.column, &row.critical));
            cells.push(self.cell(&form::ROLE.column, &row.role));
        }
        cells.extend([
            self.cell(&form::OWNER.column, &values.owner),
            self.cell(&form::IN_USE.column, &values.in_use),
            self.cell(&form::PLAN.column, &values.plan),
            self.cell(&form::FIRST_APPROVAL.column, &values.first_approval),
            self.cell(&form::APPROVED.column, &values.approved),
            self.cell(&form::APPROVED_BY.column, &values.approved_by),
            self.cell(&form::ACTION_PLAN.column, &values.action_plan),
            self.cell(&form::RETIRED.column, &values.retired),
        ]);
        for (_, row) in plans {
            cells.push(self.cell(&plan_form::SYSTEM.column, &row.system));
        }
        Figure::new((), cells.into_iter().flatten().collect()).sources
    }

    fn cell<T>(&self, column: &Column, entry: &Entry<T>) -> Option<Source> {
        let header = column.header.text(self.period.year);
        Some(source(&header, entry.place()?))
    }
}

fn owning(row: &SystemRow) -> Option<SystemRole> {
    value(&row.role).filter(|role| role.owns())
}

fn owner(
    (submission, row): &(&crate::submission::Submission, &SystemRow),
) -> Option<Owner> {
    Some(Owner {
        department: submission.department.clone(),
        role: owning(row)?,
        function: text(&row.owner),
        name: text(&row.owner_name),
        place: row.system.place.clone(),
    })
}
