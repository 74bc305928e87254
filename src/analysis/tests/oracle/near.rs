//! Random targets: exactly at, just below and just above what decides.

use crate::domain::{Direction, Unit};

use super::case::{Aim, Case, Ind, R, Row, Value, r};
use super::plain::{Counts, Plain};
use super::random::{Dice, number};
use super::scale::common_unit;

/// Writes targets for every vintage, those of the year around the outcome.
pub(super) fn targets(dice: &mut Dice, case: &mut Case) -> Vec<Row> {
    let mut rows = Vec::new();
    for i in 0..case.indicators.len() {
        let ind = case.indicators[i].clone();
        let unit = common_unit(&ind);
        let outcome = Plain::now(case).done(i, None, &mut Counts::new()).outcome;
        for (start, _) in case.vintages.clone() {
            if dice.percent(8) {
                continue;
            }
            let years =
                [0, 1, 2].map(|_| dice.maybe(94, |d| aim(d, &ind, unit, outcome)));
            let row = Row {
                indicator: i,
                vintage: start,
                department: None,
                years,
            };
            if dice.percent(3) {
                rows.push(row.clone());
            }
            rows.push(row);
            for department in 0..case.departments {
                if dice.percent(12) {
                    let own = Plain::now(case).owns(i, &mut Counts::new());
                    let own = own.iter().find(|own| own.department == department);
                    let shown = own.and_then(|own| own.shown);
                    let years = [0, 1, 2]
                        .map(|_| dice.maybe(90, |d| aim(d, &ind, ind.unit, shown)));
                    rows.push(Row {
                        indicator: i,
                        vintage: start,
                        department: Some(department),
                        years,
                    });
                }
            }
        }
    }
    rows
}

fn aim(dice: &mut Dice, ind: &Ind, unit: Unit, outcome: Option<Value>) -> Aim {
    if unit == Unit::YesNo && dice.percent(96) {
        return Aim::B(dice.percent(70));
    }
    let end = match outcome {
        Some(Value::N(outcome)) if dice.percent(85) => near(dice, ind, unit, outcome),
        _ => number(dice, unit),
    };
    let wrong_kind = dice.percent(2);
    if (ind.direction == Direction::Interval) == wrong_kind {
        return Aim::N(end);
    }
    let wide = r(dice.between(0, 20), 4);
    if dice.percent(50) {
        Aim::Between(end, end + wide)
    } else {
        Aim::Between(end - wide, end)
    }
}

/// Returns a target that the outcome meets exactly, misses by exactly the
/// tolerance, or has come exactly far enough towards; or just off it.
fn near(dice: &mut Dice, ind: &Ind, unit: Unit, outcome: R) -> R {
    let side = if dice.percent(50) { r(1, 1) } else { r(-1, 1) };
    let tolerance = match (ind.tolerance, unit) {
        (Some(tolerance), _) => tolerance,
        (None, Unit::Percent) => r(2, 1),
        (None, _) => outcome / r(if side == r(1, 1) { 9 } else { 11 }, 1),
    };
    let exact = match dice.below(4) {
        0 => outcome,
        1 => outcome + side * tolerance,
        2 => match (ind.baseline, ind.limit.unwrap_or(r(1, 2))) {
            (Some(b), limit) if limit > r(0, 1) => b + (outcome - b) / limit,
            _ => outcome,
        },
        _ => outcome + side * r(dice.between(1, 60), 100),
    };
    exact + dice.one_of(&[r(0, 1), r(0, 1), r(1, 1000), r(-1, 1000)])
}
