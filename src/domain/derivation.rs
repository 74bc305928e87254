//! The named computations of `Härleds ur`: over which sheet, what each comes
//! to, and what it can be put together with (DESIGN §5.3).
//!
//! The table is here because the checks, the analysis, the form's help and
//! the method appendix all tell of it. The computations themselves are the
//! analysis's.

mod computation;

use std::fmt;

use super::{
    Aggregation, IncidentCategory, PeriodKind, Post, Reporters, SourceField, Unit,
};

pub use computation::{Computation, Takes, Yields};

/// A computation with its parameter, if it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Derivation {
    /// The computation.
    pub computation: Computation,
    /// What it is narrowed to.
    pub parameter: Option<Parameter>,
}

/// What a computation is narrowed to, written after a comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Parameter {
    /// A category of `Incidenter`.
    Category(IncidentCategory),
    /// A post of `Ekonomi`.
    Post(Post),
}

/// Why a text in `Härleds ur` names no computation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// There is no such computation.
    Unknown {
        /// The one that it resembles, as it is written.
        near: Option<&'static str>,
    },
    /// The computation needs a parameter.
    NoParameter(Computation),
    /// The parameter is none of those that the computation takes.
    UnknownParameter {
        /// The computation.
        computation: Computation,
        /// The parameter as typed.
        typed: String,
        /// The parameter that it resembles.
        near: Option<&'static str>,
    },
    /// The computation takes no parameter.
    TakesNone {
        /// The computation.
        computation: Computation,
        /// The parameter as typed.
        typed: String,
    },
}

/// Why an indicator cannot be derived as its definition asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDerived {
    /// The text names no computation.
    Misread(Misread),
    /// What the computation comes to does not fit the aggregation and unit.
    Misfit(Derivation),
    /// `Rapporteras av` is `källa`, so that no förvaltning has a value.
    NobodyReports(Derivation),
}

