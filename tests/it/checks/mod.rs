//! The rules over what was read: each fires once for its fault, and never for
//! good data.

mod activities;
mod definitions;
mod documents;
mod governing;
mod incidents;
mod judged;
mod open_sheets;
mod outcomes;
mod people;
pub(crate) mod sample;
mod select;
mod submissions;
mod systems;

use itbokslut::domain::SourceField;

use crate::support::kommun::Kommun;

/// Returns an expected finding.
fn at(rule: &'static str, place: impl Into<String>) -> (&'static str, String) {
    (rule, place.into())
}

const NOTHING: [(&str, String); 0] = [];

#[test]
fn a_valid_kommun_breaks_no_rule() {
    let kommun = Kommun::valid()
        .ratio("S1.2")
        .share_of_yes("S1.3")
        .history("S1.1", 2022, Some("BUF"))
        .source("S1.2", SourceField::Denominator, None, 3924.0)
        .with_last_year();
    assert_eq!(kommun.found(), NOTHING);
}

/// Returns a kommun for each rule, feature by feature.
fn examples() -> Vec<Kommun> {
    [
        governing::examples(),
        documents::examples(),
        definitions::examples(),
        submissions::examples(),
        outcomes::examples(),
        open_sheets::examples(),
        activities::examples(),
        systems::examples(),
        incidents::examples(),
        people::examples(),
    ]
    .concat()
}

#[test]
fn every_message_follows_the_house_style() {
    let mut rules = std::collections::BTreeSet::new();
    for finding in examples().iter().flat_map(Kommun::findings) {
        let text = &finding.message;
        rules.insert(finding.rule.id);
        assert!(!text.ends_with('.'), "{text}");
        assert!(!text.contains("  "), "{text}");
        assert!(finding.remedy.ends_with('.'), "{}", finding.remedy);
        assert!(!finding.remedy.contains("  "), "{}", finding.remedy);
    }
    assert!(rules.len() > 60, "{rules:?}");
}

#[test]
fn the_messages_read_like_this() {
    let mut lines = Vec::new();
    for finding in examples().iter().flat_map(Kommun::findings) {
        let other = finding.other.as_ref().map_or(String::new(), |place| {
            format!("  (se {})", place.within_file())
        });
        lines.push(format!(
            "{} {}: {}{other}\n  {}",
            finding.severity(),
            finding.place.within_file(),
            finding.message,
            finding.remedy
        ));
    }
    insta::assert_snapshot!(lines.join("\n"));
}
