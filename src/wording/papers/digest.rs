//! `sammanfattning.pdf`: what a councillor needs to know, on one page or two
//! (DESIGN §6).
//!
//! How much is said follows from how much there is: [`detail`] decides, so
//! that the pages hold whatever the kommun has.

mod detail;
mod goals;

use super::super::ToNode as _;
use super::super::context::Context;
use super::super::figures;
use super::super::frame::{self, Document, Notice, PageWords, Section};
use super::super::goals::lower_first;
use super::super::heads::heads;
use super::super::indicators;
use super::super::node::words;
use super::super::prose::Prose;
use super::super::summary::{self, SummarySection};
use super::Paper;
use super::head::{self, PaperHead};
use super::shortened::{first_sentences, shortened};
use crate::domain::Trend;
use crate::edition::Part;
use crate::swedish;

use detail::Detail;
pub use goals::{DigestArea, DigestGoal};

/// The paper's name.
pub(super) const NAME: &str = "sammanfattning";

/// The most changes for the better in a sentence, and for the worse.
const MOST_CHANGES: usize = 2;

words! {
    /// The summary for councillors.
    pub struct DigestPaper {
        /// The document's metadata.
        pub document: Document,
        /// What stands on every page.
        pub page: PageWords,
        /// What stands first.
        pub head: PaperHead,
        /// What must be seen before anything else.
        pub notices: Vec<Notice>,
        /// The verdict.
        pub verdict: String,
        /// The kommun's own words about the whole, as far as there is room.
        pub own: Option<String>,
        /// What was softened in the three-year plan, and where the outcomes
        /// are heading.
        pub plan: Option<String>,
        /// `Målen`.
        pub goals_title: String,
        /// The columns' headers of the goals.
        pub goals_heads: Vec<String>,
        /// The areas with their goals.
        pub areas: Vec<DigestArea>,
        /// Whether the first note explains the mark for god ekonomisk
        /// hushållning.
        pub stewardship: bool,
        /// What must be said of the goals.
        pub goals_notes: Vec<String>,
        /// `Vad som har hänt sedan 2024`.
        pub happened_title: String,
        /// The kommun's own words about it, as far as there is room.
        pub happened: Option<String>,
        /// The largest changes in a sentence or two, where there is no room
        /// for a table.
        pub changed: Option<String>,
        /// `Vad som kräver beslut`.
        pub decisions_title: String,
        /// What does.
        pub decisions: Vec<String>,
        /// What is said when nothing does, or when the list was cut.
        pub decisions_note: Option<String>,
        /// The largest deviations.
        pub deviations: DigestTable,
        /// The largest changes.
        pub changes: DigestTable,
        /// That something is withheld, and where more is said.
        pub more: Vec<String>,
    }

    /// A short table of indicators.
    pub struct DigestTable {
        /// What it shows.
        pub title: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The indicators.
        pub rows: Vec<DigestRow>,
    }

    /// An indicator.
    pub struct DigestRow {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// The figure that is compared with.
        pub from: String,
        /// The year's outcome.
        pub to: String,
        /// How far they are apart.
        pub difference: String,
        /// The name of a status or a trend.
        pub kind: String,
        /// Its word.
        pub word: String,
    }
}

/// Returns the paper.
pub(super) fn paper(context: &Context<'_>) -> Paper {
    let words = words(context);
    Paper {
        file: format!("{NAME}.pdf"),
        template: "sammanfattning.typ",
        ident: words.document.ident.clone(),
        words: words.to_node(),
    }
}

fn words(context: &Context<'_>) -> DigestPaper {
    let summary = summary::section(context);
    let notices = head::notices(context);
    let detail = detail::of(&summary, &notices);
    let (areas, goals_notes) = goals::goals(&summary.board, detail);
    let title = title(context);
    let one = detail.one_page;
    DigestPaper {
        document: frame::document(
            context,
            NAME,
            format!("{title}, {}", context.report.about.municipality),
            format!(
                "Sammanfattning för förtroendevalda av kommunens IT-mål för {}, {} \
                 utgåva.",
                context.period.in_words(),
                context.kind.word()
            ),
        ),
        page: head::page(context, &title),
        head: head::head(context, &title),
        notices,
        own: summary
            .own
            .as_ref()
            // On a single page one text of the kommun's own has room.
            .or(summary.happened.as_ref().filter(|_| one))
            .map(|prose| written(prose, detail)),
        plan: summary.plan.as_ref().map(|plan| plan.text.clone()),
        goals_title: "Så gick det för målen".to_owned(),
        goals_heads: heads(&[
            "Mål",
            &context.period.assessment_head(context.year - 1),
            &context.period.assessment_head(context.year),
        ]),
        areas,
        stewardship: summary.board.stewardship.is_some(),
        goals_notes,
        happened_title: summary.happened_title.clone(),
        happened: summary
            .happened
            .as_ref()
            .filter(|_| !one)
            .map(|prose| written(prose, detail)),
        changed: one.then(|| changed(context)).flatten(),
        decisions_title: summary.decisions_title.clone(),
        decisions: summary
            .decisions
            .iter()
            .take(detail.decisions)
            .map(|item| shortened(&item.text, detail.longest_decision))
            .collect(),
        decisions_note: decisions_note(&summary, detail),
        deviations: deviations(context, &summary, detail),
        changes: changes(context, &summary, detail),
        more: more(context, &summary),
        verdict: summary.verdict,
    }
}

