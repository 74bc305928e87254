//! What the plans, systems, incidents, risks, economy and requirements of the
//! worked example come to, as the story says it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use itbokslut::analysis;
use itbokslut::domain::{DepartmentCode, Figure, Period, Year};
use itbokslut::report::{
    ActivityCounts, Amounts, IncidentCounts, Report, Share, Shown, SystemDemand, Timing,
    User,
};
use itbokslut::submission::Material;

use crate::checks::sample::example;

use super::story::table;

/// The report of each year, computed once.
static REPORTS: LazyLock<BTreeMap<Year, Report>> = LazyLock::new(|| {
    let (material, settings) = example();
    let mut years = material.earlier;
    years.push(material.current);
    (0..years.len())
        .map(|last| {
            let year = years[last].year;
            let material = Material {
                period: Period::annual(year),
                current: years[last].clone(),
                earlier: years[..last].to_vec(),
            };
            (
                year,
                analysis::report(&material, &[], &settings, Vec::new()),
            )
        })
        .collect()
});

/// A row of the story's tables.
type Row = BTreeMap<String, String>;

#[test]
fn activities_are_counted_as_the_story_says() {
    for (year, report) in &*REPORTS {
        let plans = &report.plans;
        let departments = plans.by_department.iter();
        let programs = plans.by_program.iter();
        let counted: Vec<(String, &ActivityCounts)> = departments
            .map(|(code, counts)| (code.to_string(), counts))
            .chain(programs.map(|(program, counts)| (program.word().to_owned(), counts)))
            .chain([("all".to_owned(), &plans.total)])
            .collect();
        let rows = table(&format!("### Activities {year}"));
        assert_eq!(rows.len(), counted.len(), "{year}");
        for (row, (of, counts)) in rows.iter().zip(counted) {
            assert_eq!(row["of"], of, "{year}");
            for (header, count) in [
                ("all", counts.all),
                ("due", counts.due),
                ("in time", counts.in_time),
                ("late", counts.late),
                ("done", counts.done),
                ("cancelled", counts.cancelled),
                ("carried over", counts.carried_over),
                ("with breach", counts.with_breach),
            ] {
                let count = count.open().unwrap();
                assert_eq!(row[header], count.to_string(), "{of} {year}, {header}");
            }
            agree(row, "budget", open(&counts.budget), &of);
            agree(row, "outcome", open(&counts.outcome), &of);
        }
        assert!(plans.missing.is_empty(), "{year}");
    }
}

#[test]
fn the_activities_that_are_late_or_lack_something_are_those_of_the_story() {
    let plans = &REPORTS[&2025].plans;
    let told: Vec<[String; 5]> = plans
        .activities
        .iter()
        .filter(|activity| {
            let well = matches!(activity.timing, Timing::InTime | Timing::NotDue);
            !well || !activity.breaches.is_empty()
        })
        .map(|activity| {
            let days = match activity.timing {
                Timing::DoneLate { days } | Timing::Overdue { days } => days.to_string(),
                _ => "–".to_owned(),
            };
            [
                activity.department.to_string(),
                activity.id.clone(),
                activity.timing.word().to_owned(),
                days,
                listed(activity.breaches.iter().map(|breach| breach.word())),
            ]
        })
        .collect();
    let headers = ["förvaltning", "id", "timing", "days", "lacks"];
    let expected: Vec<[String; 5]> =
        table("### Activities that are late or lack something, 2025")
            .iter()
            .map(|row| headers.map(|header| row[header].clone()))
            .collect();
    assert_eq!(told, expected);
    for activity in &plans.activities {
        let about = format!("{} {}", activity.department, activity.id);
        let explained = activity.comment.is_some();
        assert!(
            !activity.timing.is_late() || explained,
            "{about} has no reason"
        );
    }
}

