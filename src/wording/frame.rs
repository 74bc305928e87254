//! What stands around the sections: metadata, headers and footers, the first
//! page's head and the list of contents.

use chrono::Datelike as _;

use super::context::Context;
use super::node::words;
use super::profile::{self, ProfileWords};
use crate::domain::EditionKind;
use crate::swedish;

words! {
    /// The document's metadata.
    pub struct Document {
        /// The title.
        pub title: String,
        /// The author: the kommun.
        pub author: String,
        /// What it is, in a sentence.
        pub description: String,
        /// The report date's year.
        pub year: f64,
        /// The report date's month, 1–12.
        pub month: f64,
        /// The report date's day.
        pub day: f64,
        /// What identifies the document for ever.
        pub ident: String,
        /// What the attached data are, in a sentence.
        pub attachment: String,
    }

    /// What stands on every page.
    pub struct PageWords {
        /// To the left in the header: the kommun.
        pub left: String,
        /// To the right in the header: the document.
        pub right: String,
        /// On every page: what the report is not yet, final or released.
        pub preliminary: Option<String>,
        /// In the footer: what must be said on every page.
        pub footer: Vec<String>,
        /// The first page's number.
        pub first: f64,
        /// How the kommun's papers look.
        pub profile: ProfileWords,
        /// Whether there is a cover.
        pub cover: bool,
        /// `sid.`, before a page number in a table.
        pub page: String,
        /// `forts.`, in the head of a table that goes on from the page before.
        pub continued: String,
    }

    /// What stands before the first section.
    pub struct Front {
        /// The number of the chapter that it is in a larger report.
        pub number: Option<String>,
        /// The title.
        pub title: String,
        /// The kommun and the period.
        pub subtitle: String,
        /// Whose policy, and the report date.
        pub facts: Vec<String>,
        /// Why the report is not final.
        pub preliminary: Option<Notice>,
        /// That nobody has released the public edition.
        pub unreviewed: Option<Notice>,
        /// `Innehåll`.
        pub contents: String,
    }

    /// Something that must be seen before anything else.
    pub struct Notice {
        /// In a word or two.
        pub title: String,
        /// In full.
        pub text: String,
    }

    /// A heading.
    pub struct Heading {
        /// Its number, `2.1`; nothing for an appendix.
        pub number: Option<String>,
        /// Its words.
        pub title: String,
        /// Where links to it go.
        pub anchor: String,
    }

    /// A line in the list of contents.
    pub struct ContentsEntry {
        /// The section's heading.
        pub heading: Heading,
        /// Its parts.
        pub parts: Vec<Heading>,
    }
}

/// The sections of the report, in the order in which they are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Sammanfattning.
    Summary,
    /// Måluppfyllelse.
    Goals,
    /// Treårsplanen.
    Plan,
    /// Förvaltningarna.
    Departments,
    /// IT-planerna.
    Plans,
    /// IT-säkerhet.
    Security,
    /// IT-infrastruktur.
    Infrastructure,
    /// Styrdokument och organisation.
    Governance,
    /// Ekonomi.
    Economy,
    /// Bilaga Metod.
    Method,
    /// Bilaga Underlag.
    Sources,
}

impl Section {
    const ALL: [Self; 11] = [
        Self::Summary,
        Self::Goals,
        Self::Plan,
        Self::Departments,
        Self::Plans,
        Self::Security,
        Self::Infrastructure,
        Self::Governance,
        Self::Economy,
        Self::Method,
        Self::Sources,
    ];

    /// Returns the heading; sections are numbered without gaps from the
    /// setting, appendices go by name.
    pub(super) fn heading(self, context: &Context<'_>) -> Heading {
        let (title, anchor) = match self {
            Self::Summary => ("Sammanfattning", "sammanfattning"),
            Self::Goals => ("Måluppfyllelse", "maluppfyllelse"),
            Self::Plan => ("Treårsplanen", "trearsplanen"),
            Self::Departments => ("Förvaltningarna", "forvaltningarna"),
            Self::Plans => ("IT-planerna", "it-planerna"),
            Self::Security => ("IT-säkerhet", "it-sakerhet"),
            Self::Infrastructure => ("IT-infrastruktur", "it-infrastruktur"),
            Self::Governance => ("Styrdokument och organisation", "styrdokument"),
            Self::Economy => ("Ekonomi", "ekonomi"),
            Self::Method => ("Bilaga Metod", "metod"),
            Self::Sources => ("Bilaga Underlag", "underlag"),
        };
        Heading {
            number: self.number(context),
            title: title.to_owned(),
            anchor: anchor.to_owned(),
        }
    }

