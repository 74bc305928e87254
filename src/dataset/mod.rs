//! The result as open data: `it-bokslut.json` and its schema, and findings for
//! other programs.
//!
//! An edition becomes the types of `published/`, and those become bytes. One
//! file for each part of the document; nothing is computed here.

mod activities;
mod departments;
mod economy;
mod findings;
mod goals;
mod governance;
mod incidents;
mod indicators;
mod plan;
mod requirements;
mod risks;
mod sarif;
mod submissions;
mod systems;
mod texts;
mod value;

use crate::domain::Severity;
use crate::edition::Edition;
use crate::published::{
    Date, Document, FindingCounts, FindingList, PolicyInForce, SecrecyReview, Totals,
    VERSION, Word,
};
use crate::report::Report;
use value::{each, filled};

/// Returns `it-bokslut.json` (DESIGN §7): UTF-8, indented, the same bytes for
/// the same edition.
pub fn json(edition: &Edition) -> Vec<u8> {
    document(edition).to_json()
}

/// Returns the findings of a report as JSON: UTF-8, indented. A working paper
/// for the kommun itself, so it takes no edition (DESIGN §6.2).
pub fn findings(report: &Report) -> Vec<u8> {
    let open = &report.findings.open;
    let count = |severity| open.iter().filter(|f| f.severity() == severity).count();
    FindingList {
        version: VERSION,
        kommun: report.about.municipality.clone(),
        ar: report.about.period.year,
        period: Word(report.about.period.kind),
        antal: FindingCounts {
            fel: count(Severity::Error),
            varning: count(Severity::Warning),
            notis: count(Severity::Notice),
        },
        fynd: each(open, findings::finding),
        godtagna_fynd: each(&report.findings.accepted, findings::accepted),
    }
    .to_json()
}

/// Returns the findings of a report as SARIF 2.1.0: UTF-8, indented. A working
/// paper like [`findings()`].
pub fn sarif(report: &Report) -> Vec<u8> {
    sarif::log(report).to_json()
}

/// Returns the JSON Schema (draft 2020-12) of `it-bokslut.json`.
pub fn schema() -> Vec<u8> {
    Document::schema()
}

fn document(edition: &Edition) -> Document {
    let report = edition.report();
    let about = &report.about;
    Document {
        version: VERSION,
        kommun: about.municipality.clone(),
        ar: about.period.year,
        period: Word(about.period.kind),
        utgava: Word(edition.kind()),
        preliminar: about.preliminary.is_some(),
        exempel: about.example,
        datum: Date(about.date),
        sekretessgranskad: about.reviewed.as_ref().map(|review| SecrecyReview {
            datum: Date(review.date),
            funktion: review.function.clone(),
        }),
        policy: PolicyInForce {
            namn: about.policy.name.clone(),
            antagen_av: filled(&about.policy.adopted_by),
            antagen: about.policy.adopted.map(Date),
        },
        ej_lasta: Document::UNREAD.iter().map(ToString::to_string).collect(),
        omraden: each(&report.areas, goals::area),
        mal: each(&report.goals, goals::goal),
        indikatorer: each(&report.indicators, |indicator| {
            indicators::indicator(indicator, about.period.kind)
        }),
        forvaltningar: each(&report.departments, departments::department),
        planversioner: each(&report.vintages, goals::vintage),
        planforslag: each(&report.proposals.proposals, plan::proposal),
        insatser: each(&report.plans.activities, activities::activity),
        system: each(&report.systems.systems, systems::system),
        incidenter: each(&report.incidents.incidents, incidents::incident),
        risker: each(&report.risks.risks, risks::risk),
        ekonomi: each(&report.economy.rows, |row| economy::row(row, about.period)),
        sakerhetsdelmal: each(&report.sub_goals, governance::sub_goal),
        styrdokument: each(&report.documents, governance::document),
        roller: each(&report.roles, governance::role),
        krav: each(&report.requirements, requirements::requirement),
        sammanstallning: totals(report),
        analyser: each(&report.analyses, texts::analysis),
        texter: each(&report.texts, texts::text),
        rattelser: each(&report.corrections, texts::correction),
        regler: each(&report.rules, submissions::rule),
        inlamningar: each(&report.submissions, submissions::submission),
        fynd: findings::open(&report.findings),
        godtagna_fynd: findings::let_stand(&report.findings),
    }
}

fn totals(report: &Report) -> Totals {
    Totals {
        insatser: activities::totals(&report.plans),
        system: systems::totals(&report.systems),
        incidenter: incidents::totals(&report.incidents),
        risker: risks::totals(&report.risks),
        ekonomi: economy::totals(&report.economy),
    }
}

#[cfg(test)]
mod tests;
