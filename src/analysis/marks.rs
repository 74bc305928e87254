//! How exact a figure is that was made from several (DESIGN §4.3).

use crate::domain::Mark;

/// Returns what is to be said of a figure made from values with these marks.
pub(super) fn least_exact(marks: impl IntoIterator<Item = Mark>) -> Mark {
    let inexact = marks.into_iter().filter(|mark| *mark != Mark::Exact);
    inexact.fold(Mark::Exact, |all, mark| match (all, mark) {
        (Mark::Exact, mark) => mark,
        (all, mark) if all == mark => all,
        (Mark::Preliminary, _) | (_, Mark::Preliminary) => Mark::Preliminary,
        _ => Mark::Approximate,
    })
}

/// Returns the mark of a quotient: a denominator that is a lower bound makes
/// the quotient an upper one.
pub(super) fn quotient_mark(numerator: Mark, denominator: Mark) -> Mark {
    let turned = match denominator {
        Mark::Above => Mark::Below,
        Mark::Below => Mark::Above,
        other => other,
    };
    least_exact([numerator, turned])
}
