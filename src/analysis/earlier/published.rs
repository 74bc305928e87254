//! An earlier year as it was published.

use std::sync::Arc;

use crate::domain::{
    Assessment, DepartmentCode, Figure, GoalCode, IndicatorCode, Measure, Place, Target,
};
use crate::published::{self, Adopted, Word};
use crate::report::HistoryOrigin;

use super::super::aggregate::{Method, Part};
use super::super::definition::source;
use super::{Before, BeforeOwn, Counted, Earlier};

impl Earlier {
    /// Returns a published year. Every value's place is the file that it was
    /// published in.
    pub(in crate::analysis) fn published(adopted: &Adopted) -> Self {
        let document = &adopted.document;
        let replaces = document.forvaltningar.iter().map(|department| {
            let replaced = department.ersatter.iter();
            let replaced = replaced.map(|code| DepartmentCode::new(code.as_str()));
            (
                DepartmentCode::new(department.kod.as_str()),
                replaced.collect(),
            )
        });
        let indicators = document.indikatorer.iter().rev();
        let goals = document.mal.iter();
        Self {
            year: document.ar,
            origin: HistoryOrigin::Published,
            replaces: replaces.collect(),
            indicators: indicators
                .map(|of| {
                    (
                        IndicatorCode::new(of.kod.as_str()),
                        indicator(of, &adopted.file),
                    )
                })
                .collect(),
            goals: goals
                .map(|goal| (GoalCode::new(goal.kod.as_str()), goal.bedomning.0))
                .collect(),
        }
    }
}

fn indicator(of: &published::Indicator, file: &Arc<str>) -> Before {
    let common = |value: Option<f64>| match value {
        Some(value) => Part::Common(Some(value)),
        None => Part::Departments,
    };
    Before {
        method: Method {
            aggregation: of.sammanvagning.0,
            unit: of.enhet.0,
            common_unit: of.kommunens_enhet.0,
            numerator: common(of.kommunens_taljare),
            denominator: common(of.kommunens_namnare),
            weight: of.kommunens_vikt,
        },
        // With nobody asked the scope is the one source value.
        source_alone: of.forvaltningar.is_empty()
            && of.tackning.is_some_and(|coverage| coverage.forvantat == 1),
        outcome: of.utfall.map(|value| figure(value, file)),
        target: of.malvarde.map(target),
        owns: of
            .forvaltningar
            .iter()
            .map(|own| self::own(own, file))
            .collect(),
    }
}

fn own(own: &published::DepartmentOutcome, file: &Arc<str>) -> BeforeOwn {
    BeforeOwn {
        department: DepartmentCode::new(own.kod.as_str()),
        outcome: own.utfall.map(|value| figure(value, file)),
        numerator: own.taljare,
        denominator: own.namnare,
        weight: own.vikt,
        // The internal edition, which is the one that is read, withholds nothing.
        part: match own.bedomning {
            _ if own.rapporterat == Some(true) => Counted::Reported,
            Some(Word(Assessment::NotApplicable)) => Counted::Outside,
            _ => Counted::Missing,
        },
        usable: own.anvandbart.unwrap_or(false),
        secret: own.sekretess,
        target: own.malvarde.map(target),
    }
}

/// Returns a published value with the file as its place.
fn figure(value: published::Measure, file: &Arc<str>) -> Figure<Measure> {
    let place = Place::file(Arc::clone(file));
    Figure::new(measure(value), vec![source("", &place)])
}

/// Returns a published value.
fn measure(value: published::Measure) -> Measure {
    match value {
        published::Measure::Number(value) => Measure::Number(value),
        published::Measure::YesNo(answer) => Measure::YesNo(answer),
    }
}

/// Returns a published target.
pub(in crate::analysis) fn target(value: published::Target) -> Target {
    match value {
        published::Target::Number(value) => Target::Number(value),
        published::Target::YesNo(answer) => Target::YesNo(answer),
        published::Target::Interval { fran, till } => Target::Interval {
            from: fran,
            to: till,
        },
    }
}
