//! The rolling three-year plan of an indicator (DESIGN §5.8): how its targets
//! moved, where the outcome stands on the way, and where it is heading.

mod drift;
mod forecast;
mod path;

use std::collections::BTreeSet;

use crate::domain::DepartmentCode;
use crate::report::{DepartmentPlan, HistoryPoint, Plan};

use super::year::{Measured, YearResult};

pub(super) use drift::{Changes, kind};

/// Returns an indicator in the plan; `history` are the kommun's outcomes of
/// earlier years.
pub(super) fn plan(
    result: &YearResult<'_>,
    measured: &Measured<'_>,
    changes: &Changes<'_>,
    history: &[HistoryPoint],
) -> Plan {
    let definition = measured.definition();
    let departments: BTreeSet<&DepartmentCode> = changes.departments(definition.code());
    Plan {
        drift: changes.of(definition, None),
        path: path::path(result, measured),
        forecast: forecast::forecast(result, measured, history),
        departments: departments
            .into_iter()
            .map(|department| DepartmentPlan {
                department: department.clone(),
                drift: changes.of(definition, Some(department)),
            })
            .collect(),
    }
}
