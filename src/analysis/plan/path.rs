//! The way from the baseline through the vintage in force (DESIGN §5.8).

use crate::domain::{Direction, Measure, Target, Year, at_least, at_most, nearly_equal};
use crate::report::{Path, PathPoint, Standing};

use super::super::assess::nearest_end;
use super::super::targets::fits;
use super::super::year::{Measured, YearResult};

/// Returns the way, and where the year's outcome stands on it. `None` without
/// a vintage in force, or where it aims at nothing.
pub(super) fn path(result: &YearResult<'_>, measured: &Measured<'_>) -> Option<Path> {
    let definition = measured.definition();
    let vintage = result.targets.in_force()?.vintage.start.value;
    let aims = (vintage..vintage.saturating_add(3)).filter_map(|year| {
        let aim = result.targets.planned(definition.code(), year)?;
        fits(aim.value, definition.common_unit, definition.direction)
            .then_some((year, aim))
    });
    let targets: Vec<PathPoint> = aims
        .map(|(year, aim)| PathPoint {
            year,
            aim,
            is_baseline: false,
        })
        .collect();
    if targets.is_empty() {
        return None;
    }
    let baseline = definition
        .baseline_year()
        .filter(|year| *year < vintage && definition.baseline_is_comparable())
        .zip(definition.baseline())
        .filter(|_| definition.direction != Direction::Interval);
    let baseline = baseline.map(|(year, baseline)| PathPoint {
        year,
        aim: baseline.map(Target::Number),
        is_baseline: true,
    });
    let points: Vec<PathPoint> = baseline.into_iter().chain(targets).collect();
    let standing = measured.value().and_then(|outcome| {
        let aim = aim_in(&points, result.year)?;
        standing(outcome, aim, definition.direction)
    });
    Some(Path {
        vintage,
        points,
        standing,
    })
}

/// Returns what the way aims at in a year: its own point, or the straight
/// line between the points before and after it.
fn aim_in(points: &[PathPoint], year: Year) -> Option<Target> {
    if let Some(point) = points.iter().find(|point| point.year == year) {
        return Some(point.aim.value);
    }
    let before = points.iter().rfind(|point| point.year < year)?;
    let after = points.iter().find(|point| point.year > year)?;
    let (Target::Number(low), Target::Number(high)) = (before.aim.value, after.aim.value)
    else {
        return None;
    };
    let share = f64::from(year - before.year) / f64::from(after.year - before.year);
    Some(Target::Number(low + (high - low) * share))
}

fn standing(outcome: Measure, aim: Target, direction: Direction) -> Option<Standing> {
    let outcome = outcome.number()?;
    if let Target::Interval { from, to } = aim
        && at_least(outcome, from)
        && at_most(outcome, to)
    {
        return Some(Standing::OnPath);
    }
    let end = nearest_end(outcome, aim)?;
    if nearly_equal(outcome, end) {
        return Some(Standing::OnPath);
    }
    let better_by = match direction {
        Direction::Higher => outcome - end,
        Direction::Lower => end - outcome,
        Direction::Interval => -(outcome - end).abs(),
    };
    Some(if better_by > 0.0 {
        Standing::Ahead(better_by)
    } else {
        Standing::Behind(-better_by)
    })
}
