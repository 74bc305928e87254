//! How much a finding matters.

use std::fmt;

/// How much a finding matters (DESIGN §5.16). Sorts with the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// `fel`: makes the report preliminary until mended or accepted.
    Error,
    /// `varning`: late, unmeasured, without target, unreasonable.
    Warning,
    /// `notis`: repaired, or worth knowing.
    Notice,
}

impl Severity {
    /// Every severity, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Notice];

    /// Returns the Swedish word: `fel`, `varning` or `notis`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "fel",
            Self::Warning => "varning",
            Self::Notice => "notis",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
