//! The register of systems and what critical ones lack (DESIGN §5.10).

use crate::domain::{PeriodKind, SystemRole};
use crate::report::{Share, Shown, System, SystemDemand, SystemFault, SystemRegister};
use crate::submission::SystemRow;

use super::kommun::instruments::{clear, codes};
use super::kommun::{Kommun, YEAR, YearOf, date, kommun, set, year};

const OWNER: SystemRole = SystemRole::Owner;
const CENTRAL: SystemRole = SystemRole::CentralOwner;
const USER: SystemRole = SystemRole::User;

fn register(kommun: &Kommun) -> SystemRegister {
    kommun.report().systems
}

fn naming(year: YearOf, department: &str, system: &str) -> YearOf {
    year.activity(department, "Insatsen", |row| {
        set(&mut row.system, system.to_owned());
    })
}

/// A kommun with one critical system and an activity that names it.
fn one(change: impl FnOnce(&mut SystemRow)) -> Kommun {
    let year = year(YEAR, &["SOC"]).system("SOC", "Lifecare", OWNER, change);
    let mut kommun = kommun([naming(year, "SOC", "Lifecare")]);
    kommun.settings.policy.adopted = Some(date(2006, 3, 28));
    kommun
}

fn only(kommun: &Kommun) -> System {
    let mut systems = register(kommun).systems;
    assert_eq!(systems.len(), 1);
    systems.remove(0)
}

fn faults(change: impl FnOnce(&mut SystemRow)) -> Vec<SystemFault> {
    only(&one(change)).faults
}

fn interim(mut kommun: Kommun) -> Kommun {
    kommun.material.period.kind = PeriodKind::Interim;
    kommun
}

#[test]
fn a_system_in_order_lacks_nothing() {
    assert_eq!(faults(|_| {}), []);
    let register = register(&one(|_| {}));
    let whole = Share { part: 1, whole: 1 };
    assert_eq!(
        register.demands,
        SystemDemand::ALL.map(|demand| (demand, Shown::Open(whole)))
    );
    assert_eq!(register.judged, 1);
    assert_eq!(register.approval_from, Some(date(2006, 3, 28)));
}

#[test]
fn each_thing_that_is_missing_is_a_fault_of_its_own() {
    assert_eq!(faults(|row| clear(&mut row.plan)), [SystemFault::NoPlan]);
    assert_eq!(
        faults(|row| clear(&mut row.approved)),
        [SystemFault::NotApproved]
    );
    assert_eq!(
        faults(|row| clear(&mut row.action_plan)),
        [SystemFault::NoActionPlan]
    );
    let unplanned = year(YEAR, &["SOC"]).system("SOC", "Lifecare", OWNER, |_| {});
    let unplanned = kommun([naming(unplanned, "SOC", "Procapita")]);
    assert_eq!(only(&unplanned).faults, [SystemFault::NoActivity]);
}

#[test]
fn a_system_has_exactly_one_owner() {
    let with = |roles: &[SystemRole]| {
        let departments = ["A", "B", "C"];
        let year = departments.into_iter().zip(roles).fold(
            year(YEAR, &departments),
            |year, (department, role)| {
                year.system(department, "Lifecare", *role, |row| {
                    set(&mut row.approved, date(2024, 5, 1));
                    set(&mut row.plan, date(2024, 4, 1));
                    set(&mut row.owner, "Chef".to_owned());
                    set(&mut row.approved_by, "Chef".to_owned());
                    set(&mut row.action_plan, date(YEAR, 5, 1));
                })
            },
        );
        only(&kommun([naming(year, "A", "Lifecare")])).faults
    };
    assert_eq!(with(&[OWNER, USER]), []);
    assert_eq!(with(&[USER, CENTRAL, USER]), []);
    assert_eq!(with(&[USER, USER]), [SystemFault::NoOwner]);
    assert_eq!(with(&[OWNER, CENTRAL]), [SystemFault::SeveralOwners]);
    assert_eq!(
        with(&[CENTRAL, USER, CENTRAL]),
        [SystemFault::SeveralOwners]
    );
}

