//! The worked example tells the story that stands in `story.md`, which was
//! computed outside the program: its tables are the expectation.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use itbokslut::domain::{CellRef, RawValue};
use itbokslut::intake;
use serde_json::Value;

use crate::support::project::Project;

const STORY: &str = include_str!("../../../src/sample/sources/story.md");

/// The published data of each year, computed once.
pub(super) static YEARS: LazyLock<BTreeMap<i32, Value>> = LazyLock::new(|| {
    let kommun = Project::sample();
    [2023, 2024, 2025]
        .into_iter()
        .map(|year| {
            let text = year.to_string();
            kommun.run(&["--ar", &text, "rapport"]).ended(0);
            let path = format!("ut/{year}/intern/it-bokslut.json");
            (year, serde_json::from_slice(&kommun.bytes(&path)).unwrap())
        })
        .collect()
});

#[test]
fn goals_are_assessed_as_the_story_says() {
    let mut total = [0; 5];
    for row in table("## Goals") {
        if row["goal"] == "all" {
            assert_eq!(distribution(&row["distribution 2025"]), total);
            continue;
        }
        for (year, data) in &*YEARS {
            let goal = entry(&data["mal"], &row["goal"]);
            let expected = &row[&*year.to_string()];
            assert_eq!(&goal["bedomning"], expected, "{} {year}", row["goal"]);
        }
        let goal = entry(&YEARS[&2025]["mal"], &row["goal"]);
        agree(&goal["poang"], &row["points 2025"], 4, &row["goal"]);
        let counts = &goal["fordelning"];
        let keys = [
            "uppfyllt",
            "delvis_uppfyllt",
            "ej_uppfyllt",
            "ej_matt",
            "utan_malvarde",
        ];
        let counted = keys.map(|key| counts[key].as_u64().unwrap());
        let expected = distribution(&row["distribution 2025"]);
        assert_eq!(counted, expected, "{}", row["goal"]);
        for (sum, count) in total.iter_mut().zip(counted) {
            *sum += count;
        }
    }
    for (year, data) in &*YEARS {
        let goals = data["mal"].as_array().unwrap().len();
        assert_eq!(goals + 1, table("## Goals").len(), "{year}");
    }
}

#[test]
fn indicators_come_out_as_the_story_says() {
    for (year, data) in &*YEARS {
        let rows = table(&format!("## Indicators {year}"));
        assert_eq!(data["indikatorer"].as_array().unwrap().len(), rows.len());
        for row in rows {
            let code = &row["code"];
            let about = format!("{code} {year}");
            let indicator = entry(&data["indikatorer"], code);
            agree(&indicator["utfall"], &row["outcome"], 3, &about);
            agree(&indicator["malvarde"], &row["target"], 3, &about);
            assert_eq!(&indicator["bedomning"], &row["assessment"], "{about}");
            let trend = indicator["trend"].as_str().unwrap_or("–");
            assert_eq!(trend, row["trend"], "{about}");
            assert_eq!(coverage(indicator), row["coverage"], "{about}");
            if let Some(original) = row.get("original target") {
                agree_with_original(indicator, original, &about);
            }
        }
    }
}

#[test]
fn the_departments_miss_the_targets_that_the_story_says() {
    let mut missed = Vec::new();
    for indicator in YEARS[&2025]["indikatorer"].as_array().unwrap() {
        for own in indicator["forvaltningar"].as_array().unwrap() {
            let assessment = own["bedomning"].as_str().unwrap();
            if matches!(assessment, "delvis uppfyllt" | "ej uppfyllt") {
                let key = (own["kod"].clone(), indicator["kod"].clone());
                missed.push((key, own));
            }
        }
    }
    let rows = table("## Misses of the förvaltningar's own targets, 2025");
    assert_eq!(missed.len(), rows.len());
    for row in rows {
        let (department, code) = (&row["förvaltning"], &row["indicator"]);
        let about = format!("{department} {code}");
        let (_, own) = missed
            .iter()
            .find(|((known, indicator), _)| known == department && indicator == code)
            .unwrap_or_else(|| panic!("{about} is not missed"));
        agree(&own["utfall"], &row["outcome"], 3, &about);
        agree(&own["malvarde"], &row["target"], 3, &about);
        assert_eq!(&own["bedomning"], &row["assessment"], "{about}");
        let remedy = &own["atgard"];
        for field in ["text", "ansvarig", "klart_senast"] {
            assert!(remedy[field].is_string(), "{about} has no {field}");
        }
        assert!(own["kommentar"].is_string(), "{about} has no comment");
    }
}

