//! One file per rule. A new rule is one file here and one line in each of the
//! two lists below.

mod prelude;
mod words;

pub mod accepted_nothing;
pub mod adopted_changed;
pub mod adopted_unreadable;
pub mod ambiguous_date;
pub mod ambiguous_number;
pub mod ambiguous_percent;
pub mod approved_after_submitted;
pub mod approved_before_plan;
pub mod approved_by_other;
pub mod baseline_differs;
pub mod baseline_without_meaning;
pub mod baseline_without_year;
pub mod broken_identity;
pub mod central_not_one;
pub mod changed_vintage;
pub mod changed_without_reason;
pub mod conflicting_submissions;
pub mod contradicts_adopted;
pub mod correction_of_nothing;
pub mod correction_without_change;
pub mod correction_without_reason;
pub mod cover_differs;
pub mod critical_differs;
pub mod damaged_file;
pub mod date_of_other_year;
pub mod decided_twice;
pub mod derivation_parameter;
pub mod derived_differs;
pub mod document_not_adopted;
pub mod done_share_differs;
pub mod done_without_date;
pub mod doubled_cell;
pub mod doubled_part;
pub mod doubtful_email;
pub mod duplicate_activity;
pub mod duplicate_code;
pub mod duplicate_header;
pub mod duplicate_heading;
pub mod duplicate_history;
pub mod duplicate_outcome;
pub mod duplicate_post;
pub mod duplicate_requirement;
pub mod duplicate_system;
pub mod duplicate_target;
pub mod effect_without_measure;
pub mod empty_analysis;
pub mod empty_economy;
pub mod empty_file;
pub mod empty_sheet;
pub mod encrypted_file;
pub mod error_value;
pub mod faults_in_earlier_year;
pub mod file_of_other;
pub mod finished_not_done;
pub mod forbidden_aggregation;
pub mod forbidden_derivation;
pub mod forbidden_xml;
pub mod goal_without_indicator;
pub mod ground_without_secrecy;
pub mod handmade_governing;
pub mod hidden_rows;
pub mod hidden_sheet;
pub mod highest_class;
pub mod history_contradicts;
pub mod history_not_past;
pub mod huge_number;
pub mod impossible_amount;
pub mod incident_outside_period;
pub mod incomplete_activity;
pub mod incomplete_post;
pub mod incomplete_ratio;
pub mod incomplete_requirement;
pub mod incomplete_setting;
pub mod inexact_number;
pub mod interval_of_yes_no;
pub mod late_activities;
pub mod late_sub_goal;
pub mod late_submission;
pub mod late_without_comment;
pub mod measure_due_passed;
pub mod measure_without_effect;
pub mod merged_cells;
pub mod missing_column;
pub mod missing_header;
pub mod missing_municipality;
pub mod missing_optional_column;
pub mod missing_optional_sheet;
pub mod missing_remedy;
pub mod missing_rows;
pub mod missing_sheet;
pub mod missing_submission;
pub mod missing_weight;
pub mod name_in_text;
pub mod negative_goal_weight;
pub mod negative_outcome_weight;
pub mod negative_tolerance;
pub mod neither_value_nor_reason;
pub mod newer_form;
pub mod newly_not_applicable;
pub mod no_departments;
pub mod no_identity;
pub mod no_vintage_in_force;
pub mod not_a_date;
pub mod not_a_number;
pub mod not_a_target;
pub mod not_a_workbook;
pub mod not_a_year;
pub mod not_applicable_unexplained;
pub mod not_approved;
pub mod not_measured;
pub mod not_yes_no;
pub mod note_below;
pub mod nothing_despite_rows;
pub mod number_as_date;
pub mod numerator_above_denominator;
pub mod old_binary_format;
pub mod older_template;
pub mod other_form;
pub mod other_kind_of_target;
pub mod other_municipality;
pub mod other_period;
pub mod other_unit;
pub mod outage_without_hours;
pub mod outside_scale;
pub mod outside_sheet;
pub mod overlapping_documents;
pub mod owner_not_named;
pub mod part_not_described;
pub mod partial_limit_outside;
pub mod percent_above_200;
pub mod percent_elsewhere;
pub mod proposal_without_reason;
pub mod qualified_target;
pub mod ratio_differs;
pub mod ratio_without_parts;
pub mod repeated_row;
pub mod required_empty;
pub mod requirement_not_met;
pub mod requirement_unknown;
pub mod responsible_person;
pub mod reversed_dates;
pub mod reversed_interval;
pub mod reversed_reasonable;
pub mod review_too_early;
pub mod risk_grew;
pub mod row_not_asked;
pub mod secret_without_ground;
pub mod setting_out_of_range;
pub mod several_owners;
pub mod similar_header;
pub mod similar_sheet;
pub mod skipped_file;
pub mod skipped_folder;
pub mod source_column_missing;
pub mod source_column_repeated;
pub mod source_differs;
pub mod source_file_missing;
pub mod source_not_used;
pub mod source_repeated;
pub mod source_row_for_year;
pub mod source_row_missing;
pub mod source_row_repeated;
pub mod source_sheet_missing;
pub mod source_value_inexact;
pub mod source_value_unusable;
pub mod submitted_too_early;
pub mod superseded_submission;
pub mod system_not_approved;
pub mod system_spelling;
pub mod system_without_action_plan;
pub mod system_without_activity;
pub mod system_without_owner;
pub mod system_without_plan;
pub mod target_not_reported;
pub mod tenfold_outcome;
pub mod text_number;
pub mod too_large_file;
pub mod too_many_rows;
pub mod total_row;
pub mod two_governing_workbooks;
pub mod undecided_vintage;
pub mod unexpected_date;
pub mod unknown_accepted_rule;
pub mod unknown_check;
pub mod unknown_code;
pub mod unknown_column;
pub mod unknown_department;
pub mod unknown_derivation;
pub mod unknown_parameter;
pub mod unknown_percent_format;
pub mod unknown_setting;
pub mod unknown_system;
pub mod unknown_text_place;
pub mod unknown_word;
pub mod unmeasured;
pub mod unreadable_file;
pub mod unreadable_value;
pub mod unreasonable_date;
pub mod unreasonable_outcome;
pub mod unshowable_text;
pub mod untraced_unsaid;
pub mod unusable_denominator;
pub mod unusable_font;
pub mod unusable_logo;
pub mod unused_field;
pub mod unused_template;
pub mod used_before_approval;
pub mod useless_measure;
pub mod value_and_reason;
pub mod value_not_stored;
pub mod vintage_decided_late;
pub mod vintage_gap;
pub mod vintages_overlap;
pub mod weak_accent_colour;
pub mod without_target;
pub mod wrong_setting_type;
pub mod yes_no_spelling;

