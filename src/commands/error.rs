//! Why a command could not do its work, in Swedish.

use crate::domain::{Period, Year};
use crate::finding::Finding;
use crate::swedish::join;
use crate::{folder, settings, workbook};

use super::Obstacle;

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
    /// Files of several periods were asked about at once.
    #[error("filerna hör till olika perioder: {}", periods_in_words(periods))]
    SeveralPeriods {
        /// The periods.
        periods: Vec<Period>,
    },
    /// The period cannot be adopted.
    #[error("{period} går inte att fastställa: {why}")]
    NotAdoptable {
        /// The period.
        period: Period,
        /// What keeps it from it.
        why: Obstacle,
    },
    /// No year is adopted, so there is none to go on from.
    #[error("inget år är fastställt, så det finns inget att öppna nästa år från")]
    NothingAdopted,
    /// Another year was asked for than the newest that is adopted.
    #[error(
        "nästa år öppnas från {adopted}, det nyaste fastställda, och inte från {asked}"
    )]
    NotTheNewestAdopted {
        /// The year that was asked for.
        asked: Year,
        /// The newest that is adopted.
        adopted: Year,
    },
    /// A later year than the newest adopted is there already.
    #[error(
        "{file} finns redan: {year} är öppnat och {adopted} är det nyaste fastställda året"
    )]
    AlreadyOpened {
        /// The later year.
        year: Year,
        /// Its governing workbook.
        file: String,
        /// The newest that is adopted.
        adopted: Year,
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
    /// Papers could not be typeset.
    #[error("{} gick inte att sätta:\n{}", join(papers), faults.join("\n"))]
    NotTypeset {
        /// The files that are not written.
        papers: Vec<String>,
        /// What is wrong in the templates, each on a line.
        faults: Vec<String>,
        /// Whether one of the kommun's own templates has part in it.
        own: bool,
    },
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
            Self::SeveralPeriods { .. } => "Kontrollera en period i taget.".to_owned(),
            Self::NotAdoptable { why, .. } => why.remedy().to_owned(),
            Self::NothingAdopted => {
                "Fastställ året med itbokslut faststall, och kör sedan itbokslut rulla."
                    .to_owned()
            }
            Self::NotTheNewestAdopted { .. } => "Kör om utan --ar.".to_owned(),
            Self::AlreadyOpened { year, file, .. } => format!(
                "Arbeta vidare med {year}; nästa år öppnas när {year} är fastställt. Ska \
                 {year} öppnas på nytt, flytta först undan {file} och mappen mallar/{year}."
            ),
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
            Self::NotTypeset { own, .. } => if *own {
                "Rätta mallen, eller flytta undan den ur rapportmallar så används den \
                 inbyggda. Allt annat är skrivet."
            } else {
                "Flytta undan mappen rapportmallar om den finns, och kör om. Allt annat \
                 är skrivet."
            }
            .to_owned(),
            Self::Workbook(_) | Self::Sample(_) | Self::Silenced(_) => String::new(),
        }
    }
}

fn years(years: &[Year]) -> String {
    join(&years.iter().map(ToString::to_string).collect::<Vec<_>>())
}

fn periods_in_words(periods: &[Period]) -> String {
    join(&periods.iter().map(ToString::to_string).collect::<Vec<_>>())
}
