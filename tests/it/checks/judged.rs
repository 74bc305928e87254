//! What is found once plans, systems and sub-goals are judged.

use itbokslut::analysis;
use itbokslut::domain::{ActivityStatus, Amount, DepartmentCode, SystemRole};
use itbokslut::finding::Finding;
use itbokslut::form::department::{activities, systems};
use itbokslut::form::governing::sub_goals;
use itbokslut::submission::{ActivityRow, SubGoal, SystemRow};

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_sheet};
use crate::support::rows::{self, date};

/// The rules that are tested here.
const RULES: [&str; 10] = [
    "delmål-försenat",
    "driftgodkännande-saknas",
    "driftgodkänt-av-annan",
    "driftgodkänt-före-planen",
    "försenad-utan-kommentar",
    "handlingsplan-saknas",
    "insatser-försenade",
    "system-utan-insats",
    "systemsäkerhetsplan-saknas",
    "tagen-i-bruk-före-godkännande",
];

/// Returns what is found of these rules.
fn findings(kommun: &Kommun) -> Vec<Finding> {
    let read = kommun.findings();
    let report = analysis::report(&kommun.material, &[], &kommun.settings, read);
    let open = report.findings.open.into_iter();
    open.filter(|finding| RULES.contains(&finding.rule.id))
        .collect()
}

fn found(kommun: &Kommun) -> Vec<(&'static str, String)> {
    let findings = findings(kommun);
    let place = |finding: &Finding| (finding.rule.id, finding.place.within_file());
    findings.iter().map(place).collect()
}

#[track_caller]
fn message(kommun: &Kommun) -> String {
    let findings = findings(kommun);
    assert_eq!(findings.len(), 1, "{:?}", found(kommun));
    findings[0].message.clone()
}

/// Returns a kommun whose BUF has another activity.
fn activity(change: impl FnOnce(&mut ActivityRow)) -> Kommun {
    Kommun::valid().activity("BUF", change)
}

fn overdue(row: &mut ActivityRow) {
    row.status.set(ActivityStatus::Ongoing);
    row.done.set(Amount::exact(60.0));
    row.finished.clear();
}

fn explained(row: &mut ActivityRow) {
    overdue(row);
    row.comment.set("Leverantören dröjde.".to_owned());
}

#[test]
fn late_activities_are_told_of_together() {
    let kommun = activity(explained)
        .activity("BUF", explained)
        .activity("BUF", |_| {})
        .activity("SOC", |_| {});
    assert_eq!(found(&kommun), [at("insatser-försenade", "IT-plan")]);
    assert_eq!(
        message(&kommun),
        "2 av 3 insatser som skulle ha varit klara är försenade"
    );
    let department = findings(&kommun)[0].department.clone();
    assert_eq!(department, Some(DepartmentCode::new("BUF")));
    assert_eq!(
        message(&activity(explained)),
        "1 av 1 insats som skulle ha varit klar är försenad"
    );
}

#[test]
fn an_activity_is_late_by_its_dates() {
    let late = |change: fn(&mut ActivityRow)| !found(&activity(change)).is_empty();
    assert!(!late(|_| {}), "done in time");
    assert!(
        late(|row| row.finished.set(date(2025, 11, 1))),
        "a day late"
    );
    assert!(
        !late(|row| row.finished.set(date(2025, 10, 31))),
        "on its day"
    );
    assert!(late(|row| row.finished.clear()), "klar without a day");
    assert!(!late(|row| row.status.set(ActivityStatus::Cancelled)));
    assert!(!late(|row| {
        overdue(row);
        row.end.set(date(2026, 1, 1));
    }));
    assert!(!late(|row| {
        overdue(row);
        row.end.clear();
    }));
}

#[test]
fn a_late_activity_says_why() {
    let name = in_sheet(&activities::SHEET, "activity", 1);
    assert_eq!(
        found(&activity(overdue)),
        [
            at("insatser-försenade", "IT-plan"),
            at("försenad-utan-kommentar", name)
        ]
    );
    assert_eq!(found(&activity(explained)).len(), 1);
}

/// Returns a kommun whose BUF owns Viva, changed, which an activity names.
fn system(change: impl FnOnce(&mut SystemRow)) -> Kommun {
    Kommun::valid()
        .system("BUF", "Viva", change)
        .activity("SOC", |row| row.system.set("Viva".to_owned()))
}

