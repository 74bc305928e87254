//! Targets that moved: the example's plan as its story tells it, and a kommun
//! with more planversioner, indicators and odd values than any has.

use std::collections::BTreeMap;

use itbokslut::domain::*;
use itbokslut::report::*;

use super::told::{self, cell, date, target};

const STORY: &str = include_str!("../../../src/sample/sources/story.md");
const TARGETS: &str =
    include_str!("../../../src/sample/sources/styrning/common/Målvärden.txt");

/// Returns a target that was read from a cell.
pub(crate) fn aim(value: Target) -> Figure<Target> {
    Figure::new(
        value,
        vec![Source {
            field: String::new().into(),
            place: cell("styrning/2025.xlsx", "Målvärden", 3, 3),
        }],
    )
}

/// Returns a vintage decided in the autumn before its first year.
pub(crate) fn vintage(start: Year) -> Vintage {
    Vintage {
        start,
        decided_by: Some("Kommunstyrelsen".to_owned()),
        decided_on: Some(date(&format!("{}-11-12", start - 1))),
        paragraph: Some("§ 128".to_owned()),
        in_force: start == 2025,
        place: cell("styrning/2025.xlsx", "Planversioner", 3, 0),
    }
}

/// Returns a vintage's targets for the kommun.
pub(crate) fn aims(start: Year, targets: [Option<Target>; 3]) -> VintageTarget {
    VintageTarget {
        start,
        department: None,
        targets: targets.map(|target| target.map(aim)),
        reason: None,
    }
}

/// Returns a step from one vintage's target to the next one's.
pub(crate) fn step(
    year: Year,
    to: Year,
    before: Option<Target>,
    after: Option<Target>,
    kind: DriftKind,
) -> Drift {
    let change = match (before, after) {
        (Some(Target::Number(old)), Some(Target::Number(new))) => Some(new - old),
        _ => None,
    };
    Drift {
        year,
        from: to - 1,
        to,
        before: before.map(aim),
        after: after.map(aim),
        change,
        kind,
        total: false,
        in_time: true,
        reason: None,
    }
}

/// Returns the rows of the story's table under a heading.
fn table(heading: &str) -> Vec<BTreeMap<&'static str, &'static str>> {
    let (_, section) = STORY.split_once(&format!("{heading}\n")).unwrap();
    let lines = section.lines().skip_while(|line| !line.starts_with('|'));
    let mut rows = lines
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim));
    let headers: Vec<&str> = rows.next().unwrap().collect();
    rows.skip(1)
        .map(|cells| headers.iter().copied().zip(cells).collect())
        .collect()
}

fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").replace('−', "-").parse().ok()
}

/// Adds the plan to the example, as the story tells it.
pub(crate) fn add(report: &mut Report) {
    for indicator in &mut report.indicators {
        indicator.vintages = vintages_of(indicator.code.as_str());
    }
    for row in table("### The kommun's changed targets") {
        let indicator = report
            .indicators
            .iter_mut()
            .find(|indicator| indicator.code.as_str() == row["code"])
            .unwrap();
        let year: Year = row["year"].parse().unwrap();
        let (from, to): (Year, Year) =
            (row["from"].parse().unwrap(), row["to"].parse().unwrap());
        let of = |start: Year| {
            let mut own = indicator.vintages.iter();
            let own = own.find(|own| own.start == start)?;
            own.targets[usize::try_from(year - start).ok()?].clone()
        };
        let reason = indicator.vintages.iter().find(|own| own.start == to);
        let drift = Drift {
            year,
            from,
            to,
            before: of(from),
            after: of(to),
            change: number(row["change"]),
            kind: DriftKind::parse(row["kind"]).unwrap(),
            total: row["what"] == "sammanlagt",
            in_time: true,
            reason: reason.and_then(|own| own.reason.clone()),
        };
        indicator.plan.drift.push(drift);
    }
    for indicator in &mut report.indicators {
        add_unchanged(indicator);
    }
    for row in table("### Path and forecast") {
        let indicator = report
            .indicators
            .iter_mut()
            .find(|indicator| indicator.code.as_str() == row["code"])
            .unwrap();
        let distance = number(row["distance"]).unwrap_or_default();
        indicator.plan.path = Some(Path {
            vintage: 2025,
            points: Vec::new(),
            standing: match row["standing"] {
                "före planen" => Some(Standing::Ahead(distance)),
                "efter planen" => Some(Standing::Behind(distance)),
                "enligt planen" => Some(Standing::OnPath),
                _ => None,
            },
        });
        let years: Vec<Year> = row["years"]
            .split(", ")
            .filter_map(|year| year.parse().ok())
            .collect();
        indicator.plan.forecast = match (row["forecast"], number(row["forecast"])) {
            (_, Some(value)) => Ok(Forecast {
                year: 2027,
                value,
                spread: number(row["spread"]).unwrap(),
                outlook: Outlook::parse(row["outlook"]),
                target: indicator
                    .vintages
                    .iter()
                    .find(|own| own.start == 2025)
                    .and_then(|own| own.targets[2].clone()),
                years,
            }),
            ("årets utfall saknas", _) => Err(NoForecast::NotMeasured),
            ("för få utfall", _) => Err(NoForecast::TooFew(2)),
            _ => Err(NoForecast::NotALine),
        };
    }
}

