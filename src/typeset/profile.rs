//! The kommun's own logo and fonts, tried before a report is set with them:
//! what Typst cannot use is found here and stops no report (DESIGN §6.1).

mod bounded;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontStyle, FontVariations};

use crate::finding::rules::{unusable_font, unusable_logo};
use crate::wording::{Node, Paper};

use super::{Job, Templates, Typesetter};

/// What every report is set with; for anything else there are the program's
/// fonts.
const CHARACTERS: &str =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉabcdefghijklmnopqrstuvwxyzåäöé0123456789.,:;–-()%§/";

/// How heavy a font is at the most that is not bold, and at the least that is
/// (OS/2 `usWeightClass`).
const HEAVIEST_REGULAR: u16 = 500;
const LIGHTEST_BOLD: u16 = 600;

/// A family that a report can be set in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its name as it calls itself.
    pub name: String,
    /// The files that it is in, by name; none for the program's own.
    pub files: BTreeSet<String>,
}

/// Font files by name, read.
pub struct FontFiles {
    fonts: BTreeMap<String, Vec<Font>>,
}

impl FontFiles {
    /// Reads font files by name.
    pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let fonts = files.iter().map(|(name, bytes)| {
            let fonts = if bounded::is_bounded(bytes) {
                Font::iter(Bytes::new(bytes.clone())).collect()
            } else {
                Vec::new()
            };
            (name.clone(), fonts)
        });
        Self {
            fonts: fonts.collect(),
        }
    }

    /// Returns the files that are no fonts, or damaged ones.
    pub fn damaged(&self) -> impl Iterator<Item = &str> {
        let empty = self.fonts.iter().filter(|(_, fonts)| fonts.is_empty());
        empty.map(|(name, _)| name.as_str())
    }

    /// Returns the family with a name, whatever the case, or why a report
    /// cannot be set in it.
    pub fn family(&self, wanted: &str) -> Result<Family, unusable_font::Cause> {
        use unusable_font::Cause;
        let is = |name: &str| name.to_lowercase() == wanted.trim().to_lowercase();
        if let Some(own) = Templates::FAMILIES.into_iter().find(|own| is(own)) {
            return Ok(Family {
                name: own.to_owned(),
                files: BTreeSet::new(),
            });
        }
        let all = self.fonts.iter();
        let all =
            all.flat_map(|(file, fonts)| fonts.iter().map(move |font| (file, font)));
        let of_family: Vec<(&String, &Font)> = all
            .clone()
            .filter(|(_, font)| is(&font.info().family))
            .collect();
        let Some((_, first)) = of_family.first() else {
            let there: BTreeSet<_> =
                all.map(|(_, font)| font.info().family.clone()).collect();
            return Err(Cause::NoSuchFamily {
                there: there.into_iter().collect(),
            });
        };
        let fonts = || of_family.iter().map(|(_, font)| *font);
        if !fonts().all(may_be_embedded) {
            return Err(Cause::NotEmbeddable);
        }
        let upright = || fonts().filter(|f| f.info().variant.style == FontStyle::Normal);
        let weighs = |font: &Font| font.info().variant.weight.to_number();
        // A font with axes has every weight between its limits.
        let varies = |font: &Font| !font.info().axes.is_empty();
        if !upright().any(|f| weighs(f) <= HEAVIEST_REGULAR || varies(f)) {
            return Err(Cause::NoRegular);
        }
        if !upright().any(|f| weighs(f) >= LIGHTEST_BOLD || varies(f)) {
            return Err(Cause::NoBold);
        }
        let lacks =
            |c: &char| !upright().all(|f| f.info().coverage.contains(u32::from(*c)));
        let characters: Vec<char> = CHARACTERS.chars().filter(lacks).collect();
        if !characters.is_empty() {
            return Err(Cause::Lacks { characters });
        }
        Ok(Family {
            name: first.info().family.clone(),
            files: of_family.iter().map(|(file, _)| (*file).clone()).collect(),
        })
    }
}

/// Whether a font says of itself that its outlines, and a part of them, may
/// follow with a document (OS/2 `fsType`).
fn may_be_embedded(font: &Font) -> bool {
    let info = font.info();
    let variations = FontVariations::default();
    let instance = font
        .clone()
        .instantiate(info.variant, Abs::pt(10.0), &variations);
    let face = instance.ttf();
    // Neither of the crate's own types has to be named: what is restricted
    // has only that bit of the four.
    let Some(os2) = face.tables().os2 else {
        return true;
    };
    let restricted = face
        .permissions()
        .is_none_or(|permissions| format!("{permissions:?}") == "Restricted");
    !restricted && os2.is_outline_embedding_allowed() && os2.is_subsetting_allowed()
}

/// Tries a logo that lies among the templates.
pub fn try_logo(templates: Templates, file: &str) -> Result<(), unusable_logo::Cause> {
    let source = format!(
        "#image(\"/{file}\", alt: \"a\", width: 40mm, height: 20mm, fit: \"contain\")"
    );
    set(templates, &source)
        .then_some(())
        .ok_or(unusable_logo::Cause::Damaged)
}

/// Tries a family whose files lie among the templates.
pub fn try_family(templates: Templates, name: &str) -> Result<(), unusable_font::Cause> {
    let name = name.replace(['\\', '"'], "");
    let source = format!(
        "#set text(font: \"{name}\")\nÅäö 0123 #strong[Åäö 0123] #emph[Åäö] #text(weight: 600)[Åäö]"
    );
    set(templates, &source)
        .then_some(())
        .ok_or(unusable_font::Cause::Damaged)
}

/// Returns whether a page becomes a PDF that keeps both standards.
fn set(templates: Templates, source: &str) -> bool {
    const TRIAL: &str = "prov.typ";
    let source = format!(
        "#set document(title: \"a\", date: datetime(year: 2000, month: 1, day: 1))\n\
         #set text(lang: \"sv\", font: \"Source Sans 3\")\n{source}"
    );
    let paper = Paper {
        file: String::new(),
        template: TRIAL,
        ident: "itbokslut/prov".to_owned(),
        words: Node::Nothing,
    };
    let typesetter = Typesetter::new(templates.with(TRIAL, source.into_bytes()));
    let job = Job {
        paper: &paper,
        json: b"{}",
    };
    // A file that makes a library stop is no reason for the program to.
    std::panic::catch_unwind(AssertUnwindSafe(|| typesetter.pdf(job).is_ok()))
        .unwrap_or(false)
}

#[cfg(test)]
mod tests;
