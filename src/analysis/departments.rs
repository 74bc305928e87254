//! The förvaltningar and their own rows of an indicator.

use crate::domain::{Assessment, Entry, Measure};
use crate::finding::Finding;
use crate::finding::rules;
use crate::report::{
    Department, DepartmentOutcome, Ground, HistoryPoint, Remedy, TargetInForce,
};
use crate::settings::PartialDefaults;
use crate::submission::{self, Governing, OutcomeRow};

use super::assess::{Yardstick, printed_decimals};
use super::corrections::corrected;
use super::history::Past;
use super::last_targets::LastTargets;
use super::own::{Own, Status};
use super::trend::{Scale, of_department};
use super::year::{Measured, YearResult};

/// Returns the rows of `Organisation`; of several with one code the first.
pub(super) fn rows(
    governing: &Governing,
) -> impl Iterator<Item = &submission::Department> {
    let mut seen = std::collections::BTreeSet::new();
    governing
        .departments
        .iter()
        .filter(move |row| seen.insert(&row.code.value))
}

/// Returns the förvaltningar, in the order of `Organisation`.
pub(super) fn departments(governing: &Governing) -> Vec<Department> {
    rows(governing)
        .map(|row| Department {
            code: row.code.value.clone(),
            name: name(row),
            board_code: row.board_code.value().cloned(),
            board: row.board.value().cloned(),
            email: row.email.value().cloned(),
            representative: row.representative.value().cloned(),
            replaces: row.replaces.value().cloned().unwrap_or_default(),
            place: row.code.place.clone(),
        })
        .collect()
}

/// Returns a förvaltning's name; its code when it has none.
pub(super) fn name(row: &submission::Department) -> String {
    let name = row.name.value().cloned();
    name.unwrap_or_else(|| row.code.value.to_string())
}

/// What a förvaltning's row is judged with.
pub(super) struct Bench<'b, 'a> {
    /// The year.
    pub(super) result: &'b YearResult<'a>,
    /// The years before.
    pub(super) past: &'b Past<'b, 'a>,
    /// Last year's targets.
    pub(super) last_targets: &'b LastTargets<'b>,
    /// The defaults of `delvis uppfyllt`.
    pub(super) partial: &'b PartialDefaults,
}

impl Bench<'_, '_> {
    /// Returns the förvaltningars' rows of an indicator, and tells of missed
    /// targets without a remedy.
    pub(super) fn outcomes(
        &self,
        indicator: &Measured<'_>,
        findings: &mut Vec<Finding>,
    ) -> Vec<DepartmentOutcome> {
        let owns = indicator.owns.iter();
        owns.map(|own| self.outcome(indicator, own, findings))
            .collect()
    }

