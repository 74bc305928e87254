//! No false alarms: what a förvaltning is told of a form that it has not
//! touched, and that no year of the example has an error.

use std::collections::BTreeMap;

use serde_json::Value;

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
