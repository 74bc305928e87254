//! The systems that are critical to society: what they fulfil of what the
//! policy requires, and one register of them (DESIGN §5.10).

use super::context::Context;
use super::counts::Counts;
use super::frame::Heading;
use super::heads::heads;
use super::node::words;
use super::register::{self, CLASSES, date};
use super::reporting::Reporting;
use super::status::Status;
use super::tally;
use crate::domain::EditionKind;
use crate::report::{Share, Shown, System, SystemDemand, SystemFault, SystemRegister};
use crate::swedish::{self, Gender};

words! {
    /// The critical systems.
    pub struct SystemsPart {
        /// The heading.
        pub heading: Heading,
        /// How many they are and how they stand.
        pub text: String,
        /// Who has not reported.
        pub reporting: Option<String>,
        /// The columns' headers of the demands.
        pub demands_heads: Vec<String>,
        /// What is demanded, and how many fulfil it.
        pub demands: Vec<DemandRow>,
        /// `Förteckning`.
        pub register_title: String,
        /// The columns' headers of the register.
        pub register_heads: Vec<String>,
        /// The systems that are judged.
        pub register: Vec<SystemRow>,
        /// What the short headers stand for.
        pub note: String,
        /// The systems that are not judged, and why.
        pub retired: Option<String>,
    }

    /// A demand.
    pub struct DemandRow {
        /// The demand.
        pub name: String,
        /// `8 av 10`.
        pub count: String,
        /// The name of the bar's colour.
        pub kind: String,
        /// How long the bar is, 0–1.
        pub share: Option<f64>,
        /// The systems that do not fulfil it.
        pub failing: String,
    }

    /// A critical system.
    pub struct SystemRow {
        /// Its name.
        pub name: String,
        /// Who uses it, and what else must be said beside its name.
        pub beside: String,
        /// The owner's function, and the förvaltning's code.
        pub owner: String,
        /// Confidentiality, integrity, availability and traceability.
        pub classes: Vec<String>,
        /// The date of the security plan.
        pub plan: String,
        /// The date of the latest approval.
        pub approved: String,
        /// The date of the action plan.
        pub action_plan: String,
        /// Whether it has all that is required, and otherwise what it lacks.
        pub status: Status,
    }
}

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> SystemsPart {
    let register = &context.report.systems;
    let judged: Vec<&System> = register.systems.iter().filter(|s| s.judged).collect();
    SystemsPart {
        heading,
        text: text(context),
        reporting: reporting(register).sentences(context),
        demands_heads: match context.kind {
            EditionKind::Internal => heads(&["Krav", "Andel", "Uppfyller", "Saknas för"]),
            EditionKind::Public => heads(&["Krav", "Andel", "Uppfyller"]),
        },
        demands: register
            .demands
            .iter()
            .filter(|(_, share)| share.open().is_none_or(|share| share.whole > 0))
            .map(|(demand, share)| demand_row(*demand, *share, &judged))
            .collect(),
        register_title: "Förteckning".to_owned(),
        register_heads: register_heads(),
        register: judged.iter().map(|s| system_row(context, s)).collect(),
        note: if judged.is_empty() {
            String::new()
        } else {
            format!(
                "Godkänt är dagen för det senaste driftgodkännandet. {}",
                register::codes_note(context)
            )
        },
        retired: retired(register),
    }
}

/// Returns the columns' headers of the register, and the rows of some of the
/// judged systems.
pub(super) fn rows(
    context: &Context<'_>,
    is_one: impl Fn(&System) -> bool,
) -> (Vec<String>, Vec<SystemRow>) {
    let systems = context.report.systems.systems.iter();
    let own = systems.filter(|system| system.judged && is_one(system));
    let rows = own.map(|system| system_row(context, system)).collect();
    (register_heads(), rows)
}

fn register_heads() -> Vec<String> {
    let [k, r, t, s] = CLASSES;
    heads(&[
        "System",
        "Systemägare",
        k,
        r,
        t,
        s,
        "Säkerhetsplan",
        "Godkänt",
        "Handlingsplan",
        "Vad som saknas",
    ])
}

/// Returns the critical systems' sentence in the section's verdict.
pub(super) fn verdict(register: &SystemRegister) -> String {
    let complete = complete(register);
    let judged = register.judged;
    let write = Counts::new(judged, Gender::Neuter);
    match (complete, judged) {
        (_, 0) => "Inget samhällsviktigt system är redovisat.".to_owned(),
        (Some(1), 1) => {
            "Det enda samhällsviktiga systemet har allt som policyn kräver.".to_owned()
        }
        (Some(_), 1) => {
            "Det enda samhällsviktiga systemet saknar något som policyn kräver."
                .to_owned()
        }
        (Some(complete), judged) if complete == judged => format!(
            "Alla {} samhällsviktiga system har allt som policyn kräver.",
            write.write(judged)
        ),
        (Some(complete), judged) => format!(
            "Av {} samhällsviktiga system har {} allt som policyn kräver.",
            write.write(judged),
            write.write(complete)
        ),
        (None, judged) => swedish::capitalised(&format!(
            "{} samhällsviktiga system är bedömda.",
            write.write(judged)
        )),
    }
}

