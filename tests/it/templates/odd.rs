//! A form with what the kommun's own forms do not have yet: an open sheet with
//! a carried row, a vocabulary that is too long for a list in the cell itself,
//! and a keyed sheet without rows.

use itbokslut::domain::Unit;
use itbokslut::form::{Book, Col, Kind, Layout, Prefill, Rows, Sheet};

/// Words with commas, together longer than the 255 characters that Excel
/// allows in the cell itself.
pub(crate) const PROGRAMS: &[&str] = &[
    "IT-plan",
    "Säkerhetshandlingsplan, som den beslutas varje år av respektive nämnd",
    "IT-infrastrukturprogram, utbyggnad till hushåll och företag i hela kommunen",
    "Gemensamma insatser, samordnade av IT-gruppen för flera förvaltningar",
    "Övrigt, sådant som inte hör till något program men ändå ska följas upp",
];

static ID: Col<String> = Col::new("id", "Id", Kind::Text)
    .required()
    .width(8.0)
    .help("En kort beteckning.");
static ACTIVITY: Col<String> = Col::new("activity", "Insats", Kind::Text)
    .required()
    .width(44.0)
    .help("Vad som ska göras.");
static PROGRAM: Col<String> = Col::new("program", "Program", Kind::OneOf(PROGRAMS))
    .width(26.0)
    .help("Vilket program insatsen hör till.");
static PRIORITY: Col<u8> = Col::new("priority", "Prioritet", Kind::Scale(1, 3))
    .width(11.0)
    .help("1 är viktigast.");
static END: Col<chrono::NaiveDate> = Col::new("end", "Slut", Kind::Date)
    .width(13.0)
    .help("Dagen då insatsen ska vara klar.");
static DONE: Col<f64> = Col::new("done", "Klart (%)", Kind::Number(Unit::Percent))
    .width(11.0)
    .help("Hur stor del som är klar.");
static BUDGET: Col<f64> = Col::new("budget", "Budget (tkr)", Kind::Money)
    .width(13.0)
    .help("Årets budget i tusental kronor.");

static PLAN: Sheet = Sheet {
    name: "Insatser",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 50,
        none: true,
    },
    columns: &[
        &ID.column,
        &ACTIVITY.column,
        &PROGRAM.column,
        &PRIORITY.column,
        &END.column,
        &DONE.column,
        &BUDGET.column,
    ],
    intro: "Årets insatser.",
};

static KEYED: Sheet = Sheet {
    name: "Utan rader",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Keyed(Prefill::Indicators),
    columns: &[&ID.column],
    intro: "Ett blad som inte har någon rad.",
};

/// A form that no other test knows.
pub(crate) static BOOK: Book = Book {
    name: "udda",
    sheets: &[&PLAN, &KEYED],
};
