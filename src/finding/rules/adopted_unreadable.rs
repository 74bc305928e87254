//! A published result that cannot be read.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fastställt-oläsligt",
    severity: Severity::Error,
    subject: Subject::File,
    title: "det fastställda resultatet går inte att läsa",
    reason: "Ett fastställt års utfall läses ur it-bokslut.json. Går den inte att läsa tas \
             historiken ur det årets arbetsböcker och ur Historik i stället.",
    source: "DESIGN §5.14",
};

/// Why it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It is no JSON, or not such as the schema says.
    Malformed {
        /// The line, counted from one.
        line: usize,
    },
    /// A newer program wrote it.
    Newer {
        /// The version of its format.
        version: u64,
    },
    /// It is about something else than its folder says.
    OtherPeriod,
    /// It is larger than what is read.
    TooLarge,
}

/// Reports the file.
pub fn found(place: &Place, cause: &Cause) -> Finding {
    const FROM_BACKUP: &str = "Lägg tillbaka filen från en säkerhetskopia.";
    let (message, remedy) = match cause {
        Cause::Malformed { line } => (
            format!(
                "filen går inte att läsa som ett fastställt resultat (felet är på rad {line})"
            ),
            FROM_BACKUP,
        ),
        Cause::Newer { version } => (
            format!(
                "filen är skriven av en nyare version av programmet (format {version})"
            ),
            "Använd den nyare versionen av itbokslut.",
        ),
        Cause::OtherPeriod => (
            "filen gäller inte den interna utgåvan för mappens år".to_owned(),
            FROM_BACKUP,
        ),
        Cause::TooLarge => (
            "filen är större än någon som programmet skriver".to_owned(),
            FROM_BACKUP,
        ),
    };
    Finding::new(&RULE, place, message, remedy)
}
