//! IT-planerna.

use super::context::Context;
use super::frame::{Heading, Section};
use super::node::words;

words! {
    /// IT-planerna.
    pub struct PlansSection {
        /// The heading.
        pub heading: Heading,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> PlansSection {
    PlansSection {
        heading: Section::Plans.heading(context),
    }
}
