//! Every test that goes through more than one room. One module per feature.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up should stop"
)]

mod house;
mod pdf;
mod support;
