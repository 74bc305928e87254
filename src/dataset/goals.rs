//! Areas, goals and vintages.

use crate::domain::AssessmentCounts;
use crate::published::{
    Area, Date, DecidedAssessment, Distribution, EarlierAssessment, Goal, Vintage, Word,
};
use crate::report;

use super::value::{each, number};

pub(super) fn area(area: &report::Area) -> Area {
    Area {
        omrade: area.name.clone(),
        mal: each(&area.goals, ToString::to_string),
        fordelning: distribution(area.goal_counts),
        fordelning_indikatorer: area.indicator_counts.open().map(distribution),
    }
}

pub(super) fn goal(goal: &report::Goal) -> Goal {
    Goal {
        kod: goal.code.to_string(),
        omrade: goal.area.clone(),
        mal: goal.name.clone(),
        avsnitt: goal.section.clone(),
        god_ekonomisk_hushallning: goal.stewardship,
        bedomning: Word(goal.assessment),
        poang: goal.points.open().flatten().map(number),
        matta: goal.measured.open(),
        antal: goal.total.open(),
        fordelning: goal.counts.open().map(distribution),
        lamnas_inte: goal.counts.is_withheld(),
        indikator_saknas: goal.without_indicators,
        avvikande: goal.decided.as_ref().map(|decided| DecidedAssessment {
            bedomning: Word(decided.assessment),
            motivering: decided.reason.clone(),
            beslutad_av: decided.decided_by.clone(),
        }),
        tidigare: each(&goal.earlier, |&(year, assessment)| EarlierAssessment {
            ar: year,
            bedomning: Word(assessment),
        }),
    }
}

pub(super) fn vintage(vintage: &report::Vintage) -> Vintage {
    Vintage {
        start: vintage.start,
        slut: vintage.start.saturating_add(2),
        beslutad_av: vintage.decided_by.clone(),
        beslutsdatum: vintage.decided_on.map(Date),
        paragraf: vintage.paragraph.clone(),
        gallande: vintage.in_force,
    }
}

fn distribution(counts: AssessmentCounts) -> Distribution {
    Distribution {
        uppfyllt: counts.met,
        delvis_uppfyllt: counts.partly_met,
        ej_uppfyllt: counts.not_met,
        ej_matt: counts.not_measured,
        utan_malvarde: counts.without_target,
        ej_tillampligt: counts.not_applicable,
    }
}
