//! DESIGN §5.2–5.7 and §4.4 once more, plainly, in exact rationals. It shares
//! no code with what it is compared with, only the words of the domain.

use std::collections::{BTreeMap, BTreeSet};

use num_traits::{Signed as _, Zero as _};

use crate::domain::{Aggregation as A, Assessment, SourceField, Unit, Year};

use super::super::kommun::YEAR;
use super::case::{Aim, Answer, Case, Found, Ind, R, Read, Value, Who, r};
use super::derived::{can_be_made, derives};
use super::scale::{assess, common_unit, comparable_baseline};

/// A förvaltning's value.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) department: usize,
    pub(super) shown: Option<Value>,
    pub(super) state: State,
    pub(super) numerator: Option<R>,
    pub(super) denominator: Option<R>,
    pub(super) weight: Option<R>,
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
    if !can_be_made(ind) {
        return false;
    }
    match ind.aggregation {
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
    }
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

    pub(super) fn ind(&self, i: usize) -> &'c Ind {
        &self.case.indicators[i]
    }

    /// The source of a field of a förvaltning, or of the kommun: `None`
    /// without a row, `Some(None)` where the row found nothing. What is
    /// derived has none.
    pub(super) fn source(
        &self,
        i: usize,
        f: SourceField,
        d: Option<usize>,
    ) -> Option<Found> {
        if derives(self.ind(i), f) {
            return None;
        }
        let rows = self.read.sources.iter();
        rows.into_iter()
            .copied()
            .find(|s| s.indicator == i && s.field == f && s.department == d)
    }

    pub(super) fn common(&self, i: usize, field: SourceField) -> Option<Found> {
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

    pub(super) fn asked(&self, i: usize) -> Vec<usize> {
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
            A::Sum => Value::N(total),
            A::Mean => Value::N(total / count),
            A::Central | A::Min => Value::N(*numbers.first()?),
            A::Max => Value::N(*numbers.last()?),
            A::Median if n % 2 == 1 => Value::N(numbers[n / 2]),
            A::Median if ind.unit == Unit::Level => Value::N(numbers[n / 2 - 1]),
            A::Median => Value::N((numbers[n / 2 - 1] + numbers[n / 2]) / r(2, 1)),
            A::ShareYes => Value::N(r(100, 1) * total / count),
            A::Ratio => {
                let part = |field, sum: R| {
                    self.common(i, field).map_or(Some(sum), |row| row.value)
                };
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
                let common = self
                    .common(i, SourceField::Weight)
                    .and_then(|row| row.value);
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
        let get = |field| self.common(i, field).and_then(|row| row.value);
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
    pub(super) fn sizes(
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
            _ => year
                .common(i, common)
                .is_some_and(|row| row.value.is_some()),
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
}
