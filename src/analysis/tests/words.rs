//! People's own words.

use super::kommun::{YEAR, kommun, year};

#[test]
fn analyses_come_in_the_order_of_organisation_and_empty_ones_not_at_all() {
    let year = year(YEAR, &["B", "A"])
        .analysis("A", "Sammanfattning", "Det gick bra.")
        .analysis("B", "Sammanfattning", "Det gick sådär.")
        .analysis("B", "Kommande år", "  ");
    let report = kommun([year]).report();
    let said: Vec<_> = report
        .analyses
        .iter()
        .map(|analysis| (analysis.department.as_str(), analysis.text.as_str()))
        .collect();
    assert_eq!(said, [("B", "Det gick sådär."), ("A", "Det gick bra.")]);
}
