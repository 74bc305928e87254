//! Examples of each sentence of DESIGN §5, and the comparison with a plain
//! implementation in exact rationals (`oracle`).

pub(crate) mod kommun;

mod answers;
mod coverage;
mod definition;
mod goals;
mod history;
mod oracle;
mod reporting;
mod requirements;
mod sources;
mod targets;
mod template;
mod trend;
mod verdict;
mod words;
