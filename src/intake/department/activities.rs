//! `IT-plan`: the activities of the year.

use crate::finding::rules::duplicate_activity;
use crate::form::department::activities::{
    ACTIVITY, BUDGET, COMMENT, DONE, END, FINISHED, FOLLOW_UP, GOAL, ID, LEGAL_GROUND,
    OUTCOME, PRIORITY, PROGRAM, RESPONSIBLE, SECRET, SHEET, START, STATUS, SYSTEM,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::{ActivityRow, Listed};
use crate::swedish::near::squeezed;

pub(super) fn read(book: &mut BookReader<'_>) -> Listed<ActivityRow> {
    let listed = book.listed(&SHEET, Absence::Fault, |row| {
        let activity = row.key(&ACTIVITY);
        Some(ActivityRow {
            id: row.get(&ID),
            program: row.get(&PROGRAM),
            goal: row.get(&GOAL),
            system: row.get(&SYSTEM),
            priority: row.get(&PRIORITY),
            responsible: row.get(&RESPONSIBLE),
            follow_up: row.get(&FOLLOW_UP),
            start: row.get(&START),
            end: row.get(&END),
            status: row.get(&STATUS),
            done: row.get(&DONE),
            finished: row.get(&FINISHED),
            budget: row.get(&BUDGET),
            outcome: row.get(&OUTCOME),
            comment: row.get(&COMMENT),
            secret: row.get(&SECRET),
            legal_ground: row.get(&LEGAL_GROUND),
            activity: activity?,
        })
    });
    // Both rows count: each is an activity, and only the number is wrong.
    let mut first = std::collections::BTreeMap::new();
    for row in &listed.rows {
        let Some(id) = row.id.given() else { continue };
        match first.get(&squeezed(&id.value)) {
            Some(earlier) => {
                let found = duplicate_activity::found(&id.place, earlier, &id.value);
                book.findings.push(found);
            }
            None => {
                first.insert(squeezed(&id.value), id.place.clone());
            }
        }
    }
    listed
}
