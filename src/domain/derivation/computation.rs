//! Each computation: its name, its sheet and what it comes to.

use super::super::vocabulary::vocabulary;
use super::super::{Aggregation, IncidentCategory, Post, Unit};
use super::{Parameter, squeezed};

vocabulary! {
    /// A computation over a sheet of the förvaltning's workbook, by the name
    /// it has in `Härleds ur`.
    Computation {
        /// Of the activities that were to be done, those done in time
        /// (DESIGN §5.9).
        ActivitiesInTime = "it-plan: andel klara i tid",
        /// The activities.
        Activities = "it-plan: antal insatser",
        /// Of the activities, those that lack nothing of what the policy's
        /// chapter 3 requires.
        ActivitiesComplete = "it-plan: andel utan brist",
        /// Of the critical systems, those with a security plan.
        SystemsWithPlan = "system: andel med systemsäkerhetsplan",
        /// Of the critical systems, those approved as DESIGN §5.10 says.
        SystemsApproved = "system: andel driftgodkända",
        /// Of the critical systems, those with an action plan of the year.
        SystemsWithActionPlan = "system: andel med handlingsplan",
        /// The critical systems.
        CriticalSystems = "system: antal samhällsviktiga",
        /// The incidents, or those of a category.
        Incidents = "incidenter: antal",
        /// Of the incidents, those traced.
        IncidentsTraced = "incidenter: andel spårade",
        /// The hours lost.
        OutageHours = "incidenter: timmar avbrott",
        /// The cost per point of risk removed (DESIGN §5.11).
        CostPerRiskPoint = "risker: kostnad per riskpoäng",
        /// The risks.
        Risks = "risker: antal",
        /// What IT cost.
        Outcome = "ekonomi: utfall totalt",
        /// What a post cost.
        OutcomeOfPost = "ekonomi: utfall per post",
        /// What IT was to cost.
        Budget = "ekonomi: budget totalt",
        /// Of what IT cost, the part of the post IT-säkerhet.
        SecurityShare = "ekonomi: andel IT-säkerhet",
    }
}

/// What a computation comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Yields {
    /// A share: a numerator and a denominator of the same kind.
    Share,
    /// An amount in tkr and the points of risk it removed.
    TkrPerPoint,
    /// A count.
    Count,
    /// Hours.
    Hours,
    /// An amount in tkr.
    Tkr,
}

/// What a computation takes after a comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// A category of incidents, or nothing.
    MaybeCategory,
    /// A post of the economy.
    Post,
}

