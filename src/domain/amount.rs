//! A value as somebody wrote it in a cell.

use super::Measure;

/// What the writer said about a number's exactness (DESIGN §4.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A plain number.
    #[default]
    Exact,
    /// `ca 40`, `≈ 40`.
    Approximate,
    /// `>95`: the number is a lower bound.
    Above,
    /// `<5`: the number is an upper bound.
    Below,
    /// `98,2 (prel)`.
    Preliminary,
}

/// A number as it was written: its value, how exact the writer said it is,
/// and how many decimals were shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The value in the indicator's unit, at 15 significant digits; percent
    /// as 87.5 for 87,5 %.
    pub value: f64,
    /// What the writer said about its exactness.
    pub mark: Mark,
    /// The decimals that the cell's text shows, in the indicator's unit.
    pub decimals: u8,
}

impl Amount {
    /// Returns an exact number, its decimals counted from the value itself.
    pub fn exact(value: f64) -> Self {
        let text = format!("{value}");
        let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
        Self {
            value,
            mark: Mark::Exact,
            decimals: u8::try_from(decimals).unwrap_or(u8::MAX),
        }
    }
}

/// A value as somebody wrote it, in the unit of the row's indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// A number.
    Number(Amount),
    /// `ja` is true, `nej` false.
    YesNo(bool),
}

impl Reading {
    /// Returns the value without how it was written.
    pub const fn measure(self) -> Measure {
        match self {
            Self::Number(amount) => Measure::Number(amount.value),
            Self::YesNo(answer) => Measure::YesNo(answer),
        }
    }

    /// Returns what the writer said about its exactness.
    pub const fn mark(self) -> Mark {
        match self {
            Self::Number(amount) => amount.mark,
            Self::YesNo(_) => Mark::Exact,
        }
    }
}
