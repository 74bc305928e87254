//! An earlier year, as later years look back at it: computed from its own
//! workbooks, or as it was published (DESIGN §5.14).
//!
//! Both ways lead to the same plain values, so that history, trend, coverage
//! and the assessments of goals ask only what an earlier year came to, and
//! what was published can be held against what the workbooks say now.

mod computed;
mod published;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Aggregation, Assessment, DepartmentCode, Figure, GoalCode, IndicatorCode, Measure,
    Target, Unit, Year, ore,
};
use crate::published::Adopted;
use crate::report::HistoryOrigin;
use crate::settings::Settings;
use crate::submission::Material;

use super::aggregate::{Method, Part};
use super::frame::Row;
use super::year::year;

pub(super) use published::target;

/// What an earlier year came to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Earlier {
    /// The year.
    pub(super) year: Year,
    /// Where it was read.
    pub(super) origin: HistoryOrigin,
    /// Its förvaltningar, each with those that were merged into it.
    pub(super) replaces: BTreeMap<DepartmentCode, BTreeSet<DepartmentCode>>,
    /// Its indicators.
    pub(super) indicators: BTreeMap<IndicatorCode, Before>,
    /// The computed assessments of its goals.
    pub(super) goals: Vec<(GoalCode, Assessment)>,
}

/// An indicator in an earlier year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Before {
    /// How the values were put together.
    pub(super) method: Method,
    /// Whether the kommun's value was a source's, and nobody was asked.
    pub(super) source_alone: bool,
    /// The kommun's outcome.
    pub(super) outcome: Option<Figure<Measure>>,
    /// The target that applied.
    pub(super) target: Option<Target>,
    /// The förvaltningars' own values, in the order of `Organisation`.
    pub(super) owns: Vec<BeforeOwn>,
}

/// A förvaltning's own value in an earlier year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BeforeOwn {
    /// The förvaltning.
    pub(super) department: DepartmentCode,
    /// The value.
    pub(super) outcome: Option<Figure<Measure>>,
    /// The numerator.
    pub(super) numerator: Option<f64>,
    /// The denominator.
    pub(super) denominator: Option<f64>,
    /// The weight.
    pub(super) weight: Option<f64>,
    /// Whether the value counted.
    pub(super) part: Counted,
    /// Whether the row could be used.
    pub(super) usable: bool,
    /// Whether the row was marked `Sekretess`.
    pub(super) secret: bool,
    /// The target that applied; `None` also where it is not known.
    pub(super) target: Option<Target>,
}

/// Whether a förvaltning's value counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    /// It entered the kommun's.
    Reported,
    /// It should have.
    Missing,
    /// The indicator did not concern the förvaltning.
    Outside,
}

/// The years before a report's own.
#[derive(Debug, Default)]
pub(super) struct EarlierYears {
    /// What holds for each year, oldest first: what was published, and
    /// otherwise what its workbooks come to.
    pub(super) years: Vec<Earlier>,
    /// What the workbooks of the published years come to now.
    pub(super) computed: Vec<Earlier>,
}

/// Returns the years before the report's own. What their workbooks break was
/// said in their own reports.
pub(super) fn earlier_years(
    material: &Material,
    adopted: &[Adopted],
    settings: &Settings,
) -> EarlierYears {
    let report_year = material.current.year;
    let mut found = EarlierYears::default();
    let adopted: BTreeMap<Year, &Adopted> = adopted
        .iter()
        .map(|adopted| (adopted.document.ar, adopted))
        .collect();
    let read: BTreeMap<Year, _> = material
        .earlier
        .iter()
        .map(|read| (read.year, read))
        .collect();
    let years: BTreeSet<Year> = adopted.keys().chain(read.keys()).copied().collect();
    for at in years.into_iter().filter(|at| *at < report_year) {
        let computed = read.get(&at).map(|read| {
            let last = found.years.last();
            let result = year(read, last, material.period, settings, &mut Vec::new());
            Earlier::computed(&result, &settings.rules.goal)
        });
        match adopted.get(&at) {
            Some(adopted) => {
                found.years.push(Earlier::published(adopted));
                found.computed.extend(computed);
            }
            None => found.years.extend(computed),
        }
    }
    found
}

impl Earlier {
    /// Returns an indicator of the year.
    pub(super) fn indicator(&self, code: &IndicatorCode) -> Option<&Before> {
        self.indicators.get(code)
    }

    /// Returns the codes that a förvaltning had the year before this one: its
    /// own, and those of the förvaltningar that were merged into it.
    pub(super) fn parts(&self, department: &DepartmentCode) -> BTreeSet<DepartmentCode> {
        let replaced = self.replaces.get(department).into_iter().flatten();
        replaced.chain([department]).cloned().collect()
    }
}

impl Before {
    /// Returns a förvaltning's own value.
    pub(super) fn own(&self, department: &DepartmentCode) -> Option<&BeforeOwn> {
        self.owns.iter().find(|own| &own.department == department)
    }

    /// Returns the codes of the förvaltningar that a condition holds for.
    pub(super) fn codes(
        &self,
        keep: impl Fn(&BeforeOwn) -> bool,
    ) -> BTreeSet<DepartmentCode> {
        let kept = self.owns.iter().filter(|own| keep(own));
        kept.map(|own| own.department.clone()).collect()
    }

    /// Returns how many of the values that the kommun's was made from are
    /// marked `Sekretess`.
    pub(super) fn secret_parts(&self) -> usize {
        let parts = self
            .owns
            .iter()
            .filter(|own| own.is_reported() && own.secret);
        parts.count()
    }

    /// Returns whether the kommun's own denominator or weight stood in for
    /// the förvaltningars'.
    pub(super) fn has_common_size(&self) -> bool {
        self.method.weight.is_some() || self.method.denominator != Part::Departments
    }
}

impl BeforeOwn {
    /// Returns whether the value entered the kommun's.
    pub(super) fn is_reported(&self) -> bool {
        self.part == Counted::Reported
    }

    /// Returns whether the indicator concerned the förvaltning.
    pub(super) fn is_in_scope(&self) -> bool {
        self.part != Counted::Outside
    }

    /// Returns the value as a number, ja as 1 and nej as 0.
    pub(super) fn number(&self) -> Option<f64> {
        self.outcome.as_ref().map(|outcome| match outcome.value {
            Measure::Number(value) => value,
            Measure::YesNo(answer) => f64::from(u8::from(answer)),
        })
    }

    /// Returns the denominator or weight, if it is known: what stands in a
    /// row that could not be used is not.
    pub(super) fn size(&self, aggregation: Aggregation) -> Option<f64> {
        let size = match aggregation {
            Aggregation::Ratio => self.denominator,
            _ => self.weight,
        };
        size.filter(|size| self.usable && *size >= 0.0)
    }

    /// Returns the value as a row of the long table.
    pub(super) fn row(&self, indicator: u32, department: u32, method: &Method) -> Row {
        let money = method.unit == Unit::Tkr;
        Row {
            indicator,
            department,
            reported: self.is_reported(),
            value: self.number(),
            ore: self.number().filter(|_| money).and_then(ore),
            numerator: self.numerator,
            denominator: self.denominator,
            weight: method.weight.or(self.weight),
            size: None,
        }
    }
}