/// Adds the changes that the story leaves out because there is none.
fn add_unchanged(indicator: &mut Indicator) {
    let of = |start: Year, year: Year| {
        let mut own = indicator.vintages.iter();
        let own = own.find(|own| own.start == start)?;
        own.targets
            .get(usize::try_from(year - start).ok()?)?
            .clone()
    };
    let mut drift = indicator.plan.drift.clone();
    for year in 2024..=2027 {
        let covering =
            || (2023..=2026).filter(|start| (*start..start + 3).contains(&year));
        let (Some(first), Some(last)) = (covering().next(), covering().next_back())
        else {
            continue;
        };
        let steps = covering().zip(covering().skip(1)).map(|pair| (pair, false));
        let total = (covering().count() > 2).then_some(((first, last), true));
        for ((from, to), total) in steps.chain(total) {
            let told = drift
                .iter()
                .any(|own| own.year == year && own.to == to && own.total == total);
            let (before, after) = (of(from, year), of(to, year));
            if told || before.is_none() || after.is_none() {
                continue;
            }
            drift.push(Drift {
                from,
                total,
                change: Some(0.0),
                ..step(
                    year,
                    to,
                    before.map(|figure| figure.value),
                    after.map(|figure| figure.value),
                    DriftKind::Unchanged,
                )
            });
        }
    }
    indicator.plan.drift = drift;
}

fn vintages_of(code: &str) -> Vec<VintageTarget> {
    TARGETS
        .lines()
        .skip(1)
        .map(|line| line.split('|').map(str::trim).collect::<Vec<_>>())
        .filter(|cells| cells[0] == code && cells[2].is_empty())
        .map(|cells| VintageTarget {
            reason: cells.get(6).map(|text| (*text).to_owned()),
            ..aims(
                cells[1].parse().unwrap(),
                [3, 4, 5].map(|at| cells.get(at).and_then(|text| target(text))),
            )
        })
        .collect()
}

/// Returns a kommun with five vintages and sixty indicators whose names are
/// long and whose values are negative, huge, equal, single or missing.
pub(crate) fn stress() -> Report {
    let mut report = told::sample();
    report.vintages = (2022..=2026).map(vintage).collect();
    let goals: Vec<Goal> = report.goals.clone();
    report.indicators = (0..60).map(|at| odd(at, &goals[at % 14].code)).collect();
    report.indicators.sort_by_key(|indicator| {
        goals.iter().position(|goal| goal.code == indicator.goal)
    });
    report.summary = Summary::default();
    report
}

