//! `tjansteskrivelse.pdf`: the paper that lays the follow-up before the body
//! that decides (DESIGN §6): what is proposed first, then what it rests on.

mod areas;
mod decided;
mod measures;
mod proposals;

use super::super::ToNode as _;
use super::super::context::Context;
use super::super::departments::Fact;
use super::super::economy;
use super::super::figures;
use super::super::frame::{self, Document, Notice, PageWords};
use super::super::goals::{lower_first, unbroken_paragraph};
use super::super::heads::heads;
use super::super::node::words;
use super::super::plan;
use super::super::prose;
use super::super::submissions;
use super::super::summary;
use super::bodies::{self, Body};
use super::shortened::{first_sentences, shortened};
use super::{Paper, digest, head};
use crate::domain::EditionKind;
use crate::edition::Part;
use crate::report::{Case, SubmissionState};
use crate::swedish::{self, Gender};

pub use areas::{MemorandumArea, MemorandumGoal};
use decided::Deciding;
pub use measures::MeasureLine;
pub use proposals::ProposedDecisions;

/// The paper's name.
pub(super) const NAME: &str = "tjansteskrivelse";

/// The most characters of the kommun's own words about the whole.
const LONGEST_TEXT: usize = 700;
/// The most characters of what the kommun says needs a decision.
const LONGEST_DECISION: usize = 320;

words! {
    /// The paper to the body that decides.
    pub struct MemorandumPaper {
        /// The document's metadata.
        pub document: Document,
        /// What stands on every page.
        pub page: PageWords,
        /// The kommun, and the förvaltning that writes.
        pub sender: Vec<String>,
        /// `Tjänsteskrivelse`.
        pub kind: String,
        /// Date, number, who answers for it and whom it is to.
        pub facts: Vec<Fact>,
        /// What it is about.
        pub title: String,
        /// What must be seen before anything else.
        pub notices: Vec<Notice>,
        /// The proposed decisions, by the body that decides them.
        pub proposals: Vec<ProposedDecisions>,
        /// What must be said of them, or that there is none.
        pub proposals_note: Option<String>,
        /// `Sammanfattning`.
        pub summary_title: String,
        /// Its paragraphs.
        pub summary: Vec<String>,
        /// `Ärendet`.
        pub case_title: String,
        /// `Bakgrund`.
        pub background_title: String,
        /// The kommun's own words, and what is followed up.
        pub background: Vec<String>,
        /// `Vad uppföljningen visar`.
        pub results_title: String,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// The areas.
        pub areas: Vec<MemorandumArea>,
        /// How many goals are left out of them.
        pub areas_note: Option<String>,
        /// `Avvikelser och åtgärder`.
        pub measures_title: String,
        /// The columns' headers.
        pub measures_heads: Vec<String>,
        /// The measures for the largest deviations.
        pub measures: Vec<MeasureLine>,
        /// What must be said of them.
        pub measures_note: Option<String>,
        /// `Vad som kräver beslut`.
        pub decisions_title: String,
        /// The kommun's own words about it.
        pub decisions: Vec<String>,
        /// `Treårsplanen`.
        pub plan_title: String,
        /// What happened to the targets, and what is proposed.
        pub plan: Vec<String>,
        /// `Ekonomiska konsekvenser`.
        pub economy_title: String,
        /// What IT cost; nothing where nobody reports it.
        pub economy: Option<String>,
        /// `Beslutsunderlag`.
        pub basis_title: String,
        /// The documents with their dates.
        pub basis: Vec<String>,
        /// `Beslutet skickas till`.
        pub copies_title: String,
        /// Whom.
        pub copies: Vec<String>,
        /// Who signs.
        pub signers: Vec<Signer>,
    }

    /// Somebody who signs.
    pub struct Signer {
        /// The function.
        pub function: String,
        /// The name, in the internal edition.
        pub name: Option<String>,
    }
}

/// Returns the paper.
pub(super) fn paper(context: &Context<'_>) -> Paper {
    let words = words(context);
    Paper {
        file: format!("{NAME}.pdf"),
        template: "tjansteskrivelse.typ",
        ident: words.document.ident.clone(),
        words: words.to_node(),
    }
}

