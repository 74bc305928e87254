//! Each computation: what it counts, its empty case and what it leaves out.

use chrono::NaiveDate;

use crate::domain::{
    ActivityStatus, Aggregation, Amount, DepartmentCode, Entry, Measure, Post, Reporters,
    SystemRole, Unit,
};
use crate::report::{DepartmentOutcome, Ground};
use crate::submission::{ActivityRow, RiskRow, SystemRow};

use super::super::kommun::{YEAR, YearOf, date, kommun, set, year};
use super::super::sheets::spoil;

/// A's own value of an indicator that is derived as a text says: a ratio for
/// a share and a cost per point, otherwise a sum.
fn own(text: &str, unit: Unit, fill: impl FnOnce(YearOf) -> YearOf) -> DepartmentOutcome {
    let quotient = text.contains("andel") || text.contains("per riskpoäng");
    let aggregation = if quotient {
        Aggregation::Ratio
    } else {
        Aggregation::Sum
    };
    let year = year(YEAR, &["A"]).indicator("I", unit, aggregation, |indicator| {
        set(&mut indicator.derived, text.to_owned());
        let only = vec![DepartmentCode::new("A")];
        set(&mut indicator.reporters, Reporters::Some(only));
    });
    kommun([fill(year)]).own("A", "I")
}

fn number(own: &DepartmentOutcome) -> Option<f64> {
    own.outcome.as_ref()?.value.number()
}

/// Numerator and denominator.
fn parts(own: &DepartmentOutcome) -> Option<(f64, f64)> {
    Some((
        own.numerator.as_ref()?.value,
        own.denominator.as_ref()?.value,
    ))
}

/// A computation in each unit it is measured in here, over nothing.
const ALL: &[(&str, Unit)] = &[
    ("it-plan: andel klara i tid", Unit::Percent),
    ("it-plan: antal insatser", Unit::Count),
    ("it-plan: andel utan brist", Unit::Percent),
    ("system: andel med systemsäkerhetsplan", Unit::Percent),
    ("system: andel driftgodkända", Unit::Percent),
    ("system: andel med handlingsplan", Unit::Percent),
    ("system: antal samhällsviktiga", Unit::Count),
    ("incidenter: antal", Unit::Count),
    ("incidenter: antal, intrång", Unit::Count),
    ("incidenter: andel spårade", Unit::Percent),
    ("incidenter: timmar avbrott", Unit::Hours),
    ("risker: kostnad per riskpoäng", Unit::Tkr),
    ("risker: antal", Unit::Count),
];

#[test]
fn a_sheet_that_is_declared_empty_is_nothing_and_one_that_is_not_is_silent() {
    for (text, unit) in ALL {
        let silent = own(text, *unit, |year| year);
        assert!(!silent.reported, "{text}");
        assert_eq!(silent.outcome, None, "{text}");
        let empty = own(text, *unit, |year| year.nothing_to_report("A"));
        if text.contains("andel") || text.contains("per riskpoäng") {
            assert_eq!(empty.ground, Ground::NoDenominator, "{text}");
            assert_eq!(parts(&empty), Some((0.0, 0.0)), "{text}");
        } else {
            assert_eq!(number(&empty), Some(0.0), "{text}");
            assert!(empty.reported, "{text}");
        }
    }
}

fn activity(
    year: YearOf,
    end: Option<NaiveDate>,
    finished: Option<NaiveDate>,
    status: ActivityStatus,
) -> YearOf {
    year.bare_activity("A", |row| {
        set(&mut row.status, status);
        if let Some(end) = end {
            set(&mut row.end, end);
        }
        if let Some(finished) = finished {
            set(&mut row.finished, finished);
        }
    })
}

/// One on the day, one late, one not done, one ticked as done without a day,
/// one cancelled, one due after the year and one without an end.
fn plan(year: YearOf) -> YearOf {
    use ActivityStatus::{Cancelled, Done, Ongoing};
    let june = Some(date(2025, 6, 30));
    let december = Some(date(2025, 12, 31));
    let year = activity(year, june, june, Ongoing);
    let year = activity(year, june, Some(date(2025, 7, 1)), Done);
    let year = activity(year, december, None, Ongoing);
    let year = activity(year, december, None, Done);
    let year = activity(year, june, june, Cancelled);
    let year = activity(year, Some(date(2026, 1, 1)), june, Done);
    activity(year, None, june, Done)
}

#[test]
fn activities_in_time_are_judged_by_their_days() {
    let found = own("it-plan: andel klara i tid", Unit::Percent, plan);
    assert_eq!(parts(&found), Some((1.0, 4.0)));
    assert_eq!(number(&found), Some(25.0));
}

