//! Every rule with the setting that was used, for Bilaga Metod.

use crate::report::RuleSetting;
use crate::settings::Rules;

/// A setting's key, its section of DESIGN and its value.
type Setting = (&'static str, &'static str, fn(&Rules) -> f64);

/// Returns the settings of the rules in the order of DESIGN §5.
pub(super) fn settings(rules: &Rules) -> Vec<RuleSetting> {
    let usual = Rules::default();
    let each: [Setting; 8] = [
        ("regler.minsta_tackning.alla_behovs", "5.2", |r| {
            r.min_coverage.complete
        }),
        ("regler.minsta_tackning.ovriga", "5.2", |r| {
            r.min_coverage.other
        }),
        ("regler.delvisgrans", "5.5", |r| r.partial.progress),
        ("regler.delvistolerans_andel", "5.5", |r| {
            r.partial.share_of_target
        }),
        ("regler.delvistolerans_procent", "5.5", |r| {
            r.partial.percentage_points
        }),
        ("regler.mal_uppfyllt", "5.7", |r| r.goal.met),
        ("regler.mal_delvis", "5.7", |r| r.goal.partly),
        ("regler.mal_matt_andel", "5.7", |r| r.goal.measured),
    ];
    each.into_iter()
        .map(|(key, section, value)| RuleSetting {
            key,
            section,
            value: value(rules),
            default: value(&usual),
        })
        .collect()
}
