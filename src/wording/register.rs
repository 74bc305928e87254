//! The register of systems, row by row: what critical systems and others have
//! in common, and the others themselves.

use super::context::Context;
use super::counts::Counts;
use super::frame::Heading;
use super::heads::heads;
use super::node::words;
use super::prose;
use crate::domain::{DepartmentCode, EditionKind};
use crate::report::{Owner, System};
use crate::swedish::{self, Gender};

words! {
    /// The systems that are not critical to society.
    pub struct OtherSystemsPart {
        /// The heading.
        pub heading: Heading,
        /// How many they are, and what they lack.
        pub text: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The systems.
        pub rows: Vec<OtherSystemRow>,
        /// What the short headers and codes stand for.
        pub note: String,
    }

    /// A system that is not critical to society.
    pub struct OtherSystemRow {
        /// Its name.
        pub name: String,
        /// What must be said beside it.
        pub beside: String,
        /// The owner's function, and the förvaltning's code.
        pub owner: String,
        /// Confidentiality, integrity, availability and traceability.
        pub classes: Vec<String>,
        /// When it was taken into use.
        pub in_use: String,
    }
}

/// The headers of the four classes, in the order of [`System::classes`].
pub(super) const CLASSES: [&str; 4] = ["K", "R", "T", "S"];

/// Returns the part about the systems that are not critical.
pub(super) fn others(context: &Context<'_>, heading: Heading) -> OtherSystemsPart {
    let others: Vec<&System> = context
        .report
        .systems
        .systems
        .iter()
        .filter(|system| !system.critical)
        .collect();
    let [k, r, t, s] = CLASSES;
    OtherSystemsPart {
        heading,
        text: match context.kind {
            EditionKind::Internal => others_text(&others),
            EditionKind::Public => "Enskilda system lämnas inte.".to_owned(),
        },
        heads: heads(&["System", "Systemägare", k, r, t, s, "I bruk sedan"]),
        rows: others.iter().map(|system| other(context, system)).collect(),
        note: if others.is_empty() {
            String::new()
        } else {
            codes_note(context)
        },
    }
}

fn others_text(others: &[&System]) -> String {
    let all = others.len();
    let write = Counts::new(all, Gender::Neuter);
    let ownerless = others.iter().filter(|s| s.owners.is_empty()).count();
    let mut text = match all {
        0 => return "Inga andra system är redovisade.".to_owned(),
        1 => "Förvaltningarna har redovisat ett system till.".to_owned(),
        _ => format!(
            "Förvaltningarna har redovisat {} andra system.",
            write.write(all)
        ),
    };
    text.push(' ');
    text.push_str(&match (ownerless, all) {
        (0, 1) => "Det har en systemägare.".to_owned(),
        (1, 1) => "Det saknar systemägare.".to_owned(),
        (0, _) => "Alla har en systemägare.".to_owned(),
        (n, all) if n == all => "Inget av dem har någon systemägare.".to_owned(),
        (n, _) => swedish::capitalised(&format!(
            "{} av dem saknar systemägare.",
            write.write(n)
        )),
    });
    text
}

fn other(context: &Context<'_>, system: &System) -> OtherSystemRow {
    OtherSystemRow {
        name: system.name.clone(),
        beside: beside(context, system),
        owner: match owners(system) {
            Some(owners) => owners,
            None => "saknas".to_owned(),
        },
        classes: classes(system),
        in_use: date(system.in_use),
    }
}

/// Returns what must be said beside a system's name: who uses it, how else it
/// is written, when it is taken out of use, and that it is marked for secrecy.
pub(super) fn beside(context: &Context<'_>, system: &System) -> String {
    [
        users(context, system),
        spellings(system),
        system
            .retired
            .map(|day| format!("Avvecklas {}", swedish::date(day))),
        secrecy(system.secret, system.legal_ground.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(". ")
}

fn users(context: &Context<'_>, system: &System) -> Option<String> {
    let mut codes: Vec<&DepartmentCode> = Vec::new();
    for user in &system.users {
        if !codes.contains(&&user.department) {
            codes.push(&user.department);
        }
    }
    let others = context
        .report
        .departments
        .iter()
        .filter(|d| system.owners.iter().all(|owner| owner.department != d.code));
    if codes.is_empty() {
        None
    } else if codes.len() > 1 && codes.len() >= others.count() {
        Some("Används av alla".to_owned())
    } else {
        let codes: Vec<&str> = codes.iter().map(|code| code.as_str()).collect();
        Some(format!("Används av {}", swedish::join(&codes)))
    }
}

/// Returns the owners' functions, each with its förvaltning's code; nothing
/// without an owner.
pub(super) fn owners(system: &System) -> Option<String> {
    let owners: Vec<String> = system
        .owners
        .iter()
        .map(|owner| match function(owner) {
            Some(function) => format!("{function} ({})", owner.department),
            None => owner.department.to_string(),
        })
        .collect();
    (!owners.is_empty()).then(|| swedish::join(&owners))
}

/// Returns the owner's function.
pub(super) fn function(owner: &Owner) -> Option<String> {
    owner
        .function
        .as_deref()
        .map(prose::one_line)
        .filter(|text| !text.is_empty())
}

/// Returns the four classes.
pub(super) fn classes(system: &System) -> Vec<String> {
    system
        .classes
        .iter()
        .map(|class| class.map_or_else(|| swedish::NOTHING.to_owned(), |c| c.to_string()))
        .collect()
}

/// Returns a date, or the sign for nothing.
pub(super) fn date(date: Option<chrono::NaiveDate>) -> String {
    date.map_or_else(|| swedish::NOTHING.to_owned(), swedish::date)
}

/// Returns that a row is marked for secrecy, with the ground that a person
/// entered.
pub(super) fn secrecy(secret: bool, ground: Option<&str>) -> Option<String> {
    let ground = ground.map(prose::one_line).filter(|text| !text.is_empty());
    secret.then(|| match ground {
        // «OSL 18 kap. 8 §» is read as one thing.
        Some(ground) => format!("Sekretess, {}", ground.replace(' ', "\u{a0}")),
        None => "Sekretess".to_owned(),
    })
}

/// Returns the other names that users have written for a system: nobody
/// should have to guess whether two names are one system.
fn spellings(system: &System) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for user in &system.users {
        let written = user.written.trim();
        if written != system.name.trim() && !names.contains(&written) {
            names.push(written);
        }
    }
    let quoted: Vec<String> = names.iter().map(|name| format!("«{name}»")).collect();
    (!quoted.is_empty()).then(|| format!("Skrivs även {}", swedish::join(&quoted)))
}

/// Returns what the short headers and the förvaltningars' codes stand for.
pub(super) fn codes_note(context: &Context<'_>) -> String {
    let codes: Vec<String> = context
        .report
        .departments
        .iter()
        .map(|department| format!("{}\u{a0}{}", department.code, department.name))
        .collect();
    let mut text = classes_note();
    if !codes.is_empty() {
        text.push_str(&format!(" {}.", codes.join(", ")));
    }
    text
}

/// Returns what the four classes stand for.
fn classes_note() -> String {
    "K konfidentialitet, R riktighet, T tillgänglighet och S spårbarhet i klass 0–4, där \
     4 är synnerligen allvarlig."
        .to_owned()
}
