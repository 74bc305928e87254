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
//! earlier years by the same code or as they were published (`earlier.rs`), and
//! what needs more than one year stands on top (`history.rs`, `trend.rs`,
//! `plan.rs`, `goals.rs`, `contradictions.rs`).
//! The policy's instruments have a file each: `activities.rs`, `systems.rs`,
//! `incidents.rs`, `risks.rs`, `economy.rs`, and `governance.rs` for sub-goals,
//! documents and roles; who has reported them is said by `reported.rs`.
//! What a workbook is filled with stands in `template.rs`, with what last year
//! leaves in `template/carried.rs`, and in `rollover.rs`.

mod about;
mod about_plan;
mod activities;
mod aggregate;
mod approval;
mod asked;
mod assess;
mod cell;
mod contradictions;
mod corrections;
mod dates;
mod definition;
mod departments;
mod derived;
mod earlier;
mod economy;
mod entries;
mod filling;
mod findings;
mod frame;
mod goals;
mod governance;
mod history;
mod incidents;
mod last_targets;
mod lineage;
mod marks;
mod own;
mod plan;
mod profile;
mod proposals;
mod report;
mod reported;
mod requirements;
mod risks;
mod rollover;
mod rules;
mod sources;
mod submissions;
mod summary;
mod systems;
mod targets;
mod template;
mod trend;
mod words;
mod year;

pub use report::report;
pub use rollover::{NextPlan, Rollover, rollover};
pub use template::template;

#[cfg(test)]
pub(crate) mod tests;
