//! The words of the rolling plan (DESIGN §5.8): what a change of target is
//! called, where an outcome stands on the way, and where it is heading.

use super::super::context::Context;
use super::super::figures;
use super::super::indicators;
use super::super::notes;
use crate::domain::{
    Direction, DriftKind, Measure, Outlook, Target, Unit, Year, nearly_equal,
};
use crate::report::{Drift, Indicator, NoForecast, Standing, WITHHELD};
use crate::swedish::{self, Gender};

/// Returns the decimals that an indicator's targets and outcome are printed
/// with in the plan: those of its other tables, more where two targets would
/// otherwise look alike.
pub(super) fn decimals(indicator: &Indicator) -> u8 {
    let printed = indicators::decimals(indicator);
    let own = indicator
        .vintages
        .iter()
        .filter(|vintage| vintage.department.is_none())
        .flat_map(|vintage| vintage.targets.iter().flatten())
        .map(|figure| shown(figure.value));
    own.fold(printed, u8::max)
}

/// Returns how many decimals a target has, at most four.
pub(super) fn shown(target: Target) -> u8 {
    let decimals = match target {
        Target::Number(number) => swedish::shown_decimals(number),
        Target::Interval { from, to } => {
            swedish::shown_decimals(from).max(swedish::shown_decimals(to))
        }
        Target::YesNo(_) => 0,
    };
    decimals.min(4)
}

/// Returns a target or the sign for nothing.
pub(super) fn target(target: Option<Target>, decimals: u8) -> String {
    target.map_or_else(
        || swedish::NOTHING.to_owned(),
        |target| figures::target(target, decimals),
    )
}

/// Returns what a change amounts to: `mildrat, −20,0 procentenheter`; only the
/// word where it is not a number, or is none.
pub(super) fn amount(drift: &Drift, unit: Unit, decimals: u8) -> String {
    let word = drift.kind.word();
    match drift.change {
        Some(change) if drift.kind != DriftKind::Unchanged => {
            format!("{word}, {}", signed(change, unit, decimals))
        }
        _ => word.to_owned(),
    }
}

/// Returns a change with its sign and unit; one that rounds to nothing is
/// written with the decimals that show it.
fn signed(change: f64, unit: Unit, decimals: u8) -> String {
    let text = notes::unsigned(change.abs(), unit, decimals);
    let sign = if change < 0.0 { swedish::MINUS } else { '+' };
    format!("{sign}{text}")
}

/// Returns what a vintage changed of the one before it: `oförändrat`, or each
/// kind of change with its years, `mildrat 2025 och 2026, −20,0
/// procentenheter`. Nothing where the two have no year in common with a
/// target.
pub(super) fn changes(steps: &[&Drift], unit: Unit, decimals: u8) -> Vec<String> {
    let changed: Vec<&&Drift> = steps
        .iter()
        .filter(|step| step.kind != DriftKind::Unchanged)
        .collect();
    if changed.is_empty() {
        let word = DriftKind::Unchanged.word().to_owned();
        return if steps.is_empty() {
            Vec::new()
        } else {
            vec![word]
        };
    }
    let alike = |a: &Drift, b: &Drift| {
        a.kind == b.kind
            && match (a.change, b.change) {
                (Some(a), Some(b)) => nearly_equal(a, b),
                (a, b) => a.is_none() && b.is_none(),
            }
    };
    let mut groups: Vec<Vec<&Drift>> = Vec::new();
    for step in changed {
        match groups
            .iter_mut()
            .find(|group| group.first().is_some_and(|first| alike(first, step)))
        {
            Some(group) => group.push(step),
            None => groups.push(vec![step]),
        }
    }
    groups
        .iter()
        .filter_map(|group| {
            let first = group.first()?;
            let years: Vec<String> = group.iter().map(|d| d.year.to_string()).collect();
            let mut text = format!("{} {}", first.kind.word(), swedish::join(&years));
            if let Some(change) = first.change {
                text.push_str(&format!(", {}", signed(change, unit, decimals)));
            }
            Some(text)
        })
        .collect()
}

/// Returns where the year's outcome stands on the way: `efter planen med 2,5
/// procentenheter`; or why that cannot be said.
pub(super) fn standing(context: &Context<'_>, indicator: &Indicator) -> String {
    let outcome = indicator.outcome.as_ref().map(|figure| figure.value);
    let target = indicator.target.as_ref().map(|target| target.target.value);
    if !context.report.vintages.iter().any(|v| v.in_force) {
        return "ingen plan gäller för året".to_owned();
    }
    if indicator.withheld() {
        return format!("utfall {} {WITHHELD}", context.year);
    }
    let standing = indicator.plan.path.as_ref().and_then(|path| path.standing);
    match (standing, outcome, target) {
        (_, None, _) => format!("utfall {} saknas", context.year),
        (Some(standing), ..) => stands(standing, indicator),
        (None, Some(Measure::YesNo(answer)), Some(Target::YesNo(aim))) => {
            if answer == aim {
                "enligt planen".to_owned()
            } else {
                "inte enligt planen".to_owned()
            }
        }
        (None, _, None) => format!("målvärde för {} saknas", context.year),
        (None, ..) => "går inte att jämföra med planen".to_owned(),
    }
}

