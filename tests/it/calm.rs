//! No false alarms: what a förvaltning is told of a form that it has not
//! touched, and of one that it has filled in as it is asked to.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::filled::{Filled, Typed};
use crate::support::project::Project;

/// Returns what is found in a file: severity, rule and place.
fn found(kommun: &Project, file: &str) -> Vec<[String; 3]> {
    let run = kommun.run(&["kontrollera", "--format", "json", "--alla"]);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    let text =
        |finding: &Value, key: &str| finding[key].as_str().unwrap_or("").to_owned();
    let findings = told["fynd"].as_array().unwrap().iter();
    findings
        .filter(|finding| finding["fil"] == file)
        .map(|finding| {
            let place = format!("{}!{}", text(finding, "blad"), text(finding, "cell"));
            [text(finding, "allvar"), text(finding, "id"), place]
        })
        .collect()
}

/// A kommun whose BUF sends in its template of 2025.
fn template() -> (Project, &'static str, Vec<u8>) {
    let kommun = Project::sample();
    kommun.run(&["mallar", "--forvaltning", "BUF"]).ended(0);
    let names = kommun.names();
    let is_template =
        |name: &&String| name.starts_with("mallar/2025/") && name.ends_with("buf.xlsx");
    let template = kommun.bytes(names.iter().find(is_template).unwrap());
    let of_buf = |name: &&String| name.starts_with("inlamnat/2025/Utfall");
    let sent = names.iter().find(of_buf).unwrap();
    std::fs::remove_file(kommun.path(sent)).unwrap();
    (kommun, "inlamnat/2025/buf.xlsx", template)
}

/// Every cell that must be filled in is asked for once, and nothing is said
/// to be wrong.
#[test]
fn an_untouched_template_is_only_asked_to_be_filled_in() {
    let (kommun, file, template) = template();
    kommun.put(file, &template);
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for [severity, rule, _] in found(&kommun, file) {
        *times.entry(format!("{severity} {rule}")).or_default() += 1;
    }
    let lines = times
        .iter()
        .map(|(rule, times)| format!("{times} × {rule}"));
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

/// What stands where the form asks for it gives no finding: of the cells that
/// are filled in here none is told of.
#[test]
fn what_is_filled_in_as_asked_is_not_complained_of() {
    let (kommun, file, template) = template();
    kommun.put(file, &template);
    let before = found(&kommun, file);
    let mut book = Filled::open(&template);
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    for (label, value) in [
        ("Uppgiftslämnare, namn", Typed::Text("Eva Ek")),
        ("Uppgiftslämnare, funktion", Typed::Text("controller")),
        (
            "Uppgiftslämnare, e-post",
            Typed::Text("eva.ek@norsjo.example"),
        ),
        ("Inlämnad", Typed::Day(day(1, 20))),
        ("Godkänd av förvaltningschef", Typed::Day(day(1, 19))),
    ] {
        book.beside("Försättsblad", label, value);
    }
    for heading in book.column("Analys", "Rubrik") {
        if !heading.is_empty() {
            let row = [("Rubrik", heading.as_str())];
            book.set(
                "Analys",
                &row,
                "Text",
                Typed::Text("Året gick som planerat."),
            );
        }
    }
    for post in book.column("Ekonomi", "Post") {
        if !post.is_empty() {
            let row = [("Post", post.as_str())];
            for header in ["Budget (tkr)", "Utfall (tkr)"] {
                book.set("Ekonomi", &row, header, Typed::Number(125.0));
            }
        }
    }
    // Every indicator is told not to have been measured, which is an answer.
    for code in book.column("Utfall", "Kod") {
        if !code.is_empty() {
            let row = [("Kod", code.as_str())];
            let reason = Typed::Text("mätning ej gjord");
            book.set("Utfall", &row, "Ej mätt, skäl", reason);
        }
    }
    for sheet in ["Incidenter", "Risker"] {
        book.beside(sheet, "Inga att redovisa", Typed::Text("ja"));
    }
    kommun.put(file, &book.bytes());
    let after = found(&kommun, file);
    let sheets = [
        "Försättsblad!",
        "Analys!",
        "Ekonomi!",
        "Incidenter!",
        "Risker!",
    ];
    let of_filled: Vec<_> = after
        .iter()
        .filter(|[_, _, place]| sheets.iter().any(|sheet| place.starts_with(sheet)))
        .collect();
    assert_eq!(of_filled, Vec::<&[String; 3]>::new());
    let new: Vec<_> = after
        .iter()
        .filter(|found| !before.contains(found))
        .filter(|[_, rule, _]| rule != "utfall-ej-mätt")
        .collect();
    assert_eq!(new, Vec::<&[String; 3]>::new());
}

#[test]
fn no_year_of_the_example_has_an_error() {
    for arguments in [["--ar", "2023"], ["--ar", "2024"], ["--ar", "2025"]] {
        let kommun = Project::sample();
        let run =
            kommun.run(&[&arguments[..], &["kontrollera", "--format", "json"]].concat());
        let told: Value = serde_json::from_str(&run.out).unwrap();
        let findings = told["fynd"].as_array().unwrap();
        let errors: Vec<_> = findings.iter().filter(|f| f["allvar"] == "fel").collect();
        assert!(errors.is_empty(), "{arguments:?} {errors:#?}");
        run.ended(0);
    }
}
