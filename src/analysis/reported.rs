//! Who has reported a sheet: with rows, by saying that there are none, or not
//! at all (DESIGN §5.3). Empty and forgotten are two things.

use crate::domain::DepartmentCode;
use crate::submission::{Listed, Material, Submission, YearMaterial};

use super::departments;
use super::year;

/// An open sheet over the förvaltningar of `Organisation`, in its order.
///
/// What a workbook of somebody else says is not the kommun's, and a finding
/// has told of it.
#[derive(Debug)]
pub(super) struct Reported<'a, R> {
    /// The rows of those who have reported; none where they said so.
    pub(super) sheets: Vec<(&'a DepartmentCode, &'a [R])>,
    /// Those who have said that they have none.
    pub(super) declared_none: Vec<DepartmentCode>,
    /// Those who have not reported.
    pub(super) missing: Vec<DepartmentCode>,
}

impl<'a, R> Reported<'a, R> {
    /// Returns a sheet of every förvaltning of a year.
    pub(super) fn of(
        material: &'a YearMaterial,
        sheet: impl Fn(&'a Submission) -> &'a Listed<R>,
    ) -> Self {
        let mut reported = Self {
            sheets: Vec::new(),
            declared_none: Vec::new(),
            missing: Vec::new(),
        };
        for (department, submission) in submissions(material) {
            let listed = submission.map(&sheet).filter(|listed| listed.is_reported());
            let Some(listed) = listed else {
                reported.missing.push(department.clone());
                continue;
            };
            if listed.is_declared_empty() {
                reported.declared_none.push(department.clone());
            }
            reported.sheets.push((department, &listed.rows));
        }
        reported
    }

    /// Returns whether anybody has reported.
    pub(super) fn by_anybody(&self) -> bool {
        !self.sheets.is_empty()
    }

    /// Returns the rows of all, in the order of `Organisation`, then of the
    /// sheets.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&'a DepartmentCode, &'a R)> {
        self.sheets.iter().flat_map(|(department, rows)| {
            let department = *department;
            rows.iter().map(move |row| (department, row))
        })
    }
}

/// Returns the förvaltningar in the order of `Organisation`, each with its
/// submission.
pub(super) fn submissions(
    material: &YearMaterial,
) -> impl Iterator<Item = (&DepartmentCode, Option<&Submission>)> {
    departments::rows(&material.governing).map(|row| {
        let code = &row.code.value;
        (code, year::submission(material, code))
    })
}

/// Returns what was read for the year before.
pub(super) fn last_year(material: &Material) -> Option<&YearMaterial> {
    let mut earlier = material.earlier.iter();
    earlier.find(|earlier| earlier.year == material.current.year - 1)
}
