//! `kontrollera FIL…`: only what concerns the files, wherever they lie.

use serde_json::Value;

use crate::support::project::{Project, Run, program};

const TEK: &str = "inlamnat/2025/Kopia av TEK-2025.xlsx";
const SOC: &str = "inlamnat/2025/Soc IT-bokslut 2025 REV.xlsx";

fn as_json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{run:?}"))
}

/// Returns the findings of files as rule and place, accepted ones too.
fn found(kommun: &Project, arguments: &[&str]) -> Vec<[String; 3]> {
    let arguments = [&["kontrollera", "--format", "json"], arguments].concat();
    let run = kommun.run(&arguments);
    let json = as_json(&run);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let findings = json["fynd"].as_array().unwrap().iter();
    let found = findings.map(|f| {
        let cell = format!("{}!{}", text(&f["blad"]), text(&f["cell"]));
        [text(&f["id"]), text(&f["fil"]), cell]
    });
    found.collect()
}

#[test]
fn a_file_in_the_folder_has_the_findings_that_it_has_among_the_others() {
    let kommun = Project::sample();
    for file in [TEK, SOC] {
        let all = found(&kommun, &[]);
        let alone = found(&kommun, &[file]);
        let of_file: Vec<_> = all.into_iter().filter(|f| f[1] == file).collect();
        assert!(!of_file.is_empty());
        for finding in &of_file {
            assert!(alone.contains(finding), "{finding:?} is lost in {alone:?}");
        }
        for finding in &alone {
            let is_elsewhere = finding[1] != file;
            let is_new = !is_elsewhere && !of_file.contains(finding);
            assert!(!is_new, "{finding:?} is found only when the file is alone");
        }
    }
}

#[test]
fn a_file_elsewhere_is_checked_as_if_it_were_in_the_folder() {
    let kommun = Project::sample();
    let downloads = Project::empty();
    downloads.put("hämtat/tek.xlsx", &kommun.bytes(TEK));
    let there = downloads.path("hämtat/tek.xlsx");
    let before = kommun.everything();
    let elsewhere = found(&kommun, &[there.to_str().unwrap()]);
    let rules = |found: &[[String; 3]]| -> Vec<[String; 2]> {
        let mut rules: Vec<_> = found
            .iter()
            .filter(|f| f[1].contains("TEK") || f[1].contains("tek"))
            .map(|[rule, _, cell]| [rule.clone(), cell.clone()])
            .collect();
        rules.sort();
        rules
    };
    assert_eq!(rules(&elsewhere), rules(&found(&kommun, &[TEK])));
    assert!(!rules(&elsewhere).is_empty());
    let beside_returns = |files: Vec<(String, Vec<u8>)>| -> Vec<(String, Vec<u8>)> {
        let files = files.into_iter();
        files
            .filter(|(name, _)| !name.starts_with("ut/2025/retur/"))
            .collect()
    };
    assert!(
        beside_returns(kommun.everything()) == beside_returns(before),
        "the file was moved or copied"
    );
}

#[test]
fn a_path_is_relative_to_where_one_stands() {
    let kommun = Project::sample();
    let inside = kommun.path("inlamnat/2025");
    let run = Run::of(
        kommun
            .command()
            .current_dir(&inside)
            .args(["kontrollera", "Kopia av TEK-2025.xlsx"]),
    );
    run.ended(0).saying(&["Tekniska förvaltningen (TEK)", TEK]);
}

#[test]
fn the_folder_is_found_around_the_file() {
    let kommun = Project::sample();
    let elsewhere = Project::empty();
    let run = Run::of(
        program()
            .current_dir(elsewhere.path(""))
            .arg("kontrollera")
            .arg(kommun.path(TEK)),
    );
    run.ended(0)
        .saying(&["Norsjö kommun · IT-bokslut 2025", TEK]);
}

#[test]
fn a_file_of_an_earlier_year_is_held_against_that_year() {
    let kommun = Project::sample();
    let earlier = kommun
        .names()
        .into_iter()
        .find(|name| name.starts_with("inlamnat/2024/") && name.ends_with(".xlsx"))
        .unwrap();
    let run = kommun.run(&["kontrollera", &earlier]);
    assert!(run.status < 2, "{run:?}");
    assert!(!run.out.contains("gäller perioden"), "{}", run.out);
    run.saying(&["IT-bokslut 2024 (helår)"]);
    kommun
        .run(&["kontrollera", &earlier, TEK])
        .ended(2)
        .saying(&["olika perioder: 2024 och 2025", "en period i taget"]);
}

