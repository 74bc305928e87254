//! A column of a table sheet, or a field of a card sheet.

use std::marker::PhantomData;

use crate::domain::{Period, PeriodKind, Unit, Year};

/// A column of a table sheet, or a field of a card sheet.
#[derive(Debug)]
pub struct Column {
    /// The stable key, `outcome`; lower-case ASCII, unique in its sheet.
    pub key: &'static str,
    /// The header's text.
    pub header: Header,
    /// Earlier header texts that are still recognised.
    pub was: &'static [&'static str],
    /// What its cells hold.
    pub kind: Kind,
    /// Whether its cells must be filled in.
    pub need: Need,
    /// Who fills in its cells.
    pub origin: Origin,
    /// What may be published of it.
    pub secrecy: Secrecy,
    /// The width in characters.
    pub width: f64,
    /// The words over this column and those after it, up to the next with a
    /// group of its own: `Om målvärdet inte nås`. Empty when it belongs to
    /// the group before; without any, what is known and what is to be filled
    /// in are told apart.
    pub group: &'static str,
    /// Whether a value here answers the row: a row of a keyed sheet that has
    /// a value in none of these columns is shown as unanswered.
    pub answers: bool,
    /// What to write, at most 255 UTF-16 units; shown when the cell is
    /// selected and in the handbook.
    pub help: &'static str,
}

/// A header's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// The text itself, at most 32 UTF-16 units.
    Text(&'static str),
    /// A text followed by a year counted from the form's: `Utfall 2024` is
    /// `Year { before: "Utfall", offset: -1 }` in 2025.
    Year {
        /// The words before the year.
        before: &'static str,
        /// The year, counted from the form's year.
        offset: i32,
    },
    /// A text followed by a year counted from the first year of the plan that
    /// the form asks for proposals to: `Förslag 2027`.
    Planned {
        /// The words before the year.
        before: &'static str,
        /// The year, counted from the plan's first.
        offset: i32,
    },
}

/// What the years in a form's headers are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderYears {
    /// The form's year.
    pub year: Year,
    /// The first year of the plan that the form asks for proposals to.
    pub planned: Year,
}

impl HeaderYears {
    /// Returns the years of a form that does not say which plan it asks for
    /// proposals to: normally the next but one, in the interim form the next
    /// (DESIGN §4.2).
    pub const fn usual(period: Period) -> Self {
        let ahead = match period.kind {
            PeriodKind::Annual => 2,
            PeriodKind::Interim => 1,
        };
        Self {
            year: period.year,
            planned: period.year + ahead,
        }
    }
}

impl From<Year> for HeaderYears {
    fn from(year: Year) -> Self {
        Self::usual(Period::annual(year))
    }
}

impl Header {
    /// Returns the header in a form for a year.
    pub fn text(self, years: impl Into<HeaderYears>) -> String {
        let years = years.into();
        match self {
            Self::Text(text) => text.to_owned(),
            Self::Year { before, offset } => format!("{before} {}", years.year + offset),
            Self::Planned { before, offset } => {
                format!("{before} {}", years.planned + offset)
            }
        }
    }
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Free text.
    Text,
    /// Free text that is mostly one of these words, which a list offers.
    Suggested(&'static [&'static str]),
    /// A code that is defined or looked up in a register.
    Code(Register),
    /// Several codes with commas between, or one of these words instead.
    Codes(Register, &'static [&'static str]),
    /// One of a closed vocabulary.
    OneOf(&'static [&'static str]),
    /// `ja` or `nej`.
    YesNo,
    /// A number in a fixed unit.
    Number(Unit),
    /// A number without a unit, `Delvisgräns` 0,5.
    Plain,
    /// A value in the unit of the row's indicator: a number, a percentage or
    /// yes or no.
    InRowsUnit,
    /// As [`Kind::InRowsUnit`], but of the kommun even where each
    /// förvaltning answers yes or no: in % for `andel ja` (DESIGN §5.3).
    InCommonUnit,
    /// A number or an interval in the unit of the row's indicator.
    Target,
    /// An amount in tkr.
    Money,
    /// A date.
    Date,
    /// A calendar year.
    Year,
    /// A whole number from one to another, ends included.
    Scale(u8, u8),
    /// An e-mail address.
    Email,
}