fn cell(key: &str) -> String {
    in_sheet(&systems::SHEET, key, 1)
}

#[test]
fn a_critical_system_with_everything_lacks_nothing() {
    assert_eq!(found(&system(|_| {})), NOTHING);
    assert_eq!(found(&Kommun::valid()), NOTHING);
}

#[test]
fn only_critical_systems_in_use_are_judged() {
    let bare = |row: &mut SystemRow| {
        row.plan.clear();
        row.approved.clear();
        row.action_plan.clear();
    };
    assert_eq!(found(&system(bare)).len(), 3);
    let uncritical = system(|row| {
        bare(row);
        row.critical.set(false);
    });
    assert_eq!(found(&uncritical), NOTHING);
    let retired = system(|row| {
        bare(row);
        row.retired.set(date(2025, 12, 31));
    });
    assert_eq!(found(&retired), NOTHING);
}

#[test]
fn a_critical_system_has_a_security_plan() {
    let kommun = system(|row| row.plan.clear());
    assert_eq!(
        found(&kommun),
        [at("systemsäkerhetsplan-saknas", cell("plan"))]
    );
    assert_eq!(
        message(&kommun),
        "det samhällsviktiga systemet «Viva» har ingen systemsäkerhetsplan"
    );
    let department = findings(&kommun)[0].department.clone();
    assert_eq!(department, Some(DepartmentCode::new("BUF")));
}

#[test]
fn a_critical_system_is_approved() {
    let kommun = system(|row| row.approved.clear());
    let expected = [at("driftgodkännande-saknas", cell("approved"))];
    assert_eq!(found(&kommun), expected);
}

#[test]
fn a_critical_system_is_approved_by_its_owner() {
    let expected = [at("driftgodkänt-av-annan", cell("approved_by"))];
    let other = system(|row| row.approved_by.set("IT-chef".to_owned()));
    assert_eq!(found(&other), expected);
    assert_eq!(
        message(&other),
        "det samhällsviktiga systemet «Viva» är driftgodkänt av «IT-chef»; systemägaren \
         är «förvaltningschef»"
    );
    let nobody = system(|row| row.approved_by.clear());
    assert_eq!(found(&nobody), expected);
    assert_eq!(
        message(&nobody),
        "det står inte vem som driftgodkände «Viva»; systemägaren är «förvaltningschef»"
    );
    let spelt = system(|row| row.approved_by.set("Förvaltningschef ".to_owned()));
    assert_eq!(found(&spelt), NOTHING);
}

#[test]
fn an_approval_is_not_older_than_its_plan() {
    let approved = |plan, approved| {
        system(|row| {
            row.plan.set(plan);
            row.approved.set(approved);
        })
    };
    let early = approved(date(2025, 3, 1), date(2025, 2, 28));
    let expected = [at("driftgodkänt-före-planen", cell("approved"))];
    assert_eq!(found(&early), expected);
    assert_eq!(
        message(&early),
        "det samhällsviktiga systemet «Viva» driftgodkändes «2025-02-28», före \
         systemsäkerhetsplanen 2025-03-01"
    );
    let day = date(2025, 3, 1);
    assert_eq!(found(&approved(day, day)), NOTHING);
    let autumn = approved(date(2025, 7, 1), date(2025, 2, 28));
    assert_eq!(found(&autumn), NOTHING, "until 30 June of the next year");
    let last_autumn = approved(date(2024, 7, 1), date(2024, 2, 28));
    assert_eq!(found(&last_autumn), expected);
}

