//! The commands on the sample, and on folders where something is wrong.

use serde_json::Value;

use crate::support::project::Project;

#[test]
fn the_report_says_where_it_is_and_what_is_outstanding() {
    let kommun = Project::sample();
    let before = kommun.everything();
    let run = kommun.run(&["rapport"]).saying(&[
        "Norsjö kommun · IT-bokslut 2025 (helår) – påhittade uppgifter",
        "ut/2025/intern/it-bokslut.pdf",
        "ut/2025/intern/it-bokslut.json",
    ]);
    let json: Value =
        serde_json::from_slice(&kommun.bytes("ut/2025/intern/it-bokslut.json")).unwrap();
    let preliminary = json["preliminar"].as_bool().unwrap();
    assert_eq!(run.status, i32::from(preliminary));
    assert_eq!(run.out.contains("PRELIMINÄR"), preliminary);
    // Nothing but ut/ is touched.
    let after: Vec<_> = kommun
        .everything()
        .into_iter()
        .filter(|(name, _)| !name.starts_with("ut/"))
        .collect();
    assert!(after == before);
}

#[test]
fn a_quiet_report_says_nothing_when_all_went_well() {
    let run = Project::sample().run(&["rapport", "--tyst"]);
    assert!(run.status < 2, "{run:?}");
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
}

#[test]
fn an_earlier_year_can_be_asked_for() {
    Project::sample()
        .run(&["status", "--ar", "2024"])
        .saying(&["IT-bokslut 2024 (helår)"]);
    Project::sample()
        .run(&["status", "--ar", "1999"])
        .ended(2)
        .saying(&["ingen styrande arbetsbok för 1999", "2023, 2024 och 2025"]);
}

#[test]
fn an_adopted_year_is_not_the_default() {
    let kommun = Project::sample();
    kommun.put("faststallt/2025/x", b"");
    kommun.run(&["status"]).saying(&["IT-bokslut 2024 (helår)"]);
    for year in ["2024", "2023"] {
        kommun.put(&format!("faststallt/{year}/x"), b"");
    }
    kommun.run(&["status"]).saying(&[
        "IT-bokslut 2025 (helår, fastställt)",
        "alla år i styrning är fastställda",
    ]);
}

#[test]
fn the_status_knows_what_day_it_is() {
    let kommun = Project::sample();
    let missing = kommun
        .names()
        .into_iter()
        .find(|name| name.starts_with("inlamnat/2025/"))
        .unwrap();
    std::fs::remove_file(kommun.path(&missing)).unwrap();
    kommun
        .run(&["status", "--datum", "2026-01-28"])
        .ended(1)
        .saying(&[
            "I dag är det 28 januari 2026.",
            "är 30 januari 2026, om 2 dagar",
            "5 av 6 har lämnat in",
        ]);
    kommun
        .run(&["status", "--datum", "2026-02-11"])
        .ended(1)
        .saying(&["var 30 januari 2026, för 12 dagar sedan", "saknas"]);
    let run = crate::support::project::Run::of(
        kommun
            .command()
            .arg("status")
            .env("SOURCE_DATE_EPOCH", "1770768000"),
    );
    run.saying(&["I dag är det 11 februari 2026."]);
}

