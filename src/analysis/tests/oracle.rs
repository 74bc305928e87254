//! The analysis against a plain implementation in exact rationals, over
//! thousands of random kommuner.
//!
//! Values and targets lie on grids that are coarse beside the tolerance of
//! DESIGN §5, so that exact and tolerant comparison must agree; the tolerance
//! itself is tested by examples.

mod aims;
mod case;
mod derived;
mod near;
mod plain;
mod plan;
mod random;
mod reported;
mod scale;
mod sheets;
mod years;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Assessment, Measure};
use crate::report::{self, Report};

use case::{Case, Value, department_name, float, indicator_name, target};
use plain::{Counts, Done, Plain};

/// Returns the random kommun of a seed.
pub(crate) fn random_kommun(seed: u64) -> super::kommun::Kommun {
    random::case(seed).kommun()
}

/// How many kommuner are compared.
const KOMMUNER: u64 = 6000;

#[test]
fn the_analysis_agrees_with_exact_rationals() {
    let differences: Vec<_> = (0..KOMMUNER)
        .filter_map(|seed| {
            let case = random::case(seed);
            let difference = compare(&case, &case.kommun().report()).err()?;
            Some((seed, difference, case))
        })
        .collect();
    if let Some((_, _, case)) = differences.first() {
        let each = differences.iter();
        let each =
            each.map(|(seed, difference, _)| format!("kommun {seed}: {difference}"));
        let each: Vec<_> = each.collect();
        panic!("{}\nThe first of them: {case:?}", each.join("\n"));
    }
}

#[test]
fn the_random_kommuner_reach_every_rule() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..KOMMUNER / 2 {
        let report = random::case(seed).kommun().report();
        for indicator in &report.indicators {
            let about = [
                format!("{:?} {:?}", indicator.unit, indicator.aggregation),
                format!("{:?} {:?}", indicator.direction, indicator.assessment),
                name(&format!("{:?}", indicator.ground)),
                format!("{:?}", indicator.trend),
                format!(
                    "decimals added: {}",
                    indicator.printed_decimals > indicator.decimals
                ),
            ];
            for word in about.into_iter().chain(plan::words(&indicator.plan)) {
                *seen.entry(word).or_default() += 1;
            }
            if let Some(text) = &indicator.derived {
                let measured = indicator.outcome.is_some();
                *seen.entry(format!("{text}: {measured}")).or_default() += 1;
            }
            for own in &indicator.departments {
                let word = format!("own {}", name(&format!("{:?}", own.ground)));
                *seen.entry(word).or_default() += 1;
            }
        }
        let told = report.findings.open.iter();
        let told = told.filter(|finding| finding.rule.id == "härlett-avviker");
        *seen.entry("härlett-avviker".to_owned()).or_default() += told.count();
        for goal in &report.goals {
            *seen
                .entry(format!("goal {:?}", goal.assessment))
                .or_default() += 1;
        }
    }
    for ground in [
        "Reached",
        "Partly(Tolerance",
        "Partly(Progress",
        "Missed",
        "NoScope",
        "NoTarget",
        "NothingReported",
        "LowCoverage",
        "NoWeight",
        "NoDenominator",
        "Forbidden",
        "NoSourceValue",
        "own Contribution",
        "own Unusable",
        "own Unmeasured(NotDone",
        "own NoDenominator",
        "own Partly(Progress",
        "own Partly(Tolerance",
        "decimals added: true",
        "härlett-avviker",
        "drift Sharpened total false in time true",
        "drift Softened total false in time true",
        "drift Unchanged total false in time true",
        "drift Changed total false in time true",
        "drift New total false in time true",
        "drift Removed total false in time true",
        "drift Softened total false in time false",
        "drift Softened total true in time true",
        "drift Sharpened total true in time true",
        "ahead",
        "on path",
        "behind",
        "forecast Some(Reached)",
        "forecast Some(Uncertain)",
        "forecast Some(Missed)",
        "forecast None",
        "no forecast NoPlan",
        "no forecast PlanEnds",
        "no forecast NotALine",
        "no forecast NotMeasured",
        "no forecast TooFew",
        "no forecast MethodChanged",
    ] {
        assert!(
            seen.get(ground).copied().unwrap_or(0) > 5,
            "{ground}: {seen:#?}"
        );
    }
    for text in crate::domain::Derivation::WORDS {
        let drawn = !text.contains("per post") || text.ends_with("drift");
        let word = format!("{text}: true");
        assert!(!drawn || seen.contains_key(&word), "{word}: {seen:#?}");
    }
    for note in ["CommonOnly", "NoneInCommon", "NotComparable", "NoLastYear"] {
        let count = seen.iter().filter(|(word, _)| word.contains(note)).count();
        assert!(count > 0, "{note}: {seen:#?}");
    }
    for assessment in Assessment::ALL {
        let word = format!("goal {assessment:?}");
        assert!(
            seen.get(&word).copied().unwrap_or(0) > 5,
            "{word}: {seen:#?}"
        );
    }
}

