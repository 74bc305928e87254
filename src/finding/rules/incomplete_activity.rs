//! An activity without what the policy requires of it.

use super::prelude::*;
use crate::swedish::{self, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "insats-ofullständig",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "insatsen saknar vad IT-policyn kräver",
    reason: "Enligt IT-policyn ska IT-planen ange ansvarig, tidsplan och ansvar för \
             uppföljning för varje insats, och insatserna ska prioriteras.",
    source: "IT-policyn kap. 3",
};

/// Reports the first empty cell; `missing` says what is missing, of
/// `ansvarig`, `tidsplan`, `uppföljningsansvar` and `prioritet`.
pub fn found(place: &Place, activity: &str, missing: &[&str]) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "insatsen {} saknar {}",
            quote(activity),
            swedish::join(missing)
        ),
        "Fyll i det som saknas på raden.",
    )
}