fn stands(standing: Standing, indicator: &Indicator) -> String {
    let by =
        |distance| notes::unsigned(distance, indicator.common_unit, decimals(indicator));
    match (standing, indicator.direction) {
        (Standing::OnPath, Direction::Interval) => "inom planens intervall".to_owned(),
        (Standing::OnPath, _) => "enligt planen".to_owned(),
        (Standing::Ahead(distance), _) => format!("före planen med {}", by(distance)),
        (Standing::Behind(distance), Direction::Interval) => {
            format!("utanför planens intervall med {}", by(distance))
        }
        (Standing::Behind(distance), _) => format!("efter planen med {}", by(distance)),
    }
}

/// Returns the forecast with its spread, `90,5 ± 1,9 %`.
pub(super) fn forecast_value(indicator: &Indicator) -> Option<String> {
    let forecast = indicator.plan.forecast.as_ref().ok()?;
    let decimals = indicators::decimals(indicator);
    let value = swedish::fixed(forecast.value, decimals);
    let spread = swedish::fixed(forecast.spread, decimals);
    let has_spread = spread.chars().any(|c| ('1'..='9').contains(&c));
    let text = if has_spread {
        format!("{value}\u{a0}±\u{a0}{spread}")
    } else {
        value
    };
    Some(match indicator.common_unit {
        Unit::Percent => format!("{text}\u{a0}%"),
        Unit::Tkr => format!("{text}\u{a0}tkr"),
        Unit::Days => format!("{text}\u{a0}dagar"),
        Unit::Hours => format!("{text}\u{a0}timmar"),
        Unit::Count | Unit::Index | Unit::Level | Unit::YesNo => text,
    })
}

/// Returns what a forecast comes to, as the status that draws it and the
/// word: `nås`, `nås inte`, `osäkert`.
pub(super) fn outlook(outlook: Option<Outlook>) -> (&'static str, &'static str) {
    match outlook {
        Some(Outlook::Reached) => ("met", "nås"),
        Some(Outlook::Missed) => ("not", "nås inte"),
        Some(Outlook::Uncertain) => ("unknown", "osäkert"),
        None => ("untargeted", "målvärde saknas"),
    }
}

/// Returns why there is no forecast: `årets utfall saknas`.
pub(super) fn no_forecast(none: NoForecast, indicator: &Indicator, year: Year) -> String {
    match none {
        NoForecast::NoPlan => "ingen plan gäller för året".to_owned(),
        NoForecast::PlanEnds => format!("planens sista år är {year}"),
        NoForecast::NotALine => match (indicator.common_unit, indicator.direction) {
            (_, Direction::Interval) => "görs inte mot ett intervall".to_owned(),
            (Unit::Level, _) => "görs inte av nivåer".to_owned(),
            _ => "görs inte av ja eller nej".to_owned(),
        },
        NoForecast::NotMeasured => "årets utfall saknas".to_owned(),
        NoForecast::Withheld => WITHHELD.to_owned(),
        NoForecast::TooFew(count) => {
            format!("tre utfall krävs, {} finns", found(count))
        }
        NoForecast::MethodChanged(count) => {
            format!(
                "mätmetoden har ändrats; tre jämförbara utfall krävs, {} finns",
                found(count)
            )
        }
    }
}

fn found(count: usize) -> String {
    match count {
        0 => "inget".to_owned(),
        count => swedish::cardinal(count, Gender::Neuter),
    }
}

/// Returns the forecast in a line, `prognos 2027: 90,5 ± 1,9 %, nås inte`, or
/// why there is none, with the status that draws it.
pub(super) fn forecast(indicator: &Indicator, year: Year) -> (Option<&str>, String) {
    match &indicator.plan.forecast {
        Ok(forecast) => {
            let (kind, word) = outlook(forecast.outlook);
            let value = forecast_value(indicator).unwrap_or_default();
            (
                Some(kind),
                format!("prognos {}: {value}, {word}", forecast.year),
            )
        }
        // That the outcome is missing has been said just before.
        Err(NoForecast::NotMeasured) => {
            (None, "ingen prognos utan årets utfall".to_owned())
        }
        Err(none) => (
            None,
            format!("ingen prognos: {}", no_forecast(*none, indicator, year)),
        ),
    }
}

/// Returns a total where it says more than its steps: where the year's target
/// changed more than once.
pub(super) fn total(drift: &[Drift], year: Year) -> Option<&Drift> {
    let of_year = || drift.iter().filter(|drift| drift.year == year);
    let total = of_year().find(|drift| drift.total)?;
    let changed = of_year()
        .filter(|step| !step.total && step.in_time)
        .filter(|step| step.kind != DriftKind::Unchanged);
    (changed.count() > 1).then_some(total)
}

/// Returns how a year's target changed from the one first decided to the one
/// in force: the total, or the only step where there is no total.
pub(super) fn overall(drift: &[Drift], year: Year) -> Option<&Drift> {
    let mut of_year = drift.iter().filter(|drift| drift.year == year);
    let steps = || {
        drift
            .iter()
            .filter(|d| d.year == year && !d.total && d.in_time)
    };
    of_year
        .find(|drift| drift.total)
        .or_else(|| steps().next_back())
}
