//! Every line of DESIGN §4.3, and the odd spellings that people find.

use chrono::NaiveDate;

use super::*;
use crate::domain::{
    Amount, DepartmentCode, Direction, Mark, Reading, Reporters, Target,
    UnmeasuredReason, Year,
};
use crate::form::Register;
use crate::intake::testing::{
    self, blank, day, error, fixed, iso, not_stored, percent, serial, unformatted,
};

mod dates;
mod numbers;
mod targets;
mod words;

/// Reads a cell as a type, and returns it with the rules that it broke.
fn read<T: Read>(
    kind: Kind,
    measured: Measured,
    cell: impl Into<testing::Cell>,
) -> (Got<T>, Vec<&'static str>) {
    let mut registers = Registers::default();
    registers.define(Register::Departments, ["BUF", "SOC", "TEK"]);
    registers.define(Register::Vintages, ["2024", "2025"]);
    read_with(kind, measured, cell, &registers, DateSystem::From1900)
}

fn read_with<T: Read>(
    kind: Kind,
    measured: Measured,
    cell: impl Into<testing::Cell>,
    registers: &Registers,
    dates: DateSystem,
) -> (Got<T>, Vec<&'static str>) {
    let cell = cell.into().0.expect("a cell");
    let place = Place::cell("f.xlsx", "Blad", crate::domain::CellRef::new(0, 0));
    let mut findings = Vec::new();
    let got = T::read(&mut Ask {
        cell: &cell,
        place: &place,
        dates,
        kind,
        measured,
        registers,
        findings: &mut findings,
    });
    for finding in &findings {
        assert!(!finding.message.ends_with('.'), "{}", finding.message);
        assert!(finding.remedy.ends_with('.'), "{}", finding.remedy);
    }
    let rules = findings.iter().map(|finding| finding.rule.id).collect();
    (got, rules)
}

#[track_caller]
fn number(unit: Unit, cell: impl Into<testing::Cell>, value: f64, rules: &[&str]) {
    let cell = cell.into();
    let (got, found) =
        read::<Reading>(Kind::InRowsUnit, Measured::Own(unit), cell.clone());
    let Got::Value(Reading::Number(amount)) = got else {
        panic!("{cell:?} became {got:?} with {found:?}");
    };
    assert_eq!((amount.value, found), (value, rules.to_vec()), "{cell:?}");
}

#[track_caller]
fn refused(unit: Unit, cell: impl Into<testing::Cell>, rule: &str) {
    let cell = cell.into();
    let (got, found) =
        read::<Reading>(Kind::InRowsUnit, Measured::Own(unit), cell.clone());
    assert_eq!((got, found), (Got::Unusable, vec![rule]), "{cell:?}");
}

const TEXT: &[&str] = &["tal-som-text"];
const INEXACT: &[&str] = &["ungefärligt-tal"];

fn read_rules<T: Read>(kind: Kind, cell: impl Into<testing::Cell>) -> Vec<&'static str> {
    read::<T>(kind, Measured::Unknown, cell).1
}

#[test]
fn nothing_that_can_stand_in_a_cell_stops_the_reading() {
    let mut cells: Vec<testing::Cell> = vec![
        error("", Some("")),
        not_stored(""),
        iso(""),
        iso("förr"),
        serial(f64::INFINITY),
        percent(f64::NAN, 255),
        percent(1e300, 0),
        fixed(f64::MIN_POSITIVE, 255),
        unformatted(-0.0),
    ];
    for text in [
        "",
        "%",
        "-%",
        "ca",
        "(prel)",
        "()",
        ",",
        ".",
        "–",
        "till",
        " till ",
        "//",
        "å-ä",
        "1-",
        "0–0–0",
        "mellan  och ",
        "\u{0}",
        "\u{202e}",
        "🂡",
        "9999-99-99",
    ] {
        cells.push(text.into());
        cells.push(text.repeat(500).as_str().into());
    }
    for cell in cells {
        for unit in Unit::ALL {
            let own = Measured::Own(*unit);
            let _ = read::<Reading>(Kind::InRowsUnit, own, cell.clone());
            let _ = read::<Target>(Kind::Target, own, cell.clone());
        }
        let _ = read::<NaiveDate>(Kind::Date, Measured::Unknown, cell.clone());
        let _ = read::<bool>(Kind::YesNo, Measured::Unknown, cell.clone());
        let _ = read::<u8>(Kind::Scale(0, 6), Measured::Unknown, cell.clone());
        let _ = read::<Year>(Kind::Year, Measured::Unknown, cell.clone());
        let _ = read::<String>(Kind::Text, Measured::Unknown, cell.clone());
        let _ = read::<Unit>(Kind::OneOf(Unit::WORDS), Measured::Unknown, cell.clone());
        let codes = Kind::Codes(Register::Departments, &[]);
        let _ = read::<Reporters>(codes, Measured::Unknown, cell);
    }
    assert!(blank().0.is_none());
}

proptest::proptest! {
    #[test]
    fn no_text_stops_the_reading(text in "\\PC{0,40}|[-0-9,. %–tilca()/]{0,20}") {
        let _ = read::<Reading>(Kind::InRowsUnit, Measured::Own(Unit::Percent), &*text);
        let _ = read::<Target>(Kind::Target, Measured::Own(Unit::Count), &*text);
        let _ = read_rules::<NaiveDate>(Kind::Date, &*text);
        let _ = read_rules::<Year>(Kind::Year, &*text);
        let _ = read_rules::<String>(Kind::Text, &*text);
        let _ = read_rules::<String>(Kind::Email, &*text);
        let _ = read_rules::<Unit>(Kind::OneOf(Unit::WORDS), &*text);
        let _ = read_rules::<Reporters>(Kind::Codes(Register::Departments, &[]), &*text);
    }

    #[test]
    fn a_printed_number_is_read_back(value in -1e9f64..1e9) {
        let value = crate::domain::fifteen_digits((value * 1e4).round() / 1e4);
        let printed = crate::swedish::fixed(value, 4);
        let (got, rules) = read::<Amount>(Kind::Plain, Measured::Unknown, &*printed);
        let expected = Amount { value, mark: Mark::Exact, decimals: 4 };
        proptest::prop_assert_eq!(got, Got::Value(expected));
        proptest::prop_assert_eq!(rules, TEXT.to_vec());
    }
}
