//! Targets, and yes and no.

use super::*;

#[test]
fn targets_are_numbers_intervals_or_answers() {
    let check = |unit, cell: testing::Cell, target, rules: &[&str]| {
        let got = read::<Target>(Kind::Target, Measured::Own(unit), cell.clone());
        assert_eq!(got, (Got::Value(target), rules.to_vec()), "{cell:?}");
    };
    let interval = |from, to| Target::Interval { from, to };
    let qualified = &["målvärde-med-tillägg"];
    check(Unit::Percent, "90".into(), Target::Number(90.0), &[]);
    check(Unit::Percent, "90 %".into(), Target::Number(90.0), &[]);
    check(Unit::Percent, "0,5 %".into(), Target::Number(0.5), &[]);
    check(Unit::Percent, "0".into(), Target::Number(0.0), &[]);
    check(Unit::Percent, 90.into(), Target::Number(90.0), &[]);
    check(Unit::Percent, percent(0.9, 0), Target::Number(90.0), &[]);
    check(Unit::Count, "1 250".into(), Target::Number(1250.0), &[]);
    check(Unit::Count, "-5".into(), Target::Number(-5.0), &[]);
    check(
        Unit::Percent,
        "minst 90 %".into(),
        Target::Number(90.0),
        qualified,
    );
    check(Unit::Days, "<30".into(), Target::Number(30.0), qualified);
    for text in [
        "20–30",
        "20-30",
        "20 – 30",
        "20 till 30",
        "20 - 30",
        "20—30",
        "20−30",
        "från 20 till 30",
        "mellan 20 och 30",
    ] {
        check(Unit::Count, text.into(), interval(20.0, 30.0), &[]);
        check(Unit::Percent, text.into(), interval(20.0, 30.0), &[]);
    }
    for text in ["20–30 %", "20 %–30 %", "20 % till 30 %"] {
        check(Unit::Percent, text.into(), interval(20.0, 30.0), &[]);
    }
    check(Unit::Percent, "0,5–1 %".into(), interval(0.5, 1.0), &[]);
    check(Unit::Count, "0,5–1".into(), interval(0.5, 1.0), &[]);
    check(Unit::Count, "-5–-3".into(), interval(-5.0, -3.0), &[]);
    check(Unit::Count, "−5 till 5".into(), interval(-5.0, 5.0), &[]);
    check(
        Unit::Count,
        "1 000–1 250".into(),
        interval(1000.0, 1250.0),
        &[],
    );
    check(
        Unit::Count,
        "ca 20–30".into(),
        interval(20.0, 30.0),
        qualified,
    );
    check(Unit::YesNo, "ja".into(), Target::YesNo(true), &[]);
    check(Unit::YesNo, "Nej".into(), Target::YesNo(false), &[]);
}

#[test]
fn targets_that_cannot_be_used_are_refused() {
    let check = |unit, cell: testing::Cell, rule: &str| {
        let got = read::<Target>(Kind::Target, Measured::Own(unit), cell.clone());
        assert_eq!(got, (Got::Unusable, vec![rule]), "{cell:?}");
    };
    check(Unit::Percent, "0,5".into(), "procent-tvetydig");
    check(Unit::Percent, 0.9.into(), "procent-tvetydig");
    check(Unit::Percent, "0,5–1".into(), "procent-tvetydig");
    check(Unit::Percent, "0,5–90".into(), "procent-tvetydig");
    check(Unit::Count, "30–20".into(), "intervall-omvänt");
    check(Unit::Count, "90 %".into(), "procent-i-annan-enhet");
    check(Unit::Count, "20–30 %".into(), "procent-i-annan-enhet");
    check(Unit::Percent, "900".into(), "procent-över-200");
    for text in [
        "ja",
        "beslutas senare",
        "20–",
        "20–många",
        "20/30",
        "90 och 95",
    ] {
        check(Unit::Count, text.into(), "inte-ett-målvärde");
    }
    check(Unit::Count, true.into(), "inte-ett-målvärde");
    check(Unit::YesNo, "90".into(), "inte-ett-målvärde");
    check(Unit::YesNo, 90.into(), "inte-ett-målvärde");
    check(Unit::Count, "1.250".into(), "tal-tvetydigt");
}

#[test]
fn share_of_yes_is_in_percent_for_the_kommun_only() {
    let common = Measured::Common(Unit::YesNo, Aggregation::ShareYes);
    let got = read::<Reading>(Kind::InCommonUnit, common, 66.7);
    let expected = Reading::Number(Amount::exact(66.7));
    assert_eq!(got, (Got::Value(expected), vec![]));
    let central = Measured::Common(Unit::YesNo, Aggregation::Central);
    let got = read::<Reading>(Kind::InCommonUnit, central, "ja");
    assert_eq!(got, (Got::Value(Reading::YesNo(true)), vec![]));
    let got = read::<Target>(Kind::Target, common, "80");
    assert_eq!(got, (Got::Value(Target::Number(80.0)), vec![]));
    let got = read::<f64>(Kind::InCommonUnit, common, 0.5);
    assert_eq!(got, (Got::Unusable, vec!["procent-tvetydig"]));
    let got = read::<f64>(Kind::InCommonUnit, central, "ja");
    assert_eq!(got, (Got::Empty, vec!["startvärde-ja-nej"]));
    let got = read::<Reading>(Kind::InCommonUnit, Measured::Unknown, "vad som helst");
    assert_eq!(
        got,
        (Got::Unusable, vec![]),
        "reported once, with the indicator"
    );
}

#[test]
fn yes_and_no() {
    let check = |cell: testing::Cell, answer: bool, rules: &[&str]| {
        let got = read::<bool>(Kind::YesNo, Measured::Unknown, cell.clone());
        assert_eq!(got, (Got::Value(answer), rules.to_vec()), "{cell:?}");
    };
    for text in ["ja", "Ja", "JA ", "ja  ", "\u{a0}ja", "ja."] {
        check(text.into(), true, &[]);
    }
    check("Nej".into(), false, &[]);
    let other = &["ja-nej-annan-stavning"];
    for cell in [
        testing::Cell::from("j"),
        "x".into(),
        "X".into(),
        true.into(),
        "sant".into(),
    ] {
        check(cell, true, other);
    }
    for cell in [testing::Cell::from("n"), false.into(), "FALSKT".into()] {
        check(cell, false, other);
    }
    for cell in [
        testing::Cell::from("kanske"),
        1.into(),
        0.into(),
        "1".into(),
    ] {
        let got = read::<bool>(Kind::YesNo, Measured::Unknown, cell.clone());
        assert_eq!(got, (Got::Unusable, vec!["inte-ja-eller-nej"]), "{cell:?}");
    }
    let got = read::<Reading>(Kind::InRowsUnit, Measured::Own(Unit::YesNo), "Ja");
    assert_eq!(got, (Got::Value(Reading::YesNo(true)), vec![]));
}