#[test]
fn the_approval_is_given_by_the_owner() {
    let by =
        |function: &str| faults(|row| set(&mut row.approved_by, function.to_owned()));
    assert_eq!(by("Socialchef"), []);
    assert_eq!(by(" SOCIALCHEF "), [], "case and blanks do not matter");
    assert_eq!(by("IT-chef"), [SystemFault::ApprovedByOther]);
    assert_eq!(
        faults(|row| clear(&mut row.approved_by)),
        [SystemFault::ApprovedByOther]
    );
    assert_eq!(
        faults(|row| clear(&mut row.owner)),
        [SystemFault::ApprovedByOther],
        "nobody is said to be the owner"
    );
    let unapproved = faults(|row| {
        clear(&mut row.approved);
        clear(&mut row.approved_by);
    });
    assert_eq!(unapproved, [SystemFault::NotApproved], "by nobody at all");
}

/// The faults of a system with a plan and an approval of certain days.
fn approved(plan: (i32, u32, u32), approved: (i32, u32, u32)) -> Kommun {
    one(|row| {
        set(&mut row.plan, date(plan.0, plan.1, plan.2));
        set(&mut row.approved, date(approved.0, approved.1, approved.2));
    })
}

#[test]
fn the_approval_is_from_the_day_of_the_plan_or_later() {
    let before = [SystemFault::ApprovedBeforePlan];
    let plan = (YEAR, 3, 10);
    assert_eq!(only(&approved(plan, (YEAR, 3, 10))).faults, []);
    assert_eq!(only(&approved(plan, (YEAR, 3, 11))).faults, []);
    assert_eq!(only(&approved(plan, (YEAR, 3, 9))).faults, before);
}

#[test]
fn an_older_approval_counts_until_30_june_after_a_plan_of_the_second_half() {
    let before = [SystemFault::ApprovedBeforePlan];
    let older = (2020, 1, 1);
    let judged = |plan| only(&approved(plan, older)).faults;
    assert_eq!(judged((YEAR, 6, 30)), before, "30 June is the first half");
    assert_eq!(judged((YEAR, 7, 1)), []);
    assert_eq!(judged((YEAR, 12, 31)), []);
    assert_eq!(
        judged((YEAR - 1, 7, 1)),
        before,
        "30 June of this year has passed"
    );
    assert_eq!(judged((YEAR - 1, 12, 31)), before);
    let judged = |plan| only(&interim(approved(plan, older))).faults;
    assert_eq!(judged((YEAR - 1, 12, 31)), before, "so it has on 31 August");
    assert_eq!(judged((YEAR, 7, 1)), []);
}

#[test]
fn a_system_is_approved_before_it_is_taken_into_use() {
    let used = [SystemFault::UsedBeforeApproval];
    let first = |first: (i32, u32, u32)| {
        faults(|row| {
            set(&mut row.in_use, date(2010, 5, 5));
            set(&mut row.first_approval, date(first.0, first.1, first.2));
        })
    };
    assert_eq!(first((2010, 5, 4)), []);
    assert_eq!(first((2010, 5, 5)), [], "on the day");
    assert_eq!(first((2010, 5, 6)), used);
    assert_eq!(faults(|row| clear(&mut row.first_approval)), used);
    let never = faults(|row| {
        clear(&mut row.first_approval);
        clear(&mut row.approved);
    });
    assert_eq!(never, [SystemFault::NotApproved, used[0]]);
    let latest_is_first = faults(|row| {
        set(&mut row.in_use, date(2024, 4, 12));
        set(&mut row.approved, date(2024, 4, 12));
        clear(&mut row.first_approval);
    });
    assert_eq!(latest_is_first, [], "the latest came before use as well");
}

#[test]
fn what_was_in_use_when_the_policy_came_need_not_have_been_approved_first() {
    let in_use = |day| {
        one(|row| {
            set(&mut row.in_use, day);
            set(&mut row.first_approval, date(2015, 1, 1));
        })
    };
    let used = [SystemFault::UsedBeforeApproval];
    assert_eq!(only(&in_use(date(2006, 3, 28))).faults, [], "on that day");
    assert_eq!(only(&in_use(date(2006, 3, 29))).faults, used);
    let mut later = in_use(date(2006, 3, 29));
    later.settings.rules.approval_from = Some(date(2006, 3, 29));
    assert_eq!(only(&later).faults, [], "a day of the kommun's own");
    later.settings.rules.approval_from = None;
    later.settings.policy.adopted = None;
    assert_eq!(only(&later).faults, [], "no such day is known");
    let unknown = faults(|row| {
        clear(&mut row.in_use);
        set(&mut row.first_approval, date(2015, 1, 1));
    });
    assert_eq!(unknown, [], "when it was taken into use is not known");
}

