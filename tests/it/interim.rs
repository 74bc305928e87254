//! The interim report, `--period delar`: the same commands in folders of
//! their own (DESIGN §3).

use std::sync::LazyLock;

use itbokslut::domain::PeriodKind;
use serde_json::Value;

use crate::support::project::Project;

/// The sample's interim data, made once.
static DATA: LazyLock<Value> = LazyLock::new(|| json(&reported(), "2025-delar"));

fn reported() -> Project {
    let kommun = Project::sample();
    kommun.run(&["--period", "delar", "rapport"]).ended(0);
    kommun
}

fn json(kommun: &Project, period: &str) -> Value {
    let path = format!("ut/{period}/intern/it-bokslut.json");
    serde_json::from_slice(&kommun.bytes(&path)).unwrap()
}

fn indicator(code: &str) -> &'static Value {
    let indicators = DATA["indikatorer"].as_array().unwrap();
    indicators.iter().find(|i| i["kod"] == code).unwrap()
}

#[test]
fn every_command_names_the_period_and_keeps_to_its_folders() {
    let kommun = Project::sample();
    let before = kommun.names();
    let title = "Norsjö kommun · IT-bokslut 2025 (delår) – påhittade uppgifter";
    kommun
        .run(&["--period", "delar", "status", "--datum", "2025-09-17"])
        .ended(0)
        .saying(&[title, "15 september 2025", "6 av 6 har lämnat in"]);
    kommun
        .run(&["--period", "delar", "kontrollera"])
        .ended(0)
        .saying(&[title]);
    kommun
        .run(&["--period", "delar", "mallar"])
        .ended(0)
        .saying(&[title, "mallar/2025-delar/it-bokslut-2025-delar-klf.xlsx"]);
    kommun
        .run(&["--period", "delar", "rapport"])
        .ended(0)
        .saying(&[title, "ut/2025-delar/intern/it-bokslut.pdf"]);
    let names = kommun.names();
    let new: Vec<_> = names.iter().filter(|name| !before.contains(name)).collect();
    assert!(new.len() > 8, "{new:?}");
    for name in new {
        let own = ["mallar/2025-delar/", "ut/2025-delar/", "ut/"]
            .iter()
            .any(|folder| name.starts_with(folder));
        assert!(own && !name.starts_with("ut/2025/"), "{name}");
    }
}

#[test]
fn the_year_and_its_interim_report_do_not_touch_each_other() {
    let kommun = Project::sample();
    let made = |kommun: &Project, arguments: &[&str], period: &str| {
        let run = kommun.run(arguments);
        assert!(run.status < 2, "{run:?}");
        ["it-bokslut.json", "it-bokslut.pdf"]
            .map(|name| kommun.bytes(&format!("ut/{period}/intern/{name}")))
    };
    let annual = made(&kommun, &["rapport"], "2025");
    let interim = made(&kommun, &["--period", "delar", "rapport"], "2025-delar");
    assert!(annual == made(&kommun, &["rapport"], "2025"));

    let without_interim = Project::sample();
    std::fs::remove_dir_all(without_interim.path("inlamnat/2025-delar")).unwrap();
    assert!(annual == made(&without_interim, &["rapport"], "2025"));

    let without_annual = Project::sample();
    std::fs::remove_dir_all(without_annual.path("inlamnat/2025")).unwrap();
    let alone = made(
        &without_annual,
        &["--period", "delar", "rapport"],
        "2025-delar",
    );
    assert!(interim == alone);
}

#[test]
fn a_workbook_in_the_other_periods_folder_is_a_finding() {
    let kommun = Project::sample();
    let bytes = kommun.bytes("inlamnat/2025-delar/MBF-2025-delar.xlsx");
    kommun.put("inlamnat/2025/MBF-delar.xlsx", &bytes);
    kommun
        .run(&["kontrollera"])
        .ended(1)
        .saying(&["Filen gäller perioden «2025-delar», inte 2025"]);
    let kommun = Project::sample();
    let bytes = kommun.bytes("inlamnat/2025/KLF_it-bokslut_2025.xlsx");
    kommun.put("inlamnat/2025-delar/KLF-helar.xlsx", &bytes);
    kommun
        .run(&["--period", "delar", "kontrollera"])
        .ended(1)
        .saying(&["Filen gäller perioden «2025», inte 2025-delar"]);
}

