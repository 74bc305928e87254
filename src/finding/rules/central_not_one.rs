//! `central` without exactly one förvaltning.

use super::prelude::*;
use crate::domain::{DepartmentCode, Reporters};
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "central-inte-en",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "central utan en enda förvaltning",
    reason: "Med sammanvägningen central är en förvaltnings värde hela kommunens. Då \
             måste det framgå vilken. Indikatorn blir ej mätt.",
    source: "DESIGN §5.3",
};

/// Reports who reports at a place, and the aggregation at another.
pub fn found(
    place: &Place,
    indicator: &str,
    reporters: &Reporters,
    aggregation: &Place,
) -> Finding {
    let (typed, who) = match reporters {
        Reporters::All => ("alla".to_owned(), "«alla» rapporterar".to_owned()),
        Reporters::Source => ("källa".to_owned(), "värdet hämtas ur «källa»".to_owned()),
        Reporters::Some(codes) => {
            let codes: Vec<&str> = codes.iter().map(DepartmentCode::as_str).collect();
            (
                codes.join(", "),
                format!("{} rapporterar", swedish::join(&codes)),
            )
        }
    };
    let remedy = match reporters {
        Reporters::Source => {
            "Välj sammanvägningen medel när värdet hämtas ur en källa, eller skriv \
             koden för en enda förvaltning under Rapporteras av."
        }
        _ => {
            "Skriv koden för en enda förvaltning under Rapporteras av, eller välj en \
             annan sammanvägning."
        }
    };
    Finding::new(
        &RULE,
        place,
        format!("{indicator} vägs samman med central, som kräver en enda förvaltning, men {who}"),
        remedy,
    )
    .with_value(typed)
    .against(aggregation)
}
