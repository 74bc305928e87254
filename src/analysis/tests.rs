//! Examples of each sentence of DESIGN §5, and the comparison with plain
//! implementations: of outcomes in exact rationals (`oracle`), of activities
//! and systems over random rows (`plain`).

pub(crate) mod kommun;
mod sheets;

mod activities;
mod answers;
mod coverage;
mod definition;
mod derived;
mod economy;
mod goals;
mod governance;
mod history;
mod incidents;
mod oracle;
mod plain;
mod plan;
mod proposals;
mod reporting;
mod requirements;
mod risks;
mod sources;
mod systems;
mod targets;
mod template;
mod trend;
mod verdict;
mod words;
