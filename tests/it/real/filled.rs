//! A template filled in by real programs, as a förvaltning would, and read
//! back.

use std::path::Path;

use chrono::NaiveDate;
use itbokslut::domain::{
    CellRef, Mark, Measure, NumberFormat, RawCell, RawValue, RawWorkbook, Reading,
};
use itbokslut::form::department::DEPARTMENT;
use itbokslut::form::{IDENTITY_SHEET, Layout, Rows};
use itbokslut::{intake, workbook};
use serde_json::{Value, json};

use super::programs::{folder_if_asked, script};
use crate::templates::fills;
use crate::templates::read_back::{measured, outcome, submission};

/// What was filled in, by its cell.
struct Filled {
    file: String,
    workbook: RawWorkbook,
}

impl Filled {
    fn read(path: &Path) -> Self {
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(path).unwrap();
        let (workbook, findings) = intake::workbook(&file, &bytes);
        assert!(findings.is_empty(), "{findings:?}");
        let workbook = workbook.unwrap();
        Self { file, workbook }
    }

    fn cell(&self, sheet: &str, address: &str) -> &RawCell {
        let at = CellRef::parse(address).unwrap();
        let sheet = self.workbook.sheets.iter().find(|s| &*s.name == sheet);
        let cell = sheet.and_then(|sheet| sheet.cells.get(&at));
        cell.unwrap_or_else(|| panic!("{}: nothing in {address}", self.file))
    }

    fn value(&self, address: &str) -> &RawValue {
        &self.cell("Utfall", address).value
    }

    fn text(&self, sheet: &str, address: &str) -> &str {
        match &self.cell(sheet, address).value {
            RawValue::Text(text) => text,
            other => panic!("{}: {address} holds {other:?}", self.file),
        }
    }

    /// Asserts that a cell holds a percentage, stored as 0.875 for 87,5 %.
    fn assert_percent(&self, address: &str, stored: f64) {
        assert_eq!(self.value(address), &RawValue::Number(stored), "{address}");
        let format = self.cell("Utfall", address).format;
        assert!(
            matches!(format, NumberFormat::Percent { .. }),
            "{}: {address} is {format:?}",
            self.file
        );
    }

    /// Asserts that what makes the workbook a form is still there.
    fn assert_still_the_form(&self) {
        assert_eq!(self.text(IDENTITY_SHEET, "B1"), "forvaltning");
        assert_eq!(self.text(IDENTITY_SHEET, "B4"), "BUF");
        for sheet in DEPARTMENT
            .sheets
            .iter()
            .filter(|s| s.layout == Layout::Table)
        {
            // «Inga att redovisa» has a row of its own.
            let headers = match sheet.rows {
                Rows::Open { none: true, .. } => 4,
                _ => 3,
            };
            for (column, n) in sheet.columns.iter().zip(0..) {
                let at = CellRef::new(headers, n).to_string();
                assert_eq!(self.text(sheet.name, &at), column.header.text(2025));
            }
        }
        assert!(self.text("Utfall", "B5").starts_with("Andel ansökningar"));
    }
}

