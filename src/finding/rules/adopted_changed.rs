//! What was adopted is no longer what it was.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fastställt-ändrat",
    severity: Severity::Error,
    subject: Subject::File,
    title: "det som är fastställt är ändrat",
    reason: "Det som publicerades får inte ändras. Varje fil i faststallt har sitt \
             fingeravtryck i hashar.txt, så att det syns.",
    source: "DESIGN §5.14",
};

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Its bytes are others.
    Changed,
    /// It is gone.
    Missing,
    /// It was not there.
    Added,
    /// The list of what was there is gone, or says nothing.
    WithoutList,
}

/// Reports the file.
pub fn found(place: &Place, change: Change) -> Finding {
    let (message, remedy) = match change {
        Change::Changed => (
            "filen är ändrad sedan den fastställdes",
            "Det som publicerades får inte ändras. Lägg tillbaka filen från en säkerhetskopia.",
        ),
        Change::Missing => (
            "filen fanns när året fastställdes men är borta",
            "Det som publicerades ska finnas kvar. Lägg tillbaka filen från en säkerhetskopia.",
        ),
        Change::Added => (
            "filen fanns inte när året fastställdes",
            "Flytta filen till en annan mapp. Mappen ska bara innehålla det som publicerades.",
        ),
        Change::WithoutList => (
            "listan med filernas fingeravtryck saknas eller går inte att läsa, så det går inte att veta om \
             något är ändrat, och mappen används inte",
            "Lägg tillbaka hashar.txt från en säkerhetskopia. Mappar i faststallt skapas bara \
             av itbokslut faststall.",
        ),
    };
    Finding::new(&RULE, place, message, remedy)
}
