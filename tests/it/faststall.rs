//! `faststall`: what was published is kept, and counts for later years.

use std::fs;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::support::project::Project;

const JSON: &str = "ut/2025/intern/it-bokslut.json";

/// Lets every fault of a year stand, so that its report is final.
fn accept_everything(kommun: &Project, year: &str) {
    let run = kommun.run(&["kontrollera", "--ar", year, "--format", "json"]);
    let told: Value = serde_json::from_str(&run.out).unwrap();
    let mut accepted = String::new();
    for finding in told["fynd"].as_array().unwrap() {
        if finding["allvar"] != "fel" {
            continue;
        }
        let text = |key: &str| finding[key].as_str().unwrap_or_default();
        let within = match (text("blad"), text("cell"), finding["rad"].as_u64()) {
            ("", _, Some(line)) => format!(", rad {line}"),
            ("", ..) => String::new(),
            (sheet, "", _) => format!(", {sheet}"),
            (sheet, cell, _) => format!(", {sheet}!{cell}"),
        };
        let (id, file) = (text("id"), text("fil"));
        accepted.push_str(&format!(
            "\n[[godtagna_fynd]]\nid = \"{id}\"\nplats = \"{file}{within}\"\n\
             skal = \"Prov.\"\nfunktion = \"ekonomichef\"\ndatum = 2026-02-20\n"
        ));
    }
    // And somebody has released the public edition.
    let review = "sekretessgranskad = { datum = 2026-12-01, funktion = \"jurist\" }";
    kommun.edit("itbokslut.toml", |text| {
        if text.starts_with(review) {
            return format!("{text}{accepted}");
        }
        format!("{review}\n{text}{accepted}")
    });
}

/// A kommun whose report for 2025 is final and written.
fn reported() -> Project {
    let kommun = Project::sample();
    accept_everything(&kommun, "2025");
    kommun.run(&["rapport"]).ended(0);
    kommun
}

fn within(kommun: &Project, folder: &str) -> Vec<(String, Vec<u8>)> {
    let files = kommun.everything().into_iter();
    files
        .filter_map(|(name, bytes)| Some((name.strip_prefix(folder)?.to_owned(), bytes)))
        .collect()
}

/// Fails unless the kommun's 2025 is refused for a reason, and nothing is
/// written.
#[track_caller]
fn refused(kommun: &Project, reasons: &[&str]) {
    let before = kommun.everything();
    kommun.run(&["faststall"]).ended(2).saying(reasons);
    assert!(kommun.everything() == before, "something was written");
}

#[test]
fn what_was_published_is_kept_as_it_is_with_its_hashes() {
    let kommun = reported();
    let before = kommun.everything();
    kommun.put("ut/2025/retur/BUF.xlsx", b"retur");
    kommun.run(&["faststall"]).ended(0).saying(&[
        "Norsjö kommun · IT-bokslut 2025 (helår)",
        "2025 är fastställt och ligger i faststallt/2025:",
        "Filerna får inte ändras.",
    ]);
    let kept = within(&kommun, "faststallt/2025/");
    let names: Vec<&str> = kept.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "hashar.txt",
            "intern/it-bokslut.json",
            "intern/it-bokslut.pdf",
            "intern/namnd-bun.pdf",
            "intern/namnd-kfn.pdf",
            "intern/namnd-ks.pdf",
            "intern/namnd-mbn.pdf",
            "intern/namnd-sn.pdf",
            "intern/namnd-tn.pdf",
            "intern/presentation.pdf",
            "intern/sammanfattning.pdf",
            "intern/tjansteskrivelse.pdf",
            "itbokslut.toml",
            "offentlig/it-bokslut.json",
            "offentlig/it-bokslut.pdf",
            "offentlig/namnd-bun.pdf",
            "offentlig/namnd-kfn.pdf",
            "offentlig/namnd-ks.pdf",
            "offentlig/namnd-mbn.pdf",
            "offentlig/namnd-sn.pdf",
            "offentlig/namnd-tn.pdf",
            "offentlig/presentation.pdf",
            "offentlig/sammanfattning.pdf",
            "offentlig/tjansteskrivelse.pdf",
            "styrning/2025.xlsx",
        ]
    );
    for (name, bytes) in &kept[1..] {
        let is_of_edition = name.starts_with("intern/") || name.starts_with("offentlig/");
        let from = match is_of_edition {
            true => format!("ut/2025/{name}"),
            false => name.clone(),
        };
        assert!(*bytes == kommun.bytes(&from), "{name}");
        let hash = Sha256::digest(bytes);
        let hash: Vec<String> = hash.iter().map(|b| format!("{b:02x}")).collect();
        let line = format!("{}  {name}\n", hash.concat());
        let list = String::from_utf8(kept[0].1.clone()).unwrap();
        assert!(list.contains(&line), "{list}");
    }
    // Nothing else is touched, and nothing is left behind.
    for file in before {
        assert!(kommun.everything().contains(&file), "{}", file.0);
    }
    assert_eq!(within(&kommun, "faststallt/").len(), 25);
}

