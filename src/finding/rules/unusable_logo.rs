//! A logo that cannot stand in a report.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "logotyp-går-inte-att-använda",
    severity: Severity::Warning,
    subject: Subject::Settings,
    title: "logotyp som inte går att använda",
    reason: "Rapporten görs utan logotyp när filen saknas, är skadad, hämtar något \
             utifrån eller saknar en beskrivning för den som lyssnar på rapporten.",
    source: "DESIGN §6.1",
};

/// Why a logo cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nothing says what it shows.
    NoDescription,
    /// The name leads out of the kommun's folder, or is that of another
    /// computer's disk.
    Outside,
    /// There is no such file, or it cannot be read.
    Missing,
    /// It is neither an SVG nor a PNG.
    OtherKind,
    /// It has more bytes than a logo has.
    TooLarge {
        /// The most, in megabytes.
        megabytes: u32,
    },
    /// It has more picture elements than a logo needs.
    TooManyPixels {
        /// The most along a side.
        side: u32,
    },
    /// It has more shapes than a logo has, or they stand in each other too
    /// deep.
    TooComplex,
    /// It holds a script, an animation or a web page.
    Script,
    /// It fetches something from elsewhere, or declares entities.
    External,
    /// It holds a picture made of picture elements.
    Image,
    /// It holds text, which would be set in whatever font there is.
    Text,
    /// It holds a filter, which would be printed as a coarse picture.
    Filter,
    /// It is damaged.
    Damaged,
}

/// Reports a logo by the name that the settings give it.
pub fn found(place: &Place, file: &str, cause: Cause) -> Finding {
    let limit = |number| swedish::number(f64::from(number));
    let (message, remedy) = match cause {
        Cause::NoDescription => (
            "saknar beskrivning för den som inte ser den".to_owned(),
            "Skriv vad logotypen föreställer, till exempel beskrivning = \"Norsjö kommuns vapen\".".to_owned(),
        ),
        Cause::Outside => (
            "ligger inte i kommunens mapp".to_owned(),
            "Lägg filen i kommunens mapp och skriv sökvägen därifrån, till exempel fil = \"profil/logotyp.svg\".".to_owned(),
        ),
        Cause::Missing => (
            "finns inte eller går inte att läsa".to_owned(),
            "Kontrollera namnet, eller lägg filen i kommunens mapp.".to_owned(),
        ),
        Cause::OtherKind => (
            "är varken SVG eller PNG".to_owned(),
            "Spara den som SVG, eller som PNG om det inte går.".to_owned(),
        ),
        Cause::TooLarge { megabytes } => (
            format!("är större än {} MB", limit(megabytes)),
            "Spara en mindre bild. En logotyp som SVG är oftast några kilobyte.".to_owned(),
        ),
        Cause::TooManyPixels { side } => (
            format!("är större än {} bildpunkter på en ledd", limit(side)),
            "Spara den i mindre storlek. 1\u{a0}200 bildpunkter räcker för tryck.".to_owned(),
        ),
        Cause::TooComplex => (
            "har fler former än en logotyp har".to_owned(),
            "Förenkla den i ritprogrammet, eller spara den som PNG.".to_owned(),
        ),
        Cause::Script => (
            "innehåller skript, animering eller en webbsida".to_owned(),
            "Spara den på nytt i ett ritprogram som ren SVG.".to_owned(),
        ),
        Cause::External => (
            "hämtar något utanför filen".to_owned(),
            "Spara den på nytt med allt i samma fil, som ren SVG.".to_owned(),
        ),
        Cause::Image => (
            "innehåller en inbäddad bild".to_owned(),
            "Använd logotypen som kurvor, eller spara den som PNG.".to_owned(),
        ),
        Cause::Text => (
            "innehåller text som beror på ett typsnitt".to_owned(),
            "Gör om texten till kurvor i ritprogrammet.".to_owned(),
        ),
        Cause::Filter => (
            "innehåller en effekt, till exempel skugga, som inte går att trycka skarpt".to_owned(),
            "Ta bort effekten i ritprogrammet, eller spara logotypen som PNG.".to_owned(),
        ),
        Cause::Damaged => (
            "är skadad eller ofullständig".to_owned(),
            "Spara den på nytt i ritprogrammet.".to_owned(),
        ),
    };
    Finding::new(
        &RULE,
        place,
        format!("logotypen {message}"),
        format!("{remedy} Rapporten görs utan logotyp så länge."),
    )
    .with_value(file)
}
