//! One year computed: every indicator's outcome, target and assessment.

use std::collections::BTreeMap;

use crate::domain::{
    Aggregation, Assessment, DepartmentCode, Figure, IndicatorCode, Mark, Measure,
    Period, PeriodKind, Year,
};
use crate::finding::Finding;
use crate::report::{Coverage, Ground, OriginalTarget, TargetInForce};
use crate::settings::{Rules, Settings};
use crate::submission::{OutcomeRow, Submission, YearMaterial};

use super::aggregate::{self, Outcome};
use super::asked::Asked;
use super::assess::Yardstick;
use super::definition::{Definition, definitions};
use super::derived::{derived, derived_so_far};
use super::earlier::Earlier;
use super::frame;
use super::own::{Own, own};
use super::sources::Sources;
use super::targets::{Targets, decided_by};

/// One year computed.
#[derive(Debug)]
pub(super) struct YearResult<'a> {
    /// The year.
    pub(super) year: Year,
    /// Whether its outcomes are assessed, or forecasts of them.
    pub(super) kind: PeriodKind,
    /// What was read for it.
    pub(super) material: &'a YearMaterial,
    /// Its targets.
    pub(super) targets: Targets<'a>,
    /// Its indicators, in the order of `Indikatorer`.
    pub(super) indicators: Vec<Measured<'a>>,
}

/// An indicator in a year.
#[derive(Debug)]
pub(super) struct Measured<'a> {
    /// Who was asked for what.
    pub(super) asked: Asked<'a>,
    /// The förvaltningars' own values, in the order of `Organisation`.
    pub(super) owns: Vec<Own<'a>>,
    /// How many reported.
    pub(super) coverage: Coverage,
    /// The kommun's outcome.
    pub(super) outcome: Outcome,
    /// What it came to by 31 August, in the interim report.
    pub(super) so_far: Option<Figure<Measure>>,
    /// How exact it is.
    pub(super) mark: Mark,
    /// The target in force.
    pub(super) target: Option<TargetInForce>,
    /// The target first decided.
    pub(super) original: Option<OriginalTarget>,
    /// The assessment.
    pub(super) assessment: Assessment,
    /// Why.
    pub(super) ground: Ground,
}

impl<'a> Measured<'a> {
    /// Returns the definition.
    pub(super) fn definition(&self) -> &Definition<'a> {
        &self.asked.definition
    }

    /// Returns the kommun's outcome without its sources.
    pub(super) fn value(&self) -> Option<Measure> {
        self.outcome.as_ref().ok().map(|figure| figure.value)
    }

    /// Returns a förvaltning's own value.
    pub(super) fn own(&self, department: &DepartmentCode) -> Option<&Own<'a>> {
        self.owns.iter().find(|own| &own.department == department)
    }
}

/// Computes a year. `last` is the newest year before it, whose denominators and
/// weights tell how large a part of the scope was reported (DESIGN §5.2);
/// `report` is the period reported; `findings` gets what the values themselves
/// break.
pub(super) fn year<'a>(
    material: &'a YearMaterial,
    last: Option<&Earlier>,
    report: Period,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> YearResult<'a> {
    let governing = &material.governing;
    let rules = &settings.rules;
    // The interim report is never history, so an earlier year is whole.
    let kind = if material.year == report.year {
        report.kind
    } else {
        PeriodKind::Annual
    };
    let sources = Sources::of(&material.source_values, material.year);
    let mut values: Vec<(Asked<'a>, Vec<Own<'a>>)> = Vec::new();
    for definition in definitions(governing, kind) {
        let asked = Asked::new(definition, &sources, governing, material.year);
        // What rows break under a definition that is not allowed says nothing.
        let mut unheard = Vec::new();
        let told = if asked.definition.allowed {
            &mut *findings
        } else {
            &mut unheard
        };
        let owns = own_values(&asked, material, settings, told);
        values.push((asked, owns));
    }
    let rows = (0..).zip(&values).flat_map(|(number, (asked, owns))| {
        let sizes = sizes(asked, material, last);
        aggregate::rows(number, asked, owns, &sizes)
    });
    let totals = frame::totals(rows.collect());
    let so_far = (0..).zip(&values).flat_map(|(number, (asked, owns))| {
        let rows = aggregate::rows_so_far(number, asked, owns);
        rows.into_iter().filter(|_| kind == PeriodKind::Interim)
    });
    let so_far = frame::totals(so_far.collect());
    let decided_by = decided_by(rules.targets_decided_by, report.year, material.year);
    let targets = Targets::new(governing, material.year, decided_by);
    let indicators = (0..).zip(values).map(|(number, (asked, owns))| {
        let total = totals.get(&number).copied().unwrap_or_default();
        let so_far = so_far.get(&number);
        measured(asked, owns, (&total, so_far), &targets, rules)
    });
    YearResult {
        year: material.year,
        kind,
        material,
        indicators: indicators.collect(),
        targets,
    }
}

