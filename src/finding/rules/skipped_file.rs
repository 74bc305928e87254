//! A file that is no submission and was not read.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-överhoppad",
    severity: Severity::Notice,
    subject: Subject::File,
    title: "överhoppad fil",
    reason: "Dolda filer och filer som program lägger upp medan de arbetar är inga \
             inlämningar.",
    source: "DESIGN §3",
};

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// Its name begins with a full stop.
    Hidden,
    /// A program's own file about a workbook that is open.
    Lock,
    /// A file that a program keeps only while it works.
    Temporary,
    /// A file that the operating system keeps in every folder.
    System,
    /// A file in `styrning/` that is not named by a year.
    NoYear,
}

/// Reports the file.
pub fn found(place: &Place, why: Skipped) -> Finding {
    let (message, remedy) = match why {
        Skipped::Hidden => (
            "filen är dold och läses inte",
            "Ta bort filen, eller ge den ett namn utan punkt först om den ska läsas.",
        ),
        Skipped::Lock => (
            "en arbetsbok är öppen i ett annat program, och bara det som är sparat läses",
            "Spara och stäng arbetsboken, och kör om.",
        ),
        Skipped::Temporary => (
            "filen är tillfällig och läses inte",
            "Vänta tills filen är helt sparad eller hämtad. Ligger den kvar kan den tas \
             bort.",
        ),
        Skipped::System => (
            "filen har lagts dit av operativsystemet och läses inte",
            "Inget behöver göras.",
        ),
        Skipped::NoYear => (
            "filen läses inte, eftersom den inte är döpt efter ett år",
            "Döp den till årtalet, till exempel 2025.xlsx, om den ska styra ett år.",
        ),
    };
    Finding::new(&RULE, place, message, remedy)
}
