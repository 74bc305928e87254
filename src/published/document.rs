//! The whole file.

use std::fmt;
use std::sync::Arc;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::domain::{EditionKind, PeriodKind, Year};

use super::{
    AcceptedFinding, Activity, Analysis, Area, Correction, Date, Department, EconomyRow,
    Finding, Goal, GoverningDocument, Incident, Indicator, Proposal, Requirement, Risk,
    Role, RuleSetting, SubGoal, Submission, System, Text, Totals, Vintage, Word,
};

/// The version of the file's format that this program writes. One more when a
/// key changes its meaning or disappears.
pub const VERSION: u32 = 1;

/// Uppföljningen av en kommuns IT-mål för ett år. Alla nycklar finns alltid.
/// Ett värde som saknas är null, aldrig 0. Talen är oavrundade.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ItBokslut")]
pub struct Document {
    /// Filformatets version. Den höjs när en nyckel får en annan betydelse.
    pub version: u32,
    /// Kommunens namn.
    pub kommun: String,
    /// Året som följs upp.
    pub ar: Year,
    /// Hela året eller delåret.
    pub period: Word<PeriodKind>,
    /// Intern eller offentlig utgåva.
    pub utgava: Word<EditionKind>,
    /// Sant när fel återstår som varken är rättade eller godtagna.
    pub preliminar: bool,
    /// Sant när alla uppgifter är påhittade, som i exemplet.
    pub exempel: bool,
    /// Rapportens datum.
    pub datum: Date,
    /// Vem som har granskat den offentliga utgåvan innan den lämnades, och när.
    /// Null när ingen har gjort det.
    pub sekretessgranskad: Option<SecrecyReview>,
    /// Den IT-policy som målen kommer från.
    pub policy: PolicyInForce,
    /// Nycklarna till de listor som programmet ännu inte läser något underlag
    /// till. De är tomma utan att det säger något om vad som finns i kommunen.
    pub ej_lasta: Vec<String>,
    /// Målens områden, i policyns ordning.
    pub omraden: Vec<Area>,
    /// Policyns mål och hur det gick.
    pub mal: Vec<Goal>,
    /// Indikatorerna, deras utfall och bedömning.
    pub indikatorer: Vec<Indicator>,
    /// Förvaltningarna.
    pub forvaltningar: Vec<Department>,
    /// De årliga versionerna av treårsplanen, den äldsta först.
    pub planversioner: Vec<Vintage>,
    /// Förvaltningarnas förslag till nya målvärden.
    pub planforslag: Vec<Proposal>,
    /// Insatserna i förvaltningarnas IT-planer.
    pub insatser: Vec<Activity>,
    /// IT-systemen, de samhällsviktiga först.
    pub system: Vec<System>,
    /// IT-incidenterna.
    pub incidenter: Vec<Incident>,
    /// IT-riskerna, den största först.
    pub risker: Vec<Risk>,
    /// Budget, utfall och plan i tkr, en rad för varje förvaltning och post.
    pub ekonomi: Vec<EconomyRow>,
    /// De årliga delmålen för IT-säkerhet.
    pub sakerhetsdelmal: Vec<SubGoal>,
    /// Styrdokumenten.
    pub styrdokument: Vec<GoverningDocument>,
    /// Policyns roller och vilka som har dem.
    pub roller: Vec<Role>,
    /// Policyns krav och hur de uppfylls.
    pub krav: Vec<Requirement>,
    /// Vad insatser, system, incidenter, risker och ekonomi blir sammanlagt.
    pub sammanstallning: Totals,
    /// Förvaltningarnas egna analyser.
    pub analyser: Vec<Analysis>,
    /// Kommunens egna texter i rapporten.
    pub texter: Vec<Text>,
    /// Rättelser av förra årets utfall.
    pub rattelser: Vec<Correction>,
    /// Reglerna som bedömningarna gjordes med.
    pub regler: Vec<RuleSetting>,
    /// Vilka som har lämnat in, och när.
    pub inlamningar: Vec<Submission>,
    /// Vad programmet fann i underlaget och som inte är godtaget.
    pub fynd: Vec<Finding>,
    /// Fynd som kommunen låter stå, med skäl.
    pub godtagna_fynd: Vec<AcceptedFinding>,
}

