//! The open sheets: filled in, or said to be empty, and never both.

use crate::domain::{Entry, Place};
use crate::finding::Finding;
use crate::finding::rules::empty_sheet::{self, Said};
use crate::finding::rules::nothing_despite_rows;
use crate::submission::{Listed, Submission};

use super::context::Context;

/// An open sheet, whatever its rows hold.
struct OpenSheet<'a> {
    none: &'a Entry<bool>,
    /// The sheet; `None` when it is not there or could not be read, which has
    /// been told of already.
    place: Option<&'a Place>,
    rows: usize,
    first: Option<&'a Place>,
}

pub(super) fn empty(context: &Context<'_>) -> Vec<Finding> {
    each(context, |sheet| {
        let place = sheet.place.filter(|_| sheet.rows == 0)?;
        let (at, said) = match sheet.none {
            Entry::Absent => (place, Said::NoCell),
            Entry::Empty(cell) => (cell, Said::Nothing),
            Entry::Given(answer) if !answer.value => (&answer.place, Said::No),
            Entry::Given(_) | Entry::Unusable(_) => return None,
        };
        Some(empty_sheet::found(at, place.sheet.as_deref()?, said))
    })
}

pub(super) fn nothing_despite(context: &Context<'_>) -> Vec<Finding> {
    each(context, |sheet| {
        let answer = sheet.none.given().filter(|answer| answer.value)?;
        let name = answer.place.sheet.as_deref()?;
        let first = sheet.first?;
        Some(nothing_despite_rows::found(
            &answer.place,
            name,
            sheet.rows,
            first,
        ))
    })
}

fn each(
    context: &Context<'_>,
    check: impl Fn(&OpenSheet<'_>) -> Option<Finding>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for submission in context.submissions() {
        let found = sheets(submission).into_iter().filter_map(|s| check(&s));
        findings.extend(found.map(|f| f.concerning(&submission.department)));
    }
    findings
}

fn sheets(submission: &Submission) -> [OpenSheet<'_>; 4] {
    [
        sheet(&submission.activities, |row| &row.activity.place),
        sheet(&submission.systems, |row| &row.system.place),
        sheet(&submission.incidents, |row| &row.place),
        sheet(&submission.risks, |row| &row.risk.place),
    ]
}

fn sheet<R>(listed: &Listed<R>, place: impl Fn(&R) -> &Place) -> OpenSheet<'_> {
    OpenSheet {
        none: &listed.none,
        place: listed.place.as_ref(),
        rows: listed.rows.len(),
        first: listed.rows.first().map(place),
    }
}
