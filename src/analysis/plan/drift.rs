//! How targets changed from one vintage to the next (DESIGN §5.8).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{
    DepartmentCode, Direction, DriftKind, Entry, Figure, IndicatorCode, Target, Unit,
    Year, at_least, at_most, nearly_equal,
};
use crate::report::Drift;
use crate::settings::Settings;
use crate::submission::Governing;

use super::super::definition::{Definition, source};
use super::super::targets::{Targets, covers, decided_by, fits, is_of};

/// The decided vintages of a governing workbook, and what they do to each
/// year that they cover.
#[derive(Debug)]
pub(in crate::analysis) struct Changes<'a> {
    governing: &'a Governing,
    years: Vec<Covered>,
}

/// A year and the decided vintages that cover it.
#[derive(Debug)]
struct Covered {
    year: Year,
    /// The vintages' first years, in order, and whether each was decided in
    /// time to be in force for the year.
    vintages: Vec<(Year, bool)>,
    /// The first years of those decided in time, first decided first.
    in_time: Vec<Year>,
    /// The first year of the one in force.
    in_force: Option<Year>,
}

/// A target in a vintage, as far as it is known.
enum Known {
    /// It is this, or there is none.
    Is(Option<Figure<Target>>),
    /// A cell could not be read, or two rows disagree; a finding tells of it.
    Unknown,
}

impl<'a> Changes<'a> {
    /// Returns the changes in a governing workbook, seen from a report year.
    pub(in crate::analysis) fn new(
        governing: &'a Governing,
        report_year: Year,
        settings: &Settings,
    ) -> Self {
        // Of two rows with one start the first stands; a finding tells of it.
        let mut decided: BTreeMap<Year, NaiveDate> = BTreeMap::new();
        let mut starts = BTreeSet::new();
        for vintage in &governing.vintages {
            if starts.insert(vintage.start.value)
                && let Some(date) = vintage.decided_on.value()
            {
                decided.insert(vintage.start.value, *date);
            }
        }
        let first = decided.keys().next().copied().unwrap_or_default();
        let last = decided.keys().next_back().copied().unwrap_or_default();
        let years = (first..last.saturating_add(3))
            .filter(|year| decided.keys().any(|start| covers(*start, *year)));
        let limit = settings.rules.targets_decided_by;
        Self {
            governing,
            years: years
                .map(|year| {
                    let limit = decided_by(limit, report_year, year);
                    covered(governing, year, limit, &decided)
                })
                .collect(),
        }
    }

    /// Returns the förvaltningar that have targets of their own for an
    /// indicator and are still there.
    pub(super) fn departments(
        &self,
        indicator: &IndicatorCode,
    ) -> BTreeSet<&'a DepartmentCode> {
        let organisation = self.governing.departments.iter();
        let there: BTreeSet<_> = organisation.map(|row| &row.code.value).collect();
        let rows = self.governing.targets.iter();
        rows.filter(|row| &row.indicator.value == indicator)
            .filter_map(|row| row.department.value())
            .filter(|code| there.contains(code))
            .collect()
    }

    /// Returns how a förvaltning's own targets changed, or the kommun's: for
    /// each year the steps between consecutive vintages, then the total.
    pub(super) fn of(
        &self,
        definition: &Definition<'_>,
        department: Option<&DepartmentCode>,
    ) -> Vec<Drift> {
        let unit = match department {
            Some(_) => definition.unit,
            None => definition.common_unit,
        };
        let step = |year: Year, from: Year, to: Year, in_time: bool, total: bool| {
            let code = definition.code();
            let (Known::Is(before), Known::Is(after)) = (
                self.target(code, from, department, year),
                self.target(code, to, department, year),
            ) else {
                return None;
            };
            let value =
                |figure: &Option<Figure<Target>>| figure.as_ref().map(|f| f.value);
            let (kind, change) =
                kind(value(&before), value(&after), unit, definition.direction)?;
            Some(Drift {
                year,
                from,
                to,
                before,
                after,
                change,
                kind,
                total,
                in_time,
                reason: self.reason(code, to, department).filter(|_| !total),
            })
        };
        let mut drift = Vec::new();
        for covered in &self.years {
            let pairs = covered.vintages.iter().zip(covered.vintages.iter().skip(1));
            drift.extend(pairs.filter_map(|((from, _), (to, in_time))| {
                step(covered.year, *from, *to, *in_time, false)
            }));
            let total = self.total(covered, definition.code(), department);
            drift.extend(
                total.and_then(|(from, to)| step(covered.year, from, to, true, true)),
            );
        }
        drift
    }

    /// Returns the vintage with the year's original target, the first that was
    /// decided (DESIGN §5.4), and the one in force; `None` unless there are
    /// more than two from the one to the other, since the total would only say
    /// a step again.
    fn total(
        &self,
        covered: &Covered,
        indicator: &IndicatorCode,
        department: Option<&DepartmentCode>,
    ) -> Option<(Year, Year)> {
        let in_force = covered.in_force?;
        let has_target = |start: &&Year| {
            let target = self.target(indicator, **start, department, covered.year);
            !matches!(target, Known::Is(None))
        };
        let original = *covered.in_time.iter().find(has_target)?;
        let between = covered.in_time.iter();
        let between = between.filter(|start| (original..=in_force).contains(*start));
        (between.count() > 2).then_some((original, in_force))
    }

    fn target(
        &self,
        indicator: &IndicatorCode,
        vintage: Year,
        department: Option<&DepartmentCode>,
        year: Year,
    ) -> Known {
        let Ok(offset) = usize::try_from(year - vintage) else {
            return Known::Is(None);
        };
        let mut found: Option<Figure<Target>> = None;
        for row in self.governing.targets.iter().filter(|row| {
            &row.indicator.value == indicator
                && row.vintage.value == vintage
                && is_of(row, department)
        }) {
            match (row.years.get(offset), &found) {
                (Some(Entry::Unusable(_)), _) => return Known::Unknown,
                (Some(Entry::Given(cell)), None) => {
                    found = Some(Figure::new(cell.value, vec![source("", &cell.place)]));
                }
                (Some(Entry::Given(cell)), Some(first)) if first.value != cell.value => {
                    return Known::Unknown;
                }
                _ => {}
            }
        }
        Known::Is(found)
    }

    fn reason(
        &self,
        indicator: &IndicatorCode,
        vintage: Year,
        department: Option<&DepartmentCode>,
    ) -> Option<String> {
        let mut rows = self.governing.targets.iter().filter(|row| {
            &row.indicator.value == indicator
                && row.vintage.value == vintage
                && is_of(row, department)
        });
        rows.find_map(|row| row.reason.value().cloned())
    }
}

