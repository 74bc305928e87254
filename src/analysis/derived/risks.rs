//! `Risker`: how many there are, and what a point less cost (DESIGN §5.11).

use crate::domain::{Entry, Mark, Place};
use crate::submission::{Listed, RiskRow};

use super::Found;
use super::tally::{self, Unusable, amount, over};

/// The risks.
pub(super) fn count(risks: &Listed<RiskRow>) -> Found {
    over(risks, |rows, none| {
        let count = tally::count(rows, |_| Ok(true), |row| &row.risk.place)?;
        Ok(amount(count.number(none)))
    })
}

/// What the measures cost over the points of risk that they removed. The cost
/// is unknown where points were removed and no row says what it cost.
pub(super) fn cost_per_point(risks: &Listed<RiskRow>) -> Found {
    over(risks, |rows, none| {
        let mut removed = 0;
        let mut cells = Vec::new();
        for row in rows {
            removed += points(row, &mut cells)?;
        }
        if cells.is_empty() {
            cells.extend(rows.iter().map(|row| &row.risk.place));
        }
        if cells.is_empty() {
            cells.extend(none);
        }
        let cost = match tally::sum(rows.iter().map(|row| &row.cost))? {
            None if removed == 0 => tally::number(0.0, Mark::Exact, &cells),
            cost => cost,
        };
        let removed = tally::number(f64::from(removed), Mark::Exact, &cells);
        Ok(match (cost, removed) {
            (Some(cost), Some(removed)) => Found::Quotient(cost, removed),
            _ => Found::Silent,
        })
    })
}

/// Returns the points that a measure removed, below 0 where the risk grew; 0
/// where the value before is not known. A factor that nothing is said of
/// afterwards is as it was.
fn points<'r>(row: &'r RiskRow, cells: &mut Vec<&'r Place>) -> Result<i32, Unusable> {
    let mut factor = |entry: &'r Entry<u8>| match entry {
        Entry::Unusable(_) => Err(Unusable),
        other => {
            cells.extend(other.given().map(|given| &given.place));
            Ok(other.value().copied().map(i32::from))
        }
    };
    let before = (factor(&row.likelihood)?, factor(&row.consequence)?);
    let after = (
        factor(&row.likelihood_after)?,
        factor(&row.consequence_after)?,
    );
    let (Some(likelihood), Some(consequence)) = before else {
        return Ok(0);
    };
    let after = after.0.unwrap_or(likelihood) * after.1.unwrap_or(consequence);
    Ok(likelihood * consequence - after)
}
