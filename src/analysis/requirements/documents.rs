//! The other governing documents (K3.6, K3.7, K3.10, K4.8).

use crate::domain::DocumentType;
use crate::settings::PolicyRequirement;
use crate::submission::Document;

use super::Known;
use super::demands::{
    Demand, adopted_by, candidate, existing, in_force, of_kind, prepared_in, updated,
};
use super::seen::Seen;

/// Every instruction in force was adopted by the executive board after the
/// groups had prepared it, and there is one.
pub(super) fn security_instructions(
    known: &Known<'_>,
    wanted: &PolicyRequirement,
) -> Seen {
    const KIND: DocumentType = DocumentType::SecurityInstruction;
    let (body, groups) = (wanted.text("organ"), wanted.texts("beredd_i"));
    let demands = |row: &Document| -> Vec<Demand> {
        vec![
            in_force(known, row),
            adopted_by(known, row, &body),
            prepared_in(known, row, &groups),
        ]
    };
    let all = of_kind(known, KIND);
    let in_force: Vec<_> = all.filter(|row| in_force(known, row).is_met()).collect();
    if in_force.len() < 2 {
        return existing(known, KIND, demands);
    }
    let objects = in_force.into_iter().map(|row| {
        let (object, _) = candidate(row, demands(row)).object();
        object
    });
    Seen::many("IT-säkerhetsinstruktioner", objects.collect())
}

/// The list of critical systems was adopted or reviewed during the year.
pub(super) fn critical_systems_listed(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    let year = known.period.year;
    existing(known, DocumentType::CriticalSystems, |row| {
        vec![updated(known, row, year)]
    })
    .in_the_year()
}

/// A programme for IT infrastructure is in force, adopted by the executive
/// board.
pub(super) fn infrastructure(known: &Known<'_>, wanted: &PolicyRequirement) -> Seen {
    let body = wanted.text("organ");
    existing(known, DocumentType::InfrastructureProgramme, |row| {
        vec![in_force(known, row), adopted_by(known, row, &body)]
    })
}

/// The process for IT security is documented: a dated document in force.
pub(super) fn security_process(known: &Known<'_>, _: &PolicyRequirement) -> Seen {
    existing(known, DocumentType::SecurityProcess, |row| {
        vec![in_force(known, row)]
    })
}
