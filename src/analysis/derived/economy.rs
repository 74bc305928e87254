//! `Ekonomi`: what IT cost and was to cost, in tkr. An amount that is not
//! given is not known, and never 0 (DESIGN §5.1).

use crate::domain::{Amount, Entry, Post};
use crate::submission::EconomyRow;

use super::tally::{Unusable, amount, sum};
use super::{Found, Terms};

/// What all posts cost, of those that say.
pub(super) fn outcome(rows: &[EconomyRow], terms: Terms) -> Found {
    let sum = sum(rows.iter().map(|row| cost(row, terms)));
    sum.map_or(Found::Unusable, amount)
}

/// What a post cost.
pub(super) fn outcome_of(rows: &[EconomyRow], post: Post, terms: Terms) -> Found {
    let of_post = rows.iter().filter(|row| row.post.value == post);
    let sum = sum(of_post.map(|row| cost(row, terms)));
    sum.map_or(Found::Unusable, amount)
}

/// What all posts were to cost, of those that say.
pub(super) fn budget(rows: &[EconomyRow]) -> Found {
    let sum = sum(rows.iter().map(|row| &row.budget));
    sum.map_or(Found::Unusable, amount)
}

/// Of what all posts cost, what the post IT-säkerhet did.
pub(super) fn security_share(rows: &[EconomyRow], terms: Terms) -> Found {
    let share = || -> Result<Found, Unusable> {
        let all = sum(rows.iter().map(|row| cost(row, terms)))?;
        let security = rows.iter().filter(|row| row.post.value == Post::Security);
        let security = sum(security.map(|row| cost(row, terms)))?;
        Ok(match (security, all) {
            (Some(security), Some(all)) => Found::Quotient(security, all),
            _ => Found::Silent,
        })
    };
    share().unwrap_or(Found::Unusable)
}

/// Returns what a post cost: so far, or the whole year.
const fn cost(row: &EconomyRow, terms: Terms) -> &Entry<Amount> {
    if terms.so_far {
        &row.so_far
    } else {
        &row.outcome
    }
}