/// Returns the paper's title.
pub(super) fn title(context: &Context<'_>) -> String {
    format!("{} i korthet", context.period.title())
}

/// Returns the kommun's own words, as far as there is room.
fn written(prose: &Prose, detail: Detail) -> String {
    first_sentences(&prose.paragraphs.join(" "), detail.own)
}

fn decisions_note(summary: &SummarySection, detail: Detail) -> Option<String> {
    let left = summary.decisions.len().saturating_sub(detail.decisions);
    match left {
        0 => summary.decisions_note.clone(),
        1 => Some("Ytterligare en punkt står i rapportens sammanfattning.".to_owned()),
        n => Some(format!(
            "Ytterligare {} punkter står i rapportens sammanfattning.",
            swedish::cardinal(n, swedish::Gender::Common)
        )),
    }
}

fn deviations(
    context: &Context<'_>,
    summary: &SummarySection,
    detail: Detail,
) -> DigestTable {
    let rows = summary.deviations.iter().take(detail.rows);
    DigestTable {
        title: "De största avvikelserna".to_owned(),
        heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            "Målvärde",
            &swedish::capitalised(context.report.about.period.kind.outcome_word()),
            "Avvikelse",
            context.period.assessments_head(),
        ]),
        rows: rows
            .map(|row| DigestRow {
                code: row.code.clone(),
                name: shortened(&row.name, detail.longest_name),
                unit: row.unit.clone(),
                from: row.target.clone(),
                to: row.outcome.clone(),
                difference: row.difference.clone(),
                kind: row.status.kind.clone(),
                word: row.status.word.clone(),
            })
            .collect(),
    }
}

fn changes(
    context: &Context<'_>,
    summary: &SummarySection,
    detail: Detail,
) -> DigestTable {
    let one = detail.one_page;
    let most = if one { 0 } else { detail.rows };
    let rows = summary.changes.iter().take(most);
    DigestTable {
        title: if context.period.is_interim() {
            "De största väntade förändringarna".to_owned()
        } else {
            "De största förändringarna".to_owned()
        },
        heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            &(context.year - 1).to_string(),
            &context.period.year_head(),
            "Förändring",
            "Trend",
        ]),
        rows: rows
            .map(|row| DigestRow {
                code: row.code.clone(),
                name: shortened(&row.name, detail.longest_name),
                unit: row.unit.clone(),
                from: row.from.clone(),
                to: row.to.clone(),
                difference: row.change.clone(),
                kind: row.trend.kind.clone(),
                word: row.trend.word.clone(),
            })
            .collect(),
    }
}

/// `Mest har förbättrats: leverantörsfakturor som hanteras automatiskt (från
/// 21,3 till 43,8 %). Mest har försämrats: …`
fn changed(context: &Context<'_>) -> Option<String> {
    let of = |trend: Trend, word: &str| {
        let changes = context.report.summary.changes.iter();
        let told: Vec<String> = changes
            .filter(|change| change.trend == trend)
            .take(MOST_CHANGES)
            .filter_map(|change| {
                let indicator = context.indicator(&change.indicator)?;
                let decimals = indicators::decimals(indicator);
                Some(format!(
                    "{} (från {} till {})",
                    lower_first(&shortened(&indicator.name, 80)),
                    figures::measure(change.from, decimals),
                    figures::measure_in(change.to, indicator.common_unit, decimals)
                ))
            })
            .collect();
        (!told.is_empty()).then(|| format!("{word}: {}.", swedish::join(&told)))
    };
    let words = if context.period.is_interim() {
        ["Mest väntas förbättras", "Mest väntas försämras"]
    } else {
        ["Mest har förbättrats", "Mest har försämrats"]
    };
    let [better, worse] = words;
    let sentences: Vec<String> =
        [of(Trend::Improved, better), of(Trend::Worsened, worse)]
            .into_iter()
            .flatten()
            .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Returns what the page leaves out: what is withheld, what there is nothing
/// of, and where more is said.
fn more(context: &Context<'_>, summary: &SummarySection) -> Vec<String> {
    let section = |section: Section| section.number(context).unwrap_or_default();
    let mut more: Vec<String> = Vec::new();
    more.extend(context.withheld(Part::Summary));
    if summary.deviations.is_empty() {
        more.push(summary.deviations_note.clone());
    }
    more.extend(summary.happened_nothing.clone());
    let mut text = format!(
        "Läs mer i {}: varje mål med sina indikatorer och åtgärder i avsnitt {}, \
         treårsplanen i avsnitt {}, IT-säkerheten i avsnitt {} och ekonomin i avsnitt \
         {}.",
        context.period.title(),
        section(Section::Goals),
        section(Section::Plan),
        section(Section::Security),
        section(Section::Economy),
    );
    if !super::bodies::bodies(context).is_empty() {
        text.push_str(" Varje nämnd har en egen uppföljning.");
    }
    more.push(text);
    more
}
