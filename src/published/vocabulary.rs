//! Closed vocabularies, written as their Swedish words.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::domain::{
    ActivityStatus, Aggregation, Assessment, Detection, Direction, DocumentType,
    DriftKind, EditionKind, IncidentCategory, Mark, Outlook, PeriodKind, Post, Program,
    Severity, SystemRole, Trend, Unit,
};

/// A closed vocabulary that is written as words.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// The vocabulary's name in the schema.
    const NAME: &'static str;
    /// Its description in the schema.
    const MEANING: &'static str;
    /// Every value, in order.
    const ALL: &'static [Self];

    /// Returns the value's word.
    fn written(self) -> &'static str;
}

/// A value of a closed vocabulary, written as its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<T>(pub T);

impl<T: Vocabulary> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.written())
    }
}

impl<'de, T: Vocabulary> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Cow::<'de, str>::deserialize(deserializer)?;
        T::ALL
            .iter()
            .copied()
            .find(|value| value.written() == word)
            .map(Self)
            .ok_or_else(|| {
                de::Error::custom(format_args!("«{word}» är inget ord i {}", T::NAME))
            })
    }
}

impl<T: Vocabulary> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<_> = T::ALL.iter().map(|value| value.written()).collect();
        json_schema!({ "type": "string", "description": T::MEANING, "enum": words })
    }
}

macro_rules! vocabulary {
    ($type:ty, $name:literal, $meaning:literal, $all:expr, $word:expr) => {
        impl Vocabulary for $type {
            const NAME: &'static str = $name;
            const MEANING: &'static str = $meaning;
            const ALL: &'static [Self] = $all;

            fn written(self) -> &'static str {
                $word(self)
            }
        }
    };
}
pub(super) use vocabulary;

vocabulary!(
    Assessment,
    "Bedomning",
    "Bedömningen av en indikator eller ett mål. Den blandas aldrig med trend.",
    &Assessment::ALL,
    Self::word
);
vocabulary!(
    Trend,
    "Trend",
    "Förändringen mot förra året i indikatorns riktning.",
    &[Self::Improved, Self::Unchanged, Self::Worsened],
    Self::word
);
vocabulary!(
    Unit,
    "Enhet",
    "Enheten som ett värde anges i.",
    Unit::ALL,
    Self::word
);
vocabulary!(
    Direction,
    "Riktning",
    "Om högre eller lägre värden är bättre, eller om värdet ska ligga i ett intervall.",
    Direction::ALL,
    Self::word
);
vocabulary!(
    Aggregation,
    "Sammanvagning",
    "Hur förvaltningarnas värden blir kommunens.",
    Aggregation::ALL,
    Self::word
);
vocabulary!(
    Severity,
    "Allvar",
    "Hur mycket ett fynd betyder. Ett fel gör rapporten preliminär tills det rättas eller godtas.",
    &Severity::ALL,
    Self::word
);
vocabulary!(
    EditionKind,
    "Utgava",
    "Vilka läsare filen är till för.",
    &EditionKind::ALL,
    Self::word
);
vocabulary!(
    PeriodKind,
    "Period",
    "Om filen gäller hela året (ar) eller delåret till och med den 31 augusti (delar).",
    &[Self::Annual, Self::Interim],
    |kind| match kind {
        PeriodKind::Annual => "ar",
        PeriodKind::Interim => "delar",
    }
);
vocabulary!(
    Mark,
    "Noggrannhet",
    "Vad den som lämnade värdet sade om hur säkert det är. Mer än och mindre än betyder att talet är en nedre eller övre gräns.",
    &[
        Self::Exact,
        Self::Approximate,
        Self::Above,
        Self::Below,
        Self::Preliminary
    ],
    |mark| match mark {
        Mark::Exact => "exakt",
        Mark::Approximate => "ungefärligt",
        Mark::Above => "mer än",
        Mark::Below => "mindre än",
        Mark::Preliminary => "preliminärt",
    }
);
vocabulary!(
    Program,
    "Program",
    "Programmet som en insats hör till.",
    Program::ALL,
    Self::word
);
vocabulary!(
    ActivityStatus,
    "Insatsstatus",
    "Hur långt en insats eller ett delmål har kommit, enligt den som redovisar. Om det är försenat avgörs av datumen.",
    ActivityStatus::ALL,
    Self::word
);
vocabulary!(
    SystemRole,
    "Systemroll",
    "Vad en förvaltning är för ett system.",
    SystemRole::ALL,
    Self::word
);
vocabulary!(
    IncidentCategory,
    "Incidentkategori",
    "Vad för slags incident det var.",
    IncidentCategory::ALL,
    Self::word
);
vocabulary!(
    Detection,
    "Upptackt",
    "Hur en incident upptäcktes.",
    Detection::ALL,
    Self::word
);
vocabulary!(
    Post,
    "Post",
    "Vad pengarna går till.",
    Post::ALL,
    Self::word
);
vocabulary!(
    DocumentType,
    "Dokumenttyp",
    "Vad för slags styrdokument det är.",
    DocumentType::ALL,
    Self::word
);
vocabulary!(
    DriftKind,
    "Andringsart",
    "Hur ett målvärde ändrades, i indikatorns riktning.",
    DriftKind::ALL,
    Self::word
);
vocabulary!(
    Outlook,
    "Utsikt",
    "Om planens sista målvärde nås enligt prognosen.",
    Outlook::ALL,
    Self::word
);
