//! Numbers, percentages, and what stands for nothing.

use super::*;

#[test]
fn numbers_are_numbers() {
    number(Unit::Count, 12.5, 12.5, &[]);
    number(Unit::Count, -3, -3.0, &[]);
    number(Unit::Count, 0, 0.0, &[]);
    number(Unit::Count, fixed(1250.0, 2), 1250.0, &[]);
    number(Unit::Count, unformatted(7.0), 7.0, &[]);
    number(Unit::Count, 0.1 + 0.2, 0.3, &[]);
    number(Unit::Count, 7.000_000_000_000_001, 7.0, &[]);
}

#[test]
fn numbers_typed_as_text_give_a_notice() {
    for (text, value) in [
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("  12,5 ", 12.5),
        ("1 250", 1250.0),
        ("1\u{a0}250", 1250.0),
        ("1\u{2009}250", 1250.0),
        ("1\u{202f}250,75", 1250.75),
        ("12 345 678", 12_345_678.0),
        ("−3", -3.0),
        ("-3", -3.0),
        ("–3", -3.0),
        ("- 3", -3.0),
        ("+3", 3.0),
        (",5", 0.5),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("1,250", 1.25),
        ("1.250,5", 1250.5),
        ("1,250.5", 1250.5),
        ("1.250.000", 1_250_000.0),
        ("1,250,000", 1_250_000.0),
        ("1250.500", 1250.5),
        ("40 st", 40.0),
        ("40 st.", 40.0),
        ("\u{feff}40", 40.0),
        ("007", 7.0),
    ] {
        number(Unit::Count, text, value, TEXT);
    }
    number(Unit::Days, "12 dagar", 12.0, TEXT);
    number(Unit::Hours, "2,5 tim", 2.5, TEXT);
    number(Unit::Tkr, "1 250 tkr", 1250.0, TEXT);
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "pågår",
        "2 av 5",
        "35/40",
        "12 5",
        "1 25",
        "12,5,5",
        "1,2.3,4",
        "12,",
        "1e5",
        "1E+05",
        "--5",
        "5-",
        "(5)",
        "40 ärenden",
        "12:-",
        "٣",
        "½",
        "ca",
        ">",
        "%",
        "fem",
        "9999999999999999999999999999999999999999999999999999999999999999999999999999999999",
    ] {
        refused(Unit::Count, text, "inte-ett-tal");
    }
    refused(Unit::Count, true, "inte-ett-tal");
    refused(Unit::Count, "1.250", "tal-tvetydigt");
    refused(Unit::Count, "-12.000", "tal-tvetydigt");
    refused(Unit::Days, "12 timmar", "annan-enhet");
    refused(Unit::Tkr, "250 000 kr", "annan-enhet");
    refused(Unit::Percent, "5 procentenheter", "annan-enhet");
    for huge in [1e15, -1e300, f64::INFINITY, f64::NAN] {
        refused(Unit::Count, huge, "tal-för-stort");
    }
    refused(Unit::Count, "1 000 000 000 000 000", "tal-för-stort");
}

#[test]
fn percentages_are_in_percent() {
    number(Unit::Percent, percent(0.075, 1), 7.5, &[]);
    number(Unit::Percent, percent(0.875, 0), 87.5, &[]);
    number(Unit::Percent, percent(0.005, 1), 0.5, &[]);
    number(Unit::Percent, percent(1.0, 0), 100.0, &[]);
    number(Unit::Percent, percent(2.0, 0), 200.0, &[]);
    number(Unit::Percent, percent(0.57, 1), 57.0, &[]);
    number(Unit::Percent, percent(-0.02, 0), -2.0, &[]);
    number(Unit::Percent, 87.5, 87.5, &[]);
    number(Unit::Percent, 0, 0.0, &[]);
    number(Unit::Percent, unformatted(87.5), 87.5, &[]);
    number(Unit::Percent, 1.01, 1.01, &[]);
    for text in ["7,5 %", "7,5%", "7.5\u{a0}%", "7,5 procent", "7,5 Procent"] {
        number(Unit::Percent, text, 7.5, TEXT);
    }
    number(Unit::Percent, "0,5 %", 0.5, TEXT);
    number(Unit::Percent, "87,5", 87.5, TEXT);
    number(Unit::Percent, "0", 0.0, TEXT);
}

