//! A sheet that the form must have.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "blad-saknas",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "blad saknas",
    reason: "Bladet behövs för att rapporten ska bli fullständig. Det känns igen på \
             sitt namn.",
    source: "DESIGN §4",
};

/// Reports the missing sheet at its workbook and the sheets that are there.
pub fn found(workbook: &Place, sheet: &str, there: &[&str]) -> Finding {
    Finding::new(
        &RULE,
        workbook,
        format!("bladet {sheet} saknas; filen har {}", listed(there)),
        format!("Döp bladet till {sheet}, eller kopiera in det från mallen."),
    )
}

fn listed(there: &[&str]) -> String {
    const MOST: usize = 8;
    let mut names: Vec<String> =
        there.iter().take(MOST).map(|name| quote(name)).collect();
    if there.len() > MOST {
        names.push(format!("{} blad till", there.len() - MOST));
    }
    if names.is_empty() {
        return "inga blad".to_owned();
    }
    swedish::join(&names)
}
