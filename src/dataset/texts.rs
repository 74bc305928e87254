//! People's own words.

use crate::published::{Analysis, Correction, Text};
use crate::report;

use super::value::{Sources, measure};

pub(super) fn analysis(analysis: &report::Analysis) -> Analysis {
    Analysis {
        forvaltning: analysis.department.to_string(),
        rubrik: analysis.heading.clone(),
        text: analysis.text.clone(),
        sekretess: analysis.secret,
        kallor: Sources::default().at(&analysis.place, "Text").list(),
    }
}

pub(super) fn text(text: &report::Text) -> Text {
    Text {
        plats: text.belongs.clone(),
        text: text.text.clone(),
        kallor: Sources::default().at(&text.place, "Text").list(),
    }
}

pub(super) fn correction(correction: &report::Correction) -> Correction {
    Correction {
        indikator: correction.indicator.to_string(),
        forvaltning: correction.department.to_string(),
        ar: correction.year,
        fore: correction.before.as_ref().map(|f| measure(f.value)),
        efter: measure(correction.after.value),
        skal: correction.reason.clone(),
        sekretess: correction.secret,
        kallor: Sources::default()
            .all_as(correction.before.as_ref(), "Utfall")
            .all_as(Some(&correction.after), "Rättat utfall")
            .list(),
    }
}
