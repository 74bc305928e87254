//! `Incidenter`: how many there were, how many were traced and the hours they
//! cost.

use crate::domain::{IncidentCategory, Mark, Place};
use crate::submission::{IncidentRow, Listed};

use super::Found;
use super::tally::{self, amount, over, place_of, says, share};

/// The incidents, or those of a category.
pub(super) fn count(
    incidents: &Listed<IncidentRow>,
    category: Option<IncidentCategory>,
) -> Found {
    over(incidents, |rows, none| {
        let count = match category {
            None => tally::count(rows, |_| Ok(true), |row| &row.place)?,
            Some(category) => tally::count(
                rows,
                |row| says(&row.category, |of| *of == category),
                |row| place_of(&row.category, &row.place),
            )?,
        };
        Ok(amount(count.number(none)))
    })
}

/// Of the incidents, those whose origin was traced.
pub(super) fn traced(incidents: &Listed<IncidentRow>) -> Found {
    over(incidents, |rows, none| {
        let base = tally::count(rows, |_| Ok(true), |row| &row.place)?;
        let traced = |row: &IncidentRow| says(&row.traced, |traced| *traced);
        let shown = |row| traced_of(row);
        let rows: Vec<_> = rows.iter().collect();
        share(&rows, traced, shown, base.number(none))
    })
}

/// The hours that incidents cost; unknown where there are incidents and none
/// says.
pub(super) fn hours(incidents: &Listed<IncidentRow>) -> Found {
    over(incidents, |rows, none| {
        if rows.is_empty() {
            return Ok(amount(tally::number(0.0, Mark::Exact, none)));
        }
        Ok(amount(tally::sum(rows.iter().map(|row| &row.hours))?))
    })
}

fn traced_of(row: &IncidentRow) -> &Place {
    place_of(&row.traced, &row.place)
}
