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
    "KONTRAKT.md",
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
    "lib/cover.typ",
    "lib/data.typ",
    "lib/departments.typ",
    "lib/draw.typ",
    "lib/indicators.typ",
    "lib/input.typ",
    "lib/money.typ",
    "lib/page.typ",
    "lib/paper.typ",
    "lib/proposals.typ",
    "lib/security.typ",
    "lib/status.typ",
    "lib/tables.typ",
    "lib/targets.typ",
    "lib/timeline.typ",
    "lib/type.typ",
    "namnd.typ",
    "presentation.typ",
    "sammanfattning.typ",
    "sections/departments.typ",
    "sections/economy.typ",
    "sections/front.typ",
    "sections/goals.typ",
    "sections/governance.typ",
    "sections/infrastructure.typ",
    "sections/method.typ",
    "sections/plan.typ",
    "sections/plans.typ",
    "sections/security.typ",
    "sections/sources.typ",
    "sections/summary.typ",
    "tjansteskrivelse.typ",
];

/// Report templates by path: `it-bokslut.typ`, `lib/tables.typ`,
/// `fonts/SourceSans3-Regular.ttf`.
#[derive(Clone, Debug)]
pub struct Templates {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Templates {
    /// The families of the program's own fonts.
    pub(super) const FAMILIES: [&str; 2] = ["Source Serif 4", "Source Sans 3"];

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
                std::path::Path::new(path.as_str())
                    .extension()
                    .is_some_and(|extension| {
                        extension.eq_ignore_ascii_case("ttf")
                            || extension.eq_ignore_ascii_case("otf")
                    })
            })
            .map(|(_, bytes)| bytes)
    }
}

impl Default for Templates {
    fn default() -> Self {
        Self::built_in()
    }
}