impl Derivation {
    /// What can be chosen from a list: every computation, with every
    /// parameter where one is needed. More may be written: a parameter that
    /// may also be left out.
    pub const WORDS: &'static [&'static str] = &[
        "it-plan: andel klara i tid",
        "it-plan: antal insatser",
        "it-plan: andel utan brist",
        "system: andel med systemsäkerhetsplan",
        "system: andel driftgodkända",
        "system: andel med handlingsplan",
        "system: antal samhällsviktiga",
        "incidenter: antal",
        "incidenter: andel spårade",
        "incidenter: timmar avbrott",
        "risker: kostnad per riskpoäng",
        "risker: antal",
        "ekonomi: utfall totalt",
        "ekonomi: utfall per post, drift",
        "ekonomi: utfall per post, licenser",
        "ekonomi: utfall per post, personal",
        "ekonomi: utfall per post, investering",
        "ekonomi: utfall per post, IT-säkerhet",
        "ekonomi: utfall per post, IT-infrastruktur",
        "ekonomi: budget totalt",
        "ekonomi: andel IT-säkerhet",
    ];

    /// Reads a computation, whatever the case and the blanks.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the name or the parameter, and which one
    /// was probably meant.
    pub fn parse(text: &str) -> Result<Self, Misread> {
        let (name, typed) = match text.split_once(',') {
            Some((name, parameter)) => (name, parameter.trim()),
            None => (text, ""),
        };
        let squeezed_name = squeezed(name);
        let mut all = Computation::ALL.iter().copied();
        let Some(computation) = all.find(|known| squeezed(known.word()) == squeezed_name)
        else {
            let near = nearest(text, Self::WORDS);
            return Err(Misread::Unknown { near });
        };
        let takes = computation.takes();
        if typed.is_empty() {
            return if takes.is_needed() {
                Err(Misread::NoParameter(computation))
            } else {
                Ok(Self {
                    computation,
                    parameter: None,
                })
            };
        }
        let typed = typed.to_owned();
        if takes == Takes::Nothing {
            return Err(Misread::TakesNone { computation, typed });
        }
        match takes.read(&typed) {
            Some(parameter) => Ok(Self {
                computation,
                parameter: Some(parameter),
            }),
            None => Err(Misread::UnknownParameter {
                computation,
                near: nearest(&typed, takes.words()),
                typed,
            }),
        }
    }

    /// Reads the computation that an indicator is derived by, and sees that
    /// its definition can use what it comes to.
    ///
    /// # Errors
    ///
    /// Returns why the indicator cannot be derived so.
    pub fn of_indicator(
        text: &str,
        unit: Unit,
        aggregation: Aggregation,
        reporters: &Reporters,
    ) -> Result<Self, NotDerived> {
        let derivation = Self::parse(text).map_err(NotDerived::Misread)?;
        if *reporters == Reporters::Source {
            return Err(NotDerived::NobodyReports(derivation));
        }
        let yields = derivation.computation.yields();
        if yields.fits(aggregation, unit) {
            Ok(derivation)
        } else {
            Err(NotDerived::Misfit(derivation))
        }
    }

    /// Returns whether it gives what is assessed. In the interim report what
    /// grows with the year is only the outcome so far, and the forecast is
    /// asked for; everything else is taken as it stands on 31 August, and
    /// what IT costs from the forecasts of `Ekonomi`.
    pub const fn is_assessed(self, kind: PeriodKind) -> bool {
        matches!(kind, PeriodKind::Annual) || !self.computation.grows()
    }

    /// Returns the fields that are filled instead of asked for: of a ratio
    /// Täljare, and Nämnare where the computation has one; otherwise Utfall
    /// (DESIGN §5.3).
    pub const fn fills(self, aggregation: Aggregation) -> &'static [SourceField] {
        match (aggregation, self.computation.yields().is_quotient()) {
            (Aggregation::Ratio, true) => {
                &[SourceField::Numerator, SourceField::Denominator]
            }
            (Aggregation::Ratio, false) => &[SourceField::Numerator],
            _ => &[SourceField::Outcome],
        }
    }

    /// Returns what is counted or summed up, in words without capital and
    /// full stop; of a quotient, its numerator.
    pub fn counts(self) -> String {
        let counted = self.computation.counts();
        match self.parameter {
            None => counted.to_owned(),
            Some(Parameter::Category(category)) => {
                format!("{counted} i kategorin {}", category.word())
            }
            Some(Parameter::Post(post)) => {
                format!("{counted} {}, i tkr", post.word())
            }
        }
    }

    /// Returns what a field that it fills holds, in words as
    /// [`Derivation::counts`].
    pub fn words_for(self, field: SourceField) -> String {
        match (self.computation.of(), field) {
            (Some(of), SourceField::Denominator) => of.to_owned(),
            (Some(of), SourceField::Outcome) => {
                format!("{}, delat med {of}", self.counts())
            }
            _ => self.counts(),
        }
    }
}

/// Prints the computation as it is written, with its parameter.
impl fmt::Display for Derivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.computation.word())?;
        match self.parameter {
            None => Ok(()),
            Some(parameter) => write!(f, ", {}", parameter.word()),
        }
    }
}

impl Parameter {
    /// Returns the Swedish word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Category(category) => category.word(),
            Self::Post(post) => post.word(),
        }
    }
}

/// Returns text by which names are compared: lower-case, without blanks, and
/// with one kind of hyphen, since a spreadsheet may write another.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{2010}'..='\u{2013}' => '-',
            other => other,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Returns the word that a text resembles most, if it resembles it enough to
/// be meant.
fn nearest(typed: &str, words: &[&'static str]) -> Option<&'static str> {
    // No name is half as long, and a hostile cell must not cost seconds.
    const LONGEST: usize = 100;
    const ALIKE: f64 = 0.6;
    let typed = squeezed(typed);
    if typed.chars().count() > LONGEST {
        return None;
    }
    words
        .iter()
        .map(|word| {
            let likeness =
                strsim::normalized_damerau_levenshtein(&typed, &squeezed(word));
            (likeness, *word)
        })
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests;
