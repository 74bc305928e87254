//! The case that the report is laid before the council in.

/// What the kommun itself says of the case, in the tjänsteskrivelse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Its number in the register, `KS 2026/123`.
    pub number: Option<String>,
    /// The förvaltning that writes.
    pub sender: Option<String>,
    /// The function that answers for it.
    pub officer: Option<String>,
    /// The body that decides; `None` is kommunfullmäktige.
    pub to: Option<String>,
    /// The body that prepares the decision.
    pub through: Option<String>,
    /// The kommun's own proposed decisions, in place of the computed ones.
    pub proposals: Option<Vec<String>>,
    /// Proposed decisions after the others.
    pub more_proposals: Vec<String>,
    /// Whom the decision is sent to.
    pub copies: Option<Vec<String>>,
    /// The functions that sign.
    pub signers: Vec<String>,
}
