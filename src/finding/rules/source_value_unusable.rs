//! A source whose value cannot be used.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "källvärde-oanvändbart",
    severity: Severity::Error,
    subject: Subject::Source,
    title: "värdet i källfilen går inte att använda",
    reason: "Cellen i källfilen håller inget tal i den enhet som behövs. Värdet \
             hämtas därför inte.",
    source: "DESIGN §4.4",
};

/// Reports the value column at its cell in `Källor`, the cell in the source,
/// what stands there, and what is wrong with it.
pub fn found(asked: &Place, source: &Place, shown: &str, fault: Fault) -> Finding {
    let value = quote(shown);
    let (message, remedy) = match fault {
        Fault::Empty => (
            format!("{source} är tom"),
            "Kontrollera att raden och kolumnen är de rätta, eller ange en annan källa.",
        ),
        Fault::NotANumber => (
            format!("{source} innehåller {value}, som inte är ett tal"),
            "Kontrollera att raden och kolumnen är de rätta, eller ange en annan källa.",
        ),
        Fault::NotStored => (
            format!("{source} innehåller en formel utan sparat värde"),
            "Öppna källfilen i Excel eller LibreOffice och spara den igen.",
        ),
        Fault::AmbiguousPercent => (
            format!(
                "{source} innehåller {value}, som kan vara både en andel och ett procenttal"
            ),
            "Skriv 100 under Omräkning om talet är en andel, eller 1 om det är ett \
             procenttal.",
        ),
        Fault::PercentElsewhere => (
            format!("{source} innehåller procentsatsen {value}, men enheten är en annan"),
            "Välj en kolumn som har värdet i rätt enhet.",
        ),
        Fault::PercentAbove200 => (
            format!("{source} innehåller {value}, som efter omräkning är mer än 200 %"),
            "Kontrollera Omräkning. En procentformaterad cell räknas om till procenttal \
             utan den.",
        ),
        Fault::YesNo => (
            format!("{source} innehåller {value}, men indikatorn mäts i ja eller nej"),
            "Hämta bara tal ur källor. Ett svar i ja eller nej lämnas av förvaltningen.",
        ),
    };
    Finding::new(&RULE, asked, message, remedy)
        .with_value(shown)
        .against(source)
}

/// What is wrong with a value in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing, or a sign for nothing.
    Empty,
    /// It is no number.
    NotANumber,
    /// It is a formula without a stored value.
    NotStored,
    /// It is a bare number above 0 and up to 1 where the unit is percent,
    /// and there is no `Omräkning` that tells.
    AmbiguousPercent,
    /// It is a percentage, and the unit is another.
    PercentElsewhere,
    /// It is above 200 %.
    PercentAbove200,
    /// The outcome is yes or no.
    YesNo,
}
