//! The governing workbook of a year, from its sources.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Period, Unit};
use crate::form::governing::{GOVERNING, indicators, sources, targets, vintages};
use crate::form::{Column, Kind, Register, Sheet};
use crate::submission::{BookFill, Identity};

use super::embedded::Sources;
use super::error::Error;
use super::fill::{self, Scale, Scales};
use super::table::Table;
use super::value::number;

/// Returns what the governing workbook of a year is filled with.
pub(super) fn book(
    sources: Sources,
    municipality: &str,
    year: i32,
) -> Result<BookFill, Error> {
    let known = Known {
        sources,
        year,
        without: without(sources, year)?,
    };
    let scales = known.scales()?;
    let mut sheets = BTreeMap::new();
    for sheet in GOVERNING.sheets {
        let Some(table) = known.sheet(sheet)? else {
            continue;
        };
        let filled = fill::rows(sheet, year, &table, indicator(sheet), &scales)?;
        sheets.insert(sheet.name, filled);
    }
    Ok(BookFill {
        returned: None,
        identity: Identity {
            municipality: municipality.to_owned(),
            department: None,
            period: Period::annual(year),
            round: 1,
            planned: None,
        },
        title: format!("IT-bokslut {year} – {municipality}"),
        notes: Vec::new(),
        sheets,
    })
}

/// What was known in a year.
struct Known {
    sources: Sources,
    year: i32,
    /// The codes of the indicators that were not yet measured.
    without: BTreeSet<String>,
}

impl Known {
    /// Returns the units and decimals of the indicators.
    fn scales(&self) -> Result<Scales, Error> {
        let table = self
            .sheet(&indicators::SHEET)?
            .ok_or_else(|| Error::Missing(format!("{}.txt", indicators::SHEET.name)))?;
        table
            .rows()
            .iter()
            .map(|row| {
                let cell =
                    |column: &Column| table.cell(row, &column.header.text(self.year));
                let unit = cell(&indicators::UNIT.column);
                let unit = Unit::parse(unit)
                    .ok_or_else(|| table.error(row, format!("okänd enhet «{unit}»")))?;
                let decimals = cell(&indicators::DECIMALS.column).parse().ok();
                let code = cell(&indicators::CODE.column).to_owned();
                Ok((code, Scale { unit, decimals }))
            })
            .collect()
    }

    /// Returns a sheet's table with the rows that were known; `None` when the
    /// sheet has no source and is left empty.
    fn sheet(&self, sheet: &Sheet) -> Result<Option<Table>, Error> {
        let Self { sources, year, .. } = *self;
        let own = format!("styrning/{year}/{}.txt", sheet.name);
        if let Some(table) = sources.find_table(&own)? {
            return Ok(Some(table));
        }
        let common = format!("styrning/common/{}.txt", sheet.name);
        let Some(mut table) = sources.find_table(&common)? else {
            return Ok(None);
        };
        if sheet.name == indicators::SHEET.name {
            self.derive(&mut table)?;
        }
        let header = |column: Option<&Column>| {
            column.and_then(|column| table.column(&column.header.text(year)))
        };
        let indicator = header(indicator(sheet));
        let vintage = header(vintage(sheet));
        let source_year =
            header((sheet.name == sources::SHEET.name).then_some(&sources::YEAR.column));
        table.retain(|row| {
            let known = |column: Option<usize>, last: i32| {
                column.is_none_or(|column| {
                    number(row.at(column)).is_none_or(|value| value <= f64::from(last))
                })
            };
            indicator.is_none_or(|column| !self.without.contains(row.at(column)))
                && known(vintage, year + 1)
                && known(source_year, year)
        });
        Ok(Some(table))
    }
}

impl Known {
    /// Fills in what the indicators are derived from in the year.
    fn derive(&self, table: &mut Table) -> Result<(), Error> {
        let path = format!("styrning/{}/Indikatorer-härledda.txt", self.year);
        let Some(derived) = self.sources.find_table(&path)? else {
            return Ok(());
        };
        let header = |column: &Column| column.header.text(self.year);
        let (code, computation) = (
            header(&indicators::CODE.column),
            header(&indicators::DERIVED.column),
        );
        for row in derived.rows() {
            let key = (code.as_str(), derived.cell(row, &code));
            table.set(key, &computation, derived.cell(row, &computation));
        }
        Ok(())
    }
}

/// Returns the codes of the indicators that were not yet measured.
fn without(sources: Sources, year: i32) -> Result<BTreeSet<String>, Error> {
    let path = format!("styrning/{year}/Indikatorer-utan.txt");
    let Some(table) = sources.find_table(&path)? else {
        return Ok(BTreeSet::new());
    };
    Ok(table
        .rows()
        .iter()
        .map(|row| table.cell(row, "Kod").to_owned())
        .collect())
}

fn vintage(sheet: &Sheet) -> Option<&'static Column> {
    [
        (vintages::SHEET.name, &vintages::VINTAGE.column),
        (targets::SHEET.name, &targets::VINTAGE.column),
    ]
    .into_iter()
    .find(|(name, _)| *name == sheet.name)
    .map(|(_, column)| column)
}

fn indicator(sheet: &Sheet) -> Option<&'static Column> {
    sheet
        .columns
        .iter()
        .copied()
        .find(|column| column.kind == Kind::Code(Register::Indicators))
}