#[test]
fn nothing_is_found_but_what_the_story_says() {
    let kommun = Project::sample();
    let mut found: Vec<[String; 4]> = YEARS[&2025]["fynd"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap_or("–").to_owned();
            let row = first_of_row(&kommun, &text("fil"), &text("blad"), &text("cell"));
            [text("allvar"), text("id"), text("forvaltning"), row]
        })
        .collect();
    found.sort();
    let mut expected: Vec<[String; 4]> = table("## Findings expected in 2025")
        .into_iter()
        .map(|row| ["severity", "rule", "förvaltning", "row"].map(|key| row[key].clone()))
        .collect();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(YEARS[&2025]["datum"], "2026-03-03");
    assert_eq!(YEARS[&2025]["preliminar"], false);
}

/// Returns the rows of the table under a heading, each cell by its header.
pub(super) fn table(heading: &str) -> Vec<BTreeMap<String, String>> {
    table_after(heading, "|")
}

/// Returns the rows of the table under a heading whose first line begins so.
pub(super) fn table_after(heading: &str, header: &str) -> Vec<BTreeMap<String, String>> {
    let (_, section) = STORY.split_once(&format!("{heading}\n")).unwrap();
    let mut rows = section
        .lines()
        .skip_while(|line| !line.starts_with(header))
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            line.trim_matches('|')
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect::<Vec<_>>()
        });
    let headers = rows.next().unwrap();
    rows.skip(1)
        .map(|cells| headers.iter().cloned().zip(cells).collect())
        .collect()
}

/// Returns the entry with a code.
pub(super) fn entry<'a>(entries: &'a Value, code: &str) -> &'a Value {
    let mut entries = entries.as_array().unwrap().iter();
    entries
        .find(|entry| entry["kod"] == code)
        .unwrap_or_else(|| panic!("{code} is missing"))
}

/// Fails unless a value is what the story says, at so many decimals.
pub(super) fn agree(value: &Value, said: &str, decimals: i32, about: &str) {
    let number = |text: &str| text.replace(',', ".").parse::<f64>().unwrap();
    let near = |value: &Value, said: &str| {
        let half = 0.5 * 10_f64.powi(-decimals) + 1e-9;
        (value.as_f64().unwrap() - number(said)).abs() <= half
    };
    let same = match (said, said.split_once('–')) {
        ("–", _) => value.is_null(),
        ("ja" | "nej", _) => *value == Value::Bool(said == "ja"),
        (_, Some((from, to))) => near(&value["fran"], from) && near(&value["till"], to),
        _ => near(value, said),
    };
    assert!(same, "{about}: {value} is not {said}");
}

/// The original target is said only where it is another vintage's.
fn agree_with_original(indicator: &Value, said: &str, about: &str) {
    let (target, reached) = match said.strip_suffix(", not met") {
        Some(target) => (target, false),
        None => (said, true),
    };
    let original = &indicator["ursprungligt_malvarde"];
    if original.is_null() && target != "–" {
        agree(&indicator["malvarde"], target, 3, about);
    } else {
        agree(original, target, 3, about);
    }
    if !reached {
        assert_eq!(indicator["nar_ursprungligt_malvarde"], false, "{about}");
    }
}

fn coverage(indicator: &Value) -> String {
    if indicator["rapporteras_av"] == "källa" {
        return "källa".to_owned();
    }
    let coverage = &indicator["tackning"];
    format!("{} of {}", coverage["rapporterat"], coverage["forvantat"])
}

fn distribution(text: &str) -> [u64; 5] {
    let counts: Vec<u64> = text
        .split(" / ")
        .map(|count| count.parse().unwrap())
        .collect();
    counts.try_into().unwrap()
}

/// Returns what stands first in the row of a cell: a code, a name or a card's
/// label; `–` for a finding of a whole sheet.
fn first_of_row(kommun: &Project, file: &str, sheet: &str, cell: &str) -> String {
    let Some(cell) = CellRef::parse(cell) else {
        return "–".to_owned();
    };
    let (book, _) = intake::workbook(file, &kommun.bytes(file));
    let book = book.unwrap();
    let sheet = book.sheets.iter().find(|known| &*known.name == sheet);
    match &sheet.unwrap().cells[&CellRef::new(cell.row, 0)].value {
        RawValue::Text(text) => text.to_string(),
        value => panic!("{file}, {cell:?}: {value:?}"),
    }
}
