//! What counts as reported (DESIGN §5.3, §4.4), plainly.

use num_traits::{Signed as _, Zero as _};

use crate::domain::{Aggregation as A, SourceField, Unit, UnmeasuredReason};

use super::case::{Answer, Ind, R, Value, r};
use super::derived::{Came, can_be_made, compute, derives};
use super::plain::{Counts, Own, Plain, State, allowed};

impl Plain<'_> {
    pub(super) fn owns(&self, i: usize, counts: &mut Counts) -> Vec<Own> {
        let mut unheard = Counts::new();
        let counts = if allowed(self.ind(i)) {
            counts
        } else {
            &mut unheard
        };
        let asked = self.asked(i);
        asked.into_iter().map(|d| self.own(i, d, counts)).collect()
    }

    fn own(&self, i: usize, d: usize, counts: &mut Counts) -> Own {
        let ind = self.ind(i);
        let mut answer = self.read.answers[i][d].unwrap_or_default();
        let mut own = Own {
            department: d,
            shown: None,
            state: State::Silent,
            numerator: None,
            denominator: None,
            weight: None,
        };
        if !can_be_made(ind) {
            return own;
        }
        let came = ind
            .derived
            .map(|by| compute(by, &self.read.sheets[d], self.at));
        if let Some(came) = came {
            let told = leave_out(ind, came, &mut answer);
            *counts.entry("härlett-avviker").or_default() += told;
        }
        let of_department = |field| {
            let central = ind.aggregation == A::Central && field == SourceField::Outcome;
            let kommun = || central.then(|| self.common(i, field)?.value).flatten();
            self.source(i, field, Some(d))
                .and_then(|row| row.value)
                .or_else(kommun)
        };
        let outcome = of_department(SourceField::Outcome);
        let outcome = match came {
            _ if ind.aggregation == A::Ratio => None,
            Some(Came::Amount(amount)) => Some(amount),
            Some(Came::Quotient(n, d)) if d > R::zero() => Some(times(ind) * n / d),
            Some(Came::Quotient(n, d)) => {
                if ind.aggregation == A::WeightedMean {
                    own.weight = of_department(SourceField::Weight).or(answer.weight);
                }
                if n.is_zero() && d.is_zero() {
                    own.state = State::Outside;
                }
                return own;
            }
            Some(Came::Silent | Came::Broken) => None,
            None => outcome,
        };
        let broken = came == Some(Came::Broken);
        let mut tell_of_reason = |filled: bool| {
            let told = came.is_some() && filled && answer.reason.is_some();
            *counts.entry("härlett-avviker").or_default() += usize::from(told);
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
            A::Ratio => self.ratio(i, d, &answer, came, &mut own, counts),
            A::WeightedMean => {
                let weight = of_department(SourceField::Weight);
                own.weight = weight.or(answer.weight);
                let common = self
                    .common(i, SourceField::Weight)
                    .and_then(|row| row.value);
                let filled = outcome.is_some() && weight.is_some();
                tell_of_reason(filled);
                let written = answer.outcome.is_some() && outcome.is_none();
                if !filled && let Some(state) = reason(&answer, written) {
                    own.state = state;
                } else if broken {
                    own.state = State::Broken;
                } else if let Some(shown) = outcome.map(Value::N).or(answer.outcome) {
                    own.shown = Some(shown);
                    own.state = match own.weight {
                        _ if common.is_some() => State::Reported,
                        None => {
                            // A source's outcome may have no row to weigh it.
                            let row = self.answer(i, d).is_some();
                            *counts.entry("vikt-saknas").or_default() += usize::from(row);
                            State::Broken
                        }
                        Some(weight) if weight.is_negative() => {
                            *counts.entry("utfallsvikt-negativ").or_default() += 1;
                            State::Broken
                        }
                        Some(_) => State::Reported,
                    };
                }
            }
            _ => {
                tell_of_reason(outcome.is_some());
                let reason = reason(&answer, answer.outcome.is_some());
                if let Some(outcome) = outcome {
                    own.shown = Some(value(outcome));
                    own.state = State::Reported;
                } else if let Some(state) = reason {
                    own.state = state;
                } else if broken {
                    own.state = State::Broken;
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
        came: Option<Came>,
        own: &mut Own,
        counts: &mut Counts,
    ) {
        let ind = self.ind(i);
        let mut count = |rule| *counts.entry(rule).or_default() += 1;
        let common_n = self.common(i, SourceField::Numerator);
        let common_d = self.common(i, SourceField::Denominator);
        let sourced_n = self
            .source(i, SourceField::Numerator, Some(d))
            .and_then(|row| row.value);
        let sourced_d = self
            .source(i, SourceField::Denominator, Some(d))
            .and_then(|row| row.value);
        let (sourced_n, sourced_d) = match came {
            Some(Came::Amount(n)) => (Some(n), sourced_d),
            Some(Came::Quotient(n, d)) => (Some(n), Some(d)),
            _ => (sourced_n, sourced_d),
        };
        let derived_d = derives(ind, SourceField::Denominator);
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
        if all_sourced && came.is_some() && answer.reason.is_some() {
            count("härlett-avviker");
        }
        if came == Some(Came::Broken) {
            own.shown = answer.outcome;
            own.state = State::Broken;
            return;
        }
        let times = times(ind);
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
                } else if d <= R::zero() && derived_d {
                    // What it cost counts for the kommun all the same.
                    own.state = State::Reported;
                } else if d <= R::zero() {
                    count("nämnare-oanvändbar");
                    own.state = State::Broken;
                } else {
                    check(n, d, &mut count);
                    own.state = State::Reported;
                }
            }
            (None, Some(common), Some(n), _) => {
                if let Some(common) = common.value {
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

fn times(ind: &Ind) -> R {
    if ind.unit == Unit::Percent {
        r(100, 1)
    } else {
        r(1, 1)
    }
}

/// Takes what was written in place of what is derived out of an answer, and
/// returns how much of it differs.
fn leave_out(ind: &Ind, came: Came, answer: &mut Answer) -> usize {
    let mut told = 0;
    let mut differ = |written: Option<R>, derived: Option<R>, by: R| {
        let same = |written: R| derived.is_some_and(|d| (written - d).abs() <= by);
        told += usize::from(written.is_some_and(|written| !same(written)));
    };
    let number = |value: Option<Value>| match value? {
        Value::N(number) => Some(number),
        Value::B(_) => None,
    };
    let quotient = match came {
        Came::Quotient(n, d) if d > R::zero() => Some(times(ind) * n / d),
        _ => None,
    };
    let (n, d) = match came {
        Came::Amount(n) => (Some(n), None),
        Came::Quotient(n, d) => (Some(n), Some(d)),
        _ => (None, None),
    };
    if derives(ind, SourceField::Outcome) {
        let derived = match came {
            Came::Amount(amount) => Some(amount),
            _ => quotient,
        };
        differ(number(answer.outcome.take()), derived, r(0, 1));
    }
    if derives(ind, SourceField::Numerator) {
        differ(answer.numerator.take(), n, r(0, 1));
    }
    if derives(ind, SourceField::Denominator) {
        differ(answer.denominator.take(), d, r(0, 1));
        let half = r(1, 2 * 10i128.pow(u32::from(answer.decimals)));
        differ(number(answer.outcome.take()), quotient, half);
    }
    told
}