#[test]
fn the_action_plan_is_dated_in_the_year() {
    let old = [SystemFault::OldActionPlan];
    let dated = |year, month, day| {
        faults(|row| set(&mut row.action_plan, date(year, month, day)))
    };
    assert_eq!(dated(YEAR - 1, 12, 31), old);
    assert_eq!(dated(YEAR, 1, 1), []);
    assert_eq!(dated(YEAR, 12, 31), []);
    assert_eq!(dated(YEAR + 1, 1, 1), old);
}

#[test]
fn a_system_that_is_taken_out_of_use_is_listed_and_not_judged() {
    let retired = |day| {
        one(|row| {
            set(&mut row.retired, day);
            clear(&mut row.plan);
        })
    };
    let last = retired(date(YEAR, 12, 31));
    assert_eq!(
        (only(&last).judged, only(&last).faults),
        (false, Vec::new())
    );
    let none = Share { part: 0, whole: 0 };
    let demands = register(&last).demands;
    assert_eq!(
        demands,
        SystemDemand::ALL.map(|demand| (demand, Shown::Open(none)))
    );
    let after = only(&retired(date(YEAR + 1, 1, 1)));
    assert_eq!(
        (after.judged, after.faults),
        (true, vec![SystemFault::NoPlan])
    );
    let day = date(YEAR, 8, 31);
    assert!(!only(&interim(retired(day))).judged);
    assert!(only(&interim(retired(day.succ_opt().unwrap()))).judged);
}

#[test]
fn a_system_is_critical_when_anyone_says_so_and_others_are_not_judged() {
    let with = |of_owner, of_user| {
        let year = year(YEAR, &["A", "B"])
            .system("A", "Lifecare", OWNER, |row| {
                set(&mut row.critical, of_owner);
                clear(&mut row.plan);
            })
            .system("B", "Lifecare", USER, |row| set(&mut row.critical, of_user));
        only(&kommun([year]))
    };
    let plain = with(false, false);
    assert_eq!((plain.critical, plain.judged), (false, false));
    assert_eq!(plain.faults, []);
    for critical in [with(true, false), with(false, true)] {
        assert_eq!((critical.critical, critical.judged), (true, true));
        assert_eq!(
            critical.faults,
            [SystemFault::NoPlan, SystemFault::NoActivity]
        );
    }
}

#[test]
fn one_system_is_put_together_whatever_its_users_call_it() {
    let year = year(YEAR, &["B", "A", "KLF"])
        .system("A", "heroma ", USER, |row| {
            set(&mut row.plan, date(2000, 1, 1));
            set(&mut row.secret, true);
            set(&mut row.legal_ground, "OSL 18 kap. 8 §".to_owned());
        })
        .system("B", "Herroma", USER, |_| {})
        .system("KLF", "Heroma", CENTRAL, |row| {
            set(&mut row.classes[1], 4);
            set(&mut row.comment, "Byts ut.".to_owned());
            set(&mut row.owner_name, "Eva Ek".to_owned());
        });
    let kommun = kommun([naming(naming(year, "A", "HEROMA"), "B", "Heroma")]);
    let system = only(&kommun);
    assert_eq!(system.name, "Heroma");
    assert_eq!(system.plan, Some(date(2024, 3, 1)), "the owner's");
    assert_eq!(system.classes, [None, Some(4), None, None]);
    assert_eq!(system.comment.as_deref(), Some("Byts ut."));
    let [owner] = system.owners.as_slice() else {
        panic!("{:?}", system.owners);
    };
    assert_eq!((owner.department.as_str(), owner.role), ("KLF", CENTRAL));
    assert_eq!(owner.function.as_deref(), Some("Socialchef"));
    assert_eq!(owner.name.as_deref(), Some("Eva Ek"));
    let users: Vec<_> = system
        .users
        .iter()
        .map(|user| (user.department.as_str(), user.written.as_str()))
        .collect();
    assert_eq!(users, [("B", "Herroma"), ("A", "heroma ")]);
    let named: Vec<_> = system
        .activities
        .iter()
        .map(|(department, id)| (department.as_str(), id.as_str()))
        .collect();
    assert_eq!(named, [("B", "1"), ("A", "1")]);
    assert_eq!(system.faults, []);
    assert!(system.secret, "one row is enough");
    assert_eq!(system.legal_ground.as_deref(), Some("OSL 18 kap. 8 §"));
    assert_eq!(
        system.place.to_string(),
        "inlamnat/2025/klf.xlsx, System!A2"
    );
}

