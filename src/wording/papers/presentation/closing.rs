//! What needs a decision, and where the figures are from.

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::figures;
use super::super::super::prose;
use super::super::super::summary;
use super::{BigFigure, DecisionsSlide, SourcesSlide, heading};
use crate::domain::EditionKind;
use crate::report::SubmissionState;
use crate::swedish::{self, Gender};

/// The most questions that a meeting is asked on the slides.
const MOST_ITEMS: usize = 6;

/// Returns the slide of what needs a decision.
pub(super) fn decisions(context: &Context<'_>) -> DecisionsSlide {
    let (items, nothing) = summary::decisions(context);
    let all = items.len();
    let title = match (all, nothing) {
        (0, Some(nothing)) => nothing,
        (0, None) => "Inget kräver beslut".to_owned(),
        (1, _) => "En fråga kräver beslut".to_owned(),
        (all, _) => {
            let write = Counts::new(all, Gender::Common);
            swedish::capitalised(&format!("{} frågor kräver beslut", write.write(all)))
        }
    };
    DecisionsSlide {
        heading: heading(title),
        note: (all > MOST_ITEMS).then(|| {
            let write = Counts::new(all, Gender::Common);
            format!(
                "De övriga {} står i IT-bokslutets sammanfattning.",
                write.write(all - MOST_ITEMS)
            )
        }),
        items: items
            .into_iter()
            .take(MOST_ITEMS)
            .map(|item| prose::one_line(&item.text))
            .collect(),
    }
}

/// Returns the slide of where the figures are from.
pub(super) fn sources(context: &Context<'_>) -> SourcesSlide {
    let report = context.report;
    let all = report.submissions.len();
    let sent = report.submissions.iter();
    let sent = sent
        .filter(|submission| submission.state != SubmissionState::Missing)
        .count();
    let write = Counts::new(all, Gender::Common);
    let title = match (sent, all) {
        (_, 0) => "Siffrorna kommer från kommunens styrande arbetsbok".to_owned(),
        (1, 1) => "Siffrorna kommer från förvaltningen".to_owned(),
        (sent, all) if sent == all => {
            format!(
                "Siffrorna kommer från alla {} förvaltningar",
                write.write(all)
            )
        }
        (sent, all) => format!(
            "Siffrorna kommer från {} av {} förvaltningar",
            write.write(sent),
            write.write(all)
        ),
    };
    let mut lines = Vec::new();
    if report.about.example {
        lines.push("Alla siffror är påhittade: det här är ett exempel.".to_owned());
    }
    lines.push(format!(
        "Uppgifterna gäller {} och är daterade den {}.",
        context.period.in_words(),
        swedish::date_long(report.about.date)
    ));
    lines.push(
        "Varje siffra går att följa till sin cell i IT-bokslutets bilaga Underlag. \
         Reglerna för bedömningen står i bilaga Metod."
            .to_owned(),
    );
    if report.about.preliminary.is_some() {
        lines.push(
            "Rapporten är preliminär: siffror och bedömningar kan ändras.".to_owned(),
        );
    }
    if context.kind == EditionKind::Public {
        lines.push(
            "Det här är den offentliga utgåvan. Uppgifter som omfattas av sekretess lämnas \
             inte."
                .to_owned(),
        );
    }
    let counted = [
        (sent, "förvaltning", "förvaltningar"),
        (report.goals.len(), "mål", "mål"),
        (report.indicators.len(), "indikator", "indikatorer"),
    ];
    SourcesSlide {
        heading: heading(title),
        figures: counted
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| BigFigure {
                figure: figures::count(count),
                label: swedish::plural(count, one, many).to_owned(),
                beside: String::new(),
                kind: None,
            })
            .collect(),
        lines,
    }
}
