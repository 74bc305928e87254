//! Nothing that is withheld comes back by subtraction.

use std::collections::BTreeSet;

use itbokslut::domain::{
    Aggregation, Assessment, DepartmentCode, Figure, Mark, Measure, Program, Unit,
};
use itbokslut::edition;
use itbokslut::report::{
    Activity, ActivityCounts, Count, DepartmentOutcome, Ground, PlanBreach, Plans,
    Report, Shown, Timing, TrendResult,
};
use proptest::prelude::*;

use crate::support::told;

const CODES: [&str; 4] = ["BUF", "KLF", "SOC", "TEK"];
const HEADERS: [&str; 2] = ["Budget", "Utfall"];

fn code(at: usize) -> DepartmentCode {
    DepartmentCode::new(CODES[at])
}

/// Returns a kommun of four förvaltningar.
fn kommun() -> Report {
    let mut report = told::empty();
    report.departments = CODES
        .iter()
        .map(|code| told::department(code, code))
        .collect();
    report.goals = vec![told::goal("S1", "Service", "Målet")];
    report
}

fn own(at: usize, value: Option<f64>, secret: bool) -> DepartmentOutcome {
    DepartmentOutcome {
        department: code(at),
        outcome: value.map(|value| Figure::new(Measure::Number(value), Vec::new())),
        so_far: None,
        mark: Mark::Exact,
        numerator: None,
        denominator: None,
        weight: None,
        reported: value.is_some(),
        usable: true,
        target: None,
        assessment: Shown::Open(Assessment::WithoutTarget),
        ground: Ground::NoTarget,
        unmeasured: None,
        trend: TrendResult {
            trend: None,
            note: None,
        },
        history: Vec::new(),
        withheld_years: Vec::new(),
        data_source: None,
        comment: None,
        remedy: None,
        secret,
        legal_ground: None,
        place: None,
        printed_decimals: 0,
    }
}

fn activity(
    (department, program, secret, timing, breach, budget): (
        usize,
        usize,
        bool,
        usize,
        bool,
        Option<u16>,
    ),
) -> Activity {
    let timing = [
        Timing::Cancelled,
        Timing::InTime,
        Timing::DoneLate { days: 3 },
        Timing::Overdue { days: 9 },
        Timing::NotDue,
    ][timing];
    let mut activity = Activity {
        department: code(department),
        id: String::new(),
        name: "Insatsen".to_owned(),
        program: Some(Program::ALL[program]),
        goal: None,
        system: None,
        priority: None,
        responsible: None,
        follow_up: None,
        start: None,
        end: None,
        status: None,
        done: None,
        finished: None,
        budget: budget.map(|budget| Figure::new(f64::from(budget), Vec::new())),
        outcome: None,
        comment: None,
        timing,
        breaches: Vec::new(),
        carried_over: matches!(timing, Timing::Overdue { .. } | Timing::NotDue),
        secret,
        legal_ground: None,
        place: told::cell("inlamnat/2025/x.xlsx", "IT-plan", 1, 1),
    };
    if breach {
        activity.breaches.push(PlanBreach::Priority);
    }
    activity
}

fn plans(activities: &[Activity]) -> Plans {
    let over = |keep: &dyn Fn(&&Activity) -> bool| {
        ActivityCounts::over(activities.iter().filter(keep), HEADERS)
    };
    let departments: BTreeSet<_> = activities.iter().map(|a| &a.department).collect();
    Plans {
        by_department: departments
            .into_iter()
            .map(|code| (code.clone(), over(&|a| &a.department == code)))
            .collect(),
        by_program: Program::ALL
            .iter()
            .map(|program| (*program, over(&|a| a.program == Some(*program))))
            .filter(|(_, counts)| counts.all != 0)
            .collect(),
        total: over(&|_| true),
        declared_none: Vec::new(),
        missing: Vec::new(),
        activities: activities.to_vec(),
    }
}

type Cell = fn(&ActivityCounts) -> Count;

/// Every count of a table of activities.
const CELLS: [(&str, Cell); 8] = [
    ("all", |c| c.all),
    ("due", |c| c.due),
    ("in time", |c| c.in_time),
    ("late", |c| c.late),
    ("done", |c| c.done),
    ("cancelled", |c| c.cancelled),
    ("carried over", |c| c.carried_over),
    ("with breach", |c| c.with_breach),
];

/// Fails when exactly one of the parts of a told total is not told.
fn no_single_part(
    total: Count,
    parts: &[Count],
    about: &str,
) -> Result<(), TestCaseError> {
    let hidden = parts.iter().filter(|part| part.is_withheld()).count();
    prop_assert!(
        total.is_withheld() || hidden != 1,
        "{about}: {total:?} of {parts:?}"
    );
    Ok(())
}

