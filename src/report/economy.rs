//! What IT was to cost, what it cost, and the three years ahead. Amounts are
//! in tkr.

use crate::domain::{DepartmentCode, Figure, Place, Post, sum_of_tkr};

/// The economy of all förvaltningar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Economy {
    /// Every post of every förvaltning that has reported any amount, in the
    /// order of `Organisation`, then of the vocabulary.
    pub rows: Vec<EconomyRow>,
    /// The sums per post, in the order of the vocabulary, all posts.
    pub by_post: Vec<(Post, Amounts)>,
    /// The sums per förvaltning that has reported.
    pub by_department: Vec<(DepartmentCode, Amounts)>,
    /// The sum of all.
    pub total: Amounts,
    /// Last year's outcome of all; `None` when it was not reported.
    pub last: Option<Figure<f64>>,
    /// The förvaltningar that have not reported any amount.
    pub missing: Vec<DepartmentCode>,
}

/// A förvaltning's post.
#[derive(Clone, Debug, PartialEq)]
pub struct EconomyRow {
    /// The förvaltning.
    pub department: DepartmentCode,
    /// What the money is spent on.
    pub post: Post,
    /// Its amounts.
    pub amounts: Amounts,
    /// The comment.
    pub comment: Option<String>,
    /// The cell with the post.
    pub place: Place,
}

/// Amounts in tkr; `None` is not reported, never 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amounts {
    /// The budget.
    pub budget: Option<Figure<f64>>,
    /// The outcome; in the interim report the forecast for the whole year.
    pub outcome: Option<Figure<f64>>,
    /// What it cost by 31 August, in the interim report.
    pub so_far: Option<Figure<f64>>,
    /// The plan for each of the three years ahead.
    pub plans: [Option<Figure<f64>>; 3],
}

impl Amounts {
    /// Returns outcome less budget: above 0 when it cost more than planned.
    /// It is as exact as the sums: to the öre (DESIGN §5.13).
    pub fn deviation(&self) -> Option<f64> {
        let outcome = self.outcome.as_ref()?.value;
        sum_of_tkr(&[outcome, -self.budget.as_ref()?.value])
    }
}