    /// Returns the section's number, `2`, or `5.2` in a chapter of a larger
    /// report; nothing for an appendix.
    pub(super) fn number(self, context: &Context<'_>) -> Option<String> {
        let after = match self {
            Self::Summary => 0,
            Self::Goals => 1,
            Self::Plan => 2,
            Self::Departments => 3,
            Self::Plans => 4,
            Self::Security => 5,
            Self::Infrastructure => 6,
            Self::Governance => 7,
            Self::Economy => 8,
            Self::Method | Self::Sources => return None,
        };
        let about = &context.report.about;
        let number = about.first_heading.saturating_add(after);
        Some(match about.chapter {
            Some(chapter) => format!("{chapter}.{number}"),
            None => number.to_string(),
        })
    }

    /// Returns the heading of the section's part at a place counted from
    /// zero.
    pub(super) fn part(
        self,
        context: &Context<'_>,
        at: usize,
        title: &str,
        anchor: String,
    ) -> Heading {
        Heading {
            number: self
                .number(context)
                .map(|number| format!("{number}.{}", at + 1)),
            title: title.to_owned(),
            anchor,
        }
    }
}

/// The name of the IT section's files, without extension.
pub(super) const SECTION: &str = "it-bokslut";

/// Returns the IT section's metadata.
pub(super) fn section_document(context: &Context<'_>) -> Document {
    let about = &context.report.about;
    let description = format!(
        "Uppföljning av målen i kommunens {} för {}, {} utgåva.",
        policy_name(context),
        context.period.in_words(),
        context.kind.word()
    );
    let title = context.period.document_title(&about.municipality);
    document(context, SECTION, title, description)
}

/// Returns the metadata of a document with a name, a title and a description
/// in a sentence.
pub(super) fn document(
    context: &Context<'_>,
    name: &str,
    title: String,
    description: String,
) -> Document {
    let about = &context.report.about;
    let date = about.date;
    let edition = context.kind.word();
    Document {
        title,
        author: about.municipality.clone(),
        description,
        year: f64::from(date.year()),
        month: f64::from(date.month()),
        day: f64::from(date.day()),
        ident: format!(
            "itbokslut/{}/{}/{edition}/{name}",
            about.municipality, about.period
        ),
        attachment: format!(
            "Rapportens uppgifter som data (JSON), {edition} utgåva. Tal är oavrundade."
        ),
    }
}

/// Returns what stands on every page.
pub(super) fn page(context: &Context<'_>) -> PageWords {
    let about = &context.report.about;
    let mut footer = Vec::new();
    if context.kind == EditionKind::Internal {
        footer.push(
            "Kan innehålla uppgifter som omfattas av sekretess. Prövas vid begäran om \
             utlämnande."
                .to_owned(),
        );
    }
    if about.example {
        footer.push("Exempel med påhittade siffror.".to_owned());
    }
    PageWords {
        left: about.municipality.clone(),
        right: context.period.title(),
        preliminary: marks(context),
        footer,
        first: f64::from(about.first_page),
        profile: profile::profile(&about.municipality, &about.profile),
        cover: about.cover,
        page: "sid.".to_owned(),
        continued: "forts.".to_owned(),
    }
}

/// Returns what the report is not yet: final, and released.
fn marks(context: &Context<'_>) -> Option<String> {
    let preliminary = context.report.about.preliminary.is_some();
    let marks: Vec<&str> = [
        (preliminary, "PRELIMINÄR"),
        (is_unreviewed(context), "EJ SEKRETESSGRANSKAD"),
    ]
    .into_iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, mark)| mark)
    .collect();
    (!marks.is_empty()).then(|| marks.join(" · "))
}

/// Returns whether it is a public edition that nobody has released (DESIGN
/// §6.2).
fn is_unreviewed(context: &Context<'_>) -> bool {
    context.kind == EditionKind::Public && context.report.about.reviewed.is_none()
}

