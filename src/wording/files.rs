//! The files that figures come from, by the short names that sources use.

use std::collections::BTreeMap;

use super::cells;
use super::context::Context;
use super::sources::FileRow;
use crate::domain::{CellRef, Place, Source};
use crate::swedish;

/// The short names of files.
pub(super) struct Files<'a> {
    names: BTreeMap<&'a str, String>,
}

impl<'a> Files<'a> {
    /// Returns the names of every file that a report's figures come from.
    pub(super) fn new(context: &Context<'a>) -> Self {
        let mut names: BTreeMap<&'a str, String> = BTreeMap::new();
        for submission in &context.report.submissions {
            if let Some(place) = &submission.file {
                names.insert(&place.file, submission.department.to_string());
            }
        }
        let mut add = |name: Option<String>, sources: &'a [Source]| {
            for source in sources {
                let file: &'a str = &source.place.file;
                if !names.contains_key(file) {
                    let name = name
                        .clone()
                        .filter(|_| file.starts_with("inlamnat/"))
                        .unwrap_or_else(|| plain_name(file));
                    names.insert(file, name);
                }
            }
        };
        for indicator in &context.report.indicators {
            for own in &indicator.departments {
                for point in &own.history {
                    let name = format!("{} {}", own.department, point.year);
                    add(Some(name), &point.outcome.sources);
                }
                add_all(&mut add, own.outcome.as_ref().map(|f| &f.sources));
                add_all(&mut add, own.target.as_ref().map(|t| &t.target.sources));
            }
            add_all(&mut add, indicator.outcome.as_ref().map(|f| &f.sources));
            add_all(
                &mut add,
                indicator.target.as_ref().map(|t| &t.target.sources),
            );
            add_all(
                &mut add,
                indicator.original.as_ref().map(|t| &t.target.sources),
            );
            add_all(&mut add, indicator.baseline.as_ref().map(|f| &f.sources));
            for point in &indicator.history {
                add(None, &point.outcome.sources);
            }
        }
        for requirement in &context.report.requirements {
            add(None, &requirement.evidence);
        }
        for system in &context.report.systems.systems {
            add(None, &system.sources);
        }
        let mut files = Self { names };
        files.tell_apart();
        files
    }

    /// Gives files that would have the same short name their whole path.
    fn tell_apart(&mut self) {
        let mut uses: BTreeMap<String, usize> = BTreeMap::new();
        for name in self.names.values() {
            *uses.entry(name.clone()).or_default() += 1;
        }
        for (file, name) in &mut self.names {
            if uses.get(name).is_some_and(|count| *count > 1) {
                (*file).clone_into(name);
            }
        }
    }

    fn name(&self, file: &str) -> String {
        self.names
            .get(file)
            .cloned()
            .unwrap_or_else(|| plain_name(file))
    }

    /// Returns the files by name.
    pub(super) fn rows(&self) -> Vec<FileRow> {
        let mut rows: Vec<FileRow> = self
            .names
            .iter()
            .map(|(path, name)| FileRow {
                name: name.clone(),
                path: (*path).to_owned(),
            })
            .collect();
        rows.sort_by(|a, b| swedish::compare(&a.name, &b.name));
        rows
    }

    /// Returns the cells that a figure was made from.
    pub(super) fn cells(&self, sources: &[Source]) -> String {
        self.places(sources.iter().map(|source| &source.place))
    }

    /// Returns cells grouped by file and sheet: `BUF, Utfall!J12:K12, M12`.
    pub(super) fn places<'p>(&self, places: impl Iterator<Item = &'p Place>) -> String {
        let mut groups: Vec<(String, &str, Vec<CellRef>)> = Vec::new();
        for place in places {
            let file = self.name(&place.file);
            let sheet = place.sheet.as_deref().unwrap_or_default();
            match groups
                .iter_mut()
                .find(|(f, s, _)| *f == file && *s == sheet)
            {
                Some((_, _, cells)) => cells.extend(place.cell),
                None => groups.push((file, sheet, place.cell.into_iter().collect())),
            }
        }
        groups.sort_by(|a, b| swedish::compare(&a.0, &b.0).then_with(|| a.1.cmp(b.1)));
        let texts: Vec<String> = groups
            .into_iter()
            .map(|(file, sheet, cells)| match (sheet, cells.as_slice()) {
                ("", _) => file,
                (sheet, []) if file.is_empty() => sheet.to_owned(),
                (sheet, []) => format!("{file}, {sheet}"),
                (sheet, cells) => {
                    let cells = cells::compact(cells.iter().copied());
                    format!("{file}, {sheet}!{}", cells.join(", "))
                }
            })
            .collect();
        texts.join("; ")
    }
}

fn add_all<'a>(
    add: &mut impl FnMut(Option<String>, &'a [Source]),
    sources: Option<&'a Vec<Source>>,
) {
    if let Some(sources) = sources {
        add(None, sources);
    }
}

/// Returns a file's own name, `styrning 2025` for a governing workbook.
fn plain_name(file: &str) -> String {
    let last = file.rsplit('/').next().unwrap_or(file);
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    match file.split('/').next() {
        Some("styrning") => format!("styrning {stem}"),
        Some("faststallt") => file
            .split('/')
            .nth(1)
            .map_or_else(|| file.to_owned(), |year| format!("fastställt {year}")),
        _ => stem.to_owned(),
    }
}
