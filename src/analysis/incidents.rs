//! The incidents of the year beside last year's (IT-policyn kap. 2).

use std::sync::Arc;

use crate::domain::{
    DepartmentCode, Detection, Figure, IncidentCategory, Period, PeriodKind, Place, Year,
};
use crate::form::department::incidents as form;
use crate::published::Adopted;
use crate::report::{Count, Incident, IncidentCounts, Incidents, Share, Shown};
use crate::submission::{IncidentRow, Material, YearMaterial};

use super::definition::source;
use super::entries::{figure, sum, text, value};
use super::reported::{Reported, last_year};

/// Returns the incidents of a period; `last` is the year before, if it was
/// published.
pub(super) fn incidents(material: &Material, last: Option<&Adopted>) -> Incidents {
    let sheets = sheets(&material.current);
    let incidents = listed(&sheets);
    let computed = || {
        let last = last_year(material)?;
        let sheets = self::sheets(last);
        // That nobody reported is not that nothing happened.
        sheets.by_anybody().then(|| {
            let mut incidents = listed(&sheets);
            if material.period.kind == PeriodKind::Interim {
                // Eight months are compared with the same eight months.
                let period = Period {
                    year: last.year,
                    ..material.period
                };
                incidents.retain(|incident| {
                    incident.date.is_some_and(|date| date <= period.last_day())
                });
            }
            counts(&incidents, last.year)
        })
    };
    // Eight months are counted from the rows; what was published is of the
    // whole year.
    let last = match last.filter(|_| material.period.kind == PeriodKind::Annual) {
        Some(last) => published(last),
        None => computed(),
    };
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

/// Returns what the incidents of a published year came to; `None` when nobody
/// had reported any.
fn published(adopted: &Adopted) -> Option<IncidentCounts> {
    let document = &adopted.document;
    let totals = &document.sammanstallning.incidenter;
    let counts = &totals.i_ar;
    let by_anybody = totals.saknas_fran.len() < document.forvaltningar.len();
    by_anybody.then(|| IncidentCounts {
        all: counts.antal,
        by_category: counts
            .kategorier
            .iter()
            .map(|count| (count.kategori.0, told(count.antal)))
            .collect(),
        by_severity: counts.allvarligheter.map(told),
        by_detection: counts
            .upptackter
            .iter()
            .map(|count| (count.upptackt_genom.0, told(count.antal)))
            .collect(),
        hours: Shown::Open(counts.avbrott.map(|hours| {
            let header = form::HOURS.column.header.text(document.ar);
            let place = Place::file(Arc::clone(&adopted.file));
            Figure::new(hours, vec![source(&header, &place)])
        })),
        traced: match counts.sparade {
            Some(part) => Shown::Open(Share {
                part,
                whole: counts.antal,
            }),
            None => Shown::Withheld,
        },
    })
}

/// Returns a published count; the internal edition, which is the one that is
/// read, withholds none.
fn told(count: Option<usize>) -> Count {
    count.map_or(Count::Withheld, Count::Of)
}
