//! Which förvaltningar of earlier years a förvaltning continues
//! (`Ersätter` in `Organisation`).

use std::collections::BTreeSet;

use crate::domain::{DepartmentCode, Year};
use crate::submission::{Governing, YearMaterial};

/// Returns the codes that a förvaltning had the year before: its own, and
/// those of the förvaltningar that were merged into it.
pub(super) fn parts(
    governing: &Governing,
    department: &DepartmentCode,
) -> BTreeSet<DepartmentCode> {
    let rows = governing.departments.iter();
    let row = rows.into_iter().find(|row| &row.code.value == department);
    let replaced = row.and_then(|row| row.replaces.value());
    replaced
        .into_iter()
        .flatten()
        .chain([department])
        .cloned()
        .collect()
}

/// Returns the codes that a förvaltning had in an earlier year, through every
/// merger between. `years` are the materials of the years, oldest first, the
/// report's own last.
pub(super) fn codes_in(
    years: &[&YearMaterial],
    department: &DepartmentCode,
    year: Year,
) -> BTreeSet<DepartmentCode> {
    let mut codes = BTreeSet::from([department.clone()]);
    for material in years
        .iter()
        .rev()
        .take_while(|material| material.year > year)
    {
        codes = codes
            .iter()
            .flat_map(|code| parts(&material.governing, code))
            .collect();
    }
    codes
}
