//! The trend against last year (DESIGN §5.6).

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Aggregation, DepartmentCode, Direction, Measure, Target, Trend, at_least,
};
use crate::report::{HistoryOrigin, HistoryPoint, TrendNote, TrendResult};

use super::aggregate::aggregate;
use super::assess::nearest_end;
use super::earlier::{Before, BeforeOwn};
use super::frame::{self, Row, Total};
use super::history::Past;
use super::own::Own;
use super::year::Measured;

/// What a change is judged by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The direction.
    pub(super) direction: Direction,
    /// The decimals that are printed.
    pub(super) decimals: u8,
    /// The year's target and last year's, for `intervall`.
    pub(super) targets: (Option<Target>, Option<Target>),
}

impl Scale {
    /// Returns the trend from last year's outcome to the year's; `None` when
    /// they cannot be compared.
    pub(super) fn trend(&self, last: Measure, now: Measure) -> Option<Trend> {
        if let (Measure::YesNo(last), Measure::YesNo(now)) = (last, now) {
            return self.of_answers(last, now);
        }
        let (last, now) = (last.number()?, now.number()?);
        let better_by = match self.direction {
            Direction::Higher => now - last,
            Direction::Lower => last - now,
            Direction::Interval => {
                distance(last, self.targets.1?)? - distance(now, self.targets.0?)?
            }
        };
        let half_a_decimal = 0.5 * 0.1f64.powi(i32::from(self.decimals));
        Some(if !at_least(better_by.abs(), half_a_decimal) {
            Trend::Unchanged
        } else if better_by > 0.0 {
            Trend::Improved
        } else {
            Trend::Worsened
        })
    }

    fn of_answers(&self, last: bool, now: bool) -> Option<Trend> {
        let good = |answer: bool, target: Option<Target>| match self.direction {
            Direction::Higher => Some(answer),
            Direction::Lower => Some(!answer),
            Direction::Interval => match target? {
                Target::YesNo(aim) => Some(answer == aim),
                _ => None,
            },
        };
        let (last, now) = (good(last, self.targets.1)?, good(now, self.targets.0)?);
        Some(match (last, now) {
            (false, true) => Trend::Improved,
            (true, false) => Trend::Worsened,
            _ => Trend::Unchanged,
        })
    }
}

/// Returns how far an outcome lies from an interval; 0 inside it.
fn distance(outcome: f64, target: Target) -> Option<f64> {
    match target {
        Target::Interval { from, to } if (from..=to).contains(&outcome) => Some(0.0),
        Target::Interval { .. } => Some((outcome - nearest_end(outcome, target)?).abs()),
        _ => None,
    }
}

/// Returns a förvaltning's trend against its own last year, or against the
/// corrected value of it.
pub(super) fn of_department(
    scale: &Scale,
    now: Option<Measure>,
    last: Option<&HistoryPoint>,
    corrected: Option<Measure>,
    comparable: bool,
) -> TrendResult {
    let Some(now) = now else {
        return nothing(None);
    };
    let comparable = last.map_or(comparable, |point| point.comparable);
    match (corrected, last.map(|point| point.outcome.value)) {
        (None, None) => nothing(Some(TrendNote::NoLastYear)),
        _ if !comparable => nothing(Some(TrendNote::NotComparable)),
        (Some(corrected), _) => TrendResult {
            trend: scale.trend(corrected, now),
            note: Some(TrendNote::Corrected),
        },
        (None, Some(last)) => TrendResult {
            trend: scale.trend(last, now),
            note: None,
        },
    }
}

/// An indicator of the kommun on its way to a trend.
pub(super) enum Comparison<'p> {
    /// It is settled.
    Settled(TrendResult),
    /// The reporting förvaltningar differ: both years are computed again over
    /// those in both.
    Common {
        /// The year's rows.
        now: Vec<Row>,
        /// Last year's rows.
        last: Vec<Row>,
        /// Last year's indicator; `None` when the parts are from `Historik`.
        before: Option<&'p Before>,
    },
}

/// Compares the kommun's outcome with last year's.
pub(super) fn compare<'p>(
    number: u32,
    now: &Measured<'_>,
    last: Option<&HistoryPoint>,
    past: &'p Past<'_, '_>,
    scale: &Scale,
) -> Comparison<'p> {
    let settled = |note| Comparison::Settled(nothing(note));
    let Some(value) = now.value() else {
        return settled(None);
    };
    let Some(last) = last else {
        return settled(Some(TrendNote::NoLastYear));
    };
    if !last.comparable {
        return settled(Some(TrendNote::NotComparable));
    }
    let before = past
        .year(last.year)
        .filter(|_| last.origin != HistoryOrigin::HistorySheet)
        .and_then(|earlier| earlier.indicator(now.definition().code()));
    match sides(now, before, last, past) {
        Sides::Same => Comparison::Settled(TrendResult {
            trend: scale.trend(last.outcome.value, value),
            note: None,
        }),
        Sides::Nothing => settled(Some(TrendNote::NoneInCommon)),
        Sides::Common(ours, theirs) => {
            let reported = now.owns.iter().filter(|own| ours.contains(&own.department));
            let now_rows = reported.zip(0..).map(|(own, i)| row(number, i, own, now));
            let last_rows = match before {
                Some(before) => before
                    .owns
                    .iter()
                    .filter(|own| theirs.contains(&own.department))
                    .zip(0..)
                    .map(|(own, i)| own.row(number, i, &before.method))
                    .collect(),
                None => past
                    .sheet_parts(now.definition(), last.year)
                    .into_iter()
                    .filter(|(code, _)| theirs.contains(code))
                    .zip(0..)
                    .map(|((_, measure), i)| bare_row(number, i, measure))
                    .collect(),
            };
            Comparison::Common {
                now: now_rows.collect(),
                last: last_rows,
                before,
            }
        }
    }
}

