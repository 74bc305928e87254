//! Which planversioner and years the table and the pictures show.

use super::super::context::Context;
use crate::domain::Year;
use crate::report::Vintage;

/// The most planversioner that stand side by side.
const MOST_VINTAGES: usize = 5;
/// How many years before and after the report's own a table has room for.
const MOST_YEARS: Year = 3;

/// The planversioner that are shown, oldest first, and their years.
pub(super) struct Shown<'a> {
    /// The planversioner.
    pub(super) vintages: Vec<&'a Vintage>,
    /// The years that they cover and the report's own, at most three before
    /// and three after it.
    pub(super) years: Vec<Year>,
    /// Those that there was no room for, oldest first.
    pub(super) left_out: Vec<&'a Vintage>,
}

impl<'a> Shown<'a> {
    /// Returns the latest planversioner that reach the years around the
    /// report's. Of two with one first year the first stands.
    pub(super) fn new(context: &Context<'a>) -> Self {
        let year = context.year;
        let reached = year.saturating_sub(MOST_YEARS)..=year.saturating_add(MOST_YEARS);
        let mut all: Vec<&Vintage> = Vec::new();
        for vintage in &context.report.vintages {
            if all.last().is_none_or(|last| last.start != vintage.start) {
                all.push(vintage);
            }
        }
        let near = |vintage: &&Vintage| {
            covered(vintage.start).any(|year| reached.contains(&year))
        };
        let (mut vintages, mut left_out): (Vec<&Vintage>, Vec<&Vintage>) =
            all.into_iter().partition(near);
        let surplus = vintages.len().saturating_sub(MOST_VINTAGES);
        // The one in force is never left out.
        let from = vintages.iter().position(|v| v.in_force).unwrap_or(surplus);
        let kept = vintages.split_off(surplus.min(from));
        left_out.append(&mut vintages);
        vintages = kept;
        left_out.extend(vintages.split_off(vintages.len().min(MOST_VINTAGES)));
        left_out.sort_by_key(|vintage| vintage.start);
        // Where no planversion reaches the year, its outcome and those of the
        // two years before are shown all the same.
        let own_years = year.saturating_sub(2)..=year;
        let is_covered = |year: Year| {
            let mut starts = vintages.iter().map(|vintage| vintage.start);
            starts.any(|start| covered(start).any(|own| own == year))
        };
        let alone = !is_covered(year);
        let years = reached
            .filter(|year| is_covered(*year) || (alone && own_years.contains(year)))
            .collect();
        Self {
            vintages,
            years,
            left_out,
        }
    }
}

/// Returns the three years of a planversion.
pub(super) fn covered(start: Year) -> impl Iterator<Item = Year> {
    (0..3).map(move |ahead| start.saturating_add(ahead))
}
