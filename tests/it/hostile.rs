//! Workbooks made to cost much: each costs little, and what is refused gives
//! one finding.

mod corpus;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use itbokslut::domain::RawValue;
use itbokslut::finding::Finding;
use itbokslut::intake;
use proptest::prelude::*;

use crate::support::ods::RawOds;
#[cfg(unix)]
use crate::support::project::{Project, Run};
use crate::support::xlsx::RawXlsx;
use crate::support::zip::RawZip;
use crate::support::{addresses, read, refused, value};

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// Refuses the bytes within the time that DESIGN §11 allows, several times
/// over for a machine that does other things.
#[track_caller]
fn check(bytes: &[u8], message: &str) {
    let start = Instant::now();
    let finding = refused(bytes);
    assert_eq!(finding.message, message);
    assert!(start.elapsed() < Duration::from_secs(10));
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

#[test]
fn two_cells_at_the_corners_cost_two_cells() {
    let book = RawXlsx::new().number("A1", "1").number("XFD1048576", "2");
    let book = read(&book.build());
    assert_eq!(addresses(&book.sheets[0]), ["A1", "XFD1048576"]);
    assert_eq!(value(&book.sheets[0], "XFD1048576"), &RawValue::Number(2.0));
}

#[test]
fn a_zip_bomb_is_stopped_by_what_comes_out_of_it() {
    let bomb = sheet(&" ".repeat(49 << 20));
    for size in [None, Some(1_000)] {
        let mut zip = RawXlsx::new().part(SHEET, bomb.clone()).zip();
        if let Some(size) = size {
            zip = zip.with_size(SHEET, size);
        }
        let finding = refused(&zip.build());
        assert!(["fil-for-stor", "fil-skadad"].contains(&finding.rule.id));
    }
    check(
        &RawXlsx::new().part(SHEET, bomb).build(),
        "arbetsboken är för stor: den har mer än 48 MB när den packas upp",
    );
}

#[test]
fn a_count_that_lies_reserves_nothing() {
    let strings = "<sst uniqueCount=\"9000000000000000000\"><si><t>x</t></si></sst>";
    let book = RawXlsx::new()
        .raw(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>")
        .part("xl/sharedStrings.xml", strings);
    assert_eq!(addresses(&read(&book.build()).sheets[0]), ["A1"]);
}

#[test]
fn a_dimension_that_lies_is_not_read() {
    for dimension in ["A1:XFD1048576", "B2:A1", "ZZZZZZZZZZ99999999999", ""] {
        let sheet = format!(
            "<worksheet><dimension ref=\"{dimension}\"/><sheetData>\
             <row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
        );
        let book = read(&RawXlsx::new().part(SHEET, sheet).build());
        assert_eq!(addresses(&book.sheets[0]), ["A1"]);
    }
}

#[test]
fn one_long_text_in_many_cells_is_stopped() {
    let mut rows = String::new();
    for row in 1..=3_000 {
        write!(rows, "<row r=\"{row}\"><c t=\"s\"><v>0</v></c></row>").unwrap();
    }
    let book = RawXlsx::new()
        .shared("A1", &"x".repeat(32_767))
        .part(SHEET, sheet(&rows));
    check(
        &book.build(),
        "arbetsboken är för stor: den har mer än 64 MB text",
    );
}

#[test]
fn too_many_cells_are_stopped() {
    let rows = "<c><v>1</v></c>".repeat(1_000);
    let rows = (1..=501)
        .map(|row| format!("<row r=\"{row}\">{rows}</row>"))
        .collect::<Vec<_>>()
        .concat();
    check(
        &RawXlsx::new().part(SHEET, sheet(&rows)).build(),
        "arbetsboken är för stor: den har mer än 500\u{202f}000 celler med innehåll",
    );
}

#[test]
fn too_many_parts_are_stopped_before_they_are_listed() {
    let zip = (0..10_001).fold(RawZip::new(), |zip, n| zip.part(&n.to_string(), ""));
    check(
        &zip.build(),
        "arbetsboken är för stor: den har mer än 10\u{202f}000 delar",
    );
}

#[test]
fn too_many_sheets_texts_formats_and_merged_ranges_are_stopped() {
    let sheets = (0..250).fold(RawXlsx::new(), |book, n| book.sheet(&n.to_string()));
    check(
        &sheets.build(),
        "arbetsboken är för stor: den har mer än 250 blad",
    );
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(500_001));
    check(
        &RawXlsx::new().part("xl/sharedStrings.xml", strings).build(),
        "arbetsboken är för stor: den har mer än 500\u{202f}000 olika texter",
    );
    let styles = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        "<xf/>".repeat(65_537)
    );
    check(
        &RawXlsx::new().part("xl/styles.xml", styles).build(),
        "arbetsboken är för stor: den har mer än 65\u{202f}536 cellformat",
    );
    let merges = "<mergeCell ref=\"A1:B2\"/>".repeat(20_001);
    let merges = format!("<worksheet><mergeCells>{merges}</mergeCells></worksheet>");
    check(
        &RawXlsx::new().part(SHEET, merges).build(),
        "arbetsboken är för stor: den har mer än 20\u{202f}000 sammanslagna områden i ett \
         blad",
    );
}

