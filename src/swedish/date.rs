//! Dates: ISO in tables and decisions, in words where a sentence needs it.

use chrono::{Datelike as _, NaiveDate};

use super::NO_BREAK_SPACE;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// Returns a date as `2025-03-31`.
pub fn date(date: NaiveDate) -> String {
    format!("{date}")
}

/// Returns a date as `31 mars 2025`, unbroken between day and month.
pub fn date_long(date: NaiveDate) -> String {
    let month = usize::try_from(date.month0())
        .ok()
        .and_then(|m| MONTHS.get(m))
        .unwrap_or(&"");
    format!("{}{NO_BREAK_SPACE}{month} {}", date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_a_date() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 31).unwrap();
        assert_eq!(date(day), "2025-03-31");
        assert_eq!(date_long(day), "31\u{a0}mars 2025");
    }
}
