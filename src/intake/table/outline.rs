//! Where the parts of a form stand in a workbook.

use crate::domain::{CellRef, IndicatorCode, Place, RawSheet};
use crate::form::{Layout, Register, Rows, Sheet};
use crate::submission::{FieldOutline, RowOutline, SheetOutline};

use super::super::cell::{Ask, Got, Measured, Read};
use super::columns::Columns;
use super::{Absence, BookReader, aside, card, nothing};

impl BookReader<'_> {
    /// Returns where the form's sheets and their parts stand, by the same
    /// rules as they are read.
    pub(in super::super) fn outline(&mut self) -> Vec<SheetOutline> {
        let found = std::mem::take(&mut self.findings);
        let sheets = self.form.sheets.iter().copied();
        let outlines = sheets
            .filter_map(|sheet| {
                let raw = self.find(sheet, Absence::Allowed)?;
                Some(self.outline_of(sheet, raw))
            })
            .collect();
        // What there is to say was said when the workbook was read.
        self.findings = found;
        outlines
    }

    fn outline_of(&self, sheet: &'static Sheet, raw: &RawSheet) -> SheetOutline {
        let mut outline = SheetOutline {
            form: sheet,
            name: raw.name.clone(),
            header: None,
            columns: std::collections::BTreeMap::new(),
            beside: Vec::new(),
            rows: Vec::new(),
            fields: std::collections::BTreeMap::new(),
            repeated: Vec::new(),
            answer: None,
        };
        match sheet.layout {
            Layout::Instructions => {}
            Layout::Card => {
                (outline.fields, outline.repeated) =
                    card::outline(raw, sheet, self.years);
            }
            Layout::Table => {
                if matches!(sheet.rows, Rows::Open { none: true, .. }) {
                    outline.answer = nothing::find(raw, sheet, self.years)
                        .map(|(label, value)| FieldOutline { label, value });
                }
                if let Some(columns) = Columns::find(raw, sheet, self.years) {
                    self.table_outline(sheet, raw, &columns, &mut outline);
                }
            }
        }
        outline
    }

    fn table_outline(
        &self,
        sheet: &'static Sheet,
        raw: &RawSheet,
        columns: &Columns<'_>,
        outline: &mut SheetOutline,
    ) {
        outline.header = Some(columns.header_row());
        for column in sheet.columns {
            if let Some(spot) = columns.get(column.key) {
                outline.columns.insert(column.key, spot.at());
            }
        }
        outline.beside = columns.beside();
        let mut rows = columns.filled_rows(raw);
        let file = &self.raw.file;
        aside::dropped(raw, sheet, file, columns, &mut rows, &mut Vec::new());
        for row in rows {
            let key = self.row_key(sheet, raw, outline, row);
            outline.rows.push(RowOutline { row, key });
        }
    }

    /// Returns which of the form's own rows a row is.
    fn row_key(
        &self,
        sheet: &'static Sheet,
        raw: &RawSheet,
        outline: &SheetOutline,
        row: u32,
    ) -> Option<String> {
        let column = sheet.row_code()?;
        let at = CellRef::new(row, *outline.columns.get(column.key)?);
        let place = Place::sheet(self.raw.file.clone(), raw.name.clone());
        let mut findings = Vec::new();
        let mut ask = Ask {
            cell: raw.cells.get(&at)?,
            place: &place,
            dates: self.raw.dates,
            kind: column.kind,
            measured: Measured::Unknown,
            registers: &self.registers,
            findings: &mut findings,
        };
        let is_code = column.kind == crate::form::Kind::Code(Register::Indicators);
        let got = if is_code {
            IndicatorCode::read(&mut ask).map(|code| code.to_string())
        } else {
            String::read(&mut ask)
        };
        match got {
            Got::Value(key) => Some(key),
            Got::Empty | Got::Unusable => None,
        }
    }
}
