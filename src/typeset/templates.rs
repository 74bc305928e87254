//! The report templates, their shared parts and the fonts.

use std::borrow::Cow;
use std::collections::BTreeMap;

macro_rules! built_in {
    ($($path:literal),* $(,)?) => {
        &[$((
            $path,
            include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates/", $path)),
        )),*]
    };
}

/// Every file under `report-templates/`, licences included: whoever gets the
/// fonts gets their terms.
static BUILT_IN: &[(&str, &[u8])] = built_in![
    "fonts/SourceSans3-It.ttf",
    "fonts/SourceSans3-OFL.md",
    "fonts/SourceSans3-Regular.ttf",
    "fonts/SourceSans3-Semibold.ttf",
    "fonts/SourceSerif4-It.ttf",
    "fonts/SourceSerif4-OFL.md",
    "fonts/SourceSerif4-Regular.ttf",
    "fonts/SourceSerif4-Semibold.ttf",
    "it-bokslut.typ",
    "lib/board.typ",
    "lib/charts.typ",
    "lib/colours.typ",
    "lib/input.typ",
    "lib/page.typ",
    "lib/status.typ",
    "lib/tables.typ",
];

/// Report templates by path: `it-bokslut.typ`, `lib/tables.typ`,
/// `fonts/SourceSans3-Regular.ttf`.
#[derive(Clone, Debug)]
pub struct Templates {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Templates {
    /// Returns the templates in the program.
    pub fn built_in() -> Self {
        let files = BUILT_IN.iter();
        Self {
            files: files
                .map(|(path, bytes)| ((*path).to_owned(), Cow::Borrowed(*bytes)))
                .collect(),
        }
    }

    /// Returns the same templates with the kommun's own file in the place of
    /// one of them, or beside them. The path is relative to `rapportmallar/`.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, bytes: Vec<u8>) -> Self {
        self.files.insert(path.into(), Cow::Owned(bytes));
        self
    }

    /// Returns every file with its path, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }

    pub(super) fn get(&self, path: &str) -> Option<&Cow<'static, [u8]>> {
        self.files.get(path)
    }

    pub(super) fn fonts(&self) -> impl Iterator<Item = &Cow<'static, [u8]>> {
        self.files
            .iter()
            .filter(|(path, _)| {
                let path = path.to_ascii_lowercase();
                path.ends_with(".ttf") || path.ends_with(".otf")
            })
            .map(|(_, bytes)| bytes)
    }
}

impl Default for Templates {
    fn default() -> Self {
        Self::built_in()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn walk(folder: &Path, root: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, found);
            } else {
                let path = path.strip_prefix(root).unwrap();
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }

    #[test]
    fn every_template_file_is_built_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates");
        let mut found = Vec::new();
        walk(&root, &root, &mut found);
        found.sort();
        let listed: Vec<_> = BUILT_IN.iter().map(|(path, _)| *path).collect();
        assert_eq!(found, listed);
    }

    #[test]
    fn a_file_of_the_kommun_replaces_ours() {
        let templates = Templates::built_in().with("lib/page.typ", b"x".to_vec());
        assert_eq!(templates.get("lib/page.typ").unwrap().as_ref(), b"x");
        assert!(templates.get("lib/status.typ").unwrap().len() > 1);
    }
}
