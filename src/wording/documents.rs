//! The governing documents: which were in force on the last day, and which
//! kinds have none.

use super::context::Context;
use super::frame::Heading;
use super::goals::{lower_first, unbroken_paragraph};
use super::heads::heads;
use super::node::words;
use super::prose;
use super::register::date;
use crate::domain::DocumentType;
use crate::report::Document;
use crate::swedish;

words! {
    /// The governing documents.
    pub struct DocumentsPart {
        /// The heading.
        pub heading: Heading,
        /// What is in force, and what is not, in sentences.
        pub text: String,
        /// The columns' headers of the kommun's documents.
        pub heads: Vec<String>,
        /// The kommun's documents in force.
        pub rows: Vec<DocumentRow>,
        /// `Förvaltningarnas dokument`.
        pub own_title: String,
        /// The columns' headers of the förvaltningars' documents.
        pub own_heads: Vec<String>,
        /// The förvaltningars' documents in force.
        pub own: Vec<OwnDocumentRow>,
        /// The documents that are not in force.
        pub lapsed: Option<String>,
    }

    /// A document of the whole kommun.
    pub struct DocumentRow {
        /// Its name.
        pub name: String,
        /// What kind it is, where its name does not say so.
        pub kind: String,
        /// By whom, when and where it was adopted.
        pub adopted: String,
        /// The groups that prepared it.
        pub prepared: String,
        /// From when it applies.
        pub from: String,
        /// To when it applies.
        pub to: String,
        /// When it was last reviewed.
        pub reviewed: String,
    }

    /// A förvaltning's documents.
    pub struct OwnDocumentRow {
        /// The förvaltning.
        pub department: String,
        /// Its section of the strategy.
        pub strategy: String,
        /// When its nämnd anchored it.
        pub anchored: String,
        /// Its IT plan.
        pub plan: String,
        /// Its other documents; empty when there are none.
        pub beside: String,
    }
}

/// The kinds that the kommun has one of for all.
const COMMON: [DocumentType; 6] = [
    DocumentType::Policy,
    DocumentType::CommonStrategy,
    DocumentType::SecurityInstruction,
    DocumentType::CriticalSystems,
    DocumentType::InfrastructureProgramme,
    DocumentType::SecurityProcess,
];

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> DocumentsPart {
    let documents = &context.report.documents;
    let mut common: Vec<&Document> = documents
        .iter()
        .filter(|document| document.in_force && document.department.is_none())
        .collect();
    // A document without a kind goes last; the sort keeps the sheet's order
    // within a kind.
    common
        .sort_by_key(|document| document.kind.map_or((1, None), |kind| (0, Some(kind))));
    DocumentsPart {
        heading,
        text: text(documents),
        heads: heads(&[
            "Dokument",
            "Fastställt",
            "Berett i",
            "Gäller från",
            "Gäller till",
            "Granskat",
        ]),
        rows: common.into_iter().map(row).collect(),
        own_title: "Förvaltningarnas dokument".to_owned(),
        own_heads: heads(&[
            "Förvaltning",
            "Del av IT-strategin",
            "Förankrad i nämnd",
            "IT-plan",
        ]),
        own: own(context),
        lapsed: lapsed(context),
    }
}

fn text(documents: &[Document]) -> String {
    if documents.is_empty() {
        return "Inga styrdokument är redovisade.".to_owned();
    }
    let missing: Vec<&str> = COMMON
        .iter()
        .filter(|kind| {
            !documents
                .iter()
                .any(|document| document.in_force && document.kind == Some(**kind))
        })
        .map(|kind| name_of(*kind))
        .collect();
    if missing.is_empty() {
        "Alla styrdokument som policyn nämner gällde vid periodens slut.".to_owned()
    } else {
        format!(
            "Vid periodens slut saknades gällande {}.",
            swedish::join(&missing)
        )
    }
}

/// Returns what a kind is called in running text.
const fn name_of(kind: DocumentType) -> &'static str {
    match kind {
        DocumentType::Policy => "IT-policy",
        DocumentType::CommonStrategy => "gemensam IT-strategi",
        DocumentType::DepartmentStrategy => "förvaltningsdel av IT-strategin",
        DocumentType::Plan => "IT-plan",
        DocumentType::SecurityInstruction => "IT-säkerhetsinstruktion",
        DocumentType::CriticalSystems => "förteckning över samhällsviktiga system",
        DocumentType::InfrastructureProgramme => "IT-infrastrukturprogram",
        DocumentType::SecurityProcess => "process för IT-säkerhetsarbetet",
    }
}

/// Returns the word by which a document's own name tells its kind.
const fn key_of(kind: DocumentType) -> &'static str {
    match kind {
        DocumentType::Policy => "policy",
        DocumentType::CommonStrategy | DocumentType::DepartmentStrategy => "strategi",
        DocumentType::Plan => "plan",
        DocumentType::SecurityInstruction => "instruktion",
        DocumentType::CriticalSystems => "förteckning",
        DocumentType::InfrastructureProgramme => "infrastrukturprogram",
        DocumentType::SecurityProcess => "process",
    }
}

