//! Every test that goes through more than one room. One module per feature.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up should stop"
)]

mod cells;
mod dataset;
mod hostile;
mod house;
mod kinds;
mod opendocument;
mod package;
mod real;
mod sample;
mod saved;
mod support;
mod templates;
