//! A legal ground on a row that is not marked.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "lagrum-utan-sekretess",
    severity: Severity::Warning,
    subject: Subject::Submission,
    title: "lagrum utan sekretess",
    reason: "Bara Sekretess avgör vad som lämnas ut. Raden behandlas som offentlig trots \
             att det står på vilken grund den skulle vara hemlig.",
    source: "DESIGN §6.2",
};

/// Reports the mark, which is not `ja`, and the ground at another place.
pub fn found(place: &Place, ground: &str, ground_place: &Place) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "raden har lagrummet {} men är inte markerad med sekretess",
            quote(ground)
        ),
        "Välj ja i kolumnen Sekretess, eller töm Lagrum.",
    )
    .against(ground_place)
}
