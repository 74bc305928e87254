//! A nämnd's systems, incidents and risks, as far as the edition holds them:
//! the public one holds none.

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::incidents::{self, IncidentRow};
use super::super::super::node::words;
use super::super::super::register;
use super::super::super::risks::{self, RiskRow};
use super::super::super::systems::{self, SystemRow};
use super::super::bodies::Body;
use crate::report::{Incident, Risk, System};
use crate::swedish::{self, Gender};

words! {
    /// A nämnd's systems, incidents and risks.
    pub struct BodySecurity {
        /// `IT-säkerhet`.
        pub title: String,
        /// `Samhällsviktiga system`.
        pub systems_title: String,
        /// The columns' headers.
        pub systems_heads: Vec<String>,
        /// The critical systems that its förvaltningar own.
        pub systems: Vec<SystemRow>,
        /// What the short headers stand for.
        pub systems_note: String,
        /// `Incidenter`.
        pub incidents_title: String,
        /// How many there were.
        pub incidents_text: String,
        /// The columns' headers.
        pub incidents_heads: Vec<String>,
        /// The grave ones.
        pub incidents: Vec<IncidentRow>,
        /// `Risker`.
        pub risks_title: String,
        /// The columns' headers.
        pub risks_heads: Vec<String>,
        /// The risks.
        pub risks: Vec<RiskRow>,
        /// How the picture is read.
        pub risks_note: String,
    }
}

/// Returns whether one of a nämnd's förvaltningar owns a system.
pub(super) fn owns(body: &Body<'_>, system: &System) -> bool {
    system
        .owners
        .iter()
        .any(|owner| body.has(&owner.department))
}

/// Returns what the edition holds; nothing where it holds nothing.
pub(super) fn security(context: &Context<'_>, body: &Body<'_>) -> Option<BodySecurity> {
    let report = context.report;
    let incidents: Vec<&Incident> = report
        .incidents
        .incidents
        .iter()
        .filter(|incident| body.has(&incident.department))
        .collect();
    let risks: Vec<&Risk> = report
        .risks
        .risks
        .iter()
        .filter(|risk| body.has(&risk.department))
        .collect();
    let (systems_heads, systems) = systems::rows(context, |system| owns(body, system));
    if incidents.is_empty() && risks.is_empty() && systems.is_empty() {
        return None;
    }
    let (incidents_heads, grave) = incidents::grave_rows(&incidents);
    let (risks_heads, risk_rows) = risks::rows_of(&risks);
    Some(BodySecurity {
        title: "IT-säkerhet".to_owned(),
        systems_title: "Samhällsviktiga system".to_owned(),
        systems_heads,
        systems_note: register::codes_note(context),
        systems,
        incidents_title: "Incidenter".to_owned(),
        incidents_text: told(incidents.len(), grave.len()),
        incidents_heads,
        incidents: grave,
        risks_title: "Risker".to_owned(),
        risks_heads,
        risks: risk_rows,
        risks_note: "Riskvärdet är sannolikhet gånger konsekvens, 1–16. Hela stapeln: \
                     före åtgärden. Mörk del: efter åtgärden."
            .to_owned(),
    })
}

/// `Sex incidenter är redovisade, varav två med allvarlighet 3 eller 4.`
fn told(all: usize, grave: usize) -> String {
    let write = Counts::new(all, Gender::Common);
    let opening = match all {
        0 => return "Ingen incident är redovisad.".to_owned(),
        1 => "En incident är redovisad".to_owned(),
        _ => format!(
            "{} incidenter är redovisade",
            swedish::capitalised(&write.write(all))
        ),
    };
    match (grave, all) {
        (0, _) => format!("{opening}, ingen med allvarlighet 3 eller 4."),
        (1, 1) => format!("{opening}, med allvarlighet 3 eller 4."),
        (grave, _) => format!(
            "{opening}, varav {} med allvarlighet 3 eller 4.",
            write.write(grave)
        ),
    }
}
