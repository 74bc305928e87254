//! People's own words: analyses and the kommun's texts.

use crate::domain::PeriodKind;
use crate::form::governing::texts::place_in;
use crate::report::{Analysis, Text};
use crate::submission::YearMaterial;
use crate::swedish::Names;

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

/// Returns the kommun's own words in the annual or the interim report, in the
/// order of `Texter`.
pub(super) fn texts(material: &YearMaterial, kind: PeriodKind) -> Vec<Text> {
    let rows = material.governing.texts.iter();
    rows.filter_map(|row| {
        let (report, place) = place_in(&row.place.value);
        (report == kind).then(|| Text {
            belongs: place.to_owned(),
            text: row.text.value.clone(),
            place: row.text.place.clone(),
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
