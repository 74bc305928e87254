//! What a template is pre-filled with (DESIGN §4.2, §4.4).

use crate::analysis::template;
use crate::domain::{
    Aggregation, Amount, DepartmentCode, Direction, Reporters, SourceField, Unit,
};
use crate::form::department::{analysis, cover, outcomes};
use crate::submission::{BookFill, Fill, FillValue, RowFill};

use super::kommun::{Kommun, YEAR, YearOf, date, goal_of, kommun, set, year};

fn fill(kommun: &Kommun, department: &str) -> BookFill {
    template(
        &kommun.material,
        &[],
        &kommun.settings,
        &DepartmentCode::new(department),
    )
}

fn row(kommun: &Kommun, department: &str) -> RowFill {
    let rows = &fill(kommun, department).sheets[outcomes::SHEET.name].rows;
    assert_eq!(rows.len(), 1);
    rows[0].clone()
}

fn text(row: &RowFill, key: &str) -> String {
    match &row.cells[key] {
        Fill::Value(FillValue::Text(text)) => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// The keys of the value's cells that are not open.
fn closed(row: &RowFill) -> Vec<&'static str> {
    let cells = row.cells.iter();
    cells
        .filter(|(_, fill)| !matches!(fill, Fill::Value(_)))
        .map(|(key, _)| *key)
        .collect()
}

fn one(unit: Unit, aggregation: Aggregation) -> YearOf {
    year(YEAR, &["A", "B"])
        .indicator("I", unit, aggregation, |_| {})
        .target("I", goal_of(10.0))
}

#[test]
fn a_forvaltning_sees_only_what_it_reports() {
    let year = one(Unit::Count, Aggregation::Sum)
        .indicator("J", Unit::Count, Aggregation::Sum, |indicator| {
            let codes = vec![DepartmentCode::new("B")];
            set(&mut indicator.reporters, Reporters::Some(codes));
        })
        .indicator("K", Unit::Count, Aggregation::Mean, |indicator| {
            set(&mut indicator.reporters, Reporters::Source);
        });
    let kommun = kommun([year]);
    assert_eq!(text(&row(&kommun, "A"), "code"), "I");
    let of_b = &fill(&kommun, "B").sheets[outcomes::SHEET.name].rows;
    assert_eq!(of_b.len(), 2);
    assert!(
        fill(&kommun, "X").sheets[outcomes::SHEET.name]
            .rows
            .is_empty()
    );
}

#[test]
fn the_row_tells_what_is_measured_and_how() {
    let mut year = one(Unit::Percent, Aggregation::Ratio);
    let indicator = &mut year.0.governing.indicators[0];
    set(&mut indicator.direction, Direction::Lower);
    set(&mut indicator.method, "Räknas i oktober.".to_owned());
    set(&mut indicator.numerator, "fel".to_owned());
    set(&mut indicator.denominator, "poster".to_owned());
    set(&mut indicator.weight_of, "används inte".to_owned());
    let kommun = kommun([year]);
    let row = row(&kommun, "A");
    assert_eq!(text(&row, "name"), "Indikatorn I");
    assert_eq!(text(&row, "unit"), "%");
    assert_eq!(text(&row, "direction"), "lägre");
    assert_eq!(
        text(&row, "method"),
        "Räknas i oktober. Täljare: fel. Nämnare: poster."
    );
    assert_eq!(row.unit, Some(Unit::Percent));
    assert_eq!(row.decimals, Some(1));
}

#[test]
fn cells_that_an_aggregation_does_not_use_are_closed() {
    let closed = |unit, aggregation| {
        let kommun = kommun([one(unit, aggregation)]);
        closed(&row(&kommun, "A"))
    };
    let parts = ["denominator", "numerator", "weight"];
    assert_eq!(closed(Unit::Count, Aggregation::Sum), parts);
    assert_eq!(closed(Unit::YesNo, Aggregation::ShareYes), parts);
    assert_eq!(closed(Unit::Percent, Aggregation::Ratio), ["weight"]);
    assert_eq!(
        closed(Unit::Index, Aggregation::WeightedMean),
        ["denominator", "numerator"]
    );
}

#[test]
fn earlier_outcomes_and_the_target_that_applies_are_filled_in() {
    let at = |at: i32, value: f64| {
        year(at, &["A"])
            .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
            .target("I", goal_of(10.0))
            .numbers("I", &[("A", value)])
    };
    let now = year(YEAR, &["A"])
        .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
        .target("I", goal_of(10.0))
        .targets("I", YEAR, Some("A"), [Some(goal_of(12.0)); 3]);
    let row = row(&kommun([at(2023, 3.0), at(2024, 4.0), now]), "A");
    let number = |value| Fill::Value(FillValue::Number(value));
    assert_eq!(row.cells["outcome_before_last"], number(3.0));
    assert_eq!(row.cells["outcome_last"], number(4.0));
    assert_eq!(
        row.cells["target"],
        Fill::Value(FillValue::Target(goal_of(12.0)))
    );
}

#[test]
fn a_sum_shows_no_target_to_a_forvaltning() {
    let kommun = kommun([one(Unit::Count, Aggregation::Sum)]);
    assert!(!row(&kommun, "A").cells.contains_key("target"));
}

#[test]
fn what_a_source_fills_is_locked_with_its_value() {
    let year = one(Unit::Count, Aggregation::Mean).source(
        "I",
        SourceField::Outcome,
        Some("A"),
        Some(7.0),
    );
    let kommun = kommun([year]);
    let of_a = row(&kommun, "A");
    assert_eq!(of_a.cells["outcome"], Fill::Locked(FillValue::Number(7.0)));
    // With nothing to ask for there is no reason to choose.
    assert_eq!(of_a.cells["unmeasured"], Fill::Unused);
    assert!(!row(&kommun, "B").cells.contains_key("outcome"));
}

#[test]
fn the_kommuns_denominator_is_shown_and_only_the_numerator_asked_for() {
    let year = |value| {
        let year = one(Unit::Tkr, Aggregation::Ratio);
        kommun([year.source("I", SourceField::Denominator, None, value)])
    };
    let found = row(&year(Some(4006.0)), "A");
    assert_eq!(
        found.cells["denominator"],
        Fill::Locked(FillValue::Number(4006.0))
    );
    assert_eq!(found.cells["outcome"], Fill::Unused);
    assert!(!found.cells.contains_key("numerator"));
    assert!(!found.cells.contains_key("target"));
    // The statistics are not there yet.
    assert_eq!(row(&year(None), "A").cells["denominator"], Fill::Unused);
}

/// Returns the row of an indicator that is derived as a text says.
fn derived_row(unit: Unit, aggregation: Aggregation, text: &str) -> RowFill {
    let mut year = one(unit, aggregation);
    let entry = &mut year.0.governing.indicators[0].derived;
    set(entry, text.to_owned());
    row(&kommun([year]), "A")
}

#[test]
fn a_derived_value_is_locked_and_says_where_it_comes_from() {
    let traced = "incidenter: andel spårade";
    let found = derived_row(Unit::Percent, Aggregation::Ratio, traced);
    let computed = |words: &str| {
        Fill::Computed(format!("Räknas fram ur bladet Incidenter: {words}."))
    };
    let numerator = "incidenter som är spårade";
    assert_eq!(found.cells["numerator"], computed(numerator));
    assert_eq!(found.cells["denominator"], computed("alla incidenter"));
    assert_eq!(
        found.cells["outcome"],
        computed(&format!("{numerator}, delat med alla incidenter"))
    );
    // Nothing is asked for, so nothing can be missing.
    assert_eq!(found.cells["unmeasured"], Fill::Unused);
    assert_eq!(found.cells["weight"], Fill::Unused);
    assert!(!found.cells.contains_key("measure"));
    assert_eq!(
        text(&found, "method"),
        "Utfallet räknas fram ur bladet Incidenter och fylls inte i här. Täljare: \
         incidenter som är spårade. Nämnare: alla incidenter."
    );
}

#[test]
fn what_an_amount_is_divided_by_is_asked_for() {
    let found = derived_row(Unit::Count, Aggregation::Ratio, "incidenter: antal");
    assert!(matches!(found.cells["numerator"], Fill::Computed(_)));
    for open in ["outcome", "denominator", "unmeasured"] {
        assert!(!found.cells.contains_key(open), "{open}");
    }
    let found = derived_row(Unit::Count, Aggregation::Sum, "incidenter: antal");
    assert!(matches!(found.cells["outcome"], Fill::Computed(_)));
    let closed = ["denominator", "numerator", "unmeasured", "weight"];
    for key in closed {
        assert_eq!(found.cells[key], Fill::Unused, "{key}");
    }
}

#[test]
fn what_cannot_be_derived_is_not_asked_for_either() {
    let found = derived_row(Unit::Count, Aggregation::Sum, "incidenter: antall");
    for key in [
        "outcome",
        "denominator",
        "numerator",
        "unmeasured",
        "weight",
    ] {
        assert_eq!(found.cells[key], Fill::Unused, "{key}");
    }
}

#[test]
fn the_cover_and_the_first_sheet_say_whose_when_and_to_whom() {
    let mut kommun = kommun([one(Unit::Count, Aggregation::Sum)]);
    kommun.settings.deadlines.annual = Some(date(2026, 1, 30));
    kommun.settings.contact.function = "IT-samordnaren".to_owned();
    kommun.settings.contact.email = "it@norsjo.example".to_owned();
    kommun.settings.example = true;
    let fill = fill(&kommun, "A");
    assert_eq!(fill.title, "IT-bokslut 2025 – Förvaltningen A");
    assert_eq!(fill.identity.round, 1);
    assert_eq!(fill.identity.department, Some(DepartmentCode::new("A")));
    let labels: Vec<_> = fill.notes.iter().map(|(label, _)| label.as_str()).collect();
    assert_eq!(labels, ["Lämnas senast", "Kontakt", "Exempel"]);
    assert_eq!(fill.notes[1].1, "IT-samordnaren, it@norsjo.example");
    let cover = &fill.sheets[cover::SHEET.name].rows[0];
    assert_eq!(text(cover, "municipality"), "Norsjö kommun");
    assert_eq!(text(cover, "code"), "A");
    assert_eq!(text(cover, "period"), "2025");
    assert_eq!(
        cover.cells["deadline"],
        Fill::Value(FillValue::Date(date(2026, 1, 30)))
    );
    let headings = &fill.sheets[analysis::SHEET.name].rows;
    assert_eq!(headings.len(), analysis::HEADINGS.len());
    assert_eq!(text(&headings[0], "heading"), "Sammanfattning");
}

#[test]
fn every_key_is_a_column_of_its_sheet() {
    let year = one(Unit::Percent, Aggregation::Ratio).pairs("I", &[("A", 1.0, 2.0)]);
    let year = year.row("B", "I", |row| set(&mut row.numerator, Amount::exact(1.0)));
    let fill = fill(&kommun([year]), "A");
    for (name, sheet) in &fill.sheets {
        let form = crate::form::department::DEPARTMENT.sheet(name).unwrap();
        for key in sheet.rows.iter().flat_map(|row| row.cells.keys()) {
            assert!(form.column(key).is_some(), "{name}: {key}");
        }
    }
}
