//! People: functions instead of names, and no addresses.

use crate::report::{Count, Report};

/// Leaves no name and no address that stands in a column for them.
///
/// How much a förvaltning has answered tells whether a hidden row is
/// answered, so where it has one that is withheld too.
pub(super) fn withhold(report: &mut Report) {
    for role in &mut report.roles {
        role.name = None;
    }
    for department in &mut report.departments {
        department.email = None;
    }
    for submission in &mut report.submissions {
        submission.contact_name = None;
        submission.file = None;
        let mut own = report.indicators.iter().flat_map(|i| &i.departments);
        let is_hidden =
            own.any(|own| own.withheld() && own.department == submission.department);
        if is_hidden {
            submission.answered = Count::Withheld;
        }
    }
}
