//! Outcomes that are unreasonable, or far from last year's (DESIGN §4.3).

use crate::domain::{
    Aggregation, DepartmentCode, IndicatorCode, Measure, PeriodKind, Place, Placed,
    SourceField, Unit, Year,
};
use crate::finding::Finding;
use crate::finding::rules::tenfold_outcome;
use crate::finding::rules::unreasonable_outcome::{self, Limit};
use crate::published::{self, Adopted};
use crate::submission::{Indicator, OutcomeRow, YearMaterial};

use super::context::{Context, Definition};

/// How many times last year's outcome is too many.
const MANY_TIMES: f64 = 10.0;

pub(super) fn unreasonable(context: &Context<'_>) -> Vec<Finding> {
    let reported = context.answers().filter_map(|answer| {
        // A value that is not used has been told of already.
        if answer.row.unmeasured.given().is_some() {
            return None;
        }
        let department = &answer.submission.department;
        let outcome = outcome_of(context, answer.row, &answer.definition)?;
        let finding = doubt(
            context,
            answer.definition.indicator,
            &outcome,
            Some(department),
        )?;
        Some(finding.concerning(department))
    });
    let year = context.period().year;
    let sourced = context
        .material
        .current
        .source_values
        .iter()
        .filter_map(|found| {
            if found.field != SourceField::Outcome || found.year != year {
                return None;
            }
            let indicator = context.indicator(found.indicator.as_str())?;
            let outcome = Placed::new(found.value, found.place.clone());
            doubt(context, indicator, &outcome, found.department.as_ref())
        });
    reported.chain(sourced).collect()
}

/// Returns what is doubtful about an outcome: outside what is reasonable, or
/// otherwise far from last year's.
fn doubt(
    context: &Context<'_>,
    indicator: &Indicator,
    outcome: &Placed<f64>,
    department: Option<&DepartmentCode>,
) -> Option<Finding> {
    outside(indicator, outcome, context.period().kind)
        .or_else(|| far_from_last_year(context, indicator, outcome, department))
}

fn outside(
    indicator: &Indicator,
    outcome: &Placed<f64>,
    kind: PeriodKind,
) -> Option<Finding> {
    let least = indicator.reasonable_min.given();
    let largest = indicator.reasonable_max.given();
    if let (Some(least), Some(largest)) = (least, largest)
        && least.value > largest.value
    {
        return None;
    }
    let (which, limit) = match (least, largest) {
        (Some(least), _) if outcome.value < least.value => (Limit::Min, least),
        (_, Some(largest)) if outcome.value > largest.value => (Limit::Max, largest),
        _ => return None,
    };
    Some(unreasonable_outcome::found(
        &outcome.place,
        indicator.code.value.as_str(),
        outcome.value,
        which,
        limit.value,
        &limit.place,
        kind,
    ))
}

fn far_from_last_year(
    context: &Context<'_>,
    indicator: &Indicator,
    outcome: &Placed<f64>,
    department: Option<&DepartmentCode>,
) -> Option<Finding> {
    let year = context.period().year;
    // Across a change of method the two cannot be compared.
    if indicator
        .comparable_from
        .value()
        .is_some_and(|from| *from >= year)
    {
        return None;
    }
    let before = last_year(context, &indicator.code.value, year - 1, department)?;
    let (now, then) = (outcome.value.abs(), before.value.abs());
    let far =
        then > 0.0 && now > 0.0 && (now > MANY_TIMES * then || then > MANY_TIMES * now);
    far.then(|| {
        tenfold_outcome::found(
            &outcome.place,
            indicator.code.value.as_str(),
            outcome.value,
            before.value,
            &before.place,
            context.period().kind,
        )
    })
}

