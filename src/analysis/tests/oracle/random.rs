//! Random kommuner: every aggregation, unit, direction and way of leaving a
//! value out, with targets that lie exactly at, just below and just above
//! what decides.

use crate::domain::{
    Aggregation, Assessment, Direction, SourceField, Unit, UnmeasuredReason, Year,
};

use super::super::kommun::{YEAR, date};
use super::case::{Answer, Case, Found, Ind, R, Read, Value, Who, r};
use super::derived;
use super::plain::allowed;
use super::scale::common_unit;
use super::sheets;

/// A small generator (splitmix64): the same seed, the same kommun.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    fn index(&mut self, n: usize) -> usize {
        usize::try_from(self.below(u64::try_from(n).unwrap())).unwrap()
    }

    pub(super) fn between(&mut self, from: i128, to: i128) -> i128 {
        let span = u64::try_from(to - from + 1).unwrap();
        from + i128::from(self.below(span))
    }

    pub(super) fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    pub(super) fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.index(of.len())]
    }

    pub(super) fn maybe<T>(
        &mut self,
        chance: u64,
        make: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        self.percent(chance).then(|| make(self))
    }
}

/// Returns the kommun of a seed.
pub(super) fn case(seed: u64) -> Case {
    let dice = &mut Dice(seed);
    let departments = 1 + dice.index(5);
    let count = 1 + dice.index(4);
    let indicators: Vec<Ind> = (0..count).map(|_| indicator(dice, departments)).collect();
    let now = read(dice, &indicators, departments, YEAR);
    let last = dice.maybe(70, |dice| read(dice, &indicators, departments, YEAR - 1));
    let quarters = |dice: &mut Dice| r(dice.between(0, 4), 4);
    let mut case = Case {
        departments,
        vintages: vintages(dice),
        targets: Vec::new(),
        history: Vec::new(),
        decided: dice.maybe(20, |dice| {
            dice.one_of(&[Assessment::Met, Assessment::NotMet])
        }),
        decided_by: dice.maybe(15, |dice| {
            dice.one_of(&[date(2024, 11, 30), date(2025, 2, 28), date(2024, 12, 31)])
        }),
        least_complete: if dice.percent(80) {
            r(1, 1)
        } else {
            quarters(dice)
        },
        least_other: if dice.percent(60) {
            r(1, 2)
        } else {
            quarters(dice)
        },
        indicators,
        last,
        now,
    };
    case.history = history(dice, &case);
    case.targets = super::near::targets(dice, &mut case);
    case
}

fn vintages(dice: &mut Dice) -> Vec<(Year, Option<chrono::NaiveDate>)> {
    let mut vintages = Vec::new();
    for start in [2026, 2025, 2023, 2024, 2022] {
        if !dice.percent(if start == 2025 { 85 } else { 50 }) {
            continue;
        }
        let decided = match dice.below(20) {
            0 => None,
            1 => Some(date(start - 1, 12, 31)),
            2 => Some(date(start, 1, 1)),
            3 => Some(date(start, 3, 15)),
            4 => Some(date(start, 6, 15)),
            5 => Some(date(start + 1, 3, 15)),
            6 => Some(date(start + 2, 1, 1)),
            _ => Some(date(start - 1, 11, 12)),
        };
        vintages.push((start, decided));
    }
    vintages
}

