//! K1.1 and K2.1.

use super::*;
use crate::domain::{ParameterValue, Reporters};

const GOALS: Check = Check::GoalsMeasured;
const SECURITY: Check = Check::SecurityGoalsMeasured;

#[test]
fn a_goal_needs_both_a_target_and_an_outcome() {
    let requirement = good().judged(GOALS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(1, 1)))
    );
    let cells = evidence(&requirement);
    assert!(
        cells.iter().any(|c| c.starts_with("Målvärden!D2")),
        "{cells:?}"
    );
    assert!(
        cells.iter().any(|c| c.starts_with("Utfall!I2")),
        "{cells:?}"
    );

    let no_target = good().with(|year| year.governing.targets.clear());
    let requirement = no_target.judged(GOALS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (NotMet, Some(share(0, 1)))
    );
    assert_eq!(requirement.failing, ["S1 Målet S1"]);
    let missed = ["Indikatorer!A2 Kod", "Policymål!A2 Kod"];
    assert_eq!(evidence(&requirement), missed);

    let no_outcome = good().with(|year| {
        for submission in &mut year.submissions {
            submission.outcomes.clear();
        }
    });
    assert_eq!(no_outcome.result(GOALS), NotMet);
}

#[test]
fn some_goals_of_several_are_partly_met() {
    let some = good().goal("S2").measured("S3.1", "S3").goal("S3");
    let requirement = some.judged(GOALS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(2, 3)))
    );
    assert_eq!(requirement.failing, ["S2 Målet S2"]);
}

#[test]
fn the_goals_for_security_are_judged_by_themselves() {
    let indicator = |code: &'static str| {
        good().with(move |year| {
            year.governing
                .indicators
                .retain(|row| row.code.value.as_str() != code);
        })
    };
    assert_eq!(indicator("S1.1").result(GOALS), NotMet);
    assert_eq!(indicator("S1.1").result(SECURITY), Met);
    assert_eq!(indicator("I1.1").result(GOALS), Met);
    assert_eq!(indicator("I1.1").result(SECURITY), NotMet);
    let requirement = good().goal("I2").with(|year| {
        let goal = year.governing.goals.last_mut().unwrap();
        set(&mut goal.area, "it-säkerhet ".to_owned());
    });
    let requirement = requirement.judged(SECURITY);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
}

#[test]
fn areas_without_goals_cannot_be_judged() {
    let none = good().with(|year| year.governing.goals.truncate(1));
    let requirement = none.judged(SECURITY);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Unknown, Some(share(0, 0)))
    );
    assert_eq!(
        requirement.note,
        "Inget mål hör till området «IT-säkerhet»."
    );
    let none = good().with(|year| year.governing.goals.clear());
    assert_eq!(none.result(GOALS), Unknown);
}

#[test]
fn areas_can_be_named_and_a_misspelt_one_is_told() {
    let mut wanted = PolicyRequirement::of(GOALS);
    let mut areas = |names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        let areas = ParameterValue::Texts(names);
        wanted.parameters.insert("omraden", areas);
        judged(&good().kommun(), wanted.clone())
    };
    assert_eq!(
        areas(&["service", "IT-säkerhet"]).counts.open().unwrap(),
        Some(share(2, 2))
    );
    let misspelt = areas(&["Service", "Demokratti"]);
    assert_eq!(misspelt.counts.open().unwrap(), Some(share(1, 1)));
    assert_eq!(misspelt.note, "Inget mål hör till området «Demokratti».");
}

#[test]
fn only_those_who_are_asked_are_waited_for() {
    let asked = |reporters: fn() -> Reporters| {
        let year = good().without_submission("B").with(|year| {
            for indicator in &mut year.governing.indicators {
                set(&mut indicator.reporters, reporters());
            }
        });
        year.judged(GOALS)
    };
    let all = asked(|| Reporters::All);
    assert_eq!(
        (all.result, all.unreported),
        (Unknown, vec!["B".to_owned()])
    );
    let other = asked(|| Reporters::Some(vec![DepartmentCode::new("A")]));
    assert_eq!((other.result, other.unreported), (Met, Vec::new()));
}

#[test]
fn a_goal_that_fails_is_never_better_than_partly_met_while_one_is_waited_for() {
    let some = good().goal("S2").without_submission("B");
    let requirement = some.judged(GOALS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.note, "B har inte redovisat.");
    let none = good()
        .without_submission("B")
        .with(|year| year.governing.targets.clear());
    assert_eq!(none.result(GOALS), NotMet);
}
