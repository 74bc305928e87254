//! The sheets of plans, systems, incidents, risks and economy, read back: they
//! hold what the story says and agree with each other.

use std::collections::{BTreeMap, BTreeSet};

use itbokslut::domain::{ActivityStatus, Amount, Entry, Measure, Post, Year};
use itbokslut::submission::{Listed, OutcomeRow, RiskRow, Submission, YearMaterial};

use crate::checks::sample::example;

use super::story::{table, table_after};

#[test]
fn the_sheets_hold_the_rows_that_the_story_says() {
    let years = years();
    let rows = table("### Rows");
    assert_eq!(rows.len(), 18, "six förvaltningar in three years");
    for row in rows {
        let year: Year = row["year"].parse().unwrap();
        let about = format!("{} {year}", row["förvaltning"]);
        let own = years[&year]
            .submissions
            .iter()
            .find(|own| own.department.as_str() == row["förvaltning"])
            .unwrap_or_else(|| panic!("{about} is missing"));
        for (sheet, held) in [
            ("IT-plan", held(&own.activities)),
            ("System", held(&own.systems)),
            ("Incidenter", held(&own.incidents)),
            ("Risker", held(&own.risks)),
        ] {
            assert_eq!(held, row[sheet], "{about}, {sheet}");
        }
    }
    for row in table_after("### Rows", "| year | Roller") {
        let governing = &years[&row["year"].parse().unwrap()].governing;
        for (sheet, held) in [
            ("Roller", governing.roles.len()),
            ("Säkerhetsdelmål", governing.sub_goals.len()),
            ("Styrdokument", governing.documents.len()),
        ] {
            assert_eq!(held.to_string(), row[sheet], "{} {sheet}", row["year"]);
        }
    }
}

#[test]
fn what_the_sheets_name_is_in_the_register() {
    for material in years().values() {
        let register: BTreeSet<&str> = material
            .submissions
            .iter()
            .flat_map(|own| &own.systems.rows)
            .map(|row| row.system.value.as_str())
            .collect();
        for own in &material.submissions {
            let systems = (own.activities.rows.iter().map(|row| &row.system))
                .chain(own.incidents.rows.iter().map(|row| &row.system))
                .chain(own.risks.rows.iter().map(|row| &row.system));
            for system in systems.filter_map(|entry| entry.value()) {
                let known = register.contains(system.as_str());
                assert!(known, "{} {}: {system}", own.department, material.year);
            }
        }
    }
}

#[test]
fn an_activity_that_goes_on_keeps_its_number() {
    let years = years();
    for (year, next) in [(2023, 2024), (2024, 2025)] {
        let mut carried = 0;
        for own in &years[&year].submissions {
            let after = years[&next].submissions.iter();
            let after: BTreeMap<&str, &str> = after
                .filter(|after| after.department == own.department)
                .flat_map(|after| &after.activities.rows)
                .filter_map(|row| Some((row.id.value()?.as_str(), &*row.activity.value)))
                .collect();
            let open = own.activities.rows.iter().filter(|row| {
                let status = row.status.value();
                !matches!(
                    status,
                    Some(ActivityStatus::Done | ActivityStatus::Cancelled)
                )
            });
            for row in open {
                let id = row.id.value().unwrap().as_str();
                let about = format!("{} {next}: {id}", own.department);
                assert_eq!(after.get(id), Some(&&*row.activity.value), "{about}");
                carried += 1;
            }
        }
        let plans = table(&format!("### Activities {year}"));
        assert_eq!(plans.last().unwrap()["carried over"], carried.to_string());
    }
}

/// The sheets and the indicators tell of the same things, and must not
/// contradict each other.
#[test]
fn the_sheets_agree_with_the_indicators() {
    let mut compared = 0;
    for material in years().values() {
        for own in &material.submissions {
            for (code, said, held) in pairs(own) {
                let Some(said) = said else { continue };
                let about = format!("{} {}, {code}", own.department, material.year);
                assert!((said - held).abs() < 1e-9, "{about}: {said} is not {held}");
                compared += 1;
            }
        }
    }
    // What is derived in 2025 is not typed a second time.
    assert_eq!(compared, 111);
}

/// Returns what a förvaltning says of an indicator, if it does, beside what
/// its other sheets come to.
fn pairs(own: &Submission) -> Vec<(&'static str, Option<f64>, f64)> {
    let row = |code: &str| {
        let mut rows = own.outcomes.iter();
        rows.find(|row| row.indicator.value.as_str() == code)
    };
    let amount = |code: &str, of: fn(&OutcomeRow) -> &Entry<Amount>| {
        Some(of(row(code)?).value()?.value)
    };
    let numerator = |code| amount(code, |row| &row.numerator);
    let denominator = |code| amount(code, |row| &row.denominator);
    let outcome = |code| match row(code)?.outcome.value()?.measure() {
        Measure::Number(value) => Some(value),
        Measure::YesNo(_) => None,
    };
    let incidents = &own.incidents.rows;
    let all = number(incidents.len());
    let traced = incidents
        .iter()
        .filter(|row| row.traced.value() == Some(&true));
    let risks = &own.risks.rows;
    let economy = &own.economy;
    let security = economy
        .iter()
        .filter(|row| row.post.value == Post::Security);
    vec![
        (
            "I3.2",
            outcome("I3.2"),
            sum(incidents.iter().map(|row| &row.hours)),
        ),
        ("I5.1", numerator("I5.1"), number(traced.count())),
        ("I5.1", denominator("I5.1"), all),
        ("I5.2", amount("I5.2", |row| &row.weight), all),
        (
            "I6.1",
            numerator("I6.1"),
            sum(risks.iter().map(|row| &row.cost)),
        ),
        ("I6.1", denominator("I6.1"), risks.iter().map(removed).sum()),
        (
            "I6.2",
            numerator("I6.2"),
            sum(security.map(|row| &row.outcome)),
        ),
        (
            "E1.4",
            numerator("E1.4"),
            sum(economy.iter().map(|row| &row.outcome)),
        ),
    ]
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// Returns the contents of every year, read as the program does.
fn years() -> BTreeMap<Year, YearMaterial> {
    let (material, _) = example();
    let years = material.earlier.into_iter().chain([material.current]);
    years.map(|year| (year.year, year)).collect()
}

/// Returns how many rows a sheet holds, as the story says it.
fn held<R>(sheet: &Listed<R>) -> String {
    if sheet.is_declared_empty() {
        "inga".to_owned()
    } else {
        sheet.rows.len().to_string()
    }
}

fn sum<'a>(amounts: impl Iterator<Item = &'a Entry<Amount>>) -> f64 {
    amounts
        .filter_map(|amount| Some(amount.value()?.value))
        .sum()
}

/// Returns the points that a risk's measure removed.
fn removed(row: &RiskRow) -> f64 {
    let value = |likelihood: &Entry<u8>, consequence: &Entry<u8>| {
        Some(likelihood.value()? * consequence.value()?)
    };
    let before = value(&row.likelihood, &row.consequence).unwrap();
    let after = value(&row.likelihood_after, &row.consequence_after).unwrap_or(before);
    f64::from(before) - f64::from(after)
}
