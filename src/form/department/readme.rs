//! `Läs mig`: deadline, contact and how to fill in the form.

use crate::form::{Layout, Rows, Sheet};

/// Which cells are filled in.
pub(super) const CELLS: &str =
    "Fyll i de vita cellerna. De grå är redan ifyllda och låsta.";
/// In what order, and what an empty sheet says.
pub(super) const ORDER: &str = "Fyll i bladen i ordning, från Försättsblad till Analys. Har förvaltningen inget att redovisa i ett blad, välj ja vid Inga att redovisa överst i bladet.";
/// How percent and formulas are written.
pub(super) const PERCENT: &str = "Procent skrivs som 87,5. Är andelen under 1 % skrivs procenttecknet ut: 0,5 %. Ett uträknat värde får skrivas som formel, till exempel =35/40.";
/// What to do with the file.
pub(super) const SEND: &str = "Spara filen som Excel- eller LibreOffice-arbetsbok och skicka den till kontakten ovan. Filnamnet spelar ingen roll.";

/// The five lines of instruction, in order.
pub const INSTRUCTIONS: &[&str] = &[
    CELLS,
    ORDER,
    "Skriv ett utfall för varje indikator. Finns det inget utfall, välj skälet i kolumnen Ej mätt, skäl. Lämna inte båda tomma.",
    PERCENT,
    SEND,
];

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Läs mig",
    was: &[],
    layout: Layout::Instructions,
    rows: Rows::Fixed(INSTRUCTIONS),
    columns: &[],
    intro: "Så fyller du i formuläret.",
};
