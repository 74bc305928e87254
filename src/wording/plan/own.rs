//! The förvaltningar's own targets, and how they changed.

use super::super::context::Context;
use super::super::counts::Counts;
use super::super::figures;
use super::super::frame::Heading;
use super::super::heads::heads;
use super::super::node::words;
use super::changed::{ChangedRow, Of};
use crate::domain::DriftKind;
use crate::swedish::{self, Gender};

words! {
    /// The förvaltningar's own targets that were changed.
    pub struct OwnTargetsPart {
        /// The heading.
        pub heading: Heading,
        /// How many, or that there is nothing to tell.
        pub text: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The changes, by förvaltning.
        pub rows: Vec<ChangedRow>,
    }
}

/// Returns what the förvaltningar changed of their own targets.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> OwnTargetsPart {
    let mut rows = Vec::new();
    let mut any = false;
    let mut new = 0;
    for department in &context.report.departments {
        for indicator in &context.report.indicators {
            let own = indicator.plan.departments.iter();
            for own in own.filter(|own| own.department == department.code) {
                any = true;
                new += usize::from(own.drift.iter().any(|d| d.kind == DriftKind::New));
                let of = Of {
                    context,
                    indicator,
                    unit: indicator.unit,
                    whose: department.name.clone(),
                };
                rows.extend(of.rows(&own.drift, |drift| {
                    !matches!(drift.kind, DriftKind::Unchanged | DriftKind::New)
                }));
            }
        }
    }
    OwnTargetsPart {
        heading,
        text: text(any, &rows, new),
        heads: heads(&[
            "Kod",
            "Förvaltning, indikator och skäl",
            "Planversion",
            "Ändrade målvärden",
        ]),
        rows,
    }
}

fn text(any: bool, rows: &[ChangedRow], new: usize) -> String {
    let opening = "En förvaltning kan ha ett eget målvärde, som då gäller för den i \
                   stället för kommunens.";
    if !any {
        return format!("{opening} Ingen förvaltning har det.");
    }
    let softened = rows
        .iter()
        .filter(|row| row.years.iter().any(|year| year.softened))
        .count();
    let changed = match rows.len() {
        0 => "Inget av dem har ändrats mellan planversionerna.".to_owned(),
        1 => format!(
            "Ett har ändrats mellan två planversioner{}.",
            if softened == 1 {
                " och då mildrats"
            } else {
                ""
            }
        ),
        n => format!(
            "{} gånger har en planversion ändrat dem; {}.",
            swedish::capitalised(&Counts::new(n, Gender::Common).write(n)),
            match softened {
                0 => "ingen gång har de mildrats".to_owned(),
                n if n == rows.len() => "varje gång har de mildrats".to_owned(),
                n => format!(
                    "{} av dem har de mildrats",
                    Counts::new(n, Gender::Common).write(n)
                ),
            }
        ),
    };
    let added = match new {
        0 => String::new(),
        1 => " Ett eget målvärde har tillkommit för ett år där kommunens gällde."
            .to_owned(),
        n => format!(
            " För {} indikatorer och förvaltningar har egna målvärden tillkommit för år \
             där kommunens gällde.",
            figures::count(n)
        ),
    };
    format!("{opening} {changed}{added}")
}