#[test]
fn a_bare_share_is_ambiguous_and_never_guessed() {
    for bare in [0.075, 0.5, 1.0, 1e-9] {
        refused(Unit::Percent, bare, "procent-tvetydig");
        refused(Unit::Percent, fixed(bare, 2), "procent-tvetydig");
        refused(Unit::Percent, unformatted(bare), "procentformat-okänt");
        number(Unit::Count, bare, bare, &[]);
    }
    refused(Unit::Percent, "0,075", "procent-tvetydig");
    refused(Unit::Percent, "ca 1", "procent-tvetydig");
}

#[test]
fn percentages_elsewhere_and_above_200_are_refused() {
    for unit in [
        Unit::Count,
        Unit::Tkr,
        Unit::Days,
        Unit::Hours,
        Unit::Index,
        Unit::Level,
    ] {
        refused(unit, percent(0.075, 1), "procent-i-annan-enhet");
        refused(unit, "7,5 %", "procent-i-annan-enhet");
    }
    refused(Unit::Percent, percent(87.5, 0), "procent-över-200");
    refused(Unit::Percent, percent(2.001, 1), "procent-över-200");
    refused(Unit::Percent, "250 %", "procent-över-200");
    refused(Unit::Percent, 8750, "procent-över-200");
}

#[test]
fn what_the_writer_says_of_exactness_is_kept() {
    for (text, value, mark) in [
        ("ca 40", 40.0, Mark::Approximate),
        ("Ca. 40", 40.0, Mark::Approximate),
        ("ca40", 40.0, Mark::Approximate),
        ("c:a 1 250", 1250.0, Mark::Approximate),
        ("cirka 40", 40.0, Mark::Approximate),
        ("≈ 40", 40.0, Mark::Approximate),
        ("~40", 40.0, Mark::Approximate),
        ("ungefär 40", 40.0, Mark::Approximate),
        ("drygt 40", 40.0, Mark::Approximate),
        ("40 (ca)", 40.0, Mark::Approximate),
        (">95", 95.0, Mark::Above),
        ("> 95", 95.0, Mark::Above),
        ("≥95", 95.0, Mark::Above),
        ("över 95", 95.0, Mark::Above),
        ("mer än 95", 95.0, Mark::Above),
        ("minst 95", 95.0, Mark::Above),
        ("<5", 5.0, Mark::Below),
        ("<= 5", 5.0, Mark::Below),
        ("färre än 5", 5.0, Mark::Below),
        ("98,2 (prel)", 98.2, Mark::Preliminary),
        ("98,2 (Prel.)", 98.2, Mark::Preliminary),
        ("98,2 prel", 98.2, Mark::Preliminary),
        ("prel. 98,2", 98.2, Mark::Preliminary),
        ("preliminärt 98,2", 98.2, Mark::Preliminary),
        ("ca 98 (prel)", 98.0, Mark::Approximate),
    ] {
        let (got, found) = read::<Amount>(Kind::Plain, Measured::Unknown, text);
        let Got::Value(amount) = got else {
            panic!("{text} became {got:?} with {found:?}");
        };
        assert_eq!((amount.value, amount.mark), (value, mark), "{text}");
        assert_eq!(found, INEXACT, "{text}");
    }
    number(Unit::Percent, "98,2 % (prel)", 98.2, INEXACT);
    number(Unit::Percent, "98,2 (prel) %", 98.2, INEXACT);
    number(Unit::Percent, ">95 %", 95.0, INEXACT);
    number(Unit::Percent, "<5 procent", 5.0, INEXACT);
}

