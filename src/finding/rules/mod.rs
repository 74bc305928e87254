//! One file per rule. A new rule is one file here and one line in each of the
//! two lists below.

mod prelude;

pub mod ambiguous_percent;
pub mod damaged_file;
pub mod doubled_cell;
pub mod doubled_part;
pub mod empty_file;
pub mod encrypted_file;
pub mod forbidden_xml;
pub mod not_a_workbook;
pub mod old_binary_format;
pub mod outside_sheet;
pub mod too_large_file;
pub mod unreadable_value;

use super::Rule;

/// Every rule, in alphabetical order of its file.
pub(super) static ALL: &[&Rule] = &[
    &ambiguous_percent::RULE,
    &damaged_file::RULE,
    &doubled_cell::RULE,
    &doubled_part::RULE,
    &empty_file::RULE,
    &encrypted_file::RULE,
    &forbidden_xml::RULE,
    &not_a_workbook::RULE,
    &old_binary_format::RULE,
    &outside_sheet::RULE,
    &too_large_file::RULE,
    &unreadable_value::RULE,
];