fn words(context: &Context<'_>) -> MemorandumPaper {
    let case = &context.report.about.case;
    let bodies = bodies::bodies(context);
    let deciding = Deciding::new(case);
    let title = title(context);
    let summary = summary::section(context);
    let proposed = proposals::proposed(context, &deciding, &bodies);
    let measures = measures::measures(context);
    let own_decisions = context.text("beslut").map(prose::paragraphs);
    MemorandumPaper {
        document: frame::document(
            context,
            NAME,
            format!(
                "Tjänsteskrivelse: {title}, {}",
                context.report.about.municipality
            ),
            format!(
                "Tjänsteskrivelse om uppföljningen av kommunens IT-mål för {}, {} utgåva.",
                context.period.in_words(),
                context.kind.word()
            ),
        ),
        page: head::page(context, "Tjänsteskrivelse"),
        sender: sender(context, case),
        kind: "Tjänsteskrivelse".to_owned(),
        facts: facts(context, case, &deciding),
        notices: head::notices(context),
        proposals_note: proposals::note(context, &proposed),
        proposals: proposed,
        summary_title: "Sammanfattning".to_owned(),
        summary: [Some(summary.verdict), summary.plan.map(|item| item.text)]
            .into_iter()
            .flatten()
            .chain(
                summary
                    .own
                    .map(|own| first_sentences(&own.paragraphs.join(" "), LONGEST_TEXT)),
            )
            .collect(),
        case_title: "Ärendet".to_owned(),
        background_title: "Bakgrund".to_owned(),
        background: background(context),
        results_title: "Vad uppföljningen visar".to_owned(),
        withheld: context.withheld(Part::Goals),
        areas: areas::areas(context),
        areas_note: areas::note(context),
        measures_title: "Avvikelser och åtgärder".to_owned(),
        measures_heads: heads(&["Indikator", "Åtgärd", "Nämnd", "Klart senast"]),
        measures: measures.lines,
        measures_note: measures.note,
        decisions_title: summary.decisions_title,
        decisions: own_decisions
            .unwrap_or_default()
            .iter()
            .take(MOST_LISTED)
            .map(|text| shortened(text, LONGEST_DECISION))
            .collect(),
        plan_title: "Treårsplanen".to_owned(),
        plan: targets_ahead(context),
        economy_title: "Ekonomiska konsekvenser".to_owned(),
        economy: (!context.report.economy.rows.is_empty())
            .then(|| economy::verdict(context)),
        basis_title: "Beslutsunderlag".to_owned(),
        basis: basis(context, &bodies),
        copies_title: "Beslutet skickas till".to_owned(),
        copies: copies(case, &bodies),
        signers: signers(context, case),
        title,
    }
}

/// Returns what the paper is about.
fn title(context: &Context<'_>) -> String {
    let year = context.year;
    if context.period.is_interim() {
        let day = swedish::date_long(context.report.about.period.last_day());
        format!("Delårsuppföljning av kommunens IT-mål per den {day}")
    } else {
        format!("IT-bokslut {year}: uppföljning av kommunens IT-mål")
    }
}

fn sender(context: &Context<'_>, case: &Case) -> Vec<String> {
    let mut sender = vec![context.report.about.municipality.clone()];
    sender.extend(case.sender.as_deref().map(prose::one_line));
    sender
}

fn facts(context: &Context<'_>, case: &Case, deciding: &Deciding) -> Vec<Fact> {
    [
        Some(("Datum", swedish::date(context.report.about.date))),
        case.number
            .as_deref()
            .map(|number| ("Diarienummer", prose::one_line(number))),
        case.officer.as_deref().map(|officer| {
            (
                "Handläggare",
                swedish::capitalised(&prose::one_line(officer)),
            )
        }),
        Some(("Till", deciding.addressed())),
    ]
    .into_iter()
    .flatten()
    .map(|(label, text)| Fact {
        label: label.to_owned(),
        text,
    })
    .collect()
}

/// Returns the kommun's own words about the case, then what is followed up
/// and who has reported.
fn background(context: &Context<'_>) -> Vec<String> {
    let mut paragraphs = context
        .text("tjänsteskrivelse")
        .map(prose::paragraphs)
        .unwrap_or_default();
    paragraphs.push(format!(
        "{} {} {}",
        policy(context),
        targets(context),
        reported(context)
    ));
    paragraphs
}

/// `Kommunfullmäktige antog IT-policyn den 28 mars 2006. Målen i den följs upp
/// varje år.`
fn policy(context: &Context<'_>) -> String {
    let policy = &context.report.about.policy;
    let name = frame::policy_name(context);
    let adopted = match (policy.adopted_by.as_str(), policy.adopted) {
        ("", None) => format!("Kommunens mål för IT står i {name}."),
        ("", Some(date)) => format!(
            "Kommunens mål för IT står i {name}, antagen den {}.",
            swedish::date_long(date)
        ),
        (body, None) => {
            format!(
                "Kommunens mål för IT står i {name}, antagen av {}.",
                lower_first(body)
            )
        }
        (body, Some(date)) => format!(
            "Kommunens mål för IT står i {name}, antagen av {} den {}.",
            lower_first(body),
            swedish::date_long(date)
        ),
    };
    let judged = if context.period.is_interim() {
        "De bedöms efter prognoser för helåret, och utfallet till och med den \
         31\u{a0}augusti står bredvid."
    } else {
        "De bedöms efter årets utfall."
    };
    format!("{adopted} {judged}")
}

