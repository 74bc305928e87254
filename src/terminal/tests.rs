use super::style::safe;
use super::wrap::{indented, wrapped};
use super::*;
use crate::domain::{CellRef, Place};
use crate::finding::Finding;
use crate::finding::rules::{ambiguous_percent, skipped_file, unknown_setting};

const FILE: &str = "inlamnat/2025/buf.xlsx";

fn percent(row: u32) -> Finding {
    let place = Place::cell(FILE, "Utfall", CellRef::new(row, 8));
    ambiguous_percent::found(&place, 0.5)
}

/// Returns the listing as it reads without colours.
fn listed(findings: &[Finding], all: bool) -> String {
    let text = super::findings(Listing {
        findings,
        report: None,
        all,
        width: 60,
    });
    anstream::adapter::strip_str(&text).to_string()
}

#[test]
fn lines_are_no_wider_than_asked() {
    assert_eq!(wrapped("en två tre fyra", 8, 0), "en två\ntre fyra");
    assert_eq!(wrapped("en två tre fyra", 8, 2), "en två\n  tre\n  fyra");
    assert_eq!(wrapped("oavbrutet långt", 4, 0), "oavbrutet\nlångt");
    assert_eq!(wrapped("1\u{a0}250 kr", 6, 0), "1\u{a0}250\nkr");
    assert_eq!(wrapped("a\n\nb", 9, 0), "a\n\nb");
    assert_eq!(
        wrapped("  1. en två tre", 9, 0),
        "  1. en\n    två\n    tre"
    );
    assert_eq!(indented("en två", 6, 3), "   en\n   två");
}

#[test]
fn nothing_in_a_cell_steers_the_terminal() {
    let shown = safe("\u{1b}[2Jbort\u{7}\u{202e}\nrad");
    assert!(shown.chars().all(|c| !c.is_control()), "{shown:?}");
    assert!(!shown.contains('\u{202e}'), "{shown:?}");
    let finding = percent(4).with_value("\u{1b}[31m");
    let finding = Finding {
        message: "«\u{1b}[31m» går inte".to_owned(),
        ..finding
    };
    for all in [false, true] {
        assert!(!listed(std::slice::from_ref(&finding), all).contains('\u{1b}'));
    }
}

#[test]
fn a_judgement_is_told_for_itself_though_the_rule_is_the_same() {
    let unmet = |id: &str| {
        let finding = percent(4);
        Finding {
            rule: &crate::finding::rules::late_activities::RULE,
            message: format!("{id} är inte uppfyllt"),
            place: Place::file(FILE),
            ..finding
        }
    };
    let text = listed(&[unmet("K3.5"), unmet("K4.6")], false);
    assert!(
        text.contains("K3.5 är") && text.contains("K4.6 är"),
        "{text}"
    );
    assert!(!text.contains("Likadant"), "{text}");
}

#[test]
fn the_like_are_told_once_with_their_places() {
    let findings: Vec<Finding> = (4..7).map(percent).collect();
    assert_eq!(
        listed(&findings, false),
        "\
inlamnat/2025/buf.xlsx – 3 fel
  fel Utfall!I5
    «0,5» kan betyda både 50 % och 0,5 %. Skriv talet med
    procenttecken: 50 % eller 0,5 %.
    Likadant i I6 och I7."
    );
    let one_more: Vec<Finding> = (4..12).map(percent).collect();
    let text = listed(&one_more, false).replace("\n    ", " ");
    assert!(text.ends_with("och på ett ställe till."), "{text}");
    let many: Vec<Finding> = (4..20).map(percent).collect();
    let text = listed(&many, false).replace("\n    ", " ");
    assert!(text.contains("och på 9 ställen till."), "{text}");
}

#[test]
fn notices_are_counted_until_all_is_asked_for() {
    let place = Place::file("inlamnat/2025/.dold");
    let notice = skipped_file::found(&place, skipped_file::Skipped::Hidden);
    assert_eq!(listed(std::slice::from_ref(&notice), false), "");
    let told = listed(&[notice], true);
    assert!(
        told.contains("notis inlamnat/2025/.dold [fil-överhoppad]"),
        "{told}"
    );
    let findings: Vec<Finding> = (4..7).map(percent).collect();
    let told = listed(&findings, true);
    assert_eq!(told.matches("[procent-tvetydig]").count(), 3, "{told}");
    assert!(
        told.contains("fel inlamnat/2025/buf.xlsx, Utfall!I7"),
        "{told}"
    );
}

#[test]
fn a_line_of_the_settings_is_shown() {
    let place = Place::line(crate::settings::FILE, 4);
    let finding =
        unknown_setting::found(&place, "mal_upfyllt = 1", "mal_upfyllt", "regler", None);
    let told = listed(&[finding], false);
    assert!(
        told.starts_with("itbokslut.toml – 1 fel\n  fel rad 4\n      mal_upfyllt = 1\n")
    );
}

#[test]
fn the_headline_counts_in_words() {
    assert_eq!(headline(&[]), "inga fynd");
    let place = Place::file("x");
    let notice = skipped_file::found(&place, skipped_file::Skipped::Hidden);
    let findings = [percent(1), percent(2), notice];
    assert_eq!(headline(&findings), "2 fel och 1 notis");
}

#[test]
fn trouble_is_told_with_its_remedy() {
    let text = trouble("mappen saknas", "Skapa den först, och kör sedan om.", 24);
    let text = anstream::adapter::strip_str(&text).to_string();
    assert_eq!(
        text,
        "Fel: mappen saknas.\n     Skapa den först,\n     och kör sedan om."
    );
}

#[test]
fn a_fault_in_the_settings_has_a_caret() {
    let error = crate::settings::read("kommun = Norsjö kommun".as_bytes(), "a.toml");
    let text = settings_error(&error.unwrap_err());
    let text = anstream::adapter::strip_str(&text).to_string();
    assert!(text.contains("a.toml:1:10"), "{text}");
    assert!(text.contains("| kommun = Norsjö kommun\n"), "{text}");
    assert!(text.contains('^'), "{text}");
    assert!(text.ends_with("kommun = \"Norsjö kommun\"."), "{text}");
}