fn template(folder: &Path) -> String {
    let path = folder.join("mall.xlsx");
    let bytes = workbook::write(&DEPARTMENT, &fills::department()).unwrap();
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn what_is_typed_in_libreoffice_is_read_back_from_xlsx_and_ods() {
    let Some(folder) = folder_if_asked("libreoffice") else {
        return;
    };
    let entry = |sheet: &str, cell: &str, how: &str, text: &str| json!({ "sheet": sheet, "cell": cell, "how": how, "text": text });
    let typed = |cell: &str, text: &str| entry("Utfall", cell, "typed", text);
    let saved = ["ifylld.xlsx", "ifylld.ods"].map(|name| folder.join(name));
    let shown = script(
        "fill_with_uno.py",
        &folder,
        &json!({
            "workbook": template(&folder),
            "profile": folder.join("profile"),
            "save": saved,
            "entries": [
                entry("Försättsblad", "B9", "typed", "Åsa Öberg"),
                entry("Försättsblad", "B12", "typed", "23 jan 2026"),
                typed("I5", "87,5"),
                entry("Utfall", "S5", "accepted", "=35/40"),
                typed("J5", "35"),
                typed("R5", "2026-09-30"),
                typed("V5", "18:8"),
                typed("O5", "- bindestreck först"),
                typed("I6", "0,5"),
                typed("I7", "1250"),
                typed("M8", "metodbyte"),
                typed("I9", "ja"),
                typed("U9", "kanske"),
                entry("Utfall", "I12", "pasted", "ca 40"),
                entry("IT-plan", "A6", "typed", "1"),
                entry("IT-plan", "B6", "typed", "Ny webbplats"),
                entry("IT-plan", "C6", "typed", "IT-plan"),
                entry("IT-plan", "F6", "typed", "2"),
                entry("IT-plan", "J6", "typed", "2025-09-30"),
                entry("IT-plan", "K6", "typed", "pågår"),
                entry("IT-plan", "L6", "typed", "60"),
                entry("IT-plan", "N6", "typed", "120,5"),
                entry("Incidenter", "C3", "typed", "ja"),
                entry("Ekonomi", "C5", "typed", "1250"),
                // Locked: what is known, and what the row does not use.
                typed("B5", "ändrad"),
                typed("J6", "7"),
            ],
        }),
    );
    assert_eq!(shown["Utfall!I5"], "87,5%");
    for path in saved {
        let filled = Filled::read(&path);
        filled.assert_still_the_form();
        filled.assert_percent("I5", 0.875);
        filled.assert_percent("S5", 0.875);
        assert!(filled.cell("Utfall", "S5").formula.is_some());

        let (submission, found) = submission(&filled.workbook);
        let number = |value| Some((Measure::Number(value), Mark::Exact));
        let row = outcome(&submission, "S1.1");
        assert_eq!(measured(row), number(87.5));
        let corrected = row.corrected.value().map(|reading| reading.measure());
        assert_eq!(corrected, Some(Measure::Number(87.5)));
        assert_eq!(
            row.due.value(),
            NaiveDate::from_ymd_opt(2026, 9, 30).as_ref()
        );
        assert_eq!(row.legal_ground.value().unwrap(), "18:8");
        assert_eq!(row.comment.value().unwrap(), "- bindestreck först");
        assert!((row.numerator.value().unwrap().value - 35.0).abs() < 1e-9);
        assert_eq!(measured(outcome(&submission, "I4.2")), number(0.5));
        assert_eq!(measured(outcome(&submission, "S3.1")), number(1250.0));
        let reason = outcome(&submission, "E1.2").unmeasured.value().unwrap();
        assert_eq!(reason.word(), "metodbyte");
        let answer = outcome(&submission, "I2.1").outcome.value();
        assert_eq!(answer, Some(&Reading::YesNo(true)));
        assert_eq!(
            measured(outcome(&submission, "I3.1")),
            Some((Measure::Number(40.0), Mark::Approximate))
        );
        let [activity] = submission.activities.rows.as_slice() else {
            panic!("{:?}", submission.activities);
        };
        assert_eq!(activity.activity.value, "Ny webbplats");
        assert_eq!(activity.done.value().map(|done| done.value), Some(60.0));
        assert_eq!(activity.budget.value().map(|tkr| tkr.value), Some(120.5));
        assert_eq!(
            activity.end.value(),
            NaiveDate::from_ymd_opt(2025, 9, 30).as_ref()
        );
        assert!(submission.incidents.is_declared_empty());
        assert!(!submission.risks.is_reported());
        let operation = submission.economy.first().unwrap();
        assert_eq!(operation.outcome.value().map(|tkr| tkr.value), Some(1250.0));
        let cover = &submission.cover;
        assert_eq!(cover.contact_name.value().unwrap(), "Åsa Öberg");
        let day = NaiveDate::from_ymd_opt(2026, 1, 23);
        assert_eq!(cover.submitted.value(), day.as_ref());
        // The rest was not filled in; what was, gives only what it should.
        let rules: Vec<_> = found
            .iter()
            .map(|(rule, at)| format!("{rule} {at}"))
            .collect();
        assert_eq!(
            rules,
            [
                "uppgift-saknas Försättsblad!B10",
                "ungefärligt-tal Utfall!I12"
            ]
        );
        let sheet = filled.workbook.sheets.iter().find(|s| &*s.name == "Utfall");
        for closed in ["U9", "J6"] {
            let at = CellRef::parse(closed).unwrap();
            let cell = sheet.unwrap().cells.get(&at);
            assert!(cell.is_none(), "{closed} took what it should refuse");
        }
    }
}

#[test]
fn what_openpyxl_writes_is_read_back_and_it_has_nothing_to_complain_about() {
    let Some(folder) = folder_if_asked("openpyxl") else {
        return;
    };
    let entry = |cell: &str, value: Value| json!({ "sheet": "Utfall", "cell": cell, "value": value });
    let saved = folder.join("ifylld.xlsx");
    let seen = script(
        "fill_with_openpyxl.py",
        &folder,
        &json!({
            "workbook": template(&folder),
            "save": saved,
            "entries": [
                entry("I5", json!(0.875)),
                entry("J5", json!(35)),
                entry("K5", json!(40)),
                entry("S5", json!("=35/40")),
                entry("R5", json!({ "date": "2026-09-30" })),
                entry("M8", json!("metodbyte")),
                entry("I12", json!("98,2 (prel)")),
                entry("O5", json!("Två rader\noch ett & < >")),
            ],
        }),
    );
    assert_eq!(seen["Utfall"]["tables"]["tabell_Utfall"], "A4:V14");
    assert_eq!(seen["Utfall"]["protected"], true);
    assert_eq!(seen["Utfall"]["frozen"], "C5");
    assert_eq!(seen[IDENTITY_SHEET]["state"], "veryHidden");

    let filled = Filled::read(&saved);
    filled.assert_still_the_form();
    filled.assert_percent("I5", 0.875);
    // openpyxl computes nothing, so the formula's value is not stored.
    assert_eq!(filled.value("S5"), &RawValue::NotStored);
    assert_eq!(
        filled.cell("Utfall", "S5").formula.as_deref(),
        Some("35/40")
    );

    let (submission, found) = submission(&filled.workbook);
    let row = outcome(&submission, "S1.1");
    assert_eq!(measured(row), Some((Measure::Number(87.5), Mark::Exact)));
    assert!(row.corrected.is_unusable(), "{:?}", row.corrected);
    assert!(found.iter().any(|(_, at)| at == "Utfall!S5"), "{found:?}");
    assert_eq!(row.comment.value().unwrap(), "Två rader\noch ett & < >");
    assert_eq!(
        measured(outcome(&submission, "I3.1")),
        Some((Measure::Number(98.2), Mark::Preliminary))
    );
}
