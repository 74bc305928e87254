//! Which columns of a published table are meant by their headers, which may
//! stand in several rows, be merged over several columns or be divided in
//! the middle of a word.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{CellRef, NumberFormat, RawCell, RawSheet, RawValue};

use super::super::cell::{is_blank, plain};
use crate::swedish::near::folded;

/// How many rows that hold something are searched for headers.
const SEARCHED_ROWS: usize = 60;
/// How many columns are looked at.
const SEARCHED_COLUMNS: u32 = 300;
/// How many rows one header may stand in.
const TALLEST: usize = 6;
/// How many headers are suggested.
const SUGGESTED: usize = 3;

/// Why a column was not found.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum NoColumn {
    /// No header is that; these resemble it.
    Missing(Vec<String>),
    /// Several columns have it; these, with their letters.
    Several(Vec<String>),
}

/// Why the key's column, the value's, or both were not found.
pub(super) type NoColumns = (Option<NoColumn>, Option<NoColumn>);

/// A header that starts in a row: its column, how many rows it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    start: u32,
    height: u32,
    column: u32,
}

/// The headers of a sheet.
#[derive(Debug, Default)]
pub(super) struct Headers {
    /// Whole headers from the row where they start, as they are compared.
    whole: BTreeMap<String, Vec<Hit>>,
    /// Headers of which only some of the rows are named.
    part: BTreeMap<String, Vec<Hit>>,
    /// The whole headers in words, by starting row and column.
    shown: BTreeMap<(u32, u32), String>,
}

/// The rows of headers of one block: for each column its pieces, and how far
/// down each stands.
type Pieces = BTreeMap<u32, Vec<(u32, String)>>;

impl Headers {
    /// Lists the headers of a sheet.
    pub(super) fn of(sheet: &RawSheet) -> Self {
        let rows = header_rows(sheet);
        let mut headers = Self::default();
        for (n, &(start, _)) in rows.iter().enumerate() {
            let mut pieces: Pieces = BTreeMap::new();
            let mut expected = start;
            for (row, texts) in rows.iter().skip(n).take(TALLEST) {
                let continues = *row == expected && (*row == start || texts.only_headers);
                if !continues {
                    break;
                }
                expected = row.saturating_add(1);
                for (column, text) in &texts.pieces {
                    pieces
                        .entry(*column)
                        .or_default()
                        .push((row - start + 1, text.clone()));
                }
            }
            headers.add(start, &pieces);
        }
        headers
    }

    fn add(&mut self, start: u32, pieces: &Pieces) {
        for (&column, pieces) in pieces {
            let texts: Vec<&str> = pieces.iter().map(|(_, text)| text.as_str()).collect();
            self.shown.insert((start, column), texts.join(" / "));
            for first in 0..pieces.len() {
                for last in first..pieces.len() {
                    let Some(run) = pieces.get(first..=last) else {
                        continue;
                    };
                    let height = run.last().map_or(1, |(height, _)| *height);
                    let hit = Hit {
                        start,
                        height,
                        column,
                    };
                    let texts: Vec<&str> = run.iter().map(|(_, t)| t.as_str()).collect();
                    let whole = first == 0;
                    let into = if whole {
                        &mut self.whole
                    } else {
                        &mut self.part
                    };
                    into.entry(compared(&texts)).or_default().push(hit);
                    // A note's figure after a word, `Utflyttade1`.
                    let noted = compared_without_notes(&texts);
                    if let Some(noted) = noted {
                        self.part.entry(noted).or_default().push(hit);
                    }
                }
            }
        }
    }

