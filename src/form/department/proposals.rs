//! `Planförslag`: what the förvaltning proposes for the plan that is not yet
//! decided. The three years are those of the first vintage without a decision
//! when the template was written.

use crate::domain::{IndicatorCode, Target};
use crate::form::{Col, Kind, Layout, Prefill, Rows, Sheet};

use super::indicator;

/// The indicator's code.
pub static CODE: Col<IndicatorCode> = indicator::code();
/// Its name.
pub static NAME: Col<String> = indicator::name();
/// Its unit.
pub static UNIT: Col<String> = indicator::unit();
/// Its direction.
pub static DIRECTION: Col<String> = indicator::direction();
/// The target of the first year in the latest decided plan.
pub static DECIDED_1: Col<Target> =
    Col::of_planned("decided_1", "Målvärde", 0, Kind::Target)
        .prefilled()
        .width(11.0);
/// The target of the second year.
pub static DECIDED_2: Col<Target> =
    Col::of_planned("decided_2", "Målvärde", 1, Kind::Target)
        .prefilled()
        .width(11.0);
/// The target of the third year.
pub static DECIDED_3: Col<Target> =
    Col::of_planned("decided_3", "Målvärde", 2, Kind::Target)
        .prefilled()
        .width(11.0);
/// The proposal for the first year.
pub static PROPOSED_1: Col<Target> =
    Col::of_planned("proposed_1", "Förslag", 0, Kind::Target)
        .group("Förvaltningens förslag")
        .width(11.0)
        .help("Förvaltningens förslag till målvärde det året, i indikatorns enhet. Procent skrivs som 90, ett intervall som 20–30. Lämna tomt om målvärdet inte ska ändras.");
/// The proposal for the second year.
pub static PROPOSED_2: Col<Target> =
    Col::of_planned("proposed_2", "Förslag", 1, Kind::Target)
        .width(11.0)
        .help("Förvaltningens förslag till målvärde det året. Lämna tomt om målvärdet inte ska ändras.");
/// The proposal for the third year.
pub static PROPOSED_3: Col<Target> =
    Col::of_planned("proposed_3", "Förslag", 2, Kind::Target)
        .width(11.0)
        .help("Förvaltningens förslag till målvärde det året. Planens sista år har inget målvärde än.");
/// Why.
pub static REASON: Col<String> = Col::new("reason", "Motivering", Kind::Text)
    .when("ett förslag är ifyllt")
    .width(44.0)
    .help("Varför förvaltningen föreslår målvärdet. Ett sänkt målvärde behöver alltid ett skäl.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Planförslag",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Keyed(Prefill::Indicators),
    columns: &[
        &CODE.column,
        &NAME.column,
        &UNIT.column,
        &DIRECTION.column,
        &DECIDED_1.column,
        &DECIDED_2.column,
        &DECIDED_3.column,
        &PROPOSED_1.column,
        &PROPOSED_2.column,
        &PROPOSED_3.column,
        &REASON.column,
    ],
    intro: "Förvaltningens förslag till målvärden i nästa treårsplan. Lämna tomt där inget ska ändras.",
};
