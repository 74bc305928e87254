//! Outcomes from spreadsheets that are not forms: the rows of `Källor`
//! (DESIGN §4.4).

mod header;
mod key;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    CellRef, DepartmentCode, Entry, IndicatorCode, Place, Placed, RawSheet, RawWorkbook,
    SourceField, Visibility, Year,
};
use crate::finding::Finding;
use crate::finding::rules::{
    source_column_missing, source_column_repeated, source_file_missing, source_repeated,
    source_row_missing, source_row_repeated, source_sheet_missing,
};
use crate::submission::{Governing, SourceRow, SourceValue};

use super::cell::{Measured, Units};
use super::governing::units;
use crate::swedish::near::{folded, nearest, nfc};
use header::{Headers, NoColumn};
use key::{Keys, NoRow};

/// A file in `kallor/`.
#[derive(Clone, Debug, PartialEq)]
pub enum SourceFile {
    /// It was opened.
    Opened(RawWorkbook),
    /// It could not be opened, and that has been reported.
    Unreadable,
    /// It is there, and no row of `Källor` asks for it.
    NotAsked,
}

/// Returns which of the files in `kallor/` the rows of `Källor` ask for:
/// those that must be opened before [`sources`] is called.
pub fn source_files<'n>(
    governing: &Governing,
    names: impl IntoIterator<Item = &'n str>,
) -> BTreeSet<&'n str> {
    let names: Vec<&str> = names.into_iter().collect();
    let asked = governing.sources.iter().filter_map(|row| row.file.value());
    asked
        .filter_map(|asked| match_file(asked, names.iter().copied()))
        .collect()
}

/// Takes the values that `Källor` asks for out of the files in `kallor/`, by
/// the files' names there.
///
/// The values are sorted by indicator, field, year and förvaltning, at most
/// one of each. What could not be taken is told in the findings, each at the
/// cell of `Källor` concerned and naming the place in the source.
pub fn sources(
    governing: &Governing,
    files: &BTreeMap<String, SourceFile>,
) -> (Vec<SourceValue>, Vec<Finding>) {
    let mut taker = Taker {
        files,
        units: units(&governing.indicators),
        sheets: BTreeMap::new(),
        keys: BTreeMap::new(),
        findings: Vec::new(),
    };
    let mut first: BTreeMap<Target<'_>, &Place> = BTreeMap::new();
    let mut values: BTreeMap<Target<'_>, SourceValue> = BTreeMap::new();
    for row in &governing.sources {
        let Some(target) = target(row) else {
            continue;
        };
        let asked = &row.indicator.place;
        if let Some(earlier) = first.get(&target) {
            let code = row.indicator.value.as_str();
            taker
                .findings
                .push(source_repeated::found(asked, earlier, code));
            continue;
        }
        first.insert(target, asked);
        if let Some((value, place)) = taker.take(row) {
            let (indicator, field, year, department) = target;
            let value = SourceValue {
                indicator: indicator.clone(),
                field,
                year,
                department: department.cloned(),
                value,
                place,
                asked: asked.clone(),
            };
            values.insert(target, value);
        }
    }
    (values.into_values().collect(), taker.findings)
}

/// What a row of `Källor` fills.
type Target<'r> = (
    &'r IndicatorCode,
    SourceField,
    Year,
    Option<&'r DepartmentCode>,
);

/// Returns what a row fills; `None` when that could not be read, which has
/// been reported.
fn target(row: &SourceRow) -> Option<Target<'_>> {
    let department = match &row.department {
        Entry::Absent | Entry::Empty(_) => None,
        Entry::Given(department) => Some(&department.value),
        Entry::Unusable(_) => return None,
    };
    Some((
        &row.indicator.value,
        row.field.value,
        *row.year.value()?,
        department,
    ))
}

/// Takes values out of the opened files.
struct Taker<'f> {
    files: &'f BTreeMap<String, SourceFile>,
    units: Units,
    /// The headers of the sheets looked at so far, by file and sheet.
    sheets: BTreeMap<(&'f str, &'f str), Headers>,
    /// The columns searched so far, by file, sheet and column.
    keys: BTreeMap<(&'f str, &'f str, u32), Keys>,
    findings: Vec<Finding>,
}

impl<'f> Taker<'f> {
    /// Returns the value that a row asks for and its cell.
    fn take(&mut self, row: &SourceRow) -> Option<(f64, Place)> {
        let (file, key_column, key, value_column) = (
            row.file.given()?,
            row.key_column.given()?,
            row.key.given()?,
            row.value_column.given()?,
        );
        let factor = match &row.factor {
            Entry::Absent | Entry::Empty(_) => None,
            Entry::Unusable(_) => return None,
            Entry::Given(factor) => Some(factor.value),
        };
        let workbook = self.workbook(file)?;
        let sheet = self.sheet(workbook, &row.sheet, file)?;
        let (key_at, value_at, below) =
            self.columns(workbook, sheet, key_column, value_column)?;
        let found = self.row(workbook, sheet, key, key_at, below)?;
        let place = Place::cell(
            workbook.file.clone(),
            sheet.name.clone(),
            CellRef::new(found, value_at),
        );
        let measured = match (row.field.value, &row.department) {
            (SourceField::Outcome, Entry::Given(_)) => {
                Some(self.units.own(&row.indicator.value))
            }
            (SourceField::Outcome, _) => Some(self.units.common(&row.indicator.value)),
            _ => None,
        };
        if measured == Some(Measured::Unknown) {
            return None;
        }
        let asked = value::Asked {
            place: &value_column.place,
            unit: measured.and_then(Measured::unit),
            factor,
        };
        let cell = sheet.cells.get(&CellRef::new(found, value_at));
        let value =
            value::take(cell, workbook.dates, &place, &asked, &mut self.findings)?;
        Some((value, place))
    }

