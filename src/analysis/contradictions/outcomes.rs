//! A published year whose workbooks give other outcomes now.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    DepartmentCode, Figure, IndicatorCode, Measure, Place, SourceField, Year,
    nearly_equal,
};
use crate::finding::rules::contradicts_adopted;
use crate::finding::{Changed, Field, Finding};
use crate::published::{Adopted, SubmissionState};
use crate::report::Ground;
use crate::submission::{Material, YearMaterial};

use super::super::earlier::{Before, BeforeOwn, Earlier, EarlierYears};
use super::{file, told};

pub(super) fn contradictions(
    earlier: &EarlierYears,
    adopted: &BTreeMap<Year, &Adopted>,
    material: &Material,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for now in &earlier.computed {
        let then = earlier.years.iter().find(|then| then.year == now.year);
        let read = material.earlier.iter().find(|read| read.year == now.year);
        if let (Some(then), Some(read), Some(adopted)) =
            (then, read, adopted.get(&now.year))
        {
            found.extend(of_year(now, then, read, adopted));
        }
    }
    found
}

fn of_year(
    now: &Earlier,
    then: &Earlier,
    read: &YearMaterial,
    adopted: &Adopted,
) -> Vec<Finding> {
    let year = now.year;
    let published = adopted.document.inlamningar.iter();
    let published: BTreeSet<DepartmentCode> = published
        .filter(|submission| submission.lage.0 != SubmissionState::Missing)
        .map(|submission| DepartmentCode::new(submission.forvaltning.as_str()))
        .collect();
    let submissions = read.submissions.iter();
    let there: BTreeSet<DepartmentCode> = submissions
        .map(|submission| submission.department.clone())
        .collect();
    let mut found = Vec::new();
    let mut told_of: BTreeSet<&IndicatorCode> = BTreeSet::new();
    for submission in &read.submissions {
        let department = &submission.department;
        let place = Place::file(std::sync::Arc::clone(&submission.file));
        if !published.contains(department) {
            let is_asked = now
                .indicators
                .values()
                .any(|indicator| indicator.own(department).is_some());
            if is_asked {
                let finding =
                    contradicts_adopted::found_late(&place, &file(adopted), year);
                found.push(finding.concerning(department));
            }
            continue;
        }
        let changes: Vec<_> = pairs(now, then)
            .filter_map(|(code, now, then)| {
                let own = now.own(department)?;
                let changed = own_changed(code, own, then.own(department)?, &place)?;
                told_of.insert(code);
                Some(changed)
            })
            .collect();
        let findings = told(changes, |place, changes| {
            contradicts_adopted::found(place, &file(adopted), year, changes)
        });
        found.extend(findings.into_iter().map(|f| f.concerning(department)));
    }
    // With other submissions than then, the kommun's outcome is another for
    // that reason.
    let governing = Place::file(std::sync::Arc::clone(&read.governing.file));
    let same_senders = published == there;
    let kommun: Vec<_> = pairs(now, then)
        .filter(|(code, now, _)| {
            (same_senders || now.source_alone) && !told_of.contains(code)
        })
        .filter_map(|(code, now, then)| {
            kommun_changed(code, now, then, &governing, adopted)
        })
        .collect();
    found.extend(told(kommun, |place, changes| {
        contradicts_adopted::found_kommun(place, &file(adopted), year, changes)
    }));
    found
}

/// Returns the indicators that both have.
fn pairs<'e>(
    now: &'e Earlier,
    then: &'e Earlier,
) -> impl Iterator<Item = (&'e IndicatorCode, &'e Before, &'e Before)> {
    now.indicators
        .iter()
        .filter_map(|(code, now)| Some((code, now, then.indicator(code)?)))
}

fn own_changed(
    code: &IndicatorCode,
    now: &BeforeOwn,
    then: &BeforeOwn,
    submission: &Place,
) -> Option<(Place, Changed)> {
    let counted = |own: &BeforeOwn| {
        let outcome = own.outcome.as_ref().filter(|_| own.is_reported());
        outcome.map(|outcome| outcome.value)
    };
    let place = || {
        first_place(now.outcome.as_ref())
            .unwrap_or(submission)
            .clone()
    };
    let changed = |before, after| Changed {
        indicator: Some(code.clone()),
        department: Some(now.department.clone()),
        field: Field::Of(SourceField::Outcome),
        then: before,
        now: after,
    };
    if !same(counted(now), counted(then)) {
        return Some((place(), changed(counted(then).into(), counted(now).into())));
    }
    let parts = [
        (SourceField::Numerator, now.numerator, then.numerator),
        (SourceField::Denominator, now.denominator, then.denominator),
        (SourceField::Weight, now.weight, then.weight),
    ];
    let mut parts = parts.into_iter().filter(|_| now.is_reported());
    let (field, now_part, then_part) =
        parts.find(|(_, now, then)| !same_number(*now, *then))?;
    let changed = Changed {
        field: Field::Of(field),
        ..changed(then_part.into(), now_part.into())
    };
    Some((place(), changed))
}

fn kommun_changed(
    code: &IndicatorCode,
    now: &Before,
    then: &Before,
    governing: &Place,
    adopted: &Adopted,
) -> Option<(Place, Changed)> {
    // Without an outcome now there is nothing that says otherwise: a source
    // may have been put away, or the least coverage been raised.
    let outcome = now.outcome.as_ref()?;
    let before = then.outcome.as_ref().map(|then| then.value);
    let for_few = Ground::LowCoverage { least: 0.0 }.word();
    let indicators = &adopted.document.indikatorer;
    let too_few = before.is_none()
        && indicators
            .iter()
            .any(|of| of.kod == code.as_str() && of.skal.as_deref() == Some(for_few));
    if too_few || same(Some(outcome.value), before) {
        return None;
    }
    // No förvaltning's value changed: it is the definition, or a source.
    let mut sources = outcome.sources.iter().map(|source| &source.place);
    let source = sources.find(|place| place.file.starts_with("kallor/"));
    let place = source.unwrap_or(governing).clone();
    let changed = Changed {
        indicator: Some(code.clone()),
        department: None,
        field: Field::Of(SourceField::Outcome),
        then: before.into(),
        now: outcome.value.into(),
    };
    Some((place, changed))
}

fn first_place(figure: Option<&Figure<Measure>>) -> Option<&Place> {
    figure?.sources.first().map(|source| &source.place)
}

fn same(now: Option<Measure>, then: Option<Measure>) -> bool {
    match (now, then) {
        (Some(Measure::Number(now)), Some(Measure::Number(then))) => {
            nearly_equal(now, then)
        }
        (now, then) => now == then,
    }
}

fn same_number(now: Option<f64>, then: Option<f64>) -> bool {
    same(now.map(Measure::Number), then.map(Measure::Number))
}
