//! Who is appointed: to the IT-grupp, and to the policy's roles (K4.3, K4.7).

use crate::form::governing::organisation::REPRESENTATIVE;
use crate::form::governing::roles::{FUNCTION, SHEET};
use crate::settings::PolicyRequirement;

use super::super::departments;
use super::super::entries::text;
use super::Known;
use super::bodies::is_role;
use super::seen::{Object, Seen};

/// Every förvaltning is represented in the IT-grupp.
pub(super) fn representatives(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let objects = departments::rows(known.governing()).map(|row| {
        let is_there = text(&row.representative).is_some();
        let cell = known.cell(&REPRESENTATIVE, &row.representative, &row.code.place);
        Object::by_cells(departments::name(row), vec![(is_there, cell)])
    });
    Seen::many("förvaltningar", objects.collect())
}

/// Every role of the policy is filled.
pub(super) fn roles(known: &Known<'_>, wanted: &PolicyRequirement) -> Seen {
    let objects = wanted.texts("roller").into_iter().map(|role| {
        let rows = known.governing().roles.iter();
        let rows = rows.filter(|row| is_role(&row.role.value, &role));
        let mut objects: Vec<Object> = rows
            .map(|row| {
                let is_filled = text(&row.function).is_some();
                let cell = known.cell(&FUNCTION, &row.function, &row.role.place);
                Object::by_cells(&role, vec![(is_filled, cell)])
            })
            .collect();
        objects.sort_by_key(|object| !object.fulfils);
        let first = objects.into_iter().next();
        first.unwrap_or_else(|| Object::missing(&role, known.missed_in(&SHEET)))
    });
    Seen::many("roller", objects.collect())
}
