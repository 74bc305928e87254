//! Sammanfattning: the verdict, the score board, what has happened, what
//! needs a decision and the largest deviations.

mod board;
mod changes;
mod decisions;
mod verdict;

use super::context::Context;
use super::frame::{Heading, Section};
use super::heads::heads;
use super::node::words;
use super::prose::{self, Prose};
use super::status::{Distribution, Status, TrendWords};
use crate::edition::Part;

words! {
    /// Sammanfattning.
    pub struct SummarySection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// The verdict in three sentences.
        pub verdict: String,
        /// What was softened in the three-year plan, and where the outcomes
        /// are heading.
        pub plan: Option<Item>,
        /// The kommun's own words about the whole.
        pub own: Option<Prose>,
        /// The score board.
        pub board: Board,
        /// `Vad som har hänt sedan 2024`.
        pub happened_title: String,
        /// The kommun's own words about it.
        pub happened: Option<Prose>,
        /// What is said when there is nothing to compare with.
        pub happened_nothing: Option<String>,
        /// `De största förändringarna sedan 2024`.
        pub changes_title: String,
        /// The columns' headers.
        pub changes_heads: Vec<String>,
        /// The largest changes.
        pub changes: Vec<ChangeRow>,
        /// `Vad som kräver beslut`.
        pub decisions_title: String,
        /// What does; the kommun's own words or the computed list.
        pub decisions: Vec<Item>,
        /// What is said when nothing does, or when the list was cut.
        pub decisions_note: Option<String>,
        /// `De största avvikelserna`.
        pub deviations_title: String,
        /// The columns' headers.
        pub deviations_heads: Vec<String>,
        /// The largest deviations.
        pub deviations: Vec<DeviationRow>,
        /// Where the rest stands.
        pub deviations_note: String,
    }

    /// The score board of areas and goals.
    pub struct Board {
        /// The columns' headers: area, goal, last year, the year, page.
        pub heads: Vec<String>,
        /// The areas.
        pub areas: Vec<BoardArea>,
        /// What the mark for god ekonomisk hushållning means, with its own
        /// distribution.
        pub stewardship: Option<String>,
        /// How many decided assessments differ from the computed ones.
        pub decided: Option<String>,
    }

    /// An area on the score board.
    pub struct BoardArea {
        /// Its name.
        pub name: String,
        /// Where it stands.
        pub anchor: String,
        /// How its indicators are assessed.
        pub distribution: Distribution,
        /// Its goals.
        pub goals: Vec<BoardGoal>,
    }

    /// A goal on the score board.
    pub struct BoardGoal {
        /// Its code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// Where it stands.
        pub anchor: String,
        /// Whether it is marked for god ekonomisk hushållning.
        pub stewardship: bool,
        /// Last year's assessment as a word.
        pub last: String,
        /// The assessment.
        pub status: Status,
        /// The decided assessment, when it differs: `beslutat: delvis uppfyllt`.
        pub decided: Option<String>,
    }

    /// A line with somewhere to go.
    pub struct Item {
        /// The line.
        pub text: String,
        /// Where it leads.
        pub anchor: Option<String>,
    }

    /// A change since last year.
    pub struct ChangeRow {
        /// The indicator's code.
        pub code: String,
        /// Its row.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// Last year's outcome.
        pub from: String,
        /// The year's outcome.
        pub to: String,
        /// The change.
        pub change: String,
        /// `procentenheter` where that is not the unit's own name.
        pub change_unit: String,
        /// Which way that is.
        pub trend: TrendWords,
    }

    /// A deviation from a target.
    pub struct DeviationRow {
        /// The indicator's code.
        pub code: String,
        /// Its row.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// The target.
        pub target: String,
        /// The outcome.
        pub outcome: String,
        /// How far they are apart.
        pub difference: String,
        /// `procentenheter` where that is not the unit's own name.
        pub difference_unit: String,
        /// The trend.
        pub trend: TrendWords,
        /// The assessment.
        pub status: Status,
    }
}

/// The most rows of a table in the summary, which is to be read whole.
const MOST_ROWS: usize = 6;
/// The most computed lines about what needs a decision.
const MOST_ITEMS: usize = 8;

/// Returns what needs a decision, and what is said when nothing does or when
/// the list was cut.
pub(super) fn decisions(context: &Context<'_>) -> (Vec<Item>, Option<String>) {
    decisions::decisions(context)
}

/// Returns how it went for the goals that the council singled out; nothing
/// when there are none.
pub(super) fn stewardship_sentence(context: &Context<'_>) -> Option<String> {
    verdict::stewardship_sentence(context.period, context.report.summary.stewardship)
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> SummarySection {
    let last = context.year - 1;
    let changes = changes::changes(context);
    let happened = context.text("hänt").map(prose::plain);
    let (decisions, decisions_note) = decisions::decisions(context);
    let deviations: Vec<_> = context
        .report
        .summary
        .deviations
        .iter()
        .filter_map(|code| context.indicator(code))
        .take(MOST_ROWS)
        .map(|indicator| changes::deviation(context, indicator))
        .collect();
    let deviations_note = if deviations.is_empty() {
        "Ingen bedömd indikator avviker från sitt målvärde.".to_owned()
    } else {
        format!(
            "Störst är den avvikelse som är störst i förhållande till målvärdet. Alla \
             indikatorer finns i avsnitt {}, reglerna för bedömning i Bilaga Metod och \
             varje siffras källa i Bilaga Underlag.",
            Section::Goals.number(context).unwrap_or_default()
        )
    };
    SummarySection {
        heading: Section::Summary.heading(context),
        withheld: context.withheld(Part::Summary),
        verdict: verdict::verdict(context),
        plan: super::plan::summary(context),
        own: context.text("sammanfattning").map(prose::plain),
        board: board::board(context),
        happened_title: format!("Vad som har hänt sedan {last}"),
        happened_nothing: (happened.is_none() && changes.is_empty())
            .then(|| format!("Det finns inga utfall från {last} att jämföra med.")),
        happened,
        changes_title: if context.period.is_interim() {
            format!("De största väntade förändringarna sedan {last}")
        } else {
            format!("De största förändringarna sedan {last}")
        },
        changes_heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            &last.to_string(),
            &context.period.year_head(),
            "Förändring",
            "Trend",
        ]),
        changes,
        decisions_title: "Vad som kräver beslut".to_owned(),
        decisions,
        decisions_note,
        deviations_title: "De största avvikelserna från målvärdena".to_owned(),
        deviations_heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            "Målvärde",
            &context.period.outcome_head(),
            "Avvikelse",
            "Trend",
            context.period.assessments_head(),
        ]),
        deviations,
        deviations_note,
    }
}
