//! Everything that the program can find is found, and nothing else: the
//! broken kommun against its answers.

use std::collections::BTreeSet;
use std::fs;

use itbokslut::finding::CATALOGUE;
use itbokslut::sample;
use serde_json::Value;

use crate::support::project::Project;

/// What is found: file, sheet, cell or line, and rule.
type Found = [String; 4];

fn kommun() -> (Project, Vec<Found>) {
    let kommun = Project::empty();
    let mut answers = String::new();
    for (name, bytes) in sample::broken_files().unwrap() {
        if name == "FACIT.csv" {
            answers = String::from_utf8(bytes).unwrap();
        } else {
            kommun.put(&name, &bytes);
        }
    }
    let mut rows: Vec<Found> = answers
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<String> = line.split(';').map(str::to_owned).collect();
            cells.try_into().unwrap()
        })
        .collect();
    rows.sort();
    (kommun, rows)
}

#[test]
fn exactly_the_answers_are_found() {
    let (kommun, expected) = kommun();
    let run = kommun.run(&["kontrollera", "--format", "json", "--alla"]);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        _ => String::new(),
    };
    let mut found: Vec<Found> = told["fynd"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            let line = finding["rad"].as_u64().map(|line| format!("rad {line}"));
            let cell = line.unwrap_or_else(|| text(&finding["cell"]));
            let [file, sheet, rule] =
                ["fil", "blad", "id"].map(|key| text(&finding[key]));
            [file, sheet, cell, rule]
        })
        .collect();
    found.sort();
    let shown = |rows: &[Found]| -> Vec<String> {
        rows.iter().map(|row| row.join(";")).collect()
    };
    let (found, expected) = (shown(&found), shown(&expected));
    let missing: Vec<_> = expected.iter().filter(|row| !found.contains(row)).collect();
    let more: Vec<_> = found.iter().filter(|row| !expected.contains(row)).collect();
    assert!(
        missing.is_empty() && more.is_empty(),
        "not found: {missing:#?}\nnot expected: {more:#?}"
    );
    assert_eq!(found, expected);
    run.ended(1);
}

/// The rules without an answer: why, and where they are tested instead.
const EXCEPTIONS: [[&str; 3]; 9] = [
    [
        "blad-saknas-valfritt",
        "every sheet that may be missing holds another rule's fault",
        "src/intake/table/tests.rs",
    ],
    [
        "fil-binart-format",
        "it is told only where no second process can be started",
        "tests/it/binary.rs",
    ],
    [
        "fil-går-inte-att-läsa",
        "a locked or forbidden file cannot be committed",
        "src/folder/tests.rs",
    ],
    [
        "för-många-rader",
        "twenty thousand rows would drown everything else",
        "src/intake/table/tests.rs",
    ],
    [
        "förvaltningar-saknas",
        "without förvaltningar nothing else can be submitted or judged",
        "tests/it/new_folder.rs",
    ],
    [
        "ingen-planversion-gäller",
        "another rule needs that a vintage is in force",
        "src/analysis/tests/targets.rs",
    ],
    [
        "inställning-för-annat-år",
        "a setting for another year would take away the year's own",
        "src/settings/tests.rs",
    ],
    [
        "kommun-saknas",
        "without the kommun's name nothing can be another kommun's",
        "src/settings/tests.rs",
    ],
    [
        "procentformat-okänt",
        "the binary formats that it is about are not read",
        "src/intake/cell/tests/numbers.rs",
    ],
];

#[test]
fn every_rule_has_an_answer_or_a_reason() {
    let (_, answers) = kommun();
    let answered: BTreeSet<&str> = answers.iter().map(|row| row[3].as_str()).collect();
    let unanswered: Vec<&str> = CATALOGUE
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !answered.contains(id))
        .collect();
    let mut excepted = EXCEPTIONS.map(|[id, _, _]| id).to_vec();
    let order = |id: &&str| CATALOGUE.iter().position(|rule| rule.id == *id);
    excepted.sort_by_key(order);
    assert_eq!(unanswered, excepted);
    for [id, _, test] in EXCEPTIONS {
        let text = fs::read_to_string(super::in_project(test)).unwrap();
        assert!(text.contains(&format!("\"{id}")), "{test} has no {id}");
    }
}