#[test]
fn every_cell_that_it_was_judged_on_is_kept_the_empty_ones_too() {
    let year = year(YEAR, &["A", "B"])
        .system("A", "Lifecare", OWNER, |row| clear(&mut row.plan))
        .system("B", "Lifecare", USER, |_| {});
    let system = only(&kommun([naming(year, "B", "Lifecare")]));
    let cells: Vec<_> = system
        .sources
        .iter()
        .map(|source| {
            let file = source.place.file.rsplit('/').next().unwrap();
            format!("{}: {file} {}", source.field, source.place.within_file())
        })
        .collect();
    assert_eq!(
        cells,
        [
            "Avvecklas: a.xlsx System!P2",
            "Driftgodkänd: a.xlsx System!M2",
            "Driftgodkänd av: a.xlsx System!N2",
            "Första driftgodkännande: a.xlsx System!L2",
            "Handlingsplan: a.xlsx System!O2",
            "Roll: a.xlsx System!C2",
            "Roll: b.xlsx System!C2",
            "Samhällsviktigt: a.xlsx System!B2",
            "Samhällsviktigt: b.xlsx System!B2",
            "System: b.xlsx IT-plan!E2",
            "Systemsäkerhetsplan: a.xlsx System!K2",
            "Systemägare (funktion): a.xlsx System!D2",
            "Tagen i bruk: a.xlsx System!F2",
        ]
    );
}

#[test]
fn critical_systems_come_first_and_each_demand_is_counted_over_them() {
    let year = year(YEAR, &["A", "B", "C", "D"])
        .without_submission("D")
        .system("A", "Öppettider", OWNER, |_| {})
        .system("A", "Zon", OWNER, |row| clear(&mut row.plan))
        .system("A", "Abba", OWNER, |row| set(&mut row.critical, false))
        .system("A", "Åre", OWNER, |row| {
            set(&mut row.approved_by, "IT-chef".to_owned());
            set(&mut row.action_plan, date(YEAR - 1, 1, 1));
        })
        .none("B", |sent| &mut sent.systems);
    let register = register(&kommun([naming(year, "C", "Åre")]));
    let names: Vec<_> = register.systems.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Zon", "Åre", "Öppettider", "Abba"]);
    let parts: Vec<_> = register
        .demands
        .iter()
        .map(|(_, share)| share.open().unwrap().part)
        .collect();
    assert_eq!(parts, [3, 2, 2, 2, 1]);
    assert!(
        register
            .demands
            .iter()
            .all(|(_, share)| share.open().unwrap().whole == 3)
    );
    assert_eq!(codes(&register.declared_none), ["B"]);
    assert_eq!(codes(&register.missing), ["C", "D"]);
}

#[test]
fn no_systems_are_none_to_judge_whether_declared_or_not() {
    let declared = year(YEAR, &["A"]).none("A", |sent| &mut sent.systems);
    let declared = register(&kommun([declared]));
    assert_eq!((declared.judged, declared.missing.len()), (0, 0));
    assert_eq!(codes(&declared.declared_none), ["A"]);
    let silent = register(&kommun([year(YEAR, &["A"])]));
    assert_eq!((silent.judged, silent.missing.len()), (0, 1));
    assert_eq!(silent.declared_none, []);
    assert_eq!(declared.demands, silent.demands);
}

#[test]
fn the_order_of_the_files_and_a_workbook_of_somebody_else_do_not_matter() {
    let year = year(YEAR, &["C", "A", "B", "X"])
        .system("A", "Zon", OWNER, |_| {})
        .system("B", "zon", OWNER, |row| clear(&mut row.plan))
        .system("C", "ZON", USER, |_| {})
        .system("X", "Xerxes", OWNER, |_| {});
    let mut kommun = kommun([year]);
    let departments = &mut kommun.material.current.governing.departments;
    departments.retain(|row| row.code.value.as_str() != "X");
    let before = only(&kommun);
    assert_eq!(
        before.name, "Zon",
        "A's, the first in Organisation to own it"
    );
    kommun.material.current.submissions.reverse();
    assert_eq!(only(&kommun), before);
}
