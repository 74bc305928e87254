//! Tables of other shapes than SCB's.

use super::*;

#[test]
fn an_export_with_percentages_is_read_as_percent() {
    let export = Book::new("kallor/export.xlsx")
        .sheet("Export")
        .row(cells!["Ärendehantering, IT-supporten"])
        .row(cells!["Uttagen", crate::intake::testing::day("2026-01-07")])
        .skip(1)
        .row(cells!["Period", "Inkomna", "Andel lösta vid"])
        .row(cells![blank(), "ärenden", "första kontakten"])
        .row(cells!["Januari", 324, percent(0.7099, 1)])
        .row(cells!["Helår 2025  ", 3412, percent(0.6621, 1)]);
    let asked = |field: &str| {
        values![field: field, file: "export.xlsx", sheet: "Export", key_column: "Period",
            key: "Helår 2025", value_column: "Andel lösta vid / första kontakten"]
    };
    let (values, findings) =
        take_from(asked("Utfall"), vec![("export.xlsx", export.clone())]);
    assert_eq!(summary(&findings), Vec::<String>::new());
    assert_eq!(
        (values[0].value, values[0].place.within_file()),
        (66.21, "Export!C7".into())
    );
    let (values, findings) = take_from(asked("Nämnare"), vec![("export.xlsx", export)]);
    assert_eq!(values, []);
    assert!(
        findings[0].message.contains("procentsatsen"),
        "{}",
        findings[0].message
    );
}

#[test]
fn years_stand_above_merged_headers() {
    let table = Book::new("kallor/t.xlsx")
        .sheet("T")
        .row(cells![blank(), 2024, blank(), 2025, blank()])
        .merge("B1", "C1")
        .merge("D1", "E1")
        .row(cells!["Region", "män", "kvinnor", "män", "kvinnor"])
        .row(cells!["2417 Norsjö", 10, 20, 30, 40]);
    for key in ["2417", "Norsjö", "2417 Norsjö"] {
        let asked = values![file: "t.xlsx", sheet: "T", key_column: "Region", key: key,
            value_column: "2025 / män"];
        let (values, findings) = take_from(asked, vec![("t.xlsx", table.clone())]);
        assert_eq!(summary(&findings), Vec::<String>::new());
        assert_eq!(
            (values[0].value, values[0].place.within_file()),
            (30.0, "T!D3".into())
        );
    }
}
