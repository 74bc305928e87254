//! The workbooks that the program writes: every cell as it should be, and
//! nothing that Excel would complain about.

mod contents;
pub(crate) mod fills;
pub(crate) mod later;
mod package;
pub(crate) mod read_back;
mod structure;
