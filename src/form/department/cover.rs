//! `Försättsblad`: whose form it is, who filled it in and who approved it.

use chrono::NaiveDate;

use crate::form::{Col, Kind, Layout, Rows, Secrecy, Sheet};

/// The kommun's name.
pub static MUNICIPALITY: Col<String> =
    Col::new("municipality", "Kommun", Kind::Text).prefilled();
/// The förvaltning's name.
pub static DEPARTMENT: Col<String> =
    Col::new("department", "Förvaltning", Kind::Text).prefilled();
/// The förvaltning's code.
pub static CODE: Col<String> = Col::new("code", "Kod", Kind::Text).prefilled();
/// The period.
pub static PERIOD: Col<String> = Col::new("period", "Period", Kind::Text).prefilled();
/// The deadline.
pub static DEADLINE: Col<NaiveDate> = Col::new("deadline", "Lämnas senast", Kind::Date)
    .was(&["Senast"])
    .prefilled();
/// The name of the person who filled it in.
pub static CONTACT_NAME: Col<String> =
    Col::new("contact_name", "Uppgiftslämnare, namn", Kind::Text)
        .was(&["Uppgiftslämnare (namn)"])
        .required()
        .secrecy(Secrecy::Personal)
        .help("Namnet på den som kan svara på frågor om uppgifterna.");
/// That person's function.
pub static CONTACT_FUNCTION: Col<String> =
    Col::new("contact_function", "Uppgiftslämnare, funktion", Kind::Text)
        .was(&["Uppgiftslämnare (funktion)"])
        .required()
        .help("Uppgiftslämnarens funktion, till exempel controller.");
/// That person's e-mail address.
pub static CONTACT_EMAIL: Col<String> =
    Col::new("contact_email", "Uppgiftslämnare, e-post", Kind::Email)
        .was(&["Uppgiftslämnare (e-post)"])
        .secrecy(Secrecy::Personal)
        .help("Adressen som det rättade formuläret skickas till.");
/// When it was submitted.
pub static SUBMITTED: Col<NaiveDate> = Col::new("submitted", "Inlämnad", Kind::Date)
    .was(&["Inlämnad (datum)"])
    .required()
    .help("Dagen då formuläret lämnas in, till exempel 2026-01-23.");
/// When the head of the förvaltning approved it.
pub static APPROVED: Col<NaiveDate> =
    Col::new("approved", "Godkänd av förvaltningschef", Kind::Date)
        .was(&["Godkänd av förvaltningschef (datum)"])
        .help("Dagen då förvaltningschefen godkände uppgifterna.");
/// When the nämnd treated it.
pub static TREATED: Col<NaiveDate> = Col::new("treated", "Behandlad i nämnd", Kind::Date)
    .was(&["Behandlad i nämnd (datum)"])
    .help("Dagen då nämnden behandlade uppföljningen. Tomt om det inte har skett än.");
/// The paragraph of the nämnd's minutes.
pub static PARAGRAPH: Col<String> =
    Col::new("paragraph", "Behandlad i nämnd, paragraf", Kind::Text)
        .was(&["Behandlad i nämnd (paragraf)", "Behandlad i nämnd (§)"])
        .help("Paragrafen i nämndens protokoll, till exempel § 12.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Försättsblad",
    was: &[],
    layout: Layout::Card,
    rows: Rows::Fixed(&[]),
    columns: &[
        &MUNICIPALITY.column,
        &DEPARTMENT.column,
        &CODE.column,
        &PERIOD.column,
        &DEADLINE.column,
        &CONTACT_NAME.column,
        &CONTACT_FUNCTION.column,
        &CONTACT_EMAIL.column,
        &SUBMITTED.column,
        &APPROVED.column,
        &TREATED.column,
        &PARAGRAPH.column,
    ],
    intro: "Vem som har lämnat uppgifterna och vem som har godkänt dem.",
};
