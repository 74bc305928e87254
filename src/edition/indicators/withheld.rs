//! What is empty of a value that is withheld: outcome, assessment, trend,
//! history, path, forecast, drift and source together.

use crate::domain::{Mark, Target, Year};
use crate::report::{
    CommonParts, DepartmentOutcome, Ground, HistoryPoint, Indicator, NoForecast, Shown,
    TrendResult,
};

const NO_TREND: TrendResult = TrendResult {
    trend: None,
    note: None,
};

/// Withholds a förvaltning's value. Its target stays: it was decided openly.
pub(super) fn department(own: &mut DepartmentOutcome, decimals: u8) {
    let DepartmentOutcome {
        department: _,
        outcome,
        so_far,
        mark,
        numerator,
        denominator,
        weight,
        reported,
        usable,
        target: _,
        assessment,
        ground,
        unmeasured,
        trend,
        history,
        withheld_years,
        data_source,
        comment,
        remedy,
        secret: _,
        legal_ground: _,
        place,
        printed_decimals,
    } = own;
    *outcome = None;
    *so_far = None;
    *mark = Mark::Exact;
    *numerator = None;
    *denominator = None;
    *weight = None;
    *reported = false;
    *usable = false;
    *assessment = Shown::Withheld;
    *ground = Ground::Withheld;
    *unmeasured = None;
    *trend = NO_TREND;
    withheld_years.extend(years(history));
    history.clear();
    *data_source = None;
    *comment = None;
    *remedy = None;
    *place = None;
    // The decimals tell how near the target the outcome is.
    *printed_decimals = decimals;
}

/// Withholds the kommun's value. Its targets stay: they were decided openly.
pub(super) fn kommun(indicator: &mut Indicator) {
    indicator.outcome = None;
    indicator.so_far = None;
    indicator.common = CommonParts::default();
    indicator.mark = Mark::Exact;
    indicator.coverage = Shown::Withheld;
    indicator.assessment = Shown::Withheld;
    indicator.ground = Ground::Withheld;
    indicator.trend = NO_TREND;
    indicator.withheld_years.extend(years(&indicator.history));
    indicator.history.clear();
    indicator.printed_decimals = indicator.decimals;
    // The baseline is an outcome too, and what the förvaltningar had that
    // year is told.
    indicator.baseline = None;
    // Of an interval the tolerance tells which end the outcome is nearer.
    let target = indicator.target.as_ref().map(|target| target.target.value);
    if matches!(target, Some(Target::Interval { .. })) {
        indicator.partial_tolerance = None;
    }
    if let Some(original) = &mut indicator.original {
        original.reached = None;
    }
    indicator.plan.drift.clear();
    indicator.plan.path = None;
    indicator.plan.forecast = Err(NoForecast::Withheld);
}

fn years(history: &[HistoryPoint]) -> Vec<Year> {
    history.iter().map(|point| point.year).collect()
}
