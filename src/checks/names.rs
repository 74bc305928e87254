//! Where text is asked for, no person is named: the public edition withholds
//! a text that names one (DESIGN §6.2).
//!
//! The cells for functions are `people.rs`'s, which says of them what else is
//! wrong with a name there.

use std::collections::BTreeMap;

use crate::domain::{Entry, Placed};
use crate::finding::Finding;
use crate::finding::rules::name_in_text;
use crate::submission::{Governing, Submission};
use crate::swedish::{Names, names_in};

use super::context::Context;

pub(super) fn in_texts(context: &Context<'_>) -> Vec<Finding> {
    let given = cells_for_names(context);
    let names = Names::of(given.iter().map(|name| name.value.as_str()));
    if names.is_empty() {
        return Vec::new();
    }
    let mut stands_at: BTreeMap<Vec<String>, &Placed<String>> = BTreeMap::new();
    for cell in given {
        for name in names_in(&cell.value) {
            stands_at.entry(name).or_insert(cell);
        }
    }
    let check = |text: &Placed<String>| {
        let name = names.find(&text.value)?;
        let cell = stands_at.get(name)?;
        Some(name_in_text::found(
            &text.place,
            &text.value,
            &cell.value,
            &cell.place,
        ))
    };
    let mut findings: Vec<Finding> = governing(context.governing())
        .iter()
        .filter_map(|text| check(text))
        .collect();
    for submission in context.submissions() {
        let texts = submitted(submission);
        let found = texts.iter().filter_map(|text| check(text));
        findings.extend(found.map(|f| f.concerning(&submission.department)));
    }
    findings
}

/// Returns what stands in the columns for names.
pub(super) fn cells_for_names<'a>(context: &Context<'a>) -> Vec<&'a Placed<String>> {
    let roles = context.governing().roles.iter().map(|role| &role.name);
    let submissions = context.submissions().iter();
    let submitted = submissions.flat_map(|submission| {
        let owners = submission.systems.rows.iter().map(|row| &row.owner_name);
        std::iter::once(&submission.cover.contact_name).chain(owners)
    });
    roles.chain(submitted).filter_map(Entry::given).collect()
}

/// A list of texts that grows by cells and keys.
#[derive(Default)]
struct Texts<'a>(Vec<&'a Placed<String>>);

impl<'a> Texts<'a> {
    fn cells<const N: usize>(&mut self, cells: [&'a Entry<String>; N]) {
        self.0.extend(cells.into_iter().filter_map(Entry::given));
    }

    fn key(&mut self, key: &'a Placed<String>) {
        self.0.push(key);
    }
}

/// Returns the texts of the governing workbook.
fn governing(governing: &Governing) -> Vec<&Placed<String>> {
    let mut texts = Texts::default();
    for row in &governing.departments {
        texts.cells([&row.name, &row.board]);
    }
    governing.roles.iter().for_each(|row| texts.key(&row.role));
    for row in &governing.goals {
        texts.cells([&row.area, &row.goal, &row.section]);
    }
    for row in &governing.indicators {
        texts.cells([
            &row.name,
            &row.derived,
            &row.numerator,
            &row.denominator,
            &row.weight_of,
            &row.source,
            &row.method,
        ]);
    }
    for row in &governing.vintages {
        texts.cells([&row.decided_by, &row.paragraph]);
    }
    governing
        .targets
        .iter()
        .for_each(|row| texts.cells([&row.reason]));
    governing
        .history
        .iter()
        .for_each(|row| texts.cells([&row.source]));
    for row in &governing.sources {
        texts.cells([
            &row.file,
            &row.sheet,
            &row.key_column,
            &row.key,
            &row.value_column,
        ]);
    }
    for row in &governing.sub_goals {
        texts.key(&row.code);
        texts.cells([&row.sub_goal, &row.comment]);
    }
    for row in &governing.documents {
        texts.key(&row.document);
        texts.cells([&row.adopted_by, &row.paragraph, &row.prepared_in]);
    }
    for row in &governing.decided {
        texts.cells([&row.reason, &row.decided_by]);
    }
    governing.texts.iter().for_each(|row| texts.key(&row.text));
    texts.0
}

/// Returns the texts of a förvaltning's workbook.
fn submitted(submission: &Submission) -> Vec<&Placed<String>> {
    let mut texts = Texts::default();
    let cover = &submission.cover;
    texts.cells([&cover.contact_function, &cover.paragraph]);
    for row in &submission.outcomes {
        texts.cells([
            &row.data_source,
            &row.comment,
            &row.measure,
            &row.correction_reason,
            &row.legal_ground,
        ]);
    }
    for row in &submission.activities.rows {
        texts.key(&row.activity);
        texts.cells([&row.id, &row.system, &row.comment, &row.legal_ground]);
    }
    for row in &submission.systems.rows {
        texts.key(&row.system);
        texts.cells([&row.comment, &row.legal_ground]);
    }
    for row in &submission.incidents.rows {
        texts.cells([
            &row.system,
            &row.reported,
            &row.description,
            &row.legal_ground,
        ]);
    }
    for row in &submission.risks.rows {
        texts.key(&row.risk);
        texts.cells([&row.system, &row.measure, &row.legal_ground]);
    }
    submission
        .economy
        .iter()
        .for_each(|row| texts.cells([&row.comment]));
    submission
        .analysis
        .iter()
        .for_each(|row| texts.cells([&row.text]));
    submission
        .proposals
        .iter()
        .for_each(|row| texts.cells([&row.reason]));
    texts.0
}
