//! A returned workbook is read as the one that was sent in: the same values,
//! the same faults, and everything that was typed.

use std::collections::BTreeSet;

use itbokslut::domain::{RawValue, RawWorkbook, Severity};
use itbokslut::finding::Finding;
use itbokslut::finding::rules;
use itbokslut::submission::Submission;
use proptest::prelude::*;

use super::bent::{bend, changes};
use super::{Desk, notes, others};

/// Faults of the form itself, which a returned workbook has mended.
fn is_mended(finding: &Finding) -> bool {
    let mended = [
        &rules::missing_column::RULE,
        &rules::missing_optional_column::RULE,
        &rules::missing_sheet::RULE,
        &rules::missing_optional_sheet::RULE,
        &rules::missing_header::RULE,
        &rules::similar_header::RULE,
        &rules::similar_sheet::RULE,
        &rules::hidden_rows::RULE,
        &rules::hidden_sheet::RULE,
        &rules::merged_cells::RULE,
    ];
    mended.iter().any(|rule| rule.id == finding.rule.id)
}

/// Faults of a cell that cannot be written as it stood: a formula without its
/// value, an error value, a number whose format the file does not tell. Such a
/// cell is still unreadable, for another reason.
fn is_restated(finding: &Finding) -> bool {
    let restated = [
        &rules::value_not_stored::RULE,
        &rules::error_value::RULE,
        &rules::unknown_percent_format::RULE,
        // A time of day that .ods stores as text has no cell of its own.
        &rules::unexpected_date::RULE,
    ];
    restated.iter().any(|rule| rule.id == finding.rule.id)
}

type Told = Vec<(&'static str, Option<String>)>;

fn told(findings: &[Finding]) -> (Told, usize) {
    let grave = findings
        .iter()
        .filter(|f| f.severity() != Severity::Notice && !is_mended(f));
    let mut told = Told::new();
    let mut restated = 0;
    for finding in grave {
        if is_restated(finding) {
            restated += 1;
        } else {
            told.push((finding.rule.id, finding.value.clone()));
        }
    }
    told.sort();
    (told, restated)
}

/// Returns what a submission says, without where it stands: each row as text,
/// in no order, without rows that say nothing. A column that was not there and
/// one that is empty are the same.
pub(super) fn values(submission: &Submission) -> Vec<String> {
    let mut rows = Vec::new();
    let mut add = |kind: &str, row: String| {
        let row = without_places(&row).replace("Absent", "Empty(@)");
        if row.contains("Given(") || row.contains("Unusable(") {
            rows.push(format!("{kind} {row}"));
        }
    };
    add("cover", format!("{:?}", submission.cover));
    for row in &submission.outcomes {
        add("outcome", format!("{row:?}"));
    }
    for row in &submission.economy {
        add("economy", format!("{row:?}"));
    }
    for row in &submission.analysis {
        add("analysis", format!("{row:?}"));
    }
    for row in &submission.proposals {
        add("proposal", format!("{row:?}"));
    }
    // A row of these says something whatever it leaves out.
    let mut listed = |kind: &str, none: String, of_kind: Vec<String>| {
        add(kind, none);
        for row in of_kind {
            add(kind, format!("Given( {row}"));
        }
    };
    macro_rules! list {
        ($($field:ident),+) => {$(
            let rows = submission.$field.rows.iter().map(|row| format!("{row:?}"));
            listed(
                stringify!($field),
                format!("{:?}", submission.$field.none),
                rows.collect(),
            );
        )+};
    }
    list!(activities, systems, incidents, risks);
    rows.sort();
    rows
}

/// Returns a value's text with every place as `@`.
fn without_places(text: &str) -> String {
    const PLACE: &str = "Place { file";
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(PLACE) {
        out.push_str(&rest[..start]);
        out.push('@');
        let mut depth = 0;
        let end = rest[start..].char_indices().find(|(_, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            *c == '}' && depth == 0
        });
        rest = &rest[start + end.unwrap().0 + 1..];
    }
    out.push_str(rest);
    out
}

/// Returns everything that is written in a workbook's cells and notes.
fn everything(raw: &RawWorkbook) -> String {
    let sheets = raw
        .sheets
        .iter()
        .filter(|sheet| !sheet.name.starts_with('_'));
    let cells = sheets.flat_map(|sheet| sheet.cells.values());
    let mut texts: Vec<String> = cells
        .filter_map(|cell| match &cell.value {
            RawValue::Text(text) => Some(text.to_string()),
            _ => None,
        })
        .collect();
    texts.extend(notes(raw));
    texts.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        max_shrink_iters: 150,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_goes_back_is_read_as_what_came(changes in changes()) {
        let desk = Desk::new();
        let (raw, typed) = bend(desk.template(), &changes);
        let came = desk.read(&raw);
        let returned = desk.returned(&raw);
        let back = desk.read(&returned);
        prop_assert_eq!(back.submission.round, came.submission.round + 1);
        prop_assert_eq!(values(&came.submission), values(&back.submission));
        let (before, restated) = told(&came.findings);
        let (after, still) = told(&back.findings);
        let more: Told = without(after, &before);
        // A column that is back is asked for again.
        let is_back = |f: &Finding| is_mended(f) && f.severity() == Severity::Error;
        if !came.findings.iter().any(is_back) {
            prop_assert_eq!(more.len() + still, restated, "{:?}", more);
        }

        // What was typed over by a later change is not there to be found.
        let there = everything(&raw) + &formulas(&raw);
        let found = everything(&returned);
        for token in typed.iter().filter(|token| there.contains(token.as_str())) {
            prop_assert!(found.contains(token.as_str()), "{token} is lost");
        }

        let again = desk.returned(&returned);
        let third = desk.read(&again);
        prop_assert_eq!(values(&back.submission), values(&third.submission));
        prop_assert_eq!(
            told(&back.findings).0,
            told(&third.findings).0
        );
        let (lines, same): (BTreeSet<_>, BTreeSet<_>) =
            (others(&returned).into_iter().collect(), others(&again).into_iter().collect());
        prop_assert_eq!(lines, same);
        let found = everything(&again);
        for token in typed.iter().filter(|token| there.contains(token.as_str())) {
            prop_assert!(found.contains(token.as_str()), "{token} is lost the second time");
        }
    }
}

/// Returns what is in one list and not in another; what is only in the other
/// is an error.
fn without(mut all: Told, some: &Told) -> Told {
    for told in some {
        match all.iter().position(|other| other == told) {
            Some(at) => {
                all.remove(at);
            }
            None => panic!("{told:?} is no longer found, only {all:?}"),
        }
    }
    all
}

fn formulas(raw: &RawWorkbook) -> String {
    let cells = raw.sheets.iter().flat_map(|sheet| sheet.cells.values());
    let formulas: Vec<String> = cells
        .filter_map(|cell| cell.formula.as_deref().map(str::to_owned))
        .chain(notes(raw))
        .collect();
    formulas.join("\n")
}
