//! `Risker`: risks and what was done about them.

use crate::form::department::risks::{
    CONSEQUENCE, CONSEQUENCE_AFTER, COST, LEGAL_GROUND, LIKELIHOOD, LIKELIHOOD_AFTER,
    MEASURE, RISK, SECRET, SHEET, SYSTEM,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::{Listed, RiskRow};

pub(super) fn read(book: &mut BookReader<'_>) -> Listed<RiskRow> {
    book.listed(&SHEET, Absence::Fault, |row| {
        let risk = row.key(&RISK);
        Some(RiskRow {
            system: row.get(&SYSTEM),
            likelihood: row.get(&LIKELIHOOD),
            consequence: row.get(&CONSEQUENCE),
            measure: row.get(&MEASURE),
            cost: row.get(&COST),
            likelihood_after: row.get(&LIKELIHOOD_AFTER),
            consequence_after: row.get(&CONSEQUENCE_AFTER),
            secret: row.get(&SECRET),
            legal_ground: row.get(&LEGAL_GROUND),
            risk: risk?,
        })
    })
}
