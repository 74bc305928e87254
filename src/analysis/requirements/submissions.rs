//! The follow-up of every förvaltning (K5.1).

use crate::form::department::cover::{APPROVED, SUBMITTED, TREATED};
use crate::report::Department;
use crate::settings::PolicyRequirement;

use super::Known;
use super::seen::{Object, Seen};

/// Every förvaltning has submitted, its head has approved and its nämnd has
/// treated the follow-up. One that has not submitted does not fulfil it.
pub(super) fn follow_ups(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let departments = known.departments.iter();
    let objects: Vec<_> = departments
        .map(|department| follow_up(known, department))
        .collect();
    if objects.is_empty() {
        return Seen::many("förvaltningar", objects);
    }
    let covers = known.departments.iter();
    let covers = covers.filter_map(|department| known.submission(&department.code));
    let covers: Vec<_> = covers.map(|submission| &submission.cover).collect();
    let approved = covers.iter().filter(|c| c.approved.value().is_some());
    let treated = covers.iter().filter(|c| c.treated.value().is_some());
    let why = format!(
        "{} av {} förvaltningar har lämnat in, {} är godkända av förvaltningschefen och \
         {} är behandlade i nämnden",
        covers.len(),
        objects.len(),
        approved.count(),
        treated.count()
    );
    Seen::many("förvaltningar", objects).because(why)
}

fn follow_up(known: &Known<'_>, department: &Department) -> Object {
    let Some(submission) = known.submission(&department.code) else {
        let missed = known.not_submitted(&department.code);
        return Object::missing(&department.name, missed);
    };
    let cover = &submission.cover;
    let file = crate::domain::Place::file(submission.file.clone());
    let cells = vec![
        (true, known.cell(&SUBMITTED, &cover.submitted, &file)),
        (
            cover.approved.value().is_some(),
            known.cell(&APPROVED, &cover.approved, &file),
        ),
        (
            cover.treated.value().is_some(),
            known.cell(&TREATED, &cover.treated, &file),
        ),
    ];
    Object::by_cells(&department.name, cells)
}
