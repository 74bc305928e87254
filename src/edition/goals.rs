//! The goals: one with an indicator that is withheld or left out shows its
//! assessment without distribution and points. What is counted over several
//! goals is counted in goals.

use std::collections::BTreeSet;

use crate::domain::GoalCode;
use crate::report::{Count, Indicator, Report, Shown};

/// Withholds what would tell of an indicator; `whole` are the indicators as
/// they were before any was left out or withheld.
pub(super) fn withhold(report: &mut Report, whole: &[Indicator]) {
    let open = |indicator: &&Indicator| {
        let shown = report.indicator(&indicator.code);
        shown.is_some_and(|shown| !shown.withheld())
    };
    let hidden: BTreeSet<&GoalCode> = whole
        .iter()
        .filter(|indicator| !open(indicator))
        .map(|indicator| &indicator.goal)
        .collect();
    for goal in &mut report.goals {
        if hidden.contains(&goal.code) {
            goal.points = Shown::Withheld;
            goal.measured = Count::Withheld;
            goal.total = Count::Withheld;
            goal.counts = Shown::Withheld;
        }
    }
    // Always, so that the same figures stand beside each other every year.
    for area in &mut report.areas {
        area.indicator_counts = Shown::Withheld;
    }
    report.summary.indicators = Shown::Withheld;
}
