//! `System`: the systems that the förvaltning owns or uses.

use crate::finding::rules::duplicate_system;
use crate::form::department::systems::{
    ACTION_PLAN, APPROVED, APPROVED_BY, AVAILABILITY, COMMENT, CONFIDENTIALITY, CRITICAL,
    FIRST_APPROVAL, IN_USE, INTEGRITY, LEGAL_GROUND, OWNER, OWNER_NAME, PLAN, RETIRED,
    ROLE, SECRET, SHEET, SYSTEM, TRACEABILITY,
};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::{Listed, SystemRow};
use crate::swedish::near::squeezed;

pub(super) fn read(book: &mut BookReader<'_>) -> Listed<SystemRow> {
    let listed = book.listed(&SHEET, Absence::Fault, |row| {
        let system = row.key(&SYSTEM);
        Some(SystemRow {
            critical: row.get(&CRITICAL),
            role: row.get(&ROLE),
            owner: row.get(&OWNER),
            owner_name: row.get(&OWNER_NAME),
            in_use: row.get(&IN_USE),
            classes: [
                row.get(&CONFIDENTIALITY),
                row.get(&INTEGRITY),
                row.get(&AVAILABILITY),
                row.get(&TRACEABILITY),
            ],
            plan: row.get(&PLAN),
            first_approval: row.get(&FIRST_APPROVAL),
            approved: row.get(&APPROVED),
            approved_by: row.get(&APPROVED_BY),
            action_plan: row.get(&ACTION_PLAN),
            retired: row.get(&RETIRED),
            secret: row.get(&SECRET),
            legal_ground: row.get(&LEGAL_GROUND),
            comment: row.get(&COMMENT),
            system: system?,
        })
    });
    let rows = keep_first(
        listed.rows,
        &mut book.findings,
        |row| (squeezed(&row.system.value), &row.system.place),
        |row, place, first| duplicate_system::found(place, first, &row.system.value),
    );
    Listed { rows, ..listed }
}
