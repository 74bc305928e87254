//! What a new folder starts with: the settings, the goals of the IT-policy,
//! and a few words in every folder.

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::{Period, Year};
use crate::folder::README;
use crate::form::governing::{goals, vintages};
use crate::settings::{self, Contact, Policy, Settings};
use crate::submission::{BookFill, Fill, FillValue, Identity, RowFill, SheetFill};
use crate::swedish::capitalised;

/// What stands in the folder of a year's submissions.
pub(in crate::commands) const SUBMISSIONS_HERE: &str =
    "Lägg förvaltningarnas inlämnade arbetsböcker i den här mappen.\n";

/// The goals of the IT-policy of 2006-03-28, chapters 1 and 2: code, area,
/// goal, section.
const GOALS: [[&str; 4]; 14] = [
    [
        "S1",
        "Service",
        "Kommunal information ska tillhandahållas",
        "1 Service",
    ],
    [
        "S2",
        "Service",
        "Kommunikationen inom och utom kommunen ska få stöd",
        "1 Service",
    ],
    [
        "S3",
        "Service",
        "Kommunala tjänster ska gå att nå dygnet runt",
        "1 Service",
    ],
    [
        "S4",
        "Service",
        "Medborgare och näringsliv ska kunna nyttja IT genom utbyggd IT-infrastruktur",
        "1 Service",
    ],
    [
        "D1",
        "Demokrati",
        "Kommunmedborgarna ska få ökad delaktighet och insyn i kommunala frågor",
        "1 Demokrati",
    ],
    [
        "D2",
        "Demokrati",
        "Beslutsunderlagen ska bli bättre",
        "1 Demokrati",
    ],
    [
        "E1",
        "Effektivitet",
        "Administrationen ska effektiviseras",
        "1 Effektivitet",
    ],
    [
        "E2",
        "Effektivitet",
        "Arbetsformer och arbetssätt ska effektiviseras",
        "1 Effektivitet",
    ],
    [
        "I1",
        "IT-säkerhet",
        "Information ska vara riktig, komplett och aktuell",
        "2 Mål för IT-säkerhet",
    ],
    [
        "I2",
        "IT-säkerhet",
        "Information ska endast delges behöriga personer",
        "2 Mål för IT-säkerhet",
    ],
    [
        "I3",
        "IT-säkerhet",
        "Information ska kunna levereras vid rätt tidpunkt",
        "2 Mål för IT-säkerhet",
    ],
    [
        "I4",
        "IT-säkerhet",
        "Oväntade händelser med negativa konsekvenser ska förebyggas",
        "2 Mål för IT-säkerhet",
    ],
    [
        "I5",
        "IT-säkerhet",
        "Intrång och incidenter ska gå att spåra",
        "2 Mål för IT-säkerhet",
    ],
    [
        "I6",
        "IT-säkerhet",
        "Säkerhetsåtgärder ska ha rimliga kostnader i förhållande till riskerna",
        "2 Mål för IT-säkerhet",
    ],
];

/// Returns a kommun's name from its folder's: `norsjö` becomes `Norsjö
/// kommun`.
pub(in crate::commands) fn municipality_of(at: &Path) -> String {
    let name = at
        .file_name()
        .map(|name| name.to_string_lossy().replace(['-', '_'], " "))
        .unwrap_or_default();
    let name = name.trim();
    match name.to_lowercase() {
        _ if name.is_empty() => String::new(),
        lower if lower.ends_with("kommun") => capitalised(name),
        _ => format!("{} kommun", capitalised(name)),
    }
}

/// Returns the settings and the texts that explain the folders, by path.
pub(in crate::commands) fn texts(
    municipality: &str,
    year: Year,
) -> Vec<(String, Vec<u8>)> {
    let settings = Settings {
        municipality: municipality.to_owned(),
        policy: Policy::default(),
        contact: Contact {
            function: "IT-samordnaren".to_owned(),
            email: String::new(),
        },
        ..Settings::default()
    };
    let toml = settings::template(&settings, year);
    let mut files = vec![(settings::FILE.to_owned(), toml.into_bytes())];
    for (folder, text) in [
        (
            "styrning",
            "Här ligger årets styrande arbetsbok: organisation, mål, indikatorer och målvärden.\nDen heter som året, till exempel {år}.xlsx.\n",
        ),
        (
            "mallar",
            "Här skriver itbokslut mallar en mall för varje förvaltning.\nEn mall som du har ändrat skrivs aldrig över.\n",
        ),
        (
            "inlamnat",
            "Lägg det som förvaltningarna lämnar in i mappen {år}, här bredvid.\nFilnamnen spelar ingen roll: formuläret säger vems det är.\n",
        ),
        (
            "kallor",
            "Lägg statistik och exporter här som indikatorer hämtar värden ur.\nVilka de är står i bladet Källor i den styrande arbetsboken.\n",
        ),
    ] {
        let text = text.replace("{år}", &year.to_string());
        files.push((format!("{folder}/{README}"), text.into_bytes()));
    }
    files.push((
        format!("inlamnat/{year}/{README}"),
        SUBMISSIONS_HERE.as_bytes().to_vec(),
    ));
    files
}

/// Returns what the first governing workbook is filled with: the policy's
/// goals, and a vintage that waits for its decision.
pub(in crate::commands) fn governing(municipality: &str, period: Period) -> BookFill {
    let text = |text: &str| Fill::Value(FillValue::Text(text.to_owned()));
    let goals: Vec<RowFill> = GOALS
        .iter()
        .map(|[code, area, goal, section]| RowFill {
            cells: BTreeMap::from([
                (goals::CODE.column.key, text(code)),
                (goals::AREA.column.key, text(area)),
                (goals::GOAL.column.key, text(goal)),
                (goals::SECTION.column.key, text(section)),
                (
                    goals::STEWARDSHIP.column.key,
                    Fill::Value(FillValue::YesNo(false)),
                ),
            ]),
            ..RowFill::default()
        })
        .collect();
    let vintage = RowFill {
        cells: BTreeMap::from([
            (
                vintages::VINTAGE.column.key,
                Fill::Value(FillValue::Number(f64::from(period.year))),
            ),
            (vintages::DECIDED_BY.column.key, text("Kommunstyrelsen")),
        ]),
        ..RowFill::default()
    };
    let rows = |rows| SheetFill { rows, none: None };
    BookFill {
        returned: None,
        identity: Identity {
            municipality: municipality.to_owned(),
            department: None,
            period,
            round: 1,
            planned: None,
        },
        title: format!("Styrning {} – {municipality}", period.year),
        notes: Vec::new(),
        sheets: BTreeMap::from([
            (goals::SHEET.name, rows(goals)),
            (vintages::SHEET.name, rows(vec![vintage])),
        ]),
    }
}