/// Settles the comparisons over the förvaltningar in both years: two tables
/// for all indicators together.
pub(super) fn settle(
    comparisons: &[Comparison<'_>],
    indicators: &[Measured<'_>],
    scales: &[Scale],
) -> Vec<TrendResult> {
    let (mut of_now, mut of_last) = (Vec::new(), Vec::new());
    for comparison in comparisons {
        if let Comparison::Common { now, last, .. } = comparison {
            of_now.extend_from_slice(now);
            of_last.extend_from_slice(last);
        }
    }
    let (now, last) = (frame::totals(of_now), frame::totals(of_last));
    let each = comparisons.iter().zip(indicators).zip(scales).zip(0..);
    each.map(
        |(((comparison, indicator), scale), number)| match comparison {
            Comparison::Settled(result) => *result,
            Comparison::Common { before, .. } => {
                let method = indicator.asked.method();
                let method_before = before.map_or(method, |before| before.method);
                let total = |totals: &BTreeMap<u32, Total>| totals.get(&number).copied();
                let values = total(&now).zip(total(&last)).and_then(|(now, last)| {
                    let now = aggregate(&method, &now).ok()?;
                    Some((aggregate(&method_before, &last).ok()?, now))
                });
                match values {
                    Some((last, now)) => TrendResult {
                        trend: scale.trend(last, now),
                        note: Some(TrendNote::CommonOnly),
                    },
                    None => nothing(Some(TrendNote::NoneInCommon)),
                }
            }
        },
    )
    .collect()
}

/// Which förvaltningar the two years have in common.
enum Sides {
    /// The same reported in both years.
    Same,
    /// Those of the year, and those of last year that they continue.
    Common(BTreeSet<DepartmentCode>, BTreeSet<DepartmentCode>),
    /// None, or last year's are not known.
    Nothing,
}

fn sides(
    now: &Measured<'_>,
    before: Option<&Before>,
    last: &HistoryPoint,
    past: &Past<'_, '_>,
) -> Sides {
    let definition = now.definition();
    let before_alone = before.map(|before| before.source_alone);
    // A value that stands alone is compared with one that does.
    if now.asked.source_alone {
        return match before_alone {
            None | Some(true) => Sides::Same,
            Some(false) => Sides::Nothing,
        };
    }
    if before_alone == Some(true) {
        return Sides::Nothing;
    }
    if before.is_none() && definition.aggregation == Aggregation::Central {
        return Sides::Same;
    }
    let (in_scope, reported) = if let Some(before) = before {
        (
            before.codes(BeforeOwn::is_in_scope),
            before.codes(BeforeOwn::is_reported),
        )
    } else {
        let parts = past.sheet_parts(definition, last.year);
        let codes: BTreeSet<_> = parts.into_keys().collect();
        (codes.clone(), codes)
    };
    let mut ours = BTreeSet::new();
    let mut theirs = BTreeSet::new();
    let mut all_ours = true;
    for own in now.owns.iter().filter(|own| own.is_reported()) {
        let codes = past.codes(&own.department, last.year);
        let codes: Vec<_> = codes.into_iter().filter(|c| in_scope.contains(c)).collect();
        if !codes.is_empty() && codes.iter().all(|code| reported.contains(code)) {
            ours.insert(own.department.clone());
            theirs.extend(codes);
        } else {
            all_ours = false;
        }
    }
    let has_parts = before.is_some()
        || !matches!(
            definition.aggregation,
            Aggregation::Ratio | Aggregation::WeightedMean
        );
    if ours.is_empty() {
        Sides::Nothing
    } else if all_ours && theirs == reported {
        Sides::Same
    } else if has_parts {
        Sides::Common(ours, theirs)
    } else {
        Sides::Nothing
    }
}

fn row(indicator: u32, department: u32, own: &Own<'_>, measured: &Measured<'_>) -> Row {
    super::aggregate::row(indicator, department, own, &measured.asked)
}

fn bare_row(indicator: u32, department: u32, measure: Measure) -> Row {
    let value = match measure {
        Measure::Number(value) => value,
        Measure::YesNo(answer) => f64::from(u8::from(answer)),
    };
    Row {
        indicator,
        department,
        reported: true,
        value: Some(value),
        ore: None,
        numerator: None,
        denominator: None,
        weight: None,
        size: None,
    }
}

fn nothing(note: Option<TrendNote>) -> TrendResult {
    TrendResult { trend: None, note }
}