/// Returns last year's outcome of a förvaltning or of the kommun: as corrected
/// this year, as published, as submitted then, from a source, or from
/// `Historik`. What was published is not looked for elsewhere.
fn last_year(
    context: &Context<'_>,
    indicator: &IndicatorCode,
    year: Year,
    department: Option<&DepartmentCode>,
) -> Option<Placed<f64>> {
    let corrected = || {
        let row = row_of(&context.material.current, indicator, department?)?;
        let corrected = row.corrected.given()?;
        number(corrected.value.measure(), &corrected.place)
    };
    let submitted = || {
        let row = row_of(context.last_year()?, indicator, department?)?;
        let definition = context.definition(indicator.as_str())?;
        outcome_of(context, row, &definition)
    };
    let sourced = || {
        let years = [Some(&context.material.current), context.last_year()];
        let mut found = years.into_iter().flatten().flat_map(|y| &y.source_values);
        let found = found.find(|found| {
            found.indicator == *indicator
                && found.field == SourceField::Outcome
                && found.year == year
                && found.department.as_ref() == department
        })?;
        Some(Placed::new(found.value, found.place.clone()))
    };
    let recorded = || {
        let row = context.governing().history.iter().find(|row| {
            row.indicator.value == *indicator
                && row.year.value == year
                && !row.department.is_unusable()
                && row.department.value() == department
        })?;
        let outcome = row.outcome.given()?;
        number(outcome.value.measure(), &outcome.place)
    };
    match context.published {
        Some(adopted) => corrected()
            .or_else(|| published_outcome(adopted, indicator, department))
            .or_else(recorded),
        None => corrected()
            .or_else(submitted)
            .or_else(sourced)
            .or_else(recorded),
    }
}

/// Returns a published outcome of a förvaltning or of the kommun.
fn published_outcome(
    adopted: &Adopted,
    indicator: &IndicatorCode,
    department: Option<&DepartmentCode>,
) -> Option<Placed<f64>> {
    let mut indicators = adopted.document.indikatorer.iter();
    let published = indicators.find(|of| of.kod == indicator.as_str())?;
    let outcome = match department {
        None => published.utfall?,
        Some(department) => {
            let mut owns = published.forvaltningar.iter();
            owns.find(|own| own.kod == department.as_str())?.utfall?
        }
    };
    let place = Place::file(std::sync::Arc::clone(&adopted.file));
    match outcome {
        published::Measure::Number(value) => Some(Placed::new(value, place)),
        published::Measure::YesNo(_) => None,
    }
}

fn row_of<'a>(
    year: &'a YearMaterial,
    indicator: &IndicatorCode,
    department: &DepartmentCode,
) -> Option<&'a OutcomeRow> {
    year.submissions
        .iter()
        .find(|submission| submission.department == *department)?
        .outcomes
        .iter()
        .find(|row| row.indicator.value == *indicator)
}

/// Returns a row's outcome and its place: the one written, or for a ratio the
/// quotient of its parts. A part of the kommun's quotient is no outcome.
fn outcome_of(
    context: &Context<'_>,
    row: &OutcomeRow,
    definition: &Definition<'_>,
) -> Option<Placed<f64>> {
    let written = row.outcome.given();
    // What is written where the value is derived is not the outcome.
    if definition.derivation.is_some() {
        return None;
    }
    if definition.aggregation != Aggregation::Ratio {
        let outcome = written?;
        return number(outcome.value.measure(), &outcome.place);
    }
    let code = row.indicator.value.as_str();
    let year = context.period().year;
    let numerator = row.numerator.given()?;
    let denominator = row.denominator.given()?.value.value;
    if denominator <= 0.0
        || context.has_common_source(code, SourceField::Denominator, year)
    {
        return None;
    }
    let times = if definition.unit == Unit::Percent {
        100.0
    } else {
        1.0
    };
    Some(Placed::new(
        numerator.value.value / denominator * times,
        written
            .map_or(&numerator.place, |outcome| &outcome.place)
            .clone(),
    ))
}

fn number(measure: Measure, place: &Place) -> Option<Placed<f64>> {
    Some(Placed::new(measure.number()?, place.clone()))
}
