//! The list of every rule, from which the documentation and the tests are
//! checked.

use crate::domain::Severity;

use super::rules;

/// Something the input can be found to break.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The permanent name, `procent-tvetydig`; lower-case, words joined by
    /// hyphens. Written in `itbokslut.toml` to accept a finding.
    pub id: &'static str,
    /// How much it matters (DESIGN §5.16).
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
    /// The rule in a few Swedish words, `tvetydig procent`.
    pub title: &'static str,
    /// Why it matters and how it is decided, one to three Swedish sentences.
    pub reason: &'static str,
    /// Where the rule comes from: `DESIGN §4.3`, `IT-policyn kap. 5`.
    pub source: &'static str,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Files and containers.
    File,
    /// The settings.
    Settings,
    /// Sheets, headers and what a cell holds.
    Cell,
    /// The governing workbook.
    Governing,
    /// Who submitted what and when.
    Submission,
    /// Outcomes, targets and assessments.
    Outcome,
    /// Sources that outcomes are taken from.
    Source,
    /// The report as a whole.
    Report,
}

/// Every rule there is, by subject.
pub static CATALOGUE: &[&Rule] = rules::ALL;

/// Returns the rule with an id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_are_unique_and_well_formed() {
        let ids: BTreeSet<_> = CATALOGUE.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), CATALOGUE.len());
        for rule in CATALOGUE {
            assert!(
                rule.id
                    .chars()
                    .all(|c| c.is_lowercase() || c.is_ascii_digit() || c == '-'),
                "{}",
                rule.id
            );
            assert!(!rule.title.ends_with('.'), "{}", rule.id);
            assert!(rule.reason.ends_with('.'), "{}", rule.id);
            assert!(!rule.source.is_empty(), "{}", rule.id);
        }
    }
}
