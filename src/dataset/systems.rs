//! The register of systems.

use crate::published::{
    ActivityReference, Classes, Date, DemandCounts, Owner, System, SystemDemand,
    SystemFault, SystemTotals, User, Word,
};
use crate::report;

use super::value::{Sources, each, filled};

pub(super) fn system(system: &report::System) -> System {
    let [confidentiality, integrity, availability, traceability] = system.classes;
    System {
        namn: system.name.clone(),
        samhallsviktigt: system.critical,
        agare: each(&system.owners, owner),
        anvandare: each(&system.users, user),
        tagen_i_bruk: system.in_use.map(Date),
        klassning: Classes {
            konfidentialitet: confidentiality,
            riktighet: integrity,
            tillganglighet: availability,
            sparbarhet: traceability,
        },
        systemsakerhetsplan: system.plan.map(Date),
        forsta_driftgodkannande: system.first_approval.map(Date),
        driftgodkand: system.approved.map(Date),
        driftgodkand_av: system.approved_by.clone(),
        handlingsplan: system.action_plan.map(Date),
        avvecklas: system.retired.map(Date),
        insatser: each(&system.activities, |(department, id)| ActivityReference {
            forvaltning: department.to_string(),
            id: filled(id),
        }),
        bedoms: system.judged,
        brister: each(&system.faults, |&lacking| Word(fault(lacking))),
        kommentar: system.comment.clone(),
        sekretess: system.secret,
        lagrum: system.legal_ground.clone(),
        kallor: Sources::default()
            .at(&system.place, "System")
            .cells(&system.sources, "System")
            .list(),
    }
}

pub(super) fn totals(register: &report::SystemRegister) -> SystemTotals {
    SystemTotals {
        bedomda: register.judged,
        krav: each(&register.demands, |&(demanded, share)| DemandCounts {
            krav: Word(demand(demanded)),
            uppfyller: share.open().map(|share| share.part),
            av: share.open().map(|share| share.whole),
        }),
        inga_att_redovisa: each(&register.declared_none, ToString::to_string),
        saknas_fran: each(&register.missing, ToString::to_string),
    }
}

fn owner(owner: &report::Owner) -> Owner {
    Owner {
        forvaltning: owner.department.to_string(),
        roll: Word(owner.role),
        funktion: owner.function.clone(),
        namn: owner.name.clone(),
        kallor: Sources::default().at(&owner.place, "System").list(),
    }
}

fn user(user: &report::User) -> User {
    User {
        forvaltning: user.department.to_string(),
        system: user.written.clone(),
        kallor: Sources::default().at(&user.place, "System").list(),
    }
}

fn demand(demand: report::SystemDemand) -> SystemDemand {
    match demand {
        report::SystemDemand::Owner => SystemDemand::Owner,
        report::SystemDemand::Plan => SystemDemand::Plan,
        report::SystemDemand::Approval => SystemDemand::Approval,
        report::SystemDemand::ActionPlan => SystemDemand::ActionPlan,
        report::SystemDemand::Activity => SystemDemand::Activity,
    }
}

fn fault(fault: report::SystemFault) -> SystemFault {
    match fault {
        report::SystemFault::NoOwner => SystemFault::NoOwner,
        report::SystemFault::SeveralOwners => SystemFault::SeveralOwners,
        report::SystemFault::NoPlan => SystemFault::NoPlan,
        report::SystemFault::NotApproved => SystemFault::NotApproved,
        report::SystemFault::ApprovedByOther => SystemFault::ApprovedByOther,
        report::SystemFault::ApprovedBeforePlan => SystemFault::ApprovedBeforePlan,
        report::SystemFault::UsedBeforeApproval => SystemFault::UsedBeforeApproval,
        report::SystemFault::NoActionPlan => SystemFault::NoActionPlan,
        report::SystemFault::OldActionPlan => SystemFault::OldActionPlan,
        report::SystemFault::NoActivity => SystemFault::NoActivity,
    }
}
