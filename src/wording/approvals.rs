//! The operating approvals of the critical systems: how many are in order,
//! and what is wrong with the others, with the dates (DESIGN §5.10).

use chrono::{Datelike as _, NaiveDate};

use super::context::Context;
use super::counts::Counts;
use super::frame::Heading;
use super::goals::lower_first;
use super::node::words;
use super::prose;
use super::register::function;
use crate::report::{Share, Shown, System, SystemDemand, SystemFault};
use crate::swedish::{self, Gender};

words! {
    /// The operating approvals.
    pub struct ApprovalsPart {
        /// The heading.
        pub heading: Heading,
        /// How many are in order.
        pub text: String,
        /// The systems whose approval is not in order.
        pub items: Vec<ApprovalItem>,
        /// `Ska godkännas på nytt`.
        pub renew_title: String,
        /// The systems whose approval is in order but older than their plan.
        pub renew: Vec<ApprovalItem>,
    }

    /// A system whose approval is not in order.
    pub struct ApprovalItem {
        /// Its name.
        pub system: String,
        /// What is wrong, with the dates.
        pub text: String,
        /// What the förvaltning says about the system.
        pub comment: Option<String>,
    }
}

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> ApprovalsPart {
    let register = &context.report.systems;
    let share = register
        .demands
        .iter()
        .find(|(demand, _)| *demand == SystemDemand::Approval)
        .map_or_else(Shown::default, |(_, share)| *share);
    let judged = || register.systems.iter().filter(|system| system.judged);
    ApprovalsPart {
        heading,
        text: share.open().map_or_else(some, text),
        items: judged()
            .filter(|system| !system.fulfils(SystemDemand::Approval))
            .map(item)
            .collect(),
        renew_title: "Ska godkännas på nytt".to_owned(),
        renew: judged().filter_map(renewal).collect(),
    }
}

/// Returns what is wrong with the approvals of some of the judged systems.
pub(super) fn items(
    context: &Context<'_>,
    is_one: impl Fn(&System) -> bool,
) -> Vec<ApprovalItem> {
    let systems = context.report.systems.systems.iter();
    let own = systems.filter(|system| system.judged && is_one(system));
    own.filter(|system| !system.fulfils(SystemDemand::Approval))
        .map(item)
        .collect()
}

/// Returns that some are in order and not all.
fn some() -> String {
    format!("Inte alla samhällsviktiga system är driftgodkända {DEMANDED}")
}

/// What the policy demands of an approval.
const DEMANDED: &str = "så som policyn kräver: av systemägaren, på den gällande \
                        systemsäkerhetsplanen och innan systemet togs i bruk.";

fn text(share: Share) -> String {
    let write = Counts::new(share.whole, Gender::Neuter);
    let how = match (share.part, share.whole) {
        (_, 0) => {
            return "Det finns inget samhällsviktigt system att godkänna.".to_owned();
        }
        (1, 1) => "Det samhällsviktiga systemet är driftgodkänt".to_owned(),
        (0, 1) => "Det samhällsviktiga systemet är inte driftgodkänt".to_owned(),
        (part, whole) if part == whole => format!(
            "Alla {} samhällsviktiga system är driftgodkända",
            write.write(whole)
        ),
        (part, whole) => format!(
            "{} av {} samhällsviktiga system är {}",
            write.write(part),
            write.write(whole),
            swedish::plural(part.max(1), "driftgodkänt", "driftgodkända")
        ),
    };
    swedish::capitalised(&format!("{how} {DEMANDED}"))
}

fn item(system: &System) -> ApprovalItem {
    let sentences: Vec<String> = system
        .faults
        .iter()
        .filter_map(|fault| fault_sentence(system, *fault))
        .collect();
    ApprovalItem {
        system: system.name.clone(),
        text: sentences.join(" "),
        comment: system
            .comment
            .as_deref()
            .map(prose::one_line)
            .filter(|text| !text.is_empty())
            .map(|text| format!("Förvaltningens kommentar: {}", prose::sentence(&text))),
    }
}

