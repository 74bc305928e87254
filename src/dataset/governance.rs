//! Sub-goals for IT security, governing documents and roles.

use crate::published::{Date, GoverningDocument, Role, SubGoal, Word};
use crate::report;

use super::value::Sources;

pub(super) fn sub_goal(sub_goal: &report::SubGoal) -> SubGoal {
    SubGoal {
        kod: sub_goal.code.clone(),
        delmal: sub_goal.name.clone(),
        mal: sub_goal.goal.as_ref().map(ToString::to_string),
        ansvarig: sub_goal.responsible.clone(),
        klart_senast: sub_goal.due.map(Date),
        status: sub_goal.status.map(Word),
        forsenat: sub_goal.late,
        kommentar: sub_goal.comment.clone(),
        kallor: Sources::default().at(&sub_goal.place, "Kod").list(),
    }
}

pub(super) fn document(document: &report::Document) -> GoverningDocument {
    GoverningDocument {
        dokument: document.name.clone(),
        typ: document.kind.map(Word),
        forvaltning: document.department.as_ref().map(ToString::to_string),
        galler_fran: document.valid_from.map(Date),
        galler_till: document.valid_to.map(Date),
        senast_granskad: document.reviewed.map(Date),
        faststalld_av: document.adopted_by.clone(),
        faststalld: document.adopted_on.map(Date),
        paragraf: document.paragraph.clone(),
        forankrad: document.anchored.map(Date),
        beredd_i: document.prepared_in.clone(),
        i_kraft: document.in_force,
        kallor: Sources::default().at(&document.place, "Dokument").list(),
    }
}

pub(super) fn role(role: &report::Role) -> Role {
    Role {
        roll: role.role.clone(),
        funktion: role.function.clone(),
        namn: role.name.clone(),
        kallor: Sources::default().at(&role.place, "Roll").list(),
    }
}
