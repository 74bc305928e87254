//! People's own words: analyses, the kommun's texts, and corrections of last
//! year's outcomes (DESIGN §5.14).

use crate::domain::{Figure, Year};
use crate::report::{Analysis, Correction, Text};
use crate::submission::YearMaterial;
use crate::swedish::Names;

use super::definition::source;
use super::history::Past;
use super::year::YearResult;

/// Returns the förvaltningars' analyses, in the order of `Organisation` and
/// then of the sheet.
pub(super) fn analyses(material: &YearMaterial) -> Vec<Analysis> {
    let departments = super::departments::rows(&material.governing);
    let submissions = departments.filter_map(|department| {
        super::year::submission(material, &department.code.value)
    });
    submissions
        .flat_map(|submission| {
            submission.analysis.iter().filter_map(|row| {
                let text = row.text.given()?;
                (!text.value.trim().is_empty()).then(|| Analysis {
                    department: submission.department.clone(),
                    heading: row.heading.value.clone(),
                    text: text.value.clone(),
                    secret: row.secret.value() == Some(&true),
                    place: text.place.clone(),
                })
            })
        })
        .collect()
}

/// Returns the kommun's own words, in the order of `Texter`.
pub(super) fn texts(material: &YearMaterial) -> Vec<Text> {
    let rows = material.governing.texts.iter();
    rows.map(|row| Text {
        belongs: row.place.value.clone(),
        text: row.text.value.clone(),
        place: row.text.place.clone(),
    })
    .collect()
}

/// Returns the corrections of last year's outcomes, by indicator and then in
/// the order of `Organisation`.
pub(super) fn corrections(
    result: &YearResult<'_>,
    past: &Past<'_, '_>,
) -> Vec<Correction> {
    let last_year: Year = result.year - 1;
    let owns = result.indicators.iter().flat_map(|indicator| {
        let owns = indicator.owns.iter();
        owns.map(move |own| (indicator.definition(), own))
    });
    owns.filter_map(|(definition, own)| {
        let row = own.row?;
        let corrected = row.corrected.given()?;
        let history = past.of_department(definition, &own.department);
        let mut history = history.into_iter();
        let before = history.find(|point| point.year == last_year);
        let was_secret = before.as_ref().is_some_and(|b| b.secret_parts > 0);
        Some(Correction {
            indicator: definition.code().clone(),
            department: own.department.clone(),
            year: last_year,
            before: before.map(|point| point.outcome),
            after: Figure::new(
                corrected.value.measure(),
                vec![source("", &corrected.place)],
            ),
            reason: row.correction_reason.value().cloned(),
            secret: row.secret.value() == Some(&true),
            was_secret,
        })
    })
    .collect()
}

/// Returns the names in the columns for names: `Roller`, `Försättsblad` and
/// `System` (DESIGN §6.2).
pub(super) fn names(material: &YearMaterial) -> Names {
    let roles = material.governing.roles.iter().map(|role| &role.name);
    let submitted = material.submissions.iter().flat_map(|submission| {
        let owners = submission.systems.rows.iter().map(|row| &row.owner_name);
        std::iter::once(&submission.cover.contact_name).chain(owners)
    });
    let given = roles.chain(submitted).filter_map(|name| name.value());
    Names::of(given.map(String::as_str))
}
