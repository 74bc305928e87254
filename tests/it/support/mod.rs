//! What several features' tests build on.

pub(crate) mod report;
