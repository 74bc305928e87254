use super::*;
use crate::form::department::outcomes;
use crate::form::governing::{history, targets};

fn outcome(unit: Unit, text: &str) -> Option<FillValue> {
    value(&outcomes::OUTCOME.column, Some(unit), text)
}

#[test]
fn outcomes_are_read_in_the_rows_unit() {
    assert_eq!(
        outcome(Unit::Percent, "99,7"),
        Some(FillValue::Number(99.7))
    );
    assert_eq!(outcome(Unit::YesNo, "nej"), Some(FillValue::YesNo(false)));
    assert_eq!(outcome(Unit::Count, "ja"), None);
    assert_eq!(outcome(Unit::Percent, "99.7"), None);
}

#[test]
fn shares_of_yes_are_numbers() {
    let share = value(&history::OUTCOME.column, Some(Unit::YesNo), "33,3");
    assert_eq!(share, Some(FillValue::Number(33.3)));
}

#[test]
fn targets_are_numbers_intervals_or_answers() {
    let read = |text| value(&targets::YEAR_1.column, None, text);
    assert_eq!(
        read("8–14"),
        Some(FillValue::Target(Target::Interval {
            from: 8.0,
            to: 14.0
        }))
    );
    assert_eq!(read("ja"), Some(FillValue::Target(Target::YesNo(true))));
    assert_eq!(read("4,05"), Some(FillValue::Target(Target::Number(4.05))));
    assert_eq!(read("fyra"), None);
}

#[test]
fn words_outside_the_vocabulary_are_refused() {
    let column = &outcomes::UNMEASURED.column;
    assert!(value(column, None, "metodbyte").is_some());
    assert!(value(column, None, "glömt").is_none());
}