    fn outcome(
        &self,
        indicator: &Measured<'_>,
        own: &Own<'_>,
        findings: &mut Vec<Finding>,
    ) -> DepartmentOutcome {
        let definition = indicator.definition();
        let history = self.past.of_department(definition, &own.department);
        let yardstick = Yardstick::of_department(
            definition,
            self.partial,
            baseline(definition.baseline_year(), &history),
        );
        let contributes = indicator.asked.is_contribution();
        let target = (!contributes)
            .then(|| {
                let targets = &self.result.targets;
                targets.of_department(definition, &own.department)
            })
            .flatten();
        let value = own.outcome.as_ref().map(|figure| figure.value);
        let value = value.filter(|_| own.is_reported() && definition.allowed);
        let (assessment, ground) = assess(
            own,
            contributes,
            definition.allowed,
            target.as_ref(),
            value,
            &yardstick,
        );
        let aims: Vec<_> = target.iter().map(|t| t.target.value).collect();
        let decimals = printed_decimals(definition.decimals(), &yardstick, value, &aims);
        let last_year = self.result.year - 1;
        let last = history.iter().find(|point| point.year == last_year);
        let last_target = self.last_targets.of_department(definition, &own.department);
        let scale = Scale {
            direction: definition.direction,
            decimals,
            targets: (aims.first().copied(), last_target),
        };
        let corrected = corrected(definition, own, last).map(|cell| cell.value.measure());
        let comparable = definition.comparable(last_year, self.result.year);
        if let Some(row) = own.row
            && matches!(assessment, Assessment::PartlyMet | Assessment::NotMet)
        {
            findings.extend(
                missing_remedy(row).map(|finding| finding.concerning(&own.department)),
            );
        }
        DepartmentOutcome {
            department: own.department.clone(),
            outcome: own.outcome.clone(),
            so_far: own.so_far.clone(),
            mark: own.mark,
            numerator: own.numerator.clone(),
            denominator: own.denominator.clone(),
            weight: own.weight.clone(),
            reported: own.is_reported(),
            usable: own.status != Status::Missing(Ground::Unusable),
            target,
            assessment: assessment.into(),
            ground,
            unmeasured: own.reason().filter(|_| !own.is_reported()),
            trend: of_department(&scale, value, last, corrected, comparable),
            history,
            withheld_years: Vec::new(),
            data_source: own.row.and_then(|row| text(&row.data_source)),
            comment: own.row.and_then(|row| text(&row.comment)),
            remedy: own.row.and_then(remedy),
            secret: own.is_secret(),
            legal_ground: own.row.and_then(|row| text(&row.legal_ground)),
            place: own.row.map(|row| row.indicator.place.clone()),
            printed_decimals: decimals,
        }
    }
}

/// Assesses a förvaltning's row: the first that fits (DESIGN §5.5).
fn assess(
    own: &Own<'_>,
    contributes: bool,
    allowed: bool,
    target: Option<&TargetInForce>,
    value: Option<Measure>,
    yardstick: &Yardstick,
) -> (Assessment, Ground) {
    if let Status::Outside(ground) = own.status {
        return (Assessment::NotApplicable, ground);
    }
    let Some(target) = target else {
        let ground = if contributes {
            Ground::Contribution
        } else {
            Ground::NoTarget
        };
        return (Assessment::WithoutTarget, ground);
    };
    if !allowed {
        return (Assessment::NotMeasured, Ground::Forbidden);
    }
    match (own.status, value) {
        (Status::Missing(ground), _) => (Assessment::NotMeasured, ground),
        (_, Some(value)) => yardstick.assess(value, target.target.value),
        // It is part of the kommun's sum, and has no quotient of its own.
        (_, None) => (Assessment::NotMeasured, Ground::NoDenominator),
    }
}

/// Returns a förvaltning's baseline: its own comparable outcome in `Startår`.
fn baseline(year: Option<i32>, history: &[HistoryPoint]) -> Option<f64> {
    let point = history.iter().find(|point| Some(point.year) == year)?;
    point.outcome.value.number()
}

fn remedy(row: &OutcomeRow) -> Option<Remedy> {
    Some(Remedy {
        text: text(&row.measure)?,
        responsible: text(&row.responsible),
        due: row.due.value().copied(),
    })
}

/// Tells which of åtgärd, ansvarig and date a missed target lacks.
fn missing_remedy(row: &OutcomeRow) -> Option<Finding> {
    let blank = |entry: &Entry<String>| {
        entry.is_blank() || entry.value().is_some_and(|text| text.trim().is_empty())
    };
    let missing: Vec<_> = [
        ("åtgärd", blank(&row.measure).then_some(row.measure.place())),
        (
            "ansvarig",
            blank(&row.responsible).then_some(row.responsible.place()),
        ),
        ("datum", row.due.is_blank().then_some(row.due.place())),
    ]
    .into_iter()
    .filter_map(|(what, missing)| Some((what, missing?)))
    .collect();
    let (_, place) = missing.first()?;
    let place = place.unwrap_or(&row.indicator.place);
    let what: Vec<_> = missing.iter().map(|(what, _)| *what).collect();
    let code = row.indicator.value.as_str();
    Some(rules::missing_remedy::found(place, code, &what))
}

fn text(entry: &Entry<String>) -> Option<String> {
    entry
        .value()
        .filter(|text| !text.trim().is_empty())
        .cloned()
}
