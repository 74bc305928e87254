//! Why a command could not do its work, in Swedish.

use crate::domain::Year;
use crate::finding::Finding;
use crate::swedish::join;
use crate::{folder, settings, typeset, workbook};

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder cannot be read or written.
    #[error(transparent)]
    Folder(#[from] folder::Error),
    /// `itbokslut.toml` is no TOML.
    #[error(transparent)]
    Settings(#[from] settings::Error),
    /// There is no governing workbook at all.
    #[error("det finns ingen styrande arbetsbok i styrning")]
    NoGoverning,
    /// There is none for the year that was asked for.
    #[error(
        "det finns ingen styrande arbetsbok för {year}; det finns för {}",
        years(there)
    )]
    NoSuchYear {
        /// The year that was asked for.
        year: Year,
        /// The years there are.
        there: Vec<Year>,
    },
    /// Every year is adopted.
    #[error("alla år i styrning är fastställda: {}", years(adopted))]
    AllAdopted {
        /// The years.
        adopted: Vec<Year>,
    },
    /// There is nothing to be done for the first eight months alone.
    #[error("{what}, inte för ett delår")]
    WholeYearOnly {
        /// What is done for a whole year, without full stop.
        what: &'static str,
    },
    /// The governing workbook cannot be used at all.
    #[error("{file} går inte att använda")]
    GoverningUnusable {
        /// The file.
        file: String,
        /// Why.
        findings: Vec<Finding>,
    },
    /// There is no such förvaltning.
    #[error(
        "det finns ingen förvaltning med koden «{code}»; det finns {}",
        join(known)
    )]
    NoSuchDepartment {
        /// The code that was asked for.
        code: String,
        /// The codes there are.
        known: Vec<String>,
    },
    /// There is no förvaltning at all.
    #[error("bladet Organisation i {file} har inga förvaltningar")]
    NoDepartments {
        /// The governing workbook.
        file: String,
    },
    /// A workbook could not be written.
    #[error(transparent)]
    Workbook(#[from] workbook::Error),
    /// The report could not be typeset.
    #[error("rapporten gick inte att sätta: {0}")]
    Typeset(#[from] typeset::Error),
    /// The sample is broken.
    #[error("exemplet gick inte att bygga: {0}")]
    Sample(#[from] crate::sample::Error),
    /// Nobody listens any more.
    #[error("utskriften avbröts")]
    Silenced(#[from] std::io::Error),
}

impl Error {
    /// Returns what to do about it; empty when nothing can be done.
    pub fn remedy(&self) -> String {
        match self {
            Self::Folder(error) => error.remedy().to_owned(),
            Self::Settings(error) => error.problem.remedy().to_owned(),
            Self::NoGoverning => "Lägg arbetsboken i mappen styrning, döpt efter året: \
                                  styrning/2025.xlsx."
                .to_owned(),
            Self::NoSuchYear { year, .. } => format!(
                "Ange ett av dem med --ar, eller lägg en arbetsbok i styrning/{year}.xlsx."
            ),
            Self::AllAdopted { .. } => {
                "Ange ett av dem med --ar, eller lägg nästa års arbetsbok i styrning."
                    .to_owned()
            }
            Self::WholeYearOnly { .. } => "Ta bort --period delar. Delårsrapporten görs \
                                          i samma mapp, med samma styrande arbetsbok."
                .to_owned(),
            Self::GoverningUnusable { .. } => {
                "Rätta den styrande arbetsboken och kör om.".to_owned()
            }
            Self::NoSuchDepartment { .. } => {
                "Ange en av koderna med --forvaltning.".to_owned()
            }
            Self::NoDepartments { .. } => {
                "Fyll i en rad för varje förvaltning, och sedan bladet Indikatorer."
                    .to_owned()
            }
            Self::Typeset(_) => {
                "Ta undan mappen rapportmallar om den finns, och kör om. \
                                 Data finns i it-bokslut.json."
                    .to_owned()
            }
            Self::Workbook(_) | Self::Sample(_) | Self::Silenced(_) => String::new(),
        }
    }
}

fn years(years: &[Year]) -> String {
    join(&years.iter().map(ToString::to_string).collect::<Vec<_>>())
}
