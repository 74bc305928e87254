//! Where cells go when a row is inserted or a column is moved.

use crate::domain::CellRef;

/// A change of a sheet's rows or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// An empty row is inserted at this one, counted from zero.
    InsertRow(u32),
    /// A column is moved to another position, both counted from zero.
    MoveColumn {
        /// Where it was.
        from: u32,
        /// Where it is afterwards.
        to: u32,
    },
}

/// A range of cells, first and last.
pub(super) type Area = (CellRef, CellRef);

impl Shift {
    /// Returns where a row goes.
    pub(super) const fn row(self, row: u32) -> u32 {
        match self {
            Self::InsertRow(at) if row >= at => row + 1,
            _ => row,
        }
    }

    /// Returns where a column goes.
    pub(super) const fn column(self, column: u32) -> u32 {
        match self {
            Self::MoveColumn { from, to } if column == from => to,
            Self::MoveColumn { from, to } if from < column && column <= to => column - 1,
            Self::MoveColumn { from, to } if to <= column && column < from => column + 1,
            _ => column,
        }
    }

    /// Returns where a cell goes.
    pub(super) const fn cell(self, cell: CellRef) -> CellRef {
        CellRef::new(self.row(cell.row), self.column(cell.column))
    }

    /// Returns where a range goes; a moved column can tear it apart.
    pub(super) fn area(self, (first, last): Area) -> Vec<Area> {
        let (top, bottom) = (self.row(first.row), self.row(last.row));
        let mut columns: Vec<u32> = (first.column..=last.column)
            .map(|column| self.column(column))
            .collect();
        columns.sort_unstable();
        let mut areas: Vec<Area> = Vec::new();
        for column in columns {
            match areas.last_mut() {
                Some((_, end)) if end.column + 1 == column => end.column = column,
                _ => {
                    areas.push((CellRef::new(top, column), CellRef::new(bottom, column)));
                }
            }
        }
        areas
    }

    /// Returns where a list of ranges goes, as a sheet writes it:
    /// `I8:I45 K8:K45`. What is no range is kept as it is.
    pub(super) fn ranges(self, text: &str) -> String {
        let shifted: Vec<String> = text
            .split_whitespace()
            .flat_map(|range| match parse(range) {
                Some(area) => self.area(area).into_iter().map(print).collect(),
                None => vec![range.to_owned()],
            })
            .collect();
        shifted.join(" ")
    }

    /// Returns a formula whose references follow the cells; `plain` says
    /// whether references without a sheet are to this one.
    pub(super) fn formula(self, text: &str, sheet: &str, plain: bool) -> String {
        let tokens = tokens(text);
        let mut result = String::with_capacity(text.len());
        let mut ours = plain;
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let next = tokens.get(index + 1).copied();
            if next == Some("!") {
                ours = unquoted(token) == sheet;
                result.push_str(token);
                result.push('!');
                index += 2;
                continue;
            }
            if next == Some(":")
                && let Some(end) = tokens.get(index + 2)
                && let Some(range) = self.range(token, end)
            {
                let unmoved = format!("{token}:{end}");
                result.push_str(if ours { &range } else { &unmoved });
                index += 3;
            } else {
                let moved = (ours && next != Some("("))
                    .then(|| self.reference(token))
                    .flatten();
                result.push_str(moved.as_deref().unwrap_or(token));
                index += 1;
            }
            ours = plain;
        }
        result
    }

    fn reference(self, token: &str) -> Option<String> {
        let cell = self.cell(CellRef::parse(token)?);
        Some(anchored(token, cell))
    }

    /// Returns a range of cells, whole rows or whole columns after the
    /// change; `None` when it is none of these.
    fn range(self, start: &str, end: &str) -> Option<String> {
        if let (Some(first), Some(last)) = (CellRef::parse(start), CellRef::parse(end)) {
            let areas = self.area((first, last));
            let (first, last) = (areas.first()?.0, areas.last()?.1);
            return Some(format!(
                "{}:{}",
                anchored(start, first),
                anchored(end, last)
            ));
        }
        if let (Some(first), Some(last)) = (whole_row(start), whole_row(end)) {
            let dollar = |text: &str| if text.starts_with('$') { "$" } else { "" };
            return Some(format!(
                "{}{}:{}{}",
                dollar(start),
                self.row(first) + 1,
                dollar(end),
                self.row(last) + 1
            ));
        }
        let cell = |token: &str| CellRef::parse(&format!("{token}1"));
        let (first, last) = (cell(start)?, cell(end)?);
        let areas = self.area((first, last));
        let letters = |text: &str, cell: CellRef| {
            let dollar = if text.starts_with('$') { "$" } else { "" };
            format!("{dollar}{}", cell.column_letters())
        };
        Some(format!(
            "{}:{}",
            letters(start, areas.first()?.0),
            letters(end, areas.last()?.1)
        ))
    }
}

/// Reads `I12` or `I12:K14`.
pub(super) fn parse(range: &str) -> Option<Area> {
    match range.split_once(':') {
        Some((first, last)) => Some((CellRef::parse(first)?, CellRef::parse(last)?)),
        None => CellRef::parse(range).map(|cell| (cell, cell)),
    }
}

/// Writes a range as a sheet does.
pub(super) fn print((first, last): Area) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}:{last}")
    }
}

/// Writes a cell with the dollar signs of the reference it replaces.
fn anchored(before: &str, cell: CellRef) -> String {
    let column = if before.starts_with('$') { "$" } else { "" };
    let row = if before.trim_start_matches('$').contains('$') {
        "$"
    } else {
        ""
    };
    format!(
        "{column}{}{row}{}",
        cell.column_letters(),
        u64::from(cell.row) + 1
    )
}

fn whole_row(token: &str) -> Option<u32> {
    let row: u32 = token.strip_prefix('$').unwrap_or(token).parse().ok()?;
    row.checked_sub(1)
}

fn unquoted(sheet: &str) -> String {
    sheet.trim_matches('\'').replace("''", "'")
}

/// Splits a formula into words, quoted and bracketed pieces, and signs.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '\'' => quoted(rest, first),
            '[' => bracketed(rest),
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after;
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '_' | '.' | '\\')
}

/// Returns the length of a quoted piece, in which a doubled quote is one.
fn quoted(text: &str, quote: char) -> usize {
    let mut inside = false;
    for (index, c) in text.char_indices() {
        if c == quote {
            inside = !inside;
        } else if !inside {
            return index;
        }
    }
    text.len()
}

/// Returns the length of a bracketed piece, a table's column.
fn bracketed(text: &str) -> usize {
    let mut depth = 0_u32;
    for (index, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + c.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests;
