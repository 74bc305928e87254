//! Counting rows and adding amounts, cell by cell.

use chrono::NaiveDate;

use crate::domain::{Amount, Entry, Mark, Place, fifteen_digits};
use crate::submission::Listed;

use super::super::marks::least_exact;
use super::{Found, Number};

/// A cell that decides and could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unusable;

/// Whether something holds; unknown where it hangs on a cell that could not
/// be used.
pub(super) type Holds = Result<bool, Unusable>;

/// Returns whether a cell says something; an empty one does not.
pub(super) fn says<T>(entry: &Entry<T>, what: impl FnOnce(&T) -> bool) -> Holds {
    match entry {
        Entry::Given(placed) => Ok(what(&placed.value)),
        Entry::Unusable(_) => Err(Unusable),
        Entry::Empty(_) | Entry::Absent => Ok(false),
    }
}

/// Returns a date, or none where the cell is empty.
pub(super) fn date(entry: &Entry<NaiveDate>) -> Result<Option<NaiveDate>, Unusable> {
    match entry {
        Entry::Unusable(_) => Err(Unusable),
        other => Ok(other.value().copied()),
    }
}

/// Returns whether all hold. One that does not decides, whatever the cells of
/// the others.
pub(super) fn all<const N: usize>(conditions: [Holds; N]) -> Holds {
    if conditions.contains(&Ok(false)) {
        return Ok(false);
    }
    conditions.into_iter().try_fold(true, |_, holds| holds)
}

/// What is counted, and where each that is counted shows that it is.
pub(super) struct Count<'r> {
    counted: Vec<&'r Place>,
    /// Where those that are not counted show it.
    rest: Vec<&'r Place>,
}

/// Counts the rows for which something holds. `shown` is the cell where it
/// shows.
pub(super) fn count<'r, R: 'r>(
    rows: impl IntoIterator<Item = &'r R>,
    holds: impl Fn(&R) -> Holds,
    shown: impl Fn(&'r R) -> &'r Place,
) -> Result<Count<'r>, Unusable> {
    let mut count = Count {
        counted: Vec::new(),
        rest: Vec::new(),
    };
    for row in rows {
        if holds(row)? {
            count.counted.push(shown(row));
        } else {
            count.rest.push(shown(row));
        }
    }
    Ok(count)
}

impl Count<'_> {
    /// Returns the count: its cells are those of what is counted, and of what
    /// is not where nothing is. Where there is nothing to count at all, they
    /// are `otherwise`.
    pub(super) fn number(&self, otherwise: &[&Place]) -> Option<Number> {
        let places = [&self.counted[..], &self.rest, otherwise];
        let places = places.into_iter().find(|places| !places.is_empty())?;
        #[expect(clippy::cast_precision_loss, reason = "no sheet has 2^52 rows")]
        let value = self.counted.len() as f64;
        number(value, Mark::Exact, places)
    }
}

/// Returns the rows for which something holds.
pub(super) fn keep<R>(
    rows: &[R],
    holds: impl Fn(&R) -> Holds,
) -> Result<Vec<&R>, Unusable> {
    let mut kept = Vec::new();
    for row in rows {
        if holds(row)? {
            kept.push(row);
        }
    }
    Ok(kept)
}

/// Returns a number with its cells; `None` without any.
pub(super) fn number(value: f64, mark: Mark, places: &[&Place]) -> Option<Number> {
    let mut places = places.iter().map(|place| (*place).clone());
    Some(Number {
        value,
        mark,
        place: places.next()?,
        others: places.collect(),
    })
}

/// Adds the amounts that are given, in the order of their rows; `None` when
/// none is.
pub(super) fn sum<'r>(
    entries: impl IntoIterator<Item = &'r Entry<Amount>>,
) -> Result<Option<Number>, Unusable> {
    let mut total = 0.0;
    let mut marks = Vec::new();
    let mut places = Vec::new();
    for entry in entries {
        match entry {
            Entry::Given(amount) if amount.value.value.is_finite() => {
                total += amount.value.value;
                marks.push(amount.value.mark);
                places.push(&amount.place);
            }
            Entry::Given(_) | Entry::Unusable(_) => return Err(Unusable),
            Entry::Empty(_) | Entry::Absent => {}
        }
    }
    Ok(number(fifteen_digits(total), least_exact(marks), &places))
}

/// Computes over an open sheet: nothing where the förvaltning has not
/// reported. `compute` gets the rows and the cell «Inga att redovisa», which
/// shows that there are none.
pub(super) fn over<'r, R>(
    listed: &'r Listed<R>,
    compute: impl FnOnce(&'r [R], &[&'r Place]) -> Result<Found, Unusable>,
) -> Found {
    if !listed.is_reported() {
        return Found::Silent;
    }
    let none: Vec<&Place> = listed.none.place().into_iter().collect();
    compute(&listed.rows, &none).unwrap_or(Found::Unusable)
}

/// Returns an amount; without cells there is none.
pub(super) fn amount(number: Option<Number>) -> Found {
    number.map_or(Found::Silent, Found::Amount)
}

/// Returns a share: of `base`, those for which something holds.
pub(super) fn share<'r, R>(
    base: &[&'r R],
    holds: impl Fn(&R) -> Holds,
    shown: impl Fn(&'r R) -> &'r Place,
    base_number: Option<Number>,
) -> Result<Found, Unusable> {
    let Some(base_number) = base_number else {
        return Ok(Found::Silent);
    };
    let part = count(base.iter().copied(), holds, shown)?;
    let mut whole = vec![&base_number.place];
    whole.extend(&base_number.others);
    let part = part.number(&whole);
    Ok(part.map_or(Found::Silent, |part| {
        Found::Quotient(part, base_number.clone())
    }))
}

/// Returns a cell's place, or its row's where the sheet has no such column.
pub(super) fn place_of<'r, T>(entry: &'r Entry<T>, row: &'r Place) -> &'r Place {
    entry.place().unwrap_or(row)
}
