//! The numbers of an indicator's definition lie where they have a meaning.

use crate::domain::Placed;
use crate::finding::Finding;
use crate::finding::rules::{
    negative_goal_weight, negative_tolerance, partial_limit_outside, reversed_reasonable,
};
use crate::submission::Indicator;

use super::context::Context;

pub(super) fn weights(context: &Context<'_>) -> Vec<Finding> {
    each(context, |indicator| {
        let Placed { value, place } = indicator.weight.given()?;
        (*value < 0.0)
            .then(|| negative_goal_weight::found(place, code(indicator), *value))
    })
}

pub(super) fn partial_limits(context: &Context<'_>) -> Vec<Finding> {
    each(context, |indicator| {
        let Placed { value, place } = indicator.partial_limit.given()?;
        let outside = !(0.0..=1.0).contains(value);
        outside.then(|| partial_limit_outside::found(place, code(indicator), *value))
    })
}

pub(super) fn tolerances(context: &Context<'_>) -> Vec<Finding> {
    each(context, |indicator| {
        let Placed { value, place } = indicator.partial_tolerance.given()?;
        (*value < 0.0).then(|| negative_tolerance::found(place, code(indicator), *value))
    })
}

pub(super) fn reasonable(context: &Context<'_>) -> Vec<Finding> {
    each(context, |indicator| {
        let least = indicator.reasonable_min.given()?;
        let largest = indicator.reasonable_max.given()?;
        (least.value > largest.value).then(|| {
            reversed_reasonable::found(
                &least.place,
                code(indicator),
                least.value,
                largest.value,
                &largest.place,
            )
        })
    })
}

fn code(indicator: &Indicator) -> &str {
    indicator.code.value.as_str()
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&Indicator) -> Option<Finding>,
) -> Vec<Finding> {
    let indicators = &context.governing().indicators;
    indicators.iter().filter_map(check).collect()
}
