//! `namnd-{kod}.pdf`: a nämnd's own follow-up (DESIGN §6): how its
//! förvaltningar did against their own targets, what they do about it, and
//! what the nämnd has to decide. The sections are those of the whole report,
//! for its förvaltningar alone.

mod deviations;
mod security;
mod todo;
mod verdict;

use super::super::ToNode as _;
use super::super::context::Context;
use super::super::departments::{self, DepartmentsSection, Fact};
use super::super::frame::{self, Document, Notice, PageWords};
use super::super::heads::heads;
use super::super::node::words;
use super::super::plan::{self, ProposalGroup};
use super::Paper;
use super::bodies::{self, Body};
use super::head::{self, PaperHead};
use crate::domain::EditionKind;
use crate::edition::Part;
use crate::report::{DepartmentOutcome, Indicator};
use crate::swedish;

pub use deviations::BodyDeviation;
pub use security::BodySecurity;

words! {
    /// A nämnd's own follow-up.
    pub struct BodyPaper {
        /// The document's metadata.
        pub document: Document,
        /// What stands on every page.
        pub page: PageWords,
        /// What stands first.
        pub head: PaperHead,
        /// What must be seen before anything else.
        pub notices: Vec<Notice>,
        /// How it went, in sentences.
        pub verdict: String,
        /// Its förvaltningar.
        pub facts: Vec<Fact>,
        /// `Vad nämnden behöver ta ställning till`.
        pub todo_title: String,
        /// What the nämnd has to decide or see to.
        pub todo: Vec<String>,
        /// What is said when there is nothing.
        pub todo_nothing: Option<String>,
        /// `De största avvikelserna`.
        pub deviations_title: String,
        /// The columns' headers.
        pub deviations_heads: Vec<String>,
        /// The largest deviations with their measures.
        pub deviations: Vec<BodyDeviation>,
        /// What must be said of them.
        pub deviations_note: String,
        /// Its förvaltningar with their outcomes, plans and economy.
        pub departments: DepartmentsSection,
        /// `Förslag till målvärden`.
        pub proposals_title: String,
        /// What its förvaltningar propose.
        pub proposals: Vec<ProposalGroup>,
        /// Its systems, incidents and risks, in the internal edition.
        pub security: Option<BodySecurity>,
        /// That something is withheld.
        pub withheld: Vec<String>,
    }
}

/// Returns the papers of the nämnder, in the order of `Organisation`.
pub(super) fn papers(context: &Context<'_>) -> Vec<Paper> {
    let section = departments::section(context);
    let bodies = bodies::bodies(context);
    bodies
        .iter()
        .map(|body| {
            let words = words(context, body, &section);
            Paper {
                file: format!("{}.pdf", body.file),
                template: "namnd.typ",
                ident: words.document.ident.clone(),
                words: words.to_node(),
            }
        })
        .collect()
}

/// An outcome of one of a nämnd's förvaltningar, with its indicator.
type Own<'a> = (&'a Indicator, &'a DepartmentOutcome);

/// Returns the outcomes of a nämnd's förvaltningar, in the order of the
/// indicators.
fn outcomes<'a>(context: &Context<'a>, body: &Body<'_>) -> Vec<Own<'a>> {
    let indicators = context.report.indicators.iter();
    indicators
        .flat_map(|indicator| {
            indicator
                .departments
                .iter()
                .map(move |own| (indicator, own))
        })
        .filter(|(_, own)| body.has(&own.department))
        .collect()
}

fn words(
    context: &Context<'_>,
    body: &Body<'_>,
    section: &DepartmentsSection,
) -> BodyPaper {
    let own = outcomes(context, body);
    let title = context.period.title();
    let todo = todo::todo(context, body, &own);
    let (deviations, deviations_note) = deviations::deviations(context, body, &own);
    BodyPaper {
        document: frame::document(
            context,
            &body.file,
            format!(
                "{}: {title}, {}",
                body.name, context.report.about.municipality
            ),
            format!(
                "{} uppföljning av kommunens IT-mål för {}, {} utgåva.",
                body.genitive(),
                context.period.in_words(),
                context.kind.word()
            ),
        ),
        page: head::page(context, &format!("{}, {title}", body.name)),
        head: PaperHead {
            subtitle: format!("{}, {title}", context.report.about.municipality),
            ..head::head(context, &body.name)
        },
        notices: head::notices(context),
        verdict: verdict::verdict(context, body, &own),
        facts: facts(body),
        todo_title: "Vad nämnden behöver ta ställning till".to_owned(),
        todo_nothing: todo
            .is_empty()
            .then(|| "Inget i underlaget kräver att nämnden tar ställning.".to_owned()),
        todo,
        deviations_title: "De största avvikelserna från målvärdena".to_owned(),
        deviations_heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            "Målvärde",
            &swedish::capitalised(context.report.about.period.kind.outcome_word()),
            context.period.assessments_head(),
            "Åtgärd",
        ]),
        deviations,
        deviations_note,
        departments: own_section(body, section),
        proposals_title: "Förslag till målvärden".to_owned(),
        proposals: proposals(context, body),
        security: security::security(context, body),
        withheld: withheld(context),
    }
}

fn facts(body: &Body<'_>) -> Vec<Fact> {
    let names: Vec<String> = body.departments.iter().map(|d| d.name.clone()).collect();
    vec![Fact {
        label: swedish::plural(names.len(), "Förvaltning", "Förvaltningar").to_owned(),
        text: swedish::join(&names),
    }]
}

/// Returns the nämnd's part of the section about the förvaltningar. It leads
/// to nothing outside the paper, and its headings have no numbers.
fn own_section(body: &Body<'_>, section: &DepartmentsSection) -> DepartmentsSection {
    let mut own = DepartmentsSection {
        departments: Vec::new(),
        ..section.clone()
    };
    own.heading.number = None;
    for place in &body.places {
        let Some(department) = section.departments.get(*place) else {
            continue;
        };
        let mut department = department.clone();
        department.heading.number = None;
        department.rows.iter_mut().for_each(|row| row.anchor = None);
        if let Some(economy) = &mut department.economy {
            economy.rows.iter_mut().for_each(|row| row.anchor = None);
        }
        own.departments.push(department);
    }
    own
}

fn proposals(context: &Context<'_>, body: &Body<'_>) -> Vec<ProposalGroup> {
    let mut groups = plan::proposals_of(context, |code| body.has(code));
    for group in &mut groups {
        group.rows.iter_mut().for_each(|row| row.anchor = None);
    }
    groups
}

fn withheld(context: &Context<'_>) -> Vec<String> {
    let mut withheld: Vec<String> =
        context.withheld(Part::Departments).into_iter().collect();
    if context.kind == EditionKind::Public {
        withheld.push(
            "Uppgifter om enskilda system, incidenter och risker lämnas inte i den \
             offentliga utgåvan."
                .to_owned(),
        );
    }
    withheld
}
