//! The risks: only the kommun's count and totals.

use crate::report::{Risks, Shown};

/// Leaves no risk, and no total that is a single risk's own.
pub(super) fn withhold(risks: &mut Risks) {
    let valued = risks.risks.iter().filter(|risk| risk.before.is_some());
    let is_one_value = valued.count() == 1;
    let paid = risks.risks.iter().filter(|risk| risk.cost.is_some());
    let is_one_cost = paid.count() == 1;
    if is_one_value {
        risks.before = Shown::Withheld;
        risks.after = Shown::Withheld;
    }
    if is_one_cost {
        risks.cost = Shown::Withheld;
    }
    if is_one_value || is_one_cost {
        risks.cost_per_point = Shown::Withheld;
    }
    if let Shown::Open(Some(cost)) = &mut risks.cost {
        cost.sources.clear();
    }
    risks.risks.clear();
    risks.declared_none.clear();
}