proptest! {
    #[test]
    fn no_forvaltnings_value_is_a_total_less_the_others(
        values in prop::array::uniform4(prop::option::of(0u16..500)),
        secret in prop::array::uniform4(any::<bool>()),
    ) {
        let mut report = kommun();
        let mut indicator = told::indicator("S1.1", "S1", "Antalet", Unit::Count);
        indicator.aggregation = Aggregation::Sum;
        let sum: f64 = values.iter().flatten().map(|value| f64::from(*value)).sum();
        indicator.outcome = Some(Figure::new(Measure::Number(sum), Vec::new()));
        let owns = values.iter().zip(secret).enumerate();
        indicator.departments = owns
            .map(|(at, (value, secret))| own(at, value.map(f64::from), secret))
            .collect();
        report.indicators.push(indicator);
        let edition = edition::public(report);
        let shown = &edition.report().indicators[0];
        for (own, secret) in shown.departments.iter().zip(secret) {
            prop_assert_eq!(own.withheld(), secret);
            prop_assert!(!secret || own.outcome.is_none());
        }
        let hidden: Vec<f64> = values
            .iter()
            .zip(secret)
            .filter(|(_, secret)| *secret)
            .filter_map(|(value, _)| value.map(f64::from))
            .collect();
        // What is hidden, that has a value, is none or at least two.
        prop_assert!(shown.withheld() || hidden.len() != 1);
        prop_assert!(secret.iter().all(|s| !s) || shown.coverage.is_withheld());
        prop_assert_eq!(shown.withheld(), shown.outcome.is_none());
    }

    #[test]
    fn no_activity_that_is_hidden_is_told_by_the_counts(
        rows in prop::collection::vec(
            (0usize..4, 0usize..3, prop::bool::weighted(0.2), 0usize..5, any::<bool>(),
             prop::option::of(1u16..900)),
            0..14,
        ),
    ) {
        let mut report = kommun();
        let activities: Vec<Activity> = rows.into_iter().map(activity).collect();
        report.plans = plans(&activities);
        let edition = edition::public(report);
        let shown = &edition.report().plans;
        let is_security = |a: &Activity| a.program == Some(Program::Security);
        prop_assert!(shown.activities.iter().all(|a| !a.secret && !is_security(a)));
        let programs = || shown.by_program.iter();
        let security = programs().find(|(program, _)| *program == Program::Security);
        let security = security.map(|(_, counts)| counts.clone()).unwrap_or_default();
        let listed = ActivityCounts::over(&shown.activities, HEADERS);
        let hidden: Vec<&Activity> =
            activities.iter().filter(|a| a.secret && !is_security(a)).collect();
        let of_hidden = ActivityCounts::over(hidden.iter().copied(), HEADERS);
        for (name, cell) in CELLS {
            // Along the programmes, and along the förvaltningar.
            let parts: Vec<Count> = programs().map(|(_, counts)| cell(counts)).collect();
            no_single_part(cell(&shown.total), &parts, name)?;
            let mut parts: Vec<Count> =
                shown.by_department.iter().map(|(_, counts)| cell(counts)).collect();
            parts.push(cell(&security));
            no_single_part(cell(&shown.total), &parts, name)?;
            // The total less what is listed and the security action plans.
            let told = !cell(&shown.total).is_withheld() && !cell(&security).is_withheld();
            prop_assert!(!told || cell(&of_hidden) != 1, "{name}: a single one is hidden");
            // No count of the security action plans points one out.
            if let (Some(all), Some(count)) = (security.all.open(), cell(&security).open()) {
                prop_assert!(![1, 2].contains(&count), "{name}: {count} of {all}");
                prop_assert!(![1, 2].contains(&(all - count)), "{name}: {count} of {all}");
            }
            // A förvaltning's counts are of what is listed.
            for (department, counts) in &shown.by_department {
                let own = shown.activities.iter().filter(|a| &a.department == department);
                let own = ActivityCounts::over(own, HEADERS);
                prop_assert!(cell(counts).is_withheld() || cell(counts) == cell(&own));
            }
        }
        let sum = |amount: &Shown<Option<Figure<f64>>>| {
            amount.as_ref().open().map(|f| f.as_ref().map_or(0.0, |f| f.value))
        };
        if let (Some(total), Some(security), Some(listed)) =
            (sum(&shown.total.budget), sum(&security.budget), sum(&listed.budget))
        {
            let rest = total - security - listed;
            let budgets = || activities.iter().filter(|a| a.secret && !is_security(a));
            let mut budgets = budgets().filter_map(|a| a.budget.as_ref());
            prop_assert!(rest.abs() < 0.5 || budgets.all(|b| (b.value - rest).abs() > 0.5));
        }
    }
}
