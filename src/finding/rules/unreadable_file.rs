//! A file whose bytes cannot be had.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-går-inte-att-läsa",
    severity: Severity::Error,
    subject: Subject::File,
    title: "fil som inte går att läsa",
    reason: "En inlämning som inte går att läsa finns inte med i rapporten.",
    source: "DESIGN §11",
};

/// Why a file's bytes cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Another program keeps it locked.
    Locked,
    /// The user may not read it.
    Denied,
    /// It disappeared.
    Gone,
    /// It had another length when it had been read.
    Changed,
    /// It is a pipe, a socket or a device.
    NotAFile,
    /// It is a folder.
    Folder,
    /// It is a link that leads out of the kommun's folder, or nowhere.
    Link,
    /// It is larger than the limit, both in bytes.
    TooLarge {
        /// The most that is read.
        limit: u64,
    },
    /// The disk or the network gave up.
    Failed,
}

/// Reports the file.
pub fn found(place: &Place, cause: Cause) -> Finding {
    let (message, remedy) = match cause {
        Cause::Locked => (
            "filen är öppen i ett annat program".to_owned(),
            "Stäng filen i det andra programmet, och kör om.",
        ),
        Cause::Denied => (
            "filen får inte läsas av den som kör programmet".to_owned(),
            "Ändra filens behörighet, eller spara den på nytt i mappen.",
        ),
        Cause::Gone => (
            "filen försvann medan den lästes".to_owned(),
            "Vänta tills filen är helt kopierad, och kör om.",
        ),
        Cause::Changed => (
            "filen ändrades medan den lästes".to_owned(),
            "Vänta tills filen är helt kopierad, och kör om.",
        ),
        Cause::NotAFile => (
            "det är ingen vanlig fil".to_owned(),
            "Ta bort den, och spara arbetsboken som en vanlig fil.",
        ),
        Cause::Folder => (
            "det är en mapp och ingen fil".to_owned(),
            "Ange en arbetsbok, eller döp om mappen.",
        ),
        Cause::Link => (
            "länken leder ut ur kommunens mapp eller ingenstans".to_owned(),
            "Kopiera arbetsboken till mappen i stället för att länka till den.",
        ),
        Cause::TooLarge { limit } => (
            format!(
                "filen är större än {} MB",
                swedish::number(megabytes(limit))
            ),
            "Ta bort bilder och onödiga blad, och spara arbetsboken på nytt.",
        ),
        Cause::Failed => (
            "filen gick inte att läsa från disken".to_owned(),
            "Kopiera filen på nytt, och kör om.",
        ),
    };
    Finding::new(&RULE, place, message, remedy)
}

fn megabytes(bytes: u64) -> f64 {
    u32::try_from(bytes / 1_048_576).map_or(f64::MAX, f64::from)
}
