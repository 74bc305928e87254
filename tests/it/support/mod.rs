//! What several features' tests build on.

pub(crate) mod kommun;
pub(crate) mod report;
