//! Styrdokument och organisation.

use super::context::Context;
use super::frame::{Heading, Section};
use super::node::words;

words! {
    /// Styrdokument och organisation.
    pub struct GovernanceSection {
        /// The heading.
        pub heading: Heading,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> GovernanceSection {
    GovernanceSection {
        heading: Section::Governance.heading(context),
    }
}
