//! Dates, and dates where something else should stand.

use super::*;

#[test]
fn dates_are_read_in_every_common_spelling() {
    let date =
        |cell: testing::Cell| read::<NaiveDate>(Kind::Date, Measured::Unknown, cell);
    let expected = NaiveDate::from_ymd_opt(2025, 3, 31).unwrap();
    for cell in [
        day("2025-03-31"),
        serial(45747.75),
        unformatted(45747.0),
        iso("2025-03-31"),
        iso("2025-03-31T08:30:00"),
        "2025-03-31".into(),
        "2025-3-31".into(),
        "2025-03-31 08:30".into(),
        "2025–03–31".into(),
        "2025/03/31".into(),
        "20250331".into(),
        "31.3.2025".into(),
        "31.03.2025".into(),
        "31/3/2025".into(),
        "31-3-2025".into(),
        "3/31/2025".into(),
        "31/3 2025".into(),
        "31 mars 2025".into(),
        "31\u{a0}Mars 2025".into(),
        "den 31 mars 2025".into(),
        "31 mar. 2025".into(),
    ] {
        assert_eq!(
            date(cell.clone()),
            (Got::Value(expected), vec![]),
            "{cell:?}"
        );
    }
    for cell in [testing::Cell::from(45747), 20_250_331.into()] {
        let read = (Got::Value(expected), vec!["tal-som-datum"]);
        assert_eq!(date(cell.clone()), read, "{cell:?}");
    }
    let april = NaiveDate::from_ymd_opt(2025, 4, 3).unwrap();
    assert_eq!(date("3.4.2025".into()), (Got::Value(april), vec![]));
    assert_eq!(date("3/4 2025".into()), (Got::Value(april), vec![]));
    let same = NaiveDate::from_ymd_opt(2025, 4, 4).unwrap();
    assert_eq!(date("04/04/2025".into()), (Got::Value(same), vec![]));
}

#[test]
fn dates_that_cannot_be_used_are_refused() {
    let check = |cell: testing::Cell, rule: &str| {
        let got = read::<NaiveDate>(Kind::Date, Measured::Unknown, cell.clone());
        assert_eq!(got, (Got::Unusable, vec![rule]), "{cell:?}");
    };
    check("03/04/2025".into(), "datum-tvetydigt");
    check("3-4-2025".into(), "datum-tvetydigt");
    for text in [
        "2025-02-30",
        "250331",
        "31/3",
        "mars 2025",
        "31 mars",
        "31 mars 25",
        "v. 14",
        "2025",
        "31.3.25",
        "2025-03-31 kanske",
    ] {
        check(text.into(), "inte-ett-datum");
    }
    check(true.into(), "inte-ett-datum");
    check(2025.into(), "inte-ett-datum");
    check(percent(0.5, 0), "inte-ett-datum");
    check(serial(2025.0), "datum-orimligt");
    check(serial(2_000_000.0), "datum-orimligt");
    check(serial(-1.0), "datum-orimligt");
    check("1925-03-31".into(), "datum-orimligt");
    check("9999-12-31".into(), "datum-orimligt");
}

#[test]
fn both_calendars_count_their_days() {
    use DateSystem::{From1900, From1904};
    let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
    for (serial, system, expected) in [
        (1.0, From1900, on(1900, 1, 1)),
        (59.0, From1900, on(1900, 2, 28)),
        (60.0, From1900, None),
        (61.0, From1900, on(1900, 3, 1)),
        (45747.0, From1900, on(2025, 3, 31)),
        (0.5, From1900, None),
        (0.0, From1904, on(1904, 1, 1)),
        (44285.0, From1904, on(2025, 3, 31)),
        (f64::NAN, From1900, None),
        (1e300, From1904, None),
    ] {
        assert_eq!(
            date::from_serial(serial, system),
            expected,
            "{serial} {system:?}"
        );
    }
    let (got, _) = read_with::<NaiveDate>(
        Kind::Date,
        Measured::Unknown,
        serial(44285.0),
        &Registers::default(),
        From1904,
    );
    assert_eq!(got, Got::Value(on(2025, 3, 31).unwrap()));
}

#[test]
fn dates_elsewhere_are_refused() {
    for cell in [day("2025-03-04"), iso("2025-03-04"), "2025-03-04".into()] {
        refused(Unit::Count, cell.clone(), "datum-i-fel-cell");
        let got = read::<Target>(Kind::Target, Measured::Own(Unit::Count), cell.clone());
        assert_eq!(got, (Got::Unusable, vec!["datum-i-fel-cell"]), "{cell:?}");
    }
    for cell in [day("2025-03-04"), iso("2025-03-04")] {
        let kind = Kind::Code(Register::Departments);
        let got = read_rules::<DepartmentCode>(kind, cell.clone());
        assert_eq!(got, vec!["datum-i-fel-cell"], "{cell:?}");
        let got = read_rules::<Year>(Kind::Year, cell.clone());
        assert_eq!(got, vec!["datum-i-fel-cell"], "{cell:?}");
        let got = read_rules::<Direction>(Kind::OneOf(Direction::WORDS), cell.clone());
        assert_eq!(got, vec!["datum-i-fel-cell"], "{cell:?}");
    }
}
