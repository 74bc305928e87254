//! The parts of a report that say for themselves that something is withheld.

use std::collections::BTreeSet;

use crate::domain::Program;
use crate::report::{Activity, Report};

/// A part of the report (DESIGN §6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Sammanfattning.
    Summary,
    /// Måluppfyllelse.
    Goals,
    /// Treårsplanen.
    Plan,
    /// Förvaltningarna.
    Departments,
    /// IT-planerna.
    Activities,
    /// IT-säkerhet.
    Security,
    /// IT-infrastruktur.
    Infrastructure,
    /// Styrdokument och organisation.
    Governance,
    /// Ekonomi.
    Economy,
    /// Bilaga Underlag.
    Sources,
}

/// Returns the parts in which a report shows less than the whole one.
pub(super) fn withholding(whole: &Report, shown: &Report) -> BTreeSet<Part> {
    let indicators = whole.indicators != shown.indicators;
    let goals = whole.goals != shown.goals;
    let texts = whole.texts != shown.texts;
    let own_values = |report: &Report| -> Vec<_> {
        let indicators = report.indicators.iter();
        indicators.map(|i| i.departments.clone()).collect()
    };
    let infrastructure = |report: &Report| -> Vec<Activity> {
        let activities = report.plans.activities.iter();
        activities
            .filter(|a| a.program == Some(Program::Infrastructure))
            .cloned()
            .collect()
    };
    let security = whole.systems != shown.systems
        || whole.incidents != shown.incidents
        || whole.risks != shown.risks;
    let lists = |report: &Report| {
        let summary = &report.summary;
        let counts = [
            summary.changes.len(),
            summary.improved.len() + summary.worsened.len(),
            summary.deviations.len(),
            summary.attention.len(),
        ];
        (counts, report.texts.clone())
    };
    let each = [
        (Part::Summary, goals || lists(whole) != lists(shown)),
        (Part::Goals, goals || indicators || texts),
        (Part::Plan, indicators || whole.proposals != shown.proposals),
        (
            Part::Departments,
            own_values(whole) != own_values(shown)
                || whole.plans.activities != shown.plans.activities
                || whole.analyses != shown.analyses
                || whole.economy.rows != shown.economy.rows
                || whole.departments != shown.departments,
        ),
        (Part::Activities, whole.plans != shown.plans),
        (
            Part::Security,
            security || goals || whole.sub_goals != shown.sub_goals,
        ),
        (
            Part::Infrastructure,
            infrastructure(whole) != infrastructure(shown),
        ),
        (
            Part::Governance,
            whole.requirements != shown.requirements
                || whole.documents != shown.documents
                || whole.roles != shown.roles,
        ),
        (Part::Economy, whole.economy != shown.economy),
        (Part::Sources, true),
    ];
    let withholding = each.into_iter().filter(|(_, is_so)| *is_so);
    withholding.map(|(part, _)| part).collect()
}