#[test]
fn the_critical_systems_lack_what_the_story_says() {
    let register = &REPORTS[&2025].systems;
    assert_eq!(register.systems.len(), 35);
    let critical = register.systems.iter().filter(|system| system.critical);
    let told: Vec<[String; 5]> = critical
        .map(|system| {
            let owners = system.owners.iter().map(|owner| owner.department.as_str());
            let users = system.users.iter().map(|user| written(user, &system.name));
            let faults = system.faults.iter().map(|fault| fault.word());
            [
                system.name.clone(),
                listed(owners),
                listed(users),
                system.activities.len().to_string(),
                if system.judged {
                    listed(faults)
                } else {
                    "ej bedömt".to_owned()
                },
            ]
        })
        .collect();
    let headers = ["system", "owner", "users", "activities", "lacks"];
    let expected: Vec<[String; 5]> = table("### Critical systems 2025")
        .iter()
        .map(|row| headers.map(|header| row[header].clone()))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn the_demands_are_met_as_the_story_says() {
    for (year, whole, parts) in [
        (2025, 13, [13, 13, 11, 13, 12]),
        (2024, 13, [13, 13, 13, 13, 11]),
        (2023, 12, [12, 12, 12, 12, 7]),
    ] {
        let register = &REPORTS[&year].systems;
        let expected: Vec<(SystemDemand, Shown<Share>)> = SystemDemand::ALL
            .into_iter()
            .zip(parts)
            .map(|(demand, part)| (demand, Shown::Open(Share { part, whole })))
            .collect();
        assert_eq!(register.demands, expected, "{year}");
        assert_eq!(register.judged, whole, "{year}");
    }
}

#[test]
fn incidents_are_counted_as_the_story_says() {
    for (year, report) in &*REPORTS {
        let incidents = &report.incidents;
        let year = year.to_string();
        for row in table("### Incidents by year") {
            let what = &row["what"];
            let told = told(&incidents.now, what);
            assert_eq!(told, row[&year], "{what} {year}");
        }
        let none: Vec<&str> = incidents.declared_none.iter().map(code).collect();
        assert_eq!(none, ["KFF"], "{year}");
    }
    assert_eq!(REPORTS[&2023].incidents.last, None);
    for year in [2024, 2025] {
        let before = &REPORTS[&(year - 1)].incidents.now;
        let last = REPORTS[&year].incidents.last.as_ref().unwrap();
        assert_eq!(last.all, before.all, "{year}");
        assert_eq!(last.by_category, before.by_category, "{year}");
        assert_eq!(last.traced, before.traced, "{year}");
    }
}

#[test]
fn the_departments_incidents_are_those_of_the_story() {
    for row in table("### Incidents by förvaltning") {
        for year in [2025, 2024] {
            let department = &row["förvaltning"];
            let all = &REPORTS[&year].incidents.incidents;
            let own: Vec<_> = all
                .iter()
                .filter(|incident| incident.department.as_str() == department)
                .collect();
            let hours = own
                .iter()
                .filter_map(|incident| Some(incident.hours.as_ref()?.value))
                .fold(0.0, |sum, hours| sum + hours);
            let traced = own.iter().filter(|incident| incident.traced == Some(true));
            for (header, value) in [
                ("all", own.len().to_string()),
                ("hours", hours.to_string()),
                ("traced", traced.count().to_string()),
            ] {
                let said = &row[&format!("{header} {year}")];
                assert_eq!(&value, said, "{department} {year}, {header}");
            }
        }
    }
}

#[test]
fn risks_and_their_cost_are_those_of_the_story() {
    for row in table("### Risks by year") {
        let year: Year = row["year"].parse().unwrap();
        let risks = &REPORTS[&year].risks;
        assert_eq!(row["risks"], risks.risks.len().to_string(), "{year}");
        assert_eq!(
            row["before"],
            risks.before.open().unwrap().to_string(),
            "{year}"
        );
        assert_eq!(
            row["after"],
            risks.after.open().unwrap().to_string(),
            "{year}"
        );
        agree(&row, "cost", open(&risks.cost), &row["year"]);
        near(
            &row,
            "cost per point",
            risks.cost_per_point.open().unwrap(),
            &row["year"],
        );
    }
    let risks = &REPORTS[&2025].risks.risks;
    for row in table("### Risks by förvaltning, 2025") {
        let department = &row["förvaltning"];
        let own: Vec<_> = risks
            .iter()
            .filter(|risk| risk.department.as_str() == department)
            .collect();
        let cost = own
            .iter()
            .filter_map(|risk| Some(risk.cost.as_ref()?.value));
        let removed = own.iter().filter_map(|risk| risk.removed);
        assert_eq!(row["risks"], own.len().to_string(), "{department}");
        near(&row, "cost", Some(cost.sum()), department);
        let removed: i16 = removed.sum();
        assert_eq!(row["removed"], removed.to_string(), "{department}");
    }
    let useless: Vec<(&str, Option<f64>)> = risks
        .iter()
        .filter(|risk| risk.useless)
        .map(|risk| (code(&risk.department), risk.cost.as_ref().map(|c| c.value)))
        .collect();
    assert_eq!(useless, [("KLF", Some(30.0))]);
}

#[test]
fn the_economy_comes_to_what_the_story_says() {
    let economy = &REPORTS[&2025].economy;
    let departments = economy.by_department.iter();
    let posts = economy.by_post.iter();
    let sums: Vec<(String, &Amounts)> = departments
        .map(|(code, amounts)| (code.to_string(), amounts))
        .chain(posts.map(|(post, amounts)| (post.word().to_owned(), amounts)))
        .chain([("all".to_owned(), &economy.total)])
        .collect();
    let rows = table("### Economy 2025");
    assert_eq!(rows.len(), sums.len());
    for (row, (of, amounts)) in rows.iter().zip(sums) {
        assert_eq!(row["of"], of);
        agree(row, "budget", amounts.budget.as_ref(), &of);
        agree(row, "outcome", amounts.outcome.as_ref(), &of);
        for (header, plan) in ["plan 2026", "plan 2027", "plan 2028"]
            .into_iter()
            .zip(&amounts.plans)
        {
            agree(row, header, plan.as_ref(), &of);
        }
    }
    let last = |year: Year| REPORTS[&year].economy.last.as_ref().map(|sum| sum.value);
    assert_eq!(last(2025), Some(16_390.0));
    assert_eq!(last(2024), Some(15_700.0));
    assert_eq!(last(2023), None);
}

#[test]
fn the_policy_is_followed_as_the_story_says() {
    let requirements = &REPORTS[&2025].requirements;
    let told: Vec<[String; 3]> = requirements
        .iter()
        .map(|requirement| {
            let counts = requirement
                .counts
                .open()
                .unwrap()
                .filter(|share| share.whole > 0);
            let counts = counts.map(|share| format!("{} of {}", share.part, share.whole));
            [
                requirement.id.clone(),
                requirement.result.word().to_owned(),
                counts.unwrap_or_else(|| "–".to_owned()),
            ]
        })
        .collect();
    let headers = ["id", "result", "counts"];
    let expected: Vec<[String; 3]> = table("### Requirements of the policy, 2025")
        .iter()
        .map(|row| headers.map(|header| row[header].clone()))
        .collect();
    assert_eq!(told, expected);
}

/// Returns what a year's incidents come to under one of the story's words.
fn told(counts: &IncidentCounts, what: &str) -> String {
    let by_category = counts.by_category.iter();
    let category = by_category
        .filter(|(category, _)| category.word() == what)
        .map(|(_, count)| *count);
    let detection = counts
        .by_detection
        .iter()
        .filter(|(detection, _)| what == format!("by {}", detection.word()))
        .map(|(_, count)| *count);
    let severity = ["severity 1", "severity 2", "severity 3", "severity 4"]
        .into_iter()
        .zip(counts.by_severity)
        .filter(|(severity, _)| *severity == what)
        .map(|(_, count)| count);
    match what {
        "all" => counts.all.to_string(),
        "hours" => open(&counts.hours).unwrap().value.to_string(),
        "traced" => {
            let traced = counts.traced.open().unwrap();
            assert_eq!(traced.whole, counts.all);
            traced.part.to_string()
        }
        _ => {
            let count = category.chain(detection).chain(severity).next();
            let count = count.unwrap_or_else(|| panic!("{what}"));
            count.open().unwrap().to_string()
        }
    }
}

/// Returns a user as the story shows it: with the name it writes, where that
/// is another than the owner's.
fn written(user: &User, name: &str) -> String {
    if user.written == name {
        user.department.to_string()
    } else {
        format!("{} («{}»)", user.department, user.written)
    }
}

fn listed<T: Into<String>>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(Into::into).collect();
    if items.is_empty() {
        "–".to_owned()
    } else {
        items.join(", ")
    }
}

fn code(department: &DepartmentCode) -> &str {
    department.as_str()
}

/// Fails unless a figure is what the story says, and says which cells it is
/// from.
/// Returns what the analysis says openly.
fn open<T>(value: &Shown<Option<T>>) -> Option<&T> {
    value.as_ref().open().unwrap().as_ref()
}

fn agree(row: &Row, header: &str, figure: Option<&Figure<f64>>, about: &str) {
    near(row, header, figure.map(|figure| figure.value), about);
    let traced = figure.is_none_or(|figure| !figure.sources.is_empty());
    assert!(traced, "{about}, {header}: no cell");
}

fn near(row: &Row, header: &str, value: Option<f64>, about: &str) {
    let said = match row[header].as_str() {
        "–" => None,
        said => Some(said.replace(',', ".").parse::<f64>().unwrap()),
    };
    let same = match (said, value) {
        (Some(said), Some(value)) => (said - value).abs() < 1e-9,
        (said, value) => said == value,
    };
    assert!(same, "{about}, {header}: {value:?} is not {said:?}");
}
