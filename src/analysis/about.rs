//! What is found in plans, systems and sub-goals once they are judged: late
//! activities, and what critical systems lack (DESIGN §5.9–5.10); and what the
//! settings say of the report itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{DepartmentCode, Period, Place, Severity};
use crate::finding::Finding;
use crate::finding::rules::{
    approved_before_plan, approved_by_other, late_activities, late_sub_goal,
    late_without_comment, review_too_early, system_not_approved,
    system_without_action_plan, system_without_activity, system_without_plan,
    used_before_approval,
};
use crate::form::Column;
use crate::form::department::systems as form;
use crate::report::{
    Activity, Case, Plans, SecrecyReview, SubGoal, System, SystemFault, SystemRegister,
};
use crate::settings::Settings;
use crate::submission::Material;

/// Tells of each förvaltning's late activities together, and of those that
/// nobody explains one by one.
pub(super) fn plans(plans: &Plans, material: &Material) -> Vec<Finding> {
    let submissions = material.current.submissions.iter();
    let sheets: BTreeMap<&DepartmentCode, &Place> = submissions
        .filter_map(|s| Some((&s.department, s.activities.place.as_ref()?)))
        .collect();
    let mut found = Vec::new();
    for (department, counts) in &plans.by_department {
        let counted = counts.late.open().zip(counts.due.open());
        if let (Some((late @ 1.., due)), Some(sheet)) = (counted, sheets.get(department))
        {
            let finding = late_activities::found(sheet, late, due);
            found.push(finding.concerning(department));
        }
    }
    let silent =
        |activity: &&Activity| activity.timing.is_late() && activity.comment.is_none();
    found.extend(plans.activities.iter().filter(silent).map(|activity| {
        late_without_comment::found(&activity.place, &activity.name)
            .concerning(&activity.department)
    }));
    found
}

/// Tells of sub-goals that were not reached in time.
pub(super) fn sub_goals(sub_goals: &[SubGoal]) -> Vec<Finding> {
    let late = sub_goals.iter().filter(|sub_goal| sub_goal.late);
    late.filter_map(|sub_goal| {
        let status = sub_goal.status.map(crate::domain::ActivityStatus::word);
        Some(late_sub_goal::found(
            &sub_goal.place,
            &sub_goal.code,
            sub_goal.due?,
            status,
        ))
    })
    .collect()
}

/// Tells of what each critical system lacks, at the owner's cell. What of it
/// could not be read is not told of again, nor what an owner should have
/// filled in of a system that nobody owns: that is told of at its users' rows,
/// as is one with several owners.
pub(super) fn systems(
    register: &SystemRegister,
    material: &Material,
    found: &[Finding],
) -> Vec<Finding> {
    let unreadable: BTreeSet<&Place> = found
        .iter()
        .filter(|finding| finding.severity() == Severity::Error)
        .map(|finding| &finding.place)
        .collect();
    let told = Told {
        material,
        unreadable,
    };
    let mut about = Vec::new();
    for system in register.systems.iter().filter(|system| system.judged) {
        let faults = system.faults.iter();
        let findings = faults.filter_map(|fault| told.of(system, *fault));
        match system.owners.first() {
            Some(owner) => {
                about.extend(findings.map(|f| f.concerning(&owner.department)));
            }
            None => about.extend(findings),
        }
    }
    about
}

/// What has been told of already, and of what period.
struct Told<'a> {
    material: &'a Material,
    unreadable: BTreeSet<&'a Place>,
}

impl Told<'_> {
    fn of(&self, system: &System, fault: SystemFault) -> Option<Finding> {
        let name = system.name.as_str();
        if fault == SystemFault::NoActivity {
            return Some(system_without_activity::found(&system.place, name));
        }
        let owner = system.owners.first()?;
        let at = |column: &Column| self.cell(system, column);
        match fault {
            SystemFault::NoPlan => {
                let plan = at(&form::PLAN.column)?;
                Some(system_without_plan::found(plan, name))
            }
            SystemFault::NotApproved => {
                let approved = at(&form::APPROVED.column)?;
                Some(system_not_approved::found(approved, name))
            }
            SystemFault::ApprovedByOther => Some(approved_by_other::found(
                at(&form::APPROVED_BY.column)?,
                name,
                system.approved_by.as_deref(),
                owner.function.as_deref(),
            )),
            SystemFault::ApprovedBeforePlan => Some(approved_before_plan::found(
                at(&form::APPROVED.column)?,
                name,
                system.approved?,
                system.plan?,
            )),
            SystemFault::UsedBeforeApproval => {
                let first = at(&form::FIRST_APPROVAL.column)?;
                // One that was never approved is told of as that.
                system.first_approval.or(system.approved)?;
                Some(used_before_approval::found(
                    first,
                    name,
                    system.first_approval,
                    system.in_use,
                ))
            }
            SystemFault::NoActionPlan | SystemFault::OldActionPlan => {
                Some(system_without_action_plan::found(
                    at(&form::ACTION_PLAN.column)?,
                    name,
                    self.material.period.year,
                    system.action_plan,
                ))
            }
            SystemFault::NoOwner
            | SystemFault::SeveralOwners
            | SystemFault::NoActivity => None,
        }
    }

    /// Returns the cell of a column that a system was judged on, the system's
    /// name where the sheet has no such column; `None` when the cell could not
    /// be read.
    fn cell<'s>(&self, system: &'s System, column: &Column) -> Option<&'s Place> {
        let header = column.header.text(self.material.period.year);
        let mut cells = system.sources.iter();
        let cell = cells.find(|source| *source.field == *header);
        let place = cell.map_or(&system.place, |source| &source.place);
        (!self.unreadable.contains(place)).then_some(place)
    }
}

/// Returns who released the public edition. A release from before the report
/// date is none, since the report was not yet as it is (DESIGN §6.2).
pub(super) fn review(
    date: chrono::NaiveDate,
    settings: &Settings,
) -> (Option<SecrecyReview>, Option<Finding>) {
    let Some(review) = &settings.reviewed else {
        return (None, None);
    };
    if review.date < date {
        let finding = review_too_early::found(&review.line, review.date, date);
        return (None, Some(finding));
    }
    let reviewed = SecrecyReview {
        date: review.date,
        function: review.function.clone(),
    };
    (Some(reviewed), None)
}

/// Returns what the kommun says of the case. Whoever the förvaltningar ask
/// answers for it where nobody else is named.
pub(super) fn case(settings: &Settings, period: Period) -> Case {
    let own = settings.case.of(period);
    let contact = Some(&settings.contact.function).filter(|text| !text.is_empty());
    Case {
        number: own.number,
        sender: own.sender,
        officer: own.officer.or_else(|| contact.cloned()),
        to: own.to,
        through: own.through,
        proposals: own.proposals,
        more_proposals: own.more_proposals,
        copies: own.copies,
        signers: own.signers,
    }
}
