//! Every test that goes through more than one room. One module per feature.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot set itself up should stop"
)]

mod arguments;
mod cells;
mod checks;
mod commands;
mod conformance;
mod dataset;
mod determinism;
mod hostile;
mod house;
mod kinds;
mod left_out;
mod new_folder;
mod opendocument;
mod package;
mod pdf;
mod reading;
mod real;
mod sample;
mod saved;
mod support;
mod templates;
