//! `itbokslut.toml`: the kommun's name, deadlines, rules and graphic profile.
//!
//! The only room that names `toml`. Reading a misspelt key is a finding that
//! suggests the right one and shows the line; the rest goes on with the
//! default. Only a file that is not TOML at all stops the program.

mod accepted;
mod case;
mod colour;
mod error;
mod period;
mod profile;
mod read;
mod requirements;
mod section;
mod template;
mod types;

pub use case::CaseSettings;
pub use error::Error;
pub use profile::{Address, FontFamily, Fonts, Logo};
pub use read::read;
pub use requirements::{PolicyRequirement, PolicyRequirements};
pub use template::template;
pub use types::{
    AcceptedFinding, Contact, Deadlines, GoalLimits, MinCoverage, PartialDefaults,
    Policy, ReportSettings, Rules, SecrecyReview, Settings,
};

/// The settings' file name, in the kommun's folder.
pub const FILE: &str = "itbokslut.toml";

#[cfg(test)]
mod tests;
