//! `Bedömningar`: a reasoned deviation from a goal's computed assessment.

use crate::domain::{Assessment, GoalCode};
use crate::form::{Col, Kind, Layout, Register, Rows, Sheet};

/// The assessments that may be decided.
pub const DECIDABLE: &[&str] = &[
    Assessment::Met.word(),
    Assessment::PartlyMet.word(),
    Assessment::NotMet.word(),
    Assessment::NotMeasured.word(),
];

/// The goal.
pub static GOAL: Col<GoalCode> =
    Col::new("goal", "Policymål", Kind::Code(Register::Goals))
        .required()
        .width(11.0)
        .help("Målets kod i bladet Policymål.");
/// The decided assessment.
pub static ASSESSMENT: Col<Assessment> =
    Col::new("assessment", "Bedömning", Kind::OneOf(DECIDABLE))
        .required()
        .width(18.0)
        .help("Den bedömning som har beslutats. Den beräknade visas alltid bredvid.");
/// Why it deviates.
pub static REASON: Col<String> = Col::new("reason", "Motivering", Kind::Text)
    .required()
    .width(60.0)
    .help("Varför bedömningen avviker från den beräknade. Motiveringen skrivs ut i rapporten.");
/// Who decided it.
pub static DECIDED_BY: Col<String> = Col::new("decided_by", "Beslutad av", Kind::Text)
    .required()
    .width(30.0)
    .help("Organet eller funktionen som har beslutat, till exempel Kommunstyrelsen 2026-02-10 § 21.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Bedömningar",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 10,
        none: false,
    },
    columns: &[
        &GOAL.column,
        &ASSESSMENT.column,
        &REASON.column,
        &DECIDED_BY.column,
    ],
    intro: "Motiverade avsteg från den beräknade bedömningen. De visas bredvid den, aldrig i stället.",
};
