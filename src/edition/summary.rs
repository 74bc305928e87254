//! The summary's lists: nothing of what is withheld or left out.

use crate::domain::IndicatorCode;
use crate::report::{Attention, Change, Indicator, Report};

/// Leaves the lines whose every figure is shown.
pub(super) fn withhold(report: &mut Report) {
    let last = report.about.period.year - 1;
    let mut summary = std::mem::take(&mut report.summary);
    let is_shown = |change: &Change| {
        shown(report, &change.indicator).is_some_and(|indicator| {
            let mut history = indicator.history.iter();
            indicator.trend.trend.is_some() && history.any(|point| point.year == last)
        })
    };
    for changes in [
        &mut summary.changes,
        &mut summary.improved,
        &mut summary.worsened,
    ] {
        changes.retain(is_shown);
    }
    summary
        .deviations
        .retain(|code| shown(report, code).is_some());
    summary.attention.retain(|attention| match attention {
        Attention::GoalNotMet(_) | Attention::GoalNotMeasured(_) => true,
        Attention::WithoutTarget(code) | Attention::SoftenedAndMet(code) => {
            shown(report, code).is_some()
        }
        // That nobody has a remedy tells that the hidden ones have none.
        Attention::WithoutRemedy(code) => shown(report, code).is_some_and(all_are_shown),
    });
    report.summary = summary;
}

/// Returns an indicator whose outcome is shown.
fn shown<'r>(report: &'r Report, code: &IndicatorCode) -> Option<&'r Indicator> {
    report
        .indicator(code)
        .filter(|indicator| !indicator.withheld())
}

fn all_are_shown(indicator: &Indicator) -> bool {
    indicator.departments.iter().all(|own| !own.withheld())
}
