//! What the sheets of the two forms show and how they show it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use itbokslut::domain::{Target, Unit};
use itbokslut::form::department::{DEPARTMENT, readme};
use itbokslut::form::governing::GOVERNING;
use itbokslut::form::{IDENTITY_SHEET, LISTS_SHEET};
use itbokslut::submission::{BookFill, Fill, FillValue, SheetFill};
use itbokslut::workbook::{self, Error};

use super::fills::{self, row};
use super::odd;
use super::package::Package;

fn department() -> Package {
    Package::new(&workbook::write(&DEPARTMENT, &fills::department()).unwrap())
}

fn governing() -> Package {
    Package::new(&workbook::write(&GOVERNING, &fills::governing()).unwrap())
}

/// Returns the fill of a förvaltning's workbook with one cell of the first
/// row of `Utfall` changed.
fn with(key: &'static str, value: FillValue) -> BookFill {
    let mut fill = fills::department();
    let sheet = fill.sheets.get_mut("Utfall").unwrap();
    sheet.rows[0].cells.insert(key, Fill::Value(value));
    fill
}

#[test]
fn the_sheets_stand_in_the_forms_order_and_the_hidden_ones_last() {
    let package = department();
    assert_eq!(
        package.sheet_names(),
        [
            "Läs mig",
            "Försättsblad",
            "Utfall",
            "IT-plan",
            "System",
            "Incidenter",
            "Risker",
            "Ekonomi",
            "Analys",
            "Planförslag",
            LISTS_SHEET,
            IDENTITY_SHEET
        ]
    );
    for sheet in package.all("xl/workbook.xml", "sheet") {
        let hidden = sheet.get("name").starts_with('_');
        assert_eq!(sheet.get("state") == "veryHidden", hidden, "{sheet:?}");
    }
}

#[test]
fn the_hidden_sheet_says_what_the_workbook_is() {
    let cells = department().cells(IDENTITY_SHEET);
    let row = |n: u32| {
        (
            cells[&format!("A{n}")].as_str(),
            cells[&format!("B{n}")].as_str(),
        )
    };
    assert_eq!(row(1), ("formulär", "forvaltning"));
    assert_eq!(row(2), ("version", "1"));
    assert_eq!(row(3), ("kommun", "Norsjö kommun"));
    assert_eq!(row(4), ("förvaltning", "BUF"));
    assert_eq!(row(5), ("period", "2025"));
    assert_eq!(row(6), ("omgång", "1"));
    assert!(!governing().cells(IDENTITY_SHEET).contains_key("B4"));
}

#[test]
fn the_first_sheet_says_whose_when_how_and_where() {
    let package = department();
    let cells = package.cells("Läs mig");
    let holds = |words: &str| cells.values().any(|value| value == words);
    assert_eq!(cells["A1"], fills::department().title);
    for (label, value) in fills::department().notes {
        assert!(holds(&label) && holds(&value), "{label}");
    }
    assert_eq!(readme::INSTRUCTIONS.len(), 5);
    for line in readme::INSTRUCTIONS {
        assert!(holds(line), "{line}");
    }
    let links: Vec<String> = package
        .in_sheet("Läs mig", "hyperlink")
        .iter()
        .map(|link| link.get("location").to_owned())
        .collect();
    let sheets = DEPARTMENT.sheets.iter().skip(1);
    let expected: Vec<_> = sheets.map(|s| format!("'{}'!A1", s.name)).collect();
    assert_eq!(links, expected);
}

#[test]
fn what_is_known_what_is_open_and_what_is_unused_differ_by_more_than_colour() {
    let package = department();
    let known = package.style("Utfall", "B5");
    assert!(known.italic && known.locked && known.pattern == "solid");
    let open = package.style("Utfall", "I5");
    assert!(!open.italic && !open.locked && open.pattern == "none");
    let unused = package.style("Utfall", "L5");
    assert!(unused.locked && unused.pattern == "lightUp");
    let sourced = package.style("Utfall", "K11");
    assert!(sourced.locked && sourced.italic);
    assert_eq!(package.cells("Utfall")["K11"], "3851");
    let groups = package.cells("Utfall");
    assert_eq!(groups["A3"], "Redan ifyllt");
    assert_eq!(groups["I3"], "Årets utfall");
    assert_eq!(groups["P3"], "Om målvärdet inte nås");
}

