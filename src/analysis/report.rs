//! The report value from everything that was read.

use crate::domain::{Aggregation, Assessment, Entry};
use crate::finding::{Finding, rules};
use crate::published::Adopted;
use crate::report::{
    About, CommonParts, Ground, HistoryPoint, Indicator, Plan, PolicyInForce, Report,
    SubmissionState, TrendResult, Vintage,
};
use crate::settings::Settings;
use crate::submission::Material;

use super::aggregate::{Method, Part};
use super::assess::{Yardstick, printed_decimals};
use super::contradictions::contradictions;
use super::corrections::corrections;
use super::dates::report_date;
use super::departments::{Bench, departments};
use super::earlier::earlier_years;
use super::history::Past;
use super::last_targets::LastTargets;
use super::plan::{Changes, plan};
use super::proposals::proposals;
use super::requirements::{Known, requirements};
use super::targets::by_vintage;
use super::trend::{self, Scale};
use super::year::{Measured, YearResult, year};
use super::{
    about, about_plan, activities, economy, findings, goals, governance, incidents,
    profile, risks, rules as settings_of, submissions, summary, systems, words,
};

/// Computes the report of a period (DESIGN §5). `adopted` are the earlier
/// years that were published, oldest first; `found` is what reading and
/// checking found; what the analysis itself finds is added to it.
pub fn report(
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
    found: Vec<Finding>,
) -> Report {
    let mut found = found;
    let current = &material.current;
    let earlier = earlier_years(material, adopted, settings);
    let mut last_adopted = adopted.iter();
    let last_adopted = last_adopted.find(|last| last.document.ar == current.year - 1);
    let years = &earlier.years;
    let result = year(current, years.last(), material.period, settings, &mut found);
    let past = Past { years, current };
    let last_targets = LastTargets::new(&past, &material.earlier, settings);
    let bench = Bench {
        result: &result,
        past: &past,
        last_targets: &last_targets,
        partial: &settings.rules.partial,
    };
    let indicators = indicators(&bench, settings, &mut found);
    let goals = goals::goals(&result, years, &settings.rules.goal);
    found.extend(about_plan::in_force(&result));
    found.extend(about_targets(&result));
    found.extend(about_plan::changes(&indicators));
    let corrections = corrections(&result, &past, &mut found);
    found.extend(contradictions(&earlier, adopted, material));
    let departments = departments(&current.governing);
    let plans = activities::plans(material);
    let systems = systems::register(material, settings);
    let (requirements, unmet) = requirements(&Known {
        period: material.period,
        settings,
        material: current,
        departments: &departments,
        goals: &goals,
        indicators: &indicators,
        plans: &plans,
        systems: &systems,
    });
    found.extend(unmet);
    let sub_goals = governance::sub_goals(material);
    found.extend(about::plans(&plans, material));
    found.extend(about::sub_goals(&sub_goals));
    found.extend(about::systems(&systems, material, &found));
    let date = report_date(&current.submissions, material.period, settings);
    let (reviewed, too_early) = about::review(date, settings);
    found.extend(too_early);
    let findings = findings::split(found, settings);
    let submissions = submissions::states(&result, material.period, settings, &findings);
    let missing = departments.iter().zip(&submissions);
    let missing = missing.filter(|(_, s)| s.state == SubmissionState::Missing);
    let missing = missing
        .map(|(department, _)| department.name.clone())
        .collect();
    Report {
        about: About {
            municipality: settings.municipality.clone(),
            period: material.period,
            date,
            example: settings.example,
            preliminary: findings::preliminary(&findings.open, missing),
            reviewed,
            policy: policy(settings),
            chapter: settings.report.chapter,
            first_heading: settings.report.first_heading,
            first_page: settings.report.first_page,
            cover: settings.report.cover,
            case: about::case(settings, material.period),
            profile: profile::profile(&settings.report),
        },
        summary: summary::summary(&goals, &indicators, current.year),
        areas: goals::areas(&goals),
        goals,
        indicators,
        departments,
        vintages: vintages(&result),
        proposals: proposals(&bench, material.period),
        plans,
        systems,
        incidents: incidents::incidents(material, last_adopted),
        risks: risks::risks(material),
        economy: economy::economy(material, last_adopted),
        sub_goals,
        documents: governance::documents(material),
        roles: governance::roles(material),
        requirements,
        analyses: words::analyses(current),
        texts: words::texts(current, material.period.kind),
        corrections,
        rules: settings_of::settings(&settings.rules),
        submissions,
        findings,
        names: words::names(current),
    }
}

