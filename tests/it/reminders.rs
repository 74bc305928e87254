//! `status --paminnelse`: drafts of letters, read back.

use itbokslut::sample;

use crate::support::eml::Eml;
use crate::support::project::{Project, Run};

const TEK: &str = "inlamnat/2025/Kopia av TEK-2025.xlsx";
const DRAFTS: &str = "ut/2025/paminnelser/";

fn broken() -> Project {
    let kommun = Project::empty();
    for (name, bytes) in sample::broken_files().unwrap() {
        kommun.put(&name, &bytes);
    }
    kommun
}

/// Returns the sample where TEK has sent nothing.
fn without_tek() -> Project {
    let kommun = Project::sample();
    std::fs::remove_file(kommun.path(TEK)).unwrap();
    kommun
}

fn remind(kommun: &Project) -> Run {
    kommun.run(&["status", "--paminnelse", "--datum", "2026-02-11"])
}

fn drafts(kommun: &Project) -> Vec<String> {
    let names = kommun.names().into_iter();
    names
        .filter_map(|name| name.strip_prefix(DRAFTS).map(str::to_owned))
        .collect()
}

fn draft(kommun: &Project, name: &str) -> Eml {
    Eml::read(&kommun.bytes(&format!("{DRAFTS}{name}")))
}

#[test]
fn who_has_sent_nothing_is_reminded_with_its_template() {
    let kommun = without_tek();
    kommun.run(&["mallar", "--forvaltning", "TEK"]);
    remind(&kommun).ended(1).saying(&[
        "ut/2025/paminnelser/TEK.eml TEK: påminnelse om att lämna in, till",
        "it-bokslut-2025-tek.xlsx är bifogad.",
        "KLF, BUF, SOC, MBF och KFF har inga fel att rätta och får inget brev.",
        "Inget är skickat.",
    ]);
    assert_eq!(drafts(&kommun), ["TEK.eml"]);
    let eml = draft(&kommun, "TEK.eml");
    assert_eq!(eml.header("X-Unsent"), "1");
    assert!(
        eml.header("To").starts_with("Tekniska förvaltningen <"),
        "{eml:?}"
    );
    assert_eq!(
        eml.header("From"),
        "\"IT-samordnaren\" <it-samordnare@norsjo.example>"
    );
    assert_eq!(eml.header("Reply-To"), eml.header("From"));
    assert_eq!(
        eml.header("Subject"),
        "Påminnelse: IT-bokslutet 2025 från Tekniska förvaltningen"
    );
    assert_eq!((eml.header("Date"), eml.header("Message-ID")), ("", ""));
    assert!(
        eml.text.contains("Sista dag var 30 januari 2026."),
        "{eml:?}"
    );
    let template = "it-bokslut-2025-tek.xlsx";
    assert_eq!(
        eml.attached,
        [(
            template.to_owned(),
            kommun.bytes(&format!("mallar/2025/{template}"))
        )]
    );
}

#[test]
fn without_a_template_the_reminder_says_where_to_get_one() {
    let kommun = without_tek();
    remind(&kommun).saying(&["utan bilaga: mallen finns inte. Kör itbokslut mallar"]);
    let eml = draft(&kommun, "TEK.eml");
    assert!(eml.attached.is_empty());
    assert!(eml.text.contains("arbetsboken som ni har fått från oss"));
}

#[test]
fn who_has_faults_is_told_the_first_of_them() {
    let kommun = broken();
    remind(&kommun).ended(1).saying(&[
        "MBF: 2 fel att rätta, till mbf@trasby.example, it-bokslut-2025-mbf-retur.xlsx är bifogad.",
        "BUF har lämnat in, men ingen av filerna går att använda.",
        "se efter om inlämningen är någon av filerna inlamnat/2025/anteckningar.xlsx,",
        "Breven saknar avsändare.",
    ]);
    assert_eq!(
        drafts(&kommun),
        ["KLF.eml", "MBF.eml", "SOC.eml", "TEK.eml"]
    );
    let eml = draft(&kommun, "MBF.eml");
    assert_eq!((eml.header("From"), eml.header("Reply-To")), ("", ""));
    assert!(
        eml.text.contains("behöver ni rätta två fel."),
        "{}",
        eml.text
    );
    assert!(
        eml.text
            .contains("\n- Bladet System, cell B6: Samhällsviktigt är «nej»")
    );
    assert!(
        eml.text.contains(
            "Rätta i den bifogade arbetsboken, it-bokslut-2025-mbf-retur.xlsx."
        )
    );
    let long = draft(&kommun, "KLF.eml").text;
    let told = long.lines().filter(|line| line.starts_with("- Bladet"));
    assert_eq!(
        told.count(),
        8,
        "five faults and three things to look at: {long}"
    );
    assert!(
        long.lines()
            .any(|l| l.starts_with("- och ") && l.ends_with(" till."))
    );
}

#[test]
fn an_address_that_cannot_be_used_is_left_out_and_said_so() {
    // The förvaltning's row has no address, or one that is none.
    let kommun = broken();
    remind(&kommun);
    let before = draft(&kommun, "SOC.eml");
    assert_eq!(before.header("To"), "\"SOC\" <soc@trasby.example>");
    kommun.edit("itbokslut.toml", |text| {
        text.replace(
            "[inlamning]",
            "[inlamning.kontakt]\nfunktion = \"IT\\nBcc: x@y.example\"\n\
             epost = \"x@y.example, z@y.example\"\n\n[inlamning]",
        )
    });
    remind(&kommun).saying(&["Breven saknar avsändare."]);
    let eml = draft(&kommun, "SOC.eml");
    assert_eq!((eml.header("From"), eml.header("Bcc")), ("", ""));
}

#[test]
fn a_draft_that_no_longer_holds_is_taken_away_and_nothing_else() {
    let kommun = without_tek();
    remind(&kommun);
    kommun.put(&format!("{DRAFTS}GAMMAL.eml"), b"x");
    kommun.put(&format!("{DRAFTS}anteckning.txt"), b"x");
    kommun.put(TEK, &Project::sample().bytes(TEK));
    remind(&kommun).ended(0).saying(&["Inget brev behövs."]);
    assert_eq!(drafts(&kommun), ["anteckning.txt"]);
}

#[test]
fn the_same_day_gives_the_same_bytes_and_only_ut_is_touched() {
    let kommun = broken();
    let before = kommun.everything();
    remind(&kommun);
    let first: Vec<Vec<u8>> = drafts(&kommun)
        .iter()
        .map(|name| kommun.bytes(&format!("{DRAFTS}{name}")))
        .collect();
    remind(&kommun);
    let again = drafts(&kommun);
    let second: Vec<Vec<u8>> = again
        .iter()
        .map(|name| kommun.bytes(&format!("{DRAFTS}{name}")))
        .collect();
    assert!(first == second);
    let after: Vec<_> = kommun
        .everything()
        .into_iter()
        .filter(|(name, _)| !name.starts_with("ut/"))
        .collect();
    assert!(before == after);
}

#[test]
fn without_the_flag_nothing_is_written() {
    let kommun = without_tek();
    kommun.run(&["status"]).ended(1);
    assert!(!kommun.path("ut").exists());
}
