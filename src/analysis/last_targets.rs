//! Last year's targets, by which the trend of an interval is judged
//! (DESIGN §5.6).

use crate::domain::{DepartmentCode, IndicatorCode, Target};
use crate::report::HistoryOrigin;
use crate::settings::Settings;
use crate::submission::{Governing, YearMaterial};

use super::definition::Definition;
use super::earlier::{Before, Earlier};
use super::history::Past;
use super::targets::{Targets, decided_by};

/// Last year's targets: as they were published, otherwise by last year's own
/// governing workbook, otherwise as this year's tells them.
#[derive(Debug)]
pub(super) struct LastTargets<'a> {
    published: Option<&'a Earlier>,
    decided: Targets<'a>,
}

impl<'a> LastTargets<'a> {
    /// Returns last year's targets; `earlier` are the governing workbooks of
    /// earlier years.
    pub(super) fn new(
        past: &Past<'a, 'a>,
        earlier: &'a [YearMaterial],
        settings: &Settings,
    ) -> Self {
        let last_year = past.current.year - 1;
        let mut earlier = earlier.iter();
        let own: Option<&Governing> = earlier
            .find(|read| read.year == last_year)
            .map(|read| &read.governing);
        let limit = settings.rules.targets_decided_by;
        let limit = decided_by(limit, past.current.year, last_year);
        let published = past
            .years
            .iter()
            .find(|earlier| earlier.year == last_year)
            .filter(|earlier| earlier.origin == HistoryOrigin::Published);
        let governing = own.unwrap_or(&past.current.governing);
        Self {
            published,
            decided: Targets::new(governing, last_year, limit),
        }
    }

    /// Returns the kommun's target.
    pub(super) fn of_kommun(&self, indicator: &IndicatorCode) -> Option<Target> {
        match self.published(indicator) {
            Some(before) => before.target,
            None => self
                .decided
                .of_kommun(indicator)
                .map(|target| target.target.value),
        }
    }

    /// Returns the target that applied to a förvaltning. One whose value was
    /// not assessed then has that of the vintage in force, which does not
    /// change once it is published.
    pub(super) fn of_department(
        &self,
        definition: &Definition<'_>,
        department: &DepartmentCode,
    ) -> Option<Target> {
        let before = self.published(definition.code());
        let own = before.and_then(|before| before.own(department)?.target);
        own.or_else(|| {
            let target = self.decided.of_department(definition, department);
            target.map(|target| target.target.value)
        })
    }

    fn published(&self, indicator: &IndicatorCode) -> Option<&'a Before> {
        self.published?.indicator(indicator)
    }
}
