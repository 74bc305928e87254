//! `Säkerhetsdelmål`: the year's sub-goals for IT security.

use crate::finding::rules::duplicate_code;
use crate::form::governing::sub_goals::{
    CODE, COMMENT, DUE, GOAL, RESPONSIBLE, SHEET, STATUS, SUB_GOAL,
};
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::SubGoal;
use crate::swedish::near::squeezed;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<SubGoal> {
    let rows = book.table(&SHEET, Absence::Allowed, |row| {
        let code = row.key(&CODE);
        Some(SubGoal {
            sub_goal: row.get(&SUB_GOAL),
            goal: row.get(&GOAL),
            responsible: row.get(&RESPONSIBLE),
            due: row.get(&DUE),
            status: row.get(&STATUS),
            comment: row.get(&COMMENT),
            code: code?,
        })
    });
    keep_first(
        rows,
        &mut book.findings,
        |row| (squeezed(&row.code.value), &row.code.place),
        |row, place, first| duplicate_code::found(place, first, &row.code.value),
    )
}
