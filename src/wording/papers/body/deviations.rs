//! A nämnd's largest deviations from its own targets, with what is done about
//! each.

use std::cmp::Ordering;

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::figures::{self, Alignment};
use super::super::super::indicators::unit_word;
use super::super::super::node::words;
use super::super::super::prose;
use super::super::super::status::Status;
use super::super::bodies::Body;
use super::super::shortened::{first_sentences, shortened};
use super::Own;
use crate::domain::{Assessment, Measure, Target, Unit};
use crate::report::{Remedy, Shown};
use crate::swedish::{self, Gender, NOTHING};

words! {
    /// A deviation.
    pub struct BodyDeviation {
        /// The indicator's code.
        pub code: String,
        /// The indicator's name.
        pub name: String,
        /// The förvaltning, where the nämnd has several.
        pub department: String,
        /// The unit.
        pub unit: String,
        /// How many digits its figures lack after the comma.
        pub digits: f64,
        /// Whether they lack the comma too.
        pub comma: bool,
        /// The target.
        pub target: String,
        /// The outcome.
        pub outcome: String,
        /// The assessment.
        pub status: Status,
        /// What is done, or that nothing is reported.
        pub measure: String,
        /// By whom and when.
        pub beside: String,
    }
}

/// The most deviations.
const MOST: usize = 7;

/// Returns the deviations, the largest in relation to its target first, and
/// what must be said of them.
pub(super) fn deviations(
    context: &Context<'_>,
    body: &Body<'_>,
    own: &[Own<'_>],
) -> (Vec<BodyDeviation>, String) {
    let mut missed: Vec<(f64, Own<'_>)> = own
        .iter()
        .filter(|(_, own)| is_missed(own.assessment))
        .map(|own| (size(*own), *own))
        .collect();
    // A stable sort: equal ones keep the order of the indicators.
    missed.sort_by(|(a, _), (b, _)| b.partial_cmp(a).unwrap_or(Ordering::Equal));
    let left = missed.len().saturating_sub(MOST);
    missed.truncate(MOST);
    let several = body.departments.len() > 1;
    let decimals = |own: &Own<'_>| match own.0.unit {
        Unit::YesNo => 0,
        _ => own.0.printed_decimals,
    };
    let alignment = Alignment::of(missed.iter().map(|(_, own)| decimals(own)));
    let rows: Vec<BodyDeviation> = missed
        .iter()
        .map(|(_, own)| row(context, *own, several, decimals(own), alignment))
        .collect();
    let note = match (rows.len(), left) {
        (0, _) => "Ingen bedömd indikator avviker från sitt målvärde.".to_owned(),
        (_, 0) => "Störst är den avvikelse som är störst i förhållande till målvärdet."
            .to_owned(),
        (_, left) => format!(
            "Störst är den avvikelse som är störst i förhållande till målvärdet. \
             Ytterligare {} {} når inte sitt målvärde; {} nedan.",
            Counts::new(left, Gender::Common).write(left),
            swedish::plural(left, "indikator", "indikatorer"),
            swedish::plural(left, "den står", "de står"),
        ),
    };
    (rows, note)
}

/// Returns whether an assessment is one of a missed target.
pub(super) const fn is_missed(assessment: Shown<Assessment>) -> bool {
    matches!(
        assessment,
        Shown::Open(Assessment::PartlyMet | Assessment::NotMet)
    )
}

/// Returns how far an outcome is from its target, in relation to it.
fn size((_, own): Own<'_>) -> f64 {
    let outcome = own.outcome.as_ref().map(|figure| figure.value);
    let target = own.target.as_ref().map(|target| target.target.value);
    let (end, outcome) = match (outcome, target) {
        (Some(Measure::Number(outcome)), Some(Target::Number(target))) => {
            (target, outcome)
        }
        (Some(Measure::Number(outcome)), Some(Target::Interval { from, to })) => {
            (outcome.clamp(from.min(to), to.max(from)), outcome)
        }
        _ => return 1.0,
    };
    if end == 0.0 {
        f64::MAX
    } else {
        ((outcome - end) / end).abs()
    }
}

fn row(
    context: &Context<'_>,
    (indicator, own): Own<'_>,
    several: bool,
    decimals: u8,
    alignment: Alignment,
) -> BodyDeviation {
    let outcome = own.outcome.as_ref().map(|figure| figure.value);
    let target = own.target.as_ref().map(|target| target.target.value);
    let (measure, beside) = own.remedy.as_ref().map_or_else(
        || ("Ingen åtgärd är redovisad.".to_owned(), String::new()),
        measure,
    );
    BodyDeviation {
        code: indicator.code.to_string(),
        name: shortened(&indicator.name, 140),
        department: if several {
            context.department_name(&own.department)
        } else {
            String::new()
        },
        unit: unit_word(indicator.unit).to_owned(),
        digits: alignment.digits(decimals),
        comma: alignment.comma(decimals),
        target: target.map_or_else(
            || NOTHING.to_owned(),
            |target| figures::target(target, decimals),
        ),
        outcome: figures::measure_or_nothing(outcome, decimals),
        status: context.period.shown(own.assessment),
        measure,
        beside,
    }
}

fn measure(remedy: &Remedy) -> (String, String) {
    let who = remedy.responsible.as_deref().map(prose::one_line);
    let due = remedy
        .due
        .map(|due| format!("senast {}", swedish::date(due)));
    let beside: Vec<String> = who
        .filter(|who| !who.is_empty())
        .map(|who| swedish::capitalised(&who))
        .into_iter()
        .chain(due)
        .collect();
    (
        prose::sentence(&first_sentences(&remedy.text, 200)),
        beside.join(", "),
    )
}