#[test]
fn signs_for_nothing_are_not_measured_and_never_zero() {
    for text in [
        "-",
        "–",
        "—",
        "−",
        "--",
        " - ",
        "n/a",
        "N/A",
        "n.a.",
        "ej mätt",
        "Ej  mätt",
        "EJ MÄTT.",
        "saknas",
        "Saknas",
        "(saknas)",
        "uppgift saknas",
    ] {
        for unit in [Unit::Count, Unit::Percent, Unit::YesNo] {
            let (got, found) =
                read::<Reading>(Kind::InRowsUnit, Measured::Own(unit), text);
            assert_eq!((got, found), (Got::Empty, vec![]), "{text} in {unit:?}");
        }
        let got = read::<NaiveDate>(Kind::Date, Measured::Unknown, text);
        assert_eq!(got, (Got::Empty, vec![]), "{text}");
    }
}

#[test]
fn errors_name_their_formula() {
    for value in ["#REF!", "#DIV/0!", "#SPILL!", "#N/A"] {
        refused(Unit::Count, error(value, Some("A1/B1")), "felvärde");
        refused(Unit::YesNo, error(value, None), "felvärde");
    }
    refused(Unit::Count, not_stored("SUM(A1:A3)"), "formel-utan-värde");
    let place = Place::file("f.xlsx");
    let finding =
        crate::finding::rules::error_value::found(&place, "#DIV/0!", Some("A1/B1"));
    assert_eq!(finding.message, "formeln «=A1/B1» gav felet «#DIV/0!»");
}

#[test]
fn the_decimals_written_are_those_that_are_shown() {
    let decimals = |unit, cell: testing::Cell| {
        let (got, _) = read::<Reading>(Kind::InRowsUnit, Measured::Own(unit), cell);
        match got {
            Got::Value(Reading::Number(amount)) => amount.decimals,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(decimals(Unit::Count, "8,0".into()), 1);
    assert_eq!(decimals(Unit::Count, "8".into()), 0);
    assert_eq!(decimals(Unit::Percent, "7,50 %".into()), 2);
    assert_eq!(decimals(Unit::Percent, percent(0.87543, 1)), 1);
    assert_eq!(decimals(Unit::Count, fixed(8.0, 2)), 2);
    assert_eq!(decimals(Unit::Count, 8.125.into()), 3);
    assert_eq!(decimals(Unit::Count, (0.1 + 0.2).into()), 1);
}

#[test]
fn scales_and_years() {
    let scale = Kind::Scale(0, 4);
    assert_eq!(
        read::<u8>(scale, Measured::Unknown, 4),
        (Got::Value(4), vec![])
    );
    let got = read::<u8>(scale, Measured::Unknown, " 0 ");
    assert_eq!(got, (Got::Value(0), TEXT.to_vec()));
    for cell in [
        testing::Cell::from(5),
        (-1).into(),
        2.5.into(),
        "två".into(),
        "3 st".into(),
        true.into(),
        percent(1.0, 0),
        f64::NAN.into(),
    ] {
        let got = read::<u8>(scale, Measured::Unknown, cell.clone());
        assert_eq!(got, (Got::Unusable, vec!["utanför-skalan"]), "{cell:?}");
    }
    let got = read::<Year>(Kind::Year, Measured::Unknown, 2025);
    assert_eq!(got, (Got::Value(2025), vec![]));
    let got = read::<Year>(Kind::Year, Measured::Unknown, "2025");
    assert_eq!(got, (Got::Value(2025), TEXT.to_vec()));
    for cell in [
        testing::Cell::from("2025–2027"),
        25.into(),
        20_250.into(),
        "i år".into(),
    ] {
        let got = read::<Year>(Kind::Year, Measured::Unknown, cell.clone());
        assert_eq!(got, (Got::Unusable, vec!["inte-ett-årtal"]), "{cell:?}");
    }
    let vintage = Kind::Code(Register::Vintages);
    assert_eq!(
        read::<Year>(vintage, Measured::Unknown, 2025),
        (Got::Value(2025), vec![])
    );
    let got = read::<Year>(vintage, Measured::Unknown, 2035);
    assert_eq!(got, (Got::Unusable, vec!["okänd-kod"]));
}
