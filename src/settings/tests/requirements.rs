//! `[[krav]]`: what the kommun's own list says, and what is wrong with it.

use super::{NAMED, found, read_text};
use crate::domain::RequirementCheck;
use crate::settings::{PolicyRequirement, PolicyRequirements};

const WHOLE: &str = "[[krav]]\nid = \"K3.1\"\nkapitel = 3\ntext = \"Strategin ska finnas.\"\n\
                     kontroll = \"strategi-gemensam\"\n";

/// Returns the requirements of a file that begins with the kommun's name.
fn list(rest: &str) -> Vec<PolicyRequirement> {
    read_text(&format!("{NAMED}{rest}")).0.requirements.list
}

/// Returns the only finding's rule, line and remedy.
fn only(rest: &str) -> (&'static str, String, String) {
    let (_, findings) = read_text(&format!("{NAMED}{rest}"));
    let [finding] = findings.as_slice() else {
        panic!("{rest}: {findings:?}");
    };
    let place = finding.place.within_file();
    (finding.rule.id, place, finding.remedy.clone())
}

#[test]
fn without_a_list_the_seed_policys_requirements_hold() {
    let list = list("");
    assert_eq!(list, PolicyRequirements::default().list);
    let checks: Vec<_> = list.iter().map(|requirement| requirement.check).collect();
    assert_eq!(checks, RequirementCheck::ALL);
    assert_eq!(list.len(), 23);
}

#[test]
fn a_list_replaces_the_whole_of_the_seed_policys() {
    let text = format!(
        "{WHOLE}parametrar = {{ organ = \" fullmäktige \", ar = 4 }}\n\
         [[krav]]\nid = \"7a\"\nkapitel = \"Bilaga\"\ntext = \"Roller ska finnas.\"\n\
         kontroll = \"roller-utsedda\"\nparametrar.roller = [\"CISO\", \"Arkivarie\"]\n"
    );
    assert_eq!(found(&format!("{NAMED}{text}")), []);
    let list = list(&text);
    let [strategy, roles] = list.as_slice() else {
        panic!("{list:?}");
    };
    assert_eq!(strategy.id, "K3.1");
    assert_eq!(strategy.chapter, "3");
    assert_eq!(strategy.text, "Strategin ska finnas.");
    assert_eq!(strategy.check, RequirementCheck::CommonStrategy);
    assert_eq!(strategy.text("organ"), "fullmäktige");
    assert_eq!(strategy.whole("ar"), 4);
    assert_eq!(
        (roles.id.as_str(), roles.chapter.as_str()),
        ("7a", "Bilaga")
    );
    assert_eq!(roles.texts("roller"), ["CISO", "Arkivarie"]);
}

#[test]
fn an_empty_list_means_that_nothing_is_required() {
    assert_eq!(found(&format!("{NAMED}krav = []")), []);
    assert_eq!(list("krav = []"), []);
}

#[test]
fn what_is_not_told_is_as_the_check_has_it() {
    let list = list(WHOLE);
    assert_eq!(list[0].text("organ"), "kommunstyrelsen");
    assert_eq!(list[0].whole("ar"), 3);
    assert_eq!(list[0].texts("ar"), Vec::<String>::new());
    assert_eq!(list[0].text("finns-inte"), "");
    let roles = PolicyRequirement::of(RequirementCheck::Roles);
    let usual = ["IT-samordnare", "IT-säkerhetssamordnare"];
    assert_eq!(roles.texts("roller"), usual);
}

#[test]
fn one_text_alone_is_a_list_of_one() {
    let text = WHOLE.replace("strategi-gemensam", "roller-utsedda");
    let list = list(&format!("{text}parametrar.roller = \"CISO\"\n"));
    assert_eq!(list[0].texts("roller"), ["CISO"]);
}

#[test]
fn a_misspelt_check_is_suggested_with_its_line() {
    let misspelt = WHOLE.replace("strategi-gemensam", "stratergi-gemensam");
    let text = format!("{misspelt}{}", WHOLE.replace("K3.1", "K9.9"));
    let (id, place, remedy) = only(&text);
    assert_eq!((id, place.as_str()), ("kontroll-okänd", "rad 6"));
    assert_eq!(remedy, "Menas strategi-gemensam? Ändra kontroll.");
    let list = list(&text);
    assert_eq!(list.len(), 1, "the rest goes on");
    assert_eq!(list[0].id, "K9.9");
}

