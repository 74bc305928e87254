//! The way round: a year is computed, published, read back and looked back
//! at by the year after it. The analysis' own kommuner are used, which is why
//! these tests lie in the room that publishes.

mod contradictions;
mod round_trip;

use chrono::Datelike as _;

use crate::analysis;
use crate::analysis::tests::kommun::Kommun;
use crate::domain::Period;
use crate::edition;
use crate::published::{Adopted, Document};
use crate::report::Report;
use crate::submission::Material;

/// Returns the kommun as it stood when it followed up its last year.
fn year_before(kommun: &Kommun) -> Option<Kommun> {
    let mut earlier = kommun.material.earlier.clone();
    let current = earlier.pop()?;
    let mut before = Kommun {
        material: Material {
            period: Period::annual(current.year),
            current,
            earlier,
        },
        ..kommun.clone()
    };
    let limit = &mut before.settings.rules.targets_decided_by;
    *limit = limit.map(|date| {
        let year = date.year() - 1;
        date.with_year(year)
            .unwrap_or_else(|| date.pred_opt().unwrap().with_year(year).unwrap())
    });
    Some(before)
}

/// Publishes a report and reads it back.
fn adopt(report: Report) -> Adopted {
    let year = report.about.period.year;
    let bytes = super::json(&edition::internal(report));
    Adopted {
        document: Document::from_json(&bytes).unwrap(),
        file: format!("faststallt/{year}/intern/it-bokslut.json").into(),
    }
}

/// Returns a kommun's report where its last year was adopted.
fn with_last_year_adopted(kommun: &Kommun) -> Report {
    let adopted = adopt(year_before(kommun).unwrap().report());
    report(kommun, &[adopted])
}

fn report(kommun: &Kommun, adopted: &[Adopted]) -> Report {
    analysis::report(
        &kommun.material,
        adopted,
        &kommun.settings,
        kommun.found.clone(),
    )
}
