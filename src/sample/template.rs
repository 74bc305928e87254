//! Interim: a förvaltning's template until the analysis room writes it.

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Reporters};
use crate::form::department::{analysis, cover, outcomes};
use crate::settings::Settings;
use crate::submission::{
    BookFill, Fill, FillValue, Identity, Material, RowFill, SheetFill,
};

use super::error::Error;

pub(super) fn of(
    material: &Material,
    settings: &Settings,
    code: &DepartmentCode,
) -> Result<BookFill, Error> {
    let value = |text: String| Fill::Value(FillValue::Text(text));
    let governing = &material.current.governing;
    let mut rows = Vec::new();
    for row in &governing.indicators {
        let reported = match row.reporters.value() {
            Some(Reporters::All) => true,
            Some(Reporters::Some(codes)) => codes.contains(code),
            _ => false,
        };
        if !reported {
            continue;
        }
        let text = |t: Option<&String>| value(t.cloned().unwrap_or_default());
        let unit = row.unit.value().copied();
        let word = unit.map_or("", |u| u.word()).to_owned();
        let direction = row.direction.value().map_or("", |d| d.word()).to_owned();
        let cells = BTreeMap::from([
            (outcomes::CODE.column.key, value(row.code.value.to_string())),
            (outcomes::NAME.column.key, text(row.name.value())),
            (outcomes::UNIT.column.key, value(word)),
            (outcomes::DIRECTION.column.key, value(direction)),
            (outcomes::METHOD.column.key, text(row.method.value())),
        ]);
        rows.push(RowFill {
            unit,
            decimals: row.decimals.value().copied(),
            cells,
        });
    }
    let headings = analysis::HEADINGS.iter().map(|h| RowFill {
        cells: BTreeMap::from([(analysis::HEADING.column.key, value((*h).to_owned()))]),
        ..RowFill::default()
    });
    let name = governing.departments.iter().find(|d| d.code.value == *code);
    let name = name
        .and_then(|d| d.name.value())
        .cloned()
        .unwrap_or_default();
    let card = RowFill {
        cells: BTreeMap::from([
            (
                cover::MUNICIPALITY.column.key,
                value(settings.municipality.clone()),
            ),
            (cover::DEPARTMENT.column.key, value(name.clone())),
            (cover::CODE.column.key, value(code.to_string())),
            (cover::PERIOD.column.key, value(material.period.to_string())),
        ]),
        ..RowFill::default()
    };
    let sheet = |rows| SheetFill { rows, none: None };
    Ok(BookFill {
        identity: Identity {
            municipality: settings.municipality.clone(),
            department: Some(code.clone()),
            period: material.period,
            round: 1,
        },
        title: format!("IT-bokslut {} – {name}", material.period.year),
        notes: Vec::new(),
        sheets: BTreeMap::from([
            (cover::SHEET.name, sheet(vec![card])),
            (outcomes::SHEET.name, sheet(rows)),
            (analysis::SHEET.name, sheet(headings.collect())),
        ]),
    })
}
