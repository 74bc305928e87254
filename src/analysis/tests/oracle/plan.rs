//! The rolling plan (DESIGN §5.8) once more, plainly, in exact rationals: how
//! targets moved, where the outcome stands, and where it is heading.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use num_traits::{Signed as _, Zero as _};

use crate::domain::{Direction, DriftKind, Measure, Outlook, Unit, Year};
use crate::report::{Drift, NoForecast, Plan, Standing};

use super::super::kommun::YEAR;
use super::case::{Aim, Case, Ind, R, Value, department_name, r, target};
use super::plain::{Done, Plain};
use super::scale::{common_unit, comparable_baseline};
use super::years::{last_outcome, written};
use super::{Compared, close, same};

/// Compares an indicator's plan with the plain one.
pub(super) fn compare(
    case: &Case,
    i: usize,
    ours: &Plan,
    done: &Done,
    last: Option<&Done>,
) -> Compared {
    let unit = common_unit(&case.indicators[i]);
    same("drift", &shown(&ours.drift), &drift(case, i, None, unit))?;
    for own in &ours.departments {
        let unit = case.indicators[i].unit;
        let d = (0..case.departments)
            .find(|d| department_name(*d) == own.department.as_str());
        same("own drift", &shown(&own.drift), &drift(case, i, d, unit))?;
    }
    compare_standing(case, i, ours, done)?;
    compare_forecast(case, i, ours, done, last)
}

/// What is compared of a change; its size in millionths.
type Change = (Year, Year, Year, DriftKind, Option<i64>, bool, bool);

fn shown(drift: &[Drift]) -> Vec<Change> {
    drift
        .iter()
        .map(|d| {
            #[expect(clippy::cast_possible_truncation, reason = "small numbers")]
            let size = d.change.map(|change| (change * 1e6).round() as i64);
            (d.year, d.from, d.to, d.kind, size, d.total, d.in_time)
        })
        .collect()
}

fn drift(case: &Case, i: usize, d: Option<usize>, unit: Unit) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut starts: Vec<(Year, NaiveDate)> = case
        .vintages
        .iter()
        .filter_map(|(start, on)| Some((*start, (*on)?)))
        .collect();
    starts.sort();
    for year in 2015..2035 {
        let covering: Vec<_> = starts
            .iter()
            .filter(|(start, _)| (0..3).contains(&(year - start)))
            .collect();
        let at = Plain {
            at: year,
            ..Plain::now(case)
        };
        let in_force = at.in_force();
        let limit = at.decided_by();
        let in_time = |start: Year, on: NaiveDate| {
            on <= limit || in_force.is_some_and(|(used, _)| used == start)
        };
        let mut change = |from: Year, to: Year, timely: bool, total: bool| {
            let aims = (at.row(i, from, d), at.row(i, to, d));
            if let Some((kind, size)) = kind(&case.indicators[i], unit, aims) {
                let size = size.map(|size| {
                    let millionths = (size * r(1_000_000, 1)).round();
                    i64::try_from(*millionths.numer()).unwrap()
                });
                changes.push((year, from, to, kind, size, total, timely));
            }
        };
        for pair in covering.windows(2) {
            let (to, on) = *pair[1];
            change(pair[0].0, to, in_time(to, on), false);
        }
        // The total is from the first target that was decided for the year.
        let mut timely: Vec<_> =
            covering.iter().filter(|(s, on)| in_time(*s, *on)).collect();
        timely.sort_by_key(|(start, on)| (*on, *start));
        let first = timely
            .iter()
            .find(|(start, _)| at.row(i, *start, d).is_some());
        if let (Some((first, _)), Some((used, _))) = (first, in_force) {
            let from = timely.iter().filter(|(s, _)| (*first..=used).contains(s));
            if from.count() > 2 {
                change(*first, used, true, true);
            }
        }
    }
    changes
}

fn kind(
    ind: &Ind,
    unit: Unit,
    aims: (Option<Aim>, Option<Aim>),
) -> Option<(DriftKind, Option<R>)> {
    use DriftKind::{Changed, New, Removed, Sharpened, Softened, Unchanged};
    let right = |aim: Aim| match aim {
        Aim::B(_) => unit == Unit::YesNo,
        Aim::Between(from, to) => {
            unit != Unit::YesNo && ind.direction == Direction::Interval && from <= to
        }
        Aim::N(_) => unit != Unit::YesNo && ind.direction != Direction::Interval,
    };
    let better = |by: R| match ind.direction {
        _ if by.is_zero() => Unchanged,
        Direction::Interval => Changed,
        Direction::Higher if by.is_positive() => Sharpened,
        Direction::Lower if by.is_negative() => Sharpened,
        _ => Softened,
    };
    Some(match aims {
        (None, None) => return None,
        (None, Some(_)) => (New, None),
        (Some(_), None) => (Removed, None),
        (Some(old), Some(new)) if !right(old) || !right(new) => {
            (if old == new { Unchanged } else { Changed }, None)
        }
        (Some(Aim::N(old)), Some(Aim::N(new))) => (better(new - old), Some(new - old)),
        (Some(Aim::B(old)), Some(Aim::B(new))) => {
            let number = |answer: bool| r(i128::from(answer), 1);
            (better(number(new) - number(old)), None)
        }
        (Some(Aim::Between(a, b)), Some(Aim::Between(c, d))) => {
            let kind = if (a, b) == (c, d) {
                Unchanged
            } else if a <= c && d <= b {
                Sharpened
            } else if c <= a && b <= d {
                Softened
            } else {
                Changed
            };
            (kind, None)
        }
        _ => (Changed, None),
    })
}

