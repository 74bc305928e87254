//! A row that is filled with what was read: each cell with its value as it
//! is read again, and with a remark where something was missing.

use chrono::NaiveDate;

use crate::domain::{
    ActivityStatus, Aggregation, Amount, BoardCode, DepartmentCode, Direction,
    DocumentType, Entry, GoalCode, IndicatorCode, Mark, Post, Program, Reading,
    Reporters, SourceField, SystemRole, Target, Unit, Year,
};
use crate::form::{Col, Column, Kind, Need};
use crate::submission::{Fill, FillValue, RowFill};

/// A row that is filled from one that was read in an earlier year's workbook.
#[derive(Debug)]
pub(super) struct Filling {
    /// The year whose workbook the values are from.
    from: Year,
    row: RowFill,
}

impl Filling {
    /// Returns an empty row, to be filled from a year's.
    pub(super) fn new(from: Year) -> Self {
        Self {
            from,
            row: RowFill::default(),
        }
    }

    /// Returns an empty row whose values are in a unit.
    pub(super) fn measured(from: Year, unit: Option<Unit>, decimals: Option<u8>) -> Self {
        let row = RowFill {
            unit,
            decimals,
            ..RowFill::default()
        };
        Self { from, row }
    }

    /// Returns the row.
    pub(super) fn done(self) -> RowFill {
        self.row
    }

    /// Writes a value.
    pub(super) fn put<T: Written>(&mut self, column: &'static Col<T>, value: &T) {
        let column = &column.column;
        let written = value.written(self.unit(column));
        self.row.cells.insert(column.key, Fill::Value(written));
    }

    /// Carries a cell: its value, and where there is none that could be used,
    /// what was wrong with it.
    pub(super) fn carry<T: Written>(
        &mut self,
        column: &'static Col<T>,
        entry: &Entry<T>,
    ) {
        match entry {
            Entry::Given(placed) => self.put(column, &placed.value),
            Entry::Absent | Entry::Empty(_) if column.column.need != Need::Required => {}
            _ => self.ask_for_missing(column, entry, "Uppgiften", ""),
        }
    }

    /// Carries a cell that must not be empty: one that is, is asked for by
    /// the name of what it holds, with why it is needed.
    pub(super) fn carry_needed<T: Written>(
        &mut self,
        column: &'static Col<T>,
        entry: &Entry<T>,
        name: &str,
        why: &str,
    ) {
        match entry {
            Entry::Given(placed) => self.put(column, &placed.value),
            _ => self.ask_for_missing(column, entry, name, why),
        }
    }

    /// Carries an amount that is exact. What was approximate or preliminary
    /// is asked for anew: as a number it would say more than is known.
    pub(super) fn carry_exact(
        &mut self,
        column: &'static Col<Amount>,
        entry: &Entry<Amount>,
    ) {
        match entry.value() {
            Some(amount) if amount.mark != Mark::Exact => {
                let words = in_words(*amount, self.unit(&column.column));
                let from = self.from;
                self.ask(
                    &column.column,
                    &format!("I {from} års formulär stod {words}."),
                );
            }
            _ => self.carry(column, entry),
        }
    }

    /// Marks a cell as one to fill in, and says why.
    pub(super) fn ask(&mut self, column: &'static Column, why: &str) {
        let remark = self.row.remarks.entry(column.key).or_default();
        remark.fill_in = true;
        remark.say(why);
    }

    /// Says something of a cell.
    pub(super) fn say(&mut self, column: &'static Column, words: &str) {
        self.row.remarks.entry(column.key).or_default().say(words);
    }

    /// Returns the year whose workbook the values are from.
    pub(super) const fn from(&self) -> Year {
        self.from
    }

    fn ask_for_missing<T>(
        &mut self,
        column: &'static Col<T>,
        entry: &Entry<T>,
        name: &str,
        why: &str,
    ) {
        let from = self.from;
        let what = match entry {
            Entry::Unusable(place) => {
                format!(
                    "{name} gick inte att använda {from} ({}).",
                    place.within_file()
                )
            }
            _ => format!("{name} saknades {from}."),
        };
        let why = [what.as_str(), why].join(" ");
        self.ask(&column.column, why.trim_end());
    }