/// Returns the name of a value without its numbers.
fn name(debug: &str) -> String {
    debug
        .split(" {")
        .next()
        .unwrap_or(debug)
        .trim_end_matches(')')
        .to_owned()
}

type Compared = Result<(), String>;

fn same<T: PartialEq + std::fmt::Debug>(what: &str, ours: &T, plain: &T) -> Compared {
    if ours == plain {
        Ok(())
    } else {
        Err(format!("{what}: {ours:?} instead of {plain:?}"))
    }
}

fn close(what: &str, ours: Option<Measure>, plain: Option<Value>) -> Compared {
    let agree = match (ours, plain) {
        (None, None) => true,
        (Some(Measure::YesNo(ours)), Some(Value::B(plain))) => ours == plain,
        (Some(Measure::Number(ours)), Some(Value::N(plain))) => {
            crate::domain::nearly_equal(ours, float(plain))
        }
        // A central answer from a source is ja or nej as 1 or 0.
        (Some(Measure::YesNo(ours)), Some(Value::N(plain))) => {
            ours == (float(plain) > 0.5)
        }
        _ => false,
    };
    if agree {
        Ok(())
    } else {
        Err(format!("{what}: {ours:?} instead of {plain:?}"))
    }
}

fn compare(case: &Case, report: &Report) -> Compared {
    let mut counts = Counts::new();
    let (last, done) = years::compute(case, &mut counts);
    let mut remedies = 0;
    for (i, done) in done.iter().enumerate() {
        let indicator = &report.indicators[i];
        let last = last.as_ref().map(|last| &last[i]);
        compare_indicator(case, i, indicator, done, last)
            .map_err(|difference| format!("{}: {difference}", indicator_name(i)))?;
        for own in &done.owns {
            let judged = years::judge(case, i, own, last, done.allowed);
            let row = &indicator.departments;
            let row = row.iter().find(|row| {
                row.department.as_str() == department_name(judged.department)
            });
            let row = row.ok_or("a förvaltning is missing")?;
            compare_own(row, own, &judged, done.allowed).map_err(|difference| {
                format!("{} {}: {difference}", indicator_name(i), row.department)
            })?;
            let answer = Plain::now(case).answer(i, own.department);
            let missed = matches!(
                judged.assessment,
                Assessment::PartlyMet | Assessment::NotMet
            );
            remedies += usize::from(missed && answer.is_some_and(|a| !a.remedy));
        }
    }
    compare_goal(case, report, last.as_deref(), &done)?;
    counts.insert("åtgärd-saknas", remedies);
    let is = |assessment| done.iter().filter(|d| d.assessment == assessment).count();
    counts.insert("utan-målvärde", is(Assessment::WithoutTarget));
    compare_findings(report, &counts)
}

