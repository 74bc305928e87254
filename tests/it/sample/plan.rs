//! The plan of the worked example, as the story's tables tell it: drift, path,
//! forecast and proposals, which were computed outside the program.

use std::collections::BTreeSet;

use serde_json::Value;

use super::story::{YEARS, agree, entry, table};

/// A change of target as the story's tables and the data both tell it.
type Change = [String; 6];

fn changes(drift: &Value, whose: &str) -> Vec<Change> {
    let text = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
    let entries = drift.as_array().unwrap().iter();
    entries
        .map(|drift| {
            let total = drift["sammanlagt"] == true;
            [
                whose.to_owned(),
                text(&drift["ar"]),
                text(&drift["fran"]),
                text(&drift["till"]),
                text(&drift["art"]),
                if total { "sammanlagt" } else { "steg" }.to_owned(),
            ]
        })
        .collect()
}

#[test]
fn targets_changed_as_the_story_says() {
    let mut found: BTreeSet<Change> = BTreeSet::new();
    for indicator in YEARS[&2025]["indikatorer"].as_array().unwrap() {
        let code = indicator["kod"].as_str().unwrap();
        found.extend(changes(&indicator["plan"]["drift"], code));
    }
    found.retain(|change| change[4] != "oförändrat");
    let rows = table("### The kommun's changed targets");
    let expected: BTreeSet<Change> = rows
        .iter()
        .map(|row| {
            ["code", "year", "from", "to", "kind", "what"].map(|key| row[key].clone())
        })
        .collect();
    assert_eq!(found, expected);
    for row in &rows {
        let indicator = entry(&YEARS[&2025]["indikatorer"], &row["code"]);
        let drift = indicator["plan"]["drift"].as_array().unwrap();
        let own = drift
            .iter()
            .find(|drift| {
                is_year(&drift["ar"], &row["year"])
                    && is_year(&drift["till"], &row["to"])
                    && (drift["sammanlagt"] == true) == (row["what"] == "sammanlagt")
            })
            .unwrap();
        let about = format!("{} {}", row["code"], row["year"]);
        let said = row["change"].replace('−', "-");
        agree(&own["forandring"], &said, 4, &about);
        assert_eq!(own["i_tid"], true, "{about}");
    }
}

#[test]
fn the_departments_changed_their_own_targets_as_the_story_says() {
    let mut found: BTreeSet<Change> = BTreeSet::new();
    for indicator in YEARS[&2025]["indikatorer"].as_array().unwrap() {
        let code = indicator["kod"].as_str().unwrap();
        for own in indicator["plan"]["forvaltningar"].as_array().unwrap() {
            let whose = format!("{} {code}", own["kod"].as_str().unwrap());
            found.extend(changes(&own["drift"], &whose));
        }
    }
    found.retain(|change| change[4] != "oförändrat" && change[4] != "nytt");
    let expected: BTreeSet<Change> = table("### The förvaltningar's own changed targets")
        .into_iter()
        .map(|row| {
            [
                format!("{} {}", row["förvaltning"], row["code"]),
                row["year"].clone(),
                row["from"].clone(),
                row["to"].clone(),
                row["kind"].clone(),
                row["what"].clone(),
            ]
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn outcomes_stand_and_head_where_the_story_says() {
    let rows = table("### Path and forecast");
    let all = YEARS[&2025]["indikatorer"].as_array().unwrap();
    assert_eq!(rows.len(), all.len());
    for row in rows {
        let code = &row["code"];
        let plan = &entry(&YEARS[&2025]["indikatorer"], code)["plan"];
        let standing = plan["vag"]["lage"].as_str().unwrap_or("–");
        assert_eq!(standing, row["standing"], "{code}");
        agree(&plan["vag"]["avstand"], &row["distance"], 4, code);
        let forecast = &plan["prognos"];
        if let Some(reason) = plan["prognos_skal"].as_str() {
            assert!(forecast.is_null(), "{code}");
            assert_eq!(reason, row["forecast"], "{code}");
            continue;
        }
        assert_eq!(forecast["ar"], 2027, "{code}");
        agree(&forecast["varde"], &row["forecast"], 4, code);
        agree(&forecast["spridning"], &row["spread"], 4, code);
        let outlook = forecast["utsikt"].as_str().unwrap_or("–");
        assert_eq!(outlook, row["outlook"], "{code}");
        let years: Vec<String> = forecast["underlag"]
            .as_array()
            .unwrap()
            .iter()
            .map(Value::to_string)
            .collect();
        assert_eq!(years.join(", "), row["years"], "{code}");
    }
}

#[test]
fn the_departments_propose_what_the_story_says() {
    let data = &YEARS[&2025];
    let proposals = data["planforslag"].as_array().unwrap();
    assert_eq!(proposals.len(), 18);
    let whose: BTreeSet<&str> = proposals
        .iter()
        .map(|proposal| proposal["forvaltning"].as_str().unwrap())
        .collect();
    let whose: Vec<&str> = whose.into_iter().collect();
    assert_eq!(whose, ["BUF", "KLF", "MBF", "SOC", "TEK"]);
    let unexplained: Vec<_> = proposals
        .iter()
        .filter(|proposal| proposal["motivering"].is_null())
        .map(|proposal| (&proposal["forvaltning"], &proposal["indikator"]))
        .collect();
    assert_eq!(unexplained, [(&"BUF".into(), &"I2.1".into())]);
    let mut seen = 0;
    for row in table("### Proposals") {
        let goal = &row["goal"];
        let own: Vec<&Value> = proposals
            .iter()
            .filter(|proposal| {
                let code = proposal["indikator"].as_str().unwrap();
                entry(&data["indikatorer"], code)["mal"] == goal.as_str()
            })
            .collect();
        seen += own.len();
        let indicators: BTreeSet<String> =
            own.iter().map(|own| own["indikator"].to_string()).collect();
        assert_eq!(indicators.len().to_string(), row["indicators"], "{goal}");
        let years = || own.iter().flat_map(|own| own["ar"].as_array().unwrap());
        let count = |key: &str, value: &Value| {
            years()
                .filter(|year| &year[key] == value)
                .count()
                .to_string()
        };
        let proposed = years().filter(|year| !year["forslag"].is_null()).count();
        assert_eq!(proposed.to_string(), row["years"], "{goal}");
        for kind in ["skärpt", "oförändrat", "mildrat", "ändrat", "nytt"] {
            assert_eq!(count("art", &kind.into()), row[kind], "{goal} {kind}");
        }
        assert_eq!(
            count("nas_redan", &true.into()),
            row["reached already"],
            "{goal}"
        );
    }
    assert_eq!(seen, proposals.len());
}

/// What this section must never be silent about.
#[test]
fn one_target_was_softened_and_then_met() {
    let rows = table("### The kommun's changed targets");
    let softened: BTreeSet<&str> = rows
        .iter()
        .filter(|row| row["kind"] == "mildrat")
        .map(|row| row["code"].as_str())
        .collect();
    let softened: Vec<&str> = softened.into_iter().collect();
    assert_eq!(softened, ["E1.1"]);
    let indicator = entry(&YEARS[&2025]["indikatorer"], "E1.1");
    assert_eq!(indicator["bedomning"], "uppfyllt");
    let reasons: BTreeSet<&str> = indicator["plan"]["drift"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|drift| drift["skal"].as_str())
        .collect();
    assert_eq!(reasons.len(), 1, "{reasons:?}");
}

/// Whether a number in the data is the year that the story writes.
fn is_year(found: &serde_json::Value, told: &str) -> bool {
    found.as_i64() == told.parse().ok()
}
