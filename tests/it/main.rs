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
mod bent;
mod binary;
mod binary_package;
mod calm;
mod cells;
mod chapter;
mod checks;
mod commands;
mod conformance;
mod contract;
mod contrast;
mod dataset;
mod derived;
mod determinism;
mod editions;
mod faststall;
mod fuzzed;
mod generations;
mod handbook;
mod hostile;
mod house;
mod injection;
mod instruments_in_print;
mod interim;
mod kinds;
mod left_out;
mod new_folder;
mod opendocument;
mod own_templates;
mod package;
mod papers;
mod plan_in_print;
mod plans_in_print;
mod profile;
mod read_aloud;
mod reading;
mod real;
mod reminders;
mod report_templates;
mod returns;
mod rollover;
mod sample;
mod sarif;
mod saved;
mod single_files;
mod slides;
#[cfg(unix)]
mod special_files;
mod support;
mod templates;
mod terminal;
