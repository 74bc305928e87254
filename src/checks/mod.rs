//! Rules over what was read: what the governing workbook and the submissions
//! say, and whether it hangs together.
//!
//! A check is a pure function from the context to findings, and this file
//! lists them all. They need no computed result. A check speaks only of cells
//! that could be read: what could not be has been told of already.

mod activities;
mod analyses;
mod answers;
mod arrivals;
mod baselines;
mod context;
mod dates;
mod definitions;
mod documents;
mod economy;
mod goals;
mod histories;
mod incidents;
mod limits;
mod names;
mod open_sheets;
mod outcomes;
mod people;
mod proposals;
mod remarks;
mod risks;
mod rows;
mod secrecy;
mod select;
mod sources;
mod systems;
mod targets;
mod texts;
mod vintages;

use crate::finding::Finding;
use crate::published::Adopted;
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
    vintages::gaps,
    vintages::overlapping,
    targets::duplicates,
    targets::of_another_kind,
    targets::not_reported,
    histories::duplicates,
    histories::not_past,
    sources::not_used,
    sources::missing_for_year,
    texts::unknown_places,
    documents::not_adopted,
    documents::overlapping,
    dates::of_documents,
    people::in_place_of_functions,
    names::in_texts,
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
    remarks::measures,
    proposals::without_reason,
    proposals::of_another_kind,
    secrecy::without_ground,
    secrecy::without_mark,
    open_sheets::empty,
    open_sheets::nothing_despite,
    activities::incomplete,
    activities::without_date,
    activities::finished,
    activities::share,
    activities::impossible_share,
    dates::of_activities,
    systems::owners_not_named,
    systems::highest_classes,
    systems::without_owner,
    systems::several_owned,
    systems::critical_to_some,
    systems::spelt_otherwise,
    systems::unknown,
    dates::of_systems,
    incidents::outside_period,
    incidents::untraced,
    incidents::without_hours,
    incidents::negative_hours,
    dates::of_incidents,
    risks::without_effect,
    risks::without_measure,
    risks::useless,
    risks::grown,
    risks::negative_cost,
    economy::empty,
    economy::incomplete,
];

/// Returns what the rules over what was read find, unsorted. `adopted` are
/// the earlier years that were published.
pub fn all(
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
) -> Vec<Finding> {
    let context = Context::new(material, adopted, settings);
    CHECKS.iter().flat_map(|check| check(&context)).collect()
}
