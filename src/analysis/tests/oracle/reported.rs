//! What counts as reported (DESIGN §5.3, §4.4), plainly.

use num_traits::{Signed as _, Zero as _};

use crate::domain::{Aggregation as A, SourceField, Unit, UnmeasuredReason};

use super::case::{Answer, R, Value, r};
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
            let kommun = || central.then(|| self.common(i, field)?.value).flatten();
            self.source(i, field, Some(d))
                .and_then(|row| row.value)
                .or_else(kommun)
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
                let common = self
                    .common(i, SourceField::Weight)
                    .and_then(|row| row.value);
                let filled = outcome.is_some() && weight.is_some();
                let written = answer.outcome.is_some() && outcome.is_none();
                if !filled && let Some(state) = reason(&answer, written) {
                    own.state = state;
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
        let sourced_n = self
            .source(i, SourceField::Numerator, Some(d))
            .and_then(|row| row.value);
        let sourced_d = self
            .source(i, SourceField::Denominator, Some(d))
            .and_then(|row| row.value);
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