/// Den IT-policy som målen kommer från.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Policy")]
pub struct PolicyInForce {
    /// Policyns namn.
    pub namn: String,
    /// Organet som antog den.
    pub antagen_av: Option<String>,
    /// När den antogs.
    pub antagen: Option<Date>,
}

/// Vem som har granskat den offentliga utgåvan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Sekretessgranskning")]
pub struct SecrecyReview {
    /// När den granskades.
    pub datum: Date,
    /// Funktionen som granskade den.
    pub funktion: String,
}

/// A published year, as it was kept (DESIGN §5.14).
#[derive(Clone, Debug, PartialEq)]
pub struct Adopted {
    /// What was published, in the internal edition.
    pub document: Document,
    /// Where it was read, `faststallt/2024/intern/it-bokslut.json`.
    pub file: Arc<str>,
}

impl Document {
    /// The keys of the lists that this version reads nothing for.
    pub const UNREAD: &'static [&'static str] = &[];

    /// Returns the file's bytes: UTF-8, indented, keys in a fixed order, with
    /// a line feed at the end.
    pub fn to_json(&self) -> Vec<u8> {
        pretty(self)
    }

    /// Returns the version of a file's format, whatever else it holds; `None`
    /// when it says none.
    pub fn version_of(bytes: &[u8]) -> Option<u64> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u64,
        }
        let versioned: Versioned = serde_json::from_slice(bytes).ok()?;
        Some(versioned.version)
    }

    /// Reads a file; keys that this version does not know are passed over.
    ///
    /// Fails when it is no JSON, or a key is missing or holds something else
    /// than the schema says.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Unreadable> {
        serde_json::from_slice(bytes).map_err(|error| Unreadable {
            line: error.line(),
            reason: error.to_string(),
        })
    }

    /// Returns the JSON Schema (draft 2020-12) of what [`Document::to_json`]
    /// writes.
    pub fn schema() -> Vec<u8> {
        let schema = SchemaSettings::draft2020_12()
            .for_serialize()
            .with_transform(RecursiveTransform(one_line))
            .into_generator()
            .into_root_schema_for::<Self>();
        pretty(&schema)
    }
}

/// Why a published file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line where reading stopped, counted from one.
    pub line: usize,
    /// What the JSON reader says.
    pub reason: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rad {}: {}", self.line, self.reason)
    }
}

impl std::error::Error for Unreadable {}

/// Makes a description one line, however it is broken in the source.
fn one_line(schema: &mut Schema) {
    if let Some(text) = schema.get("description").and_then(|text| text.as_str()) {
        let line = text.replace('\n', " ");
        schema.insert("description".to_owned(), line.into());
    }
}

pub(super) fn pretty(value: &impl Serialize) -> Vec<u8> {
    #[expect(
        clippy::expect_used,
        reason = "writing structs, lists and texts to memory cannot fail"
    )]
    let json = serde_json::to_string_pretty(value).expect("plain data is written");
    let mut bytes = Vec::with_capacity(json.len() + 1);
    let mut plain = json.as_str();
    while let Some(at) = plain.find(is_unseen) {
        let (before, rest) = plain.split_at(at);
        bytes.extend_from_slice(before.as_bytes());
        let mut after = rest.chars();
        if let Some(unseen) = after.next() {
            bytes.extend_from_slice(format!("\\u{:04x}", u32::from(unseen)).as_bytes());
        }
        plain = after.as_str();
    }
    bytes.extend_from_slice(plain.as_bytes());
    bytes.push(b'\n');
    bytes
}

/// Returns whether a character hides, turns round or steers what stands about
/// it. It can only stand in a text, where JSON lets it be written by its number:
/// a program reads the same text, and whoever prints the file sees it.
fn is_unseen(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(
            c,
            '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fffe}'
                | '\u{ffff}'
        )
}

#[cfg(test)]
mod tests {
    use super::pretty;

    #[test]
    fn what_deceives_is_written_by_its_number_and_read_as_it_was() {
        let text = "a\u{202e}b\u{85}\u{200b}å – c\n\u{7}";
        let json = pretty(&text);
        assert_eq!(
            std::str::from_utf8(&json).unwrap(),
            "\"a\\u202eb\\u0085\\u200bå – c\\n\\u0007\"\n"
        );
        let read: String = serde_json::from_slice(&json).unwrap();
        assert_eq!(read, text);
    }
}