fn measured<'a>(
    asked: Asked<'a>,
    owns: Vec<Own<'a>>,
    (total, so_far): (&frame::Total, Option<&frame::Total>),
    targets: &Targets<'_>,
    rules: &Rules,
) -> Measured<'a> {
    let coverage = aggregate::coverage(&asked, &owns, total);
    let outcome =
        aggregate::outcome(&asked, &owns, total, &coverage, &rules.min_coverage);
    // What it came to so far is shown beside a forecast, over the same
    // förvaltningar, and never alone.
    let so_far = so_far
        .filter(|_| outcome.is_ok())
        .and_then(|total| aggregate::so_far(&asked, &owns, total));
    let code = asked.definition.code();
    let target = targets.of_kommun(code);
    let yardstick = Yardstick::of_kommun(&asked.definition, &rules.partial);
    let value = outcome.as_ref().ok().map(|figure| figure.value);
    let original = targets.original(code, |t| yardstick.reaches(value?, t));
    let (assessment, ground) = match (&target, &outcome) {
        // The first that fits (DESIGN §5.5).
        _ if coverage.expected == 0 && asked.definition.allowed => {
            (Assessment::NotApplicable, Ground::NoScope)
        }
        (None, _) => (Assessment::WithoutTarget, Ground::NoTarget),
        (Some(_), Err(ground)) => (Assessment::NotMeasured, *ground),
        (Some(target), Ok(outcome)) => {
            yardstick.assess(outcome.value, target.target.value)
        }
    };
    Measured {
        mark: aggregate::mark(&owns),
        asked,
        owns,
        coverage,
        outcome,
        so_far,
        target,
        original,
        assessment,
        ground,
    }
}

fn own_values<'a>(
    asked: &Asked<'a>,
    material: &'a YearMaterial,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Vec<Own<'a>> {
    if asked.source_alone {
        return Vec::new();
    }
    let departments = asked.definition.reporting(&material.governing);
    let derivation = asked.definition.derivation;
    departments
        .iter()
        .map(|department| {
            let submission = submission(material, department);
            let row = submission.and_then(|of| row(of, asked.definition.code()));
            let derived =
                derivation.map(|derivation| derived(derivation, submission, settings));
            let so_far = asked.definition.so_far;
            let so_far =
                so_far.map(|so_far| derived_so_far(so_far, submission, settings));
            own(
                asked,
                department,
                row,
                derived.as_ref(),
                so_far.as_ref(),
                findings,
            )
        })
        .collect()
}

/// Returns a förvaltning's submission.
pub(super) fn submission<'a>(
    material: &'a YearMaterial,
    department: &DepartmentCode,
) -> Option<&'a Submission> {
    let submissions = material.submissions.iter();
    submissions
        .into_iter()
        .find(|submission| &submission.department == department)
}

/// Returns a submission's row for an indicator; of two rows neither is used,
/// since which one holds cannot be known.
pub(super) fn row<'a>(
    submission: &'a Submission,
    indicator: &IndicatorCode,
) -> Option<&'a OutcomeRow> {
    let mut rows = submission
        .outcomes
        .iter()
        .filter(|row| &row.indicator.value == indicator);
    let first = rows.next();
    first.filter(|_| rows.next().is_none())
}

/// Returns last year's denominators or weights of the förvaltningar that
/// report an indicator, where they are known.
fn sizes(
    asked: &Asked<'_>,
    material: &YearMaterial,
    last: Option<&Earlier>,
) -> BTreeMap<DepartmentCode, f64> {
    let aggregation = asked.definition.aggregation;
    let own_size = match aggregation {
        Aggregation::Ratio => !asked.common_denominator,
        Aggregation::WeightedMean => asked.common.weight.is_none(),
        _ => false,
    };
    let last = last.filter(|last| last.year == material.year - 1);
    let before = last.and_then(|last| last.indicator(asked.definition.code()));
    let Some(before) = before.filter(|before| {
        let same = before.method.aggregation == aggregation;
        own_size && same && !before.has_common_size()
    }) else {
        return BTreeMap::new();
    };
    let departments = asked.definition.reporting(&material.governing);
    let known = |department: DepartmentCode| {
        let before: Vec<_> = super::lineage::parts(&material.governing, &department)
            .iter()
            .filter_map(|code| before.own(code))
            .map(|own| own.size(aggregation))
            .collect();
        let size = before.iter().copied().sum::<Option<f64>>()?;
        (!before.is_empty()).then_some((department, size))
    };
    departments.into_iter().filter_map(known).collect()
}
