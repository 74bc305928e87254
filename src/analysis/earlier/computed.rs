//! An earlier year as its own workbooks tell it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{DepartmentCode, Figure};
use crate::report::{Ground, HistoryOrigin};
use crate::settings::GoalLimits;
use crate::submission::Governing;

use super::super::departments;
use super::super::goals;
use super::super::own::{Own, Status};
use super::super::year::{Measured, YearResult};
use super::{Before, BeforeOwn, Counted, Earlier};

impl Earlier {
    /// Returns a computed year.
    pub(in crate::analysis) fn computed(
        result: &YearResult<'_>,
        limits: &GoalLimits,
    ) -> Self {
        // Of two rows with one code the first stands; a finding tells of it.
        let indicators = result.indicators.iter().rev().map(|measured| {
            let code = measured.definition().code().clone();
            (code, indicator(result, measured))
        });
        Self {
            year: result.year,
            origin: HistoryOrigin::Submissions,
            replaces: replaces(&result.material.governing),
            indicators: indicators.collect(),
            goals: goals::assessments(result, limits),
        }
    }
}

fn replaces(governing: &Governing) -> BTreeMap<DepartmentCode, BTreeSet<DepartmentCode>> {
    departments::rows(governing)
        .map(|row| {
            let replaced = row.replaces.value().into_iter().flatten().cloned();
            (row.code.value.clone(), replaced.collect())
        })
        .collect()
}

fn indicator(result: &YearResult<'_>, measured: &Measured<'_>) -> Before {
    let definition = measured.definition();
    let owns = measured.owns.iter();
    Before {
        method: measured.asked.method(),
        source_alone: measured.asked.source_alone,
        outcome: measured.outcome.clone().ok(),
        target: measured.target.as_ref().map(|target| target.target.value),
        owns: owns
            .map(|own| BeforeOwn {
                target: result
                    .targets
                    .of_department(definition, &own.department)
                    .map(|target| target.target.value),
                ..before(own)
            })
            .collect(),
    }
}

fn before(own: &Own<'_>) -> BeforeOwn {
    let value = |figure: &Option<Figure<f64>>| figure.as_ref().map(|f| f.value);
    BeforeOwn {
        department: own.department.clone(),
        outcome: own.outcome.clone(),
        numerator: value(&own.numerator),
        denominator: value(&own.denominator),
        weight: value(&own.weight),
        part: match own.status {
            Status::Reported => Counted::Reported,
            Status::Missing(_) => Counted::Missing,
            Status::Outside(_) => Counted::Outside,
        },
        usable: own.status != Status::Missing(Ground::Unusable),
        secret: own.row.is_some_and(|row| row.secret.value() == Some(&true)),
        target: None,
    }
}
