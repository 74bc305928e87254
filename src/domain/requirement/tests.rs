use std::collections::BTreeSet;

use super::*;

#[test]
fn the_seed_policy_has_the_requirements_of_the_design_in_order() {
    let ids: Vec<_> = RequirementCheck::ALL
        .iter()
        .map(|check| check.description().id)
        .collect();
    let chapters = [(0, 2), (1, 1), (2, 1), (3, 10), (4, 8), (5, 1)];
    let expected: Vec<String> = chapters
        .iter()
        .flat_map(|(chapter, last)| (1..=*last).map(move |n| format!("K{chapter}.{n}")))
        .collect();
    assert_eq!(ids, expected);
}

#[test]
fn an_id_begins_with_its_chapter() {
    for check in RequirementCheck::ALL {
        let description = check.description();
        let chapter = match description.chapter {
            INTRODUCTION => "0",
            chapter => chapter,
        };
        let start = format!("K{chapter}.");
        assert!(description.id.starts_with(&start), "{}", description.id);
    }
}

#[test]
fn a_check_is_found_by_its_name_alone() {
    let names: BTreeSet<_> = RequirementCheck::ALL.iter().map(|c| c.name()).collect();
    assert_eq!(names.len(), RequirementCheck::ALL.len());
    for check in RequirementCheck::ALL {
        let name = check.name();
        assert_eq!(RequirementCheck::parse(name), Some(*check));
        let plain = name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        assert!(plain, "{name} is a name that needs no quotation marks");
    }
    assert_eq!(RequirementCheck::parse("systemagar"), None);
    assert_eq!(RequirementCheck::parse(""), None);
}

#[test]
fn every_check_is_documented_in_whole_sentences() {
    for check in RequirementCheck::ALL {
        let CheckDescription {
            text,
            about,
            remedy,
            when_unknown,
            ..
        } = check.description();
        let name = check.name();
        assert!(text.contains(" ska "), "{name}: {text}");
        for sentence in [text, about, remedy] {
            assert!(sentence.ends_with('.'), "{name}: {sentence}");
            let first = sentence.chars().next().unwrap();
            assert!(first.is_uppercase(), "{name}: {sentence}");
            assert!(!sentence.contains("  "), "{name}: {sentence}");
        }
        let said = when_unknown.is_empty() || when_unknown.ends_with(['.', '4']);
        assert!(said, "{name}: {when_unknown}");
    }
}

#[test]
fn parameters_are_told_apart_and_their_defaults_are_allowed() {
    for check in RequirementCheck::ALL {
        let parameters = check.description().parameters;
        let names: BTreeSet<_> = parameters.iter().map(|p| p.name).collect();
        assert_eq!(names.len(), parameters.len(), "{}", check.name());
        for parameter in parameters {
            assert_eq!(check.parameter(parameter.name), Some(parameter));
            assert!(!parameter.about.ends_with('.'));
            if let CheckTakes::Whole {
                default,
                least,
                most,
            } = parameter.takes
            {
                assert!((least..=most).contains(&default));
            }
        }
    }
    assert_eq!(RequirementCheck::Roles.parameter("organ"), None);
}
