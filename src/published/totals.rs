//! What the rows come to, and what they do not show.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ActivityTotals, EconomyTotals, IncidentTotals, RiskTotals, SystemTotals};

/// Vad raderna blir sammanlagt, vad förra året blev, och vilka som har sagt att
/// de inte har något att redovisa eller inte har sagt något alls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Sammanstallning")]
pub struct Totals {
    /// Insatserna.
    pub insatser: ActivityTotals,
    /// Systemen.
    pub system: SystemTotals,
    /// Incidenterna.
    pub incidenter: IncidentTotals,
    /// Riskerna.
    pub risker: RiskTotals,
    /// Ekonomin.
    pub ekonomi: EconomyTotals,
}
