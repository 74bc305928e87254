//! The systems and their approvals: only the kommun's counts.

use crate::report::SystemRegister;

use super::counts;

/// Leaves no system and no förvaltning's own, and of k of n only what points
/// nothing out.
pub(super) fn withhold(register: &mut SystemRegister) {
    register.systems.clear();
    register.declared_none.clear();
    for (_, share) in &mut register.demands {
        if let Some(open) = share.open() {
            *share = counts::share(open);
        }
    }
}
