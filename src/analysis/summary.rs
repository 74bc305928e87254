//! The summary: distributions, the largest changes and deviations, and what
//! needs attention (DESIGN §6.1).

use std::cmp::Ordering;

use crate::domain::{Assessment, AssessmentCounts, Measure, Trend, Year};
use crate::report::{Attention, Change, Goal, Indicator, Shown, Summary, TrendNote};

use super::assess::nearest_end;

/// How many changes and deviations are listed.
const LISTED: usize = 5;

/// Returns the summary of goals and indicators.
pub(super) fn summary(goals: &[Goal], indicators: &[Indicator], year: Year) -> Summary {
    let computed = |keep: fn(&Goal) -> bool| -> AssessmentCounts {
        let kept = goals.iter().filter(|goal| keep(goal));
        kept.map(|goal| goal.assessment).collect()
    };
    let differs = |goal: &&Goal| {
        let decided = goal.decided.as_ref();
        decided.is_some_and(|decided| decided.assessment != goal.assessment)
    };
    Summary {
        goals: computed(|_| true),
        decided_differently: goals.iter().filter(differs).count(),
        stewardship: computed(|goal| goal.stewardship),
        // Counted from the goals, so that the tables agree.
        indicators: goals
            .iter()
            .flat_map(|goal| {
                Assessment::ALL.into_iter().flat_map(|assessment| {
                    std::iter::repeat_n(assessment, counts(goal).of(assessment))
                })
            })
            .collect::<AssessmentCounts>()
            .into(),
        changes: changes(indicators, year, |_| true),
        improved: changes(indicators, year, |trend| trend == Trend::Improved),
        worsened: changes(indicators, year, |trend| trend == Trend::Worsened),
        deviations: largest(indicators.iter().filter_map(deviation))
            .map(|indicator| indicator.code.clone())
            .collect(),
        attention: attention(goals, indicators),
    }
}

/// Returns the largest changes relative to last year's value. Where the
/// reporting förvaltningar differ the two figures cannot be compared, so
/// those indicators are not among them.
fn changes(
    indicators: &[Indicator],
    year: Year,
    wanted: impl Fn(Trend) -> bool,
) -> Vec<Change> {
    let change = |indicator: &Indicator| {
        let trend = indicator.trend.trend.filter(|trend| wanted(*trend))?;
        if trend == Trend::Unchanged
            || indicator.trend.note == Some(TrendNote::CommonOnly)
        {
            return None;
        }
        let mut history = indicator.history.iter();
        let from = history.find(|point| point.year == year - 1)?.outcome.value;
        let to = indicator.outcome.as_ref()?.value;
        let size = match (from, to) {
            (Measure::Number(from), Measure::Number(to)) => {
                relative((to - from).abs(), from)
            }
            _ => 1.0,
        };
        let indicator = indicator.code.clone();
        let change = Change {
            indicator,
            from,
            to,
            trend,
        };
        Some((size, change))
    };
    largest(indicators.iter().filter_map(change)).collect()
}

fn deviation(indicator: &Indicator) -> Option<(f64, &Indicator)> {
    if !is_missed(indicator) {
        return None;
    }
    let target = indicator.target.as_ref()?.target.value;
    let size = match indicator.outcome.as_ref()?.value {
        Measure::Number(outcome) => {
            let end = nearest_end(outcome, target)?;
            relative((outcome - end).abs(), end)
        }
        Measure::YesNo(_) => 1.0,
    };
    Some((size, indicator))
}

/// Returns a difference relative to a value; to 0 every difference is as
/// large as can be.
fn relative(difference: f64, to: f64) -> f64 {
    if to == 0.0 {
        f64::MAX
    } else {
        difference / to.abs()
    }
}

/// Returns the largest first, equal ones in their order.
fn largest<T>(sized: impl Iterator<Item = (f64, T)>) -> impl Iterator<Item = T> {
    let mut sized: Vec<(f64, T)> = sized.collect();
    sized.sort_by(|(a, _), (b, _)| b.partial_cmp(a).unwrap_or(Ordering::Equal));
    sized.into_iter().take(LISTED).map(|(_, thing)| thing)
}

fn attention(goals: &[Goal], indicators: &[Indicator]) -> Vec<Attention> {
    let of_goals = |assessment: Assessment, says: fn(&Goal) -> Attention| {
        let goals = goals
            .iter()
            .filter(move |goal| goal.assessment == assessment);
        goals.map(says)
    };
    let of_indicators = |is: fn(&Indicator) -> bool,
                         says: fn(&Indicator) -> Attention| {
        indicators.iter().filter(move |i| is(i)).map(says)
    };
    of_goals(Assessment::NotMet, |goal| {
        Attention::GoalNotMet(goal.code.clone())
    })
    .chain(of_goals(Assessment::NotMeasured, |goal| {
        Attention::GoalNotMeasured(goal.code.clone())
    }))
    .chain(of_indicators(
        |i| i.assessment == Assessment::WithoutTarget,
        |i| Attention::WithoutTarget(i.code.clone()),
    ))
    .chain(of_indicators(softened_and_met, |i| {
        Attention::SoftenedAndMet(i.code.clone())
    }))
    .chain(of_indicators(without_remedy, |i| {
        Attention::WithoutRemedy(i.code.clone())
    }))
    .collect()
}

fn softened_and_met(indicator: &Indicator) -> bool {
    let original = indicator.original.as_ref();
    indicator.assessment == Assessment::Met
        && original.is_some_and(|original| original.reached == Some(false))
}

fn without_remedy(indicator: &Indicator) -> bool {
    is_missed(indicator) && indicator.departments.iter().all(|d| d.remedy.is_none())
}

fn is_missed(indicator: &Indicator) -> bool {
    matches!(
        indicator.assessment,
        Shown::Open(Assessment::PartlyMet | Assessment::NotMet)
    )
}

/// Returns how a goal's indicators are assessed, as computed.
fn counts(goal: &Goal) -> AssessmentCounts {
    goal.counts.open().unwrap_or_default()
}
