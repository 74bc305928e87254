//! A date that is stored as a plain number.

use super::prelude::*;
use chrono::NaiveDate;

use crate::swedish::quote;

/// The rule.
pub static RULE: Rule = Rule {
    id: "tal-som-datum",
    severity: Severity::Notice,
    subject: Subject::Cell,
    title: "datum lagrat som tal",
    reason: "Cellen visar ett tal, men i en datumkolumn är talet ett datum: dagarna \
             räknade från 1900, eller åtta siffror i följd.",
    source: "DESIGN §4.3",
};

/// Reports the number at a place, as shown, and the date it was read as.
pub fn found(place: &Place, shown: &str, date: NaiveDate) -> Finding {
    Finding::new(
        &RULE,
        place,
        format!("{} är ett tal; läst som datumet {date}", quote(shown)),
        "Inget behöver göras om datumet är rätt läst. Formatera annars cellen som datum \
         och skriv det på nytt.",
    )
    .with_value(shown)
}
