//! Outcomes and targets: numbers, yes or no, and intervals.

/// What was measured: a number in the indicator's unit, or yes or no.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// A number in the indicator's unit (87.5 is 87,5 %).
    Number(f64),
    /// `ja` is true, `nej` false.
    YesNo(bool),
}

impl Measure {
    /// Returns the number, if it is one.
    pub const fn number(self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(value),
            Self::YesNo(_) => None,
        }
    }
}

/// What was aimed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A number in the indicator's unit, to be reached in its direction.
    Number(f64),
    /// `ja` or `nej`.
    YesNo(bool),
    /// From one number to another, ends included, in the indicator's unit.
    Interval {
        /// The lower end.
        from: f64,
        /// The upper end.
        to: f64,
    },
}
