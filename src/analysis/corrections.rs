//! Corrections of last year's outcomes (DESIGN §5.14): both values, the reason
//! and who. They never replace what was reported: a förvaltning's trend uses
//! the corrected value and says so, the kommun's figures keep the first one.

use crate::domain::{Figure, Measure, Placed, Reading, at_most, nearly_equal};
use crate::finding::Finding;
use crate::finding::rules::{correction_of_nothing, correction_without_change};
use crate::report::{Correction, HistoryPoint};

use super::definition::{Definition, source};
use super::history::Past;
use super::own::Own;
use super::year::YearResult;

/// Returns what a förvaltning corrects last year's outcome to; `None` where
/// it says what was reported already.
pub(super) fn corrected<'o>(
    definition: &Definition<'_>,
    own: &'o Own<'_>,
    last: Option<&HistoryPoint>,
) -> Option<&'o Placed<Reading>> {
    let corrected = own.row?.corrected.given()?;
    let before = last.map(|point| point.outcome.value);
    let same =
        before.is_some_and(|before| is_rounded_from(definition, corrected.value, before));
    (!same).then_some(corrected)
}

/// Returns whether a written value is another one, rounded to the decimals
/// that were written, and at least to the indicator's: templates and reports
/// show outcomes rounded to those.
pub(super) fn is_rounded_from(
    definition: &Definition<'_>,
    written: Reading,
    before: Measure,
) -> bool {
    match (written, before) {
        (Reading::YesNo(written), Measure::YesNo(before)) => written == before,
        (Reading::Number(written), Measure::Number(before)) => {
            let decimals = written.decimals.max(definition.decimals());
            let half_a_unit = 0.5 * 0.1f64.powi(i32::from(decimals));
            nearly_equal(written.value, before)
                || at_most((written.value - before).abs(), half_a_unit)
        }
        _ => false,
    }
}

/// Returns the corrections of last year's outcomes, by indicator and then in
/// the order of `Organisation`, and tells of those that change nothing or
/// that there was nothing to correct for.
pub(super) fn corrections(
    result: &YearResult<'_>,
    past: &Past<'_, '_>,
    found: &mut Vec<Finding>,
) -> Vec<Correction> {
    let last_year = result.year - 1;
    let mut corrections = Vec::new();
    for indicator in &result.indicators {
        let definition = indicator.definition();
        for own in &indicator.owns {
            let Some(row) = own.row else { continue };
            let Some(written) = row.corrected.given() else {
                continue;
            };
            let history = past.of_department(definition, &own.department);
            let last = history.into_iter().find(|point| point.year == last_year);
            let code = definition.code();
            if corrected(definition, own, last.as_ref()).is_none() {
                let finding = correction_without_change::found(
                    &written.place,
                    code.as_str(),
                    written.value,
                    last_year,
                );
                found.push(finding.concerning(&own.department));
                continue;
            }
            if last.is_none() {
                let finding = correction_of_nothing::found(
                    &written.place,
                    code.as_str(),
                    written.value,
                    last_year,
                );
                found.push(finding.concerning(&own.department));
            }
            let was_secret = last.as_ref().is_some_and(|last| last.secret_parts > 0);
            corrections.push(Correction {
                indicator: code.clone(),
                department: own.department.clone(),
                year: last_year,
                before: last.map(|point| point.outcome),
                after: Figure::new(
                    written.value.measure(),
                    vec![source("", &written.place)],
                ),
                reason: row.correction_reason.value().cloned(),
                secret: row.secret.value() == Some(&true),
                // It tells last year's value, which keeps last year's secrecy.
                was_secret,
            });
        }
    }
    corrections
}