/// The aims of the vintage in force that fit, by year.
fn planned(case: &Case, i: usize) -> Option<(Year, BTreeMap<Year, Aim>)> {
    let (start, _) = Plain::now(case).in_force()?;
    let ind = &case.indicators[i];
    let aims = (start..start + 3).filter_map(|year| {
        let at = Plain {
            at: year,
            ..Plain::now(case)
        };
        let aim = at.row(i, start, None)?;
        let fits = match aim {
            Aim::B(_) => common_unit(ind) == Unit::YesNo,
            Aim::Between(from, to) => {
                common_unit(ind) != Unit::YesNo
                    && ind.direction == Direction::Interval
                    && from <= to
            }
            Aim::N(_) => {
                common_unit(ind) != Unit::YesNo && ind.direction != Direction::Interval
            }
        };
        fits.then_some((year, aim))
    });
    Some((start, aims.collect()))
}

fn compare_standing(case: &Case, i: usize, ours: &Plan, done: &Done) -> Compared {
    let ind = &case.indicators[i];
    let plain = (|| {
        let (start, aims) = planned(case, i)?;
        let mut way: BTreeMap<Year, Aim> = aims;
        if way.is_empty() {
            return None;
        }
        if let (Some(year), Some(value)) = (ind.baseline_year, ind.baseline)
            && common_unit(ind) != Unit::YesNo
            && ind.direction != Direction::Interval
            && year < start
            && comparable_baseline(ind)
        {
            way.insert(year, Aim::N(value));
        }
        let Some(Value::N(outcome)) = done.outcome else {
            return Some(None);
        };
        let aim = way.get(&YEAR).copied().or_else(|| {
            let (before, low) = way.range(..YEAR).next_back()?;
            let (after, high) = way.range(YEAR..).next()?;
            match (low, high) {
                (Aim::N(low), Aim::N(high)) => {
                    let share = r(i128::from(YEAR - before), i128::from(after - before));
                    Some(Aim::N(low + (high - low) * share))
                }
                _ => None,
            }
        });
        Some(aim.and_then(|aim| ahead(ind, outcome, aim)))
    })();
    same("path", &ours.path.is_some(), &plain.is_some())?;
    let by = ours.path.as_ref().and_then(|path| path.standing);
    let by = by.map(|standing| match standing {
        Standing::Ahead(by) => by,
        Standing::OnPath => 0.0,
        Standing::Behind(by) => -by,
    });
    let plain = plain.flatten();
    close("standing", by.map(Measure::Number), plain.map(Value::N))
}

fn ahead(ind: &Ind, outcome: R, aim: Aim) -> Option<R> {
    match (aim, ind.direction) {
        (Aim::N(aim), Direction::Higher) => Some(outcome - aim),
        (Aim::N(aim), Direction::Lower) => Some(aim - outcome),
        (Aim::Between(from, to), Direction::Interval) => {
            Some(-(from - outcome).max(outcome - to).max(R::zero()))
        }
        _ => None,
    }
}

fn compare_forecast(
    case: &Case,
    i: usize,
    ours: &Plan,
    done: &Done,
    last: Option<&Done>,
) -> Compared {
    let plain = forecast(case, i, done, last);
    match (&ours.forecast, plain) {
        (Err(ours), Err(plain)) => same("no forecast", ours, &plain),
        (Ok(ours), Ok(plain)) => {
            same("years", &ours.years, &plain.years)?;
            close(
                "forecast",
                Some(Measure::Number(ours.value)),
                Some(Value::N(plain.value)),
            )?;
            close(
                "spread",
                Some(Measure::Number(ours.spread)),
                Some(Value::N(plain.spread)),
            )?;
            same("outlook", &ours.outlook, &plain.outlook)?;
            let aim = ours.target.as_ref().map(|figure| figure.value);
            same("last target", &aim, &plain.aim.map(target))
        }
        (ours, plain) => Err(format!("forecast: {ours:?}, plainly {:?}", plain.err())),
    }
}

