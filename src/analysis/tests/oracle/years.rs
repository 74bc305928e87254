//! What needs two years or all indicators: trends and goals, plainly.

use std::collections::BTreeSet;

use num_traits::Zero as _;

use crate::domain::{Aggregation as A, Amount, Assessment, Unit, Year};
use crate::report::TrendNote;

use Assessment::{Met, NotApplicable, NotMeasured, NotMet, PartlyMet, WithoutTarget};

use super::super::kommun::YEAR;
use super::case::{Aim, Case, Ind, R, Value, float, r};
use super::plain::{Counts, Done, Own, Plain, State};
use super::scale::{Told, assess, common_unit, comparable_baseline, decimals, trend};

/// A förvaltning's row, judged.
pub(super) struct Judged {
    pub(super) department: usize,
    pub(super) assessment: Assessment,
    pub(super) decimals: u8,
    pub(super) trend: Told,
}

/// Returns the kommun's outcome of last year: computed, else from `Historik`.
pub(super) fn last_outcome(
    case: &Case,
    i: usize,
    last: Option<&Done>,
) -> Option<(Value, bool)> {
    let computed = last.and_then(|last| last.outcome);
    let sheet = || written(case, i, YEAR - 1, None);
    computed
        .map(|value| (value, true))
        .or_else(|| sheet().map(|value| (value, false)))
}

/// Returns what `Historik` says; of two rows that disagree nothing.
pub(super) fn written(
    case: &Case,
    i: usize,
    year: Year,
    d: Option<usize>,
) -> Option<Value> {
    let unit = match d {
        None => common_unit(&case.indicators[i]),
        Some(_) => case.indicators[i].unit,
    };
    let rows = case.history.iter();
    let mut values = rows
        .filter(|(indicator, at, of, _)| (*indicator, *at, *of) == (i, year, d))
        .map(|(.., value)| *value)
        .filter(|value| matches!(value, Value::B(_)) == (unit == Unit::YesNo));
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

fn across(case: &Case, i: usize) -> bool {
    case.indicators[i]
        .comparable_from
        .is_some_and(|from| YEAR - 1 < from && from <= YEAR)
}

/// Returns last year's target; this year's workbook tells it where last
/// year's is not there, and in a case they say the same.
fn last_aim(case: &Case, i: usize, d: Option<usize>) -> Option<Aim> {
    let year = Plain {
        at: YEAR - 1,
        ..Plain::now(case)
    };
    match d {
        Some(d) => year.department_aim(i, d),
        None => year.target(i, None).map(|(aim, ..)| aim),
    }
}

pub(super) fn kommun_trend(
    case: &Case,
    i: usize,
    now: &Done,
    last: Option<&Done>,
    decimals: u8,
) -> Told {
    let Some(value) = now.outcome else {
        return (None, None);
    };
    let Some((before, computed)) = last_outcome(case, i, last) else {
        return (None, Some(TrendNote::NoLastYear));
    };
    if across(case, i) {
        return (None, Some(TrendNote::NotComparable));
    }
    let ind = &case.indicators[i];
    let aim = Plain::now(case).target(i, None).map(|(aim, ..)| aim);
    let compare = |last: Value, now: Value| {
        trend(ind, decimals, (last, last_aim(case, i, None)), (now, aim))
    };
    let nothing = (None, Some(TrendNote::NoneInCommon));
    let alone = Plain::now(case).source_alone(i);
    let last_alone = computed && Plain::last(case).is_some_and(|l| l.source_alone(i));
    if alone != last_alone && computed {
        return nothing;
    }
    if alone || (!computed && ind.aggregation == A::Central) {
        return (compare(before, value), None);
    }
    let reported = |owns: &[Own]| -> BTreeSet<usize> {
        let owns = owns.iter().filter(|own| own.state == State::Reported);
        owns.map(|own| own.department).collect()
    };
    let ours = reported(&now.owns);
    let theirs: BTreeSet<usize> = match last.filter(|_| computed) {
        Some(last) => reported(&last.owns),
        None => (0..case.departments)
            .filter(|d| written(case, i, YEAR - 1, Some(*d)).is_some())
            .collect(),
    };
    let both: BTreeSet<usize> = ours.intersection(&theirs).copied().collect();
    if both.is_empty() {
        return nothing;
    }
    if ours == theirs {
        return (compare(before, value), None);
    }
    let of = |owns: &[Own]| -> Vec<Own> {
        let owns = owns.iter().filter(|own| both.contains(&own.department));
        owns.cloned().collect()
    };
    let sum_up = |year: &Plain<'_>, owns: &[Own]| {
        let owns: Vec<&Own> = owns.iter().collect();
        year.aggregate(i, &owns)
    };
    let again = sum_up(&Plain::now(case), &of(&now.owns));
    let before = match last.filter(|_| computed) {
        Some(last) => sum_up(&Plain::last(case).unwrap(), &of(&last.owns)),
        None if matches!(ind.aggregation, A::Ratio | A::WeightedMean) => None,
        None => {
            let mut owns = of(&now.owns);
            for own in &mut owns {
                own.shown = written(case, i, YEAR - 1, Some(own.department));
            }
            sum_up(&Plain::now(case), &owns)
        }
    };
    match (before, again) {
        (Some(before), Some(again)) => {
            (compare(before, again), Some(TrendNote::CommonOnly))
        }
        _ => nothing,
    }
}