#[test]
fn an_adopted_interim_report_does_not_close_the_year() {
    let kommun = Project::sample();
    kommun.put("faststallt/2025-delar/x", b"");
    kommun.run(&["status"]).saying(&["IT-bokslut 2025 (helår)"]);
    kommun.put("faststallt/2025/x", b"");
    kommun
        .run(&["--period", "delar", "status"])
        .saying(&["IT-bokslut 2024 (delår)"]);
}

/// Computed outside the program; the same table stands in `story.md`.
#[test]
fn the_sample_comes_out_as_its_story_says() {
    assert_eq!(DATA["period"], "delar");
    assert_eq!(DATA["preliminar"], false);
    let story = include_str!("../../src/sample/sources/story.md");
    let table = story.split("## Interim 2025").nth(1).unwrap();
    let lines = table.lines().skip_while(|line| !line.starts_with("| "));
    let mut rows = 0;
    for line in lines.skip(2).take_while(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [code, so_far, forecast, target, assessment] = cells[..] else {
            panic!("{line}");
        };
        let entry = indicator(code);
        near(&entry["utfall_hittills"], so_far, line);
        near(&entry["utfall"], forecast, line);
        near(&entry["malvarde"], target, line);
        assert_eq!(entry["bedomning"], assessment, "{line}");
        rows += 1;
    }
    assert!(rows >= 10, "{rows}");
}

fn near(value: &Value, told: &str, about: &str) {
    let Some(number) = value.as_f64() else {
        let told = match told {
            "ja" => Value::Bool(true),
            "nej" => Value::Bool(false),
            "–" => Value::Null,
            other => panic!("{about}: {other}, not {value}"),
        };
        assert_eq!(value, &told, "{about}");
        return;
    };
    let told: f64 = told.replace(',', ".").parse().unwrap();
    assert!((number - told).abs() < 0.0005, "{about}: {number}");
}

#[test]
fn every_figure_names_the_header_it_stands_under() {
    let fields: std::collections::BTreeSet<&str> = DATA["indikatorer"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|indicator| indicator["forvaltningar"].as_array().unwrap())
        .flat_map(|own| own["kallor"].as_array().unwrap())
        .filter(|source| source["blad"] == "Utfall")
        .map(|source| source["falt"].as_str().unwrap())
        .collect();
    let expected = [
        "Prognos Nämnare",
        "Prognos Täljare",
        "Prognos Vikt",
        "Prognos helår",
        "Utfall t.o.m. 31 augusti",
    ];
    assert_eq!(fields.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_to_be_done_in_the_year_is_not_judged_before_it_is_over() {
    let requirements = DATA["krav"].as_array().unwrap();
    let result = |id: &str| {
        let found = requirements.iter().find(|r| r["id"] == id).unwrap();
        found["resultat"].as_str().unwrap().to_owned()
    };
    // The vintage of 2026 was decided in November, the list in October.
    assert_eq!(result("K3.2"), "går ej att bedöma");
    assert_eq!(result("K3.7"), "går ej att bedöma");
    // The programme expired in 2024, and no month of the year mends that.
    assert_eq!(result("K3.10"), "ej uppfyllt");
}

#[test]
fn the_words_say_forecast() {
    use crate::support::told;

    let mut report = told::sample();
    report.about.period.kind = PeriodKind::Interim;
    let words = itbokslut::wording::words(&itbokslut::edition::internal(report));
    assert_eq!(words.front.title, "Delårsrapport 2025, IT-uppföljning");
    assert!(words.summary.verdict.contains("bedöms uppfyllas"));
    assert_eq!(words.summary.board.heads[3], "Prognos 2025");
    for area in &words.goals.areas {
        for goal in &area.goals {
            let status = &goal.status;
            let judged = ["met", "partly", "not", "unmeasured"];
            assert_eq!(
                judged.contains(&status.kind.as_str()),
                status.word.starts_with("Prognos"),
                "{status:?}"
            );
            assert_eq!(goal.table.heads[4], "T.o.m. augusti");
            assert_eq!(goal.table.heads[5], "Prognos 2025");
            for row in &goal.table.rows {
                assert!(row.chart.alt.contains("prognos 2025"), "{}", row.chart.alt);
            }
            // What was assessed in earlier years is no forecast.
            let earlier = goal.earlier.iter();
            assert!(earlier.clone().all(|e| !e.status.word.contains("rognos")));
        }
    }
    let titles: Vec<_> = words.method.rules.iter().map(|rule| &rule.title).collect();
    assert_eq!(titles[0], "Delårsrapporten");
}
