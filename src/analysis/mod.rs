//! What the submissions amount to: outcomes, targets, assessments, trends,
//! history and summary (DESIGN §5), and what a template is pre-filled with.
//!
//! The only room that names polars, in `frame.rs` alone. It opens no file,
//! asks for no date and decides nothing about what may be published: it is
//! computed once, on all values, and every figure keeps its cells.
//!
//! `report.rs` reads as the table of contents: a year is computed by
//! `year.rs` (whose value counts: `own.rs`; what its other sheets come to:
//! `derived.rs`; the long table: `frame.rs`; the kommun's outcome:
//! `aggregate.rs`; the target: `targets.rs`; the assessment: `assess.rs`),
//! earlier years by the same code, and what needs more than one year stands on
//! top (`history.rs`, `trend.rs`, `goals.rs`).

mod aggregate;
mod asked;
mod assess;
mod cell;
mod dates;
mod definition;
mod departments;
mod derived;
mod findings;
mod frame;
mod goals;
mod history;
mod lineage;
mod marks;
mod own;
mod report;
mod rules;
mod sources;
mod submissions;
mod summary;
mod targets;
mod template;
mod trend;
mod words;
mod year;

pub use report::report;
pub use template::template;

#[cfg(test)]
mod tests;
