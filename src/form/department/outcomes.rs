//! `Utfall`: one row for each indicator that the förvaltning reports.

use chrono::NaiveDate;

use crate::domain::{Amount, IndicatorCode, Reading, UnmeasuredReason};
use crate::form::{Col, Kind, Layout, Prefill, Rows, Secrecy, Sheet};

use super::indicator;
use super::secrecy::{legal_ground, secret};

/// The indicator's code.
pub static CODE: Col<IndicatorCode> = indicator::code();
/// Its name.
pub static NAME: Col<String> = indicator::name();
/// Its unit.
pub static UNIT: Col<String> = indicator::unit();
/// Its direction.
pub static DIRECTION: Col<String> = indicator::direction();
/// How it is measured.
pub static METHOD: Col<String> = Col::new("method", "Mätmetod", Kind::Text)
    .prefilled()
    .width(40.0);
/// The förvaltning's outcome two years ago.
pub static OUTCOME_BEFORE_LAST: Col<Reading> =
    Col::of_year("outcome_before_last", "Utfall", -2, Kind::InRowsUnit)
        .prefilled()
        .secrecy(Secrecy::WithRow)
        .width(11.0);
/// The förvaltning's outcome last year.
pub static OUTCOME_LAST: Col<Reading> =
    Col::of_year("outcome_last", "Utfall", -1, Kind::InRowsUnit)
        .prefilled()
        .secrecy(Secrecy::WithRow)
        .width(11.0);
/// The förvaltning's target.
pub static TARGET: Col<crate::domain::Target> =
    Col::new("target", "Målvärde", Kind::Target)
        .prefilled()
        .secrecy(Secrecy::WithRow)
        .width(11.0);
/// The year's outcome.
pub static OUTCOME: Col<Reading> = Col::new("outcome", "Utfall", Kind::InRowsUnit)
    .group("Årets utfall")
    .answers()
    .when("inget skäl är valt i Ej mätt, skäl")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Årets utfall i indikatorns enhet. Procent skrivs som 87,5; en andel under 1 % skrivs med procenttecken: 0,5 %. Finns inget utfall, välj ett skäl i kolumnen Ej mätt, skäl.");
/// The numerator of a ratio.
pub static NUMERATOR: Col<Amount> = Col::new("numerator", "Täljare", Kind::Plain)
    .answers()
    .when("indikatorn är en kvot")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Det antal eller belopp som räknas. Vad det är står i kolumnen Mätmetod. Bara för indikatorer som är en kvot.");
/// The denominator of a ratio.
pub static DENOMINATOR: Col<Amount> = Col::new("denominator", "Nämnare", Kind::Plain)
    .when("indikatorn är en kvot")
    .secrecy(Secrecy::WithRow)
    .width(12.0)
    .help("Det som täljaren delas med. Vad det är står i kolumnen Mätmetod. Bara för indikatorer som är en kvot.");
/// What a weighted mean is weighted by.
pub static WEIGHT: Col<Amount> = Col::new("weight", "Vikt", Kind::Plain)
    .when("indikatorn är ett vägt medel")
    .secrecy(Secrecy::WithRow)
    .width(10.0)
    .help("Det som förvaltningens värde vägs med, till exempel antal anställda. Bara för indikatorer som är ett vägt medel.");
/// Why there is no outcome.
pub static UNMEASURED: Col<UnmeasuredReason> =
    Col::new("unmeasured", "Ej mätt, skäl", Kind::OneOf(UnmeasuredReason::WORDS))
        .group("Om utfall saknas")
        .answers()
        .when("utfall saknas")
        .secrecy(Secrecy::WithRow)
        .width(20.0)
        .help("Varför utfall saknas. Välj ej tillämpligt bara om indikatorn inte gäller förvaltningen, och förklara i så fall i kolumnen Kommentar.");
/// Where the förvaltning took the figure from.
pub static DATA_SOURCE: Col<String> = Col::new("data_source", "Datakälla", Kind::Text)
    .group("Förklaring")
    .secrecy(Secrecy::WithRow)
    .width(24.0)
    .help("Systemet, registret eller mätningen som värdet kommer från.");
/// The förvaltning's comment.
pub static COMMENT: Col<String> = Col::new("comment", "Kommentar", Kind::Text)
    .when("skälet är ej tillämpligt")
    .secrecy(Secrecy::WithRow)
    .width(44.0)
    .help("Vad som förklarar utfallet. Skriv så att den som inte känner verksamheten förstår.");
/// What is done about a missed target.
pub static MEASURE: Col<String> = Col::new("measure", "Åtgärd vid avvikelse", Kind::Text)
    .group("Om målvärdet inte nås")
    .when("förvaltningens målvärde inte är nått")
    .secrecy(Secrecy::WithRow)
    .width(40.0)
    .help("Vad förvaltningen gör för att nå målvärdet. Behövs bara om målvärdet inte är nått.");
/// The function responsible for the measure.
pub static RESPONSIBLE: Col<String> =
    Col::new("responsible", "Ansvarig för åtgärd", Kind::Text)
        .was(&["Ansvarig för åtgärd (funktion)"])
        .when("en åtgärd är ifylld")
        .secrecy(Secrecy::WithRow)
        .width(24.0)
        .help("Funktionen som ansvarar för åtgärden, till exempel verksamhetschef. Skriv inte personens namn.");
/// When the measure is to be done.
pub static DUE: Col<NaiveDate> = Col::new("due", "Klart senast", Kind::Date)
    .when("en åtgärd är ifylld")
    .secrecy(Secrecy::WithRow)
    .width(13.0)
    .help("Dagen då åtgärden senast ska vara klar, till exempel 2026-09-30.");
/// A correction of last year's outcome.
pub static CORRECTED: Col<Reading> =
    Col::of_year("corrected", "Rättat utfall", -1, Kind::InRowsUnit)
        .group("Rättelse av förra året")
        .secrecy(Secrecy::WithRow)
        .width(13.0)
        .help("Fyll i bara om förra årets utfall var fel. Det publicerade värdet står kvar och rättelsen visas bredvid.");
/// Why last year's outcome is corrected.
pub static CORRECTION_REASON: Col<String> =
    Col::new("correction_reason", "Skäl till rättelse", Kind::Text)
        .when("ett rättat utfall är ifyllt")
        .secrecy(Secrecy::WithRow)
        .width(30.0)
        .help("Varför förra årets utfall rättas.");
/// Whether the row is to be tried for secrecy.
pub static SECRET: Col<bool> = secret().group("Sekretessprövning");
/// The legal ground.
pub static LEGAL_GROUND: Col<String> = legal_ground();

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Utfall",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Keyed(Prefill::Indicators),
    columns: &[
        &CODE.column,
        &NAME.column,
        &UNIT.column,
        &DIRECTION.column,
        &METHOD.column,
        &OUTCOME_BEFORE_LAST.column,
        &OUTCOME_LAST.column,
        &TARGET.column,
        &OUTCOME.column,
        &NUMERATOR.column,
        &DENOMINATOR.column,
        &WEIGHT.column,
        &UNMEASURED.column,
        &DATA_SOURCE.column,
        &COMMENT.column,
        &MEASURE.column,
        &RESPONSIBLE.column,
        &DUE.column,
        &CORRECTED.column,
        &CORRECTION_REASON.column,
        &SECRET.column,
        &LEGAL_GROUND.column,
    ],
    intro: "Årets utfall för de indikatorer som förvaltningen följer upp.",
};