    fn workbook(&mut self, asked: &Placed<String>) -> Option<&'f RawWorkbook> {
        let names = self.files.keys().map(String::as_str);
        let Some(name) = match_file(&asked.value, names.clone()) else {
            let near = nearest(&asked.value, names);
            let finding = source_file_missing::found(&asked.place, &asked.value, near);
            self.findings.push(finding);
            return None;
        };
        match self.files.get(name) {
            Some(SourceFile::Opened(workbook)) => Some(workbook),
            _ => None,
        }
    }

    fn sheet(
        &mut self,
        workbook: &'f RawWorkbook,
        asked: &Entry<String>,
        file: &Placed<String>,
    ) -> Option<&'f RawSheet> {
        let (name, place) = match asked {
            Entry::Unusable(_) => return None,
            Entry::Given(name) => (name.value.as_str(), &name.place),
            Entry::Absent | Entry::Empty(_) => {
                let visible = |sheet: &&RawSheet| sheet.visibility == Visibility::Visible;
                let first = workbook.sheets.iter().find(visible);
                if let Some(sheet) = first.or(workbook.sheets.first()) {
                    return Some(sheet);
                }
                ("", &file.place)
            }
        };
        let found = workbook
            .sheets
            .iter()
            .find(|sheet| folded(&sheet.name) == folded(name));
        if found.is_none() {
            let there: Vec<&str> = workbook.sheets.iter().map(|s| &*s.name).collect();
            let finding =
                source_sheet_missing::found(place, name, &workbook.file, &there);
            self.findings.push(finding);
        }
        found
    }

    /// Returns the key's column, the value's column and the first row below
    /// their headers.
    fn columns(
        &mut self,
        workbook: &'f RawWorkbook,
        sheet: &'f RawSheet,
        key: &Placed<String>,
        value: &Placed<String>,
    ) -> Option<(u32, u32, u32)> {
        let headers = self
            .sheets
            .entry((&workbook.file, &sheet.name))
            .or_insert_with(|| Headers::of(sheet));
        let place = Place::sheet(workbook.file.clone(), sheet.name.clone());
        match headers.find(&key.value, &value.value) {
            Ok(found) => Some(found),
            Err((no_key, no_value)) => {
                for (fault, asked) in [(no_key, key), (no_value, value)] {
                    let (at, name) = (&asked.place, asked.value.as_str());
                    self.findings.extend(match fault {
                        None => None,
                        Some(NoColumn::Missing(near)) => {
                            Some(source_column_missing::found(at, name, &place, &near))
                        }
                        Some(NoColumn::Several(fits)) => {
                            Some(source_column_repeated::found(at, name, &place, &fits))
                        }
                    });
                }
                None
            }
        }
    }

    fn row(
        &mut self,
        workbook: &'f RawWorkbook,
        sheet: &'f RawSheet,
        key: &Placed<String>,
        column: u32,
        below: u32,
    ) -> Option<u32> {
        let place = |row| {
            Place::cell(
                workbook.file.clone(),
                sheet.name.clone(),
                CellRef::new(row, column),
            )
        };
        let keys = self
            .keys
            .entry((&workbook.file, &sheet.name, column))
            .or_insert_with(|| Keys::of(sheet, workbook.dates, column));
        let finding = match keys.find(below, &key.value) {
            Ok(row) => return Some(row),
            Err(NoRow::Missing(near)) => source_row_missing::found(
                &key.place,
                &key.value,
                &place(below.saturating_sub(1)),
                near.as_deref(),
            ),
            Err(NoRow::Several(first, second, count)) => source_row_repeated::found(
                &key.place,
                &key.value,
                &place(first),
                &place(second),
                count,
            ),
        };
        self.findings.push(finding);
        None
    }
}

/// Returns the file that is meant by what was typed: case, the folder before
/// the name and a left-out extension do not matter.
fn match_file<'n>(
    asked: &str,
    names: impl IntoIterator<Item = &'n str>,
) -> Option<&'n str> {
    let asked = nfc(asked).replace('\\', "/");
    let asked = folded(asked.rsplit('/').next().unwrap_or_default());
    let mut by_stem = Vec::new();
    for name in names {
        let folded = folded(name);
        if folded == asked {
            return Some(name);
        }
        if folded
            .rsplit_once('.')
            .is_some_and(|(stem, _)| stem == asked)
        {
            by_stem.push(name);
        }
    }
    match by_stem.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