fn covered(
    governing: &Governing,
    year: Year,
    limit: NaiveDate,
    decided: &BTreeMap<Year, NaiveDate>,
) -> Covered {
    let in_force = Targets::new(governing, year, limit)
        .in_force()
        .map(|in_force| in_force.vintage.start.value);
    let covering = decided.iter().filter(|(start, _)| covers(**start, year));
    let vintages: Vec<(Year, bool)> = covering
        .map(|(start, date)| (*start, *date <= limit || in_force == Some(*start)))
        .collect();
    let mut in_time: Vec<Year> = vintages
        .iter()
        .filter(|(_, in_time)| *in_time)
        .map(|(start, _)| *start)
        .collect();
    in_time.sort_by_key(|start| (decided.get(start), *start));
    Covered {
        year,
        vintages,
        in_time,
        in_force,
    }
}

/// Returns the kind of a change and its size, new minus old (DESIGN §5.8);
/// `None` where there was no target and is none. A target of another kind
/// than the definition needs is neither harder nor easier.
pub(in crate::analysis) fn kind(
    before: Option<Target>,
    after: Option<Target>,
    unit: Unit,
    direction: Direction,
) -> Option<(DriftKind, Option<f64>)> {
    let (before, after) = match (before, after) {
        (None, None) => return None,
        (None, Some(_)) => return Some((DriftKind::New, None)),
        (Some(_), None) => return Some((DriftKind::Removed, None)),
        (Some(before), Some(after)) => (before, after),
    };
    if !fits(before, unit, direction) || !fits(after, unit, direction) {
        let same = before == after;
        return Some((
            if same {
                DriftKind::Unchanged
            } else {
                DriftKind::Changed
            },
            None,
        ));
    }
    Some(match (before, after) {
        (Target::Number(old), Target::Number(new)) => {
            (of_numbers(old, new, direction), Some(new - old))
        }
        (
            Target::Interval { from, to },
            Target::Interval {
                from: new_from,
                to: new_to,
            },
        ) => (of_intervals((from, to), (new_from, new_to)), None),
        (Target::YesNo(old), Target::YesNo(new)) => {
            (of_answers(old, new, direction), None)
        }
        _ => (DriftKind::Changed, None),
    })
}

fn of_numbers(old: f64, new: f64, direction: Direction) -> DriftKind {
    if nearly_equal(old, new) {
        return DriftKind::Unchanged;
    }
    match (direction, new > old) {
        (Direction::Higher, true) | (Direction::Lower, false) => DriftKind::Sharpened,
        (Direction::Higher, false) | (Direction::Lower, true) => DriftKind::Softened,
        (Direction::Interval, _) => DriftKind::Changed,
    }
}

fn of_intervals(old: (f64, f64), new: (f64, f64)) -> DriftKind {
    let inside = at_least(new.0, old.0) && at_most(new.1, old.1);
    let around = at_most(new.0, old.0) && at_least(new.1, old.1);
    match (inside, around) {
        (true, true) => DriftKind::Unchanged,
        (true, false) => DriftKind::Sharpened,
        (false, true) => DriftKind::Softened,
        (false, false) => DriftKind::Changed,
    }
}

fn of_answers(old: bool, new: bool, direction: Direction) -> DriftKind {
    match (direction, old, new) {
        (_, true, true) | (_, false, false) => DriftKind::Unchanged,
        (Direction::Higher, false, true) | (Direction::Lower, true, false) => {
            DriftKind::Sharpened
        }
        (Direction::Higher, true, false) | (Direction::Lower, false, true) => {
            DriftKind::Softened
        }
        (Direction::Interval, ..) => DriftKind::Changed,
    }
}