/// Judges a förvaltning's own row.
pub(super) fn judge(
    case: &Case,
    i: usize,
    own: &Own,
    last: Option<&Done>,
    allowed: bool,
) -> Judged {
    let ind = &case.indicators[i];
    let now = Plain::now(case);
    let aim = now.target(i, Some(own.department)).map(|(aim, ..)| aim);
    let of_year = |year: Year| {
        let computed = last.filter(|_| year == YEAR - 1).and_then(|last| {
            let mut owns = last.owns.iter();
            let own = owns.find(|l| l.department == own.department)?;
            own.shown.filter(|_| own.state == State::Reported)
        });
        computed.or_else(|| written(case, i, year, Some(own.department)))
    };
    let value = own
        .shown
        .filter(|_| own.state == State::Reported && allowed);
    let baseline = ind
        .baseline_year
        .filter(|year| *year < YEAR && comparable_baseline(ind));
    let baseline = baseline.and_then(of_year).and_then(|value| match value {
        Value::N(number) => Some(number),
        Value::B(_) => None,
    });
    let assessment = match (own.state, aim, value) {
        (State::Outside, ..) => Assessment::NotApplicable,
        (_, None, _) => Assessment::WithoutTarget,
        (_, Some(aim), Some(value)) if allowed => {
            assess(ind, ind.unit, value, aim, baseline)
        }
        _ => Assessment::NotMeasured,
    };
    let aims: Vec<Aim> = aim.into_iter().collect();
    let decimals = decimals(ind, value, &aims);
    let before = of_year(YEAR - 1);
    // The same value again is no correction.
    let corrected = now.answer(i, own.department).and_then(|a| a.corrected);
    let corrected =
        corrected.filter(|value| !before.is_some_and(|b| is_rounded(ind, *value, b)));
    let compare = |last: Value, now: Value| {
        let last_aim = last_aim(case, i, Some(own.department));
        trend(ind, decimals, (last, last_aim), (now, aim))
    };
    let trend = match (value, corrected, before) {
        (None, ..) => (None, None),
        (_, None, None) => (None, Some(TrendNote::NoLastYear)),
        _ if across(case, i) => (None, Some(TrendNote::NotComparable)),
        (Some(now), Some(corrected), _) => {
            (compare(corrected, now), Some(TrendNote::Corrected))
        }
        (Some(now), None, Some(before)) => (compare(before, now), None),
    };
    Judged {
        department: own.department,
        assessment,
        decimals,
        trend,
    }
}

/// Returns whether a value is another one with the decimals that were written
/// or that the indicator has.
fn is_rounded(ind: &Ind, written: Value, exact: Value) -> bool {
    match (written, exact) {
        (Value::B(written), Value::B(exact)) => written == exact,
        (Value::N(written), Value::N(exact)) => {
            let decimals = Amount::exact(float(written)).decimals.max(ind.decimals);
            let half_a_unit = r(1, 2 * 10i128.pow(u32::from(decimals)));
            written - exact <= half_a_unit && exact - written <= half_a_unit
        }
        _ => false,
    }
}

/// Returns the goal's assessment and points over its indicators.
pub(super) fn goal(case: &Case, done: &[Done]) -> (Assessment, Option<R>) {
    let parts: Vec<(Assessment, R)> = done
        .iter()
        .zip(&case.indicators)
        .map(|(done, ind)| {
            let weight = ind.weight.filter(|weight| *weight >= R::zero());
            (done.assessment, weight.unwrap_or(r(1, 1)))
        })
        .collect();
    let weight = |of: &[Assessment]| -> R {
        let kept = parts.iter().filter(|(a, _)| of.contains(a));
        kept.map(|(_, weight)| *weight).sum()
    };
    let all: R = parts.iter().map(|(_, weight)| *weight).sum();
    let measured = weight(&[Met, PartlyMet, NotMet]);
    let points = weight(&[Met]) + weight(&[PartlyMet]) / r(2, 1);
    let average = (!measured.is_zero()).then(|| points / measured);
    let aimed = measured + weight(&[NotMeasured]);
    let applicable = all - weight(&[NotApplicable]);
    let assessment = if all.is_zero() {
        NotMeasured
    } else if applicable.is_zero() {
        NotApplicable
    } else if weight(&[WithoutTarget]) * r(2, 1) > applicable {
        WithoutTarget
    } else if measured * r(2, 1) < aimed || measured.is_zero() {
        NotMeasured
    } else if average.unwrap() >= r(3, 4) && points / aimed >= r(3, 4) {
        Met
    } else if average.unwrap() >= r(2, 5) {
        PartlyMet
    } else {
        NotMet
    };
    (assessment, average)
}

/// Computes every indicator of both years.
pub(super) fn compute(
    case: &Case,
    counts: &mut Counts,
) -> (Option<Vec<Done>>, Vec<Done>) {
    let each = 0..case.indicators.len();
    let last = Plain::last(case).map(|year| {
        let each = each.clone();
        each.map(|i| year.done(i, None, &mut Counts::new()))
            .collect::<Vec<_>>()
    });
    let now = Plain::now(case);
    let done = each
        .map(|i| {
            let before = last.as_ref().map(|last| last[i].owns.as_slice());
            now.done(i, before, counts)
        })
        .collect();
    (last, done)
}
