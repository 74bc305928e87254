//! The sources, as they lie in `sources/`, carried in the program.

use super::error::Error;
use super::table::Table;

macro_rules! sources {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("sources/", $path)))),*]
    };
}

/// Every source, path and text. A test proves that none is forgotten.
pub(super) static SOURCES: &[(&str, &str)] = sources![
    "inlamnat/2023/BUF/Analys.txt"
    "inlamnat/2023/BUF/Ekonomi.txt"
    "inlamnat/2023/BUF/Försättsblad.txt"
    "inlamnat/2023/BUF/IT-plan.txt"
    "inlamnat/2023/BUF/Incidenter.txt"
    "inlamnat/2023/BUF/Risker.txt"
    "inlamnat/2023/BUF/System.txt"
    "inlamnat/2023/BUF/Utfall.txt"
    "inlamnat/2023/KFF/Analys.txt"
    "inlamnat/2023/KFF/Ekonomi.txt"
    "inlamnat/2023/KFF/Försättsblad.txt"
    "inlamnat/2023/KFF/IT-plan.txt"
    "inlamnat/2023/KFF/Incidenter.txt"
    "inlamnat/2023/KFF/Risker.txt"
    "inlamnat/2023/KFF/System.txt"
    "inlamnat/2023/KFF/Utfall.txt"
    "inlamnat/2023/KLF/Analys.txt"
    "inlamnat/2023/KLF/Ekonomi.txt"
    "inlamnat/2023/KLF/Försättsblad.txt"
    "inlamnat/2023/KLF/IT-plan.txt"
    "inlamnat/2023/KLF/Incidenter.txt"
    "inlamnat/2023/KLF/Risker.txt"
    "inlamnat/2023/KLF/System.txt"
    "inlamnat/2023/KLF/Utfall.txt"
    "inlamnat/2023/MBF/Analys.txt"
    "inlamnat/2023/MBF/Ekonomi.txt"
    "inlamnat/2023/MBF/Försättsblad.txt"
    "inlamnat/2023/MBF/IT-plan.txt"
    "inlamnat/2023/MBF/Incidenter.txt"
    "inlamnat/2023/MBF/Risker.txt"
    "inlamnat/2023/MBF/System.txt"
    "inlamnat/2023/MBF/Utfall.txt"
    "inlamnat/2023/SOC/Analys.txt"
    "inlamnat/2023/SOC/Ekonomi.txt"
    "inlamnat/2023/SOC/Försättsblad.txt"
    "inlamnat/2023/SOC/IT-plan.txt"
    "inlamnat/2023/SOC/Incidenter.txt"
    "inlamnat/2023/SOC/Risker.txt"
    "inlamnat/2023/SOC/System.txt"
    "inlamnat/2023/SOC/Utfall.txt"
    "inlamnat/2023/TEK/Analys.txt"
    "inlamnat/2023/TEK/Ekonomi.txt"
    "inlamnat/2023/TEK/Försättsblad.txt"
    "inlamnat/2023/TEK/IT-plan.txt"
    "inlamnat/2023/TEK/Incidenter.txt"
    "inlamnat/2023/TEK/Risker.txt"
    "inlamnat/2023/TEK/System.txt"
    "inlamnat/2023/TEK/Utfall.txt"
    "inlamnat/2024/BUF/Analys.txt"
    "inlamnat/2024/BUF/Ekonomi.txt"
    "inlamnat/2024/BUF/Försättsblad.txt"
    "inlamnat/2024/BUF/IT-plan.txt"
    "inlamnat/2024/BUF/Incidenter.txt"
    "inlamnat/2024/BUF/Risker.txt"
    "inlamnat/2024/BUF/System.txt"
    "inlamnat/2024/BUF/Utfall.txt"
    "inlamnat/2024/KFF/Analys.txt"
    "inlamnat/2024/KFF/Ekonomi.txt"
    "inlamnat/2024/KFF/Försättsblad.txt"
    "inlamnat/2024/KFF/IT-plan.txt"
    "inlamnat/2024/KFF/Incidenter.txt"
    "inlamnat/2024/KFF/Risker.txt"
    "inlamnat/2024/KFF/System.txt"
    "inlamnat/2024/KFF/Utfall.txt"
    "inlamnat/2024/KLF/Analys.txt"
    "inlamnat/2024/KLF/Ekonomi.txt"
    "inlamnat/2024/KLF/Försättsblad.txt"
    "inlamnat/2024/KLF/IT-plan.txt"
    "inlamnat/2024/KLF/Incidenter.txt"
    "inlamnat/2024/KLF/Risker.txt"
    "inlamnat/2024/KLF/System.txt"
    "inlamnat/2024/KLF/Utfall.txt"
    "inlamnat/2024/MBF/Analys.txt"
    "inlamnat/2024/MBF/Ekonomi.txt"
    "inlamnat/2024/MBF/Försättsblad.txt"
    "inlamnat/2024/MBF/IT-plan.txt"
    "inlamnat/2024/MBF/Incidenter.txt"
    "inlamnat/2024/MBF/Risker.txt"
    "inlamnat/2024/MBF/System.txt"
    "inlamnat/2024/MBF/Utfall.txt"
    "inlamnat/2024/SOC/Analys.txt"
    "inlamnat/2024/SOC/Ekonomi.txt"
    "inlamnat/2024/SOC/Försättsblad.txt"
    "inlamnat/2024/SOC/IT-plan.txt"
    "inlamnat/2024/SOC/Incidenter.txt"
    "inlamnat/2024/SOC/Risker.txt"
    "inlamnat/2024/SOC/System.txt"
    "inlamnat/2024/SOC/Utfall.txt"
    "inlamnat/2024/TEK/Analys.txt"
    "inlamnat/2024/TEK/Ekonomi.txt"
    "inlamnat/2024/TEK/Försättsblad.txt"
    "inlamnat/2024/TEK/IT-plan.txt"
    "inlamnat/2024/TEK/Incidenter.txt"
    "inlamnat/2024/TEK/Risker.txt"
    "inlamnat/2024/TEK/System.txt"
    "inlamnat/2024/TEK/Utfall.txt"
    "inlamnat/2025/BUF/Analys.txt"
    "inlamnat/2025/BUF/Ekonomi.txt"
    "inlamnat/2025/BUF/Försättsblad.txt"
    "inlamnat/2025/BUF/IT-plan.txt"
    "inlamnat/2025/BUF/Incidenter.txt"
    "inlamnat/2025/BUF/Risker.txt"
    "inlamnat/2025/BUF/System.txt"
    "inlamnat/2025/BUF/Utfall.txt"
    "inlamnat/2025/KFF/Analys.txt"
    "inlamnat/2025/KFF/Ekonomi.txt"
    "inlamnat/2025/KFF/Försättsblad.txt"
    "inlamnat/2025/KFF/IT-plan.txt"
    "inlamnat/2025/KFF/Incidenter.txt"
    "inlamnat/2025/KFF/Risker.txt"
    "inlamnat/2025/KFF/System.txt"
    "inlamnat/2025/KFF/Utfall.txt"
    "inlamnat/2025/KLF/Analys.txt"
    "inlamnat/2025/KLF/Ekonomi.txt"
    "inlamnat/2025/KLF/Försättsblad.txt"
    "inlamnat/2025/KLF/IT-plan.txt"
    "inlamnat/2025/KLF/Incidenter.txt"
    "inlamnat/2025/KLF/Risker.txt"
    "inlamnat/2025/KLF/System.txt"
    "inlamnat/2025/KLF/Utfall.txt"
    "inlamnat/2025/MBF/Analys.txt"
    "inlamnat/2025/MBF/Ekonomi.txt"
    "inlamnat/2025/MBF/Försättsblad.txt"
    "inlamnat/2025/MBF/IT-plan.txt"
    "inlamnat/2025/MBF/Incidenter.txt"
    "inlamnat/2025/MBF/Risker.txt"
    "inlamnat/2025/MBF/System.txt"
    "inlamnat/2025/MBF/Utfall.txt"
    "inlamnat/2025/SOC/Analys.txt"
    "inlamnat/2025/SOC/Ekonomi.txt"
    "inlamnat/2025/SOC/Försättsblad.txt"
    "inlamnat/2025/SOC/IT-plan.txt"
    "inlamnat/2025/SOC/Incidenter.txt"
    "inlamnat/2025/SOC/Risker.txt"
    "inlamnat/2025/SOC/System.txt"
    "inlamnat/2025/SOC/Utfall.txt"
    "inlamnat/2025/TEK/Analys.txt"
    "inlamnat/2025/TEK/Ekonomi.txt"
    "inlamnat/2025/TEK/Försättsblad.txt"
    "inlamnat/2025/TEK/IT-plan.txt"
    "inlamnat/2025/TEK/Incidenter.txt"
    "inlamnat/2025/TEK/Risker.txt"
    "inlamnat/2025/TEK/System.txt"
    "inlamnat/2025/TEK/Utfall.txt"
    "inlamnat/2025-delar/BUF/Analys.txt"
    "inlamnat/2025-delar/BUF/Ekonomi.txt"
    "inlamnat/2025-delar/BUF/Försättsblad.txt"
    "inlamnat/2025-delar/BUF/IT-plan.txt"
    "inlamnat/2025-delar/BUF/Incidenter.txt"
    "inlamnat/2025-delar/BUF/Risker.txt"
    "inlamnat/2025-delar/BUF/System.txt"
    "inlamnat/2025-delar/BUF/Utfall.txt"
    "inlamnat/2025-delar/KFF/Analys.txt"
    "inlamnat/2025-delar/KFF/Ekonomi.txt"
    "inlamnat/2025-delar/KFF/Försättsblad.txt"
    "inlamnat/2025-delar/KFF/IT-plan.txt"
    "inlamnat/2025-delar/KFF/Incidenter.txt"
    "inlamnat/2025-delar/KFF/Risker.txt"
    "inlamnat/2025-delar/KFF/System.txt"
    "inlamnat/2025-delar/KFF/Utfall.txt"
    "inlamnat/2025-delar/KLF/Analys.txt"
    "inlamnat/2025-delar/KLF/Ekonomi.txt"
    "inlamnat/2025-delar/KLF/Försättsblad.txt"
    "inlamnat/2025-delar/KLF/IT-plan.txt"
    "inlamnat/2025-delar/KLF/Incidenter.txt"
    "inlamnat/2025-delar/KLF/Risker.txt"
    "inlamnat/2025-delar/KLF/System.txt"
    "inlamnat/2025-delar/KLF/Utfall.txt"
    "inlamnat/2025-delar/MBF/Analys.txt"
    "inlamnat/2025-delar/MBF/Ekonomi.txt"
    "inlamnat/2025-delar/MBF/Försättsblad.txt"
    "inlamnat/2025-delar/MBF/IT-plan.txt"
    "inlamnat/2025-delar/MBF/Incidenter.txt"
    "inlamnat/2025-delar/MBF/Risker.txt"
    "inlamnat/2025-delar/MBF/System.txt"
    "inlamnat/2025-delar/MBF/Utfall.txt"
    "inlamnat/2025-delar/SOC/Analys.txt"
    "inlamnat/2025-delar/SOC/Ekonomi.txt"
    "inlamnat/2025-delar/SOC/Försättsblad.txt"
    "inlamnat/2025-delar/SOC/IT-plan.txt"
    "inlamnat/2025-delar/SOC/Incidenter.txt"
    "inlamnat/2025-delar/SOC/Risker.txt"
    "inlamnat/2025-delar/SOC/System.txt"
    "inlamnat/2025-delar/SOC/Utfall.txt"
    "inlamnat/2025-delar/TEK/Analys.txt"
    "inlamnat/2025-delar/TEK/Ekonomi.txt"
    "inlamnat/2025-delar/TEK/Försättsblad.txt"
    "inlamnat/2025-delar/TEK/IT-plan.txt"
    "inlamnat/2025-delar/TEK/Incidenter.txt"
    "inlamnat/2025-delar/TEK/Risker.txt"
    "inlamnat/2025-delar/TEK/System.txt"
    "inlamnat/2025-delar/TEK/Utfall.txt"
    "itbokslut.toml"
    "kallor/arendehantering-2023.txt"
    "kallor/arendehantering-2024.txt"
    "kallor/arendehantering-2025.txt"
    "quirks.txt"
    "styrning/2023/Bedömningar.txt"
    "styrning/2023/Indikatorer-utan.txt"
    "styrning/2023/Styrdokument.txt"
    "styrning/2023/Säkerhetsdelmål.txt"
    "styrning/2023/Texter.txt"
    "styrning/2024/Bedömningar.txt"
    "styrning/2024/Indikatorer-utan.txt"
    "styrning/2024/Styrdokument.txt"
    "styrning/2024/Säkerhetsdelmål.txt"
    "styrning/2024/Texter.txt"
    "styrning/2025/Bedömningar.txt"
    "styrning/2025/Styrdokument.txt"
    "styrning/2025/Säkerhetsdelmål.txt"
    "styrning/2025/Indikatorer-härledda.txt"
    "styrning/2025/Texter.txt"
    "styrning/common/Historik.txt"
    "styrning/common/Indikatorer.txt"
    "styrning/common/Källor.txt"
    "styrning/common/Målvärden.txt"
    "styrning/common/Organisation.txt"
    "styrning/common/Planversioner.txt"
    "styrning/common/Policymål.txt"
    "styrning/common/Roller.txt"
    "trasig/inlamnat/2024/KLF/Analys.txt"
    "trasig/inlamnat/2024/KLF/Försättsblad.txt"
    "trasig/inlamnat/2024/KLF/Utfall.txt"
    "trasig/inlamnat/2025/BUF/Analys.txt"
    "trasig/inlamnat/2025/BUF/Ekonomi.txt"
    "trasig/inlamnat/2025/BUF/Försättsblad.txt"
    "trasig/inlamnat/2025/BUF/IT-plan.txt"
    "trasig/inlamnat/2025/BUF/Incidenter.txt"
    "trasig/inlamnat/2025/BUF/Risker.txt"
    "trasig/inlamnat/2025/BUF/System.txt"
    "trasig/inlamnat/2025/BUF/Utfall.txt"
    "trasig/inlamnat/2025/KLF/Analys.txt"
    "trasig/inlamnat/2025/KLF/Ekonomi.txt"
    "trasig/inlamnat/2025/KLF/Försättsblad.txt"
    "trasig/inlamnat/2025/KLF/IT-plan.txt"
    "trasig/inlamnat/2025/KLF/Incidenter.txt"
    "trasig/inlamnat/2025/KLF/Risker.txt"
    "trasig/inlamnat/2025/KLF/System.txt"
    "trasig/inlamnat/2025/KLF/Utfall.txt"
    "trasig/inlamnat/2025/MBF/Analys.txt"
    "trasig/inlamnat/2025/MBF/Försättsblad.txt"
    "trasig/inlamnat/2025/MBF/IT-plan.txt"
    "trasig/inlamnat/2025/MBF/Incidenter.txt"
    "trasig/inlamnat/2025/MBF/Risker.txt"
    "trasig/inlamnat/2025/MBF/System.txt"
    "trasig/inlamnat/2025/MBF/Utfall.txt"
    "trasig/inlamnat/2025/SOC/Analys.txt"
    "trasig/inlamnat/2025/SOC/Ekonomi.txt"
    "trasig/inlamnat/2025/SOC/Försättsblad.txt"
    "trasig/inlamnat/2025/SOC/IT-plan.txt"
    "trasig/inlamnat/2025/SOC/Incidenter.txt"
    "trasig/inlamnat/2025/SOC/System.txt"
    "trasig/inlamnat/2025/SOC/Utfall.txt"
    "trasig/itbokslut.toml"
    "trasig/kallor/statistik.txt"
    "trasig/styrning/common/Bedömningar.txt"
    "trasig/styrning/common/Historik.txt"
    "trasig/styrning/common/Indikatorer.txt"
    "trasig/styrning/common/Källor.txt"
    "trasig/styrning/common/Målvärden.txt"
    "trasig/styrning/common/Organisation.txt"
    "trasig/styrning/common/Planversioner.txt"
    "trasig/styrning/common/Policymål.txt"
    "trasig/styrning/common/Roller.txt"
    "trasig/styrning/common/Styrdokument.txt"
    "trasig/styrning/common/Säkerhetsdelmål.txt"
    "trasig/styrning/common/Texter.txt"
    "trasig/ändringar.txt"
];

