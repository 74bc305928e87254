//! Incidents, beside last year's.

use crate::domain::{Detection, IncidentCategory};
use crate::report::{Count, IncidentCounts, Incidents, Share};

use super::kommun::instruments::{clear, codes, pay};
use super::kommun::{Kommun, YEAR, YearOf, date, kommun, set, year};

fn incidents(kommun: &Kommun) -> Incidents {
    kommun.report().incidents
}

fn some() -> YearOf {
    year(YEAR, &["B", "A", "C", "D"])
        .incident("A", |row| {
            set(&mut row.date, date(YEAR, 9, 1));
            set(&mut row.severity, 4);
            set(&mut row.category, IncidentCategory::Malware);
            set(&mut row.detected, Detection::Logging);
            set(&mut row.traced, true);
            pay(&mut row.hours, 0.1);
        })
        .incident("A", |row| {
            clear(&mut row.date);
            clear(&mut row.severity);
            set(&mut row.traced, false);
            pay(&mut row.hours, 0.2);
        })
        .incident("A", |row| {
            set(&mut row.date, date(YEAR, 2, 1));
            set(&mut row.detected, Detection::User);
        })
        .incident("B", |row| clear(&mut row.category))
        .none("C", |sent| &mut sent.incidents)
}

#[test]
fn incidents_are_listed_by_forvaltning_and_then_by_date() {
    let incidents = incidents(&kommun([some()]));
    let listed: Vec<_> = incidents
        .incidents
        .iter()
        .map(|incident| (incident.department.as_str(), incident.date))
        .collect();
    let on = |month, day| Some(date(YEAR, month, day));
    assert_eq!(
        listed,
        [
            ("B", on(3, 1)),
            ("A", on(2, 1)),
            ("A", on(9, 1)),
            ("A", None)
        ]
    );
    assert_eq!(codes(&incidents.declared_none), ["C"]);
    assert_eq!(codes(&incidents.missing), ["D"]);
}

#[test]
fn each_breakdown_counts_those_of_whom_it_is_known() {
    let now = incidents(&kommun([some()])).now;
    assert_eq!(now.all, 4);
    let by_category: Vec<_> = now.by_category.iter().map(|(_, count)| *count).collect();
    assert_eq!(by_category, [0, 1, 2, 0, 0, 0]);
    assert_eq!(now.by_severity, [2, 0, 0, 1]);
    let by_detection: Vec<_> = now.by_detection.iter().map(|(_, count)| *count).collect();
    assert_eq!(by_detection, [1, 1, 0, 0]);
    assert_eq!(
        now.traced,
        Share { part: 1, whole: 4 },
        "of all, not of those said"
    );
    let hours = now.hours.open().unwrap().unwrap();
    assert_eq!(hours.value.to_bits(), 0.3f64.to_bits());
    let cells: Vec<_> = hours
        .sources
        .iter()
        .map(|source| format!("{} {}", source.field, source.place.within_file()))
        .collect();
    assert_eq!(
        cells,
        [
            "Avbrott (timmar) Incidenter!E2",
            "Avbrott (timmar) Incidenter!E3"
        ]
    );
}

#[test]
fn hours_that_nobody_gave_are_not_zero() {
    let silent = year(YEAR, &["A"]).incident("A", |_| {});
    assert_eq!(incidents(&kommun([silent])).now.hours, None);
    let none = year(YEAR, &["A"]).incident("A", |row| pay(&mut row.hours, 0.0));
    let hours = incidents(&kommun([none]))
        .now
        .hours
        .open()
        .unwrap()
        .unwrap();
    assert_eq!(hours.value.to_bits(), 0f64.to_bits());
}

#[test]
fn last_year_is_counted_by_its_own_organisation() {
    let before = year(YEAR - 1, &["GAMMAL", "A"])
        .incident("GAMMAL", |row| set(&mut row.traced, true))
        .incident("A", |_| {});
    let last = incidents(&kommun([before, some()])).last.unwrap();
    assert_eq!((last.all, last.traced.open().unwrap().part), (2, 1));
}

#[test]
fn a_last_year_in_which_nobody_reported_is_not_one_without_incidents() {
    let silent = year(YEAR - 1, &["A", "B"]);
    assert_eq!(incidents(&kommun([silent.clone(), some()])).last, None);
    assert_eq!(incidents(&kommun([some()])).last, None);
    let declared = silent.none("B", |sent| &mut sent.incidents);
    let last = incidents(&kommun([declared, some()])).last.unwrap();
    let expected = IncidentCounts {
        by_category: IncidentCategory::ALL
            .iter()
            .map(|c| (*c, Count::Of(0)))
            .collect(),
        by_detection: Detection::ALL.iter().map(|d| (*d, Count::Of(0))).collect(),
        ..IncidentCounts::default()
    };
    assert_eq!(last, expected);
    let older = year(YEAR - 2, &["A"]).incident("A", |_| {});
    assert_eq!(incidents(&kommun([older, some()])).last, None);
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let mut kommun = kommun([some()]);
    let before = incidents(&kommun);
    kommun.material.current.submissions.reverse();
    assert_eq!(incidents(&kommun), before);
}
