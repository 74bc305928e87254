//! What day it is: the only place that asks.

use chrono::{DateTime, Local, NaiveDate};

/// Returns the day that was given, otherwise that of `SOURCE_DATE_EPOCH`
/// (seconds since 1970, UTC), otherwise the clock's.
pub(in crate::commands) fn today(given: Option<NaiveDate>) -> NaiveDate {
    given
        .or_else(epoch)
        .unwrap_or_else(|| Local::now().date_naive())
}

fn epoch() -> Option<NaiveDate> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    Some(DateTime::from_timestamp(seconds, 0)?.date_naive())
}
