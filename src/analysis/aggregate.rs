//! From the förvaltningars' values to the kommun's outcome (DESIGN §5.2–5.3).

use std::collections::BTreeMap;

use crate::domain::{
    Aggregation, DepartmentCode, Figure, Mark, Measure, Source, SourceField, Unit,
    at_least, ore, tkr,
};
use crate::form::department::interim::SO_FAR_HEADER;
use crate::report::{Coverage, Ground};
use crate::settings::MinCoverage;

use super::asked::{Asked, quotient};
use super::definition::source;
use super::frame::{Row, Total};
use super::marks::least_exact;
use super::own::Own;

/// The kommun's outcome, or why there is none.
pub(super) type Outcome = Result<Figure<Measure>, Ground>;

/// How an indicator's values are put together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Method {
    /// The aggregation.
    pub(super) aggregation: Aggregation,
    /// The unit of the förvaltningars' values.
    pub(super) unit: Unit,
    /// The unit of the kommun's outcome.
    pub(super) common_unit: Unit,
    /// Whose the numerator is.
    pub(super) numerator: Part,
    /// Whose the denominator is.
    pub(super) denominator: Part,
    /// The kommun's own weight, which counts for every förvaltning.
    pub(super) weight: Option<f64>,
}

/// Whose a part of a quotient is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// The förvaltningars' own.
    Departments,
    /// The kommun's; without a value where the source has none.
    Common(Option<f64>),
}

