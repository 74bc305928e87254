//! `Policymål`: the goals of the IT-policy.

use crate::domain::GoalCode;
use crate::form::{Col, Kind, Layout, Register, Rows, Sheet};

/// The goal's code.
pub static CODE: Col<GoalCode> = Col::new("code", "Kod", Kind::Code(Register::Goals))
    .required()
    .width(8.0)
    .help("En kort kod för målet, till exempel S1. Den används i bladet Indikatorer.");
/// The goal's area.
pub static AREA: Col<String> = Col::new("area", "Område", Kind::Text)
    .required()
    .width(16.0)
    .help("Området i policyn, till exempel Service. Områdena skrivs ut i den ordning de först står här.");
/// The goal itself.
pub static GOAL: Col<String> = Col::new("goal", "Mål", Kind::Text)
    .required()
    .width(60.0)
    .help("Målet i en mening, som det ska stå i rapporten.");
/// Which section of the policy the goal is from.
pub static SECTION: Col<String> = Col::new("section", "Avsnitt i policyn", Kind::Text)
    .required()
    .width(30.0)
    .help("Var i IT-policyn målet står, till exempel 1 Service.");
/// Whether the council has singled it out for god ekonomisk hushållning.
pub static STEWARDSHIP: Col<bool> =
    Col::new("stewardship", "God ekonomisk hushållning", Kind::YesNo)
        .required()
        .width(16.0)
        .help("Ja om fullmäktige har pekat ut målet som ett mål för god ekonomisk hushållning i budgeten.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Policymål",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 10,
        none: false,
    },
    columns: &[
        &CODE.column,
        &AREA.column,
        &GOAL.column,
        &SECTION.column,
        &STEWARDSHIP.column,
    ],
    intro: "Målen i den IT-policy som fullmäktige har antagit.",
};
