//! Every test that goes through more than one room. One module per feature.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up should stop"
)]

mod dataset;
mod house;
mod reading;
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