#[test]
fn a_long_formula_that_many_cells_share_is_not_written_out() {
    let formula = "A1+".repeat(2_000) + "A1";
    let mut rows = format!(
        "<row r=\"1\"><c r=\"B1\"><f t=\"shared\" si=\"0\">{formula}</f><v>1</v></c></row>"
    );
    for row in 2..=100_000 {
        write!(
            rows,
            "<row r=\"{row}\"><c r=\"B{row}\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>"
        )
        .unwrap();
    }
    let start = Instant::now();
    let book = read(&RawXlsx::new().part(SHEET, sheet(&rows)).build());
    assert_eq!(book.sheets[0].cells.len(), 100_000);
    let kept: usize = book.sheets[0]
        .cells
        .values()
        .filter_map(|cell| cell.formula.as_ref())
        .map(|formula| formula.len())
        .sum();
    assert!(kept <= 16 << 20, "{kept}");
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn repeated_cells_of_an_ods_are_expanded_only_when_they_hold_something() {
    let huge = "table:number-columns-repeated=\"4000000000\"";
    let rows = format!(
        "<table:table-row table:number-rows-repeated=\"1048575\">\
         <table:table-cell {huge}/></table:table-row>\
         <table:table-row><table:table-cell table:number-columns-repeated=\"16383\"/>\
         <table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
    );
    let book = read(&RawOds::new().table("Blad1", &rows).build());
    assert_eq!(addresses(&book.sheets[0]), ["XFD1048576"]);

    let rows = "<table:table-row table:number-rows-repeated=\"1048576\">\
                <table:table-cell table:number-columns-repeated=\"16384\" \
                office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    check(
        &RawOds::new().table("Blad1", rows).build(),
        "arbetsboken är för stor: den har mer än 500\u{202f}000 celler med innehåll",
    );
}

#[test]
fn elements_that_stand_for_many_blanks_are_stopped() {
    let blanks = "<text:s text:c=\"99999999\"/>".repeat(20_000);
    let rows = format!(
        "<table:table-row><table:table-cell><text:p>{blanks}</text:p></table:table-cell>\
         </table:table-row>"
    );
    check(
        &RawOds::new().table("Blad1", &rows).build(),
        "arbetsboken är för stor: den har mer än 64 MB text",
    );
}

/// Returns the program, to be run in a kommun's folder with so many KiB of
/// address space.
#[cfg(unix)]
fn with_memory(kommun: &Project, kibibytes: u32) -> assert_cmd::Command {
    let mut shell = assert_cmd::Command::new("sh");
    shell
        .env_clear()
        // Each thread would otherwise set aside room that it never uses.
        .env("MALLOC_ARENA_MAX", "1")
        .current_dir(kommun.path(""))
        .arg("-c")
        .arg(format!("ulimit -v {kibibytes}; exec \"$0\" \"$@\""))
        .arg(env!("CARGO_BIN_EXE_itbokslut"));
    shell
}

