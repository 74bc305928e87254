//! A small number in a file whose number formats cannot be read.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "procentformat-okänt",
    severity: Severity::Error,
    subject: Subject::Cell,
    title: "procentformat som inte går att läsa",
    reason: "I det äldre filformatet .xls går det inte att se om en cell är \
             formaterad som procent. Ett tal mellan 0 och 1 kan då vara både en andel \
             och ett procenttal.",
    source: "DESIGN §4.3",
};

/// Reports the number at a place; `value` is as stored, 0.075.
pub fn found(place: &Place, value: f64) -> Finding {
    let bare = swedish::number(value);
    let share = swedish::number(value * 100.0);
    Finding::new(
        &RULE,
        place,
        format!("«{bare}» kan betyda både {share} % och {bare} %, och filformatet visar inte vilket"),
        "Öppna filen, välj Spara som och formatet Excel-arbetsbok (.xlsx), och lämna in \
         den filen i stället.",
    )
    .with_value(bare)
}
