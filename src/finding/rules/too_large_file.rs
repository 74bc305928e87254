//! A workbook beyond what the program reads.

use super::prelude::*;
use crate::swedish;

/// The rule.
pub static RULE: Rule = Rule {
    id: "fil-for-stor",
    severity: Severity::Error,
    subject: Subject::File,
    title: "för stor arbetsbok",
    reason: "Gränserna ligger långt över vad en inlämning eller en statistiktabell \
             innehåller. De finns för att en enda fil inte ska kunna hindra hela körningen.",
    source: "DESIGN §11",
};

/// What there is too much of, with the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Megabytes of file.
    FileMegabytes(u32),
    /// Megabytes of contents once unpacked.
    UnpackedMegabytes(u32),
    /// Parts in the package.
    Parts(u32),
    /// Sheets.
    Sheets(u32),
    /// Cells with contents.
    Cells(u32),
    /// Entries in the table of texts.
    Texts(u32),
    /// Megabytes of text in the cells.
    TextMegabytes(u32),
    /// Cell formats.
    Formats(u32),
    /// Merged ranges in a sheet.
    Merges(u32),
    /// Seconds to read it.
    Seconds(u32),
}

/// Reports the file.
pub fn found(place: &Place, excess: Excess) -> Finding {
    let (limit, what) = match excess {
        Excess::FileMegabytes(limit) => (limit, "MB"),
        Excess::UnpackedMegabytes(limit) => (limit, "MB när den packas upp"),
        Excess::Parts(limit) => (limit, "delar"),
        Excess::Sheets(limit) => (limit, "blad"),
        Excess::Cells(limit) => (limit, "celler med innehåll"),
        Excess::Texts(limit) => (limit, "olika texter"),
        Excess::TextMegabytes(limit) => (limit, "MB text"),
        Excess::Formats(limit) => (limit, "cellformat"),
        Excess::Merges(limit) => (limit, "sammanslagna områden i ett blad"),
        Excess::Seconds(limit) => (limit, "sekunder"),
    };
    let limit = swedish::number(f64::from(limit));
    Finding::new(
        &RULE,
        place,
        match excess {
            Excess::Seconds(_) => {
                format!("arbetsboken tar mer än {limit} {what} att läsa")
            }
            _ => format!("arbetsboken är för stor: den har mer än {limit} {what}"),
        },
        "Ta bort blad, rader och bilder som inte behövs, och spara den på nytt som .xlsx.",
    )
}
