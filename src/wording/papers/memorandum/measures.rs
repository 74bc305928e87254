//! The measures that the nämnder have reported for the largest deviations.

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::node::words;
use super::super::super::prose;
use super::super::bodies;
use super::super::shortened::{first_sentences, shortened};
use crate::domain::Assessment;
use crate::report::{DepartmentOutcome, Indicator, Shown};
use crate::swedish::{self, Gender, NOTHING};

words! {
    /// A measure.
    pub struct MeasureLine {
        /// The indicator's code.
        pub code: String,
        /// The indicator.
        pub indicator: String,
        /// What is done.
        pub measure: String,
        /// The nämnd.
        pub body: String,
        /// The function that answers for it.
        pub responsible: String,
        /// By when.
        pub due: String,
    }
}

/// The measures as they are told.
pub(super) struct Measures {
    /// Those of the largest deviations.
    pub(super) lines: Vec<MeasureLine>,
    /// How many more there are, or that there are none.
    pub(super) note: Option<String>,
}

/// The most measures.
const MOST: usize = 8;
/// The most measures for an indicator.
const MOST_EACH: usize = 2;

/// Returns the measures: of the indicators that miss their targets those of
/// goals that are not met first, then in the order of the report.
pub(super) fn measures(context: &Context<'_>) -> Measures {
    let missed = |indicator: &&Indicator| {
        matches!(
            indicator.assessment,
            Shown::Open(Assessment::PartlyMet | Assessment::NotMet)
        )
    };
    let mut indicators: Vec<&Indicator> =
        context.report.indicators.iter().filter(missed).collect();
    let largest = &context.report.summary.deviations;
    // A stable sort: what is not among the largest keeps its order.
    indicators.sort_by_key(|indicator| {
        let place = largest.iter().position(|code| code == &indicator.code);
        place.unwrap_or(largest.len())
    });
    let mut lines = Vec::new();
    let mut all = 0;
    for indicator in &indicators {
        let own = indicator.departments.iter();
        let own: Vec<&DepartmentOutcome> = own.filter(|o| o.remedy.is_some()).collect();
        all += own.len();
        let room = MOST.saturating_sub(lines.len()).min(MOST_EACH);
        lines.extend(
            own.into_iter()
                .take(room)
                .filter_map(|own| line(context, indicator, own)),
        );
    }
    let left = all - lines.len();
    Measures {
        note: match (indicators.len(), all, left) {
            (0, ..) => None,
            (_, 0, _) => Some(
                "Ingen nämnd har redovisat någon åtgärd för de indikatorer som inte når \
                 sina målvärden."
                    .to_owned(),
            ),
            (_, _, 0) => None,
            (_, _, left) => Some(format!(
                "Ytterligare {} {} för indikatorer som inte når sina målvärden står i {}.",
                Counts::new(left, Gender::Common).write(left),
                swedish::plural(left, "åtgärd", "åtgärder"),
                context.period.title()
            )),
        },
        lines,
    }
}

fn line(
    context: &Context<'_>,
    indicator: &Indicator,
    own: &DepartmentOutcome,
) -> Option<MeasureLine> {
    let remedy = own.remedy.as_ref()?;
    let bodies = bodies::bodies(context);
    let body = bodies.into_iter().find(|body| body.has(&own.department));
    let responsible = remedy.responsible.as_deref().map(prose::one_line);
    Some(MeasureLine {
        code: indicator.code.to_string(),
        indicator: shortened(&indicator.name, 100),
        measure: prose::sentence(&first_sentences(&remedy.text, 220)),
        body: body.map_or_else(
            || context.department_name(&own.department),
            |body| body.name,
        ),
        responsible: responsible.unwrap_or_default(),
        due: remedy.due.map_or_else(|| NOTHING.to_owned(), swedish::date),
    })
}