/// Files that cost as much as they may are read, or refused with one finding,
/// by a program that has 512 MiB for them beside its own 128.
#[cfg(unix)]
#[test]
fn no_file_takes_more_memory_than_it_may() {
    let kommun = Project::sample();
    let keep = std::env::var_os("ITBOKSLUT_HOSTILE");
    for (name, bytes, outcome) in corpus::corpus() {
        if let Some(folder) = &keep {
            std::fs::write(std::path::Path::new(folder).join(name), &bytes).unwrap();
        }
        let file = format!("inlamnat/2025/{name}");
        kommun.put(&file, &bytes);
        let run = Run::of(with_memory(&kommun, 640 * 1_024).args([
            "kontrollera",
            &file,
            "--format",
            "json",
        ]));
        std::fs::remove_file(kommun.path(&file)).unwrap();
        assert_eq!(run.status, 1, "{name}: {}", run.err);
        let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let rules: Vec<&str> = told["fynd"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["id"].as_str().unwrap())
            .collect();
        match outcome {
            corpus::Outcome::Refused(rule) => assert_eq!(rules, [rule], "{name}"),
            // What is read is no submission, and is said to be none.
            corpus::Outcome::Read => {
                assert!(
                    !rules.iter().any(|r| r.starts_with("fil-")),
                    "{name}: {rules:?}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn bytes_that_change_never_stop_the_program(
        ods in any::<bool>(),
        packed in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = sample(ods, packed);
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        let (workbook, findings) = intake::workbook("buf", &bytes);
        prop_assert!(workbook.is_some() || findings.len() == 1);
    }

    #[test]
    fn markup_that_changes_never_stops_the_program(
        part in any::<prop::sample::Index>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40), 1..4),
        piece in "(<c r=\"[A-Z]{1,9}[0-9]{1,20}\" t=\"[a-z]{0,3}\">|<f t=\"shared\" si=\"[0-9]{1,20}\">|<v>|</v>|</c>|<row r=\"[0-9]{0,20}\">|&#x[0-9]{1,9};|<t>|<si>|<!DOCTYPE x>|å)",
    ) {
        let book = sample_xlsx();
        let parts = book.parts();
        let (name, text) = &parts[part.index(parts.len())];
        let mut text: Vec<char> = text.chars().collect();
        for (index, length) in cuts {
            let at = index.index(text.len() + 1);
            let end = (at + length).min(text.len());
            text.splice(at..end, piece.chars());
        }
        let bytes = book.part(name, text.iter().collect::<String>()).build();
        let (workbook, findings) = intake::workbook("buf", &bytes);
        prop_assert!(workbook.is_some() || findings.len() == 1);
        // The package is whole, so this would be calamine refusing what our
        // own pass wrote.
        let unread = |finding: &Finding| finding.message.contains("går inte att hitta");
        prop_assert!(!findings.iter().any(unread));
    }
}

fn sample_xlsx() -> RawXlsx {
    RawXlsx::new()
        .number("A1", "1")
        .shared("B1", "delad")
        .text("C1", "egen")
        .formatted("D1", "0.5", "0.0%")
        .raw(
            1,
            "<c r=\"E1\"><f t=\"shared\" si=\"0\" ref=\"E1:E2\">A1*2</f><v>2</v></c>",
        )
        .raw(2, "<c r=\"E2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>")
        .error("F1", "#N/A")
        .hidden_row(2)
        .merge("A1:B2")
}

fn sample(ods: bool, packed: bool) -> Vec<u8> {
    if ods {
        let rows = "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell \
                    office:value-type=\"percentage\" office:value=\"0.5\"/>\
                    <table:table-cell office:value-type=\"string\"><text:p>a<text:s \
                    text:c=\"2\"/>b</text:p></table:table-cell></table:table-row>";
        let book = RawOds::new().table("Blad1", rows);
        return if packed {
            book.build()
        } else {
            RawZip::new()
                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("content.xml", book.content())
                .build()
        };
    }
    let book = sample_xlsx();
    if packed {
        return book.build();
    }
    book.parts()
        .iter()
        .fold(RawZip::new(), |zip, (name, text)| zip.part(name, text))
        .build()
}
