//! Which row of a sheet holds the headers, and which column is which.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::{CellRef, Place, RawSheet, RawValue};
use crate::finding::Finding;
use crate::finding::rules::{
    duplicate_header, missing_column, missing_optional_column, similar_header,
    unknown_column,
};
use crate::form::{Column, HeaderYears, Need, Origin, Sheet};

use super::super::cell::is_blank;
use crate::swedish::near::{distance_by_word, figures, folded};

/// How many rows that hold something are searched for the headers.
const SEARCHED_ROWS: usize = 100;
/// How many cells of a row are looked at.
const SEARCHED_CELLS: usize = 300;
/// No header is longer, in bytes.
const LONGEST_HEADER: usize = 200;

/// Where a form's columns are in a sheet.
#[derive(Debug)]
pub(super) struct Columns<'s> {
    /// The row of the headers.
    row: u32,
    /// The columns by key.
    by_key: BTreeMap<&'static str, Spot<u32>>,
    /// Headers that only resemble the form's.
    similar: Vec<(u32, &'s str, String)>,
    /// The later of two equal headers, the first, and the form's.
    duplicates: Vec<(u32, u32, String)>,
    /// Headers that the form does not have.
    unknown: Vec<(u32, &'s str)>,
}

/// Where something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot<T> {
    /// Here.
    At(T),
    /// In several places, here first; which one counts cannot be known.
    Unsure(T),
}

impl<T: Copy> Spot<T> {
    /// Returns where it is, or where its first is.
    pub(super) const fn at(self) -> T {
        match self {
            Self::At(at) | Self::Unsure(at) => at,
        }
    }
}

