//! A report template that nothing uses.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "mall-används-inte",
    severity: Severity::Warning,
    subject: Subject::File,
    title: "rapportmall som inte används",
    reason: "En mall i rapportmallar ersätter programmets mall med samma namn. Heter \
             den något annat, och ingen annan mall läser in den, gör den ingen skillnad.",
    source: "DESIGN §8",
};

/// Reports the template; `meant` is the built-in one whose name it resembles.
pub fn found(place: &Place, meant: Option<&str>) -> Finding {
    let (message, remedy) = match meant {
        Some(meant) => (
            format!("mallen används inte; kanske menas {meant}"),
            format!("Döp om den till {meant}, eller ta bort den."),
        ),
        None => (
            "mallen används inte: programmet har ingen mall med det namnet, och ingen av \
             era mallar läser in den"
                .to_owned(),
            "Ge den samma namn som den mall den ska ersätta, läs in den från en annan \
             mall, eller ta bort den."
                .to_owned(),
        ),
    };
    Finding::new(&RULE, place, message, remedy)
}
