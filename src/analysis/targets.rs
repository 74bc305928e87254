//! Which target applies (DESIGN §5.4).

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use crate::domain::{
    Aggregation, DepartmentCode, Direction, Entry, Figure, IndicatorCode, Period,
    PeriodKind, Target, TargetKind, Unit, Year,
};
use crate::report::{OriginalTarget, TargetInForce, VintageTarget};
use crate::submission::{Governing, TargetRow, Vintage};

use super::definition::{Definition, source};

/// The vintages and targets of a governing workbook, seen from a year.
#[derive(Debug)]
pub(super) struct Targets<'a> {
    governing: &'a Governing,
    year: Year,
    /// The vintage in force.
    in_force: Option<InForce<'a>>,
    /// The vintages with a decision that cover the year, first decided first.
    decided: Vec<(NaiveDate, &'a Vintage)>,
}

/// The vintage in force for a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct InForce<'a> {
    /// The vintage.
    pub(super) vintage: &'a Vintage,
    /// Whether it was decided during the year.
    pub(super) decided_during_year: bool,
}

impl<'a> Targets<'a> {
    /// Returns the targets as they stand for a year; `decided_by` is the last
    /// day on which a vintage could be decided to be in force.
    pub(super) fn new(
        governing: &'a Governing,
        year: Year,
        decided_by: NaiveDate,
    ) -> Self {
        // Of two rows with one start the first stands; a finding tells of it.
        let mut starts = BTreeSet::new();
        let dated = governing
            .vintages
            .iter()
            .filter(|vintage| starts.insert(vintage.start.value))
            .filter_map(|vintage| Some((*vintage.decided_on.value()?, vintage)));
        let mut decided: Vec<_> = dated
            .filter(|(date, v)| covers(v.start.value, year) && date.year() <= year)
            .collect();
        decided.sort_by_key(|(date, vintage)| (*date, vintage.start.value));
        let in_time = decided.iter().filter(|(date, _)| *date <= decided_by);
        let latest = in_time
            .max_by_key(|(_, vintage)| vintage.start.value)
            .map(|(_, vintage)| (*vintage, false));
        let late = || {
            let first = decided.iter().filter(|(date, _)| date.year() == year);
            let (day, _) = first.clone().next()?;
            let same_day = first.filter(|(date, _)| date == day);
            let (_, vintage) = same_day.max_by_key(|(_, v)| v.start.value)?;
            Some((*vintage, true))
        };
        let in_force =
            latest
                .or_else(late)
                .map(|(vintage, decided_during_year)| InForce {
                    vintage,
                    decided_during_year,
                });
        Self {
            governing,
            year,
            in_force,
            decided,
        }
    }

    /// Returns the targets of the latest vintage that has a decision, seen
    /// from its first year; `None` when none has. In the interim report one
    /// that was decided later has no part, so that it asks for the same plan
    /// whenever it is made.
    pub(super) fn latest(governing: &'a Governing, period: Period) -> Option<Self> {
        let day = match period.kind {
            PeriodKind::Annual => NaiveDate::MAX,
            PeriodKind::Interim => period.last_day(),
        };
        let mut starts = BTreeSet::new();
        let first = governing.vintages.iter();
        let decided = first
            .filter(|vintage| starts.insert(vintage.start.value))
            .filter_map(|v| Some((v.start.value, *v.decided_on.value()?)));
        let decided = decided.filter(|(_, date)| *date <= day);
        let (start, date) = decided.max_by_key(|(start, _)| *start)?;
        let latest = Self::new(governing, start.max(date.year()), date);
        (latest.in_force?.vintage.start.value == start).then_some(latest)
    }

