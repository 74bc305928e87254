//! DESIGN §5.2–5.7 and §4.4 once more, plainly, in exact rationals. It shares
//! no code with what it is compared with, only the words of the domain.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use num_traits::{Signed as _, Zero as _};

use crate::domain::{
    Aggregation as A, Assessment, Direction, SourceField, Trend, Unit, UnmeasuredReason,
    Year,
};
use crate::report::TrendNote;

use super::super::kommun::{YEAR, date};
use super::case::{Aim, Answer, Case, Ind, R, Read, Value, Who, r};

/// A förvaltning's value.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) department: usize,
    pub(super) shown: Option<Value>,
    pub(super) state: State,
    numerator: Option<R>,
    denominator: Option<R>,
    weight: Option<R>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum State {
    Reported,
    Outside,
    Silent,
    /// Something was written that cannot be used.
    Broken,
}

/// How many findings of each rule there should be.
pub(super) type Counts = BTreeMap<&'static str, usize>;

/// An indicator in a year.
pub(super) struct Done {
    pub(super) owns: Vec<Own>,
    pub(super) reported: usize,
    pub(super) expected: usize,
    pub(super) outside: usize,
    pub(super) share: Option<R>,
    pub(super) outcome: Option<Value>,
    pub(super) target: Option<(Aim, Year, bool)>,
    pub(super) assessment: Assessment,
    /// Whether the definition is allowed.
    pub(super) allowed: bool,
}

/// A year of a kommun.
pub(super) struct Plain<'c> {
    pub(super) case: &'c Case,
    pub(super) at: Year,
    pub(super) read: &'c Read,
}

const COMPLETE: [A; 4] = [A::Sum, A::Min, A::Max, A::Central];

pub(super) fn allowed(ind: &Ind) -> bool {
    let unit_ok = match ind.aggregation {
        A::Sum => !matches!(
            ind.unit,
            Unit::Percent | Unit::Index | Unit::Level | Unit::YesNo
        ),
        A::Mean | A::Ratio | A::WeightedMean => {
            ind.unit != Unit::Level && ind.unit != Unit::YesNo
        }
        A::Median | A::Min | A::Max => ind.unit != Unit::YesNo,
        A::Central => matches!(&ind.who, Who::Some(who) if who.len() == 1),
        A::ShareYes => ind.unit == Unit::YesNo,
    };
    unit_ok
}

impl<'c> Plain<'c> {
    pub(super) fn now(case: &'c Case) -> Self {
        Self {
            case,
            at: YEAR,
            read: &case.now,
        }
    }

    pub(super) fn last(case: &'c Case) -> Option<Self> {
        Some(Self {
            case,
            at: YEAR - 1,
            read: case.last.as_ref()?,
        })
    }

