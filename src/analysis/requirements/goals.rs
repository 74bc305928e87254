//! The goals: measured against a target (K1.1, K2.1).

use crate::domain::{DepartmentCode, Reporters, SECURITY_AREA, Source};
use crate::form::governing::{goals, indicators};
use crate::report::{Goal, Indicator};
use crate::settings::PolicyRequirement;
use crate::swedish::join;
use crate::swedish::near::folded;

use super::Known;
use super::seen::{Basis, Object, Seen};

/// Every goal of the areas, or of all but security, has an indicator with a
/// target and an outcome.
pub(super) fn measured(known: &Known<'_>, wanted: &PolicyRequirement) -> Seen {
    let areas = wanted.texts("omraden");
    if areas.is_empty() {
        let security = folded(SECURITY_AREA);
        return of_goals(known, |goal| folded(&goal.area) != security);
    }
    in_areas(known, &areas)
}

/// Every goal of the areas has an indicator with a target and an outcome.
pub(super) fn security_measured(known: &Known<'_>, wanted: &PolicyRequirement) -> Seen {
    in_areas(known, &wanted.texts("omraden"))
}

/// Judges the goals of some areas. An area without goals is told of, since it
/// may be misspelt.
fn in_areas(known: &Known<'_>, areas: &[String]) -> Seen {
    let is_of = |goal: &Goal, area: &String| folded(&goal.area) == folded(area);
    let seen = of_goals(known, |goal| areas.iter().any(|area| is_of(goal, area)));
    let empty = areas
        .iter()
        .filter(|area| !known.goals.iter().any(|goal| is_of(goal, area)));
    let empty: Vec<String> = empty.map(|area| format!("«{area}»")).collect();
    if empty.is_empty() {
        return seen;
    }
    seen.because(format!("inget mål hör till området {}", join(&empty)))
}

fn of_goals(known: &Known<'_>, is_counted: impl Fn(&Goal) -> bool) -> Seen {
    let goals: Vec<_> = known.goals.iter().filter(|goal| is_counted(goal)).collect();
    let indicators = known.indicators.iter();
    let concerned: Vec<_> = indicators
        .filter(|indicator| goals.iter().any(|goal| goal.code == indicator.goal))
        .collect();
    let missing = known.departments.iter().map(|department| &department.code);
    let missing = missing
        .filter(|code| known.submission(code).is_none())
        .filter(|code| concerned.iter().any(|indicator| is_asked(indicator, code)));
    let unreported = missing.map(|code| (code.clone(), known.not_submitted(code)));
    let basis = Basis::Reports {
        unreported: unreported.collect(),
        declared_none: false,
    };
    let objects = goals.into_iter().map(|goal| object(known, goal)).collect();
    Seen::many("mål", objects).from(basis)
}

fn is_asked(indicator: &Indicator, department: &DepartmentCode) -> bool {
    match &indicator.reporters {
        Reporters::All => true,
        Reporters::Source => false,
        Reporters::Some(codes) => codes.contains(department),
    }
}

/// Returns a goal with the cells of the first indicator that has both target
/// and outcome; without one, with the cells of its own row and of its
/// indicators'.
fn object(known: &Known<'_>, goal: &Goal) -> Object {
    let of_goal = |indicator: &&Indicator| indicator.goal == goal.code;
    let shown = known
        .indicators
        .iter()
        .filter(of_goal)
        .find_map(|indicator| {
            let target = indicator.target.as_ref()?;
            let outcome = indicator.outcome.as_ref()?;
            Some([&target.target.sources[..], &outcome.sources[..]].concat())
        });
    let missed = || -> Vec<Source> {
        let own = known.at(&goals::CODE, &goal.place);
        let rows = known.indicators.iter().filter(of_goal);
        let rows = rows.map(|indicator| known.at(&indicators::CODE, &indicator.place));
        std::iter::once(own).chain(rows).collect()
    };
    Object {
        name: format!("{} {}", goal.code, goal.name),
        fulfils: shown.is_some(),
        evidence: shown.unwrap_or_else(missed),
    }
}
