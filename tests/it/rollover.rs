//! Opening the next year with `rulla`.

mod read_back;

use crate::support::project::{Project, Run};

/// The example, with its newest year adopted.
fn adopted() -> Project {
    let kommun = Project::sample();
    kommun.put("faststallt/2025/x", b"");
    kommun
}

/// The example, with the year after its newest opened.
fn opened() -> (Project, Run) {
    let kommun = adopted();
    let run = kommun.run(&["rulla"]).ended(0);
    (kommun, run)
}

#[test]
fn the_next_year_stands_beside_this_one() {
    let before = adopted().everything();
    let (kommun, run) = opened();
    let after = kommun.everything();
    assert!(
        before.iter().all(|file| after.contains(file)),
        "nothing is changed"
    );
    let new: Vec<String> = after
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| !before.iter().any(|(there, _)| there == name))
        .collect();
    assert_eq!(
        new,
        [
            "inlamnat/2026/LÄS MIG.txt",
            "mallar/2026/.itbokslut",
            "mallar/2026/it-bokslut-2026-buf.xlsx",
            "mallar/2026/it-bokslut-2026-kff.xlsx",
            "mallar/2026/it-bokslut-2026-klf.xlsx",
            "mallar/2026/it-bokslut-2026-mbf.xlsx",
            "mallar/2026/it-bokslut-2026-soc.xlsx",
            "mallar/2026/it-bokslut-2026-tek.xlsx",
            "styrning/2026.xlsx",
        ]
    );
    run.saying(&[
        "IT-bokslut 2025 (helår, fastställt)",
        "2026 är öppnat.",
        "mallar/2026/it-bokslut-2026-buf.xlsx: 6 insatser, 8 system och 3 risker; 3 att fylla i",
        "planversionen 2026–2028 är beslutad 2025-11-11 och följer med oförändrad",
        "raderna för 2025 gäller nu 2026",
        "arendehantering-2025.xlsx",
        "SD1 (klar) och SD2 (klar) följer inte med",
        "SD3, klart senast 2025-11-30",
        "IT-infrastrukturprogram 2019–2024, till 2024-12-31",
        "Bedömningar och Texter är tomma",
        "«inlamning.senast» är 2026-01-30, hör inte till 2026",
        "Kör itbokslut mallar",
    ]);
    // The year that was opened is the one to go on with.
    kommun
        .run(&["status"])
        .saying(&["IT-bokslut 2026 (helår)", "0 av 6"]);
}

#[test]
fn the_templates_can_be_written_anew_when_the_workbook_is_filled_in() {
    let (kommun, _) = opened();
    kommun
        .run(&["mallar"])
        .saying(&["mallar/2026/it-bokslut-2026-buf.xlsx"]);
    let beside: Vec<String> = kommun
        .names()
        .into_iter()
        .filter(|name| name.contains("-ny"))
        .collect();
    assert_eq!(beside, Vec::<String>::new(), "nobody has changed them");
}

#[test]
fn a_dry_run_tells_of_it_and_writes_nothing() {
    let kommun = adopted();
    let before = kommun.everything();
    let dry = kommun.run(&["rulla", "--torr"]).ended(0).saying(&[
        "Inget är skrivet. Så här skulle 2026 öppnas, med det som följer med från 2025:",
        "styrning/2026.xlsx",
        "inlamnat/2026/LÄS MIG.txt",
    ]);
    assert!(kommun.everything() == before);
    let lines =
        |text: &str| -> Vec<String> { text.lines().skip(3).map(str::to_owned).collect() };
    assert_eq!(lines(&dry.out), lines(&kommun.run(&["rulla"]).out));
}

#[test]
fn running_it_twice_is_refused() {
    let (kommun, _) = opened();
    let before = kommun.everything();
    kommun.run(&["rulla"]).ended(2).saying(&[
        "styrning/2026.xlsx finns redan",
        "2026 är öppnat och 2025 är det nyaste fastställda året",
        "nästa år öppnas när 2026 är fastställt",
    ]);
    assert!(kommun.everything() == before);
}

