//! Rules over what was read: what the governing workbook and the submissions
//! say, and whether it hangs together.
//!
//! A check is a pure function from the context to findings, and this file
//! lists them all. They need no computed result. A check speaks only of cells
//! that could be read: what could not be has been told of already.

mod analyses;
mod answers;
mod arrivals;
mod baselines;
mod context;
mod definitions;
mod goals;
mod histories;
mod limits;
mod outcomes;
mod remarks;
mod rows;
mod select;
mod sources;
mod targets;
mod texts;
mod vintages;

use crate::finding::Finding;
use crate::settings::Settings;
use crate::submission::Material;

use context::Context;
pub use select::select;

/// A check: looks at everything, and returns what it finds.
type Check = fn(&Context<'_>) -> Vec<Finding>;

/// Every check, the governing workbook's first.
const CHECKS: &[Check] = &[
    goals::without_indicator,
    goals::decided_twice,
    definitions::forbidden_combinations,
    definitions::derived,
    definitions::parts_not_described,
    definitions::intervals_of_yes_no,
    limits::weights,
    limits::partial_limits,
    limits::tolerances,
    limits::reasonable,
    baselines::without_year,
    baselines::differing_from_history,
    vintages::duplicates,
    vintages::undecided,
    targets::duplicates,
    targets::of_another_kind,
    targets::not_reported,
    histories::duplicates,
    histories::not_past,
    sources::not_used,
    sources::missing_for_year,
    texts::unknown_places,
    arrivals::missing,
    arrivals::late,
    arrivals::too_early,
    arrivals::approvals,
    analyses::empty,
    rows::missing,
    rows::not_asked,
    rows::unused_fields,
    answers::answers,
    outcomes::unreasonable,
    remarks::corrections,
    remarks::secrecy,
    remarks::measures,
];

/// Returns what the rules over what was read find, unsorted.
pub fn all(material: &Material, settings: &Settings) -> Vec<Finding> {
    let context = Context::new(material, settings);
    CHECKS.iter().flat_map(|check| check(&context)).collect()
}
