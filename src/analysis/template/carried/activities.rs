//! `IT-plan`: the activities that were neither done nor cancelled.

use std::collections::BTreeSet;

use crate::domain::{ActivityStatus, DepartmentCode, Entry};
use crate::form::department::activities as form;
use crate::submission::{ActivityRow, RowFill};
use crate::swedish::near::squeezed;

use super::super::super::activities::is_carried_over;
use super::super::super::filling::Filling;
use super::last_year::LastYear;
use super::{Known, carry_secrecy};

/// Why an activity must have its first and last day.
const SCHEDULE: &str = "IT-policyn kräver en tidsplan.";

/// Returns the unfinished activities. Budget and outcome are a year's own and
/// are asked for anew; last year's comment stands in a note.
pub(super) fn rows(last: &LastYear<'_>, known: &Known<'_>) -> Vec<RowFill> {
    let mut numbers = Numbers::default();
    let mut rows = Vec::new();
    for (part, is_own) in last.parts.iter().zip(super::last_year::first_of()) {
        let activities = part.activities.iter();
        for row in activities.filter(|row| is_carried_over(row, last.last_day())) {
            let mut filling = Filling::new(last.year);
            let merged = (!is_own).then_some(&part.department);
            numbers.carry(&mut filling, &row.id, merged);
            fill(&mut filling, row, last, known);
            rows.push(filling.done());
        }
    }
    rows
}

fn fill(
    filling: &mut Filling,
    row: &ActivityRow,
    last: &LastYear<'_>,
    known: &Known<'_>,
) {
    let year = last.year;
    filling.put(&form::ACTIVITY, &row.activity.value);
    filling.carry(&form::PROGRAM, &row.program);
    match row.goal.value() {
        Some(goal) if !known.goals.contains(goal.as_str()) => filling.ask(
            &form::GOAL.column,
            &format!("Målet {goal} står inte i årets policymål."),
        ),
        _ => filling.carry(&form::GOAL, &row.goal),
    }
    known.carry_system(filling, &form::SYSTEM, &row.system);
    filling.carry_needed(
        &form::PRIORITY,
        &row.priority,
        "Prioritet",
        "IT-policyn kräver att insatser prioriteras.",
    );
    filling.carry_needed(
        &form::RESPONSIBLE,
        &row.responsible,
        "Ansvarig",
        "IT-policyn kräver att insatsen har en.",
    );
    filling.carry_needed(
        &form::FOLLOW_UP,
        &row.follow_up,
        "Ansvarig för uppföljning",
        "IT-policyn kräver att insatsen har en.",
    );
    filling.carry_needed(&form::START, &row.start, "Startdag", SCHEDULE);
    filling.carry_needed(&form::END, &row.end, "Slutdag", SCHEDULE);
    if row.end.value().is_some_and(|end| *end <= last.last_day()) {
        let words = format!("Insatsen skulle ha varit klar {year} och är försenad.");
        filling.say(&form::END.column, &words);
    }
    filling.carry(&form::STATUS, &row.status);
    filling.carry_exact(&form::DONE, &row.done);
    // The day on which an activity is thought to be done is not the day on
    // which it was.
    let is_done = row.status.value() == Some(&ActivityStatus::Done);
    match row.finished.value() {
        Some(day) if !is_done => {
            let words = format!("I {year} års formulär stod {day}.");
            filling.say(&form::FINISHED.column, &words);
        }
        _ => filling.carry(&form::FINISHED, &row.finished),
    }
    if let Some(comment) = row.comment.value() {
        let words = format!("Kommentar {year}: {comment}");
        filling.say(&form::COMMENT.column, &words);
    }
    carry_secrecy(
        filling,
        (&form::SECRET, &row.secret),
        (&form::LEGAL_GROUND, &row.legal_ground),
    );
}

/// The activities' numbers so far: each is one activity's own.
#[derive(Default)]
struct Numbers(BTreeSet<String>);

impl Numbers {
    /// Carries a number. One that an activity of the förvaltning itself has
    /// gets the code of the förvaltning that was merged into it before.
    fn carry(
        &mut self,
        filling: &mut Filling,
        id: &Entry<String>,
        merged: Option<&DepartmentCode>,
    ) {
        let Some(number) = id.value() else {
            return filling.carry(&form::ID, id);
        };
        let column = &form::ID.column;
        if self.take(number) {
            return filling.put(&form::ID, number);
        }
        let year = filling.from();
        let Some(code) = merged else {
            let words = format!("Numret {number} stod på två insatser {year}.");
            return filling.ask(column, &words);
        };
        let with_code = format!("{code} {number}");
        if self.take(&with_code) {
            filling.put(&form::ID, &with_code);
            filling.say(column, &format!("Insatsen hade numret {number} i {code}."));
        } else {
            let words = format!("Numret {number} i {code} är upptaget.");
            filling.ask(column, &words);
        }
    }

    /// Returns whether a number was free, and takes it.
    fn take(&mut self, number: &str) -> bool {
        self.0.insert(squeezed(number))
    }
}
