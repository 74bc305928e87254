//! Ekonomi.

use super::context::Context;
use super::frame::{Heading, Section};
use super::node::words;

words! {
    /// Ekonomi.
    pub struct EconomySection {
        /// The heading.
        pub heading: Heading,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> EconomySection {
    EconomySection {
        heading: Section::Economy.heading(context),
    }
}
