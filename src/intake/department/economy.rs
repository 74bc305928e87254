//! `Ekonomi`: budget, outcome and plan, post by post.

use crate::finding::rules::duplicate_post;
use crate::form::department::economy::{
    BUDGET, COMMENT, OUTCOME, PLAN_1, PLAN_2, PLAN_3, POST, SHEET,
};
use crate::form::department::interim::POST_SO_FAR;
use crate::intake::table::{Absence, BookReader, keep_first};
use crate::submission::EconomyRow;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<EconomyRow> {
    let rows = book.table(&SHEET, Absence::Fault, |row| {
        let post = row.key(&POST);
        Some(EconomyRow {
            budget: row.get(&BUDGET),
            outcome: row.get(&OUTCOME),
            so_far: row.get(&POST_SO_FAR),
            plans: [row.get(&PLAN_1), row.get(&PLAN_2), row.get(&PLAN_3)],
            comment: row.get(&COMMENT),
            post: post?,
        })
    });
    keep_first(
        rows,
        &mut book.findings,
        |row| (row.post.value, &row.post.place),
        |row, place, first| duplicate_post::found(place, first, row.post.value.word()),
    )
}
