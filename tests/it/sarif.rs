//! `kontrollera --format sarif`.

use std::collections::BTreeSet;

use itbokslut::finding::CATALOGUE;
use itbokslut::sample;
use serde_json::Value;

use crate::support::project::Project;

fn broken() -> Project {
    let kommun = Project::empty();
    for (name, bytes) in sample::broken_files().unwrap() {
        kommun.put(&name, &bytes);
    }
    kommun
}

fn log(kommun: &Project) -> Value {
    let run = kommun.run(&["kontrollera", "--format", "sarif"]);
    serde_json::from_str(&run.out).unwrap()
}

fn results(log: &Value) -> &[Value] {
    log["runs"][0]["results"].as_array().unwrap()
}

/// Returns how a log breaks the standard's schema, in which no key is allowed
/// but those that are written.
fn faults(log: &Value) -> Vec<String> {
    let schema: Value =
        serde_json::from_str(include_str!("../sarif/sarif-2.1.0-part.json")).unwrap();
    jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(log)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

#[test]
fn every_kind_of_finding_follows_the_standard() {
    let log = log(&broken());
    assert_eq!(faults(&log), Vec::<String>::new());
    assert_eq!(log["version"], "2.1.0");
    let used: BTreeSet<&str> = results(&log)
        .iter()
        .map(|result| result["ruleId"].as_str().unwrap())
        .collect();
    assert!(used.len() > 150, "{}", used.len());
}

#[test]
fn the_schema_notices_a_wrong_word_and_a_key_that_the_standard_lacks() {
    let mut log = log(&broken());
    let result = &mut log["runs"][0]["results"][0];
    result["level"] = "fel".into();
    result["plats"] = "A1".into();
    result["suppressions"] = serde_json::json!([{ "kind": "godtaget" }]);
    assert_eq!(faults(&log).len(), 3, "{:?}", faults(&log));
}

#[test]
fn every_rule_is_described_and_every_result_points_at_its_own() {
    let log = log(&broken());
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    assert_eq!(rules.len(), CATALOGUE.len());
    for (rule, known) in rules.iter().zip(CATALOGUE) {
        assert_eq!(rule["id"], known.id);
        assert_eq!(rule["help"]["text"], known.reason);
    }
    for result in results(&log) {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(result["ruleId"], rules[index]["id"]);
        assert_eq!(
            result["level"],
            rules[index]["defaultConfiguration"]["level"]
        );
    }
}

#[test]
fn the_same_is_found_as_in_json() {
    let kommun = broken();
    let json = kommun.run(&["kontrollera", "--format", "json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    let log = log(&kommun);
    let levels = |level: &str| {
        let results = results(&log).iter();
        let open = results.filter(|r| r["suppressions"] == serde_json::json!([]));
        open.filter(|r| r["level"] == level).count() as u64
    };
    for (word, level) in [("fel", "error"), ("varning", "warning"), ("notis", "note")] {
        assert_eq!(
            json["antal"][word].as_u64().unwrap(),
            levels(level),
            "{word}"
        );
    }
}

#[test]
fn no_two_results_have_the_same_fingerprint() {
    let log = log(&broken());
    let prints: BTreeSet<String> = results(&log)
        .iter()
        .map(|result| result["partialFingerprints"].to_string())
        .collect();
    assert_eq!(prints.len(), results(&log).len());
}

#[test]
fn a_cell_a_line_and_a_whole_file_have_their_places() {
    let kommun = Project::sample();
    kommun.put("inlamnat/2025/å b#1.xlsx", b"inte en arbetsbok");
    kommun.edit("itbokslut.toml", |text| {
        text.replace("mal_uppfyllt", "mal_upfyllt")
    });
    let log = log(&kommun);
    assert_eq!(faults(&log), Vec::<String>::new());
    let of = |rule: &str| {
        let found = results(&log).iter().find(|r| r["ruleId"] == rule);
        found.unwrap_or_else(|| panic!("no {rule}"))["locations"][0].clone()
    };
    assert_eq!(
        of("fil-ingen-arbetsbok"),
        serde_json::json!({
            "physicalLocation": {
                "artifactLocation": { "uri": "inlamnat/2025/%C3%A5%20b%231.xlsx" }
            }
        })
    );
    let line = of("inställning-okänd");
    assert_eq!(line["physicalLocation"]["region"]["startLine"], 28);
    let late = of("inlämning-sen");
    assert_eq!(
        late["logicalLocations"],
        serde_json::json!([{
            "name": "B12", "fullyQualifiedName": "Försättsblad!B12", "kind": "cell"
        }])
    );
}

#[test]
fn what_is_let_stand_is_there_with_why() {
    let kommun = Project::sample();
    kommun.put("inlamnat/2025/bild.xlsx", b"\x89PNG\r\n\x1a\n");
    kommun.edit("itbokslut.toml", |text| {
        format!(
            "{text}\n[[godtagna_fynd]]\nid = \"fil-ingen-arbetsbok\"\n\
             plats = \"inlamnat/2025/bild.xlsx\"\nskal = \"Bilden hör till en annan fil.\"\n\
             funktion = \"IT-samordnaren\"\ndatum = 2026-02-10\n"
        )
    });
    let run = kommun.run(&["kontrollera", "--format", "sarif"]).ended(0);
    let log: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(faults(&log), Vec::<String>::new());
    let accepted: Vec<&Value> = results(&log)
        .iter()
        .filter(|result| result["suppressions"] != serde_json::json!([]))
        .collect();
    assert_eq!(accepted.len(), 1);
    assert_eq!(
        accepted[0]["suppressions"],
        serde_json::json!([{
            "kind": "external",
            "status": "accepted",
            "justification": "Bilden hör till en annan fil. (IT-samordnaren, 2026-02-10)"
        }])
    );
}

#[test]
fn standard_output_is_nothing_but_the_log_and_the_same_every_time() {
    let kommun = Project::sample();
    let first = kommun.run(&["kontrollera", "--format", "sarif", "--jobb", "1"]);
    let second = kommun.run(&["kontrollera", "--format", "sarif", "--tyst"]);
    assert_eq!(first.out, second.out);
    assert!(first.out.starts_with('{') && first.out.ends_with("}\n"));
    assert_eq!(second.err, "");
}
