//! `Styrdokument`: the documents that the policy names.

use crate::form::governing::documents::{
    ADOPTED_BY, ADOPTED_ON, ANCHORED, DEPARTMENT, DOCUMENT, PARAGRAPH, PREPARED_IN,
    REVIEWED, SHEET, TYPE, VALID_FROM, VALID_TO,
};
use crate::intake::table::{Absence, BookReader};
use crate::submission::Document;

pub(super) fn read(book: &mut BookReader<'_>) -> Vec<Document> {
    book.table(&SHEET, Absence::Allowed, |row| {
        let document = row.key(&DOCUMENT);
        Some(Document {
            kind: row.get(&TYPE),
            department: row.get(&DEPARTMENT),
            valid_from: row.get(&VALID_FROM),
            valid_to: row.get(&VALID_TO),
            reviewed: row.get(&REVIEWED),
            adopted_by: row.get(&ADOPTED_BY),
            adopted_on: row.get(&ADOPTED_ON),
            paragraph: row.get(&PARAGRAPH),
            anchored: row.get(&ANCHORED),
            prepared_in: row.get(&PREPARED_IN),
            document: document?,
        })
    })
}
