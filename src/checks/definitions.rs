//! What an indicator is: which combinations are allowed and described.

use crate::domain::{
    Aggregation, Derivation, Direction, Entry, Forbidden, Misread, NotDerived, Placed,
    SourceField, Unit, forbidden,
};
use crate::finding::Finding;
use crate::finding::rules::{
    central_not_one, derivation_parameter, forbidden_aggregation, forbidden_derivation,
    interval_of_yes_no, part_not_described, unknown_derivation,
};
use crate::form::governing::indicators::{DENOMINATOR, NUMERATOR, WEIGHT_OF};
use crate::form::{Col, Header};

use crate::submission::Indicator;

use super::context::Context;

pub(super) fn forbidden_combinations(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for indicator in &context.governing().indicators {
        let (Some(unit), Some(aggregation), Some(reporters)) = (
            indicator.unit.given(),
            indicator.aggregation.given(),
            indicator.reporters.given(),
        ) else {
            continue;
        };
        let code = indicator.code.value.as_str();
        match forbidden(unit.value, aggregation.value, &reporters.value) {
            Some(Forbidden::AggregationOfUnit) => {
                findings.push(forbidden_aggregation::found(
                    &aggregation.place,
                    code,
                    aggregation.value,
                    unit.value,
                    &unit.place,
                ));
            }
            Some(Forbidden::CentralReporters) => {
                findings.push(central_not_one::found(
                    &reporters.place,
                    code,
                    &reporters.value,
                    &aggregation.place,
                ));
            }
            None => {}
        }
    }
    findings
}

/// A name is judged by itself; whether it fits, only where the rest of the
/// definition is whole and allowed.
pub(super) fn derived(context: &Context<'_>) -> Vec<Finding> {
    let indicators = context.governing().indicators.iter();
    indicators
        .filter_map(|indicator| {
            let derived = indicator.derived.given()?;
            let code = indicator.code.value.as_str();
            match Derivation::parse(&derived.value) {
                Err(why) => Some(misread(derived, &why, code)),
                Ok(_) => misfit(indicator, derived),
            }
        })
        .collect()
}

fn misread(derived: &Placed<String>, why: &Misread, indicator: &str) -> Finding {
    let Placed { value, place } = derived;
    match why {
        Misread::Unknown { near } => {
            unknown_derivation::found(place, value, *near, indicator)
        }
        Misread::NoParameter(computation) => {
            derivation_parameter::missing(place, value, *computation, indicator)
        }
        Misread::UnknownParameter {
            computation,
            typed,
            near,
        } => derivation_parameter::unknown(
            place,
            value,
            typed,
            *near,
            *computation,
            indicator,
        ),
        Misread::TakesNone { computation, typed } => {
            derivation_parameter::not_taken(place, value, typed, *computation, indicator)
        }
    }
}

fn misfit(indicator: &Indicator, derived: &Placed<String>) -> Option<Finding> {
    let unit = indicator.unit.given()?;
    let aggregation = indicator.aggregation.given()?;
    let reporters = indicator.reporters.given()?;
    let allowed = forbidden(unit.value, aggregation.value, &reporters.value).is_none();
    let derivation = Derivation::of_indicator(
        &derived.value,
        unit.value,
        aggregation.value,
        &reporters.value,
    );
    let code = indicator.code.value.as_str();
    match derivation {
        Err(NotDerived::Misfit(derivation)) if allowed => {
            Some(forbidden_derivation::found(
                &derived.place,
                derivation,
                code,
                aggregation.value,
                unit.value,
                &unit.place,
            ))
        }
        Err(NotDerived::NobodyReports(derivation)) => {
            Some(forbidden_derivation::nobody_reports(
                &derived.place,
                derivation,
                code,
                &reporters.place,
            ))
        }
        _ => None,
    }
}

/// A field of a ratio or a weighted mean, and where it is described.
type Part<'a> = (SourceField, &'a Entry<String>, &'a Col<String>);

/// What is derived is described by its computation.
pub(super) fn parts_not_described(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for indicator in &context.governing().indicators {
        let Some(&aggregation) = indicator.aggregation.value() else {
            continue;
        };
        let parts: &[Part<'_>] = match aggregation {
            Aggregation::Ratio => &[
                (SourceField::Numerator, &indicator.numerator, &NUMERATOR),
                (
                    SourceField::Denominator,
                    &indicator.denominator,
                    &DENOMINATOR,
                ),
            ],
            Aggregation::WeightedMean => {
                &[(SourceField::Weight, &indicator.weight_of, &WEIGHT_OF)]
            }
            _ => &[],
        };
        let derived = match indicator.derived.value() {
            None => &[][..],
            Some(text) => match Derivation::parse(text) {
                Ok(derivation) => derivation.fills(aggregation),
                // What is described is not known until the name is.
                Err(_) => continue,
            },
        };
        for (field, part, column) in parts {
            if let (Entry::Empty(place), Header::Text(header)) =
                (part, column.column.header)
                && !derived.contains(field)
            {
                let code = indicator.code.value.as_str();
                findings.push(part_not_described::found(
                    place,
                    header,
                    code,
                    aggregation,
                ));
            }
        }
    }
    findings
}

pub(super) fn intervals_of_yes_no(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for indicator in &context.governing().indicators {
        // The kommun's outcome of `andel ja` is a share, and may have one.
        if indicator.aggregation.value() != Some(&Aggregation::Central) {
            continue;
        }
        if let (Some(unit), Some(direction)) =
            (indicator.unit.given(), indicator.direction.given())
            && unit.value == Unit::YesNo
            && direction.value == Direction::Interval
        {
            findings.push(interval_of_yes_no::found(
                &direction.place,
                indicator.code.value.as_str(),
                &unit.place,
            ));
        }
    }
    findings
}
