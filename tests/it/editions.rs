//! The public edition: what it tells, and that it tells nothing else.

pub(crate) mod leak;
pub(crate) mod planted;
mod subtraction;
mod told;
