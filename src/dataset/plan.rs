//! The rolling three-year plan.

use crate::published::{
    DepartmentDrift, Drift, Forecast, NoForecast, Path, PathPoint, Plan, Proposal,
    ProposedYear, StandingWord, VintageTargets, Word,
};
use crate::report;

use super::value::{Sources, each, number, target};

/// Returns an indicator in the plan, with the kommun's targets in every
/// vintage.
pub(super) fn plan(plan: &report::Plan, vintages: Vec<VintageTargets>) -> Plan {
    Plan {
        versioner: vintages,
        drift: each(&plan.drift, drift),
        vag: plan.path.as_ref().map(path),
        prognos: plan.forecast.as_ref().ok().map(forecast),
        prognos_skal: plan.forecast.as_ref().err().map(|none| Word(reason(*none))),
        forvaltningar: each(&plan.departments, |department| DepartmentDrift {
            kod: department.department.to_string(),
            drift: each(&department.drift, drift),
        }),
    }
}

fn drift(drift: &report::Drift) -> Drift {
    Drift {
        ar: drift.year,
        fran: drift.from,
        till: drift.to,
        forandring: drift.change.map(number),
        art: Word(drift.kind),
        sammanlagt: drift.total,
        i_tid: drift.in_time,
        skal: drift.reason.clone(),
    }
}

fn path(path: &report::Path) -> Path {
    let standing = path.standing.map(|standing| match standing {
        report::Standing::Ahead(by) => (StandingWord::Ahead, by),
        report::Standing::OnPath => (StandingWord::OnPath, 0.0),
        report::Standing::Behind(by) => (StandingWord::Behind, by),
    });
    Path {
        planversion: path.vintage,
        punkter: each(&path.points, |point| PathPoint {
            ar: point.year,
            varde: target(point.aim.value),
            startvarde: point.is_baseline,
        }),
        lage: standing.map(|(word, _)| Word(word)),
        avstand: standing.map(|(_, by)| number(by)),
    }
}

fn forecast(forecast: &report::Forecast) -> Forecast {
    Forecast {
        ar: forecast.year,
        varde: number(forecast.value),
        spridning: number(forecast.spread),
        utsikt: forecast.outlook.map(Word),
        malvarde: forecast.target.as_ref().map(|figure| target(figure.value)),
        underlag: forecast.years.clone(),
    }
}

const fn reason(none: report::NoForecast) -> NoForecast {
    match none {
        report::NoForecast::NoPlan => NoForecast::NoPlan,
        report::NoForecast::PlanEnds => NoForecast::PlanEnds,
        report::NoForecast::NotALine => NoForecast::NotALine,
        report::NoForecast::NotMeasured => NoForecast::NotMeasured,
        report::NoForecast::TooFew(_) => NoForecast::TooFew,
        report::NoForecast::MethodChanged(_) => NoForecast::MethodChanged,
        report::NoForecast::Withheld => NoForecast::Withheld,
    }
}

/// Returns a förvaltning's proposal.
pub(super) fn proposal(proposal: &report::Proposal) -> Proposal {
    let sources = proposal
        .years
        .iter()
        .fold(Sources::default(), |sources, year| {
            sources
                .all_as(year.decided.as_ref(), "Målvärde")
                .all_as(year.proposed.as_ref(), "Förslag")
        });
    Proposal {
        indikator: proposal.indicator.to_string(),
        forvaltning: proposal.department.to_string(),
        start: proposal.start,
        ar: proposal.years.each_ref().map(|year| ProposedYear {
            beslutat: year.decided.as_ref().map(|figure| target(figure.value)),
            forslag: year.proposed.as_ref().map(|figure| target(figure.value)),
            art: year.kind.map(Word),
            nas_redan: year.reached_already,
        }),
        motivering: proposal.reason.clone(),
        kallor: sources.list(),
    }
}
