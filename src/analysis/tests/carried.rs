//! What last year's form leaves to this year's template.

mod activities;
mod economy;
mod risks;
mod systems;

use crate::analysis::template;
use crate::domain::DepartmentCode;
use crate::submission::{Fill, FillValue, Remark, RowFill};

use super::kommun::{Kommun, YearOf, kommun, year};

/// The year whose rows are carried.
const LAST: i32 = super::kommun::YEAR;

/// Last year with the förvaltning A, to be added to.
fn last() -> YearOf {
    year(LAST, &["A"])
}

/// A kommun that has come to the year after.
fn after(last: YearOf) -> Kommun {
    kommun([last, year(LAST + 1, &["A"])])
}

/// Returns the rows of a sheet in A's template.
fn rows(kommun: &Kommun, sheet: &str) -> Vec<RowFill> {
    let code = DepartmentCode::new("A");
    let fill = template(&kommun.material, &[], &kommun.settings, &code);
    fill.sheets
        .get(sheet)
        .map(|sheet| sheet.rows.clone())
        .unwrap_or_default()
}

/// Returns the only row.
fn only(kommun: &Kommun, sheet: &str) -> RowFill {
    let mut rows = rows(kommun, sheet);
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

/// Returns a cell as text: a date in ISO, an answer as its word.
fn cell(row: &RowFill, key: &str) -> String {
    match row.cells.get(key) {
        None => String::new(),
        Some(Fill::Value(value)) => match value {
            FillValue::Text(text) => text.clone(),
            FillValue::Number(number) => number.to_string(),
            FillValue::Date(day) => day.to_string(),
            FillValue::YesNo(true) => "ja".to_owned(),
            FillValue::YesNo(false) => "nej".to_owned(),
            FillValue::Target(target) => format!("{target:?}"),
            FillValue::Stood(cell) => panic!("{key}: {cell:?}"),
        },
        Some(other) => panic!("{key}: {other:?}"),
    }
}

/// Returns the keys of the cells that are marked as ones to fill in.
fn asked(row: &RowFill) -> Vec<&'static str> {
    let remarks = row.remarks.iter();
    remarks
        .filter(|(_, remark)| remark.fill_in)
        .map(|(key, _)| *key)
        .collect()
}

fn note<'r>(row: &'r RowFill, key: &str) -> &'r str {
    row.remarks
        .get(key)
        .map_or("", |remark: &Remark| &remark.note)
}

#[test]
fn what_was_secret_stays_so_until_somebody_says_otherwise() {
    use crate::domain::{Aggregation, Unit};
    use crate::form::department::outcomes::SHEET;
    let with = |year: YearOf| {
        let year = year.indicator("I", Unit::Count, Aggregation::Mean, |_| {});
        year.indicator("J", Unit::Count, Aggregation::Mean, |_| {})
    };
    let last = with(last()).row("A", "I", |row| {
        super::kommun::set(&mut row.secret, true);
        super::kommun::set(&mut row.legal_ground, "OSL 18:8".to_owned());
    });
    let kommun = kommun([last, with(year(LAST + 1, &["A"]))]);
    let rows = rows(&kommun, SHEET.name);
    assert_eq!(cell(&rows[0], "secret"), "ja");
    assert_eq!(cell(&rows[0], "legal_ground"), "OSL 18:8");
    assert_eq!(cell(&rows[1], "secret"), "");
}
