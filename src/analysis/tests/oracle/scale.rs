//! Assessment, printed decimals and trend (DESIGN §5.5–5.6), plainly.

use num_traits::{Signed as _, Zero as _};

use crate::domain::{Aggregation as A, Assessment, Direction, Trend, Unit};
use crate::report::TrendNote;

use super::case::{Aim, Ind, R, Value, r};

pub(super) fn common_unit(ind: &Ind) -> Unit {
    if ind.aggregation == A::ShareYes {
        Unit::Percent
    } else {
        ind.unit
    }
}

pub(super) fn comparable_baseline(ind: &Ind) -> bool {
    match (ind.comparable_from, ind.baseline_year) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(from), Some(year)) => year >= from,
    }
}

/// Whether an outcome reaches a target; `None` when the target is no target
/// for such an indicator.
pub(super) fn reaches(ind: &Ind, outcome: Value, aim: Aim) -> Option<bool> {
    match (outcome, aim, ind.direction) {
        (Value::B(answer), Aim::B(aim), _) => Some(answer == aim),
        (Value::N(u), Aim::N(t), Direction::Higher) => Some(u >= t),
        (Value::N(u), Aim::N(t), Direction::Lower) => Some(u <= t),
        (Value::N(u), Aim::Between(from, to), Direction::Interval) if from <= to => {
            Some(from <= u && u <= to)
        }
        _ => None,
    }
}

pub(super) fn assess(
    ind: &Ind,
    unit: Unit,
    outcome: Value,
    aim: Aim,
    baseline: Option<R>,
) -> Assessment {
    match reaches(ind, outcome, aim) {
        None => return Assessment::NotMeasured,
        Some(true) => return Assessment::Met,
        Some(false) => {}
    }
    let Value::N(u) = outcome else {
        return Assessment::NotMet;
    };
    let end = match aim {
        Aim::N(t) => t,
        Aim::Between(from, to) if (u - from).abs() <= (u - to).abs() => from,
        Aim::Between(_, to) => to,
        Aim::B(_) => return Assessment::NotMet,
    };
    let usual = match unit {
        _ if ind.aggregation == A::ShareYes => None,
        Unit::Percent => Some(r(2, 1)),
        Unit::Level | Unit::YesNo => None,
        _ => Some(end.abs() / r(10, 1)),
    };
    if ind
        .tolerance
        .or(usual)
        .is_some_and(|t| (u - end).abs() <= t)
    {
        return Assessment::PartlyMet;
    }
    let Some(b) = baseline else {
        return Assessment::NotMet;
    };
    let better = match ind.direction {
        Direction::Higher => end > b,
        Direction::Lower => end < b,
        Direction::Interval => false,
    };
    if better && (u - b) / (end - b) >= ind.limit.unwrap_or(r(1, 2)) {
        Assessment::PartlyMet
    } else {
        Assessment::NotMet
    }
}

/// The decimals that outcome and targets are printed with.
pub(super) fn decimals(ind: &Ind, outcome: Option<Value>, aims: &[Aim]) -> u8 {
    let Some(Value::N(u)) = outcome else {
        return ind.decimals;
    };
    let agree = |d: u8| {
        let round = |x: R| {
            let scale = r(10i128.pow(u32::from(d)), 1);
            // Half away from zero is how the rationals round.
            (x * scale).round() / scale
        };
        aims.iter().all(|aim| {
            let rounded = match *aim {
                Aim::N(t) => Aim::N(round(t)),
                Aim::Between(from, to) => Aim::Between(round(from), round(to)),
                Aim::B(answer) => Aim::B(answer),
            };
            reaches(ind, outcome.unwrap(), *aim)
                == reaches(ind, Value::N(round(u)), rounded)
        })
    };
    (ind.decimals..6).find(|d| agree(*d)).unwrap_or(6)
}

/// The trend between two outcomes, each against its year's interval.
pub(super) fn trend(
    ind: &Ind,
    decimals: u8,
    (last, last_aim): (Value, Option<Aim>),
    (now, now_aim): (Value, Option<Aim>),
) -> Option<Trend> {
    let away = |value: Value, aim: Option<Aim>| -> Option<R> {
        match (ind.direction, value, aim) {
            (Direction::Higher, Value::N(u), _) => Some(-u),
            (Direction::Lower, Value::N(u), _) => Some(u),
            (Direction::Interval, Value::N(u), Some(Aim::Between(from, to))) => {
                Some((from - u).max(u - to).max(R::zero()))
            }
            (Direction::Higher, Value::B(answer), _) => Some(r(i128::from(!answer), 1)),
            (Direction::Lower, Value::B(answer), _) => Some(r(i128::from(answer), 1)),
            (Direction::Interval, Value::B(answer), Some(Aim::B(aim))) => {
                Some(r(i128::from(answer != aim), 1))
            }
            _ => None,
        }
    };
    let closer = away(last, last_aim)? - away(now, now_aim)?;
    let half = r(1, 2 * 10i128.pow(u32::from(decimals)));
    let is_answer = matches!(now, Value::B(_));
    Some(if closer.abs() < half && !is_answer || closer.is_zero() {
        Trend::Unchanged
    } else if closer > R::zero() {
        Trend::Improved
    } else {
        Trend::Worsened
    })
}

/// What was said of a trend.
pub(super) type Told = (Option<Trend>, Option<TrendNote>);
