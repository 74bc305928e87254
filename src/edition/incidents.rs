//! The incidents: only the kommun's counts.

use crate::report::{Count, IncidentCounts, Incidents, Shown};

use super::counts;

/// Leaves no incident, and counts that point none out.
pub(super) fn withhold(incidents: &mut Incidents) {
    incidents.incidents.clear();
    incidents.declared_none.clear();
    year(&mut incidents.now);
    if let Some(last) = &mut incidents.last {
        year(last);
    }
}

fn year(year: &mut IncidentCounts) {
    // The hours of a single incident are its own.
    match &mut year.hours {
        Shown::Open(Some(_)) if year.all == 1 => year.hours = Shown::Withheld,
        Shown::Open(Some(hours)) => hours.sources.clear(),
        _ => {}
    }
    if let Some(traced) = year.traced.open() {
        year.traced = counts::share(traced);
    }
    let all = year.all;
    hide(year.by_category.iter_mut().map(|(_, count)| count), all);
    hide(year.by_severity.iter_mut(), all);
    hide(year.by_detection.iter_mut().map(|(_, count)| count), all);
}

/// Hides the small cells of a breakdown. What is in no cell is a cell too,
/// which is shown only where all the others are.
fn hide<'a>(cells: impl Iterator<Item = &'a mut Count>, all: usize) {
    let cells: Vec<&mut Count> = cells.collect();
    let mut open: Vec<usize> = cells.iter().filter_map(|count| count.open()).collect();
    let counted: usize = open.iter().sum();
    open.push(all.saturating_sub(counted));
    let told = counts::breakdown(&open);
    for (cell, count) in cells.into_iter().zip(told) {
        *cell = count;
    }
}