struct Told {
    years: Vec<Year>,
    value: R,
    spread: R,
    outlook: Option<Outlook>,
    aim: Option<Aim>,
}

fn forecast(
    case: &Case,
    i: usize,
    done: &Done,
    last: Option<&Done>,
) -> Result<Told, NoForecast> {
    let ind = &case.indicators[i];
    let (start, aims) = planned(case, i).ok_or(NoForecast::NoPlan)?;
    let unit = common_unit(ind);
    if matches!(unit, Unit::Level | Unit::YesNo) || ind.direction == Direction::Interval {
        return Err(NoForecast::NotALine);
    }
    let Some(Value::N(now)) = done.outcome else {
        return Err(NoForecast::NotMeasured);
    };
    let end = start + 2;
    if end <= YEAR {
        return Err(NoForecast::PlanEnds);
    }
    let comparable = |year: Year| {
        ind.comparable_from
            .is_none_or(|from| year >= from || YEAR < from)
    };
    let mut points: BTreeMap<Year, R> = BTreeMap::new();
    let mut broken = ind.baseline.is_some() && !comparable_baseline(ind);
    for year in 2020..YEAR {
        let known = if year == YEAR - 1 {
            last_outcome(case, i, last).map(|(value, _)| value)
        } else {
            written(case, i, year, None)
        };
        match (known, ind.baseline) {
            (Some(Value::N(value)), _) if comparable(year) => {
                points.insert(year, value);
            }
            (Some(_), _) => broken = true,
            (None, Some(value))
                if ind.baseline_year == Some(year) && comparable_baseline(ind) =>
            {
                points.insert(year, value);
            }
            _ => {}
        }
    }
    points.insert(YEAR, now);
    let points: Vec<(Year, R)> = points.into_iter().collect();
    if points.len() < 3 {
        return Err(match broken {
            true => NoForecast::MethodChanged(points.len()),
            false => NoForecast::TooFew(points.len()),
        });
    }
    let points = &points[points.len().saturating_sub(5)..];
    // The normal equations, with years counted from the year itself.
    let n = r(i128::try_from(points.len()).unwrap(), 1);
    let x = |year: Year| r(i128::from(year - YEAR), 1);
    let sum = |of: &dyn Fn(&(Year, R)) -> R| -> R { points.iter().map(of).sum() };
    let (sx, sy) = (sum(&|p| x(p.0)), sum(&|p| p.1));
    let (sxx, sxy) = (sum(&|p| x(p.0) * x(p.0)), sum(&|p| x(p.0) * p.1));
    let slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    let level = (sy - slope * sx) / n;
    let at = |year: Year| level + slope * x(year);
    let far = points.iter().map(|(year, value)| (value - at(*year)).abs());
    let spread = far.max().unwrap();
    let raw = at(end);
    let aim = aims.get(&end).copied();
    let outlook = match (aim, ind.direction) {
        (Some(Aim::N(aim)), Direction::Higher) => {
            Some((raw - spread >= aim, raw + spread >= aim))
        }
        (Some(Aim::N(aim)), _) => Some((raw + spread <= aim, raw - spread <= aim)),
        _ => None,
    };
    let value = match unit {
        Unit::Percent => raw.max(R::zero()).min(r(100, 1)),
        Unit::Count | Unit::Days | Unit::Hours => raw.max(R::zero()),
        _ => raw,
    };
    Ok(Told {
        years: points.iter().map(|(year, _)| *year).collect(),
        value,
        spread,
        outlook: outlook.map(|(worst, best)| match (worst, best) {
            (true, _) => Outlook::Reached,
            (false, true) => Outlook::Uncertain,
            (false, false) => Outlook::Missed,
        }),
        aim,
    })
}

/// Names what a plan came to, so that a test can see that all of it is drawn.
pub(super) fn words(plan: &Plan) -> Vec<String> {
    let drift = plan.drift.iter().map(|drift| {
        format!(
            "drift {:?} total {} in time {}",
            drift.kind, drift.total, drift.in_time
        )
    });
    let standing = plan.path.iter().filter_map(|path| path.standing);
    let standing = standing.map(|standing| match standing {
        Standing::Ahead(_) => "ahead".to_owned(),
        Standing::OnPath => "on path".to_owned(),
        Standing::Behind(_) => "behind".to_owned(),
    });
    let forecast = match &plan.forecast {
        Ok(forecast) => format!("forecast {:?}", forecast.outlook),
        Err(NoForecast::TooFew(_)) => "no forecast TooFew".to_owned(),
        Err(NoForecast::MethodChanged(_)) => "no forecast MethodChanged".to_owned(),
        Err(reason) => format!("no forecast {reason:?}"),
    };
    drift.chain(standing).chain([forecast]).collect()
}
