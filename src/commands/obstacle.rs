//! What keeps a period from being adopted, in Swedish.

use std::fmt;

use crate::domain::EditionKind;
use crate::published::Difference;

/// What keeps a period from being adopted (DESIGN §5.14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The report is preliminary.
    Preliminary {
        /// Why, in words.
        why: String,
    },
    /// An edition has not been written.
    MissingEdition {
        /// Which.
        kind: EditionKind,
        /// Where it should be.
        folder: String,
    },
    /// An edition lacks a file.
    MissingFile {
        /// The file.
        file: String,
    },
    /// A file was written beside one that was open in another program.
    WrittenBeside {
        /// The file.
        file: String,
    },
    /// Nobody has released the edition.
    NotReviewed,
    /// What is written is not what the input gives now.
    Differs {
        /// The file.
        file: String,
        /// The first values that differ; none when it is not the values.
        differences: Vec<Difference>,
    },
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Preliminary { why } => write!(f, "rapporten är PRELIMINÄR: {why}"),
            Self::MissingEdition { kind, folder } => {
                let which = match kind {
                    EditionKind::Internal => "den interna utgåvan",
                    EditionKind::Public => "den offentliga utgåvan",
                };
                write!(f, "{which} saknas i {folder}")
            }
            Self::MissingFile { file } => write!(f, "{file} saknas"),
            Self::WrittenBeside { file } => {
                write!(f, "{file} skrevs bredvid en fil som var öppen")
            }
            Self::NotReviewed => {
                write!(f, "den offentliga utgåvan är EJ SEKRETESSGRANSKAD")
            }
            Self::Differs { file, differences } => {
                write!(f, "{file} är inte vad underlaget ger nu")?;
                if differences.is_empty() {
                    return write!(f, ", för den är skriven av en annan version");
                }
                let values: Vec<String> = differences.iter().map(in_words).collect();
                write!(f, ". {}", values.join("; "))
            }
        }
    }
}

impl Obstacle {
    /// Returns what to do about it.
    pub(super) const fn remedy(&self) -> &'static str {
        match self {
            Self::Preliminary { .. } => {
                "Rätta felen, eller godta dem under [[godtagna_fynd]] i itbokslut.toml. \
                 Kör itbokslut rapport, och fastställ sedan."
            }
            Self::MissingEdition { .. } | Self::MissingFile { .. } => {
                "Kör itbokslut rapport, läs igenom rapporten och fastställ sedan."
            }
            Self::WrittenBeside { .. } => {
                "Stäng den öppna filen, ta bort mappen ut, kör itbokslut rapport och \
                 fastställ sedan."
            }
            Self::NotReviewed => {
                "Låt någon granska den. Skriv datum och funktion i sekretessgranskad i \
                 itbokslut.toml, kör itbokslut rapport och fastställ sedan."
            }
            Self::Differs { .. } => {
                "Kör itbokslut rapport på nytt, läs igenom rapporten och fastställ sedan."
            }
        }
    }
}

/// Returns a difference as `indikatorer, S1.1, utfall: 87,5 i filen, 88 nu`.
fn in_words(difference: &Difference) -> String {
    let nothing = || "finns inte".to_owned();
    let path = difference.path.join(", ");
    let before = difference.before.clone().unwrap_or_else(nothing);
    let after = difference.after.clone().unwrap_or_else(nothing);
    format!("{path}: {before} i filen, {after} nu")
}
