//! Functions that take any bytes and check what always holds: no panic, and
//! values or findings that are in order.
//!
//! The fuzz targets (`fuzz/README.md`) call them with bytes that nobody
//! thought of. The tests here call them with the files that we know, and with
//! every input that once failed, so that what was mended stays mended on
//! machines without a fuzzer.

pub(crate) mod adopted;
pub(crate) mod binary;
pub(crate) mod ods;
pub(crate) mod package;
pub(crate) mod settings;
pub(crate) mod submission;
pub(crate) mod wire;
pub(crate) mod xlsx_parts;

mod edits;
mod hand;
mod parts;
pub(crate) mod seeds;
mod sound;
mod written;

#[cfg(test)]
mod fixed;
#[cfg(test)]
mod known;
