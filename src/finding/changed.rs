//! What differs between what was published and what stands somewhere now.

use chrono::NaiveDate;

use crate::domain::{
    DepartmentCode, IndicatorCode, Measure, Reading, SourceField, Target, Year,
};
use crate::swedish;

/// A value that was published and is another now.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Whose value it is; `None` for a vintage's decision.
    pub indicator: Option<IndicatorCode>,
    /// The förvaltning; `None` for the kommun.
    pub department: Option<DepartmentCode>,
    /// Which of its values.
    pub field: Field,
    /// What was published.
    pub then: Value,
    /// What stands now.
    pub now: Value,
}

/// Which value it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// An outcome, or a part of one.
    Of(SourceField),
    /// The target of a year.
    Target(Year),
    /// The day on which a vintage was decided.
    DecidedOn,
    /// The body that decided a vintage.
    DecidedBy,
}

/// A value in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// There is none.
    Nothing,
    /// A number or an answer.
    Measure(Measure),
    /// A target.
    Target(Target),
    /// A date.
    Date(NaiveDate),
    /// A text.
    Text(String),
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl From<Measure> for Value {
    fn from(value: Measure) -> Self {
        Self::Measure(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Measure(Measure::Number(value))
    }
}

impl From<Reading> for Value {
    fn from(value: Reading) -> Self {
        Self::Measure(value.measure())
    }
}

impl From<Target> for Value {
    fn from(value: Target) -> Self {
        Self::Target(value)
    }
}

impl From<NaiveDate> for Value {
    fn from(value: NaiveDate) -> Self {
        Self::Date(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl Value {
    /// Returns the value as it is quoted in a message; empty for none.
    pub(super) fn text(&self) -> String {
        let answer = |answer: bool| if answer { "ja" } else { "nej" }.to_owned();
        match self {
            Self::Nothing => String::new(),
            Self::Measure(Measure::Number(value))
            | Self::Target(Target::Number(value)) => number(*value),
            Self::Measure(Measure::YesNo(value)) | Self::Target(Target::YesNo(value)) => {
                answer(*value)
            }
            Self::Target(Target::Interval { from, to }) => {
                format!("{}–{}", number(*from), number(*to))
            }
            Self::Date(date) => date.to_string(),
            Self::Text(text) => text.clone(),
        }
    }

    /// Returns the value in «quotes», or that there is none.
    pub(super) fn quoted(&self) -> String {
        match self {
            Self::Nothing => "inget".to_owned(),
            value => format!("«{}»", value.text()),
        }
    }
}

impl Changed {
    /// Returns what it is that changed: `utfallet för S1.1`, `S1.1 för BUF,
    /// målvärdet 2025`.
    pub(super) fn what(&self) -> String {
        let code = self.indicator.as_ref().map(IndicatorCode::as_str);
        let code = code.unwrap_or_default();
        let of = match &self.department {
            Some(department) => format!("{code} och {department}"),
            None => code.to_owned(),
        };
        match self.field {
            Field::Of(field) => {
                let part = match field {
                    SourceField::Outcome => "utfallet",
                    SourceField::Numerator => "täljaren",
                    SourceField::Denominator => "nämnaren",
                    SourceField::Weight => "vikten",
                };
                format!("{part} för {of}")
            }
            Field::Target(year) => format!("målvärdet {year} för {of}"),
            Field::DecidedOn => "beslutsdatumet".to_owned(),
            Field::DecidedBy => "beslutande organ".to_owned(),
        }
    }
}

/// Returns a number with at most four decimals: enough to tell two apart, and
/// no more than can be read.
fn number(value: f64) -> String {
    swedish::number(swedish::rounded(value, 4))
}

/// Returns the differences in words, the first of many by name:
/// `utfallet för S1.1 är «88» här men fastställdes som «87,5»`.
pub(super) fn in_words(changes: &[Changed]) -> String {
    const NAMED: usize = 3;
    let word = |changed: &Changed| {
        let now = match &changed.now {
            Value::Nothing => "saknas här".to_owned(),
            now => format!("är {} här", now.quoted()),
        };
        let then = match &changed.then {
            Value::Nothing => "inget fastställdes".to_owned(),
            then => format!("{} fastställdes", then.quoted()),
        };
        format!("{} {now} men {then}", changed.what())
    };
    let mut named: Vec<String> = changes.iter().take(NAMED).map(word).collect();
    if changes.len() > NAMED {
        named.push(format!("{} till skiljer sig", changes.len() - NAMED));
    }
    named.join("; ")
}
