//! K3.8, K3.9, K4.1, K4.2 and K4.6.

use super::*;
use crate::submission::SystemRow;

use SystemRole::{CentralOwner, Owner, User};

const PLANS: Check = Check::SecurityPlans;
const ACTION_PLANS: Check = Check::ActionPlans;
const OWNERS: Check = Check::SystemOwners;
const CENTRAL: Check = Check::CentralOwners;
const APPROVALS: Check = Check::Approvals;
const OF_CRITICAL: [Check; 3] = [PLANS, ACTION_PLANS, APPROVALS];

/// The good kommun with its one critical system changed at its owner.
fn owner(change: impl FnOnce(&mut SystemRow)) -> YearOf {
    good().sent_by("A", |sent| change(&mut sent.systems.rows[0]))
}

/// The good kommun with another critical system, which lacks everything.
fn with_a_bad_one() -> YearOf {
    good().system("B", "Larm", SystemRole::Owner, |row| {
        clear(&mut row.plan);
        clear(&mut row.approved);
        clear(&mut row.action_plan);
    })
}

#[test]
fn of_two_critical_systems_one_may_fulfil_the_requirement() {
    for check in OF_CRITICAL {
        let requirement = good().judged(check);
        assert_eq!(
            (requirement.result, requirement.counts.open().unwrap()),
            (Met, Some(share(1, 1)))
        );
        assert_eq!(requirement.objects, "samhällsviktiga system");
        let requirement = with_a_bad_one().judged(check);
        assert_eq!(requirement.result, PartlyMet, "{check:?}");
        assert_eq!(requirement.counts.open().unwrap(), Some(share(1, 2)));
        assert_eq!(requirement.failing, ["Larm"]);
        let waiting = with_a_bad_one().without_submission("A").judged(check);
        assert_eq!(
            waiting.result, NotMet,
            "{check:?}: the good one is not known"
        );
        assert_eq!(waiting.unreported, ["A"]);
    }
}

#[test]
fn systems_taken_out_of_use_and_systems_that_are_not_critical_are_not_judged() {
    for check in OF_CRITICAL {
        let retired = with_a_bad_one().sent_by("B", |sent| {
            set(&mut sent.systems.rows[1].retired, date(YEAR, 12, 31));
        });
        assert_eq!(
            retired.judged(check).counts.open().unwrap(),
            Some(share(1, 1))
        );
        let later = with_a_bad_one().sent_by("B", |sent| {
            set(&mut sent.systems.rows[1].retired, date(YEAR + 1, 1, 1));
        });
        assert_eq!(
            later.judged(check).counts.open().unwrap(),
            Some(share(1, 2))
        );
        let minor = with_a_bad_one().sent_by("B", |sent| {
            set(&mut sent.systems.rows[1].critical, false);
        });
        assert_eq!(
            minor.judged(check).counts.open().unwrap(),
            Some(share(1, 1))
        );
    }
}

/// The year in which each förvaltning has left its systems without rows,
/// declared or forgotten.
fn without_systems(declared: [bool; 2]) -> YearOf {
    let each = ["A", "B"].into_iter().zip(declared);
    each.fold(good(), |year, (department, declared)| {
        let year = year.sent_by(department, |sent| sent.systems.rows.clear());
        match declared {
            true => year.none(department, |sent| &mut sent.systems),
            false => year,
        }
    })
}

#[test]
fn without_systems_it_matters_whether_that_was_declared() {
    for check in [PLANS, ACTION_PLANS, OWNERS, CENTRAL, APPROVALS] {
        let declared = without_systems([true, true]).judged(check);
        assert_eq!(declared.result, NotApplicable, "{check:?}");
        let half = without_systems([true, false]).judged(check);
        assert_eq!(half.result, Unknown, "{check:?}");
        assert_eq!(half.unreported, ["B"]);
        let forgotten = without_systems([false, false]).judged(check);
        assert_eq!(forgotten.result, Unknown, "{check:?}");
    }
    let none_critical = without_systems([false, false])
        .system("A", "Tidbok", SystemRole::Owner, |row| {
            set(&mut row.critical, false);
        })
        .system("B", "Schema", SystemRole::Owner, |row| {
            set(&mut row.critical, false);
        });
    let requirement = none_critical.judged(PLANS);
    assert_eq!(
        requirement.result, Unknown,
        "nobody declared that there is none"
    );
    assert_eq!(
        requirement.note,
        "Det finns inga samhällsviktiga system att bedöma."
    );
}

#[test]
fn a_security_plan_is_judged_on_its_cell() {
    let cells = ["System!A2 System", "System!K2 Systemsäkerhetsplan"];
    assert_eq!(evidence(&good().judged(PLANS)), cells);
    let none = owner(|row| clear(&mut row.plan)).judged(PLANS);
    assert_eq!(
        (none.result, none.counts.open().unwrap()),
        (NotMet, Some(share(0, 1)))
    );
    assert_eq!(none.failing, ["Combine"]);
    assert_eq!(evidence(&none), cells);
}

