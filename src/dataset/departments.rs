//! Förvaltningar and their own values.

use crate::domain::{PeriodKind, SourceField};
use crate::form::department::interim::SO_FAR_HEADER;
use crate::published::{
    Date, Department, DepartmentOutcome, Remedy, VintageTargets, Word,
};
use crate::report;

use super::indicators::{history, outcome as value, trend_note, why_not_assessed};
use super::value::{Sources, each, number, target};

pub(super) fn department(department: &report::Department) -> Department {
    Department {
        kod: department.code.to_string(),
        namn: department.name.clone(),
        namndkod: department.board_code.as_ref().map(ToString::to_string),
        namnd: department.board.clone(),
        epost: department.email.clone(),
        representant: department.representative.clone(),
        ersatter: each(&department.replaces, ToString::to_string),
    }
}

pub(super) fn outcome(
    outcome: &report::DepartmentOutcome,
    vintages: Vec<VintageTargets>,
    kind: PeriodKind,
) -> DepartmentOutcome {
    let header = |field: SourceField| field.header(kind);
    let in_force = outcome.target.as_ref();
    DepartmentOutcome {
        kod: outcome.department.to_string(),
        utfall: value(outcome.outcome.as_ref()),
        utfall_hittills: value(outcome.so_far.as_ref()),
        noggrannhet: Word(outcome.mark),
        malvarde: in_force.map(|t| target(t.target.value)),
        planversion: in_force.map(|t| t.vintage),
        taljare: outcome.numerator.as_ref().map(|f| number(f.value)),
        namnare: outcome.denominator.as_ref().map(|f| number(f.value)),
        vikt: outcome.weight.as_ref().map(|f| number(f.value)),
        rapporterat: (!outcome.withheld()).then_some(outcome.reported),
        anvandbart: (!outcome.withheld()).then_some(outcome.usable),
        bedomning: outcome.assessment.open().map(Word),
        skal: why_not_assessed(outcome.ground),
        grund: outcome.ground.word().to_owned(),
        trend: outcome.trend.trend.map(Word),
        trend_anmarkning: trend_note(outcome.trend),
        datakalla: outcome.data_source.clone(),
        kommentar: outcome.comment.clone(),
        atgard: outcome.remedy.as_ref().map(|remedy| Remedy {
            text: remedy.text.clone(),
            ansvarig: remedy.responsible.clone(),
            klart_senast: remedy.due.map(Date),
        }),
        sekretess: outcome.secret,
        lamnas_inte: outcome.withheld(),
        lagrum: outcome.legal_ground.clone(),
        historik: each(&outcome.history, history),
        versioner: vintages,
        kallor: Sources::default()
            .of(outcome.outcome.as_ref(), header(SourceField::Outcome))
            .all_as(outcome.numerator.as_ref(), header(SourceField::Numerator))
            .all_as(
                outcome.denominator.as_ref(),
                header(SourceField::Denominator),
            )
            .all_as(outcome.weight.as_ref(), header(SourceField::Weight))
            .all_as(outcome.so_far.as_ref(), SO_FAR_HEADER)
            .all_as(in_force.map(|t| &t.target), "Målvärde")
            .list(),
    }
}
