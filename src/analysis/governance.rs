//! The year's sub-goals for IT security, the governing documents and the
//! roles, as they stood on the period's last day (DESIGN §4.1).

use chrono::NaiveDate;

use crate::domain::ActivityStatus;
use crate::report::{Document, Role, SubGoal};
use crate::submission::{self, Material};

use super::entries::{text, value};

/// Returns the sub-goals, in the order of `Säkerhetsdelmål`.
pub(super) fn sub_goals(material: &Material) -> Vec<SubGoal> {
    let last_day = material.period.last_day();
    let rows = material.current.governing.sub_goals.iter();
    rows.map(|row| SubGoal {
        code: row.code.value.clone(),
        name: text(&row.sub_goal).unwrap_or_default(),
        goal: row.goal.value().cloned(),
        responsible: text(&row.responsible),
        due: value(&row.due),
        status: value(&row.status),
        late: is_late(row, last_day),
        comment: text(&row.comment),
        place: row.code.place.clone(),
    })
    .collect()
}

fn is_late(row: &submission::SubGoal, last_day: NaiveDate) -> bool {
    let settled = matches!(
        row.status.value(),
        Some(ActivityStatus::Done | ActivityStatus::Cancelled)
    );
    !settled && value(&row.due).is_some_and(|due| due <= last_day)
}

/// Returns the governing documents, in the order of `Styrdokument`.
pub(super) fn documents(material: &Material) -> Vec<Document> {
    let last_day = material.period.last_day();
    let rows = material.current.governing.documents.iter();
    rows.map(|row| Document {
        name: row.document.value.clone(),
        kind: value(&row.kind),
        department: row.department.value().cloned(),
        valid_from: value(&row.valid_from),
        valid_to: value(&row.valid_to),
        reviewed: value(&row.reviewed),
        adopted_by: text(&row.adopted_by),
        adopted_on: value(&row.adopted_on),
        paragraph: text(&row.paragraph),
        anchored: value(&row.anchored),
        prepared_in: text(&row.prepared_in),
        in_force: row.is_in_force(last_day),
        place: row.document.place.clone(),
    })
    .collect()
}

/// Returns the policy's roles, in the order of `Roller`.
pub(super) fn roles(material: &Material) -> Vec<Role> {
    let rows = material.current.governing.roles.iter();
    rows.map(|row| Role {
        role: row.role.value.clone(),
        function: text(&row.function),
        name: text(&row.name),
        place: row.role.place.clone(),
    })
    .collect()
}
