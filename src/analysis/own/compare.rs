//! What a ratio is held against: 100 %, and the quotient that somebody wrote.

use crate::domain::{Place, SourceField, Unit, at_most};
use crate::finding::Finding;
use crate::finding::rules;

use super::super::asked::Asked;
use super::super::cell::{Cell, Field};

/// Tells of a share above 100 %: at the numerator, or where that was derived
/// at the place of the denominator, which is what somebody chose.
pub(super) fn check_share(
    asked: &Asked<'_>,
    numerator: &Cell,
    denominator: f64,
    denominator_place: &Place,
    tell: &mut impl FnMut(Finding),
) {
    let place = if asked.definition.derives(SourceField::Numerator) {
        denominator_place
    } else {
        &numerator.place
    };
    let percent = asked.definition.unit == Unit::Percent;
    if percent && !at_most(numerator.value, denominator) {
        tell(rules::numerator_above_denominator::found(
            place,
            numerator.value,
            denominator,
            asked.definition.kind,
        ));
    }
}

/// Compares a written outcome with its quotient: more than half a unit of
/// the last written decimal is an error (DESIGN §5.3).
pub(super) fn check_quotient(
    asked: &Asked<'_>,
    outcome: &Field,
    quotient: f64,
    tell: &mut impl FnMut(Finding),
) {
    let Field::Given(written) = outcome else {
        return;
    };
    if !written.is_rounded_from(quotient) {
        tell(rules::ratio_differs::found(
            &written.place,
            written.value,
            quotient,
            written.decimals,
            asked.definition.kind,
        ));
    }
}
