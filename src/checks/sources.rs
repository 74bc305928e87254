//! `Källor`: every source is used, and what comes from a source has one.

use crate::domain::Reporters;
use crate::finding::Finding;
use crate::finding::rules::{source_not_used, source_row_for_year};

use super::context::Context;

/// Looks only at the year's own rows: the aggregation may have been another
/// when older ones were written.
pub(super) fn not_used(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let mut findings = Vec::new();
    for source in &context.governing().sources {
        if source.year.value() != Some(&year) {
            continue;
        }
        let code = source.indicator.value.as_str();
        let aggregation = context
            .indicator(code)
            .and_then(|indicator| indicator.aggregation.given());
        let field = source.field.value;
        if let Some(definition) = context.definition(code)
            && let (Some(derivation), Some(derived)) =
                (definition.derivation, definition.indicator.derived.place())
            && definition.derives(field)
        {
            findings.push(source_not_used::found_derived(
                &source.field.place,
                field,
                code,
                derivation,
                derived,
            ));
        }
        if let Some(aggregation) = aggregation
            && !aggregation.value.fields().contains(&field)
        {
            findings.push(source_not_used::found(
                &source.field.place,
                field,
                code,
                aggregation.value,
                &aggregation.place,
            ));
        }
    }
    findings
}

pub(super) fn missing_for_year(context: &Context<'_>) -> Vec<Finding> {
    let year = context.period().year;
    let mut findings = Vec::new();
    for indicator in &context.governing().indicators {
        let code = indicator.code.value.as_str();
        let Some(definition) = context.definition(code) else {
            continue;
        };
        if *definition.reporters != Reporters::Source {
            continue;
        }
        let missing: Vec<&str> = definition
            .aggregation
            .fields()
            .iter()
            .filter(|field| !context.has_common_source(code, **field, year))
            .map(|field| field.word())
            .collect();
        if let (false, Some(place)) = (missing.is_empty(), indicator.reporters.place()) {
            findings.push(source_row_for_year::found(place, code, &missing, year));
        }
    }
    findings
}
