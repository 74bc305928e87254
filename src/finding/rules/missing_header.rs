//! A sheet whose header row was not found.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "rubrikrad-saknas",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "rubrikrad saknas",
    reason: "Kolumnerna känns igen på sina rubriker, var de än står. Utan rubrikrad \
             går det inte att veta vad cellerna betyder.",
    source: "DESIGN §4",
};

/// Reports the sheet and some of the headers that were looked for.
pub fn found(sheet: &Place, headers: &[String]) -> Finding {
    let some: Vec<String> = headers.iter().take(4).map(|header| quote(header)).collect();
    Finding::new(
        &RULE,
        sheet,
        format!("ingen rad med rubrikerna {} hittades", swedish::join(&some)),
        "Kopiera rubrikraden från mallen till raden ovanför uppgifterna.",
    )
}
