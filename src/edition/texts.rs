//! People's own words: none that are marked `Sekretess`.

use crate::report::{Indicator, Report};

/// Leaves out the secret analyses, and the corrections of what is withheld.
pub(super) fn withhold(report: &mut Report) {
    report.analyses.retain(|analysis| !analysis.secret);
    let indicators = &report.indicators;
    report.corrections.retain(|correction| {
        let indicator = indicators.iter().find(|i| i.code == correction.indicator);
        // A correction tells what was, so it is as secret as that year.
        let is_shown = |indicator: &Indicator| {
            let mut own = indicator.departments.iter();
            own.find(|own| own.department == correction.department)
                .is_some_and(|own| !own.withheld())
        };
        !correction.secret && !correction.was_secret && indicator.is_some_and(is_shown)
    });
}
