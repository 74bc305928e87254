//! An error value that a formula came to.

use super::prelude::*;
use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "felvärde",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "felvärde i cellen",
    reason: "Formeln i cellen gav ett felvärde i stället för ett svar. Bara den \
             cellen går inte att använda; resten av bladet läses.",
    source: "DESIGN §4.3",
};

/// Reports the error value at a place and the formula that came to it, if
/// there is one.
pub fn found(place: &Place, error: &str, formula: Option<&str>) -> Finding {
    let message = match formula {
        Some(formula) if !formula.is_empty() => format!(
            "formeln {} gav felet {}",
            quote(&format!("={formula}")),
            quote(error)
        ),
        Some(_) => format!("cellens formel gav felet {}", quote(error)),
        None => format!("cellen innehåller felet {}", quote(error)),
    };
    Finding::new(
        &RULE,
        place,
        message,
        "Rätta formeln, eller skriv värdet som ett tal i stället för formeln.",
    )
    .with_value(error)
}
