//! A published year's rows, as the förvaltning once wrote them.

use std::borrow::Cow;
use std::sync::Arc;

use crate::domain::{
    Amount, CellRef, DepartmentCode, Entry, GoalCode, IndicatorCode, Place, Placed,
};
use crate::published as json;
use crate::report::SystemFault;
use crate::submission::{ActivityRow, EconomyRow, RiskRow, SystemRow};

use super::last_year::{OwnSystem, Part, first_of, of_owner, of_user};

/// Returns what a förvaltning reported by a published document.
pub(super) fn part<'a>(
    document: &json::Document,
    file: &Arc<str>,
    department: DepartmentCode,
) -> Part<'a> {
    let code = department.as_str();
    let reader = Reader { file };
    let activities = document.insatser.iter();
    let risks = document.risker.iter();
    let economy = document.ekonomi.iter();
    let own = document.indikatorer.iter().flat_map(|indicator| {
        let own = indicator.forvaltningar.iter();
        own.map(move |own| (&indicator.kod, own))
    });
    let secret = own.filter(|(_, own)| own.kod == code && own.sekretess);
    Part {
        secret: secret
            .map(|(indicator, own)| {
                (IndicatorCode::new(indicator.as_str()), own.lagrum.clone())
            })
            .collect(),
        activities: activities
            .filter(|row| row.forvaltning == code)
            .map(|row| reader.activity(row))
            .collect::<Vec<_>>()
            .into(),
        systems: document
            .system
            .iter()
            .flat_map(|system| reader.systems(system, code))
            .collect(),
        risks: risks
            .filter(|row| row.forvaltning == code)
            .map(|row| reader.risk(row))
            .collect::<Vec<_>>()
            .into(),
        economy: economy
            .filter(|row| row.forvaltning == code)
            .map(|row| reader.economy(row))
            .collect::<Vec<_>>()
            .into(),
        department,
    }
}

/// Reads the rows of a document. Where a cell was empty and where it could
/// not be used is one thing there: nothing.
struct Reader<'d> {
    /// The document's file.
    file: &'d Arc<str>,
}

impl Reader<'_> {
    fn activity(&self, row: &json::Activity) -> ActivityRow {
        let at = self.place(&row.kallor);
        ActivityRow {
            id: text(&at, row.id.as_deref()),
            activity: Placed::new(row.insats.clone(), at.clone()),
            program: entry(&at, row.program.map(|word| word.0)),
            goal: entry(&at, row.mal.as_deref().map(GoalCode::new)),
            system: text(&at, row.system.as_deref()),
            priority: entry(&at, row.prioritet),
            responsible: text(&at, row.ansvarig.as_deref()),
            follow_up: text(&at, row.uppfoljning.as_deref()),
            start: entry(&at, row.start.map(|date| date.0)),
            end: entry(&at, row.slut.map(|date| date.0)),
            status: entry(&at, row.status.map(|word| word.0)),
            done: entry(&at, row.klart.map(Amount::exact)),
            finished: entry(&at, row.avslutad.map(|date| date.0)),
            budget: entry(&at, row.budget.map(Amount::exact)),
            outcome: entry(&at, row.utfall.map(Amount::exact)),
            comment: text(&at, row.kommentar.as_deref()),
            secret: secret(&at, row.sekretess),
            legal_ground: text(&at, row.lagrum.as_deref()),
        }
    }

    /// Returns a förvaltning's rows about a system: as owner with what is
    /// known of it, as user with its name.
    fn systems<'a>(&self, system: &json::System, code: &str) -> Vec<OwnSystem<'a>> {
        let faults: Vec<SystemFault> =
            system.brister.iter().map(|word| fault(word.0)).collect();
        let retired = system.avvecklas.map(|date| date.0);
        let own = |row, faults| OwnSystem {
            row: Cow::Owned(row),
            faults,
            retired,
        };
        let owners = system.agare.iter().zip(first_of());
        let owners = owners.filter(|(owner, _)| owner.forvaltning == code);
        let owned = owners.map(|(owner, is_first)| {
            let row = self.owned(system, owner, is_first);
            own(row, of_owner(&faults, is_first))
        });
        let users = system.anvandare.iter();
        let used = users.filter(|user| user.forvaltning == code).map(|user| {
            let at = self.place(&user.kallor);
            let row = SystemRow {
                role: entry(&at, Some(crate::domain::SystemRole::User)),
                ..named(&at, &user.system, system)
            };
            own(row, of_user(&faults))
        });
        owned.chain(used).collect()
    }

    fn owned(
        &self,
        system: &json::System,
        owner: &json::Owner,
        is_first: bool,
    ) -> SystemRow {
        let at = self.place(&owner.kallor);
        let row = SystemRow {
            role: entry(&at, Some(owner.roll.0)),
            owner: text(&at, owner.funktion.as_deref()),
            owner_name: text(&at, owner.namn.as_deref()),
            ..named(&at, &system.namn, system)
        };
        if !is_first {
            return row;
        }
        let date = |date: Option<json::Date>| entry(&at, date.map(|date| date.0));
        let classes = &system.klassning;
        SystemRow {
            in_use: date(system.tagen_i_bruk),
            classes: [
                entry(&at, classes.konfidentialitet),
                entry(&at, classes.riktighet),
                entry(&at, classes.tillganglighet),
                entry(&at, classes.sparbarhet),
            ],
            plan: date(system.systemsakerhetsplan),
            first_approval: date(system.forsta_driftgodkannande),
            approved: date(system.driftgodkand),
            approved_by: text(&at, system.driftgodkand_av.as_deref()),
            action_plan: date(system.handlingsplan),
            retired: date(system.avvecklas),
            comment: text(&at, system.kommentar.as_deref()),
            ..row
        }
    }

    fn risk(&self, row: &json::Risk) -> RiskRow {
        let at = self.place(&row.kallor);
        RiskRow {
            risk: Placed::new(row.risk.clone(), at.clone()),
            system: text(&at, row.system.as_deref()),
            likelihood: entry(&at, row.sannolikhet),
            consequence: entry(&at, row.konsekvens),
            measure: text(&at, row.atgard.as_deref()),
            cost: entry(&at, row.kostnad.map(Amount::exact)),
            likelihood_after: entry(&at, row.sannolikhet_efter),
            consequence_after: entry(&at, row.konsekvens_efter),
            secret: secret(&at, row.sekretess),
            legal_ground: text(&at, row.lagrum.as_deref()),
        }
    }

    fn economy(&self, row: &json::EconomyRow) -> EconomyRow {
        let at = self.place(&row.kallor);
        let amount = |amount: Option<f64>| entry(&at, amount.map(Amount::exact));
        EconomyRow {
            post: Placed::new(row.post.0, at.clone()),
            budget: amount(row.budget),
            outcome: amount(row.utfall),
            so_far: Entry::Absent,
            plans: row.plan.map(amount),
            comment: text(&at, row.kommentar.as_deref()),
        }
    }

    /// Returns the cell that a row was read from, or the document.
    fn place(&self, sources: &[json::Source]) -> Place {
        let cell = sources.first().and_then(|source| {
            let file = source.fil.as_deref()?;
            let sheet = source.blad.as_deref()?;
            Some(Place::cell(
                file,
                sheet,
                CellRef::parse(source.cell.as_deref()?)?,
            ))
        });
        cell.unwrap_or_else(|| Place::file(Arc::clone(self.file)))
    }
}

