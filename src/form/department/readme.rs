//! `Läs mig`: deadline, contact and how to fill in the form.

use crate::form::{Layout, Rows, Sheet};

/// The five lines of instruction, in order.
pub const INSTRUCTIONS: &[&str] = &[
    "Fyll i de vita cellerna. De grå är redan ifyllda och låsta.",
    "Fyll i bladen i ordning, från Försättsblad till Analys. Har förvaltningen inget att redovisa i ett blad, välj ja vid Inga att redovisa överst i bladet.",
    "Skriv ett utfall för varje indikator. Finns det inget utfall, välj skälet i kolumnen Ej mätt, skäl. Lämna inte båda tomma.",
    "Procent skrivs som 87,5. Är andelen under 1 % skrivs procenttecknet ut: 0,5 %. Ett uträknat värde får skrivas som formel, till exempel =35/40.",
    "Spara filen som Excel- eller LibreOffice-arbetsbok och skicka den till kontakten ovan. Filnamnet spelar ingen roll.",
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
