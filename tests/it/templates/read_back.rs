//! What the program writes, it reads: both forms, as their readers see them.

use itbokslut::domain::{
    Mark, Measure, Period, PeriodKind, RawValue, Reading, Target, Unit,
};
use itbokslut::form::Book;
use itbokslut::form::department::{DEPARTMENT, INTERIM};
use itbokslut::form::governing::GOVERNING;
use itbokslut::intake::{self, Expected};
use itbokslut::submission::{
    BookFill, Fill, FillValue, Governing, OutcomeRow, Submission,
};
use itbokslut::workbook;

use super::fills;

pub(crate) const EXPECTED: Expected<'static> = Expected {
    municipality: "Norsjö kommun",
    period: Period::annual(2025),
};

/// Returns the governing workbook that the fills' förvaltning belongs to.
pub(crate) fn governing() -> Governing {
    let raw = raw(&GOVERNING, &fills::governing());
    let (governing, findings) = intake::governing(&raw, &EXPECTED);
    assert!(findings.is_empty(), "{findings:#?}");
    governing
}

/// Returns a förvaltning's workbook as it is read, and the rules that found
/// something, with the cell.
pub(crate) fn submission(
    raw: &itbokslut::domain::RawWorkbook,
) -> (Submission, Vec<(&'static str, String)>) {
    let (submission, findings) = intake::submission(raw, &governing(), &EXPECTED);
    let found = findings
        .iter()
        .map(|finding| (finding.rule.id, finding.place.within_file()))
        .collect();
    (submission.unwrap(), found)
}

/// Returns the row of an indicator.
pub(crate) fn outcome<'a>(submission: &'a Submission, code: &str) -> &'a OutcomeRow {
    let mut rows = submission.outcomes.iter();
    rows.find(|row| row.indicator.value.as_str() == code)
        .unwrap_or_else(|| panic!("no row for {code}"))
}

/// Returns what was measured, and how exact the writer said it is.
pub(crate) fn measured(row: &OutcomeRow) -> Option<(Measure, Mark)> {
    let reading = row.outcome.value()?;
    Some((reading.measure(), reading.mark()))
}

fn raw(book: &Book, fill: &BookFill) -> itbokslut::domain::RawWorkbook {
    let bytes = workbook::write(book, fill).unwrap();
    let (raw, findings) = intake::workbook("x.xlsx", &bytes);
    assert!(findings.is_empty(), "{findings:#?}");
    raw.unwrap()
}

#[test]
fn the_governing_workbook_is_read_as_it_was_filled() {
    let governing = governing();
    assert_eq!(governing.departments.len(), 2);
    let indicator = &governing.indicators[0];
    assert_eq!(indicator.unit.value(), Some(&Unit::Percent));
    assert_eq!(indicator.baseline.value(), Some(&44.0));
    assert_eq!(indicator.decimals.value(), Some(&1));
    assert_eq!(indicator.public.value(), Some(&true));
    assert_eq!(governing.indicators.len(), 10);
    let targets = &governing.targets[0];
    assert_eq!(targets.vintage.value, 2025);
    let expected = [
        Target::Number(90.0),
        Target::Number(0.5),
        Target::Interval {
            from: 20.0,
            to: 30.0,
        },
    ];
    for (year, target) in targets.years.iter().zip(expected) {
        assert_eq!(year.value(), Some(&target));
    }
    let history = governing.history[0].outcome.value().unwrap();
    assert_eq!(history.measure(), Measure::Number(62.5));
    assert!(governing.texts[0].text.value.contains("=SUMMA(A1)"));
}

#[test]
fn an_untouched_template_asks_only_for_what_must_be_filled_in() {
    let (submission, found) = submission(&raw(&DEPARTMENT, &fills::department()));
    assert_eq!(submission.outcomes.len(), 10);
    assert!(submission.outcomes.iter().all(|row| row.outcome.is_blank()));
    let asked: Vec<&str> = found
        .iter()
        .map(|(rule, place)| {
            assert_eq!(*rule, "uppgift-saknas", "{place}");
            place.as_str()
        })
        .collect();
    assert_eq!(
        asked,
        ["Försättsblad!B9", "Försättsblad!B10", "Försättsblad!B12"]
    );
    let known = outcome(&submission, "E3.1").denominator.value().unwrap();
    assert!((known.value - 3851.0).abs() < 1e-9);
}

