//! A workbook that is no form of ours.

use super::prelude::*;

/// The rule.
pub static RULE: Rule = Rule {
    id: "inget-formulär",
    severity: Severity::Error,
    subject: Subject::Submission,
    title: "inget formulär",
    reason: "Formuläret bär en dold märkning, bladet _itbokslut, som säger vems det \
             är och för vilken period. Utan den går det inte att veta, och filen \
             används inte.",
    source: "DESIGN §4",
};

/// Reports the workbook.
pub fn found(workbook: &Place) -> Finding {
    Finding::new(
        &RULE,
        workbook,
        "filen saknar märkningen som visar vilken förvaltning och period den gäller",
        "Flytta bort filen om den inte är ett formulär. Annars ska uppgifterna föras in i \
         mallen för perioden och filen sparas på nytt; hela mallen behövs, inte bara \
         kopierade blad.",
    )
}