fn compare_indicator(
    case: &Case,
    i: usize,
    ours: &report::Indicator,
    plain: &Done,
    last: Option<&Done>,
) -> Compared {
    let coverage = ours.coverage.open().unwrap();
    same("reported", &coverage.reported, &plain.reported)?;
    same("expected", &coverage.expected, &plain.expected)?;
    same("outside", &coverage.not_applicable, &plain.outside)?;
    let share = coverage.share.map(Measure::Number);
    close("share", share, plain.share.map(Value::N))?;
    close(
        "outcome",
        ours.outcome.as_ref().map(|o| o.value),
        plain.outcome,
    )?;
    let aim = ours.target.as_ref();
    same(
        "target",
        &aim.map(|t| (t.target.value, t.vintage, t.decided_during_year)),
        &plain
            .target
            .map(|(aim, start, late)| (target(aim), start, late)),
    )?;
    same("assessment", &ours.assessment, &plain.assessment.into())?;
    let ind = &case.indicators[i];
    let original = Plain::now(case).original(i);
    let reached = plain
        .outcome
        .zip(original)
        .and_then(|(o, a)| scale::reaches(ind, o, a));
    same(
        "original",
        &ours.original.as_ref().map(|o| (o.target.value, o.reached)),
        &original.map(|aim| (target(aim), reached)),
    )?;
    let aims: Vec<_> = plain
        .target
        .map(|(aim, ..)| aim)
        .into_iter()
        .chain(original)
        .collect();
    let decimals = scale::decimals(ind, plain.outcome, &aims);
    same("decimals", &ours.printed_decimals, &decimals)?;
    let trend = years::kommun_trend(case, i, plain, last, decimals);
    same("trend", &(ours.trend.trend, ours.trend.note), &trend)?;
    plan::compare(case, i, &ours.plan, plain, last)
}

fn compare_own(
    ours: &report::DepartmentOutcome,
    own: &plain::Own,
    judged: &years::Judged,
    allowed: bool,
) -> Compared {
    // What a forbidden definition makes of a value is nobody's concern.
    if allowed {
        let outcome = ours.outcome.as_ref().map(|o| o.value);
        close("outcome", outcome, own.shown)?;
    }
    same(
        "reported",
        &ours.reported,
        &(own.state == plain::State::Reported),
    )?;
    same("assessment", &ours.assessment, &judged.assessment.into())?;
    same("decimals", &ours.printed_decimals, &judged.decimals)?;
    same("trend", &(ours.trend.trend, ours.trend.note), &judged.trend)
}

fn compare_goal(
    case: &Case,
    report: &Report,
    last: Option<&[Done]>,
    done: &[Done],
) -> Compared {
    let goal = &report.goals[0];
    let (assessment, points) = years::goal(case, done);
    same("goal", &goal.assessment, &assessment)?;
    close(
        "points",
        goal.points.open().unwrap().map(Measure::Number),
        points.map(Value::N),
    )?;
    let decided = goal.decided.as_ref().map(|decided| decided.assessment);
    same("decided", &decided, &case.decided)?;
    let differs = case.decided.is_some_and(|decided| decided != assessment);
    let counted = report.summary.decided_differently;
    same("decided differently", &counted, &usize::from(differs))?;
    same("count", &report.summary.goals.of(assessment), &1)?;
    let earlier: Vec<_> = last.iter().map(|last| years::goal(case, last).0).collect();
    let ours: Vec<_> = goal
        .earlier
        .iter()
        .map(|(_, assessment)| *assessment)
        .collect();
    same("earlier", &ours, &earlier)
}

fn compare_findings(report: &Report, counts: &Counts) -> Compared {
    let rules: BTreeSet<&str> = [
        "kvot-avviker",
        "kvot-utan-delar",
        "nämnare-oanvändbar",
        "täljare-över-nämnare",
        "vikt-saknas",
        "utfallsvikt-negativ",
        "åtgärd-saknas",
        "utan-målvärde",
        "härlett-avviker",
    ]
    .into();
    for rule in rules {
        let found = report
            .findings
            .open
            .iter()
            .filter(|f| f.rule.id == rule)
            .count();
        same(rule, &found, &counts.get(rule).copied().unwrap_or(0))?;
    }
    Ok(())
}
