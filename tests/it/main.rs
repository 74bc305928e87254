//! Every test that goes through more than one room. One module per feature.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot set itself up should stop"
)]

mod checks;
mod dataset;
mod house;
mod sample;
mod support;
mod templates;
mod cells;
mod hostile;
mod kinds;
mod opendocument;
mod package;
mod saved;
mod support;
