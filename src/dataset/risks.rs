//! The risks.

use crate::published::{Risk, RiskTotals};
use crate::report;

use super::value::{Sources, amount, each, number, shown};

pub(super) fn risk(risk: &report::Risk) -> Risk {
    Risk {
        forvaltning: risk.department.to_string(),
        risk: risk.risk.clone(),
        system: risk.system.clone(),
        sannolikhet: risk.likelihood,
        konsekvens: risk.consequence,
        riskvarde: risk.before,
        atgard: risk.measure.clone(),
        kostnad: amount(risk.cost.as_ref()),
        sannolikhet_efter: risk.likelihood_after,
        konsekvens_efter: risk.consequence_after,
        riskvarde_efter: risk.after,
        minskning: risk.removed,
        kostnad_per_poang: risk.cost_per_point.map(number),
        utan_verkan: risk.useless,
        sekretess: risk.secret,
        lagrum: risk.legal_ground.clone(),
        kallor: Sources::default()
            .at(&risk.place, "Risk")
            .of(risk.cost.as_ref(), "Kostnad")
            .list(),
    }
}

pub(super) fn totals(risks: &report::Risks) -> RiskTotals {
    RiskTotals {
        antal: risks.all,
        fore: risks.before.open(),
        efter: risks.after.open(),
        kostnad: amount(shown(&risks.cost)),
        kostnad_per_poang: risks.cost_per_point.open().flatten().map(number),
        inga_att_redovisa: each(&risks.declared_none, ToString::to_string),
        saknas_fran: each(&risks.missing, ToString::to_string),
    }
}
