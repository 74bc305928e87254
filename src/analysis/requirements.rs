//! The policy's requirements: each judged by its check (DESIGN §5.12, §9).
//!
//! A check is a pure function from what was read and computed to what it saw:
//! the objects it looked at, which of them fulfil the requirement, and the
//! cells it rests on. What that amounts to is decided in `judge.rs` alone.

mod bodies;
mod demands;
mod documents;
mod goals;
mod judge;
mod known;
mod organisation;
mod plans;
mod policy;
mod seen;
mod strategy;
mod submissions;
mod systems;

use crate::domain::RequirementCheck;
use crate::finding::Finding;
use crate::report::Requirement;
use crate::settings::PolicyRequirement;

pub(super) use known::Known;
use seen::Seen;

/// A check: looks at everything, and returns what it saw of its requirement.
type Check = fn(&Known<'_>, &PolicyRequirement) -> Seen;

/// Judges every requirement of the settings, in their order, and tells of
/// those that are not met or cannot be judged.
pub(super) fn requirements(known: &Known<'_>) -> (Vec<Requirement>, Vec<Finding>) {
    let mut requirements = Vec::new();
    let mut found = Vec::new();
    for wanted in &known.settings.requirements.list {
        let seen = carried_out_by(wanted.check)(known, wanted);
        let (requirement, finding) = judge::requirement(known, wanted, &seen);
        requirements.push(requirement);
        found.extend(finding);
    }
    (requirements, found)
}

/// Returns the function that carries out a check.
fn carried_out_by(check: RequirementCheck) -> Check {
    match check {
        RequirementCheck::PolicyReviewed => policy::reviewed,
        RequirementCheck::PolicyAdopted => policy::adopted,
        RequirementCheck::GoalsMeasured => goals::measured,
        RequirementCheck::SecurityGoalsMeasured => goals::security_measured,
        RequirementCheck::CommonStrategy => strategy::common,
        RequirementCheck::StrategyUpdated => strategy::updated,
        RequirementCheck::DepartmentStrategies => strategy::of_departments,
        RequirementCheck::DepartmentPlans => plans::of_departments,
        RequirementCheck::ActivitiesComplete => plans::complete,
        RequirementCheck::SecurityInstructions => documents::security_instructions,
        RequirementCheck::CriticalSystemsListed => documents::critical_systems_listed,
        RequirementCheck::SecurityPlans => systems::security_plans,
        RequirementCheck::ActionPlans => systems::action_plans,
        RequirementCheck::InfrastructureProgramme => documents::infrastructure,
        RequirementCheck::SystemOwners => systems::owners,
        RequirementCheck::CentralOwners => systems::central_owners,
        RequirementCheck::Representatives => organisation::representatives,
        RequirementCheck::SecuritySubGoals => strategy::security_sub_goals,
        RequirementCheck::SecurityInPlans => plans::with_security,
        RequirementCheck::Approvals => systems::approvals,
        RequirementCheck::Roles => organisation::roles,
        RequirementCheck::SecurityProcess => documents::security_process,
        RequirementCheck::FollowUps => submissions::follow_ups,
    }
}
