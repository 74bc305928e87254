//! Which mail drafts were written, and what is left to do with them.

use crate::domain::Severity;
use crate::swedish::join;

use super::style::{BOLD, counted, safe, styled};
use super::wrap::{indented, wrapped};

/// The drafts that were written.
#[derive(Clone, Debug)]
pub struct Drafts<'a> {
    /// One for each förvaltning that has something to do.
    pub written: &'a [Draft],
    /// The förvaltningar that have nothing to do.
    pub done: &'a [String],
    /// The förvaltningar whose files are all unusable, so that the kommun has
    /// to see to them first.
    pub unusable: &'a [String],
    /// Files among the submissions that are nobody's.
    pub unclaimed: &'a [String],
    /// Whether the settings have an address that the förvaltningar can answer
    /// to.
    pub has_sender: bool,
    /// The characters of a line.
    pub width: usize,
}

/// A draft that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The förvaltning's code.
    pub department: String,
    /// Its file, as a person would type it.
    pub file: String,
    /// What it is about.
    pub purpose: Purpose,
    /// Whom it is addressed to.
    pub recipient: Recipient,
    /// The file attached to it.
    pub attached: Option<String>,
}

/// What a draft is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Nothing has been submitted.
    Missing,
    /// Something has to be mended.
    Faults {
        /// How many errors.
        errors: usize,
    },
}

/// Whom a draft is addressed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// The address in `Organisation`.
    Address(String),
    /// There is none.
    Missing,
    /// What stands there is no address.
    Unusable(String),
}

/// Returns which drafts were written, and what is left to do with them.
pub fn drafts(drafts: &Drafts<'_>) -> String {
    let width = drafts.width;
    let mut lines = Vec::new();
    if drafts.written.is_empty() {
        lines.push("Inget brev behövs.".to_owned());
    } else {
        lines.push(
            "Brevutkast, ett till varje förvaltning som har något att göra:".into(),
        );
    }
    for draft in drafts.written {
        lines.push(format!("  {}", styled(&safe(&draft.file), BOLD)));
        lines.push(indented(&about(draft), width, 4));
    }
    if !drafts.written.is_empty() {
        lines.push(String::new());
    }
    if !drafts.done.is_empty() {
        let codes: Vec<String> = drafts.done.iter().map(|code| safe(code)).collect();
        let text = format!(
            "{} har inga fel att rätta och får inget brev.",
            join(&codes)
        );
        lines.push(wrapped(&text, width, 0));
    }
    if !drafts.unusable.is_empty() {
        let codes: Vec<String> = drafts.unusable.iter().map(|code| safe(code)).collect();
        let text = format!(
            "{} har lämnat in, men ingen av filerna går att använda. Kör itbokslut \
             kontrollera, och rätta det först.",
            join(&codes)
        );
        lines.push(wrapped(&text, width, 0));
    }
    let is_reminded = |draft: &Draft| draft.purpose == Purpose::Missing;
    if !drafts.unclaimed.is_empty() && drafts.written.iter().any(is_reminded) {
        let files: Vec<String> = drafts.unclaimed.iter().map(|f| safe(f)).collect();
        let which = match files.as_slice() {
            [file] => file.clone(),
            files => format!("någon av filerna {}", join(files)),
        };
        let text = format!(
            "Innan du påminner någon: se efter om inlämningen är {which}, som inte går att \
             använda. itbokslut kontrollera säger varför."
        );
        lines.push(wrapped(&text, width, 0));
    }
    if !drafts.written.is_empty() {
        if !drafts.has_sender {
            let text = "Breven saknar avsändare. Skriv epost under [inlamning.kontakt] i \
                        itbokslut.toml.";
            lines.push(wrapped(text, width, 0));
        }
        let text = "Inget är skickat. Öppna ett utkast i e-postprogrammet, läs det och skicka \
                    det därifrån.";
        lines.push(wrapped(text, width, 0));
    }
    lines.join("\n")
}

fn about(draft: &Draft) -> String {
    let code = safe(&draft.department);
    let mut parts = vec![match draft.purpose {
        Purpose::Missing => format!("{code}: påminnelse om att lämna in"),
        Purpose::Faults { errors } => {
            format!("{code}: {} att rätta", counted(errors, Severity::Error))
        }
    }];
    parts.push(match &draft.recipient {
        Recipient::Address(address) => format!("till {}", safe(address)),
        Recipient::Missing => {
            "utan mottagare: E-post är tomt i bladet Organisation".to_owned()
        }
        Recipient::Unusable(address) => format!(
            "utan mottagare: «{}» i bladet Organisation går inte att skicka till",
            safe(address)
        ),
    });
    match (&draft.attached, draft.purpose) {
        (Some(file), _) => parts.push(format!("{} är bifogad", safe(file))),
        (None, Purpose::Missing) => parts.push(
            "utan bilaga: mallen finns inte. Kör itbokslut mallar och sedan det här igen"
                .to_owned(),
        ),
        (None, Purpose::Faults { .. }) => {}
    }
    format!("{}.", parts.join(", "))
}