fn targets(context: &Context<'_>) -> String {
    let in_force = context.report.vintages.iter().find(|v| v.in_force);
    let Some(vintage) = in_force else {
        return format!(
            "Ingen planversion med målvärden gäller för {}.",
            context.year
        );
    };
    let mut text = format!(
        "Målvärdena för {} kommer ur treårsplanen {}",
        context.year,
        figures::vintage(vintage.start)
    );
    if let Some(body) = &vintage.decided_by {
        text.push_str(&format!(
            ", beslutad av {}",
            lower_first(&prose::one_line(body))
        ));
        if let Some(date) = vintage.decided_on {
            text.push_str(&format!(" den {}", swedish::date_long(date)));
        }
        if let Some(paragraph) = &vintage.paragraph {
            let paragraph = unbroken_paragraph(&prose::one_line(paragraph));
            text.push_str(&format!(" ({paragraph})"));
        }
    }
    text.push('.');
    text
}

/// `Fem av sex förvaltningar har lämnat uppgifter; Tekniska förvaltningen har
/// inte gjort det.`
fn reported(context: &Context<'_>) -> String {
    let all = context.report.departments.len();
    let missing: Vec<String> = context
        .report
        .submissions
        .iter()
        .filter(|submission| submission.state == SubmissionState::Missing)
        .map(|submission| context.department_name(&submission.department))
        .collect();
    let write = |count: usize| swedish::cardinal(count, Gender::Common);
    let text = match (all, missing.len()) {
        (0, _) => "Inga förvaltningar är angivna.".to_owned(),
        (1, 0) => "Förvaltningen har lämnat uppgifter.".to_owned(),
        (2, 0) => "Båda förvaltningarna har lämnat uppgifter.".to_owned(),
        (all, 0) => format!("Alla {} förvaltningar har lämnat uppgifter.", write(all)),
        (all, missing) if missing >= all => {
            "Ingen förvaltning har lämnat uppgifter.".to_owned()
        }
        (all, left) => format!(
            "{} av {} förvaltningar har lämnat uppgifter; {} har inte gjort det.",
            write(all - left),
            write(all),
            swedish::join(&missing)
        ),
    };
    swedish::capitalised(&text)
}

/// Returns what happened to the targets and where the outcomes are heading,
/// and what the förvaltningar propose.
fn targets_ahead(context: &Context<'_>) -> Vec<String> {
    if context.report.vintages.is_empty() {
        return Vec::new();
    }
    let mut paragraphs = vec![plan::verdict(context)];
    if !context.report.proposals.proposals.is_empty() {
        paragraphs.push(plan::proposed(context));
    }
    paragraphs
}

/// The most nämnder whose papers are listed one by one.
const MOST_LISTED: usize = 8;

/// Returns the documents that the decision rests on, with their dates.
fn basis(context: &Context<'_>, bodies: &[Body<'_>]) -> Vec<String> {
    let date = swedish::date(context.report.about.date);
    let mut basis = vec![
        format!("Tjänsteskrivelse, {date}"),
        format!("{}, {date} (it-bokslut.pdf)", context.period.title()),
        format!("{}, {date} ({}.pdf)", digest::title(context), digest::NAME),
    ];
    if bodies.len() > MOST_LISTED {
        basis.push(format!(
            "{} nämnders uppföljningar, {date}",
            figures::count(bodies.len())
        ));
    } else {
        basis.extend(bodies.iter().map(|body| own_paper(context, body)));
    }
    basis
}

/// `Socialnämndens uppföljning, 2026-02-19, § 15 (namnd-sn.pdf)`: the day on
/// which the nämnd treated it, where it has.
fn own_paper(context: &Context<'_>, body: &Body<'_>) -> String {
    let mut treated: Vec<String> = Vec::new();
    for submission in &context.report.submissions {
        let day = submissions::treated(submission);
        if body.has(&submission.department)
            && submission.treated.is_some()
            && !treated.contains(&day)
        {
            treated.push(day);
        }
    }
    let days = match treated.as_slice() {
        [] => String::new(),
        days => format!(", {}", swedish::join(days)),
    };
    format!("{} uppföljning{days} ({}.pdf)", body.genitive(), body.file)
}

fn copies(case: &Case, bodies: &[Body<'_>]) -> Vec<String> {
    match &case.copies {
        Some(copies) => copies.iter().map(|text| prose::one_line(text)).collect(),
        None if bodies.len() > MOST_LISTED => vec!["Alla nämnder".to_owned()],
        None => bodies.iter().map(|body| body.name.clone()).collect(),
    }
}

/// Returns who signs: the functions that the kommun has set, or whoever
/// answers for the case. A person is named in the internal edition alone, as
/// `Roller` names the function.
fn signers(context: &Context<'_>, case: &Case) -> Vec<Signer> {
    let functions: Vec<&String> = if case.signers.is_empty() {
        case.officer.iter().collect()
    } else {
        case.signers.iter().collect()
    };
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    functions
        .into_iter()
        .map(|function| Signer {
            function: swedish::capitalised(&prose::one_line(function)),
            name: context
                .report
                .roles
                .iter()
                .filter(|_| context.kind == EditionKind::Internal)
                .find(|role| {
                    same(&role.role, function)
                        || role
                            .function
                            .as_deref()
                            .is_some_and(|own| same(own, function))
                })
                .and_then(|role| role.name.as_deref())
                .map(prose::one_line),
        })
        .collect()
}
