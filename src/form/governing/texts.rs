//! `Texter`: the kommun's own words.

use crate::domain::PeriodKind;
use crate::form::{Col, Kind, Layout, Rows, Sheet};

/// Where the text belongs: a goal's code, one of [`PLACES`], or a section.
pub static PLACE: Col<String> = Col::new("place", "Plats", Kind::Text)
    .required()
    .width(18.0)
    .help("Var texten ska stå: ett måls kod, sammanfattning, hänt, beslut, tjänsteskrivelse eller ett avsnitts rubrik, till exempel Måluppfyllelse. En text i delårsrapporten börjar med delår: och platsen, till exempel delår: sammanfattning.");
/// The text.
pub static TEXT: Col<String> = Col::new("text", "Text", Kind::Text)
    .required()
    .width(100.0)
    .help("Kommunens egna ord. En tom rad i cellen blir ett nytt stycke.");

/// What the place of a text in the interim report begins with. What is said
/// of the year has no place in a report of its first months, nor the other way
/// round.
const INTERIM: &str = "delår:";

/// Returns which report a place is in, and the place there.
pub fn place_in(typed: &str) -> (PeriodKind, &str) {
    let typed = typed.trim();
    let first = typed.char_indices().nth(INTERIM.chars().count());
    let (start, rest) = typed.split_at(first.map_or(typed.len(), |(at, _)| at));
    if start.to_lowercase() == INTERIM {
        (PeriodKind::Interim, rest.trim())
    } else {
        (PeriodKind::Annual, typed)
    }
}

/// The places that are not a goal's code or a section.
pub const PLACES: &[&str] = &["sammanfattning", "hänt", "beslut", "tjänsteskrivelse"];

/// The report's headings, which are places too (DESIGN §6.1).
pub const SECTIONS: &[&str] = &[
    "Måluppfyllelse",
    "Treårsplanen",
    "Förvaltningarna",
    "IT-planerna",
    "IT-säkerhet",
    "IT-infrastruktur",
    "Styrdokument och organisation",
    "Ekonomi",
    "Bilaga Metod",
    "Bilaga Underlag",
];

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Texter",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 20,
        none: false,
    },
    columns: &[&PLACE.column, &TEXT.column],
    intro: "Kommunens egna ord i rapporten. Utan dem citeras förvaltningarnas kommentarer.",
};