#[test]
fn findings_as_json_are_nothing_but_json() {
    let run = Project::sample().run(&["kontrollera", "--format", "json"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["kommun"], "Norsjö kommun");
    let errors = json["antal"]["fel"].as_u64().unwrap();
    assert_eq!(run.status, i32::from(errors > 0));
    assert_eq!(
        json["fynd"].as_array().unwrap().len() as u64,
        ["fel", "varning", "notis"]
            .iter()
            .map(|severity| json["antal"][severity].as_u64().unwrap())
            .sum::<u64>()
    );
}

#[test]
fn a_template_changed_by_hand_is_left_alone() {
    let kommun = Project::sample();
    kommun.run(&["mallar", "--forvaltning", "buf"]);
    let templates = || -> Vec<String> {
        let names = kommun.names().into_iter();
        names
            .filter(|name| name.ends_with("buf.xlsx") && name.starts_with("mallar"))
            .collect()
    };
    let template = "mallar/2025/it-bokslut-2025-buf.xlsx";
    assert_eq!(templates(), [template]);
    kommun.put(template, b"egen");
    kommun
        .run(&["mallar", "--forvaltning", "BUF"])
        .saying(&["it-bokslut-2025-buf-ny.xlsx", "ändrad för hand"]);
    assert_eq!(kommun.bytes(template), b"egen");
    kommun
        .run(&["mallar", "--forvaltning", "XYZ"])
        .ended(2)
        .saying(&["ingen förvaltning med koden «XYZ»", "BUF"]);
}

#[test]
fn a_misspelt_setting_is_shown_with_its_line_and_the_rest_goes_on() {
    let kommun = Project::sample();
    kommun.edit("itbokslut.toml", |text| {
        text.replace("mal_uppfyllt", "mal_upfyllt")
    });
    kommun.run(&["kontrollera"]).ended(1).saying(&[
        "itbokslut.toml – 1 fel",
        "fel rad 28",
        "mal_upfyllt = 0.75",
        "Menas mal_uppfyllt?",
    ]);
    kommun.run(&["rapport"]).ended(1).saying(&["PRELIMINÄR"]);
}

#[test]
fn settings_that_are_no_toml_stop_every_command_with_the_line() {
    let kommun = Project::sample();
    kommun.edit("itbokslut.toml", |text| {
        text.replace("\"Norsjö kommun\"", "Norsjö kommun")
    });
    for command in ["mallar", "status", "kontrollera", "rapport"] {
        let run = kommun.run(&[command]).ended(2).saying(&[
            "itbokslut.toml:3:",
            "kommun = Norsjö kommun",
            "^^^",
            "text utan citattecken",
        ]);
        assert_eq!(run.out, "");
    }
    assert!(!kommun.path("ut").exists());
}

#[test]
fn a_governing_workbook_that_is_none_stops_with_its_fault() {
    let kommun = Project::sample();
    kommun.put("styrning/2025.xlsx", b"inte en arbetsbok");
    kommun.run(&["rapport"]).ended(2).saying(&[
        "styrning/2025.xlsx går inte att använda",
        "fel styrning/2025.xlsx",
    ]);
    assert!(!kommun.path("ut").exists());
}

#[test]
fn no_governing_workbook_is_told_so() {
    let kommun = Project::empty();
    kommun.put("itbokslut.toml", "kommun = \"Norsjö kommun\"".as_bytes());
    kommun
        .run(&["status"])
        .ended(2)
        .saying(&["ingen styrande arbetsbok i styrning", "styrning/2025.xlsx"]);
}

/// Returns the rules and the files of the findings of `kontrollera`.
fn found(kommun: &Project, arguments: &[&str]) -> Vec<(String, String)> {
    let arguments = [&["kontrollera", "--format", "json"], arguments].concat();
    let run = kommun.run(&arguments);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    json["fynd"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| (text(&finding["id"]), text(&finding["fil"])))
        .collect()
}

#[test]
fn what_is_wrong_with_one_file_stops_no_other() {
    let kommun = Project::sample();
    let before = found(&kommun, &[]);
    let first = kommun
        .names()
        .into_iter()
        .find(|name| name.starts_with("inlamnat/2025/") && name.ends_with(".xlsx"))
        .unwrap();
    let last_year = kommun
        .names()
        .into_iter()
        .find(|name| name.starts_with("inlamnat/2024/") && name.ends_with(".xlsx"))
        .unwrap();
    let copy = kommun.bytes(&first);
    kommun.put("inlamnat/2025/a-kopia.xlsx", &copy);
    kommun.put("inlamnat/2025/b-fjolar.xlsx", &kommun.bytes(&last_year));
    kommun.put("inlamnat/2025/c-bild.xlsx", b"\x89PNG\r\n\x1a\n");
    kommun.put("inlamnat/2025/d-tom.xlsx", b"");
    kommun.put("inlamnat/2025/~$buf.xlsx", b"x");
    std::fs::create_dir(kommun.path("inlamnat/2025/e-mapp.xlsx")).unwrap();
    let after = found(&kommun, &[]);
    for name in [
        "a-kopia.xlsx",
        "b-fjolar.xlsx",
        "c-bild.xlsx",
        "d-tom.xlsx",
        "~$buf.xlsx",
        "e-mapp.xlsx",
    ] {
        let file = format!("inlamnat/2025/{name}");
        let of_file: Vec<_> = after.iter().filter(|(_, f)| *f == file).collect();
        let mentioned = !of_file.is_empty() || name == "a-kopia.xlsx";
        assert!(mentioned, "nothing is said of {name}: {after:?}");
    }
    let lost: Vec<_> = before
        .iter()
        .filter(|finding| !after.contains(finding))
        .collect();
    assert_eq!(lost, Vec::<&(String, String)>::new());
    kommun
        .run(&["rapport"])
        .ended(1)
        .saying(&["it-bokslut.pdf"]);
}

#[test]
fn one_file_can_be_checked_alone() {
    let kommun = Project::sample();
    kommun.put("utkast.xlsx", b"inte en arbetsbok");
    let findings = found(&kommun, &["utkast.xlsx"]);
    assert!(!findings.is_empty());
    assert!(
        findings.iter().all(|(_, file)| file == "utkast.xlsx"),
        "{findings:?}"
    );
    kommun
        .run(&["kontrollera", "finns-inte.xlsx"])
        .ended(2)
        .saying(&["finns-inte.xlsx finns inte"]);
}

#[test]
fn an_accepted_fault_no_longer_makes_the_report_preliminary() {
    let kommun = Project::sample();
    kommun.put("inlamnat/2025/bild.xlsx", b"\x89PNG\r\n\x1a\n");
    kommun
        .run(&["rapport"])
        .ended(1)
        .saying(&["PRELIMINÄR: 1 fel återstår"]);
    let told = kommun.run(&["kontrollera", "--alla"]).ended(1);
    // As the user would: the id and the place are copied from the screen.
    let line = told
        .out
        .lines()
        .find(|line| line.contains("bild.xlsx ["))
        .unwrap();
    let (place, id) = line
        .trim()
        .strip_prefix("fel ")
        .unwrap()
        .split_once(" [")
        .unwrap();
    let id = id.trim_end_matches(']');
    kommun.edit("itbokslut.toml", |text| {
        format!(
            "{text}\n[[godtagna_fynd]]\nid = \"{id}\"\nplats = \"{place}\"\n\
             skal = \"Bilden hör till en annan fil.\"\nfunktion = \"IT-samordnaren\"\n\
             datum = 2026-02-10\n"
        )
    });
    kommun
        .run(&["rapport"])
        .ended(0)
        .saying(&["Rapporten är slutlig"]);
    kommun
        .run(&["kontrollera"])
        .ended(0)
        .saying(&["1 godtaget fynd står kvar"]);
}

#[test]
fn who_has_sent_nothing_is_told_together() {
    let kommun = Project::sample();
    std::fs::remove_dir_all(kommun.path("inlamnat/2025")).unwrap();
    kommun.run(&["kontrollera"]).ended(1).saying(&[
        "Har inte lämnat in – 6 fel Kommunledningsförvaltningen (KLF) Barn- och",
    ]);
    kommun
        .run(&["rapport"])
        .ended(1)
        .saying(&["har inte lämnat in"]);
}
