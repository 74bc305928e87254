use super::breakdown::with_rest;
use super::*;
use crate::domain::{Figure, Period, PeriodKind, Source};
use crate::report::{Count, IncidentCounts, Shown};

const ANNUAL: PeriodWords = PeriodWords::new(Period::annual(2025));

fn counts(all: usize, traced: usize, hours: Option<f64>) -> IncidentCounts {
    IncidentCounts {
        all,
        hours: Shown::Open(hours.map(|value| Figure::new(value, Vec::<Source>::new()))),
        traced: Shown::Open(Share {
            part: traced,
            whole: all,
        }),
        ..IncidentCounts::default()
    }
}

fn year(now: IncidentCounts, last: Option<IncidentCounts>) -> Incidents {
    Incidents {
        now,
        last,
        ..Incidents::default()
    }
}

#[test]
fn the_number_is_told_beside_last_years() {
    let said = |now, last: Option<usize>| {
        let last = last.map(|all| counts(all, 0, None));
        count_sentence(&year(counts(now, 0, None), last), ANNUAL)
    };
    assert_eq!(
        said(14, Some(18)),
        "Förvaltningarna rapporterade fjorton incidenter, mot arton 2024."
    );
    assert_eq!(
        said(25, Some(3)),
        "Förvaltningarna rapporterade 25 incidenter, mot 3 2024."
    );
    assert_eq!(
        said(1, Some(0)),
        "Förvaltningarna rapporterade en incident, mot ingen 2024."
    );
    assert_eq!(
        said(4, Some(4)),
        "Förvaltningarna rapporterade fyra incidenter, lika många som 2024."
    );
    assert_eq!(
        said(0, Some(2)),
        "Förvaltningarna rapporterade ingen incident, mot två 2024."
    );
    assert_eq!(
        said(0, Some(0)),
        "Förvaltningarna rapporterade ingen incident, och inte heller 2024."
    );
    assert_eq!(
        said(2, None),
        "Förvaltningarna rapporterade två incidenter; hur många det var 2024 är inte redovisat."
    );
}

#[test]
fn hours_that_nobody_gave_are_not_zero() {
    let said = |now, last: Option<Option<f64>>| {
        let last = last.map(|hours| counts(3, 0, hours));
        hours_sentence(&year(counts(2, 0, now), last), ANNUAL).unwrap()
    };
    assert_eq!(
        said(None, None),
        "Hur långa avbrotten var är inte redovisat."
    );
    assert_eq!(
        said(Some(0.0), None),
        "Inget avbrott drabbade verksamheten."
    );
    assert_eq!(
        said(Some(31.5), Some(Some(52.0))),
        "Verksamheten var utan system i sammanlagt 31,5\u{a0}timmar, mot 52\u{a0}timmar \
         2024."
    );
    assert_eq!(
        said(Some(1.0), Some(None)),
        "Verksamheten var utan system i sammanlagt 1\u{a0}timme."
    );
    assert_eq!(
        hours_sentence(&year(counts(0, 0, None), None), ANNUAL),
        None
    );
}

#[test]
fn the_traced_are_a_share_of_all() {
    let said = |traced, all, last: Option<(usize, usize)>| {
        let last = last.map(|(traced, all)| counts(all, traced, None));
        traced_sentence(&year(counts(all, traced, None), last), ANNUAL)
    };
    assert_eq!(said(0, 0, None), None);
    assert_eq!(
        said(9, 14, Some((12, 18))).unwrap(),
        "Nio av fjorton (64\u{a0}%) har spårats till sin orsak, mot 67\u{a0}% 2024."
    );
    assert_eq!(
        said(0, 3, Some((0, 0))).unwrap(),
        "Ingen av tre (0\u{a0}%) har spårats till sin orsak."
    );
    assert_eq!(
        said(3, 3, None).unwrap(),
        "Alla har spårats till sin orsak."
    );
    assert_eq!(
        said(0, 1, None).unwrap(),
        "Den har inte spårats till sin orsak."
    );
}

#[test]
fn what_a_breakdown_leaves_out_is_counted() {
    assert_eq!(with_rest(vec![Count::Of(2), Count::Of(3)], 6), [2, 3, 1]);
    assert_eq!(with_rest(vec![Count::Of(2), Count::Of(3)], 5), [2, 3, 0]);
}

#[test]
fn an_interim_report_compares_with_the_same_months() {
    let interim = PeriodWords::new(Period {
        year: 2025,
        kind: PeriodKind::Interim,
    });
    let of = year(counts(14, 0, None), Some(counts(18, 0, None)));
    assert_eq!(
        count_sentence(&of, interim),
        "Förvaltningarna rapporterade fjorton incidenter, mot arton samma tid 2024."
    );
}
