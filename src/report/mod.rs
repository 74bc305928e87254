//! The report value: plain data, from which every output is made.
//!
//! One field and one file per section. It has no behaviour beyond look-ups,
//! knows no output and no language beyond the words people wrote; every
//! figure carries the cells it was made from. It is computed once, on all
//! values; what may be published is decided by `edition/`.

mod about;
mod activities;
mod case;
mod coverage;
mod departments;
mod economy;
mod findings;
mod goals;
mod governance;
mod incidents;
mod indicators;
mod plan;
mod profile;
mod proposals;
mod requirements;
mod risks;
mod rules;
mod shown;
mod submissions;
mod summary;
mod systems;
mod texts;
mod vintages;

pub use about::{About, PolicyInForce, Preliminary, SecrecyReview};
pub use activities::{Activity, ActivityCounts, PlanBreach, Plans, Timing};
pub use case::Case;
pub use coverage::{Coverage, Ground, PartlyMetBy};
pub use departments::{Department, DepartmentOutcome, Remedy};
pub use economy::{Amounts, Economy, EconomyRow};
pub use findings::{AcceptedFinding, FindingTally, Findings, HiddenFindings};
pub use goals::{Area, DecidedAssessment, Goal};
pub use governance::{Document, Role, SubGoal};
pub use incidents::{Incident, IncidentCounts, Incidents};
pub use indicators::{
    CommonParts, HistoryOrigin, HistoryPoint, Indicator, OriginalTarget, TargetInForce,
    TrendNote, TrendResult,
};
pub use plan::{
    DepartmentPlan, Drift, Forecast, NoForecast, Path, PathPoint, Plan, Standing,
};
pub use profile::{Address, Logo, Profile};
pub use proposals::{GoalProposals, Proposal, Proposals, ProposedYear};
pub use requirements::{Requirement, RequirementResult};
pub use risks::{Risk, Risks};
pub use rules::RuleSetting;
pub use shown::{Count, FEWER_THAN_THREE, Shown, WITHHELD};
pub use submissions::{SubmissionState, SubmissionStatus};
pub use summary::{Attention, Change, Summary};
pub use systems::{
    Owner, Share, System, SystemDemand, SystemFault, SystemRegister, User,
};
pub use texts::{Analysis, Correction, Text};
pub use vintages::{Vintage, VintageTarget};

use crate::domain::{DepartmentCode, GoalCode, IndicatorCode};
use crate::swedish::Names;

/// The whole result of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Whose report it is, for when, and whether it is final.
    pub about: About,
    /// The findings of the summary: distributions, changes, deviations.
    pub summary: Summary,
    /// The areas, in the order in which `Policymål` first names them.
    pub areas: Vec<Area>,
    /// The goals, in the order of `Policymål`.
    pub goals: Vec<Goal>,
    /// The indicators, in the order of `Indikatorer`.
    pub indicators: Vec<Indicator>,
    /// The förvaltningar, in the order of `Organisation`.
    pub departments: Vec<Department>,
    /// The vintages, oldest first.
    pub vintages: Vec<Vintage>,
    /// What the förvaltningar propose for the next plan.
    pub proposals: Proposals,
    /// The IT plans.
    pub plans: Plans,
    /// The register of IT systems.
    pub systems: SystemRegister,
    /// The IT incidents.
    pub incidents: Incidents,
    /// The risks.
    pub risks: Risks,
    /// The economy.
    pub economy: Economy,
    /// The year's sub-goals for IT security, in the order of
    /// `Säkerhetsdelmål`.
    pub sub_goals: Vec<SubGoal>,
    /// The governing documents, in the order of `Styrdokument`.
    pub documents: Vec<Document>,
    /// The policy's roles, in the order of `Roller`.
    pub roles: Vec<Role>,
    /// The policy's requirements, in the order of the settings.
    pub requirements: Vec<Requirement>,
    /// The förvaltningar's analyses, by förvaltning and heading.
    pub analyses: Vec<Analysis>,
    /// The kommun's own words.
    pub texts: Vec<Text>,
    /// Corrections of last year's outcomes.
    pub corrections: Vec<Correction>,
    /// Every rule with its setting, for Bilaga Metod.
    pub rules: Vec<RuleSetting>,
    /// Who submitted, when, and with how many findings.
    pub submissions: Vec<SubmissionStatus>,
    /// Everything found in the input.
    pub findings: Findings,
    /// The names in the columns for names, by which `edition/` finds persons
    /// in running text; empty once it has.
    pub names: Names,
}

impl Report {
    /// Returns the indicator with a code.
    pub fn indicator(&self, code: &IndicatorCode) -> Option<&Indicator> {
        self.indicators
            .iter()
            .find(|indicator| &indicator.code == code)
    }

    /// Returns the goal with a code.
    pub fn goal(&self, code: &GoalCode) -> Option<&Goal> {
        self.goals.iter().find(|goal| &goal.code == code)
    }

    /// Returns the förvaltning with a code.
    pub fn department(&self, code: &DepartmentCode) -> Option<&Department> {
        self.departments
            .iter()
            .find(|department| &department.code == code)
    }

    /// Returns a goal's indicators, in order.
    pub fn indicators_of<'a>(
        &'a self,
        goal: &'a GoalCode,
    ) -> impl Iterator<Item = &'a Indicator> {
        self.indicators
            .iter()
            .filter(move |indicator| &indicator.goal == goal)
    }
}