#[test]
fn a_critical_system_is_approved_before_it_is_used() {
    let used = |change: fn(&mut SystemRow)| {
        system(|row| {
            row.in_use.set(date(2014, 11, 30));
            change(row);
        })
        .settings(|s| s.rules.approval_from = Some(date(2010, 1, 1)))
    };
    let late = used(|_| {});
    let expected = [at("tagen-i-bruk-före-godkännande", cell("first_approval"))];
    assert_eq!(found(&late), expected);
    assert_eq!(
        message(&late),
        "det samhällsviktiga systemet «Viva» togs i bruk 2014-11-30, men godkändes \
         första gången «2014-12-01»"
    );
    let missing = used(|row| row.first_approval.clear());
    assert_eq!(
        message(&missing),
        "det samhällsviktiga systemet «Viva» togs i bruk 2014-11-30, men har inget \
         första driftgodkännande"
    );
    assert_eq!(
        found(&used(|row| row.in_use.set(date(2014, 12, 1)))),
        NOTHING
    );
    assert_eq!(found(&used(|row| row.in_use.clear())), NOTHING);
    let never = used(|row| {
        row.first_approval.clear();
        row.approved.clear();
    });
    assert_eq!(
        found(&never),
        [at("driftgodkännande-saknas", cell("approved"))],
        "told of once"
    );
    let old = used(|_| {}).settings(|s| {
        s.rules.approval_from = Some(date(2014, 11, 30));
    });
    assert_eq!(found(&old), NOTHING, "taken into use before it mattered");
}

#[test]
fn a_critical_system_has_an_action_plan_of_the_year() {
    let expected = [at("handlingsplan-saknas", cell("action_plan"))];
    let none = system(|row| row.action_plan.clear());
    assert_eq!(found(&none), expected);
    assert_eq!(
        message(&none),
        "det samhällsviktiga systemet «Viva» har ingen handlingsplan för 2025"
    );
    let old = system(|row| row.action_plan.set(date(2024, 12, 31)));
    assert_eq!(found(&old), expected);
    assert_eq!(
        message(&old),
        "handlingsplanen för det samhällsviktiga systemet «Viva» är daterad \
         «2024-12-31», inte 2025"
    );
    let first_day = system(|row| row.action_plan.set(date(2025, 1, 1)));
    assert_eq!(found(&first_day), NOTHING);
}

#[test]
fn an_activity_names_every_critical_system() {
    let unnamed = Kommun::valid().system("BUF", "Viva", |_| {});
    assert_eq!(found(&unnamed), [at("system-utan-insats", cell("system"))]);
    let other = unnamed.activity("SOC", |row| row.system.set("Treserva".to_owned()));
    assert_eq!(found(&other), [at("system-utan-insats", cell("system"))]);
}

#[test]
fn what_nobody_owns_is_not_asked_for_its_papers() {
    let kommun = Kommun::valid().system("SOC", "Viva", |row| {
        row.role.set(SystemRole::User);
        row.plan.clear();
        row.approved.clear();
        row.action_plan.clear();
    });
    assert_eq!(found(&kommun), [at("system-utan-insats", cell("system"))]);
}

#[test]
fn what_could_not_be_read_is_not_asked_for_again() {
    let kommun = system(|row| row.plan.spoil());
    let place = kommun.material.current.submissions[0].systems.rows[0]
        .plan
        .place()
        .unwrap()
        .clone();
    assert_eq!(
        found(&kommun),
        [at("systemsäkerhetsplan-saknas", cell("plan"))]
    );
    let told = itbokslut::finding::rules::not_a_date::found(&place, "snart");
    let report = analysis::report(&kommun.material, &[], &kommun.settings, vec![told]);
    let rules: Vec<_> = report.findings.open.iter().map(|f| f.rule.id).collect();
    assert!(!rules.contains(&"systemsäkerhetsplan-saknas"), "{rules:?}");
}

/// Returns a kommun with a sub-goal, changed.
fn sub_goal(change: impl FnOnce(&mut SubGoal)) -> Kommun {
    let mut row = rows::sub_goal(1, "SD1");
    change(&mut row);
    Kommun::valid().governing(|g| g.sub_goals = vec![row])
}

#[test]
fn a_sub_goal_is_reached_in_time() {
    let due = |on| {
        sub_goal(|row| {
            row.status.set(ActivityStatus::Ongoing);
            row.due.set(on);
        })
    };
    let late = due(date(2025, 12, 31));
    let code = in_sheet(&sub_goals::SHEET, "code", 1);
    assert_eq!(found(&late), [at("delmål-försenat", code)]);
    assert_eq!(
        message(&late),
        "delmålet «SD1» skulle vara klart 2025-12-31 men har statusen «pågår»"
    );
    assert_eq!(found(&due(date(2026, 1, 1))), NOTHING);
    assert_eq!(found(&sub_goal(|_| {})), NOTHING, "it is done");
    let cancelled = sub_goal(|row| row.status.set(ActivityStatus::Cancelled));
    assert_eq!(found(&cancelled), NOTHING);
}