#[test]
fn a_plan_of_nothing_that_is_due_is_nothing_over_nothing() {
    let found = own("it-plan: andel klara i tid", Unit::Percent, |year| {
        activity(year, None, None, ActivityStatus::Ongoing)
    });
    assert_eq!(found.ground, Ground::NoDenominator);
    let cells = found.denominator.unwrap().sources;
    assert_eq!(cells[0].place.within_file(), "IT-plan!J4");
}

#[test]
fn only_the_cells_that_decide_must_be_usable() {
    let with = |change: fn(&mut ActivityRow)| {
        own("it-plan: andel klara i tid", Unit::Percent, |year| {
            let mut year = plan(year);
            change(&mut year.of("A").activities.rows[4]);
            year
        })
    };
    // The cancelled one is out of the base whatever its end.
    let found = with(|row| spoil(&mut row.end));
    assert_eq!(parts(&found), Some((1.0, 4.0)));
    let found = with(|row| spoil(&mut row.status));
    assert_eq!(found.ground, Ground::NoTarget);
    assert!(!found.reported);
}

#[test]
fn all_activities_are_counted() {
    assert_eq!(
        number(&own("it-plan: antal insatser", Unit::Count, plan)),
        Some(7.0)
    );
}

#[test]
fn an_activity_is_complete_with_everything_that_the_policy_requires() {
    let fill = |row: &mut ActivityRow| {
        set(&mut row.responsible, "systemförvaltaren".to_owned());
        set(&mut row.follow_up, "förvaltningschefen".to_owned());
        set(&mut row.start, date(2025, 1, 1));
        set(&mut row.end, date(2025, 2, 1));
        set(&mut row.priority, 1);
    };
    let clear: [fn(&mut ActivityRow); 6] = [
        |row| clear(&mut row.responsible),
        |row| set(&mut row.responsible, " ".to_owned()),
        |row| clear(&mut row.follow_up),
        |row| clear(&mut row.start),
        |row| clear(&mut row.end),
        |row| clear(&mut row.priority),
    ];
    let found = own("it-plan: andel utan brist", Unit::Percent, |year| {
        clear
            .iter()
            .fold(year.bare_activity("A", fill), |year, change| {
                year.bare_activity("A", |row| {
                    fill(row);
                    change(row);
                })
            })
    });
    assert_eq!(parts(&found), Some((1.0, 7.0)));
}

fn clear<T>(entry: &mut Entry<T>) {
    *entry = Entry::Empty(entry.place().unwrap().clone());
}

fn system(year: YearOf, change: impl FnOnce(&mut SystemRow)) -> YearOf {
    year.bare_system("A", |row| {
        set(&mut row.critical, true);
        set(&mut row.role, SystemRole::Owner);
        set(&mut row.owner, "Förvaltningschef".to_owned());
        change(row);
    })
}

/// Two that are judged, one of a central owner; and a used one, one that is
/// not critical and one that is retired.
fn register(year: YearOf, change: impl Fn(&mut SystemRow)) -> YearOf {
    let year = system(year, &change);
    let year = system(year, |row| {
        set(&mut row.role, SystemRole::CentralOwner);
        set(&mut row.retired, date(2026, 1, 1));
    });
    let year = system(year, |row| {
        change(row);
        set(&mut row.role, SystemRole::User);
    });
    let year = system(year, |row| {
        change(row);
        set(&mut row.critical, false);
    });
    system(year, |row| {
        change(row);
        set(&mut row.retired, date(2025, 12, 31));
    })
}

#[test]
fn critical_systems_are_those_owned_and_not_retired() {
    let found = own("system: antal samhällsviktiga", Unit::Count, |year| {
        register(year, |_| {})
    });
    assert_eq!(number(&found), Some(2.0));
    let users = own("system: antal samhällsviktiga", Unit::Count, |year| {
        system(year, |row| set(&mut row.role, SystemRole::User))
    });
    assert_eq!(number(&users), Some(0.0));
    assert!(users.reported);
}

#[test]
fn a_system_has_a_plan_when_it_has_its_date() {
    let text = "system: andel med systemsäkerhetsplan";
    let found = own(text, Unit::Percent, |year| {
        register(year, |row| set(&mut row.plan, date(2019, 5, 1)))
    });
    assert_eq!(parts(&found), Some((1.0, 2.0)));
    let cells = found.numerator.unwrap().sources;
    assert_eq!(cells.len(), 1);
    assert_eq!(cells[0].place.within_file(), "System!K4");
}