impl Computation {
    /// Returns the name of the sheet that it is computed over.
    pub const fn sheet(self) -> &'static str {
        match self {
            Self::ActivitiesInTime | Self::Activities | Self::ActivitiesComplete => {
                "IT-plan"
            }
            Self::SystemsWithPlan
            | Self::SystemsApproved
            | Self::SystemsWithActionPlan
            | Self::CriticalSystems => "System",
            Self::Incidents | Self::IncidentsTraced | Self::OutageHours => "Incidenter",
            Self::CostPerRiskPoint | Self::Risks => "Risker",
            Self::Outcome | Self::OutcomeOfPost | Self::Budget | Self::SecurityShare => {
                "Ekonomi"
            }
        }
    }

    /// Returns what it comes to.
    pub const fn yields(self) -> Yields {
        match self {
            Self::ActivitiesInTime
            | Self::ActivitiesComplete
            | Self::SystemsWithPlan
            | Self::SystemsApproved
            | Self::SystemsWithActionPlan
            | Self::IncidentsTraced
            | Self::SecurityShare => Yields::Share,
            Self::CostPerRiskPoint => Yields::TkrPerPoint,
            Self::Activities | Self::CriticalSystems | Self::Incidents | Self::Risks => {
                Yields::Count
            }
            Self::OutageHours => Yields::Hours,
            Self::Outcome | Self::OutcomeOfPost | Self::Budget => Yields::Tkr,
        }
    }

    /// Returns whether it grows as the year goes, so that what it comes to on
    /// 31 August says how far the year has come and not how it will end.
    pub const fn grows(self) -> bool {
        matches!(self, Self::Incidents | Self::OutageHours)
    }

    /// Returns what it takes after a comma.
    pub const fn takes(self) -> Takes {
        match self {
            Self::Incidents => Takes::MaybeCategory,
            Self::OutcomeOfPost => Takes::Post,
            _ => Takes::Nothing,
        }
    }

    /// Returns what is counted or summed up, or its first words where a
    /// parameter follows.
    pub const fn counts(self) -> &'static str {
        match self {
            Self::ActivitiesInTime => "insatser som avslutades senast på sin slutdag",
            Self::Activities => "insatser, även avbrutna",
            Self::ActivitiesComplete => {
                "insatser med ansvarig, tidsplan, uppföljningsansvar och prioritet"
            }
            Self::SystemsWithPlan => "samhällsviktiga system med systemsäkerhetsplan",
            Self::SystemsApproved => {
                "samhällsviktiga system som systemägaren har godkänt för drift, senast när \
                 de togs i bruk och på grund av gällande systemsäkerhetsplan"
            }
            Self::SystemsWithActionPlan => {
                "samhällsviktiga system med en handlingsplan från året"
            }
            Self::CriticalSystems => OWN_CRITICAL,
            Self::Incidents => "incidenter",
            Self::IncidentsTraced => "incidenter som är spårade",
            Self::OutageHours => "timmar som incidenter avbröt verksamheten",
            Self::CostPerRiskPoint => "vad åtgärderna kostade, i tkr",
            Self::Risks => "risker",
            Self::Outcome => "utfallet för alla poster, i tkr",
            Self::OutcomeOfPost => "utfallet för posten",
            Self::Budget => "budgeten för alla poster, i tkr",
            Self::SecurityShare => "utfallet för posten IT-säkerhet",
        }
    }

    /// Returns what a quotient is divided by.
    pub const fn of(self) -> Option<&'static str> {
        match self {
            Self::ActivitiesInTime => {
                Some("insatser med slutdag senast på periodens sista dag, utom avbrutna")
            }
            Self::ActivitiesComplete => Some("alla insatser"),
            Self::SystemsWithPlan
            | Self::SystemsApproved
            | Self::SystemsWithActionPlan => Some(OWN_CRITICAL),
            Self::IncidentsTraced => Some("alla incidenter"),
            Self::CostPerRiskPoint => Some(
                "riskpoäng som försvann (sannolikhet gånger konsekvens, före minus efter)",
            ),
            Self::SecurityShare => Some("utfallet för alla poster"),
            _ => None,
        }
    }
}

/// What critical systems are counted.
const OWN_CRITICAL: &str =
    "samhällsviktiga system som förvaltningen äger och som inte är avvecklade";

impl Yields {
    /// Returns whether it is a numerator and a denominator.
    pub const fn is_quotient(self) -> bool {
        matches!(self, Self::Share | Self::TkrPerPoint)
    }

    /// Returns whether an indicator with this aggregation and unit can use
    /// it. An amount that is only the numerator of a ratio may be divided by
    /// something of another kind, so that its unit is freer.
    pub const fn fits(self, aggregation: Aggregation, unit: Unit) -> bool {
        match (self, aggregation) {
            (_, Aggregation::ShareYes)
            | (Self::Share | Self::TkrPerPoint, Aggregation::Sum) => false,
            (Self::Share, _) => matches!(unit, Unit::Percent),
            (Self::Count, Aggregation::Ratio) => {
                matches!(unit, Unit::Percent | Unit::Count | Unit::Index)
            }
            (Self::Hours, Aggregation::Ratio) => {
                matches!(unit, Unit::Percent | Unit::Hours | Unit::Index)
            }
            (Self::Tkr, Aggregation::Ratio) => {
                matches!(unit, Unit::Percent | Unit::Tkr | Unit::Index)
            }
            (Self::Count, _) => matches!(unit, Unit::Count),
            (Self::Hours, _) => matches!(unit, Unit::Hours),
            (Self::Tkr | Self::TkrPerPoint, _) => matches!(unit, Unit::Tkr),
        }
    }
}

impl Takes {
    /// Returns whether the computation means nothing without it.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Post)
    }

    /// Returns the words that can be written.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Nothing => &[],
            Self::MaybeCategory => IncidentCategory::WORDS,
            Self::Post => Post::WORDS,
        }
    }

    /// Reads a parameter, whatever the case and the blanks.
    pub(super) fn read(self, typed: &str) -> Option<Parameter> {
        let typed = squeezed(typed);
        let is_meant = |word: &str| squeezed(word) == typed;
        match self {
            Self::Nothing => None,
            Self::MaybeCategory => IncidentCategory::ALL
                .iter()
                .find(|category| is_meant(category.word()))
                .map(|category| Parameter::Category(*category)),
            Self::Post => Post::ALL
                .iter()
                .find(|post| is_meant(post.word()))
                .map(|post| Parameter::Post(*post)),
        }
    }
}
