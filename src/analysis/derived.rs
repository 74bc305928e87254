//! What a förvaltning's other sheets come to for an indicator that is derived
//! from them (DESIGN §5.3): one file per sheet.
//!
//! A value takes the place of what the förvaltning would have written, with
//! every cell that it was made from. A cell that was left empty is no
//! evidence of anything; one that could not be used makes the value unknown,
//! since either answer might stand there.

mod activities;
mod economy;
mod incidents;
mod risks;
mod systems;
mod tally;

use chrono::NaiveDate;

use crate::domain::{
    Aggregation, Computation, Derivation, Mark, Parameter, Place, SourceField, Unit,
};
use crate::report::Ground;
use crate::settings::Settings;
use crate::submission::Submission;

use super::asked::quotient;
use super::cell::{Cell, Field};
use super::marks::quotient_mark;
use super::own::Status;

/// A number with the cells that it was made from.
#[derive(Clone, Debug, PartialEq)]
struct Number {
    value: f64,
    mark: Mark,
    /// The first cell.
    place: Place,
    /// The other cells.
    others: Vec<Place>,
}

/// What a computation came to.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    /// The sheet says nothing.
    Silent,
    /// A cell that decides could not be used.
    Unusable,
    /// An amount or a count.
    Amount(Number),
    /// A numerator and a denominator.
    Quotient(Number, Number),
}

/// By what the rows of a sheet are judged, besides what stands in them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    /// The period's last day.
    last_day: NaiveDate,
    /// Systems taken into use after this day must have been approved before
    /// (DESIGN §5.10); `None` when no day is known.
    approval_from: Option<NaiveDate>,
    /// Whether what IT cost is taken so far, and not as forecast.
    so_far: bool,
}

/// What was derived for a förvaltning.
#[derive(Debug)]
pub(super) struct Derived {
    derivation: Derivation,
    found: Found,
}

/// Computes what a förvaltning's workbook comes to; one that was not
/// submitted says nothing.
pub(super) fn derived(
    derivation: Derivation,
    submission: Option<&Submission>,
    settings: &Settings,
) -> Derived {
    on_terms(derivation, submission, settings, false)
}

/// Computes what a förvaltning's workbook came to by 31 August.
pub(super) fn derived_so_far(
    derivation: Derivation,
    submission: Option<&Submission>,
    settings: &Settings,
) -> Derived {
    on_terms(derivation, submission, settings, true)
}

fn on_terms(
    derivation: Derivation,
    submission: Option<&Submission>,
    settings: &Settings,
    so_far: bool,
) -> Derived {
    let found = submission.map_or(Found::Silent, |submission| {
        let terms = Terms {
            last_day: submission.period.last_day(),
            approval_from: settings.approval_from(),
            so_far,
        };
        compute(derivation, submission, terms)
    });
    Derived { derivation, found }
}

fn compute(derivation: Derivation, of: &Submission, terms: Terms) -> Found {
    match derivation.computation {
        Computation::ActivitiesInTime => activities::in_time(&of.activities, terms),
        Computation::Activities => activities::count(&of.activities),
        Computation::ActivitiesComplete => activities::complete(&of.activities),
        Computation::SystemsWithPlan => systems::with_plan(&of.systems, terms),
        Computation::SystemsApproved => systems::approved(&of.systems, terms),
        Computation::SystemsWithActionPlan => {
            systems::with_action_plan(&of.systems, terms)
        }
        Computation::CriticalSystems => systems::count(&of.systems, terms),
        Computation::Incidents => incidents::count(
            &of.incidents,
            match derivation.parameter {
                Some(Parameter::Category(category)) => Some(category),
                _ => None,
            },
        ),
        Computation::IncidentsTraced => incidents::traced(&of.incidents),
        Computation::OutageHours => incidents::hours(&of.incidents),
        Computation::CostPerRiskPoint => risks::cost_per_point(&of.risks),
        Computation::Risks => risks::count(&of.risks),
        Computation::Outcome => economy::outcome(&of.economy, terms),
        Computation::OutcomeOfPost => match derivation.parameter {
            Some(Parameter::Post(post)) => economy::outcome_of(&of.economy, post, terms),
            // A computation without the parameter it needs is never read.
            _ => Found::Silent,
        },
        Computation::Budget => economy::budget(&of.economy),
        Computation::SecurityShare => economy::security_share(&of.economy, terms),
    }
}

impl Derived {
    /// Returns the computation.
    pub(super) const fn derivation(&self) -> Derivation {
        self.derivation
    }

    /// Returns what stands in a field that is derived.
    pub(super) fn field(&self, field: SourceField, unit: Unit) -> Field {
        let number = match (&self.found, field) {
            (Found::Silent, _) => return Field::Blank,
            (Found::Unusable, _) => return Field::Unusable,
            (Found::Quotient(numerator, denominator), SourceField::Outcome) => {
                if denominator.value <= 0.0 {
                    return Field::Blank;
                }
                &numerator.over(denominator, unit)
            }
            (Found::Quotient(_, denominator), SourceField::Denominator) => denominator,
            (Found::Quotient(number, _) | Found::Amount(number), _) => number,
        };
        if !number.value.is_finite() {
            return Field::Unusable;
        }
        Field::Given(Cell {
            value: number.value,
            mark: number.mark,
            decimals: 0,
            place: number.place.clone(),
            others: number.others.clone(),
            label: field.word(),
        })
    }

    /// Returns what a quotient over nothing makes of an indicator that takes
    /// the quotient as its outcome: 0 ÷ 0 does not concern the förvaltning.
    /// `None` where there is a quotient, or none to be had, or where the
    /// aggregation divides.
    pub(super) fn settled(&self, aggregation: Aggregation) -> Option<Status> {
        match &self.found {
            Found::Quotient(numerator, denominator)
                if aggregation != Aggregation::Ratio && denominator.value <= 0.0 =>
            {
                Some(without_quotient(numerator.value, denominator.value))
            }
            _ => None,
        }
    }
}

/// Returns what a numerator over a denominator of at most 0 makes of a
/// förvaltning that has a quotient of its own.
fn without_quotient(numerator: f64, denominator: f64) -> Status {
    if is_nothing(numerator) && is_nothing(denominator) {
        Status::Outside(Ground::NoDenominator)
    } else {
        Status::Missing(Ground::NoDenominator)
    }
}

/// Returns whether a sum is 0; sums of whole numbers and of amounts at 15
/// digits are so exactly.
pub(super) fn is_nothing(value: f64) -> bool {
    value.abs() < 1e-9
}

impl Number {
    fn over(&self, denominator: &Self, unit: Unit) -> Self {
        let mut others = self.others.clone();
        others.push(denominator.place.clone());
        others.extend(denominator.others.iter().cloned());
        Self {
            value: quotient(unit, self.value, denominator.value),
            mark: quotient_mark(self.mark, denominator.mark),
            place: self.place.clone(),
            others,
        }
    }
}
