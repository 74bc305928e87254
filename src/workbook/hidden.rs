//! The hidden sheets: what the workbook is, and the words of its drop-down
//! lists.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::form::returned::OWN_NOTES_COLUMN;
use crate::form::{
    Book, FORM_VERSION, IDENTITY_SHEET, IdentityField, Kind, LISTS_SHEET, Origin,
};
use crate::submission::{FillValue, Identity};

use super::cell;
use super::shape::Shape;

/// The words of a drop-down list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Vocabulary {
    /// Words.
    Words(&'static [&'static str]),
    /// Whole numbers from one to another.
    Scale(u8, u8),
}

impl Vocabulary {
    /// `ja` and `nej`.
    pub(super) const YES_NO: Self = Self::Words(&["ja", "nej"]);

    /// Returns the entries as they are shown.
    pub(super) fn entries(self) -> Vec<String> {
        match self {
            Self::Words(words) => words.iter().map(|w| (*w).to_owned()).collect(),
            Self::Scale(from, to) => (from..=to).map(|n| n.to_string()).collect(),
        }
    }
}

/// The drop-down lists of a workbook, one column of a hidden sheet each.
///
/// They are ranges rather than lists of words because such a list may be of
/// any length, may hold commas, and accepts `Ja` for `ja`.
#[derive(Debug)]
pub(super) struct Lists(Vec<Vocabulary>);

impl Lists {
    /// Returns the lists that a form needs.
    pub(super) fn of(book: &Book) -> Self {
        let mut lists = Vec::new();
        let filled = book
            .sheets
            .iter()
            .flat_map(|sheet| sheet.columns)
            .filter(|column| column.origin == Origin::Filled);
        for column in filled {
            let vocabulary = match column.kind {
                Kind::OneOf(words) | Kind::Suggested(words) => Vocabulary::Words(words),
                Kind::YesNo | Kind::InRowsUnit => Vocabulary::YES_NO,
                Kind::Scale(from, to) => Vocabulary::Scale(from, to),
                _ => continue,
            };
            if !lists.contains(&vocabulary) {
                lists.push(vocabulary);
            }
        }
        let nothing = book.sheets.iter().any(|sheet| {
            matches!(sheet.rows, crate::form::Rows::Open { none: true, .. })
        });
        if nothing && !lists.contains(&Vocabulary::YES_NO) {
            lists.push(Vocabulary::YES_NO);
        }
        Self(lists)
    }

    /// Returns the range that holds a list, `=_listor!$A$1:$A$2`.
    pub(super) fn range(&self, vocabulary: Vocabulary) -> Option<String> {
        let column = self.0.iter().position(|known| *known == vocabulary)?;
        let column =
            crate::domain::CellRef::new(0, u32::try_from(column).ok()?).column_letters();
        let last = vocabulary.entries().len();
        Some(format!("={LISTS_SHEET}!${column}$1:${column}${last}"))
    }

    /// Writes the hidden sheet, if there is any list.
    pub(super) fn write(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let sheet = workbook.add_worksheet();
        sheet.set_name(LISTS_SHEET)?.set_very_hidden(true).protect();
        for (vocabulary, column) in self.0.iter().zip(0u16..) {
            for (entry, row) in vocabulary.entries().iter().zip(0u32..) {
                match (vocabulary, entry.parse::<f64>()) {
                    (Vocabulary::Scale(..), Ok(number)) => {
                        sheet.write_number(row, column, number)?
                    }
                    _ => sheet.write_string(row, column, entry)?,
                };
            }
        }
        Ok(())
    }
}

/// Writes the hidden sheet that says what the workbook is.
pub(super) fn write_identity(
    workbook: &mut Workbook,
    book: &Book,
    identity: &Identity,
    notes: &BTreeSet<String>,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet
        .set_name(IDENTITY_SHEET)?
        .set_very_hidden(true)
        .protect();
    sheet.set_column_width(0, 14)?.set_column_width(1, 40)?;
    let text = |text: &str| (FillValue::Text(text.to_owned()), Shape::Text);
    let number = |n: u32| (FillValue::Number(f64::from(n)), Shape::Whole);
    for (field, row) in IdentityField::ALL.into_iter().zip(0u32..) {
        let (value, shape) = match field {
            IdentityField::Form => text(book.name),
            IdentityField::Version => number(FORM_VERSION),
            IdentityField::Municipality => text(&identity.municipality),
            IdentityField::Department => text(
                identity
                    .department
                    .as_ref()
                    .map_or("", |code| code.as_str()),
            ),
            IdentityField::Period => text(&identity.period.to_string()),
            IdentityField::Round => number(identity.round),
            IdentityField::Planned => match identity.planned {
                Some(year) => number(u32::try_from(year).unwrap_or_default()),
                None => text(""),
            },
        };
        sheet.write_string(row, 0, field.label())?;
        cell::write(sheet, (row, 1), Some(&value), shape, &Format::new())?;
    }
    // So that a note that somebody adds is told from the program's own.
    let column = u16::try_from(OWN_NOTES_COLUMN).unwrap_or(u16::MAX);
    for (note, row) in notes.iter().zip(0u32..) {
        cell::write_text(sheet, (row, column), note, &Format::new())?;
    }
    Ok(())
}
