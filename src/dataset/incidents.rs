//! The incidents.

use crate::published::{
    CategoryCount, Date, DetectionCount, Incident, IncidentCounts, IncidentTotals, Word,
};
use crate::report;

use super::value::{Sources, amount, each, shown};

pub(super) fn incident(incident: &report::Incident) -> Incident {
    Incident {
        forvaltning: incident.department.to_string(),
        datum: incident.date.map(Date),
        kategori: incident.category.map(Word),
        allvarlighet: incident.severity,
        system: incident.system.clone(),
        avbrott: amount(incident.hours.as_ref()),
        upptackt_genom: incident.detected.map(Word),
        sparad: incident.traced,
        atgardad: incident.fixed.map(Date),
        anmald_till: incident.reported.clone(),
        beskrivning: incident.description.clone(),
        sekretess: incident.secret,
        lagrum: incident.legal_ground.clone(),
        kallor: Sources::default()
            .at(&incident.place, "Incident")
            .of(incident.hours.as_ref(), "Avbrott")
            .list(),
    }
}

pub(super) fn totals(incidents: &report::Incidents) -> IncidentTotals {
    IncidentTotals {
        i_ar: counts(&incidents.now),
        forra_aret: incidents.last.as_ref().map(counts),
        inga_att_redovisa: each(&incidents.declared_none, ToString::to_string),
        saknas_fran: each(&incidents.missing, ToString::to_string),
    }
}

fn counts(counts: &report::IncidentCounts) -> IncidentCounts {
    IncidentCounts {
        antal: counts.all,
        kategorier: each(&counts.by_category, |&(category, count)| CategoryCount {
            kategori: Word(category),
            antal: count.open(),
        }),
        allvarligheter: counts.by_severity.map(report::Count::open),
        upptackter: each(&counts.by_detection, |&(detection, count)| DetectionCount {
            upptackt_genom: Word(detection),
            antal: count.open(),
        }),
        avbrott: amount(shown(&counts.hours)),
        sparade: counts.traced.open().map(|share| share.part),
        kallor: Sources::default()
            .of(shown(&counts.hours), "Avbrott")
            .list(),
    }
}
