//! The part of SARIF 2.1.0 that `kontrollera --format sarif` writes: what
//! editors and code hosts show findings from (OASIS, 2023). Keys and words
//! are the standard's own.
//!
//! The crate `serde-sarif` has every type of the standard, each with dozens of
//! optional fields, and derives them in a build script. The dozen types here
//! hold what is written and cannot hold anything else.

use serde::Serialize;

use super::document::pretty;

/// A log: the whole file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifLog {
    /// Where the standard's schema is.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// The standard's version.
    pub version: &'static str,
    /// The runs; this program writes one.
    pub runs: [SarifRun; 1],
}

impl SarifLog {
    /// The schema that the log follows.
    const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// Returns a log of one run.
    pub const fn of(run: SarifRun) -> Self {
        Self {
            schema: Self::SCHEMA,
            version: "2.1.0",
            runs: [run],
        }
    }

    /// Returns the log's bytes: UTF-8, indented, keys in a fixed order, with a
    /// line feed at the end.
    pub fn to_json(&self) -> Vec<u8> {
        pretty(self)
    }
}

/// One check of a kommun's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifRun {
    /// The program.
    pub tool: SarifTool,
    /// The language of the messages.
    pub language: &'static str,
    /// What was found.
    pub results: Vec<SarifResult>,
    /// What the run was about.
    pub properties: SarifRunProperties,
}

/// What the run was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifRunProperties {
    /// The kommun's name.
    pub kommun: String,
    /// The period, `2025` or `2025-delar`.
    pub period: String,
}

/// The program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifTool {
    /// The program itself; it has no extensions.
    pub driver: SarifDriver,
}

/// The program, and every rule it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifDriver {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub semantic_version: &'static str,
    /// The language of the rules.
    pub language: &'static str,
    /// The rules; a result names one by its index.
    pub rules: Vec<SarifRule>,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifRule {
    /// Its permanent name.
    pub id: &'static str,
    /// The rule in a few words.
    pub short_description: SarifText,
    /// Why it matters and how it is decided.
    pub help: SarifText,
    /// How much it matters.
    pub default_configuration: SarifConfiguration,
}

/// How a rule is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifConfiguration {
    /// How much it matters.
    pub level: SarifLevel,
}

/// How much a result matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SarifLevel {
    /// `fel`.
    Error,
    /// `varning`.
    Warning,
    /// `notis`.
    Note,
}

/// Plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifText {
    /// The text.
    pub text: String,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifResult {
    /// The rule's name.
    pub rule_id: &'static str,
    /// The rule's place in the list.
    pub rule_index: usize,
    /// How much it matters.
    pub level: SarifLevel,
    /// What is wrong and what to do about it.
    pub message: SarifText,
    /// Where it is.
    pub locations: Vec<SarifLocation>,
    /// The other place of a contradiction.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<SarifLocation>,
    /// What tells the result from others in every run.
    pub partial_fingerprints: SarifFingerprints,
    /// Why it is let stand; empty when it is not. The standard wants it in
    /// every result or in none.
    pub suppressions: Vec<SarifSuppression>,
    /// What else is known.
    pub properties: SarifResultProperties,
}

/// What else is known of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifResultProperties {
    /// The förvaltning's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forvaltning: Option<String>,
    /// What stands in the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub varde: Option<String>,
}

/// What tells a result from others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifFingerprints {
    /// The rule and the place, numbered when there are several alike.
    #[serde(rename = "itbokslut/v1")]
    pub place: String,
}

/// That a result is let stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifSuppression {
    /// Where it is said: `external`, outside of the file.
    pub kind: &'static str,
    /// Whether it holds: `accepted`.
    pub status: &'static str,
    /// Why, by whom and when.
    pub justification: String,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifLocation {
    /// The file, and the line of a text file.
    pub physical_location: SarifPhysicalLocation,
    /// The sheet or the cell.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub logical_locations: Vec<SarifLogicalLocation>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifPhysicalLocation {
    /// The file.
    pub artifact_location: SarifArtifactLocation,
    /// The line of a text file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<SarifRegion>,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SarifArtifactLocation {
    /// Its path in the kommun's folder, percent-encoded.
    pub uri: String,
}

/// A part of a text file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifRegion {
    /// The line, counted from one.
    pub start_line: u32,
}

/// A place in a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SarifLogicalLocation {
    /// The cell's address, or the sheet's name.
    pub name: String,
    /// The place in the workbook, `Utfall!I12`.
    pub fully_qualified_name: String,
    /// `cell` or `sheet`.
    pub kind: &'static str,
}