    /// Returns the unit of a column's cell in the row.
    fn unit(&self, column: &Column) -> Option<Unit> {
        match (column.kind, self.row.unit) {
            (Kind::Number(unit), _) => Some(unit),
            (Kind::InCommonUnit, Some(Unit::YesNo)) => Some(Unit::Percent),
            (_, unit) => unit,
        }
    }
}

/// What a cell can be filled with.
pub(super) trait Written {
    /// Returns the value as it is written in a cell of a unit.
    fn written(&self, unit: Option<Unit>) -> FillValue;
}

macro_rules! written {
    ($($type:ty => $written:expr),+ $(,)?) => {
        $(impl Written for $type {
            fn written(&self, _: Option<Unit>) -> FillValue {
                let written: fn(&$type) -> FillValue = $written;
                written(self)
            }
        })+
    };
}

written! {
    String => |text| FillValue::Text(text.clone()),
    NaiveDate => |day| FillValue::Date(*day),
    bool => |answer| FillValue::YesNo(*answer),
    u8 => |step| FillValue::Number(f64::from(*step)),
    f64 => |number| FillValue::Number(*number),
    Year => |year| FillValue::Number(f64::from(*year)),
    DepartmentCode => |code| FillValue::Text(code.to_string()),
    BoardCode => |code| FillValue::Text(code.to_string()),
    GoalCode => |code| FillValue::Text(code.to_string()),
    IndicatorCode => |code| FillValue::Text(code.to_string()),
    Program => |word| FillValue::Text(word.word().to_owned()),
    ActivityStatus => |word| FillValue::Text(word.word().to_owned()),
    SystemRole => |word| FillValue::Text(word.word().to_owned()),
    Post => |word| FillValue::Text(word.word().to_owned()),
    Unit => |word| FillValue::Text(word.word().to_owned()),
    Direction => |word| FillValue::Text(word.word().to_owned()),
    Aggregation => |word| FillValue::Text(word.word().to_owned()),
    SourceField => |word| FillValue::Text(word.word().to_owned()),
    DocumentType => |word| FillValue::Text(word.word().to_owned()),
    Vec<DepartmentCode> => |codes| FillValue::Text(listed(codes)),
    Reporters => |reporters| FillValue::Text(match reporters {
        Reporters::All => "alla".to_owned(),
        Reporters::Source => "källa".to_owned(),
        Reporters::Some(codes) => listed(codes),
    }),
}

impl Written for Target {
    /// A target is written with at most six decimals; one with more is typed
    /// out, or it would come back as another.
    fn written(&self, unit: Option<Unit>) -> FillValue {
        let is_short = |value: f64| {
            let shown = crate::swedish::rounded(value, 6);
            shown.to_bits() == value.to_bits()
        };
        let typed = |value: f64| in_words(Amount::exact(value), unit);
        match *self {
            Self::Number(value) if !is_short(value) => FillValue::Text(typed(value)),
            Self::Interval { from, to } if !(is_short(from) && is_short(to)) => {
                let without_sign = in_words(Amount::exact(from), None);
                FillValue::Text(format!("{without_sign}–{}", typed(to)))
            }
            _ => FillValue::Target(*self),
        }
    }
}

impl Written for Amount {
    fn written(&self, unit: Option<Unit>) -> FillValue {
        match self.mark {
            Mark::Exact => FillValue::Number(self.value),
            _ => FillValue::Text(in_words(*self, unit)),
        }
    }
}

impl Written for Reading {
    fn written(&self, unit: Option<Unit>) -> FillValue {
        match self {
            Self::Number(amount) => amount.written(unit),
            Self::YesNo(answer) => FillValue::YesNo(*answer),
        }
    }
}

fn listed(codes: &[DepartmentCode]) -> String {
    let codes: Vec<&str> = codes.iter().map(DepartmentCode::as_str).collect();
    codes.join(", ")
}

/// Returns an amount as somebody would type it, with what was said about its
/// exactness.
fn in_words(amount: Amount, unit: Option<Unit>) -> String {
    let sign = match unit {
        Some(Unit::Percent) => " %",
        _ => "",
    };
    let number = format!("{}{sign}", amount.value).replace('.', ",");
    match amount.mark {
        Mark::Exact => number,
        Mark::Approximate => format!("ca {number}"),
        Mark::Above => format!(">{number}"),
        Mark::Below => format!("<{number}"),
        Mark::Preliminary => format!("{number} (prel)"),
    }
}
