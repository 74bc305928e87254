//! What an indicator is: which combinations are allowed and described.

use crate::domain::{Aggregation, Direction, Entry, Forbidden, Unit, forbidden};
use crate::finding::Finding;
use crate::finding::rules::{
    central_not_one, derived_unavailable, forbidden_aggregation, interval_of_yes_no,
    part_not_described,
};
use crate::form::governing::indicators::{DENOMINATOR, NUMERATOR, WEIGHT_OF};
use crate::form::{Col, Header};

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

pub(super) fn derived(context: &Context<'_>) -> Vec<Finding> {
    let told = |indicator: &crate::submission::Indicator| {
        let derived = indicator.derived.given()?;
        let code = indicator.code.value.as_str();
        Some(derived_unavailable::found(
            &derived.place,
            &derived.value,
            code,
        ))
    };
    context
        .governing()
        .indicators
        .iter()
        .filter_map(told)
        .collect()
}

pub(super) fn parts_not_described(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for indicator in &context.governing().indicators {
        let Some(&aggregation) = indicator.aggregation.value() else {
            continue;
        };
        let parts: &[(&Entry<String>, &Col<String>)] = match aggregation {
            Aggregation::Ratio => &[
                (&indicator.numerator, &NUMERATOR),
                (&indicator.denominator, &DENOMINATOR),
            ],
            Aggregation::WeightedMean => &[(&indicator.weight_of, &WEIGHT_OF)],
            _ => &[],
        };
        for (part, column) in parts {
            if let (Entry::Empty(place), Header::Text(header)) =
                (part, column.column.header)
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
