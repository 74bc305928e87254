//! The IT plans (DESIGN §5.9).

use crate::domain::{ActivityStatus, PeriodKind, Program};
use crate::report::{Activity, ActivityCounts, Count, PlanBreach, Plans, Timing};
use crate::submission::ActivityRow;

use super::kommun::instruments::{clear, codes, pay, spoil};
use super::kommun::{Kommun, YEAR, date, kommun, set, year};

fn plans(kommun: &Kommun) -> Plans {
    kommun.report().plans
}

fn one(change: impl FnOnce(&mut ActivityRow)) -> Kommun {
    kommun([year(YEAR, &["A"]).activity("A", "Insatsen", change)])
}

fn judged(change: impl FnOnce(&mut ActivityRow)) -> Activity {
    plans(&one(change)).activities.remove(0)
}

/// How an activity went that was to be done on one day and was on another.
fn timing(end: (u32, u32), finished: Option<(i32, u32, u32)>) -> Timing {
    judged(|row| {
        set(&mut row.end, date(YEAR, end.0, end.1));
        if let Some((year, month, day)) = finished {
            set(&mut row.finished, date(year, month, day));
        }
    })
    .timing
}

#[test]
fn an_activity_is_late_by_its_dates() {
    let on = |month, day| Some((YEAR, month, day));
    assert_eq!(timing((6, 30), on(6, 29)), Timing::InTime);
    assert_eq!(timing((6, 30), on(6, 30)), Timing::InTime, "on the day");
    assert_eq!(timing((6, 30), on(7, 1)), Timing::DoneLate { days: 1 });
    assert_eq!(timing((6, 30), on(12, 31)), Timing::DoneLate { days: 184 });
    assert_eq!(
        timing((6, 30), Some((YEAR + 1, 1, 1))),
        Timing::Overdue { days: 184 },
        "what was done after the last day was not done on it"
    );
    assert_eq!(timing((6, 30), None), Timing::Overdue { days: 184 });
    assert_eq!(timing((12, 30), None), Timing::Overdue { days: 1 });
    assert_eq!(timing((12, 31), None), Timing::Overdue { days: 0 });
    assert_eq!(timing((12, 31), on(12, 31)), Timing::InTime);
}

#[test]
fn an_activity_that_ends_after_the_last_day_is_not_due() {
    let next_year = judged(|row| set(&mut row.end, date(YEAR + 1, 1, 1)));
    assert_eq!(next_year.timing, Timing::NotDue);
    let done_early = judged(|row| {
        set(&mut row.end, date(YEAR + 1, 1, 1));
        set(&mut row.finished, date(YEAR, 5, 1));
    });
    assert_eq!(done_early.timing, Timing::NotDue);
    assert!(!done_early.carried_over);
}

#[test]
fn the_interim_report_looks_at_31_august() {
    let at = |end, finished: Option<_>| {
        let mut kommun = one(|row| {
            set(&mut row.end, end);
            if let Some(finished) = finished {
                set(&mut row.finished, finished);
            }
        });
        kommun.material.period.kind = PeriodKind::Interim;
        plans(&kommun).activities.remove(0).timing
    };
    let (last, after) = (date(YEAR, 8, 31), date(YEAR, 9, 1));
    assert_eq!(at(last, None), Timing::Overdue { days: 0 });
    assert_eq!(at(last, Some(after)), Timing::Overdue { days: 0 });
    assert_eq!(at(after, None), Timing::NotDue);
}

#[test]
fn what_was_ticked_does_not_decide() {
    let ticked = |status, finished: Option<_>| {
        judged(|row| {
            set(&mut row.end, date(YEAR, 6, 30));
            set(&mut row.status, status);
            if let Some(finished) = finished {
                set(&mut row.finished, finished);
            }
        })
    };
    let undated = ticked(ActivityStatus::Done, None);
    assert_eq!(undated.timing, Timing::Overdue { days: 184 });
    assert!(!undated.carried_over, "it does not go on");
    let dated = ticked(ActivityStatus::NotStarted, Some(date(YEAR, 6, 1)));
    assert_eq!(dated.timing, Timing::InTime);
    assert!(!dated.carried_over);
    let done_in_january = ticked(ActivityStatus::Done, Some(date(YEAR + 1, 1, 9)));
    assert!(done_in_january.carried_over);
    assert!(ticked(ActivityStatus::Ongoing, None).carried_over);
}