    /// Returns the vintage in force.
    pub(super) fn in_force(&self) -> Option<InForce<'a>> {
        self.in_force
    }

    /// Returns the kommun's target in force for an indicator.
    pub(super) fn of_kommun(&self, indicator: &IndicatorCode) -> Option<TargetInForce> {
        self.own_row(indicator, None, self.year)
    }

    /// Returns the target that applies to a förvaltning: its own row, else
    /// the kommun's, but for `summa`, and `ja` or `nej` for `andel ja`.
    pub(super) fn of_department(
        &self,
        definition: &Definition<'_>,
        department: &DepartmentCode,
    ) -> Option<TargetInForce> {
        self.of_department_in(definition, department, self.year)
    }

    /// As [`Targets::of_department`], for any year of the vintage in force.
    pub(super) fn of_department_in(
        &self,
        definition: &Definition<'_>,
        department: &DepartmentCode,
        year: Year,
    ) -> Option<TargetInForce> {
        let own = self.own_row(definition.code(), Some(department), year);
        let common = || self.own_row(definition.code(), None, year);
        match definition.aggregation {
            Aggregation::Sum => own,
            Aggregation::ShareYes => own
                .filter(|own| matches!(own.target.value, Target::YesNo(_)))
                .or_else(|| answer_aimed_at(definition, common()?)),
            _ => own.or_else(common),
        }
    }

    /// Returns the target first decided for the year, where it is another
    /// vintage's than the one in force.
    pub(super) fn original(
        &self,
        indicator: &IndicatorCode,
        reached: impl Fn(Target) -> Option<bool>,
    ) -> Option<OriginalTarget> {
        let in_force = self.in_force?.vintage.start.value;
        let (target, vintage) = self.decided.iter().find_map(|(_, vintage)| {
            let start = vintage.start.value;
            Some((self.target(indicator, start, None, self.year)?, start))
        })?;
        (vintage != in_force).then(|| OriginalTarget {
            reached: reached(target.value),
            target,
            vintage,
        })
    }

    /// Returns what the vintage in force aims at for the kommun in one of its
    /// years.
    pub(super) fn planned(
        &self,
        indicator: &IndicatorCode,
        year: Year,
    ) -> Option<Figure<Target>> {
        self.target(indicator, self.in_force?.vintage.start.value, None, year)
    }

    fn own_row(
        &self,
        indicator: &IndicatorCode,
        department: Option<&DepartmentCode>,
        year: Year,
    ) -> Option<TargetInForce> {
        let in_force = self.in_force?;
        let vintage = in_force.vintage.start.value;
        Some(TargetInForce {
            target: self.target(indicator, vintage, department, year)?,
            vintage,
            decided_during_year: in_force.decided_during_year,
        })
    }

    /// Returns a year's target in a vintage. Of two rows for the same
    /// indicator, vintage and förvaltning that disagree neither is used.
    fn target(
        &self,
        indicator: &IndicatorCode,
        vintage: Year,
        department: Option<&DepartmentCode>,
        year: Year,
    ) -> Option<Figure<Target>> {
        let offset = usize::try_from(year - vintage).ok()?;
        let mut found: Option<Figure<Target>> = None;
        for row in self.governing.targets.iter().filter(|row| {
            &row.indicator.value == indicator
                && row.vintage.value == vintage
                && is_of(row, department)
        }) {
            let Some(cell) = row.years.get(offset).and_then(Entry::given) else {
                continue;
            };
            match &found {
                Some(first) if first.value != cell.value => return None,
                Some(_) => {}
                None => {
                    found = Some(Figure::new(cell.value, vec![source("", &cell.place)]));
                }
            }
        }
        found
    }
}

/// Returns whether a vintage covers a year: three from its start.
pub(super) fn covers(start: Year, year: Year) -> bool {
    (start..start.saturating_add(3)).contains(&year)
}

/// Returns the last day on which a vintage could be decided and be in force
/// for a year; the setting is for the report's own year.
pub(super) fn decided_by(
    setting: Option<NaiveDate>,
    report_year: Year,
    year: Year,
) -> NaiveDate {
    let usual = NaiveDate::from_ymd_opt(year - 1, 12, 31).unwrap_or(NaiveDate::MIN);
    setting.map_or(usual, |date| {
        let moved = date.year() + (year - report_year);
        let leap_day = || NaiveDate::from_ymd_opt(moved, date.month(), 28);
        date.with_year(moved).or_else(leap_day).unwrap_or(usual)
    })
}

/// Returns whether a target is of the kind that the definition needs: an
/// interval for `intervall`, `ja` or `nej` for a förvaltning's `ja/nej`.
pub(super) fn fits(target: Target, unit: Unit, direction: Direction) -> bool {
    let finite = match target {
        Target::Number(value) => value.is_finite(),
        Target::Interval { from, to } => from <= to && (to - from).is_finite(),
        Target::YesNo(_) => true,
    };
    finite && TargetKind::of(target) == TargetKind::expected(unit, direction)
}

/// Returns every vintage's targets for an indicator, oldest vintage first,
/// the kommun's before the förvaltningars'.
pub(super) fn by_vintage(
    governing: &Governing,
    indicator: &IndicatorCode,
) -> Vec<VintageTarget> {
    let rows = governing.targets.iter();
    let mut targets: Vec<_> = rows
        .filter(|row| &row.indicator.value == indicator)
        .filter(|row| !row.department.is_unusable())
        .map(|row| VintageTarget {
            start: row.vintage.value,
            department: row.department.value().cloned(),
            targets: row.years.each_ref().map(|cell| {
                let placed = cell.given()?;
                Some(Figure::new(placed.value, vec![source("", &placed.place)]))
            }),
            reason: row.reason.value().cloned(),
        })
        .collect();
    targets.sort_by(|a, b| (a.start, &a.department).cmp(&(b.start, &b.department)));
    targets
}

/// Returns whether a row is a förvaltning's own, or the kommun's.
pub(super) fn is_of(row: &TargetRow, department: Option<&DepartmentCode>) -> bool {
    match &row.department {
        Entry::Given(code) => Some(&code.value) == department,
        Entry::Unusable(_) => false,
        Entry::Empty(_) | Entry::Absent => department.is_none(),
    }
}

/// Returns the answer that a förvaltning's `ja/nej` aims at where the kommun
/// has a target for the share: `ja`, and `nej` where a low share is better.
fn answer_aimed_at(
    definition: &Definition<'_>,
    common: TargetInForce,
) -> Option<TargetInForce> {
    let answer = match definition.direction {
        Direction::Higher => true,
        Direction::Lower => false,
        Direction::Interval => return None,
    };
    Some(TargetInForce {
        target: common.target.map(|_| Target::YesNo(answer)),
        ..common
    })
}
