//! What risks were worth before and after their measures, and what a point
//! less cost (DESIGN §5.11).

use std::cmp::Reverse;

use crate::domain::{DepartmentCode, Entry};
use crate::form::department::risks as form;
use crate::report::{Risk, Risks, Shown};
use crate::submission::{Material, RiskRow};

use super::entries::{figure, money, text, value};
use super::reported::Reported;

/// Returns the risks of a period.
pub(super) fn risks(material: &Material) -> Risks {
    let sheets = Reported::of(&material.current, |submission| &submission.risks);
    let rows = sheets.rows();
    let mut risks: Vec<Risk> = rows
        .map(|(department, row)| risk(department, row))
        .collect();
    risks.sort_by_key(|risk| Reverse(risk.before));
    let valued = || risks.iter().filter_map(|risk| risk.before.zip(risk.after));
    let before: u32 = valued().map(|(before, _)| u32::from(before)).sum();
    let after: u32 = valued().map(|(_, after)| u32::from(after)).sum();
    let cost = money(
        &form::COST.column.header.text(material.current.year),
        risks.iter().filter_map(|risk| risk.cost.as_ref()),
    );
    Risks {
        cost_per_point: Shown::Open(cost.as_ref().and_then(|cost| {
            per_point(cost.value, i64::from(before) - i64::from(after))
        })),
        all: risks.len(),
        risks,
        before: before.into(),
        after: after.into(),
        cost: Shown::Open(cost),
        declared_none: sheets.declared_none,
        missing: sheets.missing,
    }
}

fn risk(department: &DepartmentCode, row: &RiskRow) -> Risk {
    let before = product(value(&row.likelihood), value(&row.consequence));
    // A factor that nothing is said of is as it was.
    let kept = |after: &Entry<u8>, before: &Entry<u8>| value(after).or(value(before));
    let after = product(
        kept(&row.likelihood_after, &row.likelihood),
        kept(&row.consequence_after, &row.consequence),
    );
    let points = before.zip(after);
    let removed = points.map(|(before, after)| i16::from(before) - i16::from(after));
    let cost = figure(&row.cost);
    let paid = cost.as_ref().map(|cost| cost.value);
    Risk {
        department: department.clone(),
        risk: row.risk.value.clone(),
        system: text(&row.system),
        likelihood: value(&row.likelihood),
        consequence: value(&row.consequence),
        before,
        measure: text(&row.measure),
        likelihood_after: value(&row.likelihood_after),
        consequence_after: value(&row.consequence_after),
        after,
        removed,
        cost_per_point: paid
            .zip(removed)
            .and_then(|(paid, removed)| per_point(paid, removed.into())),
        useless: paid.is_some_and(|paid| paid > 0.0)
            && removed.is_some_and(|removed| removed <= 0),
        cost,
        secret: value(&row.secret) == Some(true),
        legal_ground: text(&row.legal_ground),
        place: row.risk.place.clone(),
    }
}

fn product(likelihood: Option<u8>, consequence: Option<u8>) -> Option<u8> {
    likelihood?.checked_mul(consequence?)
}

/// Returns the cost of each point removed; `None` when none was.
fn per_point(cost: f64, removed: i64) -> Option<f64> {
    let points = u32::try_from(removed).ok().filter(|points| *points > 0)?;
    Some(cost / f64::from(points))
}
