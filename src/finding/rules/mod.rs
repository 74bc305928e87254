//! One file per rule. A new rule is one file here and one line in each of the
//! two lists below.

mod prelude;

pub mod ambiguous_percent;
pub mod faults_in_earlier_year;
pub mod incomplete_setting;
pub mod missing_municipality;
pub mod setting_out_of_range;
pub mod skipped_file;
pub mod skipped_folder;
pub mod two_governing_workbooks;
pub mod unknown_accepted_rule;
pub mod unknown_setting;
pub mod unreadable_file;
pub mod weak_accent_colour;
pub mod wrong_setting_type;

use super::Rule;

/// Every rule, in alphabetical order of its file.
pub(super) static ALL: &[&Rule] = &[
    &ambiguous_percent::RULE,
    &faults_in_earlier_year::RULE,
    &incomplete_setting::RULE,
    &missing_municipality::RULE,
    &setting_out_of_range::RULE,
    &skipped_file::RULE,
    &skipped_folder::RULE,
    &two_governing_workbooks::RULE,
    &unknown_accepted_rule::RULE,
    &unknown_setting::RULE,
    &unreadable_file::RULE,
    &weak_accent_colour::RULE,
    &wrong_setting_type::RULE,
];
