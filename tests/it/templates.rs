//! The workbooks that the program writes: every cell as it should be, and
//! nothing that Excel would complain about.

#![expect(
    clippy::panic,
    reason = "what a test looks for and does not find fails it, by name"
)]

mod contents;
mod example;
pub(crate) mod fills;
pub(crate) mod odd;
pub(crate) mod package;
pub(crate) mod read_back;
mod remarks;
mod structure;