/// Returns what stands before the first section.
pub(super) fn front(context: &Context<'_>) -> Front {
    let about = &context.report.about;
    let policy = &about.policy;
    let mut facts = Vec::new();
    let name = policy_name(context);
    facts.push(match (policy.adopted_by.as_str(), policy.adopted) {
        ("", None) => format!("Följer upp målen i kommunens {name}."),
        ("", Some(date)) => format!(
            "Följer upp målen i kommunens {name}, antagen {}.",
            swedish::date_long(date)
        ),
        (body, None) => {
            format!("Följer upp målen i kommunens {name}, antagen av {body}.")
        }
        (body, Some(date)) => format!(
            "Följer upp målen i kommunens {name}, antagen av {body} den {}.",
            swedish::date_long(date)
        ),
    });
    facts.push(format!(
        "Rapporten är daterad den {}.",
        swedish::date_long(about.date)
    ));
    let reviewed = about.reviewed.as_ref();
    if let Some(review) = reviewed.filter(|_| context.kind == EditionKind::Public) {
        facts.push(format!(
            "Utgåvan är sekretessgranskad av {} den {}.",
            review.function,
            swedish::date_long(review.date)
        ));
    }
    Front {
        number: about.chapter.map(|chapter| chapter.to_string()),
        title: context.period.title(),
        subtitle: context.period.subtitle(&about.municipality),
        facts,
        preliminary: about.preliminary.as_ref().map(|why| Notice {
            title: "Preliminär rapport".to_owned(),
            text: preliminary(why),
        }),
        unreviewed: is_unreviewed(context).then(|| Notice {
            title: "Ej sekretessgranskad".to_owned(),
            text: "Ingen har ännu prövat den offentliga utgåvan mot offentlighets- och \
                   sekretesslagen."
                .to_owned(),
        }),
        contents: "Innehåll".to_owned(),
    }
}

fn preliminary(why: &crate::report::Preliminary) -> String {
    let mut text = Vec::new();
    match why.errors.open() {
        Some(0) => {}
        Some(errors) => text.push(format!(
            "{} i underlaget är varken {} eller {}.",
            swedish::capitalised(&format!(
                "{} fel",
                swedish::cardinal(errors, swedish::Gender::Neuter)
            )),
            swedish::plural(errors, "rättat", "rättade"),
            swedish::plural(errors, "godtaget", "godtagna"),
        )),
        None => {
            text.push("Fel i underlaget är varken rättade eller godtagna.".to_owned());
        }
    }
    if !why.missing.is_empty() {
        text.push(format!(
            "{} har inte lämnat in {}.",
            swedish::join(&why.missing),
            swedish::plural(why.missing.len(), "sina uppgifter", "sina uppgifter"),
        ));
    }
    text.push(
        "Siffror och bedömningar kan därför ändras. Vad som saknas står i Bilaga \
         Underlag."
            .to_owned(),
    );
    text.join(" ")
}

/// Returns the list of contents, which has the areas and the förvaltningar
/// as parts.
pub(super) fn contents(context: &Context<'_>) -> Vec<ContentsEntry> {
    Section::ALL
        .into_iter()
        .map(|section| ContentsEntry {
            heading: section.heading(context),
            parts: match section {
                Section::Goals => area_headings(context),
                Section::Plan => super::plan::headings(context).to_vec(),
                Section::Departments => department_headings(context),
                Section::Security => super::security::headings(context).to_vec(),
                Section::Governance => super::governance::headings(context).to_vec(),
                _ => Vec::new(),
            },
        })
        .collect()
}

/// Returns the headings of the areas.
pub(super) fn area_headings(context: &Context<'_>) -> Vec<Heading> {
    let areas = context.report.areas.iter().enumerate();
    areas
        .map(|(at, area)| {
            Section::Goals.part(context, at, &area.name, format!("omrade-{at}"))
        })
        .collect()
}

/// Returns the headings of the förvaltningar.
pub(super) fn department_headings(context: &Context<'_>) -> Vec<Heading> {
    let departments = context.report.departments.iter().enumerate();
    departments
        .map(|(at, department)| {
            let anchor = context
                .department_anchor(&department.code)
                .unwrap_or_else(|| format!("forvaltning-{at}"));
            Section::Departments.part(context, at, &department.name, anchor)
        })
        .collect()
}

/// Returns the policy's name.
pub(super) fn policy_name<'a>(context: &Context<'a>) -> &'a str {
    match context.report.about.policy.name.as_str() {
        "" => "IT-policy",
        name => name,
    }
}
