//! Which target applies (DESIGN §5.4), plainly.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::{Aggregation as A, Direction, Year};

use super::super::kommun::{YEAR, date};
use super::case::Aim;
use super::plain::Plain;

impl Plain<'_> {
    pub(super) fn decided_by(&self) -> NaiveDate {
        let usual = date(self.at - 1, 12, 31);
        let moved =
            |date: NaiveDate| date.with_year(date.year() + self.at - YEAR).unwrap();
        self.case.decided_by.map_or(usual, moved)
    }

    pub(super) fn in_force(&self) -> Option<(Year, bool)> {
        let covering = || {
            let vintages = self.case.vintages.iter();
            vintages.filter(|(start, _)| (*start..=*start + 2).contains(&self.at))
        };
        let in_time =
            covering().filter(|(_, on)| on.is_some_and(|on| on <= self.decided_by()));
        if let Some((start, _)) = in_time.max_by_key(|(start, _)| *start) {
            return Some((*start, false));
        }
        let during =
            covering().filter(|(_, on)| on.is_some_and(|on| on.year() == self.at));
        let first = during.min_by_key(|(start, on)| (*on, std::cmp::Reverse(*start)))?;
        Some((first.0, true))
    }

    pub(super) fn row(&self, i: usize, start: Year, d: Option<usize>) -> Option<Aim> {
        let rows = self.case.targets.iter().filter(|row| {
            row.indicator == i && row.vintage == start && row.department == d
        });
        let offset = usize::try_from(self.at - start).ok()?;
        let mut aims = rows.filter_map(|row| row.years[offset]);
        let first = aims.next()?;
        aims.all(|other| other == first).then_some(first)
    }

    pub(super) fn target(&self, i: usize, d: Option<usize>) -> Option<(Aim, Year, bool)> {
        let (start, late) = self.in_force()?;
        let row = |d| Some((self.row(i, start, d)?, start, late));
        let Some(d) = d else { return row(None) };
        if self.contributes(i) {
            return None;
        }
        self.department_aim(i, d).map(|aim| (aim, start, late))
    }

    /// A förvaltning's target, whether or not it is only a contribution.
    pub(super) fn department_aim(&self, i: usize, d: usize) -> Option<Aim> {
        let (start, _) = self.in_force()?;
        let row = |d| self.row(i, start, d);
        let ind = self.ind(i);
        match ind.aggregation {
            A::Sum => row(Some(d)),
            A::ShareYes => match row(Some(d)) {
                Some(own @ Aim::B(_)) => Some(own),
                _ => row(None).and(match ind.direction {
                    Direction::Higher => Some(Aim::B(true)),
                    Direction::Lower => Some(Aim::B(false)),
                    Direction::Interval => None,
                }),
            },
            _ => row(Some(d)).or_else(|| row(None)),
        }
    }

    /// The target first decided for the year, when it is not the one in force.
    pub(super) fn original(&self, i: usize) -> Option<Aim> {
        let (in_force, _) = self.in_force()?;
        let vintages = self.case.vintages.iter();
        let mut decided: Vec<_> = vintages
            .filter(|(start, _)| (*start..=*start + 2).contains(&self.at))
            .filter_map(|(start, on)| Some(((*on)?, *start)))
            .filter(|(on, _)| on.year() <= self.at)
            .collect();
        decided.sort();
        let first = decided
            .into_iter()
            .find_map(|(_, start)| Some((start, self.row(i, start, None)?)))?;
        (first.0 != in_force).then_some(first.1)
    }
}