#[test]
fn an_action_plan_is_of_the_year() {
    let text = "system: andel med handlingsplan";
    for (day, counted) in [
        (date(2025, 1, 1), 1.0),
        (date(2024, 12, 31), 0.0),
        (date(2026, 1, 1), 0.0),
    ] {
        let found = own(text, Unit::Percent, |year| {
            register(year, |row| set(&mut row.action_plan, day))
        });
        assert_eq!(parts(&found), Some((counted, 2.0)), "{day}");
    }
}

/// Returns whether a system is approved, with the policy adopted 2014.
fn is_approved(change: impl Fn(&mut SystemRow)) -> bool {
    let year = year(YEAR, &["A"]).indicator(
        "I",
        Unit::Percent,
        Aggregation::Ratio,
        |indicator| {
            let text = "system: andel driftgodkända".to_owned();
            set(&mut indicator.derived, text);
        },
    );
    let mut kommun = kommun([system(year, |row| {
        set(&mut row.approved, date(2024, 3, 1));
        set(&mut row.approved_by, " förvaltningschef ".to_owned());
        set(&mut row.plan, date(2024, 2, 1));
        change(row);
    })]);
    kommun.settings.policy.adopted = Some(date(2014, 6, 1));
    let own = kommun.own("A", "I");
    assert!(own.reported);
    match own.outcome.unwrap().value {
        Measure::Number(share) => share > 50.0,
        Measure::YesNo(answer) => answer,
    }
}

#[test]
fn an_approval_is_the_owners() {
    assert!(is_approved(|_| {}));
    assert!(!is_approved(|row| clear(&mut row.approved)));
    assert!(!is_approved(|row| clear(&mut row.approved_by)));
    assert!(!is_approved(|row| clear(&mut row.owner)));
    let other = "IT-chef";
    assert!(!is_approved(|row| set(
        &mut row.approved_by,
        other.to_owned()
    )));
}

#[test]
fn an_approval_is_on_the_plan_or_for_a_while_on_the_one_before() {
    let planned = |day| is_approved(|row| set(&mut row.plan, day));
    assert!(planned(date(2024, 3, 1)));
    assert!(!planned(date(2024, 3, 2)));
    assert!(!planned(date(2025, 6, 30)));
    assert!(planned(date(2025, 7, 1)));
    // By the last day of the year, 30 June of the next has passed.
    assert!(!planned(date(2024, 7, 1)));
    assert!(is_approved(|row| clear(&mut row.plan)));
}

#[test]
fn an_approval_comes_before_the_use_since_the_policy() {
    let used = |day, first: Option<NaiveDate>| {
        is_approved(|row| {
            set(&mut row.in_use, day);
            if let Some(first) = first {
                set(&mut row.first_approval, first);
            }
        })
    };
    assert!(used(date(2014, 6, 1), None), "as old as the policy");
    assert!(!used(date(2014, 6, 2), None));
    assert!(!used(date(2020, 1, 1), Some(date(2020, 1, 2))));
    assert!(used(date(2020, 1, 1), Some(date(2020, 1, 1))));
    assert!(used(date(2024, 3, 1), None), "the latest is the first");
}

#[test]
fn hours_are_those_that_are_given() {
    let text = "incidenter: timmar avbrott";
    let hours = |of: &[Option<f64>]| {
        own(text, Unit::Hours, |year| {
            of.iter().fold(year, |year, hours| {
                year.bare_incident("A", |row| {
                    if let Some(hours) = hours {
                        set(&mut row.hours, Amount::exact(*hours));
                    }
                })
            })
        })
    };
    let found = hours(&[Some(1.5), None, Some(0.25)]);
    assert_eq!(number(&found), Some(1.75));
    assert_eq!(found.outcome.unwrap().sources.len(), 2);
    // Incidents of which none says how long are no zero.
    assert!(!hours(&[None, None]).reported);
    assert_eq!(number(&hours(&[Some(0.0)])), Some(0.0));
}

fn risk(
    year: YearOf,
    before: (u8, u8),
    after: (Option<u8>, Option<u8>),
    cost: Option<f64>,
) -> YearOf {
    year.bare_risk("A", |row: &mut RiskRow| {
        set(&mut row.likelihood, before.0);
        set(&mut row.consequence, before.1);
        if let Some(after) = after.0 {
            set(&mut row.likelihood_after, after);
        }
        if let Some(after) = after.1 {
            set(&mut row.consequence_after, after);
        }
        if let Some(cost) = cost {
            set(&mut row.cost, Amount::exact(cost));
        }
    })
}

const COST: &str = "risker: kostnad per riskpoäng";

