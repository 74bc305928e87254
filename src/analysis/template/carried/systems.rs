//! `System`: every system that was not taken out of use by the last day.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::{Entry, SystemRole};
use crate::form::Column;
use crate::form::department::systems as form;
use crate::report::SystemFault;
use crate::submission::{RowFill, SystemRow, same_name};
use crate::swedish::join;

use super::super::super::filling::Filling;
use super::carry_secrecy;
use super::last_year::{LastYear, OwnSystem};

/// Returns the systems. One that several of the förvaltningar had that are now
/// one stands once, by the row of its owner.
pub(super) fn rows(last: &LastYear<'_>) -> Vec<RowFill> {
    let is_over =
        |system: &OwnSystem<'_>| system.retired.is_some_and(|day| day <= last.last_day());
    let mut kept: Vec<Same<'_>> = Vec::new();
    for part in &last.parts {
        let code = part.department.as_str();
        for system in part.systems.iter().filter(|system| !is_over(system)) {
            let name = &system.row.system.value;
            let same = kept
                .iter_mut()
                // Two rows of one förvaltning are its own affair.
                .filter(|same| !same.codes.contains(&code))
                .find(|same| same_name(&same.system.row.system.value, name));
            match same {
                Some(same) => same.join(system, code),
                None => kept.push(Same::of(system, code)),
            }
        }
    }
    kept.iter().map(|same| row(same, last)).collect()
}

/// A system and the förvaltningar that had it.
struct Same<'s> {
    system: &'s OwnSystem<'s>,
    codes: Vec<&'s str>,
    /// Every row about it: what one of them keeps secret, none tells.
    rows: Vec<&'s SystemRow>,
}

impl<'s> Same<'s> {
    fn of(system: &'s OwnSystem<'s>, code: &'s str) -> Self {
        Self {
            system,
            codes: vec![code],
            rows: vec![&system.row],
        }
    }

    fn join(&mut self, other: &'s OwnSystem<'s>, code: &'s str) {
        self.codes.push(code);
        self.rows.push(&other.row);
        if owns(&other.row) && !owns(&self.system.row) {
            self.system = other;
        }
    }

    /// Returns the cells about secrecy: those of the first row that is marked,
    /// or else of the row itself.
    fn secrecy(&self) -> (&'s Entry<bool>, &'s Entry<String>) {
        let rows = || self.rows.iter().copied();
        let marked = rows().find(|row| row.secret.value() == Some(&true));
        let row = marked.unwrap_or(&self.system.row);
        let ground = rows().map(|row| &row.legal_ground);
        let ground = ground.into_iter().find(|ground| ground.value().is_some());
        let own = &row.legal_ground;
        match (own.value(), marked, ground) {
            (None, Some(_), Some(ground)) => (&row.secret, ground),
            _ => (&row.secret, own),
        }
    }
}

fn row(same: &Same<'_>, last: &LastYear<'_>) -> RowFill {
    let row = &same.system.row;
    let mut filling = Filling::new(last.year);
    filling.put(&form::SYSTEM, &row.system.value);
    filling.carry(&form::CRITICAL, &row.critical);
    filling.carry(&form::ROLE, &row.role);
    match row.role.value() {
        Some(SystemRole::User) => filling.carry(&form::OWNER, &row.owner),
        _ => filling.carry_needed(
            &form::OWNER,
            &row.owner,
            "Systemägare",
            "IT-policyn kräver att systemet har en.",
        ),
    }
    filling.carry(&form::OWNER_NAME, &row.owner_name);
    filling.carry(&form::IN_USE, &row.in_use);
    let classes = [
        &form::CONFIDENTIALITY,
        &form::INTEGRITY,
        &form::AVAILABILITY,
        &form::TRACEABILITY,
    ];
    for (column, class) in classes.into_iter().zip(&row.classes) {
        filling.carry(column, class);
    }
    filling.carry(&form::PLAN, &row.plan);
    filling.carry(&form::FIRST_APPROVAL, &row.first_approval);
    filling.carry(&form::APPROVED, &row.approved);
    filling.carry(&form::APPROVED_BY, &row.approved_by);
    action_plan(&mut filling, row, last);
    filling.carry(&form::RETIRED, &row.retired);
    filling.carry(&form::COMMENT, &row.comment);
    let (secret, ground) = same.secrecy();
    carry_secrecy(
        &mut filling,
        (&form::SECRET, secret),
        (&form::LEGAL_GROUND, ground),
    );
    for fault in &same.system.faults {
        ask(&mut filling, row, *fault, last.year);
    }
    if same.codes.len() > 1 {
        let words = format!(
            "Systemet stod hos {} {}. Kontrollera att uppgifterna gäller.",
            join(&same.codes),
            last.year
        );
        filling.say(&form::SYSTEM.column, &words);
    }
    filling.done()
}

