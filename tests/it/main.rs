//! Every test that goes through more than one room. One module per feature.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot set itself up should stop"
)]
#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::allow_attributes,
    reason = "the tests name their files themselves"
)]

mod adopted;
mod arguments;
mod binary;
mod cells;
mod chapter;
mod checks;
mod commands;
mod conformance;
mod contrast;
mod dataset;
mod derived;
mod determinism;
mod editions;
mod faststall;
mod generations;
mod hostile;
mod house;
mod instruments_in_print;
mod interim;
mod kinds;
mod left_out;
mod new_folder;
mod opendocument;
mod package;
mod plan_in_print;
mod plans_in_print;
mod profile;
mod reading;
mod real;
mod report_templates;
mod rollover;
mod sample;
mod saved;
mod slides;
mod support;
mod templates;
mod terminal;
