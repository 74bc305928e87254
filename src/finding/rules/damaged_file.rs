//! A workbook that is broken off, altered or put together wrongly.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-skadad",
    severity: Severity::Error,
    subject: Subject::File,
    title: "skadad fil",
    reason: "En bit som har ändrats på vägen kan göra 1 000 till 9 000 utan att det syns. \
             En fil vars delar inte är hela läses därför inte alls.",
    source: "DESIGN §8, §11",
};

/// What is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The container has no readable list of its parts.
    Container,
    /// Two parts claim the same bytes.
    Overlap,
    /// A part cannot be unpacked, or differs from its checksum.
    Contents(String),
    /// A part is compressed in a way that no spreadsheet program uses.
    Compression(String),
    /// A part that another part names is not there.
    Missing(String),
    /// A part's XML is broken off or wrongly written.
    Xml(String),
    /// Two sheets have one name.
    SheetName(String),
    /// A sheet has a name that no program can give it.
    LongName(String),
    /// A file in a binary format cannot be read; where it is broken is not
    /// known.
    Unreadable,
}

/// Reports the file.
pub fn found(place: &Place, damage: &Damage) -> Finding {
    let message = match damage {
        Damage::Container => {
            "filen är avbruten eller skadad, så att delarna i den inte går att hitta"
                .into()
        }
        Damage::Overlap => "filen är skadad: två delar i den ligger över varandra".into(),
        Damage::Contents(part) => format!(
            "filen är skadad: innehållet i delen «{part}» stämmer inte med sin kontrollsumma"
        ),
        Damage::Compression(part) => format!(
            "filen är ompackad: delen «{part}» är komprimerad på ett sätt som inget \
             kalkylprogram använder"
        ),
        Damage::Missing(part) => format!("filen är skadad: delen «{part}» saknas"),
        Damage::Xml(part) => {
            format!("filen är skadad: delen «{part}» är avbruten eller felskriven")
        }
        Damage::Unreadable => {
            "filen är skadad, eller så stor att den inte får plats i minnet".into()
        }
        Damage::LongName(name) => {
            format!("filen är skadad: namnet på bladet «{name}» är för långt")
        }
        Damage::SheetName(name) => {
            format!("filen är skadad: två blad i den heter «{name}»")
        }
    };
    Finding::new(
        &RULE,
        place,
        message,
        "Öppna filen i Excel, spara den på nytt som .xlsx och ersätt den här filen. Går den \
         inte att öppna, be avsändaren om en ny.",
    )
}