#[test]
fn a_percentage_is_stored_as_excel_stores_it_and_its_cell_is_percent_formatted() {
    let package = department();
    let cells = package.cells("Utfall");
    assert_eq!(cells["G5"], "0.801");
    assert_eq!(package.style("Utfall", "G5").format, "0.0%");
    assert_eq!(package.style("Utfall", "I5").format, "0.0%");
    assert_eq!(package.style("Utfall", "I6").format, "0.00%");
    assert_eq!(package.style("Utfall", "S5").format, "0.0%");
    assert_eq!(cells["G6"], "0.0042");
    assert_eq!(package.style("Utfall", "I7").format, "#,##0");
    assert_eq!(package.style("Utfall", "I8").format, "#,##0.00");
    // A ratio's parts are counts, whatever the indicator's unit.
    assert_eq!(package.style("Utfall", "J5").format, "General");
    assert_eq!(package.style("Utfall", "R5").format, "yyyy\\-mm\\-dd");
}

#[test]
fn a_percentage_to_be_filled_in_shows_a_decimal_though_it_is_printed_without() {
    let mut fill = fills::department();
    fill.sheets.get_mut("Utfall").unwrap().rows[0].decimals = Some(0);
    let package = Package::new(&workbook::write(&DEPARTMENT, &fill).unwrap());
    assert_eq!(package.style("Utfall", "G5").format, "0%");
    assert_eq!(package.style("Utfall", "I5").format, "0.0%");
}

#[test]
fn yes_or_no_is_text_that_is_chosen() {
    let package = department();
    assert_eq!(package.cells("Utfall")["G9"], "nej");
    assert_eq!(package.cells("Utfall")["H9"], "ja");
    let found = package.validation("Utfall", "I9").unwrap();
    assert_eq!(found.own.get("type"), "list");
}

#[test]
fn a_target_that_is_known_says_its_percent_sign() {
    let cells = department().cells("Utfall");
    assert_eq!(cells["H5"], "90\u{a0}%");
    assert_eq!(cells["H7"], "1\u{202f}300");
    assert_eq!(cells["H8"], "2–3,5");
}

#[test]
fn a_target_is_text_as_a_person_types_it() {
    let package = governing();
    let cells = package.cells("Målvärden");
    assert_eq!(cells["D4"], "90");
    // A bare 0,5 could be read as 50 %.
    assert_eq!(cells["E4"], "0,5\u{a0}%");
    assert_eq!(cells["F4"], "20–30");
    for address in ["D4", "E4", "F4", "D5", "F60"] {
        assert_eq!(package.style("Målvärden", address).format, "@", "{address}");
    }
}

#[test]
fn a_code_is_offered_from_the_sheet_where_it_is_defined() {
    let package = governing();
    let goal = package.validation("Indikatorer", "B4").unwrap();
    assert_eq!(goal.own.get("type"), "list");
    assert_eq!(goal.own.get("errorStyle"), "information");
    assert_eq!(goal.formula, "'Policymål'!$A$4:$A$14");
    let own = package.validation("Policymål", "A4").unwrap();
    assert_eq!(own.own.get("type"), "", "a new code may be anything");
    let vintage = package.validation("Målvärden", "B4").unwrap();
    assert_eq!(vintage.formula, "'Planversioner'!$A$4:$A$9");
    assert_eq!(package.style("Målvärden", "B4").format, "General");
}

#[test]
fn the_card_asks_beside_the_label_and_says_what_for() {
    let package = department();
    let cells = package.cells("Försättsblad");
    let row = cells
        .iter()
        .find(|(_, value)| *value == "Uppgiftslämnare, namn")
        .map(|(address, _)| address[1..].to_owned())
        .unwrap();
    // Exactly the help, which the reader does not take for an answer.
    let help = DEPARTMENT.sheets[1].column("contact_name").unwrap().help;
    assert_eq!(cells[&format!("C{row}")], help);
    let label = package.style("Försättsblad", &format!("A{row}"));
    assert_eq!(label.format, "@\" *\"");
    assert!(!package.style("Försättsblad", &format!("B{row}")).locked);
    assert!(
        package
            .validation("Försättsblad", &format!("B{row}"))
            .is_some()
    );
    let known = cells.iter().find(|(_, v)| *v == "Norsjö kommun").unwrap().0;
    assert!(known.starts_with('B') && package.style("Försättsblad", known).locked);
}

