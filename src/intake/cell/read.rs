//! Which reading belongs to which type.
//!
//! A column's handle says the type, its kind how the cell is read. One type
//! may serve several kinds; a kind that a type cannot serve is a mistake in
//! the form, and a test over every column finds it.

use chrono::NaiveDate;

use crate::domain::{
    ActivityStatus, Aggregation, Amount, Assessment, BoardCode, DepartmentCode,
    Detection, Direction, DocumentType, GoalCode, IncidentCategory, IndicatorCode, Post,
    Program, Reading, Reporters, SourceField, SystemRole, Target, Unit, UnmeasuredReason,
    Year,
};
use crate::finding::rules::baseline_without_meaning;
use crate::form::Kind;

use super::{Ask, Got, amount, code, date, scale, shown, target, text, word, yes_no};

/// A type that a cell can be read as.
pub(in super::super) trait Read: Sized {
    /// Reads a cell; what is wrong with it is added to the findings.
    fn read(ask: &mut Ask<'_>) -> Got<Self>;
}

/// The form's columns are checked by a test; a kind that does not fit is
/// read as nothing usable rather than as something wrong.
const fn does_not_fit<T>() -> Got<T> {
    Got::Unusable
}

impl Read for String {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::Text | Kind::Suggested(_) => text::text(ask),
            Kind::Email => text::email(ask),
            Kind::OneOf(words) => word::word(ask, words).map(str::to_owned),
            Kind::Code(register) => code::code(ask, register),
            _ => does_not_fit(),
        }
    }
}

impl Read for Amount {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::Plain => amount::amount(ask, None),
            Kind::Number(unit) => amount::amount(ask, Some(unit)),
            Kind::Money => amount::amount(ask, Some(Unit::Tkr)),
            _ => does_not_fit(),
        }
    }
}

impl Read for f64 {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::InCommonUnit | Kind::InRowsUnit => match ask.measured.unit() {
                None => does_not_fit(),
                Some(Unit::YesNo) => {
                    let shown = shown(ask.cell, ask.dates);
                    ask.findings
                        .push(baseline_without_meaning::found(ask.place, &shown));
                    Got::Empty
                }
                unit => amount::amount(ask, unit).map(|amount| amount.value),
            },
            _ => Amount::read(ask).map(|amount| amount.value),
        }
    }
}

impl Read for Reading {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match (ask.kind, ask.measured.unit()) {
            (Kind::InRowsUnit | Kind::InCommonUnit, Some(Unit::YesNo)) => {
                yes_no::yes_no(ask).map(Reading::YesNo)
            }
            (Kind::InRowsUnit | Kind::InCommonUnit, Some(unit)) => {
                amount::amount(ask, Some(unit)).map(Reading::Number)
            }
            _ => does_not_fit(),
        }
    }
}

impl Read for Target {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match (ask.kind, ask.measured.unit()) {
            (Kind::Target, Some(unit)) => target::target(ask, unit),
            _ => does_not_fit(),
        }
    }
}

impl Read for u8 {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::Scale(from, to) => scale::scale(ask, from, to),
            _ => does_not_fit(),
        }
    }
}

impl Read for Year {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::Year => scale::year(ask),
            Kind::Code(register) => match scale::year(ask) {
                Got::Value(year) => code::look_up(ask, register, &year.to_string())
                    .map(|code| code.parse().unwrap_or(year)),
                other => other,
            },
            _ => does_not_fit(),
        }
    }
}

impl Read for NaiveDate {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::Date => date::date(ask),
            _ => does_not_fit(),
        }
    }
}

impl Read for bool {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::YesNo => yes_no::yes_no(ask),
            _ => does_not_fit(),
        }
    }
}

impl Read for Vec<DepartmentCode> {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::Codes(register, _) => code::codes(ask, register),
            _ => does_not_fit(),
        }
    }
}

impl Read for Reporters {
    fn read(ask: &mut Ask<'_>) -> Got<Self> {
        match ask.kind {
            Kind::Codes(register, _) => code::reporters(ask, register),
            _ => does_not_fit(),
        }
    }
}

macro_rules! words {
    ($($name:ty),+) => {$(
        impl Read for $name {
            fn read(ask: &mut Ask<'_>) -> Got<Self> {
                let Kind::OneOf(words) = ask.kind else {
                    return does_not_fit();
                };
                match word::word(ask, words) {
                    Got::Value(word) => match <$name>::parse(word) {
                        Some(value) => Got::Value(value),
                        None => does_not_fit(),
                    },
                    Got::Empty => Got::Empty,
                    Got::Unusable => Got::Unusable,
                }
            }
        }
    )+};
}

words!(
    ActivityStatus,
    Aggregation,
    Assessment,
    Detection,
    Direction,
    DocumentType,
    IncidentCategory,
    Post,
    Program,
    SourceField,
    SystemRole,
    Unit,
    UnmeasuredReason
);

macro_rules! codes {
    ($($name:ident),+) => {$(
        impl Read for $name {
            fn read(ask: &mut Ask<'_>) -> Got<Self> {
                match ask.kind {
                    Kind::Code(register) => code::code(ask, register).map($name::new),
                    _ => does_not_fit(),
                }
            }
        }
    )+};
}

codes!(BoardCode, DepartmentCode, GoalCode, IndicatorCode);