/// What a list of texts came to as a form's headers or labels.
#[derive(Debug)]
pub(super) struct Matches<'s, T> {
    /// The headers that were found, by key.
    pub(super) by_key: BTreeMap<&'static str, Spot<T>>,
    /// Those among them that only resemble the form's, which follows.
    pub(super) similar: Vec<(T, &'s str, String)>,
    /// The later of two equal ones, the first, and the form's text.
    pub(super) duplicates: Vec<(T, T, String)>,
    /// Those that the form does not have.
    pub(super) unknown: Vec<(T, &'s str)>,
}

impl<'s> Columns<'s> {
    /// Finds the header row: the first of those with the most headers.
    /// `None` when no row has two of them, or the only one there is.
    pub(super) fn find(
        raw: &'s RawSheet,
        sheet: &Sheet,
        years: HeaderYears,
    ) -> Option<Self> {
        let least = sheet.columns.len().min(2);
        let wanted = wanted(sheet.columns, years);
        let mut best: Option<(usize, u32, Matches<'s, u32>)> = None;
        for (row, texts) in text_rows(raw) {
            let most = best.as_ref().map_or(0, |(most, _, _)| *most);
            if most == sheet.columns.len() {
                break;
            }
            // A row has no more headers than texts.
            if texts.len() <= most || texts.len() < least {
                continue;
            }
            let matches = match_texts(&texts, &wanted);
            let count = matches.by_key.len();
            if count >= least && count > most {
                best = Some((count, row, matches));
            }
        }
        best.map(|(_, row, matches)| Self {
            row,
            by_key: matches.by_key,
            similar: matches.similar,
            duplicates: matches.duplicates,
            unknown: matches.unknown,
        })
    }

    /// Returns how many of the form's columns have their own header.
    pub(super) fn sure(&self) -> usize {
        self.by_key.len().saturating_sub(self.similar.len())
    }

    /// Returns where the column with a key is.
    pub(super) fn get(&self, key: &str) -> Option<Spot<u32>> {
        self.by_key.get(key).copied()
    }

    /// Returns the columns that were recognised.
    pub(super) fn known(&self) -> BTreeSet<u32> {
        self.by_key.values().map(|spot| spot.at()).collect()
    }

    /// Returns the columns with headers that the form does not have, and those
    /// with a header that an earlier column has.
    pub(super) fn beside(&self) -> Vec<u32> {
        let later = self.duplicates.iter().map(|(column, _, _)| *column);
        let unknown = self.unknown.iter().map(|(column, _)| *column);
        let all: BTreeSet<u32> = later.chain(unknown).collect();
        all.into_iter().collect()
    }

    /// Returns the row of the headers.
    pub(super) const fn header_row(&self) -> u32 {
        self.row
    }

    /// Returns whether a row is below the headers.
    pub(super) const fn is_below(&self, row: u32) -> bool {
        row > self.row
    }

    /// Returns the rows below the headers that hold something in a known
    /// column.
    pub(super) fn filled_rows(&self, raw: &RawSheet) -> Vec<u32> {
        let known = self.known();
        let below = CellRef::new(self.row.saturating_add(1), 0);
        let mut rows = Vec::new();
        for (at, cell) in raw.cells.range(below..) {
            if rows.last() != Some(&at.row)
                && known.contains(&at.column)
                && !is_blank(cell)
            {
                rows.push(at.row);
            }
        }
        rows
    }

    /// Reports what is worth saying about the headers.
    pub(super) fn report(
        &self,
        raw: &RawSheet,
        sheet: &Sheet,
        file: &Arc<str>,
        years: HeaderYears,
        findings: &mut Vec<Finding>,
    ) {
        let place = |column| {
            Place::cell(
                Arc::clone(file),
                raw.name.clone(),
                CellRef::new(self.row, column),
            )
        };
        for (column, text, expected) in &self.similar {
            findings.push(similar_header::found(&place(*column), text, expected));
        }
        for (column, first, header) in &self.duplicates {
            findings.push(duplicate_header::found(
                &place(*column),
                &place(*first),
                header,
            ));
        }
        for (column, text) in &self.unknown {
            findings.push(unknown_column::found(&place(*column), text));
        }
        let start = self.known().first().copied().unwrap_or(0);
        for column in sheet.columns {
            if self.by_key.contains_key(column.key) {
                continue;
            }
            if let Some(found) = missing(column, sheet) {
                findings.push(found(&place(start), &column.header.text(years)));
            }
        }
    }
}

/// Returns how a missing column or label is reported; `None` when nobody
/// misses it.
pub(super) fn missing(
    column: &Column,
    sheet: &Sheet,
) -> Option<fn(&Place, &str) -> Finding> {
    match (column.need, column.origin) {
        (Need::Required, _) => Some(missing_column::found),
        (Need::Optional | Need::When(_), Origin::Prefilled) => None,
        // A protected sheet comes from a template, which has every column.
        (Need::When(_), Origin::Filled) if sheet.is_protected() => {
            Some(missing_column::found)
        }
        (Need::Optional | Need::When(_), Origin::Filled) => {
            Some(missing_optional_column::found)
        }
    }
}

/// Returns the first rows that hold text, with the texts and their columns.
fn text_rows(raw: &RawSheet) -> Vec<(u32, Vec<(u32, &str)>)> {
    let mut rows: Vec<(u32, Vec<(u32, &str)>)> = Vec::new();
    for (at, cell) in &raw.cells {
        let RawValue::Text(text) = &cell.value else {
            continue;
        };
        if is_blank(cell) {
            continue;
        }
        if rows.last().is_none_or(|(row, _)| *row != at.row) {
            if rows.len() == SEARCHED_ROWS {
                break;
            }
            rows.push((at.row, Vec::new()));
        }
        if let Some((_, texts)) = rows.last_mut()
            && texts.len() < SEARCHED_CELLS
        {
            texts.push((at.column, text));
        }
    }
    rows
}

/// Returns a form's headers as they are looked for.
pub(super) fn wanted(columns: &[&'static Column], years: HeaderYears) -> Vec<Wanted> {
    columns
        .iter()
        .map(|column| Wanted::new(column, years))
        .collect()
}

/// Matches texts with a form's headers: first those that are equal, then
/// those that are equal but for a parenthesis that one of the two lacks,
/// `Sekretess (ja/nej)`, then those that are only misspelt. Two different
/// parentheses are two different things: `Budget (kr)` is not `Budget (tkr)`.
pub(super) fn match_texts<'s, T: Copy>(
    texts: &[(T, &'s str)],
    wanted: &[Wanted],
) -> Matches<'s, T> {
    let mut matches = Matches {
        by_key: BTreeMap::new(),
        similar: Vec::new(),
        duplicates: Vec::new(),
        unknown: Vec::new(),
    };
    let texts: Vec<(T, &'s str, String)> = texts
        .iter()
        .filter(|(_, text)| text.len() <= LONGEST_HEADER)
        .map(|&(at, text)| (at, text, tidy(text)))
        .collect();
    let mut rest = Vec::new();
    for (at, text, tidied) in texts {
        let equal = wanted.iter().find(|wanted| wanted.names.contains(&tidied));
        match equal {
            Some(wanted) => matches.take(wanted, at),
            None => rest.push((at, text, tidied)),
        }
    }
    let mut others = Vec::new();
    for (at, text, tidied) in rest {
        let mut bare = wanted.iter().filter(|wanted| {
            wanted.bare == without_parenthesis(&tidied)
                && (parenthesis(&tidied).is_none() || !wanted.has_parenthesis)
        });
        match (bare.next(), bare.next()) {
            (Some(wanted), None) if !matches.by_key.contains_key(wanted.key) => {
                matches.take(wanted, at);
            }
            _ => others.push((at, text, tidied)),
        }
    }
    for (at, text, tidied) in others {
        let mut near: Vec<(usize, &Wanted)> = wanted
            .iter()
            .filter(|wanted| !matches.by_key.contains_key(wanted.key))
            .filter_map(|wanted| Some((wanted.distance(&tidied)?, wanted)))
            .collect();
        near.sort_by_key(|(distance, _)| *distance);
        match near.as_slice() {
            [(first, wanted), rest @ ..]
                if rest.first().is_none_or(|(second, _)| second > first) =>
            {
                matches.similar.push((at, text, wanted.header.clone()));
                matches.take(wanted, at);
            }
            _ => matches.unknown.push((at, text)),
        }
    }
    matches
}

impl<T: Copy> Matches<'_, T> {
    fn take(&mut self, wanted: &Wanted, at: T) {
        match self.by_key.get_mut(wanted.key) {
            None => {
                self.by_key.insert(wanted.key, Spot::At(at));
            }
            Some(spot) => {
                let (Spot::At(first) | Spot::Unsure(first)) = *spot;
                *spot = Spot::Unsure(first);
                self.duplicates.push((at, first, wanted.header.clone()));
            }
        }
    }
}

/// A header that is looked for.
pub(super) struct Wanted {
    key: &'static str,
    header: String,
    /// The header and its earlier texts, as they are compared.
    names: Vec<String>,
    /// The header without a parenthesis at its end.
    bare: String,
    /// Whether it has one.
    has_parenthesis: bool,
}

impl Wanted {
    fn new(column: &Column, years: HeaderYears) -> Self {
        let header = column.header.text(years);
        let names: Vec<String> = std::iter::once(header.as_str())
            .chain(column.was.iter().copied())
            .map(tidy)
            .collect();
        Self {
            key: column.key,
            bare: without_parenthesis(&tidy(&header)).to_owned(),
            has_parenthesis: parenthesis(&tidy(&header)).is_some(),
            header,
            names,
        }
    }

    /// Returns how far a text is from the header; `None` when it cannot be a
    /// misspelling of it. Three letters say too little, and figures must be
    /// the same: `Utfall 2023` is not a misspelt `Utfall 2024`.
    fn distance(&self, tidied: &str) -> Option<usize> {
        const LEAST: usize = 4;
        self.names
            .iter()
            .filter(|name| name.chars().count() >= LEAST)
            .filter(|name| figures(name) == figures(tidied))
            .filter(|name| match (parenthesis(name), parenthesis(tidied)) {
                (Some(one), Some(other)) => one == other,
                _ => true,
            })
            .filter_map(|name| distance_by_word(name, tidied))
            .min()
    }
}

/// Returns a header as it is compared: without the signs that people put
/// after it.
pub(super) fn tidy(text: &str) -> String {
    folded(text)
        .trim_end_matches(['*', ':', '.', ' '])
        .to_owned()
}

/// Returns what stands in the parenthesis at a header's end.
fn parenthesis(text: &str) -> Option<&str> {
    let bare = without_parenthesis(text);
    text.get(bare.len()..)
        .map(str::trim)
        .filter(|rest| !rest.is_empty())
}

fn without_parenthesis(text: &str) -> &str {
    match text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    {
        Some((before, _)) if !before.trim().is_empty() => before.trim_end(),
        _ => text,
    }
}
