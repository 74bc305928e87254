//! Activities and systems against deliberately plain implementations, over
//! random rows. Days are numbers, 20250630, so that nothing of the calendar is
//! shared; they lie around the days on which something changes.

mod activities;
mod systems;

use chrono::NaiveDate;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::select;

use crate::domain::{Entry, PeriodKind};

use super::kommun::instruments::clear;
use super::kommun::{Kommun, date, set};

/// A day as a number, 20250630.
type Day = i32;

/// Returns one of some days, or none.
fn perhaps(days: &'static [Day]) -> impl Strategy<Value = Option<Day>> {
    prop_oneof![1 => Just(None), 4 => select(days).prop_map(Some)]
}

/// Returns whether the report is of the first eight months.
fn interim() -> impl Strategy<Value = bool> {
    prop_oneof![Just(false), Just(true)]
}

fn last_day(interim: bool) -> Day {
    if interim { 20_250_831 } else { 20_251_231 }
}

/// Makes a cell hold a day, or nothing.
fn put(entry: &mut Entry<NaiveDate>, day: Option<Day>) {
    match day {
        Some(day) => {
            let part = |of: Day| u32::try_from(of % 100).unwrap();
            set(entry, date(day / 10_000, part(day / 100), part(day)));
        }
        None => clear(entry),
    }
}

fn of_period(mut kommun: Kommun, interim: bool) -> Kommun {
    if interim {
        kommun.material.period.kind = PeriodKind::Interim;
    }
    kommun
}