    /// Returns the columns meant by two names and the first row below their
    /// headers; the names are headers or letters. Both headers must start in
    /// the same row.
    pub(super) fn find(
        &self,
        key: &str,
        value: &str,
    ) -> Result<(u32, u32, u32), NoColumns> {
        let (key, value) = (self.side(key), self.side(value));
        match (&key, &value) {
            (Side::Letter(key), Side::Letter(value)) => return Ok((*key, *value, 0)),
            (Side::Letter(key), Side::Header(value_hits)) => {
                return match self.alone(value_hits) {
                    Ok(hit) => Ok((*key, hit.column, hit.start + hit.height)),
                    Err(fault) => Err((None, Some(fault))),
                };
            }
            (Side::Header(key_hits), Side::Letter(value)) => {
                return match self.alone(key_hits) {
                    Ok(hit) => Ok((hit.column, *value, hit.start + hit.height)),
                    Err(fault) => Err((Some(fault), None)),
                };
            }
            _ => {}
        }
        let (Side::Header(keys), Side::Header(values)) = (&key, &value) else {
            let fault = |side: &Side| match side {
                Side::None(near) => Some(NoColumn::Missing(near.clone())),
                _ => None,
            };
            return Err((fault(&key), fault(&value)));
        };
        let mut several = None;
        for (start, keys) in keys {
            let Some(values) = values.get(start) else {
                continue;
            };
            match (only(keys), only(values)) {
                (Some(key), Some(value)) => {
                    let height = key.height.max(value.height);
                    return Ok((key.column, value.column, start + height));
                }
                (key, value) => {
                    several.get_or_insert_with(|| {
                        let fault = |found: Option<Hit>, hits: &[Hit]| {
                            found.is_none().then(|| NoColumn::Several(self.named(hits)))
                        };
                        (fault(key, keys), fault(value, values))
                    });
                }
            }
        }
        Err(several.unwrap_or((None, Some(NoColumn::Missing(Vec::new())))))
    }

    /// Returns the only column of a header, when the other column is a letter.
    fn alone(&self, hits: &BTreeMap<u32, Vec<Hit>>) -> Result<Hit, NoColumn> {
        for hits in hits.values() {
            if let Some(hit) = only(hits) {
                return Ok(hit);
            }
        }
        let all = hits.values().next().map_or(&[][..], Vec::as_slice);
        Err(NoColumn::Several(self.named(all)))
    }

    fn side(&self, name: &str) -> Side {
        let typed: Vec<&str> = name.split('/').map(str::trim).collect();
        let wanted = compared(&typed);
        let mut hits: BTreeMap<u32, Vec<Hit>> = BTreeMap::new();
        for hit in self.whole.get(&wanted).into_iter().flatten() {
            hits.entry(hit.start).or_default().push(*hit);
        }
        let whole: BTreeSet<u32> = hits.keys().copied().collect();
        for hit in self.part.get(&wanted).into_iter().flatten() {
            // Where the whole header is the name, a part of another is not.
            if !whole.contains(&hit.start) {
                hits.entry(hit.start).or_default().push(*hit);
            }
        }
        if !hits.is_empty() {
            return Side::Header(hits);
        }
        match letter(name) {
            Some(column) => Side::Letter(column),
            None => Side::None(self.resembling(&wanted)),
        }
    }

    /// Returns headers with their columns' letters, each once.
    fn named(&self, hits: &[Hit]) -> Vec<String> {
        let mut columns: Vec<Hit> = hits.to_vec();
        columns.sort_by_key(|hit| hit.column);
        columns.dedup_by_key(|hit| hit.column);
        columns
            .iter()
            .map(|hit| {
                let letters = CellRef::new(0, hit.column).column_letters();
                let shown = self.shown.get(&(hit.start, hit.column));
                format!("{letters}: {}", shown.map_or("", String::as_str))
            })
            .collect()
    }

    /// Returns the headers that resemble a name most.
    fn resembling(&self, wanted: &str) -> Vec<String> {
        let mut scored: Vec<(f64, &String)> = self
            .shown
            .values()
            .filter(|shown| shown.len() <= 120)
            .map(|shown| {
                let compared = compared(&[shown.as_str()]);
                let within = compared.contains(wanted) && !wanted.is_empty();
                let score = strsim::jaro_winkler(&compared, wanted);
                (if within { score.max(0.9) } else { score }, shown)
            })
            .filter(|(score, _)| *score >= 0.75)
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let mut near: Vec<String> = Vec::new();
        for (_, shown) in scored {
            if near.len() < SUGGESTED && !near.contains(shown) {
                near.push(shown.clone());
            }
        }
        near
    }
}

