//! A requirement of the policy that is not met, or only partly.

use super::prelude::*;
use super::words::listed;

/// The rule.
pub static RULE: Rule = Rule {
    id: "krav-ej-uppfyllt",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "krav i policyn som inte är uppfyllt",
    reason: "Varje «ska» i policyn bedöms mot det som har redovisats. Det som inte är \
             uppfyllt, eller bara till en del, redovisas för fullmäktige.",
    source: "DESIGN §5.12, §5.16",
};

/// What is told of a requirement.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// Its id.
    pub id: &'a str,
    /// The result in words.
    pub result: &'a str,
    /// How many objects fulfil it, and of how many; `None` for one object.
    pub counts: Option<(usize, usize)>,
    /// The objects in the plural.
    pub objects: &'a str,
    /// Those that do not fulfil it.
    pub failing: &'a [String],
    /// Why the result is what it is, a clause; empty when the counts say it.
    pub why: &'a str,
    /// Codes of the förvaltningar that have not reported.
    pub unreported: &'a [String],
}

/// Reports the requirement at the first cell that fails it, with what its
/// check wants done.
pub fn found(place: &Place, judged: &Judged<'_>, remedy: &str) -> Finding {
    let Judged { id, result, .. } = judged;
    let mut why = match judged.counts {
        Some((part, whole)) => format!(
            "{part} av {whole} {} uppfyller det, inte {}",
            judged.objects,
            listed(judged.failing)
        ),
        None => judged.why.to_owned(),
    };
    if !judged.unreported.is_empty() {
        let unreported = listed(judged.unreported);
        why.push_str(&format!("; {unreported} har inte redovisat"));
    }
    Finding::new(
        &RULE,
        place,
        format!("kravet {id} är {result}: {why}"),
        remedy,
    )
}
