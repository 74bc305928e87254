//! The graphic profile: colours, logo, fonts and address (DESIGN §6.1).
//!
//! What the files hold is not known here: whoever reads them says what is
//! wrong with them.

use crate::domain::Place;
use crate::finding::rules::{unusable_logo, weak_accent_colour};

use super::ReportSettings;
use super::colour::Colour;
use super::section::{Reader, Section};

/// The kommun's logo, as the settings name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// `fil`: an SVG or a PNG, relative to the kommun's folder.
    pub file: String,
    /// `beskrivning`: what the logo shows, for who does not see it.
    pub description: String,
    /// Where it stands in the settings.
    pub line: Place,
}

/// A family of fonts, as the settings name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontFamily {
    /// The family's name, `Source Serif 4`.
    pub name: String,
    /// Where it stands in the settings.
    pub line: Place,
}

/// The fonts of a report; where nothing is set, those of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fonts {
    /// `text`: of running text.
    pub text: Option<FontFamily>,
    /// `rubrik`: of headings, tables and pictures.
    pub headings: Option<FontFamily>,
}

/// Where the kommun is found; what is not set is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// `gata`: the street or box, `Skolgatan 26`.
    pub street: String,
    /// `postadress`: `935 81 Norsjö`.
    pub postal: String,
    /// `telefon`.
    pub phone: String,
    /// `epost`.
    pub email: String,
    /// `webb`: `www.norsjo.se`.
    pub web: String,
    /// `organisationsnummer`.
    pub number: String,
}

/// Reads the colours; one that cannot be read on white paper is darkened
/// until it can.
pub(super) fn colours<'t>(
    section: &mut Section<'t>,
    reader: &mut Reader<'t>,
    default: &ReportSettings,
) -> (String, String) {
    let accent =
        colour(section, reader, "farg").unwrap_or_else(|| default.accent.clone());
    let second =
        colour(section, reader, "farg2").unwrap_or_else(|| default.second.clone());
    (accent, second)
}

fn colour<'t>(
    section: &mut Section<'t>,
    reader: &mut Reader<'t>,
    key: &'static str,
) -> Option<String> {
    let text = section.text(reader, key)?;
    let value = section.get(key)?;
    let Some(colour) = Colour::parse(&text) else {
        let wanted = "en färg skriven med # och sex tecken: \"#14506b\"";
        reader.refuse(value, &section.name(key), wanted);
        return None;
    };
    let nearest = colour.nearest_readable();
    if nearest != colour {
        let at = value.span().start;
        reader.findings.push(weak_accent_colour::found(
            &reader.place(at),
            reader.line(at),
            &colour.to_string(),
            colour.contrast_on_white(),
            &nearest.to_string(),
        ));
    }
    Some(nearest.to_string())
}

/// Reads `[rapport.logotyp]`. A logo without a description would say nothing to who
/// listens to the report, so it is not used.
pub(super) fn logo<'t>(
    mut section: Section<'t>,
    reader: &mut Reader<'t>,
) -> Option<Logo> {
    let file = section.text(reader, "fil").unwrap_or_default();
    let description = section.text(reader, "beskrivning").unwrap_or_default();
    let at = section.get("fil").map(|value| value.span().start);
    section.done(reader);
    let line = reader.place(at?);
    if file.is_empty() {
        return None;
    }
    if description.is_empty() {
        let cause = unusable_logo::Cause::NoDescription;
        reader
            .findings
            .push(unusable_logo::found(&line, &file, cause));
        return None;
    }
    Some(Logo {
        file,
        description,
        line,
    })
}

/// Reads `[rapport.typsnitt]`.
pub(super) fn fonts<'t>(mut section: Section<'t>, reader: &mut Reader<'t>) -> Fonts {
    let mut family = |key| {
        let name = section.text(reader, key)?;
        let at = section.get(key)?.span().start;
        let line = reader.place(at);
        (!name.is_empty()).then_some(FontFamily { name, line })
    };
    let fonts = Fonts {
        text: family("text"),
        headings: family("rubrik"),
    };
    section.done(reader);
    fonts
}

/// Reads `[rapport.adress]`.
pub(super) fn address<'t>(mut section: Section<'t>, reader: &mut Reader<'t>) -> Address {
    let mut line = |key| section.text(reader, key).unwrap_or_default();
    let address = Address {
        street: line("gata"),
        postal: line("postadress"),
        phone: line("telefon"),
        email: line("epost"),
        web: line("webb"),
        number: line("organisationsnummer"),
    };
    section.done(reader);
    address
}
