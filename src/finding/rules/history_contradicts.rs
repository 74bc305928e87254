//! `Historik` says something else about a published year.

use super::prelude::*;
use crate::domain::Year;
use crate::finding::changed::{Changed, in_words};

/// The rule.
pub static RULE: Rule = Rule {
    id: "historik-motsäger-fastställt",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "Historik säger något annat än det som är fastställt",
    reason: "Ett fastställt års utfall läses ur det som publicerades. Bladet Historik är \
             till för åren före det.",
    source: "DESIGN §5.14",
};

/// Reports the outcomes that differ.
pub fn found(place: &Place, adopted: &Place, year: Year, changes: &[Changed]) -> Finding {
    let finding = Finding::new(
        &RULE,
        place,
        format!("{year} är fastställt, men {}", in_words(changes)),
        "Ta bort raden ur Historik, eller skriv det värde som är fastställt. Det fastställda \
         används.",
    )
    .against(adopted);
    match changes {
        [only] => finding.with_value(only.now.text()),
        _ => finding,
    }
}
