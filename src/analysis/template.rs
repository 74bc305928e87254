//! What a förvaltning's template is pre-filled with (DESIGN §4.2, §4.4).

mod carried;
mod outcomes;
mod proposals;

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Period, PeriodKind};
use crate::form::Col;
use crate::form::department::{analysis, cover};
use crate::form::department::{outcomes as outcome_form, proposals as proposal_form};
use crate::published::Adopted;
use crate::settings::Settings;
use crate::submission::{
    BookFill, Fill, FillValue, Identity, Material, RowFill, SheetFill,
};
use crate::swedish;

use super::departments::{name, rows};
use super::submissions::deadline;
use super::targets::Targets;

/// Returns what a förvaltning's template is pre-filled with: the indicators
/// it reports, its earlier outcomes, the targets that apply to it, what
/// sources fill in and the rows that last year's form leaves to this one.
/// `adopted` are the earlier years that were published.
pub fn template(
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
    department: &DepartmentCode,
) -> BookFill {
    let current = &material.current;
    let row = rows(&current.governing).find(|row| &row.code.value == department);
    let decided = Targets::latest(&current.governing, material.period);
    let planned = proposals::planned(decided.as_ref(), current.year);
    let department_name = row.map_or_else(|| department.to_string(), name);
    let mut sheets = BTreeMap::from([
        (
            cover::SHEET.name,
            one_row(cover_sheet(
                material,
                settings,
                department,
                &department_name,
            )),
        ),
        (
            outcome_form::SHEET.name,
            outcomes::sheet(material, adopted, settings, department),
        ),
        (analysis::SHEET.name, analysis_sheet()),
        (
            proposal_form::SHEET.name,
            proposals::sheet(material, department, decided.as_ref(), planned),
        ),
    ]);
    carried::carry(&mut sheets, material, adopted, settings, department);
    BookFill {
        returned: None,
        identity: Identity {
            municipality: settings.municipality.clone(),
            department: Some(department.clone()),
            period: material.period,
            round: 1,
            planned: Some(planned),
        },
        title: title(material.period, &department_name),
        notes: notes(material.period, settings),
        sheets,
    }
}

fn title(period: Period, department: &str) -> String {
    match period.kind {
        PeriodKind::Annual => format!("IT-bokslut {} – {department}", period.year),
        PeriodKind::Interim => {
            format!("IT-uppföljning delår {} – {department}", period.year)
        }
    }
}

/// Returns the lines above the instructions on `Läs mig`.
fn notes(period: Period, settings: &Settings) -> Vec<(String, String)> {
    let mut notes = Vec::new();
    let mut note = |label: &str, text: String| notes.push((label.to_owned(), text));
    if let Some(deadline) = deadline(period, settings) {
        note("Lämnas senast", swedish::date_long(deadline));
    }
    let contact = &settings.contact;
    let contact: Vec<&str> = [contact.function.as_str(), contact.email.as_str()]
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .collect();
    if !contact.is_empty() {
        note("Kontakt", contact.join(", "));
    }
    if settings.example {
        note("Exempel", "Alla uppgifter är påhittade.".to_owned());
    }
    notes
}

type Cells = BTreeMap<&'static str, Fill>;

fn cover_sheet(
    material: &Material,
    settings: &Settings,
    department: &DepartmentCode,
    department_name: &str,
) -> RowFill {
    let text = |text: &str| Fill::Value(FillValue::Text(text.to_owned()));
    let mut cells = Cells::from([
        (key(&cover::MUNICIPALITY), text(&settings.municipality)),
        (key(&cover::DEPARTMENT), text(department_name)),
        (key(&cover::CODE), text(department.as_str())),
        (key(&cover::PERIOD), text(&material.period.to_string())),
    ]);
    if let Some(deadline) = deadline(material.period, settings) {
        let date = Fill::Value(FillValue::Date(deadline));
        cells.insert(key(&cover::DEADLINE), date);
    }
    RowFill {
        cells,
        ..RowFill::default()
    }
}

fn analysis_sheet() -> SheetFill {
    let row = |heading: &&str| RowFill {
        cells: Cells::from([(
            key(&analysis::HEADING),
            Fill::Value(FillValue::Text((*heading).to_owned())),
        )]),
        ..RowFill::default()
    };
    SheetFill {
        rows: analysis::HEADINGS.iter().map(row).collect(),
        none: None,
    }
}

fn one_row(row: RowFill) -> SheetFill {
    SheetFill {
        rows: vec![row],
        none: None,
    }
}

fn key<T>(column: &'static Col<T>) -> &'static str {
    column.column.key
}