#[test]
fn the_interim_workbook_is_read_as_it_was_filled() {
    let period = Period {
        year: 2025,
        kind: PeriodKind::Interim,
    };
    let mut fill = fills::department();
    fill.identity.period = period;
    let rows = &mut fill.sheets.get_mut("Utfall").unwrap().rows;
    let mut put = |row: usize, key, value| {
        rows[row].cells.insert(key, Fill::Value(value));
    };
    put(0, "so_far", FillValue::Number(80.0));
    put(0, "numerator", FillValue::Number(35.0));
    put(0, "denominator", FillValue::Number(40.0));
    put(1, "so_far", FillValue::Number(0.25));
    put(1, "outcome", FillValue::Number(0.5));
    put(7, "unmeasured", FillValue::Text("metodbyte".to_owned()));
    let raw = raw(&INTERIM, &fill);
    let outcomes = raw.sheets.iter().find(|sheet| &*sheet.name == "Utfall");
    let texts: Vec<&str> = outcomes
        .unwrap()
        .cells
        .values()
        .filter_map(|cell| match &cell.value {
            RawValue::Text(text) => Some(&**text),
            _ => None,
        })
        .collect();
    for header in [
        "Utfall t.o.m. 31 augusti",
        "Prognos helår",
        "Prognos Täljare",
        "Prognos Nämnare",
        "Prognos Vikt",
    ] {
        assert!(texts.contains(&header), "{header}");
    }
    for header in ["Utfall", "Täljare", "Nämnare", "Vikt"] {
        assert!(!texts.contains(&header), "{header}");
    }

    let expected = Expected { period, ..EXPECTED };
    let (read, findings) = intake::submission(&raw, &governing(), &expected);
    let read = read.unwrap();
    assert_eq!(read.period, period);
    let so_far = |code: &str| outcome(&read, code).so_far.value().map(|r| r.measure());
    assert_eq!(so_far("S1.1"), Some(Measure::Number(80.0)));
    let ratio = outcome(&read, "S1.1");
    assert_eq!(ratio.numerator.value().map(|a| a.value), Some(35.0));
    assert_eq!(ratio.denominator.value().map(|a| a.value), Some(40.0));
    let filled: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule.id != "uppgift-saknas")
        .collect();
    assert!(filled.is_empty(), "{filled:#?}");

    // The same workbook is none of the year's, nor the other way round.
    let (none, findings) = intake::submission(&raw, &governing(), &EXPECTED);
    assert!(none.is_none());
    assert_eq!(findings[0].rule.id, "annan-period");
    let annual = self::raw(&DEPARTMENT, &fills::department());
    let (none, findings) = intake::submission(&annual, &governing(), &expected);
    assert!(none.is_none());
    assert_eq!(findings[0].rule.id, "annan-period");
}

#[test]
fn an_answer_of_every_kind_is_read_as_it_was_filled() {
    let mut fill = fills::department();
    let rows = &mut fill.sheets.get_mut("Utfall").unwrap().rows;
    let mut put = |row: usize, key, value| {
        rows[row].cells.insert(key, Fill::Value(value));
    };
    put(0, "outcome", FillValue::Number(87.5));
    put(0, "numerator", FillValue::Number(35.0));
    put(0, "denominator", FillValue::Number(40.0));
    put(1, "outcome", FillValue::Number(0.5));
    put(2, "outcome", FillValue::Text("ca 40".to_owned()));
    put(4, "outcome", FillValue::YesNo(true));
    put(7, "unmeasured", FillValue::Text("metodbyte".to_owned()));
    let (submission, _) = submission(&raw(&DEPARTMENT, &fill));
    let number = |value| Some((Measure::Number(value), Mark::Exact));
    assert_eq!(measured(outcome(&submission, "S1.1")), number(87.5));
    assert_eq!(measured(outcome(&submission, "I4.2")), number(0.5));
    assert_eq!(
        measured(outcome(&submission, "S3.1")),
        Some((Measure::Number(40.0), Mark::Approximate))
    );
    assert_eq!(
        outcome(&submission, "I2.1").outcome.value(),
        Some(&Reading::YesNo(true))
    );
    let reason = outcome(&submission, "I3.1").unmeasured.value().unwrap();
    assert_eq!(reason.word(), "metodbyte");
    let denominator = outcome(&submission, "S1.1").denominator.value();
    assert!((denominator.unwrap().value - 40.0).abs() < 1e-9);
}
