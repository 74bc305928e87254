//! The list of every check, with its name.

use super::CheckDescription;
use super::{documents, follow_up, goals, introduction, organisation};

/// Declares the checks: their names, and where each is described.
macro_rules! checks {
    ($($(#[$doc:meta])* $variant:ident = $name:literal => $description:expr),+ $(,)?) => {
        /// A named check of a requirement, in the order of the seed policy.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum RequirementCheck {
            $($(#[$doc])* $variant),+
        }

        impl RequirementCheck {
            /// Every check, in the order of the seed policy.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the name by which the settings refer to it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }

            /// Returns what is to be known of it.
            pub const fn description(self) -> &'static CheckDescription {
                match self {
                    $(Self::$variant => &$description),+
                }
            }
        }
    };
}

checks! {
    /// The policy was reviewed within the kommun's own interval.
    PolicyReviewed = "policy-granskad" => introduction::POLICY_REVIEWED,
    /// The policy in force was adopted by the council.
    PolicyAdopted = "policy-faststalld" => introduction::POLICY_ADOPTED,
    /// Every goal but those for security has an indicator with target and
    /// outcome.
    GoalsMeasured = "indikatorer-per-mal" => goals::GOALS_MEASURED,
    /// Every security goal has an indicator with target and outcome.
    SecurityGoalsMeasured = "indikatorer-per-sakerhetsmal"
        => goals::SECURITY_GOALS_MEASURED,
    /// A common strategy is in force, for three years.
    CommonStrategy = "strategi-gemensam" => documents::COMMON_STRATEGY,
    /// Next year's vintage was decided during the year.
    StrategyUpdated = "strategi-uppdaterad" => documents::STRATEGY_UPDATED,
    /// Every förvaltning has its section of the strategy.
    DepartmentStrategies = "strategi-per-forvaltning" => documents::DEPARTMENT_STRATEGIES,
    /// Every förvaltning has an IT plan.
    DepartmentPlans = "it-plan-per-forvaltning" => documents::DEPARTMENT_PLANS,
    /// Every activity has what the policy wants of it.
    ActivitiesComplete = "insatser-fullstandiga" => documents::ACTIVITIES_COMPLETE,
    /// The security instructions were prepared and adopted.
    SecurityInstructions = "sakerhetsinstruktioner" => documents::SECURITY_INSTRUCTIONS,
    /// The list of critical systems was updated during the year.
    CriticalSystemsListed = "forteckning-aktuell" => documents::CRITICAL_SYSTEMS_LISTED,
    /// Every critical system has a security plan.
    SecurityPlans = "systemsakerhetsplaner" => documents::SECURITY_PLANS,
    /// Every critical system has an action plan that reached an IT plan.
    ActionPlans = "handlingsplaner" => documents::ACTION_PLANS,
    /// A programme for IT infrastructure is in force.
    InfrastructureProgramme = "infrastrukturprogram" => documents::INFRASTRUCTURE_PROGRAMME,
    /// Every system has an owner.
    SystemOwners = "systemagare" => organisation::SYSTEM_OWNERS,
    /// Every common system has one central owner.
    CentralOwners = "central-systemagare" => organisation::CENTRAL_OWNERS,
    /// Every förvaltning is represented in the IT-grupp.
    Representatives = "it-grupp" => organisation::REPRESENTATIVES,
    /// The year has sub-goals for security.
    SecuritySubGoals = "sakerhetsdelmal" => organisation::SECURITY_SUB_GOALS,
    /// Every IT plan has a security part.
    SecurityInPlans = "sakerhetsdel-per-it-plan" => organisation::SECURITY_IN_PLANS,
    /// Every critical system is approved for operation.
    Approvals = "driftgodkannanden" => organisation::APPROVALS,
    /// The policy's roles are filled.
    Roles = "roller-utsedda" => organisation::ROLES,
    /// The security process is documented.
    SecurityProcess = "sakerhetsprocess" => organisation::SECURITY_PROCESS,
    /// Every förvaltning has followed up.
    FollowUps = "uppfoljning-per-forvaltning" => follow_up::FOLLOW_UPS,
}
