//! How many reported, and why an assessment is what it is.

use crate::domain::PeriodKind;

/// How much of an indicator's scope was reported (DESIGN §5.2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// How many förvaltningar in scope have reported; for
    /// `Rapporteras av = källa` 1 when the source has a value.
    pub reported: usize,
    /// How many are in scope.
    pub expected: usize,
    /// How many said `ej tillämpligt` with a comment, and left the scope.
    pub not_applicable: usize,
    /// The coverage that counts, 0–1: in heads, or in last year's Nämnare or
    /// Vikt where that is lower. `None` when the scope is empty.
    pub share: Option<f64>,
}

/// Why an assessment is what it is (DESIGN §5.2–5.5).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground {
    /// The outcome reaches the target.
    Reached,
    /// The outcome is near enough, or far enough on the way.
    Partly(PartlyMetBy),
    /// The outcome does not reach the target.
    Missed,
    /// The scope is empty: all said `ej tillämpligt`.
    NoScope,
    /// There is no target in the vintage in force.
    NoTarget,
    /// Nobody in scope has reported.
    NothingReported,
    /// The coverage is below the least one.
    LowCoverage {
        /// The least coverage, 0–1.
        least: f64,
    },
    /// The weights sum to zero (`vägt medel`).
    NoWeight,
    /// The denominators sum to zero (`kvot`).
    NoDenominator,
    /// The indicator's definition is not allowed (DESIGN §5.3).
    Forbidden,
    /// The source has no value.
    NoSourceValue,
    /// The förvaltning's figure is a contribution and is not assessed
    /// (DESIGN §4.4).
    Contribution,
    /// The förvaltning's own value is not used: a value together with a
    /// reason, or a cell that could not be used.
    Unusable,
    /// The förvaltning gave a reason.
    Unmeasured(crate::domain::UnmeasuredReason),
    /// The edition withholds it.
    Withheld,
}

/// What made an outcome partly met (DESIGN §5.5).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PartlyMetBy {
    /// (a) It misses the target by at most the tolerance.
    Tolerance {
        /// By how much it misses the nearest end, in the unit.
        missed_by: f64,
        /// The tolerance, in the unit.
        tolerance: f64,
    },
    /// (b) It has come far enough from the baseline.
    Progress {
        /// The share of the way, 0–1.
        progress: f64,
        /// The least share.
        least: f64,
    },
}

impl Ground {
    /// Returns the same words where what is missing is an outcome, or in the
    /// interim report a forecast.
    pub const fn word_of(self, kind: PeriodKind) -> &'static str {
        match (kind, self) {
            (PeriodKind::Interim, Self::NothingReported) => "ingen har redovisat prognos",
            (PeriodKind::Interim, Self::LowCoverage { .. }) => {
                "för få har redovisat prognos"
            }
            _ => self.word(),
        }
    }

    /// Returns the reason in Swedish words, as in JSON: a phrase without
    /// capital and full stop.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reached => "utfallet når målvärdet",
            Self::Partly(PartlyMetBy::Tolerance { .. }) => "utfallet är nära målvärdet",
            Self::Partly(PartlyMetBy::Progress { .. }) => {
                "utfallet har kommit långt på väg"
            }
            Self::Missed => "utfallet når inte målvärdet",
            Self::NoScope => "ej tillämpligt för någon förvaltning",
            Self::NoTarget => "målvärde saknas i gällande planversion",
            Self::NothingReported => "ingen har redovisat utfall",
            Self::LowCoverage { .. } => "för få har redovisat utfall",
            Self::NoWeight => "vikterna är noll",
            Self::NoDenominator => "nämnarna är noll",
            Self::Forbidden => "indikatorns definition är inte tillåten",
            Self::NoSourceValue => "källan saknar värde",
            Self::Contribution => "bidrag till kommunens värde, bedöms inte för sig",
            Self::Unusable => "uppgiften går inte att använda",
            Self::Unmeasured(reason) => reason.word(),
            Self::Withheld => super::WITHHELD,
        }
    }
}
