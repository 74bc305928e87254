//! Indicators that are computed from other sheets (DESIGN §5.3): what they
//! may tell is what the sheets' own sections tell.

use std::sync::Arc;

use crate::domain::{
    Aggregation, Computation, Derivation, Measure, Parameter, Place, Source, Yields,
};
use crate::form::department::{incidents, risks, systems};
use crate::report::{DepartmentOutcome, Indicator};

use super::super::counts;
use super::{Known, is_of_plans};

/// Returns whether a computation is over a sheet of which only the kommun's
/// counts are told.
pub(super) fn is_secret(computation: Computation) -> bool {
    let sheets = [
        systems::SHEET.name,
        incidents::SHEET.name,
        risks::SHEET.name,
    ];
    sheets.contains(&computation.sheet())
}

/// Returns whether a förvaltning's value would tell of its activities that
/// are not shown.
pub(super) fn hides(
    derivation: Option<Derivation>,
    own: &DepartmentOutcome,
    known: &Known<'_>,
) -> bool {
    derivation.is_some_and(|d| is_of_plans(d.computation))
        && known.with_hidden_activities.contains(&own.department)
}

/// Returns whether the kommun's figure is over all activities, and the count
/// that it would tell is withheld.
pub(super) fn total_is_hidden(derivation: Derivation, known: &Known<'_>) -> bool {
    let total = &known.report.plans.total;
    let counts = match derivation.computation {
        Computation::Activities => [total.all, total.all],
        Computation::ActivitiesInTime => [total.due, total.in_time],
        Computation::ActivitiesComplete => [total.all, total.with_breach],
        _ => return false,
    };
    counts.iter().any(|count| count.is_withheld())
}

/// Returns whether the kommun's figure points a single thing out.
pub(super) fn points_out(
    indicator: &Indicator,
    derivation: Derivation,
    known: &Known<'_>,
) -> bool {
    // What is counted in one category is as secret as its cell.
    if let Some(parameter) = derivation.parameter {
        return cell_is_hidden(parameter, known)
            || derivation.computation.yields() != Yields::Count;
    }
    match derivation.computation.yields() {
        Yields::Share => match parts(indicator) {
            Some((part, whole)) => counts::points_out(part, whole),
            None => indicator.outcome.is_some(),
        },
        Yields::Count => false,
        Yields::Hours => known.report.incidents.now.hours.is_withheld(),
        Yields::TkrPerPoint | Yields::Tkr => {
            known.report.risks.cost_per_point.is_withheld()
        }
    }
}

fn cell_is_hidden(parameter: Parameter, known: &Known<'_>) -> bool {
    let Parameter::Category(category) = parameter else {
        return false;
    };
    let mut cells = known.report.incidents.now.by_category.iter();
    cells.any(|(of, count)| *of == category && count.is_withheld())
}

/// Returns the k and n of a share: the sums of what the förvaltningar have.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of rows are small whole numbers"
)]
fn parts(indicator: &Indicator) -> Option<(usize, usize)> {
    if indicator.aggregation != Aggregation::Ratio {
        return None;
    }
    let reported = || indicator.departments.iter().filter(|own| own.reported);
    let part: f64 = reported()
        .filter_map(|own| own.numerator.as_ref())
        .map(|figure| figure.value)
        .sum();
    let whole: f64 = reported()
        .filter_map(|own| own.denominator.as_ref())
        .map(|figure| figure.value)
        .sum();
    (0.0 <= part && part <= whole && whole < 1e9)
        .then_some((part.round() as usize, whole.round() as usize))
}

/// Returns whether an earlier year's figure could point a single thing out.
/// Its k and n are not known, so a share is told only when no k of 1 or 2, or
/// of 1 or 2 less than n, comes to it.
pub(super) fn may_point_out(derivation: Derivation, outcome: Measure) -> bool {
    if derivation.parameter.is_some() {
        return true;
    }
    let Some(value) = outcome.number() else {
        return true;
    };
    match derivation.computation.yields() {
        Yields::Count => false,
        Yields::Share => {
            let share = value / 100.0;
            let sides = [share, 1.0 - share];
            let is_of = |side: f64, few: f64| {
                let whole = few / side;
                (whole - whole.round()).abs() < 1e-6 * whole.max(1.0)
            };
            0.0 < share
                && share < 1.0
                && sides
                    .iter()
                    .any(|side| is_of(*side, 1.0) || is_of(*side, 2.0))
        }
        Yields::Hours | Yields::TkrPerPoint | Yields::Tkr => true,
    }
}

/// Leaves of the outcome's cells the sheets: the rows tell whose they are.
pub(super) fn only_sheets(indicator: &mut Indicator) {
    let outcome = indicator.outcome.as_mut().map(|figure| &mut figure.sources);
    let history = indicator
        .history
        .iter_mut()
        .map(|point| &mut point.outcome.sources);
    for sources in outcome.into_iter().chain(history) {
        let mut sheets: Vec<Source> = sources.iter().map(sheet).collect();
        sheets.sort();
        sheets.dedup();
        *sources = sheets;
    }
}

fn sheet(source: &Source) -> Source {
    let nobody: Arc<str> = Arc::from("");
    Source {
        field: Arc::clone(&source.field),
        place: match &source.place.sheet {
            Some(sheet) => Place::sheet(nobody, Arc::clone(sheet)),
            None => Place::file(nobody),
        },
    }
}
