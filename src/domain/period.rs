//! The year, and whether the whole of it or its first eight months.

use std::fmt;

use chrono::NaiveDate;

/// A calendar year, which is a kommun's financial year.
pub type Year = i32;

/// How much of the year a follow-up covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodKind {
    /// The whole year.
    #[default]
    Annual,
    /// To 31 August; its outcomes are forecasts for the whole year.
    Interim,
}

impl PeriodKind {
    /// Returns what is assessed, without article: an outcome, or in the
    /// interim report a forecast of it (DESIGN §3).
    pub const fn outcome_word(self) -> &'static str {
        match self {
            Self::Annual => "utfall",
            Self::Interim => "prognos",
        }
    }

    /// Returns what is assessed, with article.
    pub const fn the_outcome(self) -> &'static str {
        match self {
            Self::Annual => "utfallet",
            Self::Interim => "prognosen",
        }
    }
}

/// A year's follow-up, annual or interim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The year.
    pub year: Year,
    /// How much of it.
    pub kind: PeriodKind,
}

impl Period {
    /// Returns the whole year's period.
    pub const fn annual(year: Year) -> Self {
        Self {
            year,
            kind: PeriodKind::Annual,
        }
    }

    /// Returns the period's last day: 31 December or 31 August (DESIGN §5.9).
    pub fn last_day(self) -> NaiveDate {
        let (month, day) = match self.kind {
            PeriodKind::Annual => (12, 31),
            PeriodKind::Interim => (8, 31),
        };
        NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or(NaiveDate::MAX)
    }

    /// Returns the Swedish word: `helår` or `delår`.
    pub const fn word(self) -> &'static str {
        match self.kind {
            PeriodKind::Annual => "helår",
            PeriodKind::Interim => "delår",
        }
    }

    /// Reads what [`Period`] prints, `2025` or `2025-delar`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, kind) = match text.trim().strip_suffix("-delar") {
            Some(year) => (year, PeriodKind::Interim),
            None => (text.trim(), PeriodKind::Annual),
        };
        let year: Year = year.parse().ok()?;
        (1900..=2999).contains(&year).then_some(Self { year, kind })
    }
}

/// Prints the folder's name: `2025` or `2025-delar`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PeriodKind::Annual => write!(f, "{}", self.year),
            PeriodKind::Interim => write!(f, "{}-delar", self.year),
        }
    }
}