use super::Rule;

/// Every rule, in alphabetical order of its file.
pub(super) static ALL: &[&Rule] = &[
    &accepted_nothing::RULE,
    &adopted_changed::RULE,
    &adopted_unreadable::RULE,
    &ambiguous_date::RULE,
    &ambiguous_number::RULE,
    &ambiguous_percent::RULE,
    &approved_after_submitted::RULE,
    &approved_before_plan::RULE,
    &approved_by_other::RULE,
    &baseline_differs::RULE,
    &baseline_without_meaning::RULE,
    &baseline_without_year::RULE,
    &broken_identity::RULE,
    &central_not_one::RULE,
    &changed_without_reason::RULE,
    &changed_vintage::RULE,
    &conflicting_submissions::RULE,
    &contradicts_adopted::RULE,
    &correction_of_nothing::RULE,
    &correction_without_change::RULE,
    &correction_without_reason::RULE,
    &cover_differs::RULE,
    &critical_differs::RULE,
    &damaged_file::RULE,
    &date_of_other_year::RULE,
    &decided_twice::RULE,
    &derivation_parameter::RULE,
    &derived_differs::RULE,
    &document_not_adopted::RULE,
    &done_share_differs::RULE,
    &done_without_date::RULE,
    &doubled_cell::RULE,
    &doubled_part::RULE,
    &doubtful_email::RULE,
    &duplicate_activity::RULE,
    &duplicate_code::RULE,
    &duplicate_header::RULE,
    &duplicate_heading::RULE,
    &duplicate_history::RULE,
    &duplicate_outcome::RULE,
    &duplicate_post::RULE,
    &duplicate_requirement::RULE,
    &duplicate_system::RULE,
    &duplicate_target::RULE,
    &effect_without_measure::RULE,
    &empty_analysis::RULE,
    &empty_economy::RULE,
    &empty_file::RULE,
    &empty_sheet::RULE,
    &encrypted_file::RULE,
    &error_value::RULE,
    &faults_in_earlier_year::RULE,
    &file_of_other::RULE,
    &finished_not_done::RULE,
    &forbidden_aggregation::RULE,
    &forbidden_derivation::RULE,
    &forbidden_xml::RULE,
    &goal_without_indicator::RULE,
    &ground_without_secrecy::RULE,
    &handmade_governing::RULE,
    &hidden_rows::RULE,
    &hidden_sheet::RULE,
    &highest_class::RULE,
    &history_contradicts::RULE,
    &history_not_past::RULE,
    &huge_number::RULE,
    &impossible_amount::RULE,
    &incident_outside_period::RULE,
    &incomplete_activity::RULE,
    &incomplete_post::RULE,
    &incomplete_ratio::RULE,
    &incomplete_requirement::RULE,
    &incomplete_setting::RULE,
    &inexact_number::RULE,
    &interval_of_yes_no::RULE,
    &late_activities::RULE,
    &late_sub_goal::RULE,
    &late_submission::RULE,
    &late_without_comment::RULE,
    &measure_due_passed::RULE,
    &measure_without_effect::RULE,
    &merged_cells::RULE,
    &missing_column::RULE,
    &missing_header::RULE,
    &missing_municipality::RULE,
    &missing_optional_column::RULE,
    &missing_optional_sheet::RULE,
    &missing_remedy::RULE,
    &missing_rows::RULE,
    &missing_sheet::RULE,
    &missing_submission::RULE,
    &missing_weight::RULE,
    &name_in_text::RULE,
    &negative_goal_weight::RULE,
    &negative_outcome_weight::RULE,
    &negative_tolerance::RULE,
    &neither_value_nor_reason::RULE,
    &newer_form::RULE,
    &newly_not_applicable::RULE,
    &no_departments::RULE,
    &no_identity::RULE,
    &no_vintage_in_force::RULE,
    &not_a_date::RULE,
    &not_a_number::RULE,
    &not_a_target::RULE,
    &not_a_workbook::RULE,
    &not_a_year::RULE,
    &not_applicable_unexplained::RULE,
    &not_approved::RULE,
    &not_measured::RULE,
    &not_yes_no::RULE,
    &note_below::RULE,
    &nothing_despite_rows::RULE,
    &number_as_date::RULE,
    &numerator_above_denominator::RULE,
    &old_binary_format::RULE,
    &older_template::RULE,
    &other_form::RULE,
    &other_kind_of_target::RULE,
    &other_municipality::RULE,
    &other_period::RULE,
    &other_unit::RULE,
    &outage_without_hours::RULE,
    &outside_scale::RULE,
    &outside_sheet::RULE,
    &overlapping_documents::RULE,
    &owner_not_named::RULE,
    &part_not_described::RULE,
    &partial_limit_outside::RULE,
    &percent_above_200::RULE,
    &percent_elsewhere::RULE,
    &proposal_without_reason::RULE,
    &qualified_target::RULE,
    &ratio_differs::RULE,
    &ratio_without_parts::RULE,
    &repeated_row::RULE,
    &required_empty::RULE,
    &requirement_not_met::RULE,
    &requirement_unknown::RULE,
    &responsible_person::RULE,
    &reversed_dates::RULE,
    &reversed_interval::RULE,
    &reversed_reasonable::RULE,
    &review_too_early::RULE,
    &risk_grew::RULE,
    &row_not_asked::RULE,
    &secret_without_ground::RULE,
    &setting_out_of_range::RULE,
    &several_owners::RULE,
    &similar_header::RULE,
    &similar_sheet::RULE,
    &skipped_file::RULE,
    &skipped_folder::RULE,
    &source_column_missing::RULE,
    &source_column_repeated::RULE,
    &source_differs::RULE,
    &source_file_missing::RULE,
    &source_not_used::RULE,
    &source_repeated::RULE,
    &source_row_for_year::RULE,
    &source_row_missing::RULE,
    &source_row_repeated::RULE,
    &source_sheet_missing::RULE,
    &source_value_inexact::RULE,
    &source_value_unusable::RULE,
    &submitted_too_early::RULE,
    &superseded_submission::RULE,
    &system_not_approved::RULE,
    &system_spelling::RULE,
    &system_without_action_plan::RULE,
    &system_without_activity::RULE,
    &system_without_owner::RULE,
    &system_without_plan::RULE,
    &target_not_reported::RULE,
    &tenfold_outcome::RULE,
    &text_number::RULE,
    &too_large_file::RULE,
    &too_many_rows::RULE,
    &total_row::RULE,
    &two_governing_workbooks::RULE,
    &undecided_vintage::RULE,
    &unexpected_date::RULE,
    &unknown_accepted_rule::RULE,
    &unknown_check::RULE,
    &unknown_code::RULE,
    &unknown_column::RULE,
    &unknown_department::RULE,
    &unknown_derivation::RULE,
    &unknown_parameter::RULE,
    &unknown_percent_format::RULE,
    &unknown_setting::RULE,
    &unknown_system::RULE,
    &unknown_text_place::RULE,
    &unknown_word::RULE,
    &unmeasured::RULE,
    &unreadable_file::RULE,
    &unreadable_value::RULE,
    &unreasonable_date::RULE,
    &unreasonable_outcome::RULE,
    &unshowable_text::RULE,
    &untraced_unsaid::RULE,
    &unusable_denominator::RULE,
    &unusable_font::RULE,
    &unusable_logo::RULE,
    &unused_field::RULE,
    &unused_template::RULE,
    &used_before_approval::RULE,
    &useless_measure::RULE,
    &value_and_reason::RULE,
    &value_not_stored::RULE,
    &vintage_decided_late::RULE,
    &vintage_gap::RULE,
    &vintages_overlap::RULE,
    &weak_accent_colour::RULE,
    &without_target::RULE,
    &wrong_setting_type::RULE,
    &yes_no_spelling::RULE,
];
