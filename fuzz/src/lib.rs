//! The rooms that read files, compiled for fuzzing, and the functions that
//! the targets call.

// The sources below name the crate by the program's name.
extern crate self as itbokslut;

#[path = "../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../src/finding/mod.rs"]
pub mod finding;
#[path = "../../src/form/mod.rs"]
pub mod form;
#[path = "../../src/intake/mod.rs"]
pub mod intake;
#[path = "../../src/published/mod.rs"]
pub mod published;
#[path = "../../src/settings/mod.rs"]
pub mod settings;
#[path = "../../src/submission/mod.rs"]
pub mod submission;
#[path = "../../src/swedish/mod.rs"]
pub mod swedish;

/// What the targets check, which the program's own tests call too.
#[path = "../../tests/it/fuzzed/mod.rs"]
mod fuzzed;
#[path = "../../tests/it/support"]
mod support {
    #[expect(dead_code, reason = "the program's own tests use the rest")]
    pub(crate) mod zip;
}
pub mod memory;

/// An input to begin with: its target, a name, and its bytes.
pub type Seed = (&'static str, String, Vec<u8>);

/// Returns the seeds that are made from the project's folder.
pub fn seeds(root: &std::path::Path) -> Vec<Seed> {
    fuzzed::seeds::seeds(root)
}

/// Adds the files of another folder to the seeds.
pub fn add_folder(folder: &std::path::Path, seeds: &mut Vec<Seed>) {
    fuzzed::seeds::of_folder(folder, "more", seeds);
}

/// Names the function of each target.
macro_rules! targets {
    ($($target:ident)*) => {
        $(
            #[doc = concat!("Checks the input of `", stringify!($target), "`.")]
            pub fn $target(input: &[u8]) {
                fuzzed::$target::check(input);
            }
        )*
    };
}

/// A function for each target.
pub mod targets {
    use crate::fuzzed;
    targets!(adopted binary ods package settings submission wire xlsx_parts);
}
