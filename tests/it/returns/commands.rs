//! When `kontrollera` writes what goes back, and what it says of it.

use itbokslut::intake;
use serde_json::Value;

use crate::support::project::Project;

fn returned(kommun: &Project) -> Vec<String> {
    let names = kommun.names().into_iter();
    names.filter(|name| name.contains("/retur/")).collect()
}

#[test]
fn every_submission_goes_back() {
    let kommun = Project::sample();
    let run = kommun.run(&["kontrollera"]);
    run.saying(&["Returer: ut/2025/retur/ (6 arbetsböcker)"]);
    let codes = ["buf", "kff", "klf", "mbf", "soc", "tek"];
    let expected =
        codes.map(|code| format!("ut/2025/retur/it-bokslut-2025-{code}-retur.xlsx"));
    assert_eq!(returned(&kommun), expected);
}

#[test]
fn only_the_files_that_are_named_go_back() {
    let kommun = Project::sample();
    let run = kommun.run(&["kontrollera", "inlamnat/2025/KLF_it-bokslut_2025.xlsx"]);
    run.saying(&["Returer: ut/2025/retur/ (1 arbetsbok)"]);
    assert_eq!(
        returned(&kommun),
        ["ut/2025/retur/it-bokslut-2025-klf-retur.xlsx"]
    );
}

#[test]
fn another_program_hears_nothing_of_it() {
    let kommun = Project::sample();
    let run = kommun.run(&["kontrollera", "--format", "json"]);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    assert!(told["fynd"].is_array());
    assert!(!run.out.contains("retur/"), "{}", run.out);
    assert_eq!(returned(&kommun).len(), 6);
}

#[test]
fn a_file_that_cannot_be_read_does_not_go_back_and_that_is_said() {
    let kommun = Project::sample();
    let name = "inlamnat/2025/KLF_it-bokslut_2025.xlsx";
    kommun.put(name, b"%PDF-1.7 ...");
    let run = kommun.run(&["kontrollera"]);
    run.saying(&[
        "(5 arbetsböcker)",
        "Ingen retur för KLF_it-bokslut_2025.xlsx: filen kunde inte läsas",
    ]);
    assert_eq!(returned(&kommun).len(), 5);
}

#[test]
fn what_goes_back_can_be_sent_in_again() {
    let kommun = Project::sample();
    kommun.run(&["kontrollera"]);
    let back = kommun.bytes("ut/2025/retur/it-bokslut-2025-klf-retur.xlsx");
    kommun.put("inlamnat/2025/rättad.xlsx", &back);
    let run = kommun.run(&["kontrollera", "--alla", "--format", "json"]);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    let findings = told["fynd"].as_array().unwrap();
    let superseded: Vec<&str> = findings
        .iter()
        .filter(|f| f["id"] == "inlämning-ersatt")
        .map(|f| f["fil"].as_str().unwrap())
        .collect();
    assert_eq!(superseded, ["inlamnat/2025/KLF_it-bokslut_2025.xlsx"]);
    let again = kommun.bytes("ut/2025/retur/it-bokslut-2025-klf-retur.xlsx");
    let (raw, _) = intake::workbook("x", &again);
    let raw = raw.unwrap();
    let hidden = raw
        .sheets
        .iter()
        .find(|s| &*s.name == "_itbokslut")
        .unwrap();
    assert!(
        hidden
            .cells
            .values()
            .any(|cell| cell.value == itbokslut::domain::RawValue::Number(3.0))
    );
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let one = Project::sample();
    one.run(&["kontrollera"]);
    let other = Project::sample();
    other.run(&["kontrollera", "--jobb", "1"]);
    for name in returned(&one) {
        assert!(one.bytes(&name) == other.bytes(&name), "{name}");
    }
}