fn indicator(dice: &mut Dice, departments: usize) -> Ind {
    loop {
        let aggregation = dice.one_of(Aggregation::ALL);
        let who = match dice.below(20) {
            0..=2 => Who::Source,
            3..=8 => {
                let all = 0..departments;
                let some: Vec<_> = all.filter(|_| dice.percent(60)).collect();
                Who::Some(if some.is_empty() { vec![0] } else { some })
            }
            _ => Who::All,
        };
        let who = if aggregation == Aggregation::Central && dice.percent(95) {
            Who::Some(vec![dice.index(departments)])
        } else {
            who
        };
        let derived = dice.maybe(35, derived::random);
        let unit = match derived {
            Some(by) if dice.percent(85) => by.unit(),
            _ => dice.one_of(Unit::ALL),
        };
        let ind = Ind {
            derived,
            unit,
            direction: match dice.below(5) {
                0..=1 => Direction::Higher,
                2..=3 => Direction::Lower,
                _ => Direction::Interval,
            },
            aggregation,
            who,
            weight: dice.maybe(40, |dice| r(dice.between(-1, 8), 2)),
            decimals: dice.one_of(&[0, 0, 1, 1, 2, 3]),
            tolerance: dice.maybe(30, |dice| r(dice.between(0, 20), 4)),
            limit: dice.maybe(30, |dice| r(dice.between(0, 4), 4)),
            baseline: dice.maybe(60, |dice| number(dice, unit)),
            baseline_year: dice.maybe(90, |dice| dice.one_of(&[2022, 2023, 2024])),
            comparable_from: dice
                .maybe(25, |dice| dice.one_of(&[2022, 2024, 2025, 2026])),
        };
        // A few that are not allowed stay among them.
        if allowed(&ind) || dice.percent(8) {
            return ind;
        }
    }
}

pub(super) fn number(dice: &mut Dice, unit: Unit) -> R {
    match unit {
        Unit::Percent => r(dice.between(0, 200), 2),
        Unit::Level => r(dice.between(0, 5), 1),
        Unit::Tkr => r(dice.between(-40, 4000), 100),
        Unit::Index | Unit::Days => r(dice.between(-20, 200), 2),
        Unit::Count | Unit::Hours | Unit::YesNo => r(dice.between(0, 40), 1),
    }
}

fn value(dice: &mut Dice, unit: Unit) -> Value {
    if unit == Unit::YesNo {
        Value::B(dice.percent(60))
    } else {
        Value::N(number(dice, unit))
    }
}

fn read(dice: &mut Dice, indicators: &[Ind], departments: usize, at: Year) -> Read {
    let mut read = Read::default();
    let own = |_| sheets::random(dice, at);
    read.sheets = (0..departments).map(own).collect();
    for (i, ind) in indicators.iter().enumerate() {
        // Some indicators are answered by nearly all, some by few.
        let silence = dice.one_of(&[0, 0, 5, 20, 60]);
        // Now and then it concerns nobody.
        let outside = dice.percent(6);
        let answers = (0..departments).map(|_| {
            if outside {
                return Some(Answer {
                    reason: Some(UnmeasuredReason::NotApplicable),
                    comment: true,
                    ..Answer::default()
                });
            }
            let silent = dice.percent(silence);
            let answer = answer(dice, ind, silent);
            answer.map(|answer| without_derived(dice, ind, answer))
        });
        read.answers.push(answers.collect());
        read.sources.extend(sources(dice, i, ind, departments));
    }
    read
}

fn answer(dice: &mut Dice, ind: &Ind, silent: bool) -> Option<Answer> {
    if silent && dice.percent(30) {
        return None;
    }
    let mut answer = Answer {
        comment: dice.percent(50),
        remedy: dice.percent(50),
        corrected: dice.maybe(10, |dice| value(dice, ind.unit)),
        ..Answer::default()
    };
    if silent || dice.percent(10) {
        answer.reason = dice.maybe(70, |dice| dice.one_of(UnmeasuredReason::ALL));
        let both = dice.percent(15);
        if !both {
            return Some(answer);
        }
    }
    match ind.aggregation {
        Aggregation::Ratio => pair(dice, ind.unit, &mut answer),
        Aggregation::WeightedMean => {
            answer.outcome = Some(value(dice, ind.unit));
            answer.weight = match dice.below(20) {
                0 => None,
                1 => Some(r(-1, 1)),
                2..=5 => Some(r(0, 1)),
                _ => Some(r(dice.between(1, 6), 2)),
            };
        }
        _ => answer.outcome = Some(value(dice, ind.unit)),
    }
    Some(answer)
}

/// Leaves what is derived to the other sheets, as most do.
fn without_derived(dice: &mut Dice, ind: &Ind, mut answer: Answer) -> Answer {
    if ind.derived.is_none() || dice.percent(15) {
        return answer;
    }
    let derives = |field| derived::derives(ind, field);
    if derives(SourceField::Outcome) || derived::whole_ratio(ind) {
        answer.outcome = None;
    }
    if derives(SourceField::Numerator) {
        answer.numerator = None;
    }
    if derives(SourceField::Denominator) {
        answer.denominator = None;
    }
    answer
}

