//! One file per rule. A new rule is one file here and one line in each of the
//! two lists below.

mod prelude;

pub mod accepted_nothing;
pub mod ambiguous_percent;
pub mod missing_remedy;
pub mod missing_weight;
pub mod negative_weight;
pub mod newly_not_applicable;
pub mod not_measured;
pub mod numerator_above_denominator;
pub mod ratio_differs;
pub mod ratio_without_parts;
pub mod source_differs;
pub mod unusable_denominator;
pub mod vintage_decided_late;
pub mod without_target;

use super::Rule;

/// Every rule, in alphabetical order of its file.
pub(super) static ALL: &[&Rule] = &[
    &accepted_nothing::RULE,
    &ambiguous_percent::RULE,
    &missing_remedy::RULE,
    &missing_weight::RULE,
    &negative_weight::RULE,
    &newly_not_applicable::RULE,
    &not_measured::RULE,
    &numerator_above_denominator::RULE,
    &ratio_differs::RULE,
    &ratio_without_parts::RULE,
    &source_differs::RULE,
    &unusable_denominator::RULE,
    &vintage_decided_late::RULE,
    &without_target::RULE,
];