/// Returns the rows of the long table for an indicator: its förvaltningar in
/// scope. `sizes` are last year's denominators or weights.
pub(super) fn rows(
    indicator: u32,
    asked: &Asked<'_>,
    owns: &[Own<'_>],
    sizes: &BTreeMap<DepartmentCode, f64>,
) -> Vec<Row> {
    (0..)
        .zip(owns)
        .filter(|(_, own)| own.is_in_scope())
        .map(|(department, own)| Row {
            size: sizes.get(&own.department).copied(),
            ..row(indicator, department, own, asked)
        })
        .collect()
}

/// Returns the row of a förvaltning's own value.
pub(super) fn row(
    indicator: u32,
    department: u32,
    own: &Own<'_>,
    asked: &Asked<'_>,
) -> Row {
    let value = |figure: &Option<Figure<f64>>| figure.as_ref().map(|f| f.value);
    let money = asked.definition.unit == Unit::Tkr;
    Row {
        indicator,
        department,
        reported: own.is_reported(),
        value: own.number(),
        ore: own.number().filter(|_| money).and_then(ore),
        numerator: value(&own.numerator),
        denominator: value(&own.denominator),
        weight: value(&asked.common.weight).or(value(&own.weight)),
        size: None,
    }
}

/// Returns the rows over which the kommun's outcome so far is put together:
/// those whose forecasts count, where each of them says what it came to by
/// 31 August; otherwise none. A ratio and a weighted mean are weighted as in
/// the forecast, since only that has parts.
pub(super) fn rows_so_far(
    indicator: u32,
    asked: &Asked<'_>,
    owns: &[Own<'_>],
) -> Vec<Row> {
    let reported = || (0..).zip(owns).filter(|(_, own)| own.is_reported());
    let alone = asked.source_alone || asked.is_contribution();
    if alone || !reported().all(|(_, own)| own.so_far.is_some()) {
        return Vec::new();
    }
    let times = asked.quotient(1.0, 1.0);
    let rows = reported().map(|(department, own)| {
        let so_far = own.so_far.as_ref().map(|figure| figure.value);
        let value = so_far.map(as_number);
        let row = row(indicator, department, own, asked);
        let money = asked.definition.unit == Unit::Tkr;
        Row {
            value,
            ore: value.filter(|_| money).and_then(ore),
            numerator: value
                .zip(row.denominator)
                .map(|(value, denominator)| value / times * denominator),
            ..row
        }
    });
    rows.collect()
}

/// Returns the kommun's outcome so far from the sums of those rows.
pub(super) fn so_far(
    asked: &Asked<'_>,
    owns: &[Own<'_>],
    total: &Total,
) -> Option<Figure<Measure>> {
    let value = aggregate(&asked.method(), total).ok()?;
    let weighting = match asked.definition.aggregation {
        Aggregation::Ratio => Some(SourceField::Denominator),
        Aggregation::WeightedMean => Some(SourceField::Weight),
        _ => None,
    };
    let mut sources: Vec<Source> = asked.common.weight.iter().flat_map(all).collect();
    for own in owns.iter().filter(|own| own.is_reported()) {
        let cells = own.so_far.iter().flat_map(|figure| &figure.sources);
        sources.extend(cells.map(|s| source(SO_FAR_HEADER, &s.place)));
        let weights = match weighting {
            Some(SourceField::Denominator) => own.denominator.as_ref(),
            Some(_) => own.weight.as_ref(),
            None => None,
        };
        if let (Some(field), Some(weights)) = (weighting, weights) {
            let cells = weights.sources.iter();
            sources.extend(cells.map(|s| source(asked.header(field), &s.place)));
        }
    }
    Some(Figure::new(value, sources))
}

fn all(figure: &Figure<f64>) -> Vec<Source> {
    figure.sources.clone()
}

fn as_number(measure: Measure) -> f64 {
    match measure {
        Measure::Number(value) => value,
        Measure::YesNo(answer) => f64::from(u8::from(answer)),
    }
}

/// Returns how much of an indicator's scope was reported (DESIGN §5.2).
pub(super) fn coverage(asked: &Asked<'_>, owns: &[Own<'_>], total: &Total) -> Coverage {
    if asked.source_alone {
        let reported = usize::from(source_outcome(asked).is_ok());
        return Coverage {
            reported,
            expected: 1,
            not_applicable: 0,
            share: Some(share(reported, 1)),
        };
    }
    let heads = (total.expected > 0).then(|| share(total.reported, total.expected));
    let by_size = total.expected > 0 && total.sized == total.expected && total.size > 0.0;
    let sizes = by_size.then(|| total.reported_size / total.size);
    Coverage {
        reported: total.reported,
        expected: total.expected,
        not_applicable: owns.iter().filter(|own| !own.is_in_scope()).count(),
        share: heads.map(|heads| sizes.map_or(heads, |sizes| heads.min(sizes))),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no kommun has 2^52 förvaltningar"
)]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// Returns the kommun's outcome, or why there is none (DESIGN §5.2–5.3).
pub(super) fn outcome(
    asked: &Asked<'_>,
    owns: &[Own<'_>],
    total: &Total,
    coverage: &Coverage,
    least: &MinCoverage,
) -> Outcome {
    if !asked.definition.allowed {
        return Err(Ground::Forbidden);
    }
    if asked.source_alone {
        return source_outcome(asked);
    }
    let least = match asked.definition.aggregation {
        Aggregation::Sum | Aggregation::Min | Aggregation::Max | Aggregation::Central => {
            least.complete
        }
        _ => least.other,
    };
    if total.reported == 0 {
        return Err(nothing_reported(asked));
    }
    if coverage.share.is_some_and(|share| !at_least(share, least)) {
        return Err(Ground::LowCoverage { least });
    }
    let value = aggregate(&asked.method(), total)?;
    let reported = owns.iter().filter(|own| own.is_reported());
    let sources = reported.flat_map(|own| parts(own, asked));
    let commons = [&asked.common.numerator, &asked.common.denominator];
    let used = [asked.common_numerator, asked.common_denominator];
    let commons = commons.into_iter().zip(used).filter(|(_, used)| *used);
    let commons = commons.filter_map(|(common, _)| common.as_ref());
    Ok(Figure::new(
        value,
        sources
            .chain(commons.flat_map(|common| common.sources.clone()))
            .collect(),
    ))
}

/// Returns the least exact of the values that an outcome was made from.
pub(super) fn mark(owns: &[Own<'_>]) -> Mark {
    least_exact(
        owns.iter()
            .filter(|own| own.is_reported())
            .map(|own| own.mark),
    )
}

fn nothing_reported(asked: &Asked<'_>) -> Ground {
    let missing = (asked.common_denominator && asked.common.denominator.is_none())
        || (asked.common_numerator && asked.common.numerator.is_none());
    if missing {
        Ground::NoSourceValue
    } else {
        Ground::NothingReported
    }
}

/// Returns the cells that a förvaltning's part of the outcome stands in.
fn parts(own: &Own<'_>, asked: &Asked<'_>) -> Vec<Source> {
    let mut cells = Vec::new();
    let mut add = |field: SourceField, sources: Option<&[Source]>| {
        let sources = sources.unwrap_or_default().iter();
        cells.extend(sources.map(|s| source(asked.header(field), &s.place)));
    };
    for field in asked.definition.aggregation.fields() {
        let sources = match field {
            SourceField::Outcome => own.outcome.as_ref().map(|f| &f.sources),
            SourceField::Numerator => own.numerator.as_ref().map(|f| &f.sources),
            SourceField::Denominator => own.denominator.as_ref().map(|f| &f.sources),
            SourceField::Weight => own.weight.as_ref().map(|f| &f.sources),
        };
        add(*field, sources.map(Vec::as_slice));
    }
    cells
}

/// Returns the value of a source that stands alone (DESIGN §4.4).
fn source_outcome(asked: &Asked<'_>) -> Outcome {
    let common = &asked.common;
    let ratio = asked.definition.aggregation == Aggregation::Ratio;
    let measure = |value: f64| {
        if asked.definition.common_unit == Unit::YesNo {
            Measure::YesNo(value > 0.5)
        } else {
            Measure::Number(value)
        }
    };
    if ratio {
        let numerator = common.numerator.as_ref().ok_or(Ground::NoSourceValue)?;
        let denominator = common.denominator.as_ref().ok_or(Ground::NoSourceValue)?;
        if denominator.value <= 0.0 {
            return Err(Ground::NoDenominator);
        }
        let value = asked.quotient(numerator.value, denominator.value);
        let sources = [&numerator.sources[..], &denominator.sources[..]].concat();
        return Ok(Figure::new(measure(value), sources));
    }
    let outcome = common.outcome.clone().ok_or(Ground::NoSourceValue)?;
    Ok(outcome.map(measure))
}

/// Returns the value of an aggregation over what was reported (DESIGN §5.3).
pub(super) fn aggregate(method: &Method, total: &Total) -> Result<Measure, Ground> {
    let unit = method.unit;
    let nothing = Ground::NothingReported;
    let value = match method.aggregation {
        Aggregation::Sum => total
            .ore
            .filter(|_| unit == Unit::Tkr)
            .map_or(total.sum, tkr),
        Aggregation::Mean => total.mean.ok_or(nothing)?,
        Aggregation::Median if unit == Unit::Level => {
            total.lower_median.ok_or(nothing)?
        }
        Aggregation::Median => total.median.ok_or(nothing)?,
        Aggregation::Min | Aggregation::Central => total.min.ok_or(nothing)?,
        Aggregation::Max => total.max.ok_or(nothing)?,
        Aggregation::ShareYes => 100.0 * total.sum / share(total.reported, 1),
        Aggregation::Ratio => ratio(method, total)?,
        Aggregation::WeightedMean if total.weight > 0.0 => total.weighted / total.weight,
        Aggregation::WeightedMean => return Err(Ground::NoWeight),
    };
    if method.common_unit == Unit::YesNo {
        return Ok(Measure::YesNo(value > 0.5));
    }
    // Values near the end of the doubles can sum to infinity.
    if value.is_finite() {
        Ok(Measure::Number(value))
    } else {
        Err(Ground::Unusable)
    }
}

fn ratio(method: &Method, total: &Total) -> Result<f64, Ground> {
    let part = |part: Part, sum: f64| match part {
        Part::Departments => Ok(sum),
        Part::Common(common) => common.ok_or(Ground::NoSourceValue),
    };
    let numerator = part(method.numerator, total.numerator)?;
    let denominator = part(method.denominator, total.denominator)?;
    if denominator <= 0.0 {
        return Err(Ground::NoDenominator);
    }
    Ok(quotient(method.unit, numerator, denominator))
}
