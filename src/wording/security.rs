//! IT-säkerhet.

use super::context::Context;
use super::frame::{Heading, Section};
use super::node::words;

words! {
    /// IT-säkerhet.
    pub struct SecuritySection {
        /// The heading.
        pub heading: Heading,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> SecuritySection {
    SecuritySection {
        heading: Section::Security.heading(context),
    }
}
