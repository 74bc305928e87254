//! `Ekonomi`: there are amounts, and a post has both budget and outcome.

use crate::domain::{Entry, PeriodKind};
use crate::finding::Finding;
use crate::finding::rules::empty_economy;
use crate::finding::rules::incomplete_post::{self, Missing};
use crate::submission::EconomyRow;

use super::context::Context;

/// Posts that are not there have been told of already.
pub(super) fn empty(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for submission in context.submissions() {
        let amounts = || {
            let rows = submission.economy.iter();
            rows.flat_map(|row| {
                let year = [&row.budget, &row.outcome, &row.so_far];
                year.into_iter().chain(&row.plans)
            })
        };
        if amounts().all(Entry::is_blank)
            && let Some(first) = amounts().find_map(Entry::place)
        {
            findings.push(empty_economy::found(first).concerning(&submission.department));
        }
    }
    findings
}

/// A post without either is one that the förvaltning does not have.
pub(super) fn incomplete(context: &Context<'_>) -> Vec<Finding> {
    let kind = context.period().kind;
    context.in_rows(
        |submission| &submission.economy,
        |row| incomplete_row(row, kind),
    )
}

fn incomplete_row(row: &EconomyRow, kind: PeriodKind) -> Option<Finding> {
    let (empty, missing, given) = match (&row.budget, &row.outcome) {
        (Entry::Given(budget), Entry::Empty(outcome)) => {
            (outcome, Missing::Outcome, budget)
        }
        (Entry::Empty(budget), Entry::Given(outcome)) => {
            (budget, Missing::Budget, outcome)
        }
        _ => return None,
    };
    Some(incomplete_post::found(
        empty,
        row.post.value.word(),
        missing,
        given.value.value,
        &given.place,
        kind,
    ))
}
