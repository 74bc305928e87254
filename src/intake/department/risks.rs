//! `Risker`: risks and what was done about them.

use crate::form::department::risks::{
    CONSEQUENCE, CONSEQUENCE_AFTER, COST, LEGAL_GROUND, LIKELIHOOD, LIKELIHOOD_AFTER,
    MEASURE, RISK, SECRET, SHEET, SYSTEM,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::{Listed, RiskRow};

use super::repeated::{alike, said};

pub(super) fn read(book: &mut BookReader<'_>) -> Listed<RiskRow> {
    let listed = book.listed(&SHEET, Absence::Fault, |row| {
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
    });
    alike(book, &listed.rows, |row| &row.risk.place, cells);
    listed
}

fn cells(row: &RiskRow) -> Vec<Option<String>> {
    vec![
        Some(row.risk.value.clone()),
        said(&row.system),
        said(&row.likelihood),
        said(&row.consequence),
        said(&row.measure),
        said(&row.cost),
        said(&row.likelihood_after),
        said(&row.consequence_after),
        said(&row.secret),
        said(&row.legal_ground),
    ]
}