/// Returns until when an approval that is older than its plan counts
/// (DESIGN §5.10).
fn renewal(system: &System) -> Option<ApprovalItem> {
    let (plan, approved) = system.plan.zip(system.approved)?;
    if approved >= plan || !system.fulfils(SystemDemand::Approval) {
        return None;
    }
    let until = NaiveDate::from_ymd_opt(plan.year() + 1, 6, 30)?;
    Some(ApprovalItem {
        system: system.name.clone(),
        text: format!(
            "Systemsäkerhetsplanen är ny sedan {}. Godkännandet från {} räcker till {}.",
            swedish::date(plan),
            swedish::date(approved),
            swedish::date(until)
        ),
        comment: None,
    })
}

fn fault_sentence(system: &System, fault: SystemFault) -> Option<String> {
    let approved = system.approved.map(swedish::date);
    Some(match fault {
        SystemFault::NotApproved => match system.in_use {
            Some(day) => format!(
                "Driftgodkännande saknas, men systemet är i bruk sedan {}.",
                swedish::date(day)
            ),
            None => "Driftgodkännande saknas.".to_owned(),
        },
        // That it is in use without any approval is said already.
        SystemFault::UsedBeforeApproval
            if system.first_approval.is_none()
                && system.faults.contains(&SystemFault::NotApproved) =>
        {
            return None;
        }
        SystemFault::ApprovedByOther => {
            let when = approved.map_or_else(String::new, |day| format!(" {day}"));
            let owner = system.owners.first().and_then(function);
            match (system.approved_by.as_deref().map(prose::one_line), owner) {
                (Some(by), Some(owner)) if !by.is_empty() => format!(
                    "Godkänt{when} av {}, men systemägare är {}.",
                    lower_first(&by),
                    lower_first(&owner)
                ),
                (Some(by), None) if !by.is_empty() => {
                    format!(
                        "Godkänt{when} av {}, inte av någon systemägare.",
                        lower_first(&by)
                    )
                }
                _ => format!("Godkänt{when}, men det framgår inte av vem."),
            }
        }
        SystemFault::ApprovedBeforePlan => match (approved, system.plan) {
            (Some(approved), Some(plan)) => format!(
                "Senast godkänt {approved}, före den gällande systemsäkerhetsplanen {}.",
                swedish::date(plan)
            ),
            _ => "Godkänt före den gällande systemsäkerhetsplanen.".to_owned(),
        },
        SystemFault::UsedBeforeApproval => {
            let used = system.in_use.map_or_else(
                || "Taget i bruk".to_owned(),
                |day| format!("Taget i bruk {}", swedish::date(day)),
            );
            match system.first_approval {
                Some(first) => format!(
                    "{used} men godkänt för första gången {}.",
                    swedish::date(first)
                ),
                None => format!("{used} utan att ett första godkännande är redovisat."),
            }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(part: usize, whole: usize) -> String {
        text(Share { part, whole })
    }

    #[test]
    fn none_one_some_and_all_are_said_differently() {
        assert_eq!(
            said(0, 0),
            "Det finns inget samhällsviktigt system att godkänna."
        );
        assert!(
            said(1, 1).starts_with("Det samhällsviktiga systemet är driftgodkänt så")
        );
        assert!(
            said(0, 1).starts_with("Det samhällsviktiga systemet är inte driftgodkänt")
        );
        assert!(
            said(0, 9).starts_with("Inget av nio samhällsviktiga system är driftgodkänt")
        );
        assert!(
            said(1, 9).starts_with("Ett av nio samhällsviktiga system är driftgodkänt")
        );
        assert!(
            said(7, 9).starts_with("Sju av nio samhällsviktiga system är driftgodkända")
        );
        assert!(
            said(9, 9).starts_with("Alla nio samhällsviktiga system är driftgodkända")
        );
    }
}
