//! The settings as they apply to a period.
//!
//! The file is the kommun's for years, but some of its dates are one year's.
//! A date that was left from another year is not used, and that is told.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use crate::domain::{Period, PeriodKind, Place};
use crate::finding::Finding;
use crate::finding::rules::date_of_other_year;

use super::{FILE, Settings};

impl Settings {
    /// Returns the settings with the dates that go with a period, and a
    /// finding for each that does not.
    #[must_use]
    pub fn for_period(mut self, period: Period) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut kept = |key: &str, date: Option<NaiveDate>, dates: &Dates| {
            let date = date?;
            if dates.contains(&date) {
                return Some(date);
            }
            let place = Place::file(FILE);
            let shown = date.to_string();
            findings.push(date_of_other_year::found(&place, key, &shown, period));
            None
        };
        let after = after(period);
        match period.kind {
            PeriodKind::Annual => {
                let date = self.deadlines.annual;
                self.deadlines.annual = kept("inlamning.senast", date, &after);
            }
            PeriodKind::Interim => {
                let date = self.deadlines.interim;
                self.deadlines.interim = kept("inlamning.senast_delar", date, &after);
            }
        }
        self.submitted.retain(|code, date| {
            let key = format!("inlamning.inlamnad.{code}");
            kept(&key, Some(*date), &after).is_some()
        });
        self.report.date = kept("rapport.datum", self.report.date, &after);
        let limit = self.rules.targets_decided_by;
        let decided = before(period);
        self.rules.targets_decided_by =
            kept("regler.mal_beslutade_senast", limit, &decided);
        (self, findings)
    }
}

type Dates = RangeInclusive<NaiveDate>;

/// The days on which a period is submitted and reported: from two months
/// before its end to the end of the year after the next.
fn after(period: Period) -> Dates {
    let from = period.last_day() - Days::new(61);
    let to = Period::annual(period.year + 2).last_day();
    from..=to
}

/// The days on which the targets of a period can be decided: the year before
/// and the year itself.
fn before(period: Period) -> Dates {
    let from = Period::annual(period.year - 2).last_day() + Days::new(1);
    from..=Period::annual(period.year).last_day()
}
