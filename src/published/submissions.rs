//! Who submitted, and the rules that were applied.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::vocabulary::{Vocabulary, vocabulary};
use super::{Date, FindingCounts, Word};

/// En förvaltnings inlämning, eller att den saknas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Inlamning")]
pub struct Submission {
    /// Förvaltningens kod.
    pub forvaltning: String,
    /// Om den har kommit, och om den kom i tid.
    pub lage: Word<SubmissionState>,
    /// Hur många dagar för sent den kom. Null när den inte är sen.
    pub dagar_sen: Option<i64>,
    /// När den lämnades in.
    pub inlamnad: Option<Date>,
    /// När förvaltningschefen godkände den.
    pub godkand: Option<Date>,
    /// När nämnden behandlade den.
    pub behandlad: Option<Date>,
    /// Paragrafen i nämndens protokoll.
    pub paragraf: Option<String>,
    /// Namnet på den som lämnade uppgifterna. Null i den offentliga utgåvan.
    pub uppgiftslamnare: Option<String>,
    /// Funktionen för den som lämnade uppgifterna.
    pub uppgiftslamnare_funktion: Option<String>,
    /// Filens sökväg i kommunens mapp. Null i den offentliga utgåvan.
    pub fil: Option<String>,
    /// Hur många utfall som förvaltningen skulle redovisa.
    pub efterfragade: usize,
    /// Hur många av dem som har ett utfall eller ett skäl. Null när det inte
    /// lämnas i den offentliga utgåvan.
    pub besvarade: Option<usize>,
    /// Hur många fynd som gäller inlämningen.
    pub fynd: FindingCounts,
}

/// Whether and when a submission came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionState {
    /// In time, or there is no deadline.
    InTime,
    /// After the deadline.
    Late,
    /// It has no date.
    Undated,
    /// It has not come.
    Missing,
}

vocabulary!(
    SubmissionState,
    "Inlamningslage",
    "Om en inlämning har kommit, och om den kom i tid.",
    &[Self::InTime, Self::Late, Self::Undated, Self::Missing],
    |state| match state {
        SubmissionState::InTime => "i tid",
        SubmissionState::Late => "sen",
        SubmissionState::Undated => "utan datum",
        SubmissionState::Missing => "saknas",
    }
);

/// En regel med det värde som användes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Regel")]
pub struct RuleSetting {
    /// Regelns nyckel i itbokslut.toml.
    pub nyckel: String,
    /// Avsnittet i beskrivningen av hur programmet bedömer.
    pub avsnitt: String,
    /// Värdet som användes.
    pub varde: f64,
    /// Värdet när kommunen inte har angett något.
    pub standard: f64,
}