#[test]
fn the_open_sheet_can_say_that_there_is_nothing() {
    let package = Package::new(&workbook::write(&odd::BOOK, &fills::odd()).unwrap());
    let cells = package.cells("Insatser");
    assert_eq!(cells["B3"], "Inga att redovisa");
    assert!(!cells.contains_key("C3"));
    let answer = package.validation("Insatser", "C3").unwrap();
    assert_eq!(answer.own.get("type"), "list");
    assert_eq!(cells["F6"], "0.375");
    assert_eq!(cells["D6"], "1");

    let mut fill = fills::odd();
    fill.sheets.get_mut("Insatser").unwrap().none = Some(true);
    let package = Package::new(&workbook::write(&odd::BOOK, &fill).unwrap());
    assert_eq!(package.cells("Insatser")["C3"], "ja");
}

#[test]
fn a_keyed_sheet_without_rows_says_so_and_is_still_a_table() {
    let package = Package::new(&workbook::write(&odd::BOOK, &fills::odd()).unwrap());
    let intro = &package.cells("Utan rader")["A2"];
    assert!(
        intro.ends_with("Det finns inga rader att fylla i."),
        "{intro}"
    );
}

#[test]
fn a_row_without_outcome_and_reason_is_marked_until_it_has_one() {
    let package = department();
    let rules: BTreeMap<String, String> = package
        .in_sheet("Utfall", "conditionalFormatting")
        .iter()
        .map(|c| c.get("sqref").to_owned())
        .zip(
            package
                .in_sheet("Utfall", "formula")
                .iter()
                .map(|f| f.text.clone()),
        )
        .collect();
    assert_eq!(rules["I5:I14"], "COUNTA($I5,$J5,$M5)=0");
    assert_eq!(rules["M5:M14"], "COUNTA($I5,$J5,$M5)=0");
    // Only a ratio has a numerator to fill in.
    assert_eq!(rules["J11"], "COUNTA($I11,$J11,$M11)=0");
    assert!(!rules.keys().any(|range| range.contains("J6")));
}

#[test]
fn text_stays_text_whatever_it_looks_like() {
    for words in [
        "=cmd|' /C calc'!A0",
        "+46 911 123 45",
        "-1",
        "@SUMMA(A1)",
        "'ja",
        "https://norsjo.example/",
        "<b>fet</b> & \"citat\"",
        "  inledande blanksteg",
        "rad ett\n\nrad tre",
        "_x0041_",
        "👍 日本",
    ] {
        let text = FillValue::Text(words.to_owned());
        let bytes = workbook::write(&DEPARTMENT, &with("comment", text)).unwrap();
        let package = Package::new(&bytes);
        let stored = package.cells("Utfall")["O5"].replace("_x005F_", "_");
        assert_eq!(stored, words);
        assert!(package.in_sheet("Utfall", "f").is_empty());
        let formula_like = words.starts_with(['=', '+', '-', '@', '\'']);
        assert_eq!(
            package.style("Utfall", "O5").quoted,
            formula_like,
            "{words}"
        );
    }
}

#[test]
fn what_excel_cannot_hold_is_cut_or_left_out_and_never_fails() {
    let long = FillValue::Text("å".repeat(40_000));
    let bytes = workbook::write(&DEPARTMENT, &with("comment", long)).unwrap();
    let stored = &Package::new(&bytes).cells("Utfall")["O5"];
    assert_eq!(stored.encode_utf16().count(), 32_767);
    assert!(stored.ends_with('…'));

    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let fill = with("outcome", FillValue::Number(number));
        let package = Package::new(&workbook::write(&DEPARTMENT, &fill).unwrap());
        assert!(!package.cells("Utfall").contains_key("I5"), "{number}");
    }

    let old = NaiveDate::from_ymd_opt(1523, 6, 6).unwrap();
    let fill = with("due", FillValue::Date(old));
    let package = Package::new(&workbook::write(&DEPARTMENT, &fill).unwrap());
    assert_eq!(package.cells("Utfall")["R5"], "1523-06-06");

    let bell = FillValue::Text("ring\u{7}".to_owned());
    let bytes = workbook::write(&DEPARTMENT, &with("comment", bell)).unwrap();
    assert_eq!(Package::new(&bytes).cells("Utfall")["O5"], "ring_x0007_");
}

