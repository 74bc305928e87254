//! What an indicator's definition may combine, and what follows from it
//! (DESIGN §5.3).

use super::{Aggregation, Direction, Reporters, SourceField, Target, Unit};

/// Why a definition is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forbidden {
    /// Values in the unit cannot be put together in that way.
    AggregationOfUnit,
    /// `central` takes the value of exactly one förvaltning, and
    /// `Rapporteras av` is not exactly one code.
    CentralReporters,
}

/// Returns why a definition is not allowed; `None` when it is (DESIGN §5.3).
pub fn forbidden(
    unit: Unit,
    aggregation: Aggregation,
    reporters: &Reporters,
) -> Option<Forbidden> {
    if !aggregation.allows(unit) {
        return Some(Forbidden::AggregationOfUnit);
    }
    let one = matches!(reporters, Reporters::Some(codes) if codes.len() == 1);
    (aggregation == Aggregation::Central && !one).then_some(Forbidden::CentralReporters)
}

impl Aggregation {
    /// Returns whether values in a unit can be put together in this way
    /// (DESIGN §5.3).
    pub const fn allows(self, unit: Unit) -> bool {
        match (self, unit) {
            (Self::Central, _) | (Self::ShareYes, Unit::YesNo) => true,
            (Self::ShareYes, _) | (_, Unit::YesNo) => false,
            (Self::Sum, _) => !matches!(unit, Unit::Percent | Unit::Index | Unit::Level),
            (Self::Mean | Self::Ratio | Self::WeightedMean, _) => {
                !matches!(unit, Unit::Level)
            }
            (Self::Median | Self::Min | Self::Max, _) => true,
        }
    }

    /// Returns the unit of the kommun's outcome where the förvaltningar's
    /// values are in a unit: `%` for `andel ja`.
    pub const fn common_unit(self, unit: Unit) -> Unit {
        match self {
            Self::ShareYes => Unit::Percent,
            _ => unit,
        }
    }

    /// Returns the fields that the aggregation is computed from.
    pub const fn fields(self) -> &'static [SourceField] {
        match self {
            Self::Ratio => &[SourceField::Numerator, SourceField::Denominator],
            Self::WeightedMean => &[SourceField::Outcome, SourceField::Weight],
            _ => &[SourceField::Outcome],
        }
    }
}

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// A number to be reached.
    Number,
    /// `ja` or `nej`.
    YesNo,
    /// An interval to be inside.
    Interval,
}

impl TargetKind {
    /// Returns what a target in a unit must be, given the direction.
    pub const fn expected(unit: Unit, direction: Direction) -> Self {
        match (unit, direction) {
            (Unit::YesNo, _) => Self::YesNo,
            (_, Direction::Interval) => Self::Interval,
            _ => Self::Number,
        }
    }

    /// Returns what a target is.
    pub const fn of(target: Target) -> Self {
        match target {
            Target::Number(_) => Self::Number,
            Target::YesNo(_) => Self::YesNo,
            Target::Interval { .. } => Self::Interval,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DepartmentCode;

    #[test]
    fn the_units_of_each_aggregation_are_those_of_the_design() {
        let not_allowed = |aggregation: Aggregation| {
            Unit::ALL
                .iter()
                .filter(|unit| !aggregation.allows(**unit))
                .map(|unit| unit.word())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let rows: Vec<_> = Aggregation::ALL.iter().map(|a| not_allowed(*a)).collect();
        assert_eq!(
            rows,
            [
                "% index nivå ja/nej",
                "nivå ja/nej",
                "ja/nej",
                "ja/nej",
                "ja/nej",
                "",
                "% antal tkr dagar timmar index nivå",
                "nivå ja/nej",
                "nivå ja/nej",
            ]
        );
    }

    #[test]
    fn central_takes_exactly_one_code() {
        let why = |reporters: &Reporters| {
            forbidden(Unit::Count, Aggregation::Central, reporters)
        };
        let code = DepartmentCode::new("BUF");
        assert_eq!(why(&Reporters::Some(vec![code.clone()])), None);
        for reporters in [
            Reporters::All,
            Reporters::Source,
            Reporters::Some(vec![]),
            Reporters::Some(vec![code.clone(), code]),
        ] {
            assert_eq!(why(&reporters), Some(Forbidden::CentralReporters));
        }
    }
}