#[test]
fn a_cancelled_activity_is_neither_late_nor_carried_over() {
    let cancelled = judged(|row| {
        set(&mut row.end, date(YEAR, 6, 30));
        set(&mut row.status, ActivityStatus::Cancelled);
        set(&mut row.finished, date(YEAR, 6, 1));
    });
    assert_eq!(cancelled.timing, Timing::Cancelled);
    assert!(!cancelled.carried_over);
    let counts = plans(&one(|row| set(&mut row.status, ActivityStatus::Cancelled)));
    let expected = ActivityCounts {
        all: Count::Of(1),
        cancelled: Count::Of(1),
        ..ActivityCounts::default()
    };
    assert_eq!(counts.total, expected);
}

#[test]
fn without_an_end_nothing_can_be_said_and_it_is_not_in_the_base() {
    let kommun = one(|row| clear(&mut row.end));
    let plans = plans(&kommun);
    assert_eq!(plans.activities[0].timing, Timing::NoDeadline);
    assert_eq!(
        (plans.total.all, plans.total.due),
        (Count::Of(1), Count::Of(0))
    );
    assert_eq!(plans.total.carried_over, 1);
}

#[test]
fn each_thing_that_the_policy_requires_is_missed_on_its_own() {
    use PlanBreach::{FollowUp, Priority, Responsible, Schedule};
    assert_eq!(judged(|_| {}).breaches, []);
    let breaches = |change: fn(&mut ActivityRow)| judged(change).breaches;
    assert_eq!(breaches(|row| clear(&mut row.responsible)), [Responsible]);
    assert_eq!(breaches(|row| clear(&mut row.start)), [Schedule]);
    assert_eq!(breaches(|row| clear(&mut row.end)), [Schedule]);
    assert_eq!(breaches(|row| clear(&mut row.follow_up)), [FollowUp]);
    assert_eq!(breaches(|row| clear(&mut row.priority)), [Priority]);
    assert_eq!(breaches(|row| spoil(&mut row.start)), [Schedule]);
    let all = judged(|row| {
        clear(&mut row.priority);
        clear(&mut row.start);
        clear(&mut row.end);
        set(&mut row.responsible, "  ".to_owned());
        clear(&mut row.follow_up);
    });
    assert_eq!(all.breaches, [Responsible, Schedule, FollowUp, Priority]);
}

#[test]
fn the_counts_are_per_forvaltning_in_the_order_of_organisation_and_per_program() {
    let kommun = kommun([year(YEAR, &["TEK", "BUF", "SOC", "KLF"])
        .activity("TEK", "I tid", |row| {
            set(&mut row.finished, date(YEAR, 12, 31));
            set(&mut row.program, Program::Infrastructure);
        })
        .activity("TEK", "Sen", |row| {
            set(&mut row.end, date(YEAR, 2, 1));
            clear(&mut row.priority);
        })
        .activity("BUF", "Klar sent", |row| {
            set(&mut row.end, date(YEAR, 2, 1));
            set(&mut row.finished, date(YEAR, 2, 3));
        })
        .activity("BUF", "Utan program", |row| {
            set(&mut row.end, date(YEAR + 1, 2, 1));
            clear(&mut row.program);
        })
        .none("SOC", |sent| &mut sent.activities)]);
    let plans = plans(&kommun);
    let names: Vec<_> = plans.activities.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["I tid", "Sen", "Klar sent", "Utan program"]);
    let tek = ActivityCounts {
        all: Count::Of(2),
        due: Count::Of(2),
        in_time: Count::Of(1),
        late: Count::Of(1),
        done: Count::Of(1),
        carried_over: Count::Of(1),
        with_breach: Count::Of(1),
        ..ActivityCounts::default()
    };
    let buf = ActivityCounts {
        all: Count::Of(2),
        due: Count::Of(1),
        late: Count::Of(1),
        done: Count::Of(1),
        carried_over: Count::Of(1),
        ..ActivityCounts::default()
    };
    let by_department: Vec<_> = plans
        .by_department
        .iter()
        .map(|(department, counts)| (department.as_str(), counts.clone()))
        .collect();
    assert_eq!(
        by_department,
        [
            ("TEK", tek),
            ("BUF", buf),
            ("SOC", ActivityCounts::default())
        ]
    );
    let by_program: Vec<_> = plans
        .by_program
        .iter()
        .map(|(program, counts)| (*program, counts.all, counts.late))
        .collect();
    assert_eq!(
        by_program,
        [
            (Program::Plan, Count::Of(2), Count::Of(2)),
            (Program::Infrastructure, Count::Of(1), Count::Of(0)),
        ]
    );
    assert_eq!(plans.total.all, 4);
    assert_eq!(codes(&plans.declared_none), ["SOC"]);
    assert_eq!(codes(&plans.missing), ["KLF"]);
}

