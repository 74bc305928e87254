//! A förvaltning's workbook of a year: its template, and what it filled in.

use crate::domain::Period;
use crate::form::department::{analysis, cover, economy, form, outcomes, proposals};
use crate::form::{Column, NOTHING_TO_REPORT, Rows, Sheet};
use crate::submission::{BookFill, Fill, FillValue, RowFill, SheetFill};

use super::embedded::Sources;
use super::error::Error;
use super::fill::{self, Scale, Scales};
use super::table::Table;

/// Returns a template with what a förvaltning filled in for that period.
pub(super) fn fill_in(
    mut template: BookFill,
    sources: Sources,
    period: Period,
    department: &str,
) -> Result<BookFill, Error> {
    let year = period.year;
    let book = form(period.kind);
    let folder = format!("inlamnat/{period}/{department}");
    let card = sources.table(&format!("{folder}/{}.txt", cover::SHEET.name))?;
    let card = fill::card(&cover::SHEET, year, &card)?;
    let sheet = template.sheets.entry(cover::SHEET.name).or_default();
    if sheet.rows.is_empty() {
        sheet.rows.push(RowFill::default());
    }
    if let Some(row) = sheet.rows.first_mut() {
        row.cells.extend(card.cells);
    }
    for (sheet, key) in [
        (&outcomes::SHEET, &outcomes::CODE.column),
        (&analysis::SHEET, &analysis::HEADING.column),
    ] {
        let sheet = book.sheet(sheet.name).unwrap_or(sheet);
        let table = sources.table(&format!("{folder}/{}.txt", sheet.name))?;
        let filled = template.sheets.entry(sheet.name).or_default();
        overlay(filled, sheet, key, year, &table)?;
        if filled.rows.len() > table.rows().len() {
            return Err(Error::Missing(format!(
                "{}: en rad i {}",
                sheet.name,
                key.header.text(year)
            )));
        }
    }
    // A proposal is only made where something is to be changed.
    let path = format!("{folder}/{}.txt", proposals::SHEET.name);
    if let Some(table) = sources.find_table(&path)? {
        let filled = template.sheets.entry(proposals::SHEET.name).or_default();
        let key = &proposals::CODE.column;
        overlay(filled, &proposals::SHEET, key, year, &table)?;
    }
    for sheet in book.sheets {
        let path = format!("{folder}/{}.txt", sheet.name);
        if let Rows::Open { .. } = sheet.rows
            && let Some(listed) = listed(sheet, sources, year, &path)?
        {
            template.sheets.insert(sheet.name, listed);
        }
    }
    let path = format!("{folder}/{}.txt", economy::SHEET.name);
    if let Some(table) = sources.find_table(&path)? {
        let sheet = book.sheet(economy::SHEET.name).unwrap_or(&economy::SHEET);
        let filled = fill::rows(sheet, year, &table, None, &Scales::new())?;
        template.sheets.insert(economy::SHEET.name, filled);
    }
    Ok(template)
}

/// Returns what an open sheet is filled with: the rows of its source, or that
/// there are none when the source says only that; `None` without a source.
fn listed(
    sheet: &'static Sheet,
    sources: Sources,
    year: i32,
    path: &str,
) -> Result<Option<SheetFill>, Error> {
    if sources
        .text(path)
        .is_ok_and(|text| text.trim() == NOTHING_TO_REPORT)
    {
        return Ok(Some(SheetFill {
            rows: Vec::new(),
            none: Some(true),
        }));
    }
    let Some(table) = sources.find_table(path)? else {
        return Ok(None);
    };
    fill::rows(sheet, year, &table, None, &Scales::new()).map(Some)
}

/// Adds a source's cells to the template's rows with the same key, which must
/// be there.
fn overlay(
    filled: &mut SheetFill,
    sheet: &'static Sheet,
    key: &Column,
    year: i32,
    table: &Table,
) -> Result<(), Error> {
    let columns = fill::matched(sheet, year, table)?;
    let header = key.header.text(year);
    for row in table.rows() {
        let name = table.cell(row, &header);
        let known = Fill::Value(FillValue::Text(name.to_owned()));
        let target = filled
            .rows
            .iter_mut()
            .find(|target| target.cells.get(key.key) == Some(&known))
            .ok_or_else(|| table.error(row, format!("mallen har ingen rad «{name}»")))?;
        let scale = target.unit.map(|unit| Scale {
            unit,
            decimals: target.decimals,
        });
        for (column, cell) in fill::cells(&columns, table, row, scale)? {
            let locked = matches!(
                target.cells.get(column),
                Some(Fill::Locked(_) | Fill::Computed(_) | Fill::Unused)
            );
            if locked {
                return Err(table.error(row, format!("mallen har låst {column}")));
            }
            target.cells.insert(column, cell);
        }
    }
    Ok(())
}
