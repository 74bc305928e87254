//! IT-infrastruktur.

use super::context::Context;
use super::frame::{Heading, Section};
use super::node::words;

words! {
    /// IT-infrastruktur.
    pub struct InfrastructureSection {
        /// The heading.
        pub heading: Heading,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> InfrastructureSection {
    InfrastructureSection {
        heading: Section::Infrastructure.heading(context),
    }
}
