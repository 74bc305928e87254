//! What a nämnd has to decide or see to, each point carried by something in
//! what its förvaltningar reported.

use super::super::super::activities;
use super::super::super::approvals;
use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::goals::lower_first;
use super::super::super::prose;
use super::super::bodies::Body;
use super::super::shortened::shortened;
use super::Own;
use super::deviations::is_missed;
use super::security::owns;
use crate::domain::Assessment;
use crate::report::{Activity, Indicator, SubmissionState, SubmissionStatus, Timing};
use crate::swedish::{self, Gender};

/// The most things that are named in a point.
const MOST_NAMED: usize = 4;

/// Returns the points.
pub(super) fn todo(
    context: &Context<'_>,
    body: &Body<'_>,
    own: &[Own<'_>],
) -> Vec<String> {
    let submissions: Vec<&SubmissionStatus> = context
        .report
        .submissions
        .iter()
        .filter(|submission| body.has(&submission.department))
        .collect();
    let mut points = missing(context, &submissions);
    points.extend(untreated(&submissions));
    points.extend(without_remedy(context, own));
    points.extend(unmeasured(context, own));
    points.extend(overdue(context, body));
    points.extend(breaches(context, body));
    points.extend(unapproved(context, body));
    points.extend(proposed(context, body));
    points
}

fn missing(context: &Context<'_>, submissions: &[&SubmissionStatus]) -> Vec<String> {
    submissions
        .iter()
        .filter(|s| s.state == SubmissionState::Missing)
        .map(|s| {
            format!(
                "{} har inte lämnat in sina uppgifter. De behöver lämnas innan \
                 uppföljningen blir slutlig.",
                context.department_name(&s.department)
            )
        })
        .collect()
}

fn untreated(submissions: &[&SubmissionStatus]) -> Option<String> {
    submissions
        .iter()
        .any(|s| s.state != SubmissionState::Missing && s.treated.is_none())
        .then(|| {
            "Uppföljningen är ännu inte behandlad i nämnden. Dag och paragraf förs in på \
             försättsbladet."
                .to_owned()
        })
}

/// Returns things by name, the rest counted: `a, b och tre till`.
fn named(names: &[String]) -> String {
    let left = names.len().saturating_sub(MOST_NAMED);
    if left < 2 {
        return swedish::join(names);
    }
    let mut shown: Vec<String> = names.iter().take(MOST_NAMED).cloned().collect();
    shown.push(format!(
        "{} till",
        Counts::new(left, Gender::Common).write(left)
    ));
    swedish::join(&shown)
}

fn indicator_names<'a>(indicators: impl Iterator<Item = &'a Indicator>) -> Vec<String> {
    let mut names = Vec::new();
    for indicator in indicators {
        let name = lower_first(&shortened(&indicator.name, 80));
        let name = format!("{name} ({})", indicator.code);
        // Two förvaltningar of a nämnd may lack the same.
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn without_remedy(context: &Context<'_>, own: &[Own<'_>]) -> Option<String> {
    let names = indicator_names(
        own.iter()
            .filter(|(_, own)| is_missed(own.assessment) && own.remedy.is_none())
            .map(|(indicator, _)| *indicator),
    );
    let reach = context.period.is_reached();
    match names.len() {
        0 => None,
        1 => Some(format!(
            "Åtgärd saknas för {}, där målvärdet inte {reach}.",
            named(&names)
        )),
        n => Some(format!(
            "Åtgärder saknas för {} indikatorer där målvärdet inte {reach}: {}.",
            Counts::new(n, Gender::Common).write(n),
            named(&names)
        )),
    }
}

fn unmeasured(context: &Context<'_>, own: &[Own<'_>]) -> Option<String> {
    let names = indicator_names(
        own.iter()
            .filter(|(_, own)| own.assessment == Assessment::NotMeasured)
            .map(|(indicator, _)| *indicator),
    );
    let what = if context.period.is_interim() {
        "Prognos saknas för"
    } else {
        "Utfall saknas för"
    };
    match names.len() {
        0 => None,
        1 => Some(format!("{what} {}.", named(&names))),
        n => Some(format!(
            "{what} {} indikatorer: {}.",
            Counts::new(n, Gender::Common).write(n),
            named(&names)
        )),
    }
}

fn own_activities(
    context: &Context<'_>,
    body: &Body<'_>,
    is_one: impl Fn(&Activity) -> bool,
) -> Vec<String> {
    let activities = context.report.plans.activities.iter();
    let own = activities.filter(|a| body.has(&a.department) && is_one(a));
    own.map(|activity| format!("«{}»", shortened(&activities::name(activity), 80)))
        .collect()
}

fn overdue(context: &Context<'_>, body: &Body<'_>) -> Option<String> {
    let late = own_activities(context, body, |activity| {
        matches!(activity.timing, Timing::Overdue { .. })
            && !activities::is_undated(activity)
    });
    match late.len() {
        0 => None,
        1 => Some(format!(
            "En insats i IT-planen skulle ha varit klar och är det inte: {}.",
            named(&late)
        )),
        n => Some(format!(
            "{} insatser i IT-planen skulle ha varit klara och är det inte: {}.",
            swedish::capitalised(&Counts::new(n, Gender::Common).write(n)),
            named(&late)
        )),
    }
}

fn breaches(context: &Context<'_>, body: &Body<'_>) -> Option<String> {
    let lacking = own_activities(context, body, |activity| !activity.breaches.is_empty());
    match lacking.len() {
        0 => None,
        n => Some(format!(
            "{} {} saknar något som policyn kräver (ansvarig, tidsplan, uppföljning \
             eller prioritet): {}.",
            swedish::capitalised(&Counts::new(n, Gender::Common).write(n)),
            swedish::plural(n, "insats", "insatser"),
            named(&lacking)
        )),
    }
}

/// Only the internal edition holds systems.
fn unapproved(context: &Context<'_>, body: &Body<'_>) -> Vec<String> {
    approvals::items(context, |system| owns(body, system))
        .into_iter()
        .map(|item| format!("{}: {}", prose::one_line(&item.system), item.text))
        .collect()
}

fn proposed(context: &Context<'_>, body: &Body<'_>) -> Option<String> {
    let all = context.report.proposals.proposals.iter();
    let own: Vec<_> = all.filter(|p| body.has(&p.department)).collect();
    let years = own.iter().flat_map(|proposal| &proposal.years);
    let count = years.filter(|year| year.proposed.is_some()).count();
    if count == 0 {
        return None;
    }
    let unexplained = own
        .iter()
        .filter(|p| p.reason.as_deref().is_none_or(|why| why.trim().is_empty()))
        .count();
    let mut text = format!(
        "Förvaltningens förslag till {} {} för kommande år behöver nämndens stöd.",
        Counts::new(count, Gender::Neuter).write(count),
        swedish::plural(count, "målvärde", "målvärden")
    );
    if body.departments.len() > 1 {
        text = text.replace("Förvaltningens", "Förvaltningarnas");
    }
    if unexplained > 0 {
        text.push_str(&format!(
            " {} av förslagen saknar motivering.",
            swedish::capitalised(
                &Counts::new(unexplained, Gender::Neuter).write(unexplained)
            )
        ));
    }
    Some(text)
}
