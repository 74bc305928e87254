//! Why the sample could not be built.

/// Why the sample could not be built.
///
/// The sources are part of the program, so each of these is a fault in the
/// program and not in anybody's folder.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A source that is asked for is not among the embedded ones.
    #[error("exemplets källa {0} saknas")]
    Missing(String),
    /// A source says something that cannot be used.
    #[error("exemplets källa {file}, rad {line}: {problem}")]
    Source {
        /// The source's path.
        file: String,
        /// The line, counted from one.
        line: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// What was built could not be read back.
    #[error("exemplets {file} går inte att läsa tillbaka: {problem}")]
    ReadBack {
        /// The file that was built.
        file: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A part of a workbook cannot be edited.
    #[error("exemplets arbetsbok går inte att ändra: {0}")]
    Edit(String),
    /// A workbook is not a zip package.
    #[error("exemplets arbetsbok går inte att packa: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A part of a workbook is not XML.
    #[error("exemplets arbetsbok innehåller felaktig XML: {0}")]
    Xml(#[from] quick_xml::Error),
    /// A part could not be written.
    #[error("exemplets arbetsbok går inte att skriva: {0}")]
    Write(#[from] std::io::Error),
    /// The settings are not TOML.
    #[error("exemplets inställningar går inte att läsa: {0}")]
    Settings(#[from] crate::settings::Error),
    /// A workbook could not be made from its form.
    #[error("exemplets arbetsbok går inte att skapa: {0}")]
    Workbook(#[from] crate::workbook::Error),
}
