//! A share of the way that is no share.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "delvisgräns-utanför",
    severity: Severity::Error,
    subject: Subject::Governing,
    title: "delvisgräns utanför 0 till 1",
    reason: "Delvisgräns är den del av vägen från startvärdet till målvärdet som \
             räcker för delvis uppfyllt. Den skrivs från 0 till 1, inte i procent.",
    source: "DESIGN §5.5",
};

/// Reports the limit at a place.
pub fn found(place: &Place, indicator: &str, limit: f64) -> Finding {
    let shown = swedish::number(limit);
    let remedy = if limit > 1.0 && limit <= 100.0 {
        format!(
            "Skriv delen av vägen som ett tal från 0 till 1. {shown} % av vägen skrivs \
             {}.",
            swedish::number(limit / 100.0)
        )
    } else {
        "Skriv delen av vägen som ett tal från 0 till 1, till exempel 0,5 för halva."
            .to_owned()
    };
    Finding::new(
        &RULE,
        place,
        format!("delvisgränsen «{shown}» för {indicator} ligger inte mellan 0 och 1"),
        remedy,
    )
    .with_value(shown)
}