#[test]
fn what_is_adopted_is_never_adopted_again() {
    let kommun = reported();
    kommun.run(&["faststall"]).ended(0);
    let kept = within(&kommun, "faststallt/");
    kommun
        .run(&["faststall", "--ar", "2025"])
        .ended(2)
        .saying(&[
            "IT-bokslut 2025 (helår, fastställt)",
            "faststallt/2025 finns redan",
            "Rättat utfall",
        ]);
    // The report can be written again, and says the same.
    let before = kommun.bytes(JSON);
    fs::remove_dir_all(kommun.path("ut")).unwrap();
    kommun.run(&["rapport", "--ar", "2025"]).ended(0);
    assert!(kommun.bytes(JSON) == before);
    assert!(within(&kommun, "faststallt/") == kept);
    // An empty folder is somebody's, and is left alone too.
    let other = reported();
    fs::create_dir_all(other.path("faststallt/2025")).unwrap();
    other
        .run(&["faststall", "--ar", "2025"])
        .ended(2)
        .saying(&["finns redan"]);
    assert_eq!(within(&other, "faststallt/"), []);
}

#[test]
fn a_preliminary_report_is_refused() {
    let kommun = reported();
    let names = kommun.names().into_iter();
    let mut submissions = names.filter(|name| name.starts_with("inlamnat/2025/"));
    fs::remove_file(kommun.path(&submissions.next().unwrap())).unwrap();
    kommun.run(&["rapport"]).ended(1);
    refused(
        &kommun,
        &["PRELIMINÄR", "godtagna_fynd", "Kör itbokslut rapport"],
    );
}

#[test]
fn an_edition_that_is_not_there_or_not_whole_is_refused() {
    let kommun = reported();
    fs::remove_file(kommun.path("ut/2025/intern/it-bokslut.pdf")).unwrap();
    refused(&kommun, &["it-bokslut.pdf saknas", "Kör itbokslut rapport"]);
    fs::remove_dir_all(kommun.path("ut")).unwrap();
    refused(
        &kommun,
        &["den interna utgåvan saknas", "Kör itbokslut rapport"],
    );
}

#[test]
fn what_the_input_no_longer_gives_is_refused_by_name() {
    let kommun = reported();
    kommun.edit(JSON, |text| {
        text.replacen("\"exempel\": true", "\"exempel\": false", 1)
    });
    refused(
        &kommun,
        &[
            "it-bokslut.json är inte vad underlaget ger nu",
            "exempel: nej i filen, ja nu",
            "Kör itbokslut rapport på nytt",
        ],
    );
    kommun.run(&["rapport"]).ended(0);
    kommun.edit(JSON, |text| {
        text.replacen("\"utfall\": 9", "\"utfall\": 8", 1)
    });
    refused(&kommun, &["indikatorer, S1.1, utfall: 8", "i filen, 9"]);
    kommun.put(JSON, b"{}");
    refused(
        &kommun,
        &["inte vad underlaget ger nu", "finns inte i filen"],
    );
    kommun.put(JSON, b"inte json");
    refused(&kommun, &["inte vad underlaget ger nu"]);
}

#[test]
fn a_file_written_beside_one_that_was_open_is_refused() {
    let kommun = reported();
    kommun.put("ut/2025/intern/it-bokslut-ny.pdf", b"pdf");
    refused(&kommun, &["it-bokslut-ny.pdf skrevs bredvid", "Stäng"]);
    fs::remove_file(kommun.path("ut/2025/intern/it-bokslut-ny.pdf")).unwrap();
    kommun.put("ut/2025/intern/.~lock.it-bokslut.pdf#", b"");
    refused(&kommun, &["ut/2025/intern/it-bokslut.pdf är öppen"]);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_what_the_program_wrote() {
    let kommun = reported();
    let pdf = kommun.path("ut/2025/intern/it-bokslut.pdf");
    let elsewhere = kommun.path("annan.pdf");
    fs::rename(&pdf, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &pdf).unwrap();
    refused(&kommun, &["it-bokslut.pdf är ingen vanlig fil"]);
    let folder = kommun.path("ut/2025/intern");
    let moved = kommun.path("intern");
    fs::rename(&folder, &moved).unwrap();
    std::os::unix::fs::symlink(&moved, &folder).unwrap();
    refused(&kommun, &["leder ut"]);
}

/// A kommun whose 2024 is adopted, and what its 2025 comes to.
fn with_2024_adopted() -> (Project, Value) {
    let kommun = Project::sample();
    let before = report(&kommun);
    accept_everything(&kommun, "2024");
    kommun.run(&["rapport", "--ar", "2024"]).ended(0);
    kommun.run(&["faststall", "--ar", "2024"]).ended(0);
    (kommun, before)
}

fn report(kommun: &Project) -> Value {
    assert!(kommun.run(&["rapport", "--ar", "2025"]).status < 2);
    serde_json::from_slice(&kommun.bytes(JSON)).unwrap()
}

/// Returns where each indicator's outcome of 2024 was read.
fn origins(json: &Value) -> Vec<String> {
    let indicators = json["indikatorer"].as_array().unwrap();
    let points = indicators
        .iter()
        .flat_map(|indicator| indicator["historik"].as_array().unwrap());
    let mut origins: Vec<String> = points
        .filter(|point| point["ar"] == 2024)
        .map(|point| point["ursprung"].as_str().unwrap().to_owned())
        .collect();
    origins.sort();
    origins.dedup();
    origins
}

/// Returns what a report says of indicators, without where it was read.
fn said(json: &Value) -> Vec<Value> {
    fn without_sources(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.retain(|key, _| !["kallor", "ursprung"].contains(&key.as_str()));
                fields.values_mut().for_each(without_sources);
            }
            Value::Array(items) => items.iter_mut().for_each(without_sources),
            _ => {}
        }
    }
    ["indikatorer", "mal", "rattelser", "sammanstallning"]
        .map(|key| {
            let mut part = json[key].clone();
            without_sources(&mut part);
            part
        })
        .to_vec()
}

