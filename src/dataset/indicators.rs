//! Indicators.

use crate::domain::{self, PeriodKind, SourceField};
use crate::form::department::interim::SO_FAR_HEADER;
use crate::published::{
    Coverage, HistoryPoint, Indicator, Measure, Origin, Reporters, ReportersWord,
    TrendNote, VintageTargets, Word,
};
use crate::report::{self, Ground};

use super::value::{Sources, each, measure, number, target};
use super::{departments, plan};

pub(super) fn indicator(indicator: &report::Indicator, kind: PeriodKind) -> Indicator {
    let in_force = indicator.target.as_ref();
    let original = indicator.original.as_ref();
    Indicator {
        kod: indicator.code.to_string(),
        mal: indicator.goal.to_string(),
        indikator: indicator.name.clone(),
        enhet: Word(indicator.unit),
        kommunens_enhet: Word(indicator.common_unit),
        riktning: Word(indicator.direction),
        sammanvagning: Word(indicator.aggregation),
        rapporteras_av: reporters(&indicator.reporters),
        harleds_ur: indicator.derived.clone(),
        taljare_avser: indicator.numerator.clone(),
        namnare_avser: indicator.denominator.clone(),
        vikt_avser: indicator.weight_of.clone(),
        vikt: number(indicator.weight),
        decimaler: indicator.decimals,
        tryckta_decimaler: indicator.printed_decimals,
        startar: indicator.baseline_year,
        startvarde: indicator.baseline.as_ref().map(|b| number(b.value)),
        delvisgrans: number(indicator.partial_limit),
        delvistolerans: indicator.partial_tolerance.map(number),
        jamforbar_fran: indicator.comparable_from,
        utfall: outcome(indicator.outcome.as_ref()),
        utfall_hittills: outcome(indicator.so_far.as_ref()),
        noggrannhet: Word(indicator.mark),
        tackning: indicator.coverage.open().map(coverage),
        kommunens_taljare: indicator.common.numerator.map(number),
        kommunens_namnare: indicator.common.denominator.map(number),
        kommunens_vikt: indicator.common.weight.map(number),
        malvarde: in_force.map(|t| target(t.target.value)),
        planversion: in_force.map(|t| t.vintage),
        beslutat_under_aret: in_force.map(|t| t.decided_during_year),
        ursprungligt_malvarde: original.map(|o| target(o.target.value)),
        ursprunglig_planversion: original.map(|o| o.vintage),
        nar_ursprungligt_malvarde: original.and_then(|o| o.reached),
        bedomning: indicator.assessment.open().map(Word),
        skal: why_not_assessed(indicator.ground),
        grund: indicator.ground.word().to_owned(),
        trend: indicator.trend.trend.map(Word),
        trend_anmarkning: trend_note(indicator.trend),
        historik: each(&indicator.history, history),
        kallor: Sources::default()
            .of(
                indicator.outcome.as_ref(),
                SourceField::Outcome.header(kind),
            )
            .of(indicator.so_far.as_ref(), SO_FAR_HEADER)
            .all_as(indicator.baseline.as_ref(), "Startvärde")
            .all_as(in_force.map(|t| &t.target), "Målvärde")
            .all_as(original.map(|o| &o.target), "Ursprungligt målvärde")
            .list(),
        plan: plan::plan(&indicator.plan, vintages(indicator, None)),
        forvaltningar: each(&indicator.departments, |value| {
            let vintages = vintages(indicator, Some(&value.department));
            departments::outcome(value, vintages, kind)
        }),
        kalla: indicator.source.clone(),
        matmetod: indicator.method.clone(),
        offentlig: indicator.public,
        lamnas_inte: indicator.withheld(),
    }
}

fn coverage(coverage: report::Coverage) -> Coverage {
    Coverage {
        rapporterat: coverage.reported,
        forvantat: coverage.expected,
        ej_tillampligt: coverage.not_applicable,
        andel: coverage.share.map(number),
    }
}

/// Returns the value of a figure of what was measured.
pub(super) fn outcome(
    figure: Option<&domain::Figure<domain::Measure>>,
) -> Option<Measure> {
    figure.map(|figure| measure(figure.value))
}

/// Returns why there is no verdict; `None` when there is one.
pub(super) fn why_not_assessed(ground: Ground) -> Option<String> {
    match ground {
        Ground::Reached | Ground::Partly(_) | Ground::Missed => None,
        _ => Some(ground.word().to_owned()),
    }
}

/// Returns what must be said about a trend.
pub(super) fn trend_note(trend: report::TrendResult) -> Option<Word<TrendNote>> {
    trend.note.map(|note| {
        Word(match note {
            report::TrendNote::CommonOnly => TrendNote::CommonOnly,
            report::TrendNote::NoneInCommon => TrendNote::NoneInCommon,
            report::TrendNote::NotComparable => TrendNote::NotComparable,
            report::TrendNote::NoLastYear => TrendNote::NoLastYear,
            report::TrendNote::Corrected => TrendNote::Corrected,
            report::TrendNote::Withheld => TrendNote::Withheld,
        })
    })
}

/// Returns an earlier year's outcome.
pub(super) fn history(point: &report::HistoryPoint) -> HistoryPoint {
    HistoryPoint {
        ar: point.year,
        utfall: measure(point.outcome.value),
        jamforbart: point.comparable,
        ursprung: Word(match point.origin {
            report::HistoryOrigin::Published => Origin::Published,
            report::HistoryOrigin::Submissions => Origin::Submissions,
            report::HistoryOrigin::HistorySheet => Origin::HistorySheet,
        }),
        sekretess: point.secret_parts,
        kallor: Sources::default().of(Some(&point.outcome), "Utfall").list(),
    }
}

fn reporters(reporters: &domain::Reporters) -> Reporters {
    match reporters {
        domain::Reporters::All => Reporters::Word(Word(ReportersWord::All)),
        domain::Reporters::Source => Reporters::Word(Word(ReportersWord::Source)),
        domain::Reporters::Some(codes) => {
            Reporters::Codes(each(codes, ToString::to_string))
        }
    }
}

/// Returns the targets of every vintage, of a förvaltning or of the kommun.
fn vintages(
    indicator: &report::Indicator,
    department: Option<&domain::DepartmentCode>,
) -> Vec<VintageTargets> {
    let own = |row: &&report::VintageTarget| row.department.as_ref() == department;
    let targets = |row: &report::VintageTarget| VintageTargets {
        start: row.start,
        mal: row
            .targets
            .each_ref()
            .map(|figure| figure.as_ref().map(|figure| target(figure.value))),
        skal: row.reason.clone(),
        kallor: row
            .targets
            .iter()
            .fold(Sources::default(), |sources, figure| {
                sources.all_as(figure.as_ref(), "Målvärde")
            })
            .list(),
    };
    indicator.vintages.iter().filter(own).map(targets).collect()
}
