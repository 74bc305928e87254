//! An outcome without the weight that a weighted mean needs.

use super::prelude::*;
use crate::domain::{PeriodKind, SourceField};

/// The rule.
pub static RULE: Rule = Rule {
    id: "vikt-saknas",
    severity: Severity::Error,
    subject: Subject::Outcome,
    title: "vikt saknas",
    reason: "Ett vägt medel kan inte räknas utan förvaltningens vikt. Utfallet visas men \
             räknas som ej redovisat.",
    source: "DESIGN §5.3",
};

/// Reports the place where the weight is missed, in the form of a period.
pub fn found(place: &Place, indicator: &str, kind: PeriodKind) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!(
            "{} för {indicator} saknar vikt och räknas inte med",
            kind.the_outcome()
        ),
        format!(
            "Fyll i {}. Vad den räknar står i kolumnen Mätmetod.",
            SourceField::Weight.header(kind)
        ),
    )
}
