//! What the förvaltningar that one continues reported last year: in their
//! submissions, or else in what was published.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{DepartmentCode, IndicatorCode, Period, PeriodKind, Place, Year};
use crate::published::Adopted;
use crate::report::{SystemFault, SystemRegister};
use crate::settings::Settings;
use crate::submission::{
    ActivityRow, EconomyRow, Material, RiskRow, Submission, SystemRow, YearMaterial,
};

use super::super::super::{lineage, systems, year};
use super::published;

/// What was reported last year by the förvaltningar that one continues.
pub(super) struct LastYear<'a> {
    /// The year.
    pub(super) year: Year,
    /// Each of them, the förvaltning itself first.
    pub(super) parts: Vec<Part<'a>>,
    /// The names of the systems that the kommun took out of use by the last
    /// day.
    pub(super) retired: Vec<String>,
}

/// What a förvaltning reported last year.
pub(super) struct Part<'a> {
    /// The förvaltning.
    pub(super) department: DepartmentCode,
    /// The indicators whose outcome it marked for secrecy, with the legal
    /// ground.
    pub(super) secret: Vec<(IndicatorCode, Option<String>)>,
    /// Its activities.
    pub(super) activities: Cow<'a, [ActivityRow]>,
    /// Its systems.
    pub(super) systems: Vec<OwnSystem<'a>>,
    /// Its risks.
    pub(super) risks: Cow<'a, [RiskRow]>,
    /// Its economy.
    pub(super) economy: Cow<'a, [EconomyRow]>,
}

/// A förvaltning's row about a system.
pub(super) struct OwnSystem<'a> {
    /// The row.
    pub(super) row: Cow<'a, SystemRow>,
    /// What the system lacked, of what this row is to say.
    pub(super) faults: Vec<SystemFault>,
    /// When the system is taken out of use, by its owner's row or this one.
    pub(super) retired: Option<NaiveDate>,
}

impl<'a> LastYear<'a> {
    /// Returns what is known of the year before the material's.
    pub(super) fn of(
        material: &'a Material,
        adopted: &[Adopted],
        settings: &Settings,
        department: &DepartmentCode,
    ) -> Self {
        let current = &material.current;
        let last = current.year - 1;
        let read = material.earlier.iter().find(|read| read.year == last);
        let register =
            read.map(|read| systems::register_of(read, Period::annual(last), settings));
        let known = register.as_ref().map(Known::of);
        let document = adopted
            .iter()
            .map(|adopted| (&adopted.document, &adopted.file));
        let document = document
            .filter(|(document, _)| document.period.0 == PeriodKind::Annual)
            .find(|(document, _)| document.ar == last);
        let mut codes: Vec<_> = lineage::parts(&current.governing, department)
            .into_iter()
            .collect();
        codes.sort_by_key(|code| code != department);
        let parts = codes.into_iter().filter_map(|code| {
            let submission = read.and_then(|read| year::submission(read, &code));
            match (submission, known.as_ref(), document) {
                (Some(submission), Some(known), _) => {
                    Some(Part::of(code, submission, known))
                }
                (_, _, Some((document, file))) => {
                    Some(published::part(document, file, code))
                }
                _ => None,
            }
        });
        let parts = parts.collect();
        let last_day = Period::annual(last).last_day();
        let is_over = |day: Option<NaiveDate>| day.is_some_and(|day| day <= last_day);
        let of_register = register.iter().flat_map(|register| &register.systems);
        let mut retired: Vec<String> = of_register
            .filter(|system| is_over(system.retired))
            .map(|system| system.name.clone())
            .collect();
        if read.is_none_or(|read: &YearMaterial| read.submissions.is_empty()) {
            let published = document.iter().flat_map(|(document, _)| &document.system);
            retired.extend(
                published
                    .filter(|system| is_over(system.avvecklas.map(|date| date.0)))
                    .map(|system| system.namn.clone()),
            );
        }
        Self {
            year: last,
            parts,
            retired,
        }
    }

    /// Returns the year's last day.
    pub(super) fn last_day(&self) -> NaiveDate {
        Period::annual(self.year).last_day()
    }
}

impl<'a> Part<'a> {
    fn of(
        department: DepartmentCode,
        submission: &'a Submission,
        known: &Known<'_>,
    ) -> Self {
        let systems = submission.systems.rows.iter().map(|row| {
            let judged = known.0.get(&row.system.place);
            OwnSystem {
                row: Cow::Borrowed(row),
                faults: judged.map(|(faults, _)| faults.clone()).unwrap_or_default(),
                retired: row
                    .retired
                    .value()
                    .copied()
                    .or_else(|| judged.and_then(|(_, retired)| *retired)),
            }
        });
        let outcomes = submission.outcomes.iter();
        let secret = outcomes.filter(|row| row.secret.value() == Some(&true));
        let secret = secret.map(|row| {
            let ground = row.legal_ground.value().cloned();
            (row.indicator.value.clone(), ground)
        });
        Self {
            department,
            secret: secret.collect(),
            activities: Cow::Borrowed(&submission.activities.rows),
            systems: systems.collect(),
            risks: Cow::Borrowed(&submission.risks.rows),
            economy: Cow::Borrowed(&submission.economy),
        }
    }
}

/// What each row is to say of what its system lacks, and when the system is
/// taken out of use, by the row's place.
struct Known<'r>(BTreeMap<&'r Place, (Vec<SystemFault>, Option<NaiveDate>)>);

impl<'r> Known<'r> {
    fn of(register: &'r SystemRegister) -> Self {
        let mut rows = BTreeMap::new();
        for system in &register.systems {
            let owners = system.owners.iter().map(|owner| &owner.place);
            for (place, is_first) in owners.zip(first_of()) {
                let faults = of_owner(&system.faults, is_first);
                rows.insert(place, (faults, system.retired));
            }
            for user in &system.users {
                let faults = of_user(&system.faults);
                rows.insert(&user.place, (faults, system.retired));
            }
        }
        Self(rows)
    }
}

/// Returns true once, and then false for ever.
pub(super) fn first_of() -> impl Iterator<Item = bool> {
    [true].into_iter().chain(std::iter::repeat(false))
}

/// Returns what an owner's row is to say: the first owner's answers for the
/// system.
pub(super) fn of_owner(faults: &[SystemFault], is_first: bool) -> Vec<SystemFault> {
    let its = |fault: &SystemFault| is_first || *fault == SystemFault::SeveralOwners;
    faults.iter().copied().filter(its).collect()
}

/// Returns what a user's row is to say: who owns a system that nobody does.
pub(super) fn of_user(faults: &[SystemFault]) -> Vec<SystemFault> {
    let its = |fault: &SystemFault| *fault == SystemFault::NoOwner;
    faults.iter().copied().filter(its).collect()
}
