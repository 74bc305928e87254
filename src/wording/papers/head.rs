//! What stands around a paper: its head, its pages' headers and footers, and
//! what must be seen before anything else.

use super::super::context::Context;
use super::super::frame::{self, Notice, PageWords};
use super::super::node::words;

words! {
    /// What stands first on a paper.
    pub struct PaperHead {
        /// The kommun, and the period where it is not the year.
        pub subtitle: String,
        /// The title.
        pub title: String,
        /// Whose policy, and the report date.
        pub facts: Vec<String>,
    }
}

/// Returns the head of a paper with a title.
pub(super) fn head(context: &Context<'_>, title: &str) -> PaperHead {
    let front = frame::front(context);
    PaperHead {
        subtitle: front.subtitle,
        title: title.to_owned(),
        facts: front.facts,
    }
}

/// Returns what stands on every page of a paper: it is no chapter of another
/// and has no cover.
pub(super) fn page(context: &Context<'_>, title: &str) -> PageWords {
    PageWords {
        right: title.to_owned(),
        first: 1.0,
        cover: false,
        ..frame::page(context)
    }
}

/// Returns what must be seen first: that the report is preliminary, and that
/// nobody has released the public edition.
pub(super) fn notices(context: &Context<'_>) -> Vec<Notice> {
    let front = frame::front(context);
    front
        .preliminary
        .into_iter()
        .chain(front.unreviewed)
        .collect()
}
