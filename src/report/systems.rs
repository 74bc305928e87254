//! The register of IT systems over all förvaltningar (DESIGN §5.10).

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, Place, Source, SystemRole};

use super::Shown;

/// The register of systems.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SystemRegister {
    /// Every system, critical ones first, then by name.
    pub systems: Vec<System>,
    /// What the critical systems fulfil, in the order of [`SystemDemand`].
    pub demands: Vec<(SystemDemand, Shown<Share>)>,
    /// How many critical systems are judged: those not taken out of use.
    pub judged: usize,
    /// Systems taken into use after this day were to be approved first;
    /// `None` when no such day is known, and then none is judged by it.
    pub approval_from: Option<NaiveDate>,
    /// The förvaltningar that have said that they have none.
    pub declared_none: Vec<DepartmentCode>,
    /// The förvaltningar that have not reported any systems.
    pub missing: Vec<DepartmentCode>,
}

/// How many of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

/// A system, put together from the rows of its owner and users.
#[derive(Clone, Debug, PartialEq)]
pub struct System {
    /// Its name, as the owner writes it, or else the first user.
    pub name: String,
    /// Whether anyone says that it is critical to society.
    pub critical: bool,
    /// Those who own it: exactly one when all is well.
    pub owners: Vec<Owner>,
    /// The förvaltningar that use it, with the name as each writes it.
    pub users: Vec<User>,
    /// When it was taken into use.
    pub in_use: Option<NaiveDate>,
    /// Confidentiality, integrity, availability and traceability, each 0–4.
    pub classes: [Option<u8>; 4],
    /// The security plan.
    pub plan: Option<NaiveDate>,
    /// The first approval.
    pub first_approval: Option<NaiveDate>,
    /// The latest approval.
    pub approved: Option<NaiveDate>,
    /// The function that approved it.
    pub approved_by: Option<String>,
    /// The year's action plan.
    pub action_plan: Option<NaiveDate>,
    /// When it is taken out of use.
    pub retired: Option<NaiveDate>,
    /// The activities that name it: förvaltning and number.
    pub activities: Vec<(DepartmentCode, String)>,
    /// Whether it is judged: critical, and not taken out of use by the last
    /// day.
    pub judged: bool,
    /// What it lacks, in the order of [`SystemFault`]; empty when it is not
    /// judged.
    pub faults: Vec<SystemFault>,
    /// Whether any of its rows is marked `Sekretess`.
    pub secret: bool,
    /// The legal ground that a person entered.
    pub legal_ground: Option<String>,
    /// The owner's comment.
    pub comment: Option<String>,
    /// The row that the values are from: the owner's, or else the first
    /// user's.
    pub place: Place,
    /// The cells that it was judged on, by field.
    pub sources: Vec<Source>,
}

/// A förvaltning that owns a system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// Owner or central owner.
    pub role: SystemRole,
    /// The owner's function.
    pub function: Option<String>,
    /// The owner's name (internal edition only).
    pub name: Option<String>,
    /// The row.
    pub place: Place,
}

/// A förvaltning that uses a system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// The system's name as the förvaltning writes it.
    pub written: String,
    /// The row.
    pub place: Place,
}

/// What is demanded of a critical system (DESIGN §5.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SystemDemand {
    /// It has exactly one owner.
    Owner,
    /// It has a system security plan.
    Plan,
    /// Its owner has approved it, on the plan, in time.
    Approval,
    /// It has an action plan dated in the year.
    ActionPlan,
    /// At least one activity names it.
    Activity,
}

impl SystemDemand {
    /// Every demand, in order.
    pub const ALL: [Self; 5] = [
        Self::Owner,
        Self::Plan,
        Self::Approval,
        Self::ActionPlan,
        Self::Activity,
    ];

    /// Returns the demand in Swedish words, as in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Owner => "en systemägare",
            Self::Plan => "systemsäkerhetsplan",
            Self::Approval => "driftgodkännande",
            Self::ActionPlan => "handlingsplan för året",
            Self::Activity => "insats i en IT-plan",
        }
    }
}

/// What a critical system lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SystemFault {
    /// Nobody owns it.
    NoOwner,
    /// Several own it.
    SeveralOwners,
    /// It has no security plan.
    NoPlan,
    /// It is not approved: no latest approval is given.
    NotApproved,
    /// The approval was given by another than the owner, or it is not said by
    /// whom.
    ApprovedByOther,
    /// The approval is older than the plan it should be based on, and the
    /// plan is not so new that it still counts.
    ApprovedBeforePlan,
    /// No approval is given that came on or before the day it was taken into
    /// use, and that day is one from which there had to be.
    UsedBeforeApproval,
    /// It has no action plan.
    NoActionPlan,
    /// Its action plan is of another year.
    OldActionPlan,
    /// No activity names it.
    NoActivity,
}

impl SystemFault {
    /// Returns what it fails to fulfil.
    pub const fn demand(self) -> SystemDemand {
        match self {
            Self::NoOwner | Self::SeveralOwners => SystemDemand::Owner,
            Self::NoPlan => SystemDemand::Plan,
            Self::NotApproved
            | Self::ApprovedByOther
            | Self::ApprovedBeforePlan
            | Self::UsedBeforeApproval => SystemDemand::Approval,
            Self::NoActionPlan | Self::OldActionPlan => SystemDemand::ActionPlan,
            Self::NoActivity => SystemDemand::Activity,
        }
    }

    /// Returns the fault in Swedish words, as in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoOwner => "systemägare saknas",
            Self::SeveralOwners => "flera systemägare",
            Self::NoPlan => "systemsäkerhetsplan saknas",
            Self::NotApproved => "driftgodkännande saknas",
            Self::ApprovedByOther => "driftgodkänt av en annan än systemägaren",
            Self::ApprovedBeforePlan => "driftgodkänt före systemsäkerhetsplanen",
            Self::UsedBeforeApproval => "taget i bruk före driftgodkännande",
            Self::NoActionPlan => "handlingsplan saknas",
            Self::OldActionPlan => "handlingsplanen gäller inte året",
            Self::NoActivity => "ingen insats gäller systemet",
        }
    }
}

impl System {
    /// Returns whether a judged system fulfils a demand.
    pub fn fulfils(&self, demand: SystemDemand) -> bool {
        !self.faults.iter().any(|fault| fault.demand() == demand)
    }
}