#[test]
fn a_folder_stands_for_what_lies_in_it() {
    let kommun = Project::sample();
    kommun.put("inlamnat/2025/bild.xlsx", b"\x89PNG\r\n\x1a\n");
    let found_in = found(&kommun, &["inlamnat/2025"]);
    assert!(found_in.iter().any(|f| f[1].ends_with("bild.xlsx")));
    assert!(found_in.iter().any(|f| f[1] == TEK));
    assert!(!found_in.iter().any(|f| f[1].starts_with("itbokslut")));
    assert_eq!(found(&kommun, &["."]), found(&kommun, &[]));
    let downloads = Project::empty();
    downloads.put("a/tek.xlsx", &kommun.bytes(TEK));
    downloads.put("a/läs mig.txt", b"hej");
    downloads.put("tom/läs mig.txt", b"hej");
    let folder = downloads.path("a");
    let elsewhere = found(&kommun, &[folder.to_str().unwrap()]);
    assert!(elsewhere.iter().any(|f| f[1].ends_with("a/tek.xlsx")));
    assert!(!elsewhere.iter().any(|f| f[1].ends_with(".txt")));
    let empty = downloads.path("tom");
    kommun
        .run(&["kontrollera", empty.to_str().unwrap()])
        .ended(2)
        .saying(&["ingen arbetsbok i mappen"]);
}

#[test]
fn a_pattern_that_the_shell_left_alone_is_expanded() {
    let kommun = Project::sample();
    let all = found(&kommun, &["inlamnat/2025/*TEK*.xlsx"]);
    assert_eq!(all, found(&kommun, &[TEK]));
    kommun
        .run(&["kontrollera", "inlamnat/2025/*.numbers"])
        .ended(2)
        .saying(&["ingen arbetsbok heter något som passar inlamnat/2025/*.numbers"]);
}

#[test]
fn a_file_that_is_not_there_is_said_so_with_the_one_that_may_be_meant() {
    let kommun = Project::sample();
    let run = kommun
        .run(&["kontrollera", "inlamnat/2025/Kopia av TEK-2052.xlsx"])
        .ended(2)
        .saying(&["TEK-2052.xlsx finns inte; menas kanske Kopia av TEK-2025.xlsx."]);
    assert_eq!(run.out, "");
    kommun
        .run(&["kontrollera", "helt-annat.xlsx"])
        .ended(2)
        .saying(&["helt-annat.xlsx finns inte.", "Kontrollera namnet"]);
}

#[test]
fn the_governing_workbook_has_only_what_is_to_be_mended_in_it() {
    let kommun = Project::sample();
    std::fs::remove_file(kommun.path(TEK)).unwrap();
    let found_in = found(&kommun, &["styrning/2025.xlsx"]);
    for [rule, file, _] in &found_in {
        assert_eq!(file, "styrning/2025.xlsx", "{rule}");
        assert_ne!(rule, "inlämning-saknas");
        assert_ne!(rule, "fel-formulär");
        assert_ne!(rule, "krav-ej-uppfyllt");
    }
    assert!(
        found_in.iter().any(|f| f[0] == "utan-målvärde"),
        "{found_in:?}"
    );
    // Somebody else's missing workbook is no fault of the governing one.
    kommun.run(&["kontrollera", "styrning/2025.xlsx"]).ended(0);
}

#[test]
fn the_settings_can_be_checked_alone() {
    let kommun = Project::sample();
    kommun
        .run(&["kontrollera", "itbokslut.toml"])
        .ended(0)
        .saying(&["Inget att rätta i itbokslut.toml."]);
    std::fs::remove_file(kommun.path(TEK)).unwrap();
    kommun.edit("itbokslut.toml", |text| {
        text.replace("mal_uppfyllt", "mal_upfyllt")
    });
    let found_in = found(&kommun, &["itbokslut.toml"]);
    assert_eq!(found_in.len(), 1, "{found_in:?}");
    kommun
        .run(&["kontrollera", "itbokslut.toml"])
        .ended(1)
        .saying(&[
            "I itbokslut.toml: 1 fel.",
            "Rätta felen, spara filen och kör om.",
        ]);
}

#[test]
fn the_exit_status_is_that_of_the_files() {
    let kommun = Project::sample();
    kommun.put("inlamnat/2025/bild.xlsx", b"\x89PNG\r\n\x1a\n");
    kommun.run(&["kontrollera"]).ended(1);
    kommun.run(&["kontrollera", TEK]).ended(0);
    kommun
        .run(&["kontrollera", TEK, "inlamnat/2025/bild.xlsx"])
        .ended(1)
        .saying(&["bild.xlsx"]);
}

#[test]
fn a_source_is_told_of_where_it_is_asked_for() {
    let kommun = Project::sample();
    let source = kommun
        .names()
        .into_iter()
        .find(|name| name.starts_with("kallor/"))
        .unwrap();
    kommun.put(&source, b"inte en arbetsbok");
    let found_in = found(&kommun, &[&source]);
    assert!(found_in.iter().any(|f| f[1] == source), "{found_in:?}");
    assert!(!found_in.iter().any(|f| f[0] == "inget-formulär"));
}
