//! `Styrdokument`: the documents that the policy names (IT-policyn kap. 3).

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, DocumentType};
use crate::form::{Col, Kind, Layout, Register, Rows, Sheet};

/// The document's name.
pub static DOCUMENT: Col<String> = Col::new("document", "Dokument", Kind::Text)
    .required()
    .width(44.0)
    .help("Dokumentets namn, till exempel IT-strategi 2025–2027.");
/// What kind it is.
pub static TYPE: Col<DocumentType> =
    Col::new("type", "Typ", Kind::OneOf(DocumentType::WORDS))
        .required()
        .width(34.0)
        .help("Vilket av IT-policyns styrdokument det är.");
/// The förvaltning; empty for the kommun.
pub static DEPARTMENT: Col<DepartmentCode> = Col::new(
    "department",
    "Förvaltning",
    Kind::Code(Register::Departments),
)
.width(13.0)
.help("Förvaltningens kod om dokumentet bara gäller den. Tomt betyder hela kommunen.");
/// The first day it applies.
pub static VALID_FROM: Col<NaiveDate> = Col::new("valid_from", "Gäller från", Kind::Date)
    .width(12.0)
    .help("Första dagen som dokumentet gäller.");
/// The last day it applies.
pub static VALID_TO: Col<NaiveDate> = Col::new("valid_to", "Gäller till", Kind::Date)
    .width(12.0)
    .help("Sista dagen som dokumentet gäller. Tomt betyder tills vidare.");
/// When it was last reviewed.
pub static REVIEWED: Col<NaiveDate> = Col::new("reviewed", "Senast granskad", Kind::Date)
    .width(13.0)
    .help("Dagen då dokumentet senast gicks igenom.");
/// Who adopted it.
pub static ADOPTED_BY: Col<String> = Col::new("adopted_by", "Fastställd av", Kind::Text)
    .width(24.0)
    .help("Organet som fastställde dokumentet, till exempel kommunstyrelsen.");
/// When it was adopted.
pub static ADOPTED_ON: Col<NaiveDate> = Col::new("adopted_on", "Datum", Kind::Date)
    .width(12.0)
    .help("Dagen då dokumentet fastställdes.");
/// The paragraph of the minutes.
pub static PARAGRAPH: Col<String> = Col::new("paragraph", "Paragraf", Kind::Text)
    .width(11.0)
    .help("Paragrafen i protokollet, till exempel § 142.");
/// When the nämnd anchored it.
pub static ANCHORED: Col<NaiveDate> =
    Col::new("anchored", "Förankrad i nämnd", Kind::Date)
        .was(&["Förankrad i nämnd (datum)"])
        .when("dokumentet är en förvaltnings avsnitt i IT-strategin")
        .width(14.0)
        .help("Dagen då förvaltningens avsnitt behandlades i ansvarig nämnd.");
/// Who prepared it.
pub static PREPARED_IN: Col<String> = Col::new("prepared_in", "Beredd i", Kind::Text)
    .when("dokumentet är en IT-säkerhetsinstruktion")
    .width(26.0)
    .help("Grupperna som behandlade dokumentet innan det fastställdes: IT-grupp, chefsgrupp.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Styrdokument",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Open {
        spare: 25,
        none: false,
    },
    columns: &[
        &DOCUMENT.column,
        &TYPE.column,
        &DEPARTMENT.column,
        &VALID_FROM.column,
        &VALID_TO.column,
        &REVIEWED.column,
        &ADOPTED_BY.column,
        &ADOPTED_ON.column,
        &PARAGRAPH.column,
        &ANCHORED.column,
        &PREPARED_IN.column,
    ],
    intro: "De styrdokument som IT-policyn nämner, vem som fastställde dem och när de gäller.",
};
