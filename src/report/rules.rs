//! The rules as they were applied.

/// A rule with its actual setting, for Bilaga Metod (DESIGN §5).
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSetting {
    /// The setting's key, `regler.minsta_tackning.ovriga`.
    pub key: &'static str,
    /// The section of DESIGN, `5.2`.
    pub section: &'static str,
    /// The value that was used.
    pub value: f64,
    /// The value when nothing is set.
    pub default: f64,
}