fn row(document: &Document) -> DocumentRow {
    let name = prose::one_line(&document.name);
    let kind = document.kind.map_or_else(String::new, |kind| {
        // «IT-strategi 2025–2027» says what it is.
        if name.to_lowercase().contains(key_of(kind)) {
            String::new()
        } else {
            swedish::capitalised(name_of(kind))
        }
    });
    DocumentRow {
        kind,
        adopted: adopted(document),
        prepared: document
            .prepared_in
            .as_deref()
            .map(prose::one_line)
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| swedish::NOTHING.to_owned()),
        from: date(document.valid_from),
        to: document
            .valid_to
            .map_or_else(|| "tills vidare".to_owned(), swedish::date),
        reviewed: date(document.reviewed),
        name,
    }
}

/// Returns `kommunstyrelsen 2024-11-12, § 98`.
pub(super) fn adopted(document: &Document) -> String {
    let by = document
        .adopted_by
        .as_deref()
        .map(prose::one_line)
        .filter(|text| !text.is_empty());
    let mut text = match (by, document.adopted_on) {
        (Some(by), Some(day)) => format!("{} {}", lower_first(&by), swedish::date(day)),
        (Some(by), None) => lower_first(&by),
        (None, Some(day)) => swedish::date(day),
        (None, None) => return swedish::NOTHING.to_owned(),
    };
    if let Some(paragraph) = document
        .paragraph
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        text.push_str(&format!(", {}", unbroken_paragraph(paragraph)));
    }
    text
}

/// Returns what each förvaltning has in force; nothing when no document is a
/// förvaltning's own.
fn own(context: &Context<'_>) -> Vec<OwnDocumentRow> {
    let documents = &context.report.documents;
    if documents
        .iter()
        .all(|document| document.department.is_none())
    {
        return Vec::new();
    }
    context
        .report
        .departments
        .iter()
        .map(|department| {
            let of = |kind: Option<DocumentType>| {
                documents.iter().filter(move |document| {
                    document.in_force
                        && document.department.as_ref() == Some(&department.code)
                        && kind.is_none_or(|kind| document.kind == Some(kind))
                })
            };
            let names = |list: Vec<&Document>| match list.as_slice() {
                [] => swedish::NOTHING.to_owned(),
                list => {
                    let names = list.iter().map(|d| own_name(&d.name, &department.name));
                    names.collect::<Vec<_>>().join(", ")
                }
            };
            let strategies: Vec<_> = of(Some(DocumentType::DepartmentStrategy)).collect();
            let anchored = strategies.iter().filter_map(|d| d.anchored).max();
            let others = of(None).filter(|document| {
                !matches!(
                    document.kind,
                    Some(DocumentType::DepartmentStrategy | DocumentType::Plan)
                )
            });
            OwnDocumentRow {
                department: department.name.clone(),
                strategy: names(strategies),
                anchored: date(anchored),
                plan: names(of(Some(DocumentType::Plan)).collect()),
                beside: others
                    .map(|document| own_name(&document.name, &department.name))
                    .collect::<Vec<_>>()
                    .join(", "),
            }
        })
        .collect()
}

/// Returns a document's name without the förvaltning's, which stands at the
/// row's beginning.
fn own_name(name: &str, department: &str) -> String {
    let name = prose::one_line(name);
    match name.strip_suffix(department) {
        Some(rest) if !rest.trim().is_empty() => {
            rest.trim_end_matches([' ', ',', ':', '–', '-']).to_owned()
        }
        _ => name,
    }
}

fn lapsed(context: &Context<'_>) -> Option<String> {
    let lapsed: Vec<String> = context
        .report
        .documents
        .iter()
        .filter(|document| !document.in_force)
        .map(|document| {
            let name = prose::one_line(&document.name);
            match (document.valid_to, document.adopted_on) {
                (_, None) => format!("{name} (inte fastställt)"),
                (Some(day), _) if day < context.report.about.period.last_day() => {
                    format!("{name} (gällde till {})", swedish::date(day))
                }
                _ => match document.valid_from {
                    Some(day) => format!("{name} (gäller från {})", swedish::date(day)),
                    None => name,
                },
            }
        })
        .collect();
    (!lapsed.is_empty()).then(|| {
        format!(
            "Andra redovisade dokument gällde inte då: {}.",
            swedish::join(&lapsed)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_förvaltnings_name_is_not_said_twice() {
        let of = |name| own_name(name, "Socialförvaltningen");
        assert_eq!(of("IT-plan 2025, Socialförvaltningen"), "IT-plan 2025");
        assert_eq!(of("Socialförvaltningen"), "Socialförvaltningen");
        assert_eq!(of("IT-plan 2025"), "IT-plan 2025");
    }

    #[test]
    fn no_documents_are_said_in_words() {
        assert_eq!(text(&[]), "Inga styrdokument är redovisade.");
    }
}
