//! What a workbook says is data: it arrives as text in every output, is shown
//! where it would deceive, and never runs (DESIGN §11 Safe).

#![expect(
    clippy::panic,
    reason = "an output that holds what it must not fails the test, by name"
)]

pub(crate) mod hostile;
mod outputs;
pub(crate) mod planted;

use std::collections::BTreeSet;

use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::governing::GOVERNING;
use itbokslut::form::{Layout, Sheet};
use itbokslut::swedish;

use crate::support::project::{Project, Run};
use hostile::{deceiving, marks};
use planted::Planted;

/// Returns whether a text that stands somewhere is one that was planted, as it
/// was or with what deceives written out.
fn is_planted(text: &str, planted: &Planted) -> bool {
    let same = |a: &str, b: &str| {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        words(a) == words(b)
    };
    marks(text).iter().any(|mark| {
        let whole = &planted.texts[*mark];
        same(text, whole) || same(text, &swedish::visible(whole).0)
    })
}

/// Fails when what was said steers the terminal or hides something.
#[track_caller]
fn is_plain(run: &Run) {
    for said in [&run.out, &run.err] {
        assert_eq!(deceiving(said), None, "{said}");
    }
}

#[test]
fn every_text_column_is_planted_in() {
    let planted = planted::planted();
    let sheets = GOVERNING.sheets.iter().chain(DEPARTMENT.sheets);
    let wanted: BTreeSet<(&str, &str)> = sheets
        .filter(|sheet: &&&'static Sheet| sheet.layout != Layout::Instructions)
        .flat_map(|sheet| {
            let columns = sheet.columns.iter();
            let columns = columns.filter(|column| planted::is_text(sheet, column));
            columns.map(|column| (sheet.name, column.key))
        })
        .collect();
    let missing: Vec<_> = wanted.difference(&planted.columns).collect();
    assert_eq!(missing, Vec::<&(&str, &str)>::new());
    assert!(planted.texts.len() > 500, "{}", planted.texts.len());
}

#[test]
fn nothing_that_a_cell_says_is_more_than_text_in_any_output() {
    let planted = planted::planted();
    let kommun = &planted.kommun;
    let before: BTreeSet<String> = kommun.names().into_iter().collect();
    for arguments in [
        &["kontrollera"][..],
        &["kontrollera", "--alla"],
        &["status"],
        &["rapport"],
        &["mallar", "--ar", "2025"],
    ] {
        let run = kommun.run(arguments);
        assert!(run.status < 2, "{arguments:?}: {}{}", run.out, run.err);
        is_plain(&run);
    }
    let told = kommun.run(&["kontrollera", "--format", "json"]);
    outputs::json("kontrollera", told.out.as_bytes());

    let mut arrived: BTreeSet<usize> = BTreeSet::new();
    for (name, bytes) in kommun.everything() {
        if before.contains(&name) {
            continue;
        }
        assert!(marks(&name).is_empty(), "{name}");
        for text in outputs::read(&name, &bytes) {
            if is_planted(&text, &planted) {
                arrived.extend(marks(&text));
            }
        }
    }
    let total = planted.texts.len();
    assert!(arrived.len() * 2 > total, "{} of {total}", arrived.len());
}

#[test]
fn colours_on_a_terminal_are_the_programs_own() {
    let planted = planted::planted();
    for arguments in [&["kontrollera", "--alla"][..], &["status"]] {
        let run = Run::of(
            planted
                .kommun
                .command()
                .env("CLICOLOR_FORCE", "1")
                .args(arguments),
        );
        let said = format!("{}{}", run.out, run.err);
        // A colour, and no other order: digits and semicolons, then `m`.
        for (at, _) in said.match_indices('\u{1b}') {
            let order = &said[at + 1..];
            let end = order.find('m').unwrap();
            let code = order[..end].strip_prefix('[').unwrap();
            assert!(
                code.bytes().all(|b| b.is_ascii_digit() || b == b';'),
                "{code}"
            );
        }
        let plain = said.replace('\u{1b}', "");
        assert_eq!(deceiving(&plain), None, "{plain}");
    }
}

#[test]
fn a_code_that_is_a_path_writes_nothing_outside_its_folder() {
    for code in [
        "../../../ute",
        "/tmp/itbokslut-ute",
        "..",
        "a/b",
        "C:\\ute",
        "nul",
    ] {
        let kommun = Project::sample();
        let bytes = kommun.bytes("styrning/2025.xlsx");
        let mut book = crate::support::filled::Filled::open(&bytes);
        let row = [("Kod", "BUF")];
        let typed = crate::support::filled::Typed::Text(code);
        book.set("Organisation", &row, "Kod", typed);
        kommun.put("styrning/2025.xlsx", &book.bytes());
        let around = kommun.path("").parent().unwrap().to_owned();
        let names = |at: &std::path::Path| -> BTreeSet<String> {
            let entries = std::fs::read_dir(at).unwrap();
            let names = entries.map(|entry| entry.unwrap().file_name());
            names
                .map(|name| name.to_string_lossy().into_owned())
                .collect()
        };
        for arguments in [&["mallar"][..], &["kontrollera"], &["status"], &["rapport"]] {
            is_plain(&kommun.run(arguments));
        }
        let ute = names(&around)
            .into_iter()
            .filter(|name| name.contains("ute"));
        assert_eq!(ute.collect::<Vec<_>>(), Vec::<String>::new(), "{code}");
        assert!(!std::path::Path::new("/tmp/itbokslut-ute").exists());
        let within = kommun
            .names()
            .into_iter()
            .filter(|name| name.starts_with("mallar/"));
        for name in within {
            assert_eq!(name.matches('/').count(), 2, "{name}");
        }
    }
}
