//! What an indicator is: its unit, direction and aggregation, and who
//! reports it.

use super::vocabulary::vocabulary;
use super::{DepartmentCode, PeriodKind};

vocabulary! {
    /// The unit of an indicator's outcome (`Enhet`, DESIGN §4.1).
    Unit {
        /// Percent; 87.5 is 87,5 %.
        Percent = "%",
        /// A count.
        Count = "antal",
        /// Thousands of kronor.
        Tkr = "tkr",
        /// Days.
        Days = "dagar",
        /// Hours.
        Hours = "timmar",
        /// An index on a scale of its own.
        Index = "index",
        /// A step on an ordinal scale.
        Level = "nivå",
        /// Yes or no.
        YesNo = "ja/nej",
    }
}

vocabulary! {
    /// Which way is better (`Riktning`).
    Direction {
        /// Higher is better.
        Higher = "högre",
        /// Lower is better.
        Lower = "lägre",
        /// Inside the target's interval is best.
        Interval = "intervall",
    }
}

vocabulary! {
    /// How the förvaltningars' values become the kommun's (`Sammanvägning`,
    /// DESIGN §5.3).
    Aggregation {
        /// The sum.
        Sum = "summa",
        /// The arithmetic mean.
        Mean = "medel",
        /// The median; of an even count the mean of the two, for levels the lower.
        Median = "median",
        /// The smallest.
        Min = "min",
        /// The largest.
        Max = "max",
        /// One förvaltning's value is the kommun's.
        Central = "central",
        /// The share of förvaltningar that answered yes, in %.
        ShareYes = "andel ja",
        /// Sum of numerators over sum of denominators.
        Ratio = "kvot",
        /// The mean weighted by `Vikt`.
        WeightedMean = "vägt medel",
    }
}

vocabulary! {
    /// Why an outcome is missing (`Ej mätt, skäl`).
    UnmeasuredReason {
        /// The measurement was not made.
        NotDone = "mätning ej gjord",
        /// The method was changed.
        MethodChanged = "metodbyte",
        /// The figure is not there yet.
        NotYetAvailable = "ännu ej tillgängligt",
        /// The indicator does not concern the förvaltning (DESIGN §5.2).
        NotApplicable = "ej tillämpligt",
    }
}

vocabulary! {
    /// The field of an outcome that a source fills (`Fält`, DESIGN §4.4).
    SourceField {
        /// The outcome itself.
        Outcome = "Utfall",
        /// The numerator.
        Numerator = "Täljare",
        /// The denominator.
        Denominator = "Nämnare",
        /// The weight.
        Weight = "Vikt",
    }
}

impl SourceField {
    /// Returns the header of the field's column in a förvaltning's `Utfall`:
    /// what is assessed of a whole year is its outcome, and of an unfinished
    /// one the forecast (DESIGN §3).
    pub const fn header(self, kind: PeriodKind) -> &'static str {
        match (kind, self) {
            (PeriodKind::Annual, field) => field.word(),
            (PeriodKind::Interim, Self::Outcome) => "Prognos helår",
            (PeriodKind::Interim, Self::Numerator) => "Prognos Täljare",
            (PeriodKind::Interim, Self::Denominator) => "Prognos Nämnare",
            (PeriodKind::Interim, Self::Weight) => "Prognos Vikt",
        }
    }
}

impl Unit {
    /// Returns whether half-way values have a meaning; false for `nivå` and
    /// `ja/nej`.
    pub const fn is_continuous(self) -> bool {
        !matches!(self, Self::Level | Self::YesNo)
    }
}

/// Who reports an indicator (`Rapporteras av`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reporters {
    /// `alla`: every förvaltning.
    All,
    /// `källa`: no förvaltning is asked; the outcome comes from `Källor`.
    Source,
    /// The förvaltningar with these codes, in the order written.
    Some(Vec<DepartmentCode>),
}