/// What a column's name came to.
enum Side {
    /// Headers, by the row where they start.
    Header(BTreeMap<u32, Vec<Hit>>),
    /// A letter.
    Letter(u32),
    /// Nothing; these headers resemble it.
    None(Vec<String>),
}

/// Returns the lowest hit when all are in the same column.
fn only(hits: &[Hit]) -> Option<Hit> {
    let first = hits.iter().min_by_key(|hit| hit.height)?;
    hits.iter()
        .all(|hit| hit.column == first.column)
        .then_some(*first)
}

/// The texts of a row that may be headers.
struct RowTexts {
    pieces: Vec<(u32, String)>,
    /// Whether the row has nothing else, so that a header may go on in it.
    only_headers: bool,
}

/// Returns the first rows of a sheet that hold texts, merged ones repeated in
/// every column that they cover.
fn header_rows(sheet: &RawSheet) -> Vec<(u32, RowTexts)> {
    let covers: BTreeMap<CellRef, u32> = sheet
        .merges
        .iter()
        .map(|&(first, last)| (first, last.column))
        .collect();
    let mut rows: BTreeMap<u32, RowTexts> = BTreeMap::new();
    for (at, cell) in &sheet.cells {
        if at.column >= SEARCHED_COLUMNS || is_blank(cell) {
            continue;
        }
        if rows.len() == SEARCHED_ROWS && !rows.contains_key(&at.row) {
            break;
        }
        let row = rows.entry(at.row).or_insert_with(|| RowTexts {
            pieces: Vec::new(),
            only_headers: true,
        });
        match header_text(cell) {
            None => row.only_headers = false,
            Some(text) => {
                let last = covers.get(at).copied().unwrap_or(at.column);
                let last = last.min(SEARCHED_COLUMNS);
                for column in at.column..=last.max(at.column) {
                    row.pieces.push((column, text.clone()));
                }
            }
        }
    }
    rows.into_iter().collect()
}

/// Returns a cell's text as a header; a year is one too.
fn header_text(cell: &RawCell) -> Option<String> {
    match &cell.value {
        RawValue::Text(text) => {
            let words: Vec<&str> = text.split_whitespace().collect();
            Some(words.join(" "))
        }
        RawValue::Number(value)
            if cell.format != NumberFormat::Date
                && value.fract() == 0.0
                && (1900.0..=2100.0).contains(value) =>
        {
            Some(plain(*value))
        }
        _ => None,
    }
}

/// Returns header pieces as they are compared: in one line, a word that is
/// divided between two rows put together.
fn compared(pieces: &[&str]) -> String {
    let mut whole = String::new();
    for piece in pieces.iter().flat_map(|piece| piece.split(" / ")) {
        let piece = folded(piece);
        if piece.is_empty() {
            continue;
        }
        if whole.ends_with('-') {
            whole.pop();
        } else if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(&piece);
    }
    whole
}

/// Returns the same without the figures of notes after words, if there are
/// any: `Utflyttade1` is `utflyttade`.
fn compared_without_notes(pieces: &[&str]) -> Option<String> {
    let bare: Vec<&str> = pieces
        .iter()
        .map(|piece| {
            let bare = piece.trim_end_matches(|c: char| c.is_ascii_digit());
            let noted =
                piece.len() - bare.len() <= 2 && bare.ends_with(char::is_alphabetic);
            if noted { bare } else { piece }
        })
        .collect();
    (bare != pieces).then(|| compared(&bare))
}

/// Returns the column that letters name.
fn letter(name: &str) -> Option<u32> {
    let name = name.trim();
    let letters =
        (1..=3).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphabetic());
    letters
        .then(|| CellRef::parse(&format!("{name}1")))
        .flatten()
        .map(|cell| cell.column)
}
