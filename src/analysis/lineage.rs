//! Which förvaltningar of earlier years a förvaltning continues
//! (`Ersätter` in `Organisation`).

use std::collections::BTreeSet;

use crate::domain::{DepartmentCode, Year};
use crate::submission::Governing;

use super::earlier::Earlier;

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
/// merger between. `current` is the report's own year; `earlier` are the years
/// before it, oldest first.
pub(super) fn codes_in(
    current: &Governing,
    earlier: &[Earlier],
    department: &DepartmentCode,
    year: Year,
) -> BTreeSet<DepartmentCode> {
    let codes = parts(current, department);
    let later = earlier.iter().rev().take_while(|later| later.year > year);
    later.fold(codes, |codes, later| {
        codes.iter().flat_map(|code| later.parts(code)).collect()
    })
}