#[test]
fn a_point_costs_what_the_measures_did_over_what_they_removed() {
    let found = own(COST, Unit::Tkr, |year| {
        // 12 to 4, 6 as it was, 9 to 3 by one factor, and 2 grown to 4.
        let year = risk(year, (4, 3), (Some(2), Some(2)), Some(30.0));
        let year = risk(year, (2, 3), (None, None), None);
        let year = risk(year, (3, 3), (Some(1), None), Some(6.0));
        risk(year, (1, 2), (Some(2), Some(2)), None)
    });
    assert_eq!(parts(&found), Some((36.0, 12.0)));
    assert_eq!(number(&found), Some(3.0));
}

#[test]
fn what_cost_and_removed_nothing_is_part_of_the_kommuns_sum_alone() {
    let year = |aggregation| {
        let year =
            year(YEAR, &["A", "B"]).indicator("I", Unit::Tkr, aggregation, |indicator| {
                set(&mut indicator.derived, COST.to_owned());
            });
        let year = risk(year, (2, 2), (Some(2), Some(2)), Some(10.0));
        year.bare_risk("B", |row| {
            set(&mut row.likelihood, 3);
            set(&mut row.consequence, 3);
            set(&mut row.likelihood_after, 1);
            set(&mut row.cost, Amount::exact(2.0));
        })
    };
    let ratio = kommun([year(Aggregation::Ratio)]);
    let outcome = ratio.indicator("I").outcome.unwrap();
    assert_eq!(outcome.value, Measure::Number(2.0));
    assert_eq!(ratio.own("A", "I").outcome, None);
    assert!(ratio.own("A", "I").reported);
    assert!(ratio.found("nämnare-oanvändbar").is_empty());
    let mean = kommun([year(Aggregation::Mean)]);
    let outcome = mean.indicator("I").outcome.unwrap();
    assert_eq!(outcome.value, Measure::Number(2.0 / 6.0));
    assert!(!mean.own("A", "I").reported);
}

#[test]
fn points_whose_cost_nobody_says_are_not_reported() {
    let found = own(COST, Unit::Tkr, |year| {
        risk(year, (4, 3), (Some(2), None), None)
    });
    assert!(!found.reported);
    // Without measures there is neither cost nor a point less.
    let none = own(COST, Unit::Tkr, |year| {
        risk(year, (4, 3), (None, None), None)
    });
    assert_eq!(none.ground, Ground::NoDenominator);
}

#[test]
fn risks_are_counted() {
    let found = own("risker: antal", Unit::Count, |year| {
        let year = risk(year, (1, 1), (None, None), None);
        risk(year, (2, 2), (None, None), None)
    });
    assert_eq!(number(&found), Some(2.0));
}

fn economy(year: YearOf) -> YearOf {
    year.amounts("A", Post::Operation, Some(100.0), Some(110.1))
        .amounts("A", Post::Staff, Some(50.0), None)
        .amounts("A", Post::Security, None, Some(9.9))
}

#[test]
fn amounts_are_those_that_are_given() {
    let of = |text: &str, unit| own(text, unit, economy);
    let outcome = of("ekonomi: utfall totalt", Unit::Tkr);
    assert_eq!(number(&outcome), Some(120.0));
    assert_eq!(outcome.outcome.unwrap().sources.len(), 2);
    assert_eq!(
        number(&of("ekonomi: budget totalt", Unit::Tkr)),
        Some(150.0)
    );
    let post = |post: &str| of(&format!("ekonomi: utfall per post, {post}"), Unit::Tkr);
    assert_eq!(number(&post("it-säkerhet")), Some(9.9));
    // The post's outcome is left empty, and there is no such post.
    assert!(!post("personal").reported);
    assert!(!post("licenser").reported);
    let share = of("ekonomi: andel IT-säkerhet", Unit::Percent);
    assert_eq!(parts(&share), Some((9.9, 120.0)));
    assert_eq!(number(&share), Some(8.25));
}

#[test]
fn amounts_that_are_not_given_are_not_zero() {
    for (text, unit) in [
        ("ekonomi: utfall totalt", Unit::Tkr),
        ("ekonomi: utfall per post, drift", Unit::Tkr),
        ("ekonomi: andel IT-säkerhet", Unit::Percent),
    ] {
        let found = own(text, unit, |year| {
            year.amounts("A", Post::Operation, Some(1.0), None)
        });
        assert!(!found.reported, "{text}");
    }
    let budget = own("ekonomi: budget totalt", Unit::Tkr, |year| {
        year.amounts("A", Post::Operation, None, Some(1.0))
    });
    assert!(!budget.reported);
    let share = own("ekonomi: andel IT-säkerhet", Unit::Percent, |year| {
        year.amounts("A", Post::Operation, None, Some(1.0))
    });
    assert!(!share.reported, "the part is not known");
}
