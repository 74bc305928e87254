use crate::form::department::risks::SHEET;

use super::super::kommun::instruments::{clear, pay};
use super::super::kommun::set;
use super::{after, asked, cell, last, note, only};

#[test]
fn a_risk_about_which_nothing_was_done_stands_as_it_was() {
    let row = only(&after(last().risk("A", "Stopp", |_| {})), SHEET.name);
    assert_eq!(cell(&row, "risk"), "Stopp");
    assert_eq!(
        (cell(&row, "likelihood"), cell(&row, "consequence")),
        pair("3", "4")
    );
    assert!(row.remarks.is_empty());
}

#[test]
fn a_measure_leaves_the_risk_at_its_value_after() {
    let year = last().risk("A", "Stopp", |row| {
        set(&mut row.measure, "Ny brandvägg".to_owned());
        pay(&mut row.cost, 80.0);
        set(&mut row.likelihood_after, 1);
        set(&mut row.consequence_after, 4);
    });
    let row = only(&after(year), SHEET.name);
    assert_eq!(
        (cell(&row, "likelihood"), cell(&row, "consequence")),
        pair("1", "4")
    );
    for empty in ["measure", "cost", "likelihood_after", "consequence_after"] {
        assert_eq!(cell(&row, empty), "", "{empty}");
    }
    assert_eq!(
        note(&row, "measure"),
        "Åtgärd 2025: Ny brandvägg\nFöre åtgärden 3 × 4, efter 1 × 4."
    );
    assert_eq!(asked(&row), Vec::<&str>::new());
}

#[test]
fn a_measure_of_unknown_effect_is_asked_about() {
    let year = last().risk("A", "Stopp", |row| {
        set(&mut row.measure, "Ny brandvägg".to_owned());
        set(&mut row.likelihood_after, 1);
    });
    let row = only(&after(year), SHEET.name);
    assert_eq!(
        (cell(&row, "likelihood"), cell(&row, "consequence")),
        pair("1", "4")
    );
    assert_eq!(asked(&row), ["consequence"]);
    let year = last().risk("A", "Stopp", |row| clear(&mut row.likelihood));
    let row = only(&after(year), SHEET.name);
    assert_eq!(asked(&row), ["likelihood"]);
    assert_eq!(note(&row, "likelihood"), "Uppgiften saknades 2025.");
}

fn pair(likelihood: &str, consequence: &str) -> (String, String) {
    (likelihood.to_owned(), consequence.to_owned())
}
