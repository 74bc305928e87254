//! The economy.

use crate::domain::{Period, SourceField};
use crate::form::department::interim::SO_FAR_HEADER;
use crate::published::{EconomyRow, EconomyTotals, Word};
use crate::report;

use super::value::{Sources, amount, each};

/// Returns the amounts of a post, reported for a year.
pub(super) fn row(row: &report::EconomyRow, period: Period) -> EconomyRow {
    let amounts = &row.amounts;
    let sources = Sources::default()
        .at(&row.place, "Post")
        .of(amounts.budget.as_ref(), "Budget")
        .of(
            amounts.outcome.as_ref(),
            SourceField::Outcome.header(period.kind),
        )
        .of(amounts.so_far.as_ref(), SO_FAR_HEADER);
    let plans = (1..).zip(&amounts.plans);
    let sources = plans.fold(sources, |sources, (ahead, plan)| {
        let label = format!("Plan {}", period.year.saturating_add(ahead));
        sources.of(plan.as_ref(), &label)
    });
    EconomyRow {
        forvaltning: row.department.to_string(),
        post: Word(row.post),
        budget: amount(amounts.budget.as_ref()),
        utfall: amount(amounts.outcome.as_ref()),
        utfall_hittills: amount(amounts.so_far.as_ref()),
        plan: amounts.plans.each_ref().map(|plan| amount(plan.as_ref())),
        kommentar: row.comment.clone(),
        kallor: sources.list(),
    }
}

pub(super) fn totals(economy: &report::Economy) -> EconomyTotals {
    EconomyTotals {
        utfall_forra_aret: amount(economy.last.as_ref()),
        saknas_fran: each(&economy.missing, ToString::to_string),
        kallor: Sources::default()
            .of(economy.last.as_ref(), "Utfall")
            .list(),
    }
}
