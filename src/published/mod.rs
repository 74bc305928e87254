//! The types of `it-bokslut.json`: written by `dataset/`, read when a
//! published year is history.
//!
//! The only room that names serde and schemars. A field's name is its key in
//! the file, and its documentation is its description in the JSON Schema;
//! both are part of what is published and are therefore Swedish. A key is
//! never renamed; a new one may be added.
//!
//! Every key is always there. What is missing is `null`, never 0. Numbers are
//! unrounded.

mod activities;
mod departments;
mod difference;
mod document;
mod economy;
mod findings;
mod goals;
mod governance;
mod incidents;
mod indicators;
mod plan;
mod requirements;
mod risks;
mod sarif;
mod submissions;
mod systems;
mod texts;
mod totals;
mod value;
mod vocabulary;

pub use activities::{
    Activity, ActivityCounts, ActivityTotals, DepartmentActivities, PlanBreach,
    ProgramActivities, Timing,
};
pub use departments::{Department, DepartmentOutcome, Remedy};
pub use difference::{Difference, differences};
pub use document::{
    Adopted, Document, PolicyInForce, SecrecyReview, Unreadable, VERSION,
};
pub use economy::{EconomyRow, EconomyTotals};
pub use findings::{AcceptedFinding, Finding, FindingCounts, FindingList, Location};
pub use goals::{Area, DecidedAssessment, Distribution, EarlierAssessment, Goal};
pub use governance::{GoverningDocument, Role, SubGoal};
pub use incidents::{
    CategoryCount, DetectionCount, Incident, IncidentCounts, IncidentTotals,
};
pub use indicators::{
    Coverage, HistoryPoint, Indicator, Origin, Reporters, ReportersWord, TrendNote,
};
pub use plan::{
    DepartmentDrift, Drift, Forecast, NoForecast, Path, PathPoint, Plan, Proposal,
    ProposedYear, StandingWord, Vintage, VintageTargets,
};
pub use requirements::{Requirement, RequirementResult};
pub use risks::{Risk, RiskTotals};
pub use sarif::{
    SarifArtifactLocation, SarifConfiguration, SarifDriver, SarifFingerprints,
    SarifLevel, SarifLocation, SarifLog, SarifLogicalLocation, SarifPhysicalLocation,
    SarifRegion, SarifResult, SarifResultProperties, SarifRule, SarifRun,
    SarifRunProperties, SarifSuppression, SarifText, SarifTool,
};
pub use submissions::{RuleSetting, Submission, SubmissionState};
pub use systems::{
    ActivityReference, Classes, DemandCounts, Owner, System, SystemDemand, SystemFault,
    SystemTotals, User,
};
pub use texts::{Analysis, Correction, Text};
pub use totals::Totals;
pub use value::{Date, Measure, Source, Target};
pub use vocabulary::{Vocabulary, Word};
