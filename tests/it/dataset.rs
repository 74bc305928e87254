//! `it-bokslut.json` and its schema.

use itbokslut::domain::{Figure, Measure};
use itbokslut::published::{Document, Target};
use itbokslut::{analysis, dataset, edition};
use serde_json::Value;

use crate::checks::sample::example;
use crate::support::report::report;

mod instruments;

fn document() -> Value {
    serde_json::from_slice(&dataset::json(&edition::internal(report()))).unwrap()
}

fn faults(document: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_slice(&dataset::schema()).unwrap();
    jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(document)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

#[test]
fn what_is_written_follows_the_schema() {
    assert_eq!(faults(&document()), Vec::<String>::new());
}

#[test]
fn the_example_follows_the_schema_and_every_figure_has_its_cells() {
    let (material, settings) = example();
    let report = analysis::report(&material, &[], &settings, Vec::new());
    let bytes = dataset::json(&edition::internal(report));
    let json: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(faults(&json), Vec::<String>::new());
    let document = Document::from_json(&bytes).unwrap();
    assert_eq!(document.to_json(), bytes);
    assert_eq!(document.indikatorer.len(), 39);
    for indicator in &document.indikatorer {
        let code = &indicator.kod;
        let figure = indicator.utfall.is_some() || indicator.malvarde.is_some();
        assert!(!figure || !indicator.kallor.is_empty(), "{code}");
        for own in &indicator.forvaltningar {
            let figure = own.utfall.is_some() || own.malvarde.is_some();
            assert!(!figure || !own.kallor.is_empty(), "{code} {}", own.kod);
        }
        let mut past = indicator.historik.iter();
        assert!(past.all(|point| !point.kallor.is_empty()), "{code}");
    }
    for list in [
        "insatser",
        "system",
        "incidenter",
        "risker",
        "ekonomi",
        "sakerhetsdelmal",
        "styrdokument",
        "roller",
    ] {
        for entry in json[list].as_array().unwrap() {
            assert_ne!(entry["kallor"], serde_json::json!([]), "{list}: {entry}");
        }
    }
}

#[test]
fn the_schema_notices_a_missing_key_a_wrong_word_and_text_for_a_number() {
    let mut document = document();
    let indicator = document["indikatorer"][0].as_object_mut().unwrap();
    indicator.remove("startvarde");
    indicator.insert("bedomning".to_owned(), "nästan uppfyllt".into());
    indicator.insert("vikt".to_owned(), "1".into());
    assert_eq!(faults(&document).len(), 3, "{:?}", faults(&document));
}

#[test]
fn every_key_of_the_schema_is_described() {
    fn undescribed(path: &str, schema: &Value, found: &mut Vec<String>) {
        let Some(object) = schema.as_object() else {
            return;
        };
        for (key, property) in object
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let description = property["description"].as_str().unwrap_or_default();
            if !description.ends_with('.') || description.contains('\n') {
                found.push(format!("{path}.{key}"));
            }
        }
        for (key, part) in object {
            undescribed(&format!("{path}.{key}"), part, found);
        }
    }
    let schema: Value = serde_json::from_slice(&dataset::schema()).unwrap();
    let mut found = Vec::new();
    undescribed("", &schema, &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn what_is_written_is_read_back_the_same() {
    let bytes = dataset::json(&edition::internal(report()));
    let document = Document::from_json(&bytes).unwrap();
    assert_eq!(document.to_json(), bytes);
    assert_eq!(
        document.indikatorer[0].plan.versioner[0].mal,
        [
            Some(Target::Number(90.0)),
            Some(Target::Interval {
                fran: 91.0,
                till: 93.0
            }),
            None
        ]
    );
}

#[test]
fn a_file_with_whole_numbers_and_unknown_keys_is_read() {
    let mut document = document();
    document["nytt"] = true.into();
    document["indikatorer"][0]["utfall"] = 88.into();
    document["insatser"][0]["budget"] = 250.into();
    let bytes = serde_json::to_vec(&document).unwrap();
    let document = Document::from_json(&bytes).unwrap();
    assert_eq!(
        document.indikatorer[0].utfall,
        Some(itbokslut::published::Measure::Number(88.0))
    );
    assert_eq!(document.insatser[0].budget, Some(250.0));
}

#[test]
fn an_unreadable_file_says_on_which_line() {
    let fault = Document::from_json(b"{\n\"version\": 1,\n").unwrap_err();
    assert_eq!(fault.line, 3);
}

#[test]
fn the_keys_are_those_of_the_design() {
    let document = document();
    let keys: Vec<_> = document.as_object().unwrap().keys().cloned().collect();
    for key in [
        "version",
        "kommun",
        "ar",
        "period",
        "utgava",
        "preliminar",
        "omraden",
        "mal",
        "indikatorer",
        "forvaltningar",
        "planversioner",
        "planforslag",
        "insatser",
        "system",
        "incidenter",
        "risker",
        "ekonomi",
        "sakerhetsdelmal",
        "styrdokument",
        "roller",
        "krav",
        "sammanstallning",
        "analyser",
        "texter",
        "rattelser",
        "regler",
        "inlamningar",
        "fynd",
        "godtagna_fynd",
    ] {
        assert!(keys.contains(&key.to_owned()), "{key}");
    }
    // Everything that DESIGN lists is read.
    assert_eq!(document["ej_lasta"], serde_json::json!([]));
    assert_eq!(document["planforslag"].as_array().unwrap().len(), 1);
}

#[test]
fn yes_and_no_are_booleans_and_negative_zero_has_no_sign() {
    let mut report = report();
    report.indicators[0].outcome = Some(Figure::new(Measure::YesNo(false), vec![]));
    report.indicators[0].weight = -0.0;
    let bytes = dataset::json(&edition::internal(report));
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(document["indikatorer"][0]["utfall"], false);
    assert_eq!(document["indikatorer"][0]["vikt"].to_string(), "0.0");
}

#[test]
fn an_indicator_looks_like_this() {
    insta::assert_snapshot!(
        serde_json::to_string_pretty(&document()["indikatorer"][0]).unwrap()
    );
}

#[test]
fn findings_keep_their_place() {
    insta::assert_snapshot!(
        serde_json::to_string_pretty(&document()["godtagna_fynd"]).unwrap()
    );
}