#[test]
fn a_check_like_no_other_is_answered_with_those_there_are() {
    let (id, _, remedy) = only(&WHOLE.replace("strategi-gemensam", "xyz"));
    assert_eq!(id, "kontroll-okänd");
    assert!(remedy.contains("policy-granskad"), "{remedy}");
}

#[test]
fn a_requirement_lacks_no_field() {
    for field in ["id", "kapitel", "text", "kontroll"] {
        let lines = WHOLE.lines().filter(|line| !line.starts_with(field));
        let text = lines.collect::<Vec<_>>().join("\n");
        let (id, place, remedy) = only(&text);
        assert_eq!((id, place.as_str()), ("krav-ofullständigt", "rad 2"));
        assert!(remedy.contains(field), "{remedy}");
        assert_eq!(list(&text), []);
    }
}

#[test]
fn an_id_belongs_to_the_first_that_has_it() {
    let other = WHOLE.replace("Strategin ska finnas.", "Den andra.");
    let text = format!("{WHOLE}{other}");
    let (id, place, _) = only(&text);
    assert_eq!((id, place.as_str()), ("krav-dubblett", "rad 7"));
    let list = list(&text);
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].text, "Strategin ska finnas.");
}

#[test]
fn a_parameter_that_the_check_does_not_take_is_told_of() {
    let (id, place, remedy) = only(&format!("{WHOLE}parametrar.orgn = \"KF\"\n"));
    assert_eq!((id, place.as_str()), ("parameter-okänd", "rad 7"));
    assert_eq!(remedy, "Menas organ? Ändra namnet.");
    let (_, _, remedy) = only(&format!("{WHOLE}parametrar.x = 1\n"));
    assert_eq!(remedy, "Ta bort den. Kontrollen har organ och ar.");
    let without = WHOLE.replace("strategi-gemensam", "systemagare");
    let (_, _, remedy) = only(&format!("{without}parametrar.x = 1\n"));
    assert_eq!(remedy, "Ta bort den. Kontrollen har inga parametrar.");
}

#[test]
fn a_parameter_of_the_wrong_kind_leaves_what_holds_without_it() {
    for (parameter, rule) in [
        ("ar = \"fyra\"", "inställning-fel-slag"),
        ("ar = 0", "inställning-utanför-gränserna"),
        ("ar = 2.5", "inställning-fel-slag"),
        ("organ = 3", "inställning-fel-slag"),
    ] {
        let text = format!("{WHOLE}parametrar.{parameter}\n");
        let (id, place, _) = only(&text);
        assert_eq!((id, place.as_str()), (rule, "rad 7"), "{parameter}");
        assert_eq!(list(&text)[0].whole("ar"), 3);
        assert_eq!(list(&text)[0].text("organ"), "kommunstyrelsen");
    }
    let roles = WHOLE.replace("strategi-gemensam", "roller-utsedda");
    let (id, _, _) = only(&format!("{roles}parametrar.roller = [\"CISO\", 2]\n"));
    assert_eq!(id, "inställning-fel-slag");
    let (id, _, _) = only(&format!("{WHOLE}parametrar = \"alla\"\n"));
    assert_eq!(id, "inställning-fel-slag");
}

#[test]
fn what_is_no_list_of_requirements_leaves_the_seed_policys() {
    for text in ["krav = \"alla\"", "[krav]\nid = \"K1\""] {
        let (id, _, remedy) = only(text);
        assert_eq!(id, "inställning-fel-slag", "{text}");
        assert!(remedy.contains("[[krav]]"));
        assert_eq!(list(text).len(), 23);
    }
    let (id, _, _) = only("krav = [\"K1\"]");
    assert_eq!(id, "inställning-fel-slag");
}

#[test]
fn a_misspelt_key_of_a_requirement_is_suggested() {
    let (_, findings) = read_text(&format!("{NAMED}{WHOLE}parameter = {{}}\n"));
    assert_eq!(findings[0].rule.id, "inställning-okänd");
    assert!(findings[0].remedy.contains("parametrar"), "{findings:?}");
}

#[test]
fn the_interval_of_reviews_is_in_whole_years() {
    let with =
        |value: &str| found(&format!("{NAMED}[policy]\ngranskas_vart_ar = {value}"));
    assert_eq!(with("4"), []);
    let fault = |id| vec![(id, "rad 3".to_owned())];
    assert_eq!(with("0"), fault("inställning-utanför-gränserna"));
    assert_eq!(with("2.5"), fault("inställning-fel-slag"));
    assert_eq!(with("\"vart fjärde\""), fault("inställning-fel-slag"));
}