/// Returns an indicator with values of a kind of their own.
fn odd(at: usize, goal: &GoalCode) -> Indicator {
    let nth = f64::from(u32::try_from(at).unwrap());
    let unit = [
        Unit::Percent,
        Unit::Count,
        Unit::Tkr,
        Unit::Days,
        Unit::YesNo,
        Unit::Level,
        Unit::Index,
        Unit::Percent,
    ][at % 8];
    let interval = at % 8 == 7;
    let (level, slope) = [
        (50.0, 3.0),
        (0.0, 0.0),
        (987_654_321.0, -12_345_678.0),
        (-40.0, 9.0),
        (0.0, 0.2),
        (1.0, 0.5),
        (100.0, 0.0),
        (8.0, 0.1),
        (99.9, 0.02),
        (2.5, -0.4),
    ][at % 10];
    let value = |year: Year| {
        let value = level + slope * f64::from(year - 2022) + (nth * 0.37).sin();
        match unit {
            Unit::YesNo => Measure::YesNo(year > 2024),
            Unit::Level => Measure::Number((value.abs() % 5.0).round()),
            Unit::Percent => Measure::Number(value.rem_euclid(100.0)),
            _ => Measure::Number(value),
        }
    };
    let aim_of = |start: Year, year: Year| {
        let moved = f64::from(start - 2022) * slope.abs() * 0.3;
        let aim = level + slope * 1.2 * f64::from(year - 2022) - moved;
        match unit {
            Unit::YesNo => Target::YesNo(true),
            Unit::Level => Target::Number((aim.abs() % 5.0).round()),
            _ if interval => Target::Interval {
                from: aim.abs(),
                to: aim.abs() + 4.0 - moved.min(2.0),
            },
            _ => Target::Number(aim),
        }
    };
    let all = [2022, 2023, 2024, 2025, 2026];
    let vintages: Vec<VintageTarget> = all
        .into_iter()
        .filter(|start| at % 7 != 3 || *start != 2024)
        .map(|start| {
            aims(
                start,
                [start, start + 1, start + 2].map(|year| Some(aim_of(start, year))),
            )
        })
        .collect();
    let mut indicator = told::indicator(
        &format!("X{}.{}", at % 14 + 1, at / 14 + 1),
        goal.as_str(),
        "Andel av förvaltningarnas ärendehanteringssystemintegrationer som uppfyller \
         informationssäkerhetskraven och har granskats av systemägaren",
        unit,
    );
    indicator.direction = match (interval, at % 3) {
        (true, _) => Direction::Interval,
        (_, 1) => Direction::Lower,
        _ => Direction::Higher,
    };
    let has_outcome = at % 11 != 5;
    indicator.outcome = has_outcome.then(|| Figure::new(value(2025), Vec::new()));
    if at % 6 != 4 {
        indicator.history = (2020..2025)
            .map(|year| HistoryPoint {
                year,
                outcome: Figure::new(value(year), Vec::new()),
                origin: HistoryOrigin::Published,
                secret_parts: 0,
                comparable: at % 9 != 2 || year > 2022,
            })
            .collect();
    }
    for year in 2023..=2027 {
        for to in [2023, 2024, 2025, 2026] {
            if (to..to + 3).contains(&year) && (to - 1..to + 2).contains(&year) {
                let (before, after) = (aim_of(to - 1, year), aim_of(to, year));
                let kind = match (before, after) {
                    (before, after) if before == after => DriftKind::Unchanged,
                    (Target::Number(_), _) => DriftKind::Softened,
                    _ => DriftKind::Changed,
                };
                let mut drift = step(year, to, Some(before), Some(after), kind);
                drift.reason = at.is_multiple_of(2).then(|| {
                    "Upphandlingen överklagades två gånger, och därför försköts \
                     införandet."
                        .to_owned()
                });
                indicator.plan.drift.push(drift);
            }
        }
    }
    indicator.vintages = vintages;
    indicator.plan.path = Some(Path {
        vintage: 2025,
        points: Vec::new(),
        standing: (has_outcome && !interval && unit != Unit::YesNo).then_some(
            [
                Standing::Ahead(nth * 1234.5),
                Standing::OnPath,
                Standing::Behind(0.000_4),
            ][at % 3],
        ),
    });
    let last = aim_of(2025, 2027);
    indicator.target = Some(TargetInForce {
        target: aim(aim_of(2025, 2025)),
        vintage: 2025,
        decided_during_year: false,
    });
    indicator.plan.forecast = match (value(2027), at % 8 < 4 && has_outcome) {
        (Measure::Number(value), true) => Ok(Forecast {
            year: 2027,
            value,
            spread: slope.abs() * 1.7,
            outlook: [Outlook::Reached, Outlook::Uncertain, Outlook::Missed]
                .get(at % 4)
                .copied(),
            target: Some(aim(last)),
            years: vec![2021, 2022, 2023, 2024, 2025],
        }),
        _ => Err(NoForecast::MethodChanged(at % 3)),
    };
    indicator
}
