//! `Planförslag`: the targets in the plan in force, to be proposed against.

use crate::domain::{DepartmentCode, Year};
use crate::form::department::proposals;
use crate::submission::{Fill, FillValue, Material, RowFill, SheetFill};

use super::super::asked::Asked;
use super::super::definition::{Definition, definitions};
use super::super::sources::Sources;
use super::super::targets::Targets;
use super::{Cells, key};

/// Returns the first year of the first vintage that is not decided.
pub(super) fn planned(decided: Option<&Targets<'_>>, year: Year) -> Year {
    let latest = decided.and_then(Targets::in_force);
    let decided = latest.map_or(year, |latest| latest.vintage.start.value);
    decided.saturating_add(1)
}

/// Returns what the sheet is filled with.
pub(super) fn sheet(
    material: &Material,
    department: &DepartmentCode,
    decided: Option<&Targets<'_>>,
    planned: Year,
) -> SheetFill {
    let current = &material.current;
    let governing = &current.governing;
    let sources = Sources::of(&current.source_values, current.year);
    let definitions = definitions(governing, material.period.kind).into_iter();
    let reported = definitions
        .filter(|definition| definition.reporting(governing).contains(department));
    let row = |definition: Definition<'_>| {
        let asked = Asked::new(definition, &sources, governing, current.year);
        let definition = &asked.definition;
        let text = |text: &str| Fill::Value(FillValue::Text(text.to_owned()));
        let name = definition.row.name.value().map_or("", String::as_str);
        let mut cells = Cells::from([
            (key(&proposals::CODE), text(definition.code().as_str())),
            (key(&proposals::NAME), text(name)),
            (key(&proposals::UNIT), text(definition.unit.word())),
            (
                key(&proposals::DIRECTION),
                text(definition.direction.word()),
            ),
        ]);
        let years = [
            (planned, key(&proposals::DECIDED_1)),
            (planned + 1, key(&proposals::DECIDED_2)),
            (planned + 2, key(&proposals::DECIDED_3)),
        ];
        for (year, key) in years {
            let target = decided.and_then(|decided| {
                decided.of_department_in(definition, department, year)
            });
            if let Some(target) = target.filter(|_| !asked.is_contribution()) {
                let target = FillValue::Target(target.target.value);
                cells.insert(key, Fill::Value(target));
            }
        }
        RowFill {
            unit: Some(definition.unit),
            decimals: Some(definition.decimals()),
            cells,
            ..RowFill::default()
        }
    };
    SheetFill {
        rows: reported.map(row).collect(),
        none: None,
    }
}