#[test]
fn it_is_refused_without_a_year_to_go_on_from() {
    let refused = |kommun: &Project, arguments: &[&str], texts: &[&str]| {
        let before = kommun.everything();
        let run = kommun.run(arguments).ended(2).saying(texts);
        assert_eq!(run.out, "");
        assert!(kommun.everything() == before);
    };
    let nothing = ["inget år är fastställt", "itbokslut faststall"];
    refused(&Project::sample(), &["rulla"], &nothing);
    let kommun = Project::sample();
    kommun.put("faststallt/2025-delar/x", b"");
    refused(&kommun, &["rulla"], &nothing);
    kommun.put("faststallt/2023/x", b"");
    refused(
        &kommun,
        &["rulla"],
        &["styrning/2024.xlsx finns redan", "2023"],
    );
    let kommun = adopted();
    refused(
        &kommun,
        &["rulla", "--ar", "2024"],
        &["nästa år öppnas från 2025", "utan --ar"],
    );
    refused(
        &kommun,
        &["rulla", "--period", "delar"],
        &["från helåret, inte för ett delår"],
    );
    kommun.put("faststallt/2026/x", b"");
    refused(&kommun, &["rulla"], &["ingen styrande arbetsbok för 2026"]);
}

#[test]
fn a_file_in_the_way_stops_everything() {
    for file in [
        "styrning/2026.ods",
        "mallar/2026/it-bokslut-2026-soc.xlsx",
        "mallar/2026/.itbokslut",
    ] {
        let kommun = adopted();
        kommun.put(file, b"egen");
        let before = kommun.everything();
        kommun
            .run(&["rulla"])
            .ended(2)
            .saying(&[file, "finns redan"]);
        kommun.run(&["rulla", "--torr"]).ended(2).saying(&[file]);
        assert!(kommun.everything() == before, "{file}");
        assert!(!kommun.path("inlamnat/2026").exists(), "{file}");
    }
}

#[cfg(unix)]
#[test]
fn what_was_made_is_taken_away_when_the_rest_cannot_be() {
    use std::os::unix::fs::PermissionsExt;
    let kommun = adopted();
    std::fs::create_dir_all(kommun.path("mallar/2026")).unwrap();
    let read_only = std::fs::Permissions::from_mode(0o555);
    std::fs::set_permissions(kommun.path("mallar/2026"), read_only).unwrap();
    let probe = kommun.path("mallar/2026/x");
    if std::fs::write(&probe, b"").is_ok() {
        // Whoever may write everywhere cannot be refused.
        return;
    }
    let before = kommun.everything();
    kommun
        .run(&["rulla"])
        .ended(2)
        .saying(&["du saknar behörighet"]);
    assert!(kommun.everything() == before);
    assert!(!kommun.path("inlamnat/2026").exists());
}

/// Returns a workbook with one text for another wherever it stands.
fn with_text(workbook: &[u8], text: &str, other: &str) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut parts = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..parts.len() {
        let mut part = parts.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "xl/sharedStrings.xml" {
            let words = String::from_utf8(bytes).unwrap();
            let (text, other) = (format!(">{text}<"), format!(">{other}<"));
            assert!(words.contains(&text));
            bytes = words.replace(&text, &other).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        changed.start_file(name, options).unwrap();
        changed.write_all(&bytes).unwrap();
    }
    changed.finish().unwrap().into_inner()
}

#[test]
fn what_could_not_be_read_is_listed() {
    let kommun = adopted();
    let book = kommun.bytes("styrning/2025.xlsx");
    kommun.put("styrning/2025.xlsx", &with_text(&book, "timmar", "tummar"));
    kommun.run(&["rulla"]).ended(1).saying(&[
        "2026 är öppnat",
        "Det här gick inte att läsa i styrning/2025.xlsx och följer inte med:",
        "«tummar»",
        "Indikatorer!D",
    ]);
    assert!(kommun.path("styrning/2026.xlsx").exists());
}

#[test]
fn somebody_who_sent_in_early_is_left_alone() {
    let kommun = adopted();
    kommun.put("inlamnat/2026/LÄS MIG.txt", b"egen");
    kommun.run(&["rulla"]).ended(0);
    assert_eq!(kommun.bytes("inlamnat/2026/LÄS MIG.txt"), b"egen");
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let one = opened().0.everything();
    let other = opened().0.everything();
    assert!(one == other);
}

#[test]
fn help_says_what_is_asked_for_anew() {
    Project::empty()
        .run(&["rulla", "--hjalp"])
        .ended(0)
        .saying(&[
            "itbokslut rulla [--torr]",
            "Inget som finns skrivs över.",
            "för system årets handlingsplan",
        ]);
}
