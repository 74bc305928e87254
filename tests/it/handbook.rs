//! The handbook's lists are the program's own.
//!
//! `ITBOKSLUT_HANDBOOK=write cargo test --release --test it handbook::` writes
//! them anew.

use std::fmt::Write as _;
use std::path::PathBuf;

use itbokslut::domain::{CheckTakes, Computation, RequirementCheck, Takes};
use itbokslut::finding::{CATALOGUE, Subject};

fn handbook() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("HANDBOK.md")
}

/// Returns a text as it is written in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn computations() -> String {
    let mut list = String::from("| namn | räknar | delat med |\n| --- | --- | --- |\n");
    for computation in Computation::ALL.iter().copied() {
        let follows = match computation.takes() {
            Takes::Nothing => "",
            Takes::MaybeCategory => ", kategori",
            Takes::Post => ", post",
        };
        writeln!(
            list,
            "| `{}{follows}` | {} | {} |",
            computation.word(),
            cell(computation.counts()),
            cell(computation.of().unwrap_or_default()),
        )
        .unwrap();
    }
    list
}

fn checks() -> String {
    let mut list = String::new();
    for check in RequirementCheck::ALL.iter().copied() {
        let known = check.description();
        writeln!(list, "### `{}`\n", check.name()).unwrap();
        writeln!(list, "{} {}\n", known.id, cell(known.text)).unwrap();
        writeln!(list, "{}\n", known.about).unwrap();
        if known.parameters.is_empty() {
            continue;
        }
        list.push_str("| parameter | bestämmer | utan den |\n| --- | --- | --- |\n");
        for parameter in known.parameters {
            let default = match parameter.takes {
                CheckTakes::Text(text) => format!("`\"{text}\"`"),
                CheckTakes::Texts(texts) => format!("`{texts:?}`"),
                CheckTakes::Whole { default, .. } => format!("`{default}`"),
            };
            let about = cell(parameter.about);
            writeln!(list, "| `{}` | {about} | {default} |", parameter.name).unwrap();
        }
        list.push('\n');
    }
    list
}

fn findings() -> String {
    let mut list = String::new();
    let subjects = [
        (Subject::File, "Filer"),
        (Subject::Settings, "Inställningar"),
        (Subject::Cell, "Blad, rubriker och celler"),
        (Subject::Governing, "Den styrande arbetsboken"),
        (Subject::Submission, "Inlämningar"),
        (Subject::Outcome, "Utfall, målvärden och bedömningar"),
        (Subject::Source, "Källor"),
        (Subject::Report, "Rapporten"),
    ];
    let mut told = 0;
    for (subject, title) in subjects {
        write!(list, "### {title}\n\n").unwrap();
        list.push_str("| id | | vad | varför |\n| --- | --- | --- | --- |\n");
        for rule in CATALOGUE.iter().filter(|rule| rule.subject == subject) {
            told += 1;
            let (id, severity) = (rule.id, rule.severity.word());
            let (title, reason) = (cell(rule.title), cell(rule.reason));
            writeln!(list, "| `{id}` | {severity} | {title} | {reason} |").unwrap();
        }
        list.push('\n');
    }
    assert_eq!(told, CATALOGUE.len(), "a subject is missing");
    list
}

#[test]
fn the_lists_are_the_programs_own() {
    let mut text = std::fs::read_to_string(handbook()).unwrap();
    let before = text.clone();
    for (name, list) in [
        ("berakningar", computations()),
        ("kontroller", checks()),
        ("fynd", findings()),
    ] {
        let (opens, closes) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
        let start = text.find(&opens).expect("the list has a beginning") + opens.len();
        let end = text.find(&closes).expect("the list has an end");
        text.replace_range(start..end, &list);
    }
    if std::env::var_os("ITBOKSLUT_HANDBOOK").is_some_and(|how| how == "write") {
        std::fs::write(handbook(), &text).unwrap();
    } else {
        assert!(
            text == before,
            "HANDBOK.md is not what the program says: run with ITBOKSLUT_HANDBOOK=write"
        );
    }
}

#[test]
fn every_command_and_every_sheet_is_told_of() {
    let text = std::fs::read_to_string(handbook()).unwrap();
    for command in [
        "ny",
        "mallar",
        "status",
        "kontrollera",
        "rapport",
        "faststall",
        "rulla",
    ] {
        assert!(text.contains(&format!("itbokslut {command}")), "{command}");
    }
    for sheet in itbokslut::form::governing::GOVERNING.sheets {
        assert!(text.contains(sheet.name), "{}", sheet.name);
    }
}
