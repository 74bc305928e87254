//! The assessment of goals, and their areas (DESIGN §5.7).

use crate::domain::{
    Assessment, AssessmentCounts, Entry, GoalCode, Year, at_least, nearly_equal,
};
use crate::report::{Area, DecidedAssessment, Goal, Shown};
use crate::settings::GoalLimits;
use crate::submission::{self, Governing};

use super::earlier::Earlier;
use super::year::YearResult;

/// An indicator's part in its goal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// The assessment.
    pub(super) assessment: Assessment,
    /// The weight, not negative.
    pub(super) weight: f64,
}

/// What a goal's indicators amount to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Verdict {
    /// The assessment.
    pub(super) assessment: Assessment,
    /// The points over the measured indicators.
    pub(super) points: Option<f64>,
    /// Whether no indicator has weight.
    pub(super) without_indicators: bool,
}

/// Assesses a goal by its indicators (DESIGN §5.7).
pub(super) fn verdict(parts: &[Part], limits: &GoalLimits) -> Verdict {
    let weight = |keep: fn(Assessment) -> bool| -> f64 {
        let kept = parts.iter().filter(|part| keep(part.assessment));
        kept.map(|part| part.weight).sum()
    };
    let all = weight(|_| true);
    let applicable = weight(|a| a != Assessment::NotApplicable);
    let without_target = weight(|a| a == Assessment::WithoutTarget);
    let measured = weight(|a| a.points().is_some());
    let aimed_at = weight(|a| a.points().is_some() || a == Assessment::NotMeasured);
    let earned: f64 = parts
        .iter()
        .filter_map(|part| Some(part.assessment.points()? * part.weight))
        .sum();
    let points = (measured > 0.0).then(|| earned / measured);
    let verdict = |assessment| Verdict {
        assessment,
        points,
        without_indicators: all <= 0.0,
    };
    if all <= 0.0 {
        return verdict(Assessment::NotMeasured);
    }
    if applicable <= 0.0 {
        return verdict(Assessment::NotApplicable);
    }
    let half = applicable / 2.0;
    if without_target > half && !nearly_equal(without_target, half) {
        return verdict(Assessment::WithoutTarget);
    }
    let Some(points) = points.filter(|_| at_least(measured / aimed_at, limits.measured))
    else {
        return verdict(Assessment::NotMeasured);
    };
    let as_if_all_measured = earned / aimed_at;
    verdict(if !at_least(points, limits.partly) {
        Assessment::NotMet
    } else if at_least(points, limits.met) && at_least(as_if_all_measured, limits.met) {
        Assessment::Met
    } else {
        Assessment::PartlyMet
    })
}

/// Returns the goals of a year, in the order of `Policymål`; of several rows
/// with one code only the first.
pub(super) fn goals(
    result: &YearResult<'_>,
    earlier: &[Earlier],
    limits: &GoalLimits,
) -> Vec<Goal> {
    let governing = &result.material.governing;
    rows(governing)
        .map(|row| {
            let parts = parts(result, &row.code.value);
            let verdict = verdict(&parts, limits);
            let is = |keep: fn(Assessment) -> bool| {
                parts.iter().filter(|part| keep(part.assessment)).count()
            };
            let measured = is(|a| a.points().is_some());
            Goal {
                code: row.code.value.clone(),
                area: text(&row.area),
                name: text(&row.goal),
                section: text(&row.section),
                stewardship: row.stewardship.value().copied().unwrap_or(false),
                assessment: verdict.assessment,
                points: verdict.points.into(),
                measured: measured.into(),
                total: (measured + is(|a| a == Assessment::NotMeasured)).into(),
                counts: Shown::Open(parts.iter().map(|part| part.assessment).collect()),
                without_indicators: verdict.without_indicators,
                decided: decided(governing, &row.code.value),
                earlier: before(earlier, &row.code.value),
                place: row.code.place.clone(),
            }
        })
        .collect()
}

/// Returns the areas in the order in which `Policymål` first names them.
pub(super) fn areas(goals: &[Goal]) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for goal in goals {
        let known = areas.iter().position(|area| area.name == goal.area);
        if known.is_none() {
            areas.push(Area {
                name: goal.area.clone(),
                goals: Vec::new(),
                goal_counts: AssessmentCounts::default(),
                indicator_counts: Shown::Open(AssessmentCounts::default()),
            });
        }
        let at = known.unwrap_or(areas.len() - 1);
        if let Some(area) = areas.get_mut(at) {
            area.goals.push(goal.code.clone());
            area.goal_counts.add(goal.assessment);
            if let (Shown::Open(all), Shown::Open(counts)) =
                (&mut area.indicator_counts, goal.counts)
            {
                for assessment in Assessment::ALL {
                    (0..counts.of(assessment)).for_each(|_| all.add(assessment));
                }
            }
        }
    }
    areas
}

fn rows(governing: &Governing) -> impl Iterator<Item = &submission::Goal> {
    let mut seen = std::collections::BTreeSet::new();
    governing
        .goals
        .iter()
        .filter(move |row| seen.insert(&row.code.value))
}

/// Returns a goal's indicators with weight.
fn parts(result: &YearResult<'_>, goal: &GoalCode) -> Vec<Part> {
    let indicators = result.indicators.iter();
    let of_goal = indicators.filter(|i| &i.definition().goal() == goal);
    of_goal
        .map(|indicator| Part {
            assessment: indicator.assessment,
            weight: indicator.definition().weight(),
        })
        .filter(|part| part.weight > 0.0)
        .collect()
}

/// Returns the decided assessment; of two rows that disagree neither, since
/// which one holds cannot be known.
fn decided(governing: &Governing, goal: &GoalCode) -> Option<DecidedAssessment> {
    let mut rows = governing
        .decided
        .iter()
        .filter(|row| &row.goal.value == goal);
    let row = rows.next()?;
    let agree = rows.all(|other| other.assessment.value == row.assessment.value);
    agree.then(|| DecidedAssessment {
        assessment: row.assessment.value,
        reason: text(&row.reason),
        decided_by: text(&row.decided_by),
        place: row.goal.place.clone(),
    })
}

/// Returns the computed assessments of a year's goals.
pub(super) fn assessments(
    result: &YearResult<'_>,
    limits: &GoalLimits,
) -> Vec<(GoalCode, Assessment)> {
    rows(&result.material.governing)
        .map(|row| {
            let verdict = verdict(&parts(result, &row.code.value), limits);
            (row.code.value.clone(), verdict.assessment)
        })
        .collect()
}

/// Returns a goal's computed assessments of earlier years, newest first: as
/// they were published, otherwise by that year's own goals, targets and
/// outcomes.
fn before(earlier: &[Earlier], goal: &GoalCode) -> Vec<(Year, Assessment)> {
    let years = earlier.iter().rev();
    years
        .filter_map(|earlier| {
            let mut goals = earlier.goals.iter();
            let (_, assessment) = goals.find(|(code, _)| code == goal)?;
            Some((earlier.year, *assessment))
        })
        .collect()
}

fn text(entry: &Entry<String>) -> String {
    entry.value().cloned().unwrap_or_default()
}
