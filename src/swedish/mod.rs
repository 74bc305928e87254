//! Swedish numbers, dates, collation and plurals.
//!
//! The only room that names ICU. It imports nothing of ours.

mod number;

pub use number::number;
