//! The kommun's folder, year by year.

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Period, Unit};
use crate::form::department::{DEPARTMENT, analysis, cover, outcomes};
use crate::form::governing::{GOVERNING, indicators, organisation};
use crate::submission::{BookFill, Fill, FillValue, Identity, RowFill, SheetFill};
use crate::{settings, workbook};

use super::error::Error;
use super::quirk::Quirks;
use super::{department, embedded, export, fill, governing};

/// The years that have been followed up, the last one being reported.
const YEARS: [i32; 3] = [2023, 2024, 2025];
const REPORTED: i32 = 2025;
const SETTINGS: &str = "itbokslut.toml";

/// Returns every file, sorted by path.
pub(super) fn files() -> Result<Vec<(String, Vec<u8>)>, Error> {
    let text = embedded::source(SETTINGS)?;
    let mut files = vec![(SETTINGS.to_owned(), text.as_bytes().to_vec())];
    let (settings, _) = settings::read(text.as_bytes(), SETTINGS)?;
    for year in YEARS {
        let path = format!("kallor/arendehantering-{year}");
        files.push((
            format!("{path}.xlsx"),
            export::book(&format!("{path}.txt"))?,
        ));
    }
    let (population, bytes) = embedded::POPULATION;
    files.push((population.to_owned(), bytes.to_vec()));
    for year in YEARS {
        let governing = governing::book(&settings.municipality, year)?;
        let bytes = workbook::write(&GOVERNING, &governing)?;
        files.push((format!("styrning/{year}.xlsx"), bytes));
        for code in departments(&governing) {
            let template = interim(&governing, year, &code)?;
            let filled = department::fill_in(template, year, &code)?;
            let bytes = workbook::write(&DEPARTMENT, &filled)?;
            let mut name = format!("{code}-{year}.xlsx");
            let mut sent = bytes;
            if year == REPORTED {
                let quirks = Quirks::of(&code)?;
                sent = quirks.apply(sent)?;
                name = quirks.file.unwrap_or(name);
            }
            files.push((format!("inlamnat/{year}/{name}"), sent));
        }
    }
    files.sort();
    Ok(files)
}

fn text(row: &RowFill, key: &str) -> String {
    match row.cells.get(key) {
        Some(Fill::Value(FillValue::Text(text))) => text.clone(),
        _ => String::new(),
    }
}

fn departments(governing: &BookFill) -> Vec<String> {
    governing
        .sheets
        .get(organisation::SHEET.name)
        .into_iter()
        .flat_map(|sheet| &sheet.rows)
        .map(|row| text(row, organisation::CODE.column.key))
        .collect()
}

/// Interim template until the analysis room writes them.
fn interim(governing: &BookFill, year: i32, code: &str) -> Result<BookFill, Error> {
    let value = |text: String| Fill::Value(FillValue::Text(text));
    let table = fill::table(&format!("inlamnat/{year}/{code}/Utfall.txt"))?;
    let mut rows = Vec::new();
    for row in governing
        .sheets
        .get(indicators::SHEET.name)
        .into_iter()
        .flat_map(|s| &s.rows)
    {
        let indicator = text(row, "code");
        if !table
            .rows()
            .iter()
            .any(|r| table.cell(r, "Kod") == indicator)
        {
            continue;
        }
        let unit = Unit::parse(&text(row, "unit"));
        let cells = BTreeMap::from([
            (outcomes::CODE.column.key, value(indicator)),
            (outcomes::NAME.column.key, value(text(row, "name"))),
            (outcomes::UNIT.column.key, value(text(row, "unit"))),
            (
                outcomes::DIRECTION.column.key,
                value(text(row, "direction")),
            ),
            (outcomes::METHOD.column.key, value(text(row, "method"))),
        ]);
        rows.push(RowFill {
            unit,
            decimals: row.decimals,
            cells,
        });
    }
    let headings = analysis::HEADINGS.iter().map(|h| RowFill {
        cells: BTreeMap::from([(analysis::HEADING.column.key, value((*h).to_owned()))]),
        ..RowFill::default()
    });
    let name = governing
        .sheets
        .get(organisation::SHEET.name)
        .into_iter()
        .flat_map(|s| &s.rows)
        .find(|row| text(row, "code") == code)
        .map(|row| text(row, "name"))
        .unwrap_or_default();
    let card = RowFill {
        cells: BTreeMap::from([
            (
                cover::MUNICIPALITY.column.key,
                value(governing.identity.municipality.clone()),
            ),
            (cover::DEPARTMENT.column.key, value(name.clone())),
            (cover::CODE.column.key, value(code.to_owned())),
            (cover::PERIOD.column.key, value(year.to_string())),
        ]),
        ..RowFill::default()
    };
    let sheet = |rows| SheetFill { rows, none: None };
    Ok(BookFill {
        identity: Identity {
            municipality: governing.identity.municipality.clone(),
            department: Some(DepartmentCode::new(code)),
            period: Period::annual(year),
            round: 1,
        },
        title: format!("IT-bokslut {year} – {name}"),
        notes: vec![(
            "Exempel".to_owned(),
            "Alla siffror är påhittade.".to_owned(),
        )],
        sheets: BTreeMap::from([
            (cover::SHEET.name, sheet(vec![card])),
            (outcomes::SHEET.name, sheet(rows)),
            (analysis::SHEET.name, sheet(headings.collect())),
        ]),
    })
}