/// How many of the judged systems lack nothing; `None` in an edition that
/// does not show the systems themselves.
fn complete(register: &SystemRegister) -> Option<usize> {
    let judged = register.systems.iter().filter(|system| system.judged);
    (judged.clone().count() == register.judged)
        .then(|| judged.filter(|system| system.faults.is_empty()).count())
}

fn reporting(register: &SystemRegister) -> Reporting<'_> {
    Reporting {
        declared_none: &register.declared_none,
        missing: &register.missing,
        what: "system",
    }
}

fn text(context: &Context<'_>) -> String {
    let register = &context.report.systems;
    let critical = register.systems.iter().filter(|s| s.critical).count();
    if register.judged == 0 && critical == 0 {
        return if reporting(register).nobody(context) {
            String::new()
        } else {
            match context.kind {
                EditionKind::Internal => "Inget system är angivet som samhällsviktigt.",
                EditionKind::Public => "Inget samhällsviktigt system bedöms.",
            }
            .to_owned()
        };
    }
    if register.judged == 0 {
        return "Alla samhällsviktiga system som är redovisade har avvecklats. Inget \
                bedöms."
            .to_owned();
    }
    let all = critical.max(register.judged);
    let write = Counts::new(all, Gender::Neuter);
    let out = all - register.judged;
    let mut text = match out {
        0 => format!(
            "Förvaltningarna har redovisat {} {}.",
            write.write(all),
            swedish::plural(all, "samhällsviktigt system", "samhällsviktiga system")
        ),
        _ => format!(
            "Förvaltningarna har redovisat {} samhällsviktiga system. {} har avvecklats, \
             {} bedöms.",
            write.write(all),
            swedish::capitalised(&write.write(out)),
            write.write(register.judged)
        ),
    };
    if let Some(complete) = complete(register) {
        text.push_str(&match (complete, register.judged) {
            (1, 1) => " Det har allt som policyn kräver.".to_owned(),
            (0, 1) => " Det saknar något som policyn kräver.".to_owned(),
            (complete, judged) if complete == judged => {
                " Alla har allt som policyn kräver.".to_owned()
            }
            (complete, _) => format!(
                " {} har allt som policyn kräver.",
                swedish::capitalised(&write.write(complete))
            ),
        });
    }
    text
}

fn demand_row(
    demand: SystemDemand,
    share: Shown<Share>,
    judged: &[&System],
) -> DemandRow {
    let failing: Vec<String> = judged
        .iter()
        .filter(|system| !system.fulfils(demand))
        .map(|system| system.name.clone())
        .collect();
    DemandRow {
        name: swedish::capitalised(demand.word()),
        count: tally::shown(share),
        kind: share.open().map_or("partly", tally::kind).to_owned(),
        share: share
            .open()
            .map(|share| tally::part(share.part, share.whole)),
        failing: if failing.is_empty() {
            swedish::NOTHING.to_owned()
        } else {
            swedish::join(&failing)
        },
    }
}

fn system_row(context: &Context<'_>, system: &System) -> SystemRow {
    // Whoever lacks an approval altogether did not have one in time either.
    let unapproved = system.faults.contains(&SystemFault::NotApproved);
    let faults: Vec<&str> = system
        .faults
        .iter()
        .filter(|fault| !(unapproved && **fault == SystemFault::UsedBeforeApproval))
        .map(|fault| fault.word())
        .collect();
    SystemRow {
        name: system.name.clone(),
        beside: register::beside(context, system),
        owner: register::owners(system).unwrap_or_else(|| swedish::NOTHING.to_owned()),
        classes: register::classes(system),
        plan: date(system.plan),
        approved: date(system.approved),
        action_plan: date(system.action_plan),
        status: if faults.is_empty() {
            status("met", "Inget")
        } else {
            status("not", &swedish::capitalised(&faults.join("; ")))
        },
    }
}

fn status(kind: &str, word: &str) -> Status {
    Status {
        kind: kind.to_owned(),
        word: word.to_owned(),
    }
}

fn retired(register: &SystemRegister) -> Option<String> {
    let systems: Vec<String> = register
        .systems
        .iter()
        .filter(|system| system.critical && !system.judged)
        .map(|system| match system.retired {
            Some(day) => format!("{} ({})", system.name, swedish::date(day)),
            None => system.name.clone(),
        })
        .collect();
    (!systems.is_empty()).then(|| {
        format!(
            "Har avvecklats och bedöms inte: {}.",
            swedish::join(&systems)
        )
    })
}
