//! What a form's cell may hold, and what becomes of it: the whole table of
//! DESIGN §4.3.
//!
//! One file for each kind of thing that is read. Reading never fails: it
//! returns what could be read and adds findings about the rest.

mod amount;
mod code;
mod content;
mod date;
mod numeral;
mod read;
mod scale;
mod target;
mod text;
mod word;
mod yes_no;

use crate::domain::{
    Aggregation, DateSystem, IndicatorCode, NumberFormat, Place, RawCell, RawValue, Unit,
};
use crate::finding::Finding;
use crate::form::Kind;

pub(super) use code::Registers;
pub(super) use content::{is_blank, plain, shown};
pub(super) use numeral::{Numeral, numeral};
pub(super) use read::Read;

/// What a cell came to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Got<T> {
    /// Nothing, or a sign for nothing.
    Empty,
    /// Something that cannot be used; a finding has been added, or the fault
    /// has been reported elsewhere.
    Unusable,
    /// A value.
    Value(T),
}

impl<T> Got<T> {
    /// Returns the same with its value changed.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Got<U> {
        match self {
            Self::Empty => Got::Empty,
            Self::Unusable => Got::Unusable,
            Self::Value(value) => Got::Value(change(value)),
        }
    }
}

/// A cell to be read: what stands there, what it should hold, and what must
/// be known to judge it.
pub(super) struct Ask<'a> {
    /// The cell as it stood.
    pub(super) cell: &'a RawCell,
    /// Where it is.
    pub(super) place: &'a Place,
    /// How its workbook counts days.
    pub(super) dates: DateSystem,
    /// What it should hold.
    pub(super) kind: Kind,
    /// The unit of its row's indicator.
    pub(super) measured: Measured,
    /// The codes there are.
    pub(super) registers: &'a Registers,
    /// Where findings are added.
    pub(super) findings: &'a mut Vec<Finding>,
}

impl Ask<'_> {
    /// Adds a finding and returns that the cell cannot be used.
    fn refuse<T>(&mut self, finding: Finding) -> Got<T> {
        self.findings.push(finding);
        Got::Unusable
    }

    /// Returns whether the cell shows its number as a date.
    fn is_date(&self) -> bool {
        self.cell.format == NumberFormat::Date
            && matches!(self.cell.value, RawValue::Number(_))
    }
}

/// What is measured in a row: the unit of its indicator's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measured {
    /// Not known, because the indicator or its unit could not be read; that
    /// has been reported once and is not reported again.
    Unknown,
    /// A förvaltning's own value: yes or no for `ja/nej`.
    Own(Unit),
    /// The kommun's value: in % for `andel ja` (DESIGN §5.3).
    Common(Unit, Aggregation),
}

impl Measured {
    /// Returns the unit that a value of the row is written in.
    pub(super) fn unit(self) -> Option<Unit> {
        match self {
            Self::Unknown => None,
            Self::Common(Unit::YesNo, Aggregation::ShareYes) => Some(Unit::Percent),
            Self::Own(unit) | Self::Common(unit, _) => Some(unit),
        }
    }
}

/// What each indicator is measured in, by its code.
#[derive(Clone, Debug, Default)]
pub(super) struct Units(
    std::collections::BTreeMap<IndicatorCode, (Option<Unit>, Option<Aggregation>)>,
);

impl Units {
    /// Adds an indicator; what could not be read is `None`.
    pub(super) fn insert(
        &mut self,
        code: IndicatorCode,
        unit: Option<Unit>,
        aggregation: Option<Aggregation>,
    ) {
        self.0.insert(code, (unit, aggregation));
    }

    /// Returns what a förvaltning's own value is measured in.
    pub(super) fn own(&self, code: &IndicatorCode) -> Measured {
        match self.0.get(code) {
            Some((Some(unit), _)) => Measured::Own(*unit),
            _ => Measured::Unknown,
        }
    }

    /// Returns what the kommun's value is measured in.
    pub(super) fn common(&self, code: &IndicatorCode) -> Measured {
        match self.0.get(code) {
            Some((Some(unit), Some(aggregation))) => {
                Measured::Common(*unit, *aggregation)
            }
            // Only for yes or no does the aggregation decide the unit.
            Some((Some(unit), None)) if *unit != Unit::YesNo => Measured::Own(*unit),
            _ => Measured::Unknown,
        }
    }
}

#[cfg(test)]
mod tests;
