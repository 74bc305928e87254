//! A font that a report cannot be set in.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "typsnitt-går-inte-att-använda",
    severity: Severity::Warning,
    subject: Subject::Settings,
    title: "typsnitt som inte går att använda",
    reason: "Ett typsnitt följer med i PDF-filen. Det måste gå att läsa, ha svenska \
             bokstäver och siffror och få bäddas in; annars används programmets eget.",
    source: "DESIGN §6.1",
};

/// Why a font cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No file in the folder has the family.
    NoSuchFamily {
        /// The families that there are.
        there: Vec<String>,
    },
    /// A file is no font, or a damaged one.
    Damaged,
    /// A file may not be embedded, by its own word (OS/2 `fsType`).
    NotEmbeddable,
    /// It lacks characters that every report has.
    Lacks {
        /// Which, in the order of the alphabet.
        characters: Vec<char>,
    },
    /// The family has no upright font of ordinary weight.
    NoRegular,
    /// The family has no bold font, which tells what weighs more.
    NoBold,
}

/// Reports a font: a family as the settings name it, or a file.
pub fn found(place: &Place, name: &str, cause: &Cause) -> Finding {
    let (message, remedy) = match cause {
        Cause::NoSuchFamily { there } if there.is_empty() => (
            "typsnittet finns inte i mappen typsnitt".to_owned(),
            "Lägg typsnittets filer (.ttf eller .otf) i mappen typsnitt.".to_owned(),
        ),
        Cause::NoSuchFamily { there } => (
            "typsnittet finns inte i mappen typsnitt".to_owned(),
            format!(
                "Lägg typsnittets filer där, eller skriv något av {}.",
                swedish::join(there)
            ),
        ),
        Cause::Damaged => (
            "filen är inget typsnitt, eller är skadad".to_owned(),
            "Hämta typsnittet på nytt som .ttf eller .otf.".to_owned(),
        ),
        Cause::NotEmbeddable => (
            "typsnittets licens tillåter inte att det följer med i en PDF-fil".to_owned(),
            "Skaffa en licens som tillåter inbäddning, eller välj ett annat typsnitt."
                .to_owned(),
        ),
        Cause::Lacks { characters } => {
            let characters: Vec<String> =
                characters.iter().map(ToString::to_string).collect();
            (
                format!("typsnittet saknar {}", swedish::join(&characters)),
                "Hämta ett typsnitt med svenska tecken, eller välj ett annat.".to_owned(),
            )
        }
        Cause::NoRegular => (
            "typsnittet saknar ett rakt snitt i vanlig tjocklek".to_owned(),
            "Lägg filen för Regular i mappen typsnitt.".to_owned(),
        ),
        Cause::NoBold => (
            "typsnittet saknar ett halvfett eller fett snitt".to_owned(),
            "Lägg filen för Semibold eller Bold i mappen typsnitt.".to_owned(),
        ),
    };
    Finding::new(
        &RULE,
        place,
        message,
        format!("{remedy} Rapporten sätts i programmets typsnitt så länge."),
    )
    .with_value(name)
}