#[test]
fn a_title_of_odd_characters_does_not_become_print_codes() {
    let mut fill = fills::department();
    fill.title = "A&P – \u{7}&D".to_owned();
    fill.identity.municipality = "&".repeat(300);
    let package = Package::new(&workbook::write(&DEPARTMENT, &fill).unwrap());
    let header = &package.in_sheet("Utfall", "oddHeader")[0].text;
    assert!(header.ends_with("&RA&&P –  &&D"), "{header}");
    assert!(header.encode_utf16().count() <= 255);
}

#[test]
fn a_date_is_a_date() {
    let package = department();
    let cells = package.cells("Försättsblad");
    // 30 January 2026 counted from 1900 as Excel does.
    let (address, _) = cells.iter().find(|(_, v)| *v == "46052").unwrap();
    let style = package.style("Försättsblad", address);
    assert_eq!(style.format, "yyyy\\-mm\\-dd");
}

#[test]
fn a_fill_that_does_not_fit_the_form_is_an_error() {
    let mut fill = fills::department();
    fill.sheets.insert("Utfal", SheetFill::default());
    let error = workbook::write(&DEPARTMENT, &fill).unwrap_err();
    assert!(
        matches!(error, Error::UnknownSheet { sheet: "Utfal", .. }),
        "{error}"
    );

    let fill = with("utfall", FillValue::Number(1.0));
    let error = workbook::write(&DEPARTMENT, &fill).unwrap_err();
    assert!(
        matches!(error, Error::UnknownColumn { key: "utfall", .. }),
        "{error}"
    );
}

#[test]
fn a_fixed_sheet_has_its_rows_and_the_fills_text_in_the_right_one() {
    let mut fill = fills::department();
    let text = row(
        None,
        None,
        vec![
            ("heading", fills::text("Åtgärder")),
            ("text", fills::text("Nytt inloggningsstöd.")),
        ],
    );
    fill.sheets.insert(
        "Analys",
        SheetFill {
            rows: vec![text],
            none: None,
        },
    );
    let package = Package::new(&workbook::write(&DEPARTMENT, &fill).unwrap());
    let cells = package.cells("Analys");
    assert_eq!(cells["A5"], "Sammanfattning");
    assert_eq!(cells["A8"], "Åtgärder");
    assert_eq!(cells["B8"], "Nytt inloggningsstöd.");
    assert!(!cells.contains_key("B5"));
}

#[test]
fn the_properties_name_the_kommun_and_never_the_clock() {
    let package = department();
    let of = |name: &str| package.all("docProps/core.xml", name)[0].text.clone();
    assert_eq!(of("dc:title"), fills::department().title);
    assert_eq!(of("dc:creator"), "Norsjö kommun");
    assert_eq!(of("dcterms:created"), "2025-12-31T00:00:00Z");
    assert_eq!(of("dcterms:modified"), "2025-12-31T00:00:00Z");
}

#[test]
fn an_interval_of_small_shares_carries_its_sign() {
    let mut fill = fills::governing();
    let interval = Target::Interval { from: 0.2, to: 0.5 };
    let rows = &mut fill.sheets.get_mut("Målvärden").unwrap().rows;
    rows[0].unit = Some(Unit::Percent);
    rows[0]
        .cells
        .insert("year_3", Fill::Value(FillValue::Target(interval)));
    let package = Package::new(&workbook::write(&GOVERNING, &fill).unwrap());
    assert_eq!(package.cells("Målvärden")["F4"], "0,2–0,5\u{a0}%");
}
