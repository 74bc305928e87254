//! The pipe tables of the sources.

use super::error::Error;

/// A table: the first line's headers and the rows under it.
#[derive(Debug)]
pub(super) struct Table {
    file: String,
    headers: Vec<String>,
    rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The line in the source, counted from one.
    pub(super) line: usize,
    cells: Vec<String>,
}

impl Table {
    /// Reads a table; fails when it has no headers or a row has more cells
    /// than there are headers.
    pub(super) fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let mut lines = text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        let Some((_, first)) = lines.next() else {
            return Err(problem(file, 1, "rubriker saknas"));
        };
        let headers = cells(file, 1, first)?;
        let rows = lines
            .map(|(line, text)| {
                let cells = cells(file, line, text)?;
                if cells.len() > headers.len() {
                    return Err(problem(file, line, "fler celler än rubriker"));
                }
                Ok(Row { line, cells })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            file: file.to_owned(),
            headers,
            rows,
        })
    }

    /// Returns the headers in order.
    pub(super) fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Returns the rows in order.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Keeps the rows for which a condition holds.
    pub(super) fn retain(&mut self, keep: impl FnMut(&Row) -> bool) {
        self.rows.retain(keep);
    }

    /// Sets the cell under a header in the rows that have a key under another.
    pub(super) fn set(&mut self, key: (&str, &str), header: &str, text: &str) {
        let (Some(keys), Some(column)) = (self.column(key.0), self.column(header)) else {
            return;
        };
        for row in self.rows.iter_mut().filter(|row| row.at(keys) == key.1) {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            if let Some(cell) = row.cells.get_mut(column) {
                text.clone_into(cell);
            }
        }
    }

    /// Returns the position of a header.
    pub(super) fn column(&self, header: &str) -> Option<usize> {
        self.headers.iter().position(|h| h == header)
    }

    /// Returns the row's cell under a header, empty when there is none.
    pub(super) fn cell<'a>(&self, row: &'a Row, header: &str) -> &'a str {
        self.column(header).map_or("", |column| row.at(column))
    }

    /// Returns an error about a row.
    pub(super) fn error(&self, row: &Row, text: impl Into<String>) -> Error {
        problem(&self.file, row.line, text)
    }
}

impl Row {
    /// Returns the cell at a position, empty when there is none.
    pub(super) fn at(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

fn problem(file: &str, line: usize, text: impl Into<String>) -> Error {
    Error::Source {
        file: file.to_owned(),
        line,
        problem: text.into(),
    }
}

fn cells(file: &str, line: usize, text: &str) -> Result<Vec<String>, Error> {
    // Only what an editor adds is trimmed: a no-break space is content.
    text.split('|')
        .map(|cell| {
            unescaped(cell.trim_matches([' ', '\t']))
                .ok_or_else(|| problem(file, line, format!("«{cell}» har fel efter \\")))
        })
        .collect()
}

/// Replaces `\n` and `\uXXXX`; `None` when a backslash is followed by
/// something else.
fn unescaped(text: &str) -> Option<String> {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        result.push_str(before);
        if let Some(after) = after.strip_prefix('n') {
            result.push('\n');
            rest = after;
        } else {
            let digits = after.strip_prefix('u')?.get(..4)?;
            result.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
            rest = after.get(5..)?;
        }
    }
    result.push_str(rest);
    Some(result)
}

#[cfg(test)]
mod tests;
