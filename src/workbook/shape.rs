//! How a cell shows what it holds: its number format, and what a value is
//! multiplied by to be shown so.

use crate::domain::{NumberFormat, Unit, fifteen_digits};
use crate::form::{Book, Column, Kind};
use crate::submission::RowFill;

/// How a cell shows what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// As text, so that `18:8` does not become a time of day.
    Text,
    /// As text, a target, with its percent sign or without.
    Target(Sign),
    /// As the program thinks best.
    General,
    /// A number with so many decimals.
    Number(u8),
    /// A percentage with so many decimals; the cell holds 0.875 for 87,5 %.
    Percent(u8),
    /// A date, `2026-01-23`.
    Date,
    /// A whole number without thousands: a year, a step, some days.
    Whole,
}

/// When a target carries a percent sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Its unit is not percent.
    Never,
    /// Where somebody types: for a share of at most 1 %, since a bare 0,5
    /// could be 50 % (DESIGN §4.1).
    WhenSmall,
    /// Where nobody types.
    Always,
}

impl Shape {
    /// Returns the shape of a column's cell in a row.
    pub(super) fn of(book: &Book, column: &Column, row: &RowFill) -> Self {
        match column.kind {
            Kind::Text
            | Kind::Suggested(_)
            | Kind::Codes(..)
            | Kind::OneOf(_)
            | Kind::YesNo
            | Kind::Email => Self::Text,
            Kind::Target => Self::Target(match row.unit {
                Some(Unit::Percent) => Sign::Always,
                _ => Sign::Never,
            }),
            Kind::Code(register) => {
                let (sheet, key) = register.defined_in();
                let home = book.sheet(sheet).and_then(|s| s.column(key));
                match home.map(|c| c.kind) {
                    Some(Kind::Year) => Self::Whole,
                    _ => Self::Text,
                }
            }
            Kind::Number(unit) => Self::of_unit(Some(unit), None),
            Kind::InRowsUnit => Self::of_unit(row.unit, row.decimals),
            Kind::InCommonUnit => match row.unit {
                Some(Unit::YesNo) => Self::of_unit(Some(Unit::Percent), row.decimals),
                unit => Self::of_unit(unit, row.decimals),
            },
            Kind::Plain => Self::General,
            Kind::Money => Self::Number(0),
            Kind::Date => Self::Date,
            Kind::Year | Kind::Scale(..) => Self::Whole,
        }
    }

    /// The decimals that an indicator without any is printed with: 1 for
    /// percent, 0 for the others.
    fn of_unit(unit: Option<Unit>, decimals: Option<u8>) -> Self {
        match unit {
            None => Self::General,
            Some(Unit::Percent) => Self::Percent(decimals.unwrap_or(1)),
            Some(Unit::YesNo) => Self::Text,
            Some(Unit::Count | Unit::Tkr) => Self::Number(decimals.unwrap_or(0)),
            Some(Unit::Level | Unit::Days | Unit::Hours | Unit::Index) => {
                match decimals {
                    None | Some(0) => Self::Whole,
                    Some(decimals) => Self::Number(decimals),
                }
            }
        }
    }

    /// Returns the shape for a cell that somebody fills in, so that `87,5`
    /// does not turn into 88 before the writer's eyes.
    pub(super) fn to_fill_in(self) -> Self {
        match self {
            Self::Percent(decimals) => Self::Percent(decimals.max(1)),
            Self::Whole => Self::General,
            Self::Target(Sign::Always) => Self::Target(Sign::WhenSmall),
            shape => shape,
        }
    }

    /// Returns the number format in Excel's own notation.
    pub(super) fn number_format(self) -> String {
        let with = |whole: &str, decimals: u8, after: &str| {
            let point = if decimals > 0 { "." } else { "" };
            format!("{whole}{point}{}{after}", "0".repeat(usize::from(decimals)))
        };
        match self {
            Self::Text | Self::Target(_) => "@".to_owned(),
            Self::General => "General".to_owned(),
            Self::Number(decimals) => with("#,##0", decimals, ""),
            Self::Percent(decimals) => with("0", decimals, "%"),
            Self::Date => "yyyy\\-mm\\-dd".to_owned(),
            Self::Whole => "0".to_owned(),
        }
    }

    /// Returns the number format of a cell that shows its number as it did
    /// elsewhere; `is_moment` is whether a date has a time of day. The shape's
    /// own is kept where it says the same.
    pub(super) fn number_format_as(
        self,
        format: NumberFormat,
        is_moment: bool,
    ) -> String {
        let decimals = |decimals: u8, after: &str| {
            // Excel shows at most thirty.
            let decimals = usize::from(decimals.min(30));
            let point = if decimals > 0 { "." } else { "" };
            format!("0{point}{}{after}", "0".repeat(decimals))
        };
        match (format, self) {
            (NumberFormat::Fixed { decimals: own }, Self::Number(same))
                if own == same =>
            {
                self.number_format()
            }
            (NumberFormat::Fixed { decimals: own }, _) => decimals(own, ""),
            (NumberFormat::Percent { decimals: own }, _) => decimals(own, "%"),
            (NumberFormat::Date, _) if is_moment => "yyyy\\-mm\\-dd\\ hh:mm".to_owned(),
            (NumberFormat::Date, _) => Self::Date.number_format(),
            (NumberFormat::General | NumberFormat::Unknown, _) => {
                Self::General.number_format()
            }
        }
    }

    /// Returns the number that the cell holds for a value in its unit: 0.801
    /// for 80.1 %, not the 0.8009999999999999 that the division gives.
    pub(super) fn stored(self, value: f64) -> f64 {
        match self {
            Self::Percent(_) => fifteen_digits(value / 100.0),
            _ => value,
        }
    }
}
