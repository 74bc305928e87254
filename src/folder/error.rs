//! What keeps the program from reading or writing the folder.

use std::io;
use std::path::PathBuf;

/// What keeps the program from doing its work on the folder, in Swedish.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no settings file here or above.
    #[error(
        "{} finns varken i {} eller i någon mapp ovanför",
        crate::settings::FILE,
        from.display()
    )]
    NoProject {
        /// Where the search began.
        from: PathBuf,
    },
    /// The chosen folder is not a kommun's.
    #[error("{} är ingen kommuns mapp: {} saknas", folder.display(), crate::settings::FILE)]
    NotAProject {
        /// The chosen folder.
        folder: PathBuf,
    },
    /// A file that was named is not there.
    #[error("{} finns inte{}", path.display(), meant(near.as_deref()))]
    NoSuchFile {
        /// The file.
        path: PathBuf,
        /// The file in the same folder that may have been meant.
        near: Option<String>,
    },
    /// No workbook has a name that fits a pattern.
    #[error("ingen arbetsbok heter något som passar {}", pattern.display())]
    NothingFits {
        /// The pattern.
        pattern: PathBuf,
    },
    /// A folder that was named has no workbooks.
    #[error("det finns ingen arbetsbok i mappen {}", folder.display())]
    NoWorkbooks {
        /// The folder.
        folder: PathBuf,
    },
    /// A new folder would write over something.
    #[error("{} finns redan och är inte tom", folder.display())]
    NotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// A new file would write over one that is there.
    #[error("{file} finns redan och skrivs inte över")]
    InTheWay {
        /// The file, relative to the kommun's folder.
        file: String,
    },
    /// A folder in the way is a link that leads elsewhere.
    #[error("{} leder ut ur kommunens mapp", path.display())]
    LeadsOut {
        /// The link.
        path: PathBuf,
    },
    /// A period is adopted already.
    #[error("{folder} finns redan: perioden är fastställd")]
    AlreadyAdopted {
        /// Its folder.
        folder: String,
    },
    /// A file among the outputs is not one that the program wrote.
    #[error("{name} är ingen vanlig fil")]
    NotPlain {
        /// The file.
        name: String,
    },
    /// A file is open in another program.
    #[error("{name} är öppen i ett annat program")]
    OpenElsewhere {
        /// The file.
        name: String,
    },
    /// A file that was asked for cannot be had.
    #[error("{name}: {message}")]
    Unreadable {
        /// The file.
        name: String,
        /// Why.
        message: String,
    },
    /// The operating system refused.
    #[error("{} gick inte att {doing}: {}", path.display(), in_words(cause))]
    Io {
        /// What was tried, a Swedish verb: `läsa`, `skriva`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said; its words are never shown.
        cause: io::Error,
    },
}

impl Error {
    pub(super) fn io(
        doing: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl Fn(io::Error) -> Self {
        let path = path.into();
        move |cause| Self::Io {
            doing,
            path: path.clone(),
            cause,
        }
    }

    /// Returns what to do about it, one or two sentences.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoProject { .. } => {
                "Gå till kommunens mapp, ange den med --projekt MAPP, eller skapa en ny med itbokslut ny MAPP."
            }
            Self::NotAProject { .. } => {
                "Ange mappen där itbokslut.toml ligger, eller skapa en ny med itbokslut ny MAPP."
            }
            Self::NoSuchFile { .. } => {
                "Kontrollera namnet, och i vilken mapp filen ligger. Ett namn med mellanslag skrivs inom citattecken."
            }
            Self::NothingFits { .. } | Self::NoWorkbooks { .. } => {
                "Ange arbetsboken med sitt namn, till exempel inlamnat/2025/buf.xlsx, eller en annan mapp."
            }
            Self::NotEmpty { .. } => "Ange en mapp som inte finns eller som är tom.",
            Self::InTheWay { .. } => "Flytta undan filen och kör om. Inget har skrivits.",
            Self::LeadsOut { .. } => "Ersätt länken med en vanlig mapp.",
            Self::AlreadyAdopted { .. } => {
                "Det som är fastställt skrivs aldrig över. En rättelse görs nästa år, i kolumnen Rättat utfall."
            }
            Self::NotPlain { .. } => {
                "Ta bort mappen ut, kör itbokslut rapport och fastställ sedan."
            }
            Self::OpenElsewhere { .. } => {
                "Stäng filen i det andra programmet, och kör om."
            }
            Self::Unreadable { .. } => "Rätta filen och kör om.",
            Self::Io { cause, .. } => match cause.kind() {
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    "Kontrollera att du får skriva i mappen, och att filen inte är öppen i ett annat program."
                }
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                    "Frigör utrymme och kör om."
                }
                _ => "Kontrollera sökvägen och kör om.",
            },
        }
    }
}

/// Returns what may have been meant, or nothing.
fn meant(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; menas kanske {near}"))
}

/// Returns in Swedish what the operating system said.
pub(super) fn in_words(cause: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let words = match cause.kind() {
        Kind::NotFound => "den finns inte",
        Kind::PermissionDenied => "du saknar behörighet",
        Kind::AlreadyExists => "den finns redan",
        Kind::IsADirectory => "det är en mapp",
        Kind::NotADirectory => "en fil ligger där en mapp ska ligga",
        Kind::DirectoryNotEmpty => "mappen är inte tom",
        Kind::StorageFull | Kind::QuotaExceeded => "disken är full",
        Kind::ReadOnlyFilesystem => "disken är skrivskyddad",
        Kind::FileTooLarge => "filen är för stor",
        Kind::ResourceBusy | Kind::ExecutableFileBusy => {
            "den används av ett annat program"
        }
        Kind::InvalidFilename | Kind::InvalidInput => "namnet går inte att använda",
        Kind::TimedOut | Kind::HostUnreachable | Kind::NetworkUnreachable => {
            "nätverket svarar inte"
        }
        _ => {
            return match cause.raw_os_error() {
                Some(number) => format!("operativsystemet svarar med felnummer {number}"),
                None => "operativsystemet säger nej".to_owned(),
            };
        }
    };
    words.to_owned()
}
