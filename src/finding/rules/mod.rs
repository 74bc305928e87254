//! One file per rule. A new rule is one file here and one line in each of the
//! two lists below.

mod prelude;

pub mod ambiguous_percent;

use super::Rule;

/// Every rule, in alphabetical order of its file.
pub(super) static ALL: &[&Rule] = &[&ambiguous_percent::RULE];
