//! A critical system that was taken into use before it was approved.

use chrono::NaiveDate;

use super::prelude::*;
use crate::swedish::{date, quote};

/// The rule.
pub static RULE: Rule = Rule {
    id: "tagen-i-bruk-före-godkännande",
    severity: Severity::Warning,
    subject: Subject::Report,
    title: "taget i bruk före första driftgodkännandet",
    reason: "Ett samhällsviktigt system ska vara driftgodkänt senast den dag det tas i \
             bruk.",
    source: "DESIGN §5.10",
};

/// Reports the first approval at a place, with its day, `None` when it is
/// missing, and the day the system was taken into use.
pub fn found(
    place: &Place,
    system: &str,
    first: Option<NaiveDate>,
    in_use: Option<NaiveDate>,
) -> Finding {
    let in_use = in_use.map_or_else(String::new, |in_use| format!(" {}", date(in_use)));
    let but = match first {
        Some(first) => format!("men godkändes första gången «{}»", date(first)),
        None => "men har inget första driftgodkännande".to_owned(),
    };
    let finding = Finding::new(
        &RULE,
        place,
        format!(
            "det samhällsviktiga systemet {} togs i bruk{in_use}, {but}",
            quote(system)
        ),
        "Kontrollera Tagen i bruk och Första driftgodkännande. Stämmer de, förklara i \
         kolumnen Kommentar.",
    );
    match first {
        Some(first) => finding.with_value(date(first)),
        None => finding,
    }
}
