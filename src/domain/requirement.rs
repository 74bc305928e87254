//! The checks by which the policy's requirements are judged: their names, what
//! they look at and what they can be told (DESIGN §5.12, §9).
//!
//! The settings refer to a check by its name, and the analysis carries it out.

mod documents;
mod follow_up;
mod goals;
mod introduction;
mod organisation;
mod register;

pub use goals::SECURITY_AREA;
pub use register::RequirementCheck;

/// The chapter of what stands before the policy's first.
const INTRODUCTION: &str = "Inledning";

/// What is to be known of a check, as the handbook and the seed policy have
/// it.
#[derive(Debug, PartialEq, Eq)]
pub struct CheckDescription {
    /// The requirement's id in the seed policy, `K3.8`.
    pub id: &'static str,
    /// The policy's chapter, `3`, or `Inledning`.
    pub chapter: &'static str,
    /// The requirement in the seed policy's sense, one «ska» sentence.
    pub text: &'static str,
    /// What the check looks at, and when it is content, in one Swedish
    /// sentence.
    pub about: &'static str,
    /// What to do when the requirement is not met, in the imperative.
    pub remedy: &'static str,
    /// What to do when there is nothing to judge, in the imperative; empty
    /// where there always is.
    pub when_unknown: &'static str,
    /// What the check can be told in the settings.
    pub parameters: &'static [CheckParameter],
}

/// Something a check can be told in the settings.
#[derive(Debug, PartialEq, Eq)]
pub struct CheckParameter {
    /// The key under `parametrar`, `organ`.
    pub name: &'static str,
    /// What it takes, and what holds without it.
    pub takes: CheckTakes,
    /// What it decides, a Swedish clause.
    pub about: &'static str,
}

/// What a parameter takes, with what holds when it is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckTakes {
    /// A text.
    Text(&'static str),
    /// Texts in a list.
    Texts(&'static [&'static str]),
    /// A whole number within limits.
    Whole {
        /// What holds without it.
        default: u32,
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
    },
}

/// A parameter's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    /// A text.
    Text(String),
    /// Texts.
    Texts(Vec<String>),
    /// A whole number.
    Whole(u32),
}

impl CheckTakes {
    /// Returns what holds when the parameter is not given.
    pub fn default_value(self) -> ParameterValue {
        match self {
            Self::Text(text) => ParameterValue::Text(text.to_owned()),
            Self::Texts(texts) => {
                let texts = texts.iter().map(|&text| text.to_owned());
                ParameterValue::Texts(texts.collect())
            }
            Self::Whole { default, .. } => ParameterValue::Whole(default),
        }
    }
}

impl RequirementCheck {
    /// Reads a check's name, as it is written in the settings.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|check| check.name() == name)
    }

    /// Returns the parameter with a name.
    pub fn parameter(self, name: &str) -> Option<&'static CheckParameter> {
        let mut parameters = self.description().parameters.iter();
        parameters.find(|parameter| parameter.name == name)
    }
}

#[cfg(test)]
mod tests;