/// Returns a row with what every row about a system says.
fn named(at: &Place, name: &str, system: &json::System) -> SystemRow {
    SystemRow {
        system: Placed::new(name.to_owned(), at.clone()),
        critical: entry(at, Some(system.samhallsviktigt)),
        role: Entry::Absent,
        owner: Entry::Absent,
        owner_name: Entry::Absent,
        in_use: Entry::Absent,
        classes: [const { Entry::Absent }; 4],
        plan: Entry::Absent,
        first_approval: Entry::Absent,
        approved: Entry::Absent,
        approved_by: Entry::Absent,
        action_plan: Entry::Absent,
        retired: Entry::Absent,
        secret: secret(at, system.sekretess),
        legal_ground: text(at, system.lagrum.as_deref()),
        comment: Entry::Absent,
    }
}

fn entry<T>(at: &Place, value: Option<T>) -> Entry<T> {
    match value {
        Some(value) => Entry::Given(Placed::new(value, at.clone())),
        None => Entry::Empty(at.clone()),
    }
}

fn text(at: &Place, text: Option<&str>) -> Entry<String> {
    entry(at, text.filter(|text| !text.is_empty()).map(str::to_owned))
}

/// Nothing said and `nej` is one thing in the document: only `ja` is carried.
fn secret(at: &Place, secret: bool) -> Entry<bool> {
    entry(at, secret.then_some(true))
}

const fn fault(fault: json::SystemFault) -> SystemFault {
    match fault {
        json::SystemFault::NoOwner => SystemFault::NoOwner,
        json::SystemFault::SeveralOwners => SystemFault::SeveralOwners,
        json::SystemFault::NoPlan => SystemFault::NoPlan,
        json::SystemFault::NotApproved => SystemFault::NotApproved,
        json::SystemFault::ApprovedByOther => SystemFault::ApprovedByOther,
        json::SystemFault::ApprovedBeforePlan => SystemFault::ApprovedBeforePlan,
        json::SystemFault::UsedBeforeApproval => SystemFault::UsedBeforeApproval,
        json::SystemFault::NoActionPlan => SystemFault::NoActionPlan,
        json::SystemFault::OldActionPlan => SystemFault::OldActionPlan,
        json::SystemFault::NoActivity => SystemFault::NoActivity,
    }
}
