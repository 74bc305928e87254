//! `presentation.pdf`: slides for the meeting, one message each, said by the
//! slide's heading (DESIGN §6.1).
//!
//! How many of a thing a slide has room for is the template's to see to: what
//! does not fit goes on on another slide. What is worth a slide is decided
//! here.

mod closing;
mod course;
mod goals;

use super::super::context::Context;
use super::super::frame::{self, Document, PageWords};
use super::super::node::{ToNode as _, words};
use super::super::status::{Segment, Status};
use super::Paper;
use crate::edition::{Edition, Part};
use crate::swedish;

/// The document's name, without its ending.
pub(super) const NAME: &str = "presentation";

words! {
    /// Everything that the slides say.
    pub struct Slides {
        /// The document's metadata.
        pub document: Document,
        /// What stands on every slide.
        pub page: PageWords,
        /// The first slide.
        pub title: TitleSlide,
        /// How many goals are met.
        pub verdict: VerdictSlide,
        /// The areas and their goals; nothing when there are none.
        pub board: Option<BoardSlide>,
        /// What has improved and what has not; nothing when nothing can be
        /// compared.
        pub changes: Option<ChangesSlide>,
        /// The three-year plan.
        pub plan: PlanSlide,
        /// Incidents and critical systems.
        pub security: SecuritySlide,
        /// What needs a decision.
        pub decisions: DecisionsSlide,
        /// Where the figures are from.
        pub sources: SourcesSlide,
    }

    /// The first slide.
    pub struct TitleSlide {
        /// The title.
        pub title: String,
        /// The kommun and the period.
        pub subtitle: String,
        /// The report's date.
        pub date: String,
    }

    /// A slide's heading.
    pub struct SlideHeading {
        /// The message, a sentence without a full stop.
        pub title: String,
        /// The same on a slide that goes on from the one before.
        pub continued: String,
    }

    /// A large figure.
    pub struct BigFigure {
        /// The figure, `14`.
        pub figure: String,
        /// What it counts, `incidenter`.
        pub label: String,
        /// What stands under it, `samma tid 2024: 18`.
        pub beside: String,
        /// The status that it counts; nothing when it counts something else.
        pub kind: Option<String>,
    }

    /// How many goals are met.
    pub struct VerdictSlide {
        /// The heading.
        pub heading: SlideHeading,
        /// How many of each assessment.
        pub figures: Vec<BigFigure>,
        /// The same as a bar.
        pub segments: Vec<Segment>,
        /// What the bar shows.
        pub alt: String,
        /// What else must be said of the whole.
        pub lines: Vec<String>,
    }

    /// The areas and their goals.
    pub struct BoardSlide {
        /// The heading.
        pub heading: SlideHeading,
        /// The areas.
        pub areas: Vec<SlideArea>,
    }

    /// An area.
    pub struct SlideArea {
        /// Its name.
        pub name: String,
        /// How its goals are assessed, as a bar.
        pub segments: Vec<Segment>,
        /// What the bar shows.
        pub alt: String,
        /// `3 av 4 mål uppfyllda`.
        pub text: String,
        /// The goals that are not met, or not assessed.
        pub goals: Vec<SlideGoal>,
    }

    /// A goal that is not met.
    pub struct SlideGoal {
        /// The goal.
        pub name: String,
        /// The assessment.
        pub status: Status,
    }

    /// What has improved and what has not.
    pub struct ChangesSlide {
        /// The heading.
        pub heading: SlideHeading,
        /// How many have improved, are unchanged and have worsened.
        pub bars: Vec<TrendBar>,
        /// What the bars show.
        pub alt: String,
        /// The largest changes for the better and for the worse.
        pub columns: Vec<ChangesColumn>,
    }

    /// How many indicators went one way.
    pub struct TrendBar {
        /// `up`, `level` or `down`.
        pub kind: String,
        /// How long the bar is, 0–1.
        pub length: f64,
        /// How many.
        pub figure: String,
        /// `har förbättrats`.
        pub label: String,
    }

    /// The largest changes of one kind.
    pub struct ChangesColumn {
        /// `Störst förbättring`.
        pub title: String,
        /// The indicators.
        pub rows: Vec<SlideChange>,
    }

    /// An indicator that changed.
    pub struct SlideChange {
        /// Its name.
        pub name: String,
        /// Last year's outcome.
        pub from: String,
        /// The year's, with its unit.
        pub to: String,
    }

    /// The three-year plan.
    pub struct PlanSlide {
        /// The heading.
        pub heading: SlideHeading,
        /// How many indicators are heading for their targets.
        pub figures: Vec<BigFigure>,
        /// The same as a bar.
        pub segments: Vec<Segment>,
        /// What the bar shows.
        pub alt: String,
        /// Which plan is in force, and how its targets have moved.
        pub lines: Vec<String>,
    }

    /// Incidents and critical systems.
    pub struct SecuritySlide {
        /// The heading.
        pub heading: SlideHeading,
        /// The figures.
        pub figures: Vec<BigFigure>,
        /// What must be said beside them.
        pub lines: Vec<String>,
    }

    /// What needs a decision.
    pub struct DecisionsSlide {
        /// The heading.
        pub heading: SlideHeading,
        /// The questions.
        pub items: Vec<String>,
        /// Where the rest is.
        pub note: Option<String>,
    }

    /// Where the figures are from.
    pub struct SourcesSlide {
        /// The heading.
        pub heading: SlideHeading,
        /// What was followed up.
        pub figures: Vec<BigFigure>,
        /// What is said of them.
        pub lines: Vec<String>,
    }
}

/// Returns the words of an edition's slides.
pub fn slides(edition: &Edition) -> Slides {
    words(&Context::new(edition))
}

/// Returns the slides of an edition.
pub(super) fn paper(context: &Context<'_>) -> Paper {
    let words = words(context);
    Paper {
        file: format!("{NAME}.pdf"),
        template: "presentation.typ",
        ident: words.document.ident.clone(),
        words: words.to_node(),
    }
}

fn words(context: &Context<'_>) -> Slides {
    let about = &context.report.about;
    let title = context.period.document_title(&about.municipality);
    let description = format!(
        "Bilder till mötet om {}, {} utgåva.",
        context.period.title(),
        context.kind.word()
    );
    Slides {
        document: frame::document(
            context,
            NAME,
            format!("{title}, presentation"),
            description,
        ),
        page: PageWords {
            first: 1.0,
            ..frame::page(context)
        },
        title: TitleSlide {
            title: context.period.title(),
            subtitle: context.period.subtitle(&about.municipality),
            date: swedish::date_long(about.date),
        },
        verdict: goals::verdict(context),
        board: goals::board(context),
        changes: course::changes(context),
        plan: course::plan(context),
        security: course::security(context),
        decisions: closing::decisions(context),
        sources: closing::sources(context),
    }
}

/// Returns a heading of a message.
fn heading(title: impl Into<String>) -> SlideHeading {
    let title = title.into();
    let title = title.trim_end_matches('.').to_owned();
    SlideHeading {
        continued: format!("{title} (forts.)"),
        title,
    }
}

/// Returns that something is withheld in a part of the report, if it is.
fn withheld(context: &Context<'_>, part: Part) -> Vec<String> {
    context.withheld(part).into_iter().collect()
}
