//! Earlier years' outcomes: one that was secret in its own year stays so
//! (DESIGN §5.14), and what follows from it goes with it.

use crate::domain::{Derivation, Year};
use crate::report::{
    Ground, HistoryPoint, Indicator, NoForecast, PartlyMetBy, TrendNote, TrendResult,
};

use super::derived;

const WITHHELD: TrendResult = TrendResult {
    trend: None,
    note: Some(TrendNote::Withheld),
};

/// Withholds outcomes of the years before the report's. `hidden` tells of each förvaltning whether its
/// values are withheld altogether; `secret` is the computation over a sheet
/// of which only the kommun's counts are told.
pub(super) fn withhold(
    indicator: &mut Indicator,
    year: Year,
    hidden: &[bool],
    secret: Option<Derivation>,
) {
    let last = year - 1;
    let baseline = indicator.baseline_year;
    let tells: Vec<Year> = indicator
        .history
        .iter()
        .filter(|point| {
            let parts = parts_hidden(indicator, hidden, point.year);
            point.secret_parts == 1
                || parts == 1
                || secret.is_some_and(|d| derived::may_point_out(d, point.outcome.value))
        })
        .map(|point| point.year)
        .collect();
    for own in &mut indicator.departments {
        let is_secret = |year: Year| {
            let mut points = own.history.iter();
            points.any(|point| point.year == year && point.secret_parts > 0)
        };
        if is_secret(last) {
            own.trend = WITHHELD;
        }
        if baseline.is_some_and(is_secret) && is_progress(own.ground) {
            own.ground = Ground::Withheld;
        }
        let secret = own.history.iter().filter(|point| point.secret_parts > 0);
        own.withheld_years = secret.map(|point| point.year).collect();
        own.history.retain(|point| point.secret_parts == 0);
    }
    let baseline_tells = match (secret, &indicator.baseline) {
        (Some(d), Some(baseline)) => {
            let value = crate::domain::Measure::Number(baseline.value);
            derived::may_point_out(d, value)
        }
        _ => false,
    };
    if baseline_tells || baseline.is_some_and(|year| tells.contains(&year)) {
        indicator.baseline = None;
        indicator.plan.path = None;
        indicator.plan.forecast = withheld_forecast(indicator);
        if is_progress(indicator.ground) {
            indicator.ground = Ground::Withheld;
        }
    }
    if tells.is_empty() {
        return;
    }
    indicator
        .history
        .retain(|point| !tells.contains(&point.year));
    indicator.withheld_years.clone_from(&tells);
    if tells.contains(&last) && indicator.trend.trend.is_some() {
        indicator.trend = WITHHELD;
    }
    // The line is drawn through the outcomes, and so tells of them.
    indicator.plan.forecast = withheld_forecast(indicator);
}

fn withheld_forecast(
    indicator: &Indicator,
) -> Result<crate::report::Forecast, NoForecast> {
    match indicator.plan.forecast {
        Ok(_) | Err(NoForecast::TooFew(_) | NoForecast::MethodChanged(_)) => {
            Err(NoForecast::Withheld)
        }
        Err(reason) => Err(reason),
    }
}

/// Returns how many of a year's förvaltningar are hidden.
fn parts_hidden(indicator: &Indicator, hidden: &[bool], year: Year) -> usize {
    let of_year = |point: &&HistoryPoint| point.year == year;
    let owns = indicator.departments.iter().zip(hidden);
    owns.filter(|(own, hidden)| {
        let point = own.history.iter().find(of_year);
        point.is_some_and(|point| **hidden || point.secret_parts > 0)
    })
    .count()
}

const fn is_progress(ground: Ground) -> bool {
    matches!(ground, Ground::Partly(PartlyMetBy::Progress { .. }))
}
