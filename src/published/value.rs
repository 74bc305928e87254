//! Values, dates and the cells they were read from.

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Ett uppmätt värde: ett tal i enheten (87.5 betyder 87,5 %), eller sant för
/// ja och falskt för nej.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Varde")]
pub enum Measure {
    /// Ett tal i enheten, oavrundat.
    Number(f64),
    /// Sant för ja, falskt för nej.
    YesNo(bool),
}

/// Ett målvärde: ett tal i enheten, sant eller falskt för ja eller nej, eller
/// ett intervall.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Malvarde")]
pub enum Target {
    /// Ett tal i enheten, som ska nås i indikatorns riktning.
    Number(f64),
    /// Sant för ja, falskt för nej.
    YesNo(bool),
    /// Ett intervall, ändpunkterna inräknade.
    Interval {
        /// Intervallets nedre gräns.
        fran: f64,
        /// Intervallets övre gräns.
        till: f64,
    },
}

/// En cell som ett värde kommer från.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Kalla")]
pub struct Source {
    /// Vad cellen innehåller, till exempel Utfall, Täljare eller Målvärde.
    pub falt: String,
    /// Filens sökväg i kommunens mapp. I den offentliga utgåvan vems uppgiften
    /// är, till exempel BUF. Null när det inte lämnas.
    pub fil: Option<String>,
    /// Bladets namn. Null när källan är en hel fil.
    pub blad: Option<String>,
    /// Cellens adress, till exempel J12. Null när källan är ett helt blad
    /// eller en hel fil.
    pub cell: Option<String>,
}

/// A date, written as `2025-03-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub NaiveDate);

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.format("%Y-%m-%d"))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .map(Self)
            .map_err(|_| de::Error::custom(format_args!("«{text}» är inget datum")))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Datum".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
            "description": "Ett datum, till exempel 2025-03-31.",
        })
    }
}
