//! The incidents by category, severity and means of detection.

use super::super::context::Context;
use super::super::figures;
use super::super::heads::heads;
use super::super::tally;
use super::{Breakdown, BreakdownRow, SEVERITIES, UNSAID};
use crate::domain::{Detection, IncidentCategory};
use crate::report::{Count, IncidentCounts};
use crate::swedish;

/// Returns the breakdowns.
pub(super) fn breakdowns(context: &Context<'_>) -> Vec<Breakdown> {
    let incidents = &context.report.incidents;
    let last = incidents.last.as_ref();
    if incidents.now.all == 0 && last.is_none_or(|counts| counts.all == 0) {
        return Vec::new();
    }
    let make =
        |title: &str, names: &[String], count: &dyn Fn(&IncidentCounts) -> Vec<Count>| {
            breakdown(context, title, names, count)
        };
    let categories: Vec<String> = IncidentCategory::ALL
        .iter()
        .map(|category| swedish::capitalised(category.word()))
        .collect();
    let severities: Vec<String> = SEVERITIES
        .iter()
        .enumerate()
        .map(|(at, word)| format!("{} {word}", at + 1))
        .collect();
    let means: Vec<String> = Detection::ALL
        .iter()
        .map(|detection| swedish::capitalised(detection.word()))
        .collect();
    vec![
        make("Kategori", &categories, &|counts| {
            let count = |wanted: &IncidentCategory| {
                let found = counts.by_category.iter().find(|(c, _)| c == wanted);
                found.map_or(Count::Of(0), |(_, count)| *count)
            };
            IncidentCategory::ALL.iter().map(count).collect()
        }),
        make("Allvarlighet", &severities, &|counts| {
            counts.by_severity.to_vec()
        }),
        make("Upptäckt genom", &means, &|counts| {
            let count = |wanted: &Detection| {
                let found = counts.by_detection.iter().find(|(d, _)| d == wanted);
                found.map_or(Count::Of(0), |(_, count)| *count)
            };
            Detection::ALL.iter().map(count).collect()
        }),
    ]
}

fn breakdown(
    context: &Context<'_>,
    title: &str,
    names: &[String],
    count: &dyn Fn(&IncidentCounts) -> Vec<Count>,
) -> Breakdown {
    let incidents = &context.report.incidents;
    let now = with_rest(count(&incidents.now), incidents.now.all);
    let last = incidents
        .last
        .as_ref()
        .map(|counts| with_rest(count(counts), counts.all));
    let largest = now
        .iter()
        .chain(last.iter().flatten())
        .filter_map(|count| count.open())
        .max()
        .unwrap_or(0);
    let names = names.iter().map(String::as_str).chain([UNSAID]);
    let mut rows: Vec<BreakdownRow> = names
        .enumerate()
        .map(|(at, name)| {
            let of = |counts: &Vec<Count>| counts.get(at).copied().unwrap_or_default();
            (name, of(&now), last.as_ref().map(of))
        })
        .filter(|(name, now, last)| {
            *name != UNSAID || *now != 0 || last.is_some_and(|last| last != 0)
        })
        .map(|(name, now, last)| BreakdownRow {
            name: name.to_owned(),
            now: figures::shown_count(now),
            last: last.map_or_else(|| swedish::NOTHING.to_owned(), figures::shown_count),
            bar: now.open().map(|now| tally::part(now, largest)),
            mark: last
                .and_then(Count::open)
                .map(|last| tally::part(last, largest)),
            total: false,
        })
        .collect();
    rows.push(BreakdownRow {
        name: "Alla".to_owned(),
        now: figures::count(incidents.now.all),
        last: incidents.last.as_ref().map_or_else(
            || swedish::NOTHING.to_owned(),
            |counts| figures::count(counts.all),
        ),
        bar: None,
        mark: None,
        total: true,
    });
    Breakdown {
        title: title.to_owned(),
        heads: heads(&[
            title,
            "Antal",
            &context.period.months_of(context.year),
            &context.period.months_of(context.year - 1),
        ]),
        rows,
    }
}

/// Adds how many of all that a breakdown leaves out.
pub(super) fn with_rest(mut counts: Vec<Count>, all: usize) -> Vec<Count> {
    let counted: Option<usize> = counts.iter().map(|count| count.open()).sum();
    counts.push(Count::Of(
        counted.map_or(0, |counted| all.saturating_sub(counted)),
    ));
    counts
}