fn indicators(
    bench: &Bench<'_, '_>,
    settings: &Settings,
    found: &mut Vec<Finding>,
) -> Vec<Indicator> {
    let measured = &bench.result.indicators;
    let histories: Vec<_> = measured
        .iter()
        .map(|indicator| bench.past.of_kommun(indicator.definition()))
        .collect();
    let scales: Vec<_> = measured
        .iter()
        .map(|indicator| scale(bench, indicator, settings))
        .collect();
    let each = (0..).zip(measured).zip(&histories).zip(&scales);
    let comparisons = each.map(|(((number, indicator), history), scale)| {
        let mut history = history.iter();
        let last = history.find(|point| point.year == bench.result.year - 1);
        trend::compare(number, indicator, last, bench.past, scale)
    });
    let comparisons: Vec<_> = comparisons.collect();
    let trends = trend::settle(&comparisons, measured, &scales);
    let current = bench.past.current;
    let changes = Changes::new(&current.governing, current.year, settings);
    let each = measured.iter().zip(histories).zip(scales).zip(trends);
    each.map(|(((measured, history), scale), trend)| {
        let beyond = BeyondTheYear {
            printed_decimals: scale.decimals,
            trend,
            plan: plan(bench.result, measured, &changes, &history),
            history,
        };
        indicator(bench, measured, beyond, settings, found)
    })
    .collect()
}

/// What an indicator has that its own year does not tell.
struct BeyondTheYear {
    printed_decimals: u8,
    trend: TrendResult,
    history: Vec<HistoryPoint>,
    plan: Plan,
}

/// Returns what an indicator's trend is judged by, with the decimals that its
/// outcome and targets are printed with.
fn scale(bench: &Bench<'_, '_>, indicator: &Measured<'_>, settings: &Settings) -> Scale {
    let definition = indicator.definition();
    let yardstick = Yardstick::of_kommun(definition, &settings.rules.partial);
    let target = indicator.target.as_ref().map(|t| t.target.value);
    let original = indicator.original.as_ref().map(|t| t.target.value);
    let last_target = bench.last_targets.of_kommun(definition.code());
    let aims: Vec<_> = target.into_iter().chain(original).collect();
    Scale {
        direction: definition.direction,
        decimals: printed_decimals(
            definition.decimals(),
            &yardstick,
            indicator.value(),
            &aims,
        ),
        targets: (target, last_target),
    }
}

