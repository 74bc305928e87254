//! The incidents of the year beside last year's (IT-policyn kap. 2).

use crate::domain::{DepartmentCode, Detection, IncidentCategory, Year};
use crate::form::department::incidents as form;
use crate::report::{Count, Incident, IncidentCounts, Incidents, Share, Shown};
use crate::submission::{IncidentRow, Material, YearMaterial};

use super::entries::{figure, sum, text, value};
use super::reported::{Reported, last_year};

/// Returns the incidents of a period.
pub(super) fn incidents(material: &Material) -> Incidents {
    let sheets = sheets(&material.current);
    let incidents = listed(&sheets);
    let last = last_year(material).and_then(|last| {
        let sheets = self::sheets(last);
        // That nobody reported is not that nothing happened.
        sheets
            .by_anybody()
            .then(|| counts(&listed(&sheets), last.year))
    });
    Incidents {
        now: counts(&incidents, material.current.year),
        last,
        incidents,
        declared_none: sheets.declared_none,
        missing: sheets.missing,
    }
}

fn sheets(material: &YearMaterial) -> Reported<'_, IncidentRow> {
    Reported::of(material, |submission| &submission.incidents)
}

/// Returns the incidents of each förvaltning by date, those without one last.
fn listed(sheets: &Reported<'_, IncidentRow>) -> Vec<Incident> {
    let of_department = |(department, rows): &(&DepartmentCode, &[IncidentRow])| {
        let rows = rows.iter().map(|row| incident(department, row));
        let mut incidents: Vec<Incident> = rows.collect();
        incidents.sort_by_key(|incident| (incident.date.is_none(), incident.date));
        incidents
    };
    sheets.sheets.iter().flat_map(of_department).collect()
}

fn incident(department: &DepartmentCode, row: &IncidentRow) -> Incident {
    Incident {
        department: department.clone(),
        date: value(&row.date),
        category: value(&row.category),
        severity: value(&row.severity),
        system: text(&row.system),
        hours: figure(&row.hours),
        detected: value(&row.detected),
        traced: value(&row.traced),
        fixed: value(&row.fixed),
        reported: text(&row.reported),
        description: text(&row.description),
        secret: value(&row.secret) == Some(true),
        legal_ground: text(&row.legal_ground),
        place: row.place.clone(),
    }
}

/// Returns what incidents come to. One whose category, severity or detection
/// is not known is in no such count, but in all.
fn counts(incidents: &[Incident], year: Year) -> IncidentCounts {
    let count = |is_one: &dyn Fn(&Incident) -> bool| {
        let found = incidents.iter().filter(|incident| is_one(incident));
        Count::Of(found.count())
    };
    let traced = incidents.iter().filter(|i| i.traced == Some(true));
    IncidentCounts {
        all: incidents.len(),
        by_category: IncidentCategory::ALL
            .iter()
            .map(|category| (*category, count(&|i| i.category == Some(*category))))
            .collect(),
        by_severity: [1, 2, 3, 4]
            .map(|severity| count(&|i| i.severity == Some(severity))),
        by_detection: Detection::ALL
            .iter()
            .map(|means| (*means, count(&|i| i.detected == Some(*means))))
            .collect(),
        hours: Shown::Open(sum(
            &form::HOURS.column.header.text(year),
            incidents
                .iter()
                .filter_map(|incident| incident.hours.as_ref()),
        )),
        traced: Shown::Open(Share {
            part: traced.count(),
            whole: incidents.len(),
        }),
    }
}
