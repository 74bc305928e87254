//! The indicators: those that may not be published are left out, and of the
//! others what is secret is withheld, of a förvaltning or of the kommun.
//!
//! The kommun's figure is withheld where it would tell a single förvaltning's
//! by subtraction, and so is everything that follows from what is withheld.

mod derived;
mod history;
mod withheld;

use std::collections::BTreeSet;

use crate::domain::{
    Aggregation, Computation, DepartmentCode, Derivation, Measure, Program,
};
use crate::report::{DepartmentOutcome, Indicator, Report, Shown};

/// What is known of the other sections when the indicators are decided.
pub(super) struct Known<'r> {
    report: &'r Report,
    /// The förvaltningar that have an activity that is not shown.
    with_hidden_activities: BTreeSet<DepartmentCode>,
}

/// Leaves out and withholds; the sheets' own sections are decided already.
///
/// Which activities are hidden must be known from before they were taken out,
/// so the caller says so.
pub(super) fn withhold(report: &mut Report, whole: &Report) {
    let activities = whole.plans.activities.iter();
    let hidden = activities.filter(|a| a.secret || a.program == Some(Program::Security));
    let with_hidden_activities = hidden.map(|a| a.department.clone()).collect();
    let mut indicators = std::mem::take(&mut report.indicators);
    indicators.retain(|indicator| indicator.public);
    let known = Known {
        report,
        with_hidden_activities,
    };
    for indicator in &mut indicators {
        one(indicator, &known);
    }
    report.indicators = indicators;
}

fn one(indicator: &mut Indicator, known: &Known<'_>) {
    let derivation = indicator
        .derived
        .as_deref()
        .and_then(|text| Derivation::parse(text).ok());
    let is_secret = derivation.is_some_and(|d| derived::is_secret(d.computation));
    let hidden = |own: &DepartmentOutcome| {
        own.secret || is_secret || derived::hides(derivation, own, known)
    };
    let whose: Vec<bool> = indicator.departments.iter().map(hidden).collect();
    let own = indicator.departments.iter().zip(&whose);
    let hidden: Vec<&DepartmentOutcome> = own
        .filter(|(_, hidden)| **hidden)
        .map(|(own, _)| own)
        .collect();
    let reported = hidden.iter().filter(|own| own.reported).count();
    // Of a derived indicator no förvaltning's value is shown, so none can be
    // told by subtraction: there the count rule decides.
    let tells = match derivation.filter(|_| is_secret) {
        Some(derivation) => derived::points_out(indicator, derivation, known),
        None => {
            hidden.len() == 1
                || reported == 1
                || tells_answers(indicator, &hidden)
                || derivation.is_some_and(|d| derived::total_is_hidden(d, known))
        }
    };
    let counted = !hidden.is_empty();
    let year = known.report.about.period.year;
    history::withhold(indicator, year, &whose, derivation.filter(|_| is_secret));
    for (own, hidden) in indicator.departments.iter_mut().zip(whose) {
        if hidden {
            withheld::department(own, indicator.decimals);
        }
    }
    if counted {
        // Who has reported would tell who of the hidden has not.
        indicator.coverage = Shown::Withheld;
        let hidden = indicator.departments.iter().filter(|own| own.withheld());
        let hidden: BTreeSet<_> = hidden.map(|own| own.department.clone()).collect();
        let drifts = &mut indicator.plan.departments;
        drifts.retain(|drift| !hidden.contains(&drift.department));
    }
    if tells {
        withheld::kommun(indicator);
    } else if is_secret {
        derived::only_sheets(indicator);
    }
}

/// Returns whether the share of yes tells every hidden answer: all of them
/// yes, or none.
fn tells_answers(indicator: &Indicator, hidden: &[&DepartmentOutcome]) -> bool {
    if indicator.aggregation != Aggregation::ShareYes || hidden.is_empty() {
        return false;
    }
    let answers = hidden.iter().filter_map(|own| own.outcome.as_ref());
    let answers: Vec<bool> = answers
        .filter_map(|figure| match figure.value {
            Measure::YesNo(answer) => Some(answer),
            Measure::Number(_) => None,
        })
        .collect();
    answers.iter().all(|yes| *yes) || answers.iter().all(|yes| !*yes)
}

/// Returns whether a computation is over the IT plans.
fn is_of_plans(computation: Computation) -> bool {
    computation.sheet() == crate::form::department::activities::SHEET.name
}