/// The action plan is annual: one of an earlier year is asked for anew where
/// the policy requires one.
fn action_plan(filling: &mut Filling, row: &SystemRow, last: &LastYear<'_>) {
    let column = &form::ACTION_PLAN.column;
    let needed = owns(row) && row.critical.value() == Some(&true);
    let next = last.year + 1;
    match row.action_plan.value() {
        Some(day) if day.year() > last.year => {
            filling.carry(&form::ACTION_PLAN, &row.action_plan);
        }
        Some(day) if needed => filling.ask(
            column,
            &format!("Den förra är daterad {day}. Här ska {next} års handlingsplan stå."),
        ),
        Some(day) => filling.say(column, &format!("Den förra är daterad {day}.")),
        None if needed && row.action_plan.is_blank() => filling.ask(
            column,
            &format!(
                "Här ska {next} års handlingsplan stå. Ingen fanns {}.",
                last.year
            ),
        ),
        None => filling.carry(&form::ACTION_PLAN, &row.action_plan),
    }
}

/// Asks for what a critical system lacked.
fn ask(filling: &mut Filling, row: &SystemRow, fault: SystemFault, year: i32) {
    let day = |entry: &Entry<NaiveDate>| entry.value().map(ToString::to_string);
    let approved = day(&row.approved).unwrap_or_default();
    let (column, why): (&'static Column, String) = match fault {
        SystemFault::NoOwner => (
            &form::ROLE.column,
            format!("Ingen förvaltning angav sig som ägare av systemet {year}."),
        ),
        SystemFault::SeveralOwners => (
            &form::ROLE.column,
            format!("Flera förvaltningar angav sig som ägare av systemet {year}."),
        ),
        SystemFault::NoPlan => (
            &form::PLAN.column,
            format!(
                "Systemsäkerhetsplan saknades {year}. IT-policyn kräver en för \
                 samhällsviktiga system."
            ),
        ),
        SystemFault::NotApproved => {
            if row.approved_by.is_blank() {
                let words = format!("Driftgodkännande saknades {year}.");
                filling.ask(&form::APPROVED_BY.column, &words);
            }
            (
                &form::APPROVED.column,
                format!(
                    "Driftgodkännande saknades {year}. IT-policyn kräver ett för \
                     samhällsviktiga system."
                ),
            )
        }
        SystemFault::ApprovedByOther if row.approved_by.is_blank() => (
            &form::APPROVED_BY.column,
            format!("Vem som godkände systemet för drift framgick inte {year}."),
        ),
        SystemFault::ApprovedByOther => (
            &form::APPROVED_BY.column,
            "Driftgodkännandet ska ges av systemägaren.".to_owned(),
        ),
        SystemFault::ApprovedBeforePlan => (
            &form::APPROVED.column,
            format!(
                "Driftgodkännandet {approved} är äldre än systemsäkerhetsplanen. Ange \
                 det nya när systemet har godkänts på nytt."
            ),
        ),
        SystemFault::UsedBeforeApproval if row.first_approval.is_blank() => (
            &form::FIRST_APPROVAL.column,
            format!("Första driftgodkännande saknades {year}."),
        ),
        SystemFault::UsedBeforeApproval => {
            let words = "Systemet togs i bruk före driftgodkännandet.";
            return filling.say(&form::FIRST_APPROVAL.column, words);
        }
        // The column asks for it already.
        SystemFault::NoActionPlan | SystemFault::OldActionPlan => return,
        SystemFault::NoActivity => {
            let words = format!(
                "Ingen insats i någon IT-plan gällde systemet {year}. IT-policyn kräver \
                 en årlig handlingsplan."
            );
            return filling.say(&form::SYSTEM.column, &words);
        }
    };
    filling.ask(column, &why);
}

fn owns(row: &SystemRow) -> bool {
    row.role.value().copied().is_some_and(SystemRole::owns)
}