/// Where a code is defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// `Organisation`, column Kod.
    Departments,
    /// `Organisation`, column Nämndkod.
    Boards,
    /// `Policymål`, column Kod.
    Goals,
    /// `Indikatorer`, column Kod.
    Indicators,
    /// `Planversioner`, column Planversion.
    Vintages,
}

impl Register {
    /// Returns the sheet and the key of the column where the codes are
    /// defined.
    pub const fn defined_in(self) -> (&'static str, &'static str) {
        match self {
            Self::Departments => ("Organisation", "code"),
            Self::Boards => ("Organisation", "board_code"),
            Self::Goals => ("Policymål", "code"),
            Self::Indicators => ("Indikatorer", "code"),
            Self::Vintages => ("Planversioner", "vintage"),
        }
    }
}

/// Whether a cell must be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may be left empty.
    Optional,
    /// It must be filled in; an empty one is an error.
    Required,
    /// It is asked for under a condition that a check judges; the words say
    /// when, for the handbook.
    When(&'static str),
}

/// Who fills in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The person who gets the form.
    Filled,
    /// The program, when it writes the template.
    Prefilled,
}

/// What may be published of a column (DESIGN §6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// It may be published.
    Open,
    /// It may be published unless its row is marked `Sekretess`.
    WithRow,
    /// A person's name or address: only in the internal edition.
    Personal,
    /// Only in the internal edition.
    Internal,
}

/// A column with the type that its cells are read as.
///
/// A sheet's reader asks a row for `OUTCOME` and gets the type that stands
/// here; the column itself is what every other room sees. A column is
/// described in one expression: what it is, then what is special about it.
#[derive(Debug)]
pub struct Col<T> {
    /// The column.
    pub column: Column,
    reads: PhantomData<fn() -> T>,
}

impl<T> Col<T> {
    /// Returns an optional, open column that the user fills in, 14 characters
    /// wide, with a fixed header.
    pub const fn new(key: &'static str, header: &'static str, kind: Kind) -> Self {
        Self::headed(key, Header::Text(header), kind)
    }

    /// Returns a column whose header ends with a year.
    pub const fn of_year(
        key: &'static str,
        before: &'static str,
        offset: i32,
        kind: Kind,
    ) -> Self {
        Self::headed(key, Header::Year { before, offset }, kind)
    }

    /// Returns a column whose header ends with a year of the plan that
    /// proposals are asked for.
    pub const fn of_planned(
        key: &'static str,
        before: &'static str,
        offset: i32,
        kind: Kind,
    ) -> Self {
        Self::headed(key, Header::Planned { before, offset }, kind)
    }

    const fn headed(key: &'static str, header: Header, kind: Kind) -> Self {
        Self {
            column: Column {
                key,
                header,
                was: &[],
                kind,
                need: Need::Optional,
                origin: Origin::Filled,
                secrecy: Secrecy::Open,
                width: 14.0,
                group: "",
                answers: false,
                help: "",
            },
            reads: PhantomData,
        }
    }

    /// Returns the column with earlier header texts that are still read.
    #[must_use]
    pub const fn was(mut self, was: &'static [&'static str]) -> Self {
        self.column.was = was;
        self
    }

    /// Returns the column as one that must be filled in.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.column.need = Need::Required;
        self
    }

    /// Returns the column as one that is asked for under a condition.
    #[must_use]
    pub const fn when(mut self, condition: &'static str) -> Self {
        self.column.need = Need::When(condition);
        self
    }

    /// Returns the column as one that the program fills in.
    #[must_use]
    pub const fn prefilled(mut self) -> Self {
        self.column.origin = Origin::Prefilled;
        self
    }

    /// Returns the column with what may be published of it.
    #[must_use]
    pub const fn secrecy(mut self, secrecy: Secrecy) -> Self {
        self.column.secrecy = secrecy;
        self
    }

    /// Returns the column with a width in characters.
    #[must_use]
    pub const fn width(mut self, width: f64) -> Self {
        self.column.width = width;
        self
    }

    /// Returns the column as the first of a group, with the group's words.
    #[must_use]
    pub const fn group(mut self, group: &'static str) -> Self {
        self.column.group = group;
        self
    }

    /// Returns the column as one whose value answers its row.
    #[must_use]
    pub const fn answers(mut self) -> Self {
        self.column.answers = true;
        self
    }

    /// Returns the column with its help text.
    #[must_use]
    pub const fn help(mut self, help: &'static str) -> Self {
        self.column.help = help;
        self
    }
}