fn pair(dice: &mut Dice, unit: Unit, answer: &mut Answer) {
    let denominator = match dice.below(20) {
        0..=1 => 0,
        2 => -2,
        _ => dice.between(1, 12),
    };
    let numerator = if denominator == 0 && dice.percent(60) {
        0
    } else {
        dice.between(0, 13)
    };
    answer.numerator = Some(r(numerator, 1));
    answer.denominator = Some(r(denominator, 1));
    match dice.below(20) {
        0 => {
            answer.numerator = None;
            answer.denominator = None;
            answer.outcome = Some(Value::N(number(dice, unit)));
        }
        1 => answer.numerator = None,
        2 => answer.denominator = None,
        3..=7 if denominator > 0 => written(dice, unit, numerator, denominator, answer),
        _ => {}
    }
}

/// Writes the quotient out, rounded as people do: right, half a unit off, or
/// a little more than that.
fn written(
    dice: &mut Dice,
    unit: Unit,
    numerator: i128,
    denominator: i128,
    answer: &mut Answer,
) {
    let times = if unit == Unit::Percent { 100 } else { 1 };
    let quotient = r(times * numerator, denominator);
    let decimals = dice.one_of(&[0, 1, 2]);
    let scale = r(10i128.pow(decimals), 1);
    let half = r(1, 2) / scale;
    answer.decimals = u8::try_from(decimals).unwrap();
    answer.outcome = Some(Value::N(match dice.below(4) {
        0 => quotient + half,
        1 => quotient - half - r(1, 100_000),
        _ => (quotient * scale).round() / scale,
    }));
}

fn sources(dice: &mut Dice, i: usize, ind: &Ind, departments: usize) -> Vec<Found> {
    let mut found = Vec::new();
    let mut add = |dice: &mut Dice, field, department: Option<usize>| {
        let value = match field {
            SourceField::Numerator => r(dice.between(0, 20), 1),
            SourceField::Denominator if dice.percent(8) => r(0, 1),
            SourceField::Denominator => r(dice.between(0, 25), 1),
            SourceField::Weight => r(dice.between(0, 6), 2),
            SourceField::Outcome if ind.unit == Unit::YesNo => {
                let answer = r(dice.between(0, 1), 1);
                if department.is_none() && ind.aggregation == Aggregation::ShareYes {
                    r(100, 1) * answer
                } else {
                    answer
                }
            }
            SourceField::Outcome => number(dice, ind.unit),
        };
        found.push(Found {
            indicator: i,
            field,
            department,
            value: dice.percent(93).then_some(value),
        });
    };
    let fields: &[SourceField] = match ind.aggregation {
        Aggregation::Ratio => &[SourceField::Denominator, SourceField::Numerator],
        Aggregation::WeightedMean => &[SourceField::Outcome, SourceField::Weight],
        _ => &[SourceField::Outcome],
    };
    for (at, field) in fields.iter().enumerate() {
        let chance = match (&ind.who, at) {
            (Who::Source, _) => 88,
            (_, 0) if ind.aggregation == Aggregation::Ratio => 25,
            _ => 5,
        };
        if dice.percent(chance) {
            add(dice, *field, None);
        }
        for department in 0..departments {
            if dice.percent(4) {
                add(dice, *field, Some(department));
            }
        }
    }
    found
}

fn history(dice: &mut Dice, case: &Case) -> Vec<(usize, Year, Option<usize>, Value)> {
    let mut history = Vec::new();
    for (i, ind) in case.indicators.iter().enumerate() {
        for year in [2022, 2023, 2024] {
            if dice.percent(25) {
                let unit = common_unit(ind);
                history.push((i, year, None, value(dice, unit)));
            }
            for department in 0..case.departments {
                if dice.percent(30) {
                    let value = value(dice, ind.unit);
                    history.push((i, year, Some(department), value));
                }
            }
        }
    }
    history
}