#[test]
fn who_sends_nothing_has_not_reported_and_who_says_none_has() {
    let year = year(YEAR, &["A", "B", "C"])
        .without_submission("B")
        .none("C", |sent| &mut sent.activities)
        .activity("C", "Ändå en", |_| {});
    let plans = plans(&kommun([year]));
    assert_eq!(codes(&plans.missing), ["A", "B"]);
    assert_eq!(plans.declared_none, [], "a row outweighs the tick");
    assert_eq!(plans.by_department.len(), 1);
    assert_eq!(plans.total.all, 1);
}

#[test]
fn budget_and_outcome_are_summed_to_the_ore_with_their_cells() {
    let kommun = kommun([year(YEAR, &["A", "B"])
        .activity("A", "Ett", |row| pay(&mut row.budget, 0.1))
        .activity("A", "Två", |row| {
            pay(&mut row.budget, 0.2);
            set(&mut row.program, Program::Security);
        })
        .activity("B", "Tre", |row| pay(&mut row.outcome, 0.0))]);
    let plans = plans(&kommun);
    let budget = plans.total.budget.open().unwrap().unwrap();
    assert_eq!(budget.value.to_bits(), 0.3f64.to_bits());
    let cells: Vec<_> = budget
        .sources
        .iter()
        .map(|source| (source.field.to_string(), source.place.to_string()))
        .collect();
    let cell = |at: &str| {
        let place = format!("inlamnat/2025/a.xlsx, IT-plan!{at}");
        ("Budget (tkr)".to_owned(), place)
    };
    assert_eq!(cells, [cell("N2"), cell("N3")]);
    assert_eq!(
        plans.total.outcome.open().unwrap().unwrap().value.to_bits(),
        0f64.to_bits()
    );
    let (_, of_a) = &plans.by_department[0];
    assert_eq!(of_a.outcome, None, "no outcome is not 0");
    let security = plans
        .by_program
        .iter()
        .find(|(p, _)| *p == Program::Security);
    let (_, security) = security.unwrap();
    assert_eq!(
        security
            .budget
            .as_ref()
            .open()
            .unwrap()
            .as_ref()
            .unwrap()
            .value
            .to_bits(),
        0.2f64.to_bits()
    );
}

#[test]
fn the_order_of_the_files_and_a_workbook_of_somebody_else_do_not_matter() {
    let mut kommun = kommun([year(YEAR, &["B", "A", "C"])
        .activity("A", "Ett", |row| pay(&mut row.budget, 0.1))
        .activity("B", "Två", |row| pay(&mut row.budget, 0.2))
        .activity("C", "Tre", |row| pay(&mut row.budget, 0.7))]);
    let mut governing = kommun.material.current.governing.departments.clone();
    governing.retain(|row| row.code.value.as_str() != "C");
    kommun.material.current.governing.departments = governing;
    let before = plans(&kommun);
    assert_eq!(before.total.all, 2, "C is not in Organisation");
    kommun.material.current.submissions.reverse();
    assert_eq!(plans(&kommun), before);
}