fn indicator(
    bench: &Bench<'_, '_>,
    measured: &Measured<'_>,
    beyond: BeyondTheYear,
    settings: &Settings,
    found: &mut Vec<Finding>,
) -> Indicator {
    let definition = measured.definition();
    let row = definition.row;
    let text = |entry: &Entry<String>| entry.value().cloned();
    let yardstick = Yardstick::of_kommun(definition, &settings.rules.partial);
    let target = measured.target.as_ref();
    let end = target.and_then(|target| match target.target.value {
        crate::domain::Target::Number(value) => Some(value),
        interval => {
            let outcome = measured.value()?.number()?;
            super::assess::nearest_end(outcome, interval)
        }
    });
    Indicator {
        code: definition.code().clone(),
        goal: definition.goal(),
        name: text(&row.name).unwrap_or_default(),
        unit: definition.unit,
        common_unit: definition.common_unit,
        direction: definition.direction,
        aggregation: definition.aggregation,
        reporters: definition.reporters.clone(),
        derived: text(&row.derived),
        numerator: text(&row.numerator),
        denominator: text(&row.denominator),
        weight_of: text(&row.weight_of),
        weight: definition.weight(),
        decimals: definition.decimals(),
        printed_decimals: beyond.printed_decimals,
        baseline_year: definition.baseline_year(),
        baseline: definition.baseline(),
        partial_limit: yardstick.least_progress,
        partial_tolerance: end.map_or(row.partial_tolerance.value().copied(), |end| {
            yardstick.tolerance(end)
        }),
        comparable_from: definition.comparable_from(),
        outcome: measured.outcome.clone().ok(),
        so_far: measured.so_far.clone(),
        mark: measured.mark,
        coverage: measured.coverage.into(),
        common: common(&measured.asked.method()),
        target: measured.target.clone(),
        original: measured.original.clone(),
        assessment: measured.assessment.into(),
        ground: measured.ground,
        trend: beyond.trend,
        history: beyond.history,
        withheld_years: Vec::new(),
        vintages: by_vintage(&bench.result.material.governing, definition.code()),
        plan: beyond.plan,
        departments: bench.outcomes(measured, found),
        source: text(&row.source),
        method: text(&row.method),
        public: row.public.value().copied().unwrap_or(false),
        place: row.code.place.clone(),
    }
}

fn common(method: &Method) -> CommonParts {
    let value = |part: Part| match part {
        Part::Departments => None,
        Part::Common(value) => value,
    };
    let weighted = method.aggregation == Aggregation::WeightedMean;
    CommonParts {
        numerator: value(method.numerator),
        denominator: value(method.denominator),
        weight: method.weight.filter(|_| weighted),
    }
}

/// Tells of indicators without target, of those not measured, and of a
/// vintage decided during the year.
fn about_targets(result: &YearResult<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(in_force) = result.targets.in_force()
        && in_force.decided_during_year
    {
        found.push(rules::vintage_decided_late::found(
            &in_force.vintage.start.place,
            in_force.vintage.start.value,
            result.year,
        ));
    }
    for indicator in &result.indicators {
        let code = indicator.definition().code().as_str();
        let place = &indicator.definition().row.code.place;
        match (indicator.assessment, indicator.ground) {
            (Assessment::WithoutTarget, _) => {
                found.push(rules::without_target::found(place, code));
            }
            // What is not allowed has been said to be so, at its own cell.
            (Assessment::NotMeasured, Ground::Forbidden) => {}
            (Assessment::NotMeasured, ground) => {
                let coverage = indicator.coverage;
                found.push(rules::not_measured::found(
                    place,
                    code,
                    ground.word_of(result.kind),
                    coverage.reported,
                    coverage.expected,
                ));
            }
            _ => {}
        }
    }
    found
}

fn vintages(result: &YearResult<'_>) -> Vec<Vintage> {
    let in_force = result.targets.in_force();
    let rows = result.material.governing.vintages.iter();
    let mut vintages: Vec<_> = rows
        .map(|row| Vintage {
            start: row.start.value,
            decided_by: row.decided_by.value().cloned(),
            decided_on: row.decided_on.value().copied(),
            paragraph: row.paragraph.value().cloned(),
            in_force: in_force.is_some_and(|v| std::ptr::eq(v.vintage, row)),
            place: row.start.place.clone(),
        })
        .collect();
    vintages.sort_by(|a, b| (a.start, &a.place).cmp(&(b.start, &b.place)));
    vintages
}

fn policy(settings: &Settings) -> PolicyInForce {
    let name = settings.policy.name.trim();
    PolicyInForce {
        name: if name.is_empty() { "IT-policy" } else { name }.to_owned(),
        adopted_by: settings.policy.adopted_by.clone(),
        adopted: settings.policy.adopted,
    }
}