#[test]
fn an_action_plan_is_of_the_year_and_reaches_an_it_plan() {
    let requirement = good().judged(ACTION_PLANS);
    let cells = evidence(&requirement);
    assert!(
        cells.contains(&"System!O2 Handlingsplan".to_owned()),
        "{cells:?}"
    );
    assert!(cells.contains(&"IT-plan!E2 System".to_owned()), "{cells:?}");
    let old = owner(|row| set(&mut row.action_plan, date(YEAR - 1, 12, 31)));
    assert_eq!(old.result(ACTION_PLANS), NotMet);
    let none = owner(|row| clear(&mut row.action_plan));
    assert_eq!(none.result(ACTION_PLANS), NotMet);
    let unnamed = good().with(|year| {
        for sent in &mut year.submissions {
            clear(&mut sent.activities.rows[0].system);
        }
    });
    assert_eq!(unnamed.result(ACTION_PLANS), NotMet);
}

#[test]
fn an_approval_is_the_owners_on_the_plan_in_time() {
    let cells = evidence(&good().judged(APPROVALS));
    for cell in [
        "System!M2 Driftgodkänd",
        "System!N2 Driftgodkänd av",
        "System!L2 Första driftgodkännande",
        "System!F2 Tagen i bruk",
        "System!K2 Systemsäkerhetsplan",
        "System!D2 Systemägare (funktion)",
    ] {
        assert!(cells.contains(&cell.to_owned()), "{cell}: {cells:?}");
    }
    let bad: [fn(&mut SystemRow); 3] = [
        |row| clear(&mut row.approved),
        |row| set(&mut row.approved_by, "IT-chef".to_owned()),
        |row| set(&mut row.approved, date(2024, 2, 29)),
    ];
    for change in bad {
        let requirement = owner(change).judged(APPROVALS);
        assert_eq!(
            (requirement.result, requirement.counts.open().unwrap()),
            (NotMet, Some(share(0, 1)))
        );
    }
}

#[test]
fn every_system_has_an_owner_who_is_named() {
    let requirement = good().judged(OWNERS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(1, 1)))
    );
    let cells = evidence(&requirement);
    let expected = [
        "System!C2 Roll",
        "System!D2 Systemägare (funktion)",
        "System!C2 Roll",
    ];
    assert_eq!(cells, expected);
    let unnamed = owner(|row| clear(&mut row.owner));
    assert_eq!(unnamed.result(OWNERS), NotMet);
    let by_name = owner(|row| {
        clear(&mut row.owner);
        set(&mut row.owner_name, "Eva Ek".to_owned());
    });
    assert_eq!(by_name.result(OWNERS), Met);
    let minor = good().system("B", "Tidbok", SystemRole::User, |row| {
        set(&mut row.critical, false);
    });
    let requirement = minor.clone().judged(OWNERS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["Tidbok"], "critical or not");
    let retired = minor.sent_by("B", |sent| {
        set(&mut sent.systems.rows[1].retired, date(YEAR, 12, 31));
    });
    assert_eq!(
        retired.judged(OWNERS).counts.open().unwrap(),
        Some(share(1, 1))
    );
}

#[test]
fn a_common_system_has_one_central_owner_and_no_other() {
    let requirement = good().judged(CENTRAL);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(1, 1)))
    );
    assert_eq!(requirement.objects, "gemensamma system");
    let role = |a: SystemRole, b: SystemRole| {
        let year = owner(|row| set(&mut row.role, a));
        year.sent_by("B", |sent| set(&mut sent.systems.rows[0].role, b))
    };
    for (a, b, expected) in [
        (CentralOwner, User, Met),
        (Owner, User, NotMet),
        (User, User, NotMet),
        (CentralOwner, CentralOwner, NotMet),
        (CentralOwner, Owner, NotMet),
        (Owner, Owner, NotMet),
    ] {
        assert_eq!(role(a, b).result(CENTRAL), expected, "{a:?} {b:?}");
    }
    let another =
        good()
            .system("A", "Larm", Owner, |_| {})
            .system("B", "Larm", User, |_| {});
    let requirement = another.judged(CENTRAL);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["Larm"]);
}

#[test]
fn a_system_is_common_when_several_have_it_or_someone_says_so() {
    let own = good().system("A", "Larm", SystemRole::Owner, |_| {});
    assert_eq!(
        own.judged(CENTRAL).counts.open().unwrap(),
        Some(share(1, 1)),
        "one's own is not common"
    );
    // Users list only critical systems, so a central owner may be alone.
    let alone = good().system("A", "Mejl", SystemRole::CentralOwner, |row| {
        set(&mut row.critical, false);
    });
    assert_eq!(
        alone.judged(CENTRAL).counts.open().unwrap(),
        Some(share(2, 2))
    );
    let none = good().with(|year| {
        set(
            &mut year.submissions[0].systems.rows[0].role,
            SystemRole::Owner,
        );
        year.submissions[1].systems.rows.clear();
    });
    let none = none.none("B", |sent| &mut sent.systems);
    assert_eq!(none.judged(CENTRAL).result, NotApplicable);
}
