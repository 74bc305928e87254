//! K3.4, K3.5 and K4.5.

use super::*;
use crate::analysis::tests::kommun::instruments::spoil;
use crate::submission::ActivityRow;

const PLANS: Check = Check::DepartmentPlans;
const COMPLETE: Check = Check::ActivitiesComplete;
const SECURITY: Check = Check::SecurityInPlans;

/// Leaves a förvaltning's IT plan without rows, declared or forgotten.
fn emptied(year: YearOf, department: &str, declared: bool) -> YearOf {
    let year = year.sent_by(department, |sent| sent.activities.rows.clear());
    match declared {
        true => year.none(department, |sent| &mut sent.activities),
        false => year,
    }
}

#[test]
fn every_forvaltning_has_an_activity() {
    let requirement = good().judged(PLANS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(2, 2)))
    );
    assert_eq!(
        evidence(&requirement),
        ["IT-plan!B2 Insats", "IT-plan!B2 Insats"]
    );
}

#[test]
fn to_declare_that_there_is_none_is_not_to_have_a_plan() {
    let requirement = emptied(good(), "A", true).judged(PLANS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["Förvaltningen A"]);
    assert!(evidence(&requirement).contains(&"Blad!C3 Inga att redovisa".to_owned()));
    let both = emptied(emptied(good(), "A", true), "B", true).judged(PLANS);
    assert_eq!(
        (both.result, both.counts.open().unwrap()),
        (NotMet, Some(share(0, 2)))
    );
}

#[test]
fn a_forgotten_plan_is_waited_for() {
    let forgotten = emptied(good(), "A", false).judged(PLANS);
    assert_eq!(
        (forgotten.result, forgotten.counts.open().unwrap()),
        (Unknown, Some(share(1, 1)))
    );
    assert_eq!(forgotten.unreported, ["A"]);
    let worse = emptied(emptied(good(), "A", false), "B", true).judged(PLANS);
    assert_eq!(
        (worse.result, worse.counts.open().unwrap()),
        (NotMet, Some(share(0, 1)))
    );
    let all = emptied(emptied(good(), "A", false), "B", false).judged(PLANS);
    assert_eq!(
        (all.result, all.counts.open().unwrap()),
        (Unknown, Some(share(0, 0)))
    );
    assert_eq!(all.unreported, ["A", "B"]);
}

/// What becomes of the activities when A's is changed.
fn activity(change: impl FnOnce(&mut ActivityRow)) -> Requirement {
    let year = good().sent_by("A", |sent| change(&mut sent.activities.rows[0]));
    year.judged(COMPLETE)
}

#[test]
fn every_activity_has_all_that_the_policy_wants() {
    let requirement = good().judged(COMPLETE);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(2, 2)))
    );
    let cells = evidence(&requirement);
    for cell in [
        "IT-plan!F2 Prioritet",
        "IT-plan!G2 Ansvarig för genomförande",
        "IT-plan!H2 Ansvarig för uppföljning",
        "IT-plan!I2 Start",
        "IT-plan!J2 Slut",
    ] {
        assert!(cells.contains(&cell.to_owned()), "{cell}: {cells:?}");
    }
    let lacking: [fn(&mut ActivityRow); 6] = [
        |row| clear(&mut row.priority),
        |row| spoil(&mut row.priority),
        |row| clear(&mut row.responsible),
        |row| clear(&mut row.follow_up),
        |row| clear(&mut row.start),
        |row| clear(&mut row.end),
    ];
    for lack in lacking {
        let requirement = activity(lack);
        assert_eq!(
            (requirement.result, requirement.counts.open().unwrap()),
            (PartlyMet, Some(share(1, 2)))
        );
        assert_eq!(requirement.failing, ["Öva avbrott (A)"]);
    }
    let none = good().with(|year| {
        for sent in &mut year.submissions {
            clear(&mut sent.activities.rows[0].follow_up);
        }
    });
    assert_eq!(none.judged(COMPLETE).result, NotMet);
}

#[test]
fn without_activities_there_is_nothing_to_judge() {
    let declared = emptied(emptied(good(), "A", true), "B", true);
    for check in [COMPLETE, SECURITY] {
        let requirement = declared.clone().judged(check);
        assert_eq!(requirement.result, NotApplicable, "{check:?}");
        assert_eq!(requirement.counts.open().unwrap(), Some(share(0, 0)));
        assert_eq!(
            requirement.note,
            "Förvaltningarna har svarat «Inga att redovisa»."
        );
        let forgotten = emptied(emptied(good(), "A", true), "B", false);
        assert_eq!(forgotten.result(check), Unknown, "{check:?}");
    }
}

#[test]
fn while_a_plan_is_missing_the_others_are_at_most_partly_met() {
    let some = good()
        .without_submission("B")
        .activity("A", "Utan prioritet", |row| clear(&mut row.priority));
    let requirement = some.judged(COMPLETE);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.note, "B har inte redovisat.");
}

#[test]
fn every_plan_has_a_security_part() {
    let requirement = good().judged(SECURITY);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(2, 2)))
    );
    let without = |year: YearOf, department| {
        year.sent_by(department, |sent| {
            set(
                &mut sent.activities.rows[0].program,
                Program::Infrastructure,
            );
        })
    };
    let requirement = without(good(), "A").judged(SECURITY);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["Förvaltningen A"]);
    assert!(evidence(&requirement).contains(&"IT-plan!C2 Program".to_owned()));
    let none = without(without(good(), "A"), "B");
    assert_eq!(none.result(SECURITY), NotMet);
    let another = without(good(), "A").activity("A", "Härda servrar", |row| {
        set(&mut row.program, Program::Security);
    });
    assert_eq!(another.result(SECURITY), Met, "one row is enough");
}

#[test]
fn who_has_no_plan_has_none_to_have_a_security_part_in() {
    let requirement = emptied(good(), "A", true).judged(SECURITY);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(1, 1)))
    );
}
