//! The public edition: what it tells, and that it tells nothing else.

mod leak;
mod planted;
mod subtraction;
mod told;