    fn ind(&self, i: usize) -> &'c Ind {
        &self.case.indicators[i]
    }

    /// The source of a field of a förvaltning, or of the kommun: `None`
    /// without a row, `Some(None)` where the row found nothing.
    fn source(&self, i: usize, f: SourceField, d: Option<usize>) -> Option<Option<R>> {
        let rows = self.read.sources.iter();
        let row = rows
            .into_iter()
            .find(|s| s.indicator == i && s.field == f && s.department == d)?;
        Some(row.value)
    }

    fn common(&self, i: usize, field: SourceField) -> Option<Option<R>> {
        self.source(i, field, None)
    }

    /// Whether nobody is asked: the kommun's one value is the source's.
    pub(super) fn source_alone(&self, i: usize) -> bool {
        let has = |field| self.common(i, field).is_some();
        matches!(self.ind(i).who, Who::Source)
            || match self.ind(i).aggregation {
                A::Ratio => has(SourceField::Numerator) && has(SourceField::Denominator),
                A::Central => false,
                _ => has(SourceField::Outcome),
            }
    }

    fn asked(&self, i: usize) -> Vec<usize> {
        if self.source_alone(i) {
            return vec![];
        }
        match &self.ind(i).who {
            Who::All => (0..self.case.departments).collect(),
            Who::Source => vec![],
            Who::Some(who) => who
                .iter()
                .copied()
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
        }
    }

    pub(super) fn answer(&self, i: usize, d: usize) -> Option<&'c Answer> {
        self.read.answers[i][d].as_ref()
    }

    /// Whether a förvaltning's quotient is only its contribution.
    pub(super) fn contributes(&self, i: usize) -> bool {
        self.ind(i).aggregation == A::Ratio
            && [SourceField::Numerator, SourceField::Denominator]
                .into_iter()
                .any(|field| self.common(i, field).is_some())
    }

    pub(super) fn owns(&self, i: usize, counts: &mut Counts) -> Vec<Own> {
        let asked = self.asked(i);
        asked.into_iter().map(|d| self.own(i, d, counts)).collect()
    }

    fn own(&self, i: usize, d: usize, counts: &mut Counts) -> Own {
        let ind = self.ind(i);
        let answer = self.read.answers[i][d].unwrap_or_default();
        let mut own = Own {
            department: d,
            shown: None,
            state: State::Silent,
            numerator: None,
            denominator: None,
            weight: None,
        };
        let of_department = |field| {
            let central = ind.aggregation == A::Central && field == SourceField::Outcome;
            let kommun = || central.then(|| self.common(i, field).flatten()).flatten();
            self.source(i, field, Some(d)).flatten().or_else(kommun)
        };
        let outcome = of_department(SourceField::Outcome);
        let outcome = if ind.aggregation == A::Ratio {
            None
        } else {
            outcome
        };
        let yes_no = ind.unit == Unit::YesNo;
        let value = |n: R| {
            if yes_no {
                Value::B(n > r(1, 2))
            } else {
                Value::N(n)
            }
        };
        match ind.aggregation {
            A::Ratio => self.ratio(i, d, &answer, &mut own, counts),
            A::WeightedMean => {
                let weight = of_department(SourceField::Weight);
                own.weight = weight.or(answer.weight);
                let common = self.common(i, SourceField::Weight).flatten();
                let filled = outcome.is_some() && weight.is_some();
                let written = answer.outcome.is_some() && outcome.is_none();
                if !filled && let Some(state) = reason(&answer, written) {
                    own.state = state;
                } else if let Some(shown) = outcome.map(Value::N).or(answer.outcome) {
                    own.shown = Some(shown);
                    own.state = match own.weight {
                        _ if common.is_some() => State::Reported,
                        None => {
                            *counts.entry("vikt-saknas").or_default() += 1;
                            State::Broken
                        }
                        Some(weight) if weight.is_negative() => {
                            *counts.entry("vikt-negativ").or_default() += 1;
                            State::Broken
                        }
                        Some(_) => State::Reported,
                    };
                }
            }
            _ => {
                let reason = reason(&answer, answer.outcome.is_some());
                if let Some(outcome) = outcome {
                    own.shown = Some(value(outcome));
                    own.state = State::Reported;
                } else if let Some(state) = reason {
                    own.state = state;
                } else if let Some(outcome) = answer.outcome {
                    own.shown = Some(outcome);
                    own.state = State::Reported;
                }
            }
        }
        own
    }

    fn ratio(
        &self,
        i: usize,
        d: usize,
        answer: &Answer,
        own: &mut Own,
        counts: &mut Counts,
    ) {
        let ind = self.ind(i);
        let mut count = |rule| *counts.entry(rule).or_default() += 1;
        let common_n = self.common(i, SourceField::Numerator);
        let common_d = self.common(i, SourceField::Denominator);
        let sourced_n = self.source(i, SourceField::Numerator, Some(d)).flatten();
        let sourced_d = self.source(i, SourceField::Denominator, Some(d)).flatten();
        own.numerator = if common_n.is_some() {
            None
        } else {
            sourced_n.or(answer.numerator)
        };
        own.denominator = if common_d.is_some() {
            None
        } else {
            sourced_d.or(answer.denominator)
        };
        let all_sourced = (common_n.is_some() || sourced_n.is_some())
            && (common_d.is_some() || sourced_d.is_some());
        let own_n =
            common_n.is_none() && sourced_n.is_none() && answer.numerator.is_some();
        let own_d =
            common_d.is_none() && sourced_d.is_none() && answer.denominator.is_some();
        let written = answer.outcome.is_some() || own_n || own_d;
        if !all_sourced && let Some(state) = reason(answer, written) {
            own.state = state;
            return;
        }
        let times = if ind.unit == Unit::Percent {
            r(100, 1)
        } else {
            r(1, 1)
        };
        let half = |decimals: u8| r(1, 2 * 10i128.pow(u32::from(decimals)));
        let mut check = |n: R, d: R, count: &mut dyn FnMut(&'static str)| {
            own.shown = Some(Value::N(times * n / d));
            if ind.unit == Unit::Percent && n > d {
                count("täljare-över-nämnare");
            }
            if let Some(Value::N(outcome)) = answer.outcome
                && (outcome - times * n / d).abs() > half(answer.decimals)
            {
                count("kvot-avviker");
            }
        };
        match (common_n, common_d, own.numerator, own.denominator) {
            (None, None, Some(n), Some(d)) => {
                if d.is_zero() && n.is_zero() {
                    own.state = State::Outside;
                } else if d <= R::zero() {
                    count("nämnare-oanvändbar");
                    own.state = State::Broken;
                } else {
                    check(n, d, &mut count);
                    own.state = State::Reported;
                }
            }
            (None, Some(common), Some(n), _) => {
                if let Some(common) = common {
                    own.state = State::Reported;
                    if common > R::zero() {
                        check(n, common, &mut count);
                    }
                }
            }
            (Some(_), None, _, Some(d)) => {
                if d.is_negative() {
                    count("nämnare-oanvändbar");
                    own.state = State::Broken;
                } else {
                    own.state = State::Reported;
                }
            }
            _ => {
                if answer.outcome.is_some() {
                    own.shown = answer.outcome;
                    own.state = State::Broken;
                    count("kvot-utan-delar");
                }
            }
        }
    }

    /// The value of the aggregation over some förvaltningar's values.
    pub(super) fn aggregate(&self, i: usize, owns: &[&Own]) -> Option<Value> {
        let ind = self.ind(i);
        let mut numbers: Vec<R> = owns
            .iter()
            .filter_map(|own| match own.shown? {
                Value::N(number) => Some(number),
                Value::B(answer) => Some(if answer { r(1, 1) } else { r(0, 1) }),
            })
            .collect();
        numbers.sort();
        let n = numbers.len();
        let count = r(i128::try_from(owns.len()).unwrap(), 1);
        let sum =
            |of: fn(&Own) -> Option<R>| -> R { owns.iter().filter_map(|o| of(o)).sum() };
        let total: R = numbers.iter().sum();
        Some(match ind.aggregation {
            A::Central if ind.unit == Unit::YesNo => owns.first()?.shown?,
            A::Central => Value::N(*numbers.first()?),
            A::Sum => Value::N(total),
            A::Mean => Value::N(total / count),
            A::Min => Value::N(*numbers.first()?),
            A::Max => Value::N(*numbers.last()?),
            A::Median if n % 2 == 1 => Value::N(numbers[n / 2]),
            A::Median if ind.unit == Unit::Level => Value::N(numbers[n / 2 - 1]),
            A::Median => Value::N((numbers[n / 2 - 1] + numbers[n / 2]) / r(2, 1)),
            A::ShareYes => Value::N(r(100, 1) * total / count),
            A::Ratio => {
                let part = |field, sum: R| self.common(i, field).unwrap_or(Some(sum));
                let n = part(SourceField::Numerator, sum(|own| own.numerator))?;
                let d = part(SourceField::Denominator, sum(|own| own.denominator))?;
                let times = if ind.unit == Unit::Percent {
                    r(100, 1)
                } else {
                    r(1, 1)
                };
                if d <= R::zero() {
                    return None;
                }
                Value::N(times * n / d)
            }
            A::WeightedMean => {
                let common = self.common(i, SourceField::Weight).flatten();
                let weight = |own: &Own| common.or(own.weight).unwrap_or_default();
                let weights: R = owns.iter().map(|own| weight(own)).sum();
                if weights <= R::zero() {
                    return None;
                }
                let weighted = owns.iter().map(|own| match own.shown {
                    Some(Value::N(value)) => value * weight(own),
                    _ => R::zero(),
                });
                Value::N(weighted.sum::<R>() / weights)
            }
        })
    }

    fn source_outcome(&self, i: usize) -> Option<Value> {
        let get = |field| self.common(i, field).flatten();
        if self.ind(i).aggregation == A::Ratio {
            return self.aggregate(i, &[]).filter(|_| {
                get(SourceField::Numerator).is_some()
                    && get(SourceField::Denominator).is_some()
            });
        }
        get(SourceField::Outcome).map(Value::N)
    }

    pub(super) fn done(
        &self,
        i: usize,
        last: Option<&[Own]>,
        counts: &mut Counts,
    ) -> Done {
        let ind = self.ind(i);
        let owns = self.owns(i, counts);
        let in_scope: Vec<&Own> =
            owns.iter().filter(|o| o.state != State::Outside).collect();
        let reported: Vec<&Own> =
            owns.iter().filter(|o| o.state == State::Reported).collect();
        let whole = |n: usize| r(i128::try_from(n).unwrap(), 1);
        let alone = self.source_alone(i);
        let (mut k, mut n) = (reported.len(), in_scope.len());
        let mut share = (n > 0).then(|| whole(k) / whole(n));
        if let Some(sizes) = self.sizes(i, &in_scope, last) {
            let all: R = sizes.values().sum();
            let theirs: R = reported.iter().map(|own| sizes[&own.department]).sum();
            if all > R::zero() {
                share = share.map(|share| share.min(theirs / all));
            }
        }
        if alone {
            k = usize::from(self.source_outcome(i).is_some());
            n = 1;
            share = Some(whole(k));
        }
        let allowed = allowed(ind);
        let least = if COMPLETE.contains(&ind.aggregation) {
            self.case.least_complete
        } else {
            self.case.least_other
        };
        let enough = share.is_some_and(|share| share >= least);
        let outcome = if !allowed {
            None
        } else if alone {
            self.source_outcome(i)
        } else if k > 0 && enough {
            self.aggregate(i, &reported)
        } else {
            None
        };
        let target = self.target(i, None);
        let assessment = if n == 0 && allowed {
            Assessment::NotApplicable
        } else {
            match (target, outcome) {
                (None, _) => Assessment::WithoutTarget,
                (_, None) => Assessment::NotMeasured,
                (Some((aim, ..)), Some(outcome)) => {
                    let unit = common_unit(ind);
                    let baseline = ind.baseline.filter(|_| comparable_baseline(ind));
                    let baseline = baseline.filter(|_| unit != Unit::YesNo);
                    assess(ind, unit, outcome, aim, baseline)
                }
            }
        };
        Done {
            outside: owns.len() - in_scope.len(),
            owns,
            reported: k,
            expected: n,
            share,
            outcome,
            target,
            assessment,
            allowed,
        }
    }

    /// Last year's Nämnare or Vikt, if known for every one in scope.
    fn sizes(
        &self,
        i: usize,
        scope: &[&Own],
        last: Option<&[Own]>,
    ) -> Option<BTreeMap<usize, R>> {
        let ind = self.ind(i);
        let common = match ind.aggregation {
            A::Ratio => SourceField::Denominator,
            A::WeightedMean => SourceField::Weight,
            _ => return None,
        };
        let before = Plain::last(self.case)?;
        if self.at != YEAR || self.source_alone(i) {
            return None;
        }
        // The kommun's own stands for everyone, and says nothing of each.
        let one_for_all = |year: &Plain<'_>| match ind.aggregation {
            A::Ratio => year.common(i, common).is_some(),
            _ => year.common(i, common).flatten().is_some(),
        };
        if one_for_all(self) || one_for_all(&before) {
            return None;
        }
        let last = last?;
        let size = |own: &&Own| {
            let before = last.iter().find(|l| l.department == own.department)?;
            let size = match ind.aggregation {
                A::Ratio => before.denominator?,
                _ => before.weight?,
            };
            let usable = before.state != State::Broken && !size.is_negative();
            usable.then_some((own.department, size))
        };
        scope.iter().map(size).collect()
    }

    fn decided_by(&self) -> NaiveDate {
        let usual = date(self.at - 1, 12, 31);
        let moved =
            |date: NaiveDate| date.with_year(date.year() + self.at - YEAR).unwrap();
        self.case.decided_by.map_or(usual, moved)
    }

    fn in_force(&self) -> Option<(Year, bool)> {
        let covering = || {
            let vintages = self.case.vintages.iter();
            vintages.filter(|(start, _)| (*start..=*start + 2).contains(&self.at))
        };
        let in_time =
            covering().filter(|(_, on)| on.is_some_and(|on| on <= self.decided_by()));
        if let Some((start, _)) = in_time.max_by_key(|(start, _)| *start) {
            return Some((*start, false));
        }
        let during =
            covering().filter(|(_, on)| on.is_some_and(|on| on.year() == self.at));
        let first = during.min_by_key(|(start, on)| (*on, std::cmp::Reverse(*start)))?;
        Some((first.0, true))
    }

    fn row(&self, i: usize, start: Year, d: Option<usize>) -> Option<Aim> {
        let rows = self.case.targets.iter().filter(|row| {
            row.indicator == i && row.vintage == start && row.department == d
        });
        let offset = usize::try_from(self.at - start).ok()?;
        let mut aims = rows.filter_map(|row| row.years[offset]);
        let first = aims.next()?;
        aims.all(|other| other == first).then_some(first)
    }

    pub(super) fn target(&self, i: usize, d: Option<usize>) -> Option<(Aim, Year, bool)> {
        let (start, late) = self.in_force()?;
        let row = |d| Some((self.row(i, start, d)?, start, late));
        let Some(d) = d else { return row(None) };
        if self.contributes(i) {
            return None;
        }
        self.department_aim(i, d).map(|aim| (aim, start, late))
    }

    /// A förvaltning's target, whether or not it is only a contribution.
    pub(super) fn department_aim(&self, i: usize, d: usize) -> Option<Aim> {
        let (start, _) = self.in_force()?;
        let row = |d| self.row(i, start, d);
        let ind = self.ind(i);
        match ind.aggregation {
            A::Sum => row(Some(d)),
            A::ShareYes => match row(Some(d)) {
                Some(own @ Aim::B(_)) => Some(own),
                _ => row(None).and(match ind.direction {
                    Direction::Higher => Some(Aim::B(true)),
                    Direction::Lower => Some(Aim::B(false)),
                    Direction::Interval => None,
                }),
            },
            _ => row(Some(d)).or_else(|| row(None)),
        }
    }

    /// The target first decided for the year, when it is not the one in force.
    pub(super) fn original(&self, i: usize) -> Option<Aim> {
        let (in_force, _) = self.in_force()?;
        let vintages = self.case.vintages.iter();
        let mut decided: Vec<_> = vintages
            .filter(|(start, _)| (*start..=*start + 2).contains(&self.at))
            .filter_map(|(start, on)| Some(((*on)?, *start)))
            .filter(|(on, _)| on.year() <= self.at)
            .collect();
        decided.sort();
        let first = decided
            .into_iter()
            .find_map(|(_, start)| Some((start, self.row(i, start, None)?)))?;
        (first.0 != in_force).then_some(first.1)
    }
}

/// What a reason makes of a row; `None` when there is no reason.
fn reason(answer: &Answer, value: bool) -> Option<State> {
    let reason = answer.reason?;
    Some(if value {
        State::Broken
    } else if reason == UnmeasuredReason::NotApplicable && answer.comment {
        State::Outside
    } else {
        State::Silent
    })
}

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