/// Statistics Sweden's file, as it was published.
pub(super) static POPULATION: (&str, &[u8]) = (
    "kallor/scb-be0101-folkmangd-2023.xlsx",
    include_bytes!("../../sample-data/norsjo/kallor/scb-be0101-folkmangd-2023.xlsx"),
);

/// The sources of one kommun: those in a folder of the sources.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sources {
    /// The folder with `/` after it; empty for the outermost one.
    folder: &'static str,
}

impl Sources {
    /// Returns the sources in a folder.
    pub(super) const fn within(folder: &'static str) -> Self {
        Self { folder }
    }

    /// Returns a source's text; fails when there is none.
    pub(super) fn text(self, path: &str) -> Result<&'static str, Error> {
        self.find(path)
            .ok_or_else(|| Error::Missing(format!("{}{path}", self.folder)))
    }

    /// Reads a source as a table; fails when there is none.
    pub(super) fn table(self, path: &str) -> Result<Table, Error> {
        Table::parse(path, self.text(path)?)
    }

    /// Reads a source as a table, if there is such a source.
    pub(super) fn find_table(self, path: &str) -> Result<Option<Table>, Error> {
        self.find(path)
            .map(|text| Table::parse(path, text))
            .transpose()
    }

    /// Returns the paths of the sources under a folder, without it.
    pub(super) fn under(self, folder: &str) -> impl Iterator<Item = &'static str> {
        let folder = format!("{}{folder}", self.folder);
        SOURCES
            .iter()
            .filter_map(move |(path, _)| path.strip_prefix(&folder))
    }

    fn find(self, path: &str) -> Option<&'static str> {
        SOURCES
            .iter()
            .find(|(name, _)| name.strip_prefix(self.folder) == Some(path))
            .map(|(_, text)| *text)
    }
}
