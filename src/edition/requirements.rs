//! The policy's requirements: their results, and counts that point nothing
//! out.

use crate::domain::{Place, RequirementCheck, Source};
use crate::report::{Report, Requirement, RequirementResult, Shown};

use super::counts;

/// Leaves of each requirement its result, its counts as far as they may be
/// told, and its evidence as the names of sheets.
pub(super) fn withhold(report: &mut Report) {
    let breaches_are_hidden = report.plans.total.with_breach.is_withheld()
        || report.plans.total.all.is_withheld();
    for requirement in &mut report.requirements {
        requirement.evidence = sheets(&requirement.evidence);
        match Tells::of(requirement) {
            Tells::Nothing => {}
            Tells::Counted => {
                only_counts(requirement);
                requirement.unreported.clear();
                if let Shown::Open(Some(share)) = requirement.counts
                    && counts::points_out(share.part, share.whole)
                {
                    requirement.counts = Shown::Withheld;
                }
            }
            Tells::Activities => {
                only_counts(requirement);
                let is_some = requirement.result == RequirementResult::PartlyMet;
                if breaches_are_hidden && is_some {
                    requirement.counts = Shown::Withheld;
                }
            }
        }
    }
}

/// What a requirement tells of that may not be told of one by one.
enum Tells {
    /// Nothing.
    Nothing,
    /// Systems, or security action plans.
    Counted,
    /// Activities, of which some are hidden.
    Activities,
}

impl Tells {
    fn of(requirement: &Requirement) -> Self {
        // A check that this version does not know tells as much as any.
        let Some(check) = RequirementCheck::parse(&requirement.check) else {
            return Self::Counted;
        };
        match check {
            RequirementCheck::SecurityPlans
            | RequirementCheck::ActionPlans
            | RequirementCheck::SystemOwners
            | RequirementCheck::CentralOwners
            | RequirementCheck::Approvals
            | RequirementCheck::SecurityInPlans => Self::Counted,
            RequirementCheck::ActivitiesComplete => Self::Activities,
            RequirementCheck::PolicyReviewed
            | RequirementCheck::PolicyAdopted
            | RequirementCheck::GoalsMeasured
            | RequirementCheck::SecurityGoalsMeasured
            | RequirementCheck::CommonStrategy
            | RequirementCheck::StrategyUpdated
            | RequirementCheck::DepartmentStrategies
            | RequirementCheck::DepartmentPlans
            | RequirementCheck::SecurityInstructions
            | RequirementCheck::CriticalSystemsListed
            | RequirementCheck::InfrastructureProgramme
            | RequirementCheck::Representatives
            | RequirementCheck::SecuritySubGoals
            | RequirementCheck::Roles
            | RequirementCheck::SecurityProcess
            | RequirementCheck::FollowUps => Self::Nothing,
        }
    }
}

/// Leaves neither the objects nor the reasons, which name them.
fn only_counts(requirement: &mut Requirement) {
    requirement.failing.clear();
    requirement.note.clear();
}

/// Returns the sheets of some cells, each said once.
fn sheets(evidence: &[Source]) -> Vec<Source> {
    let mut sheets: Vec<Source> = evidence
        .iter()
        .filter_map(|source| source.place.sheet.as_ref())
        .map(|sheet| Source {
            field: "".into(),
            place: Place::sheet("", sheet.clone()),
        })
        .collect();
    sheets.sort();
    sheets.dedup();
    sheets
}