fn ids(json: &Value, prefix: &str) -> Vec<String> {
    let found = json["fynd"].as_array().unwrap().iter();
    found
        .map(|finding| finding["id"].as_str().unwrap().to_owned())
        .filter(|id| id.contains(prefix))
        .collect()
}

#[test]
fn an_adopted_year_is_history_and_says_the_same_as_its_workbooks() {
    let (kommun, before) = with_2024_adopted();
    assert_eq!(origins(&before), ["inlämnat"]);
    let after = report(&kommun);
    assert_eq!(origins(&after), ["publicerat"]);
    assert_eq!(said(&after), said(&before));
    assert_eq!(ids(&after, "fastställ"), Vec::<String>::new());
    assert_eq!(ids(&after, "planversion-ändrad"), Vec::<String>::new());
    // The year's own workbooks can be put away.
    fs::remove_dir_all(kommun.path("inlamnat/2024")).unwrap();
    fs::remove_file(kommun.path("styrning/2024.xlsx")).unwrap();
    let alone = report(&kommun);
    assert_eq!(said(&alone), said(&before));
    assert_eq!(ids(&alone, "fastställ"), Vec::<String>::new());
}

#[test]
fn what_is_changed_in_an_adopted_folder_is_a_fault() {
    let (kommun, _) = with_2024_adopted();
    let list = "faststallt/2024/hashar.txt";
    kommun.put("faststallt/2024/intern/kopia.pdf", b"pdf");
    kommun.put("faststallt/2024/.DS_Store", b"");
    fs::remove_file(kommun.path("faststallt/2024/itbokslut.toml")).unwrap();
    kommun.edit("faststallt/2024/intern/it-bokslut.json", |text| {
        format!("{text}\n")
    });
    let json = report(&kommun);
    assert_eq!(ids(&json, "fastställt-ändrat").len(), 3);
    // What cannot be trusted is not used.
    assert_eq!(origins(&json), ["inlämnat"]);
    fs::remove_file(kommun.path(list)).unwrap();
    kommun
        .run(&["kontrollera", "--ar", "2025"])
        .ended(1)
        .saying(&[list, "säkerhetskopia"]);
}

#[test]
fn an_interim_result_is_looked_after_but_is_no_history() {
    let kommun = Project::sample();
    kommun.put("faststallt/2025-delar/x.pdf", b"pdf");
    let json = report(&kommun);
    assert_eq!(ids(&json, "fastställt-ändrat").len(), 1);
    kommun.run(&["status"]).saying(&["IT-bokslut 2025 (helår)"]);
}

#[test]
fn what_nobody_has_released_is_not_adopted() {
    let kommun = reported();
    let unreviewed = |text: String| {
        let lines = text
            .lines()
            .filter(|line| !line.starts_with("sekretessgranskad"));
        lines.collect::<Vec<_>>().join("\n")
    };
    kommun.edit("itbokslut.toml", unreviewed);
    kommun.run(&["rapport"]).ended(0);
    refused(
        &kommun,
        &[
            "den offentliga utgåvan är EJ SEKRETESSGRANSKAD",
            "sekretessgranskad",
        ],
    );
    kommun.edit("itbokslut.toml", |text| {
        let review = "sekretessgranskad = { datum = 2026-12-01, funktion = \"jurist\" }";
        format!("{review}\n{text}")
    });
    kommun.run(&["rapport"]).ended(0);
    fs::remove_dir_all(kommun.path("ut/2025/offentlig")).unwrap();
    refused(&kommun, &["offentlig"]);
}
