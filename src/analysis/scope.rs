//! Förvaltningar that leave an indicator's scope (DESIGN §5.2).

use crate::domain::UnmeasuredReason;
use crate::finding::{Finding, rules};
use crate::report::Ground;

use super::history::Past;
use super::own::{Own, Status};
use super::year::YearResult;

/// Tells of `ej tillämpligt` that is new since last year.
pub(super) fn newly_outside(
    result: &YearResult<'_>,
    past: &Past<'_, '_>,
) -> Vec<Finding> {
    let Some(last) = past.year(result.year - 1) else {
        return Vec::new();
    };
    let says_so = |own: &Own<'_>| {
        own.status == Status::Outside(Ground::Unmeasured(UnmeasuredReason::NotApplicable))
    };
    let mut found = Vec::new();
    for indicator in &result.indicators {
        let code = indicator.definition().code();
        let Some(before) = last.indicator(code) else {
            continue;
        };
        for own in indicator.owns.iter().filter(|own| says_so(own)) {
            let codes = past.codes(&own.department, last.year);
            let mut parts = codes.iter().filter_map(|code| before.own(code));
            let was_in_scope = parts.any(|own| own.row.is_some() && own.is_in_scope());
            if let Some(row) = own.row
                && was_in_scope
            {
                let place = row.unmeasured.place().unwrap_or(&row.indicator.place);
                found.push(
                    rules::newly_not_applicable::found(place, code.as_str(), last.year)
                        .concerning(&own.department),
                );
            }
        }
    }
    found
}
