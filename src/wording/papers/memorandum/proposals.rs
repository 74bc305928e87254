//! The proposed decisions: numbered sentences that can be understood on their
//! own, each carried by something in the results.

use std::collections::BTreeSet;

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::figures;
use super::super::super::goals::lower_first;
use super::super::super::node::words;
use super::super::super::prose;
use super::super::bodies::Body;
use super::decided::Deciding;
use crate::domain::{Assessment, Year};
use crate::report::{Attention, Goal, Indicator, SubmissionState};
use crate::swedish::{self, Gender};

words! {
    /// What a body is proposed to decide.
    pub struct ProposedDecisions {
        /// Who proposes what to whom.
        pub title: String,
        /// The decisions.
        pub items: Vec<String>,
    }
}

/// The most goals or indicators that get a decision of their own, or are named
/// in one; more are named by their codes.
const MOST_NAMED: usize = 3;
/// The most nämnder that are named in a decision.
const MOST_BODIES: usize = 4;

/// Returns what is proposed: the kommun's own decisions, or those that follow
/// from the results; none where nothing was followed up.
pub(super) fn proposed(
    context: &Context<'_>,
    deciding: &Deciding,
    bodies: &[Body<'_>],
) -> Vec<ProposedDecisions> {
    let case = &context.report.about.case;
    let sentences = |texts: &[String]| -> Vec<String> {
        let lines = texts.iter().map(|text| prose::one_line(text));
        lines.map(|text| prose::sentence(&text)).collect()
    };
    let mut items = match &case.proposals {
        Some(own) => sentences(own),
        None => computed(context, deciding, bodies),
    };
    items.extend(sentences(&case.more_proposals));
    if items.is_empty() {
        return Vec::new();
    }
    vec![ProposedDecisions {
        title: deciding.title(),
        items,
    }]
}

/// Returns what must be said of the proposals.
pub(super) fn note(
    context: &Context<'_>,
    proposed: &[ProposedDecisions],
) -> Option<String> {
    if proposed.is_empty() {
        return Some(
            "Uppföljningen ger inget underlag för beslut, eftersom inga mål har kunnat \
             följas upp."
                .to_owned(),
        );
    }
    context.report.about.preliminary.as_ref().map(|_| {
        "Uppföljningen är preliminär. Förslagen kan ändras och bör inte behandlas förrän \
         den är slutlig."
            .to_owned()
    })
}

fn computed(
    context: &Context<'_>,
    deciding: &Deciding,
    bodies: &[Body<'_>],
) -> Vec<String> {
    let nobody = context
        .report
        .submissions
        .iter()
        .all(|submission| submission.state == SubmissionState::Missing);
    if context.report.goals.is_empty() || nobody {
        return Vec::new();
    }
    let mut items = vec![approval(context, deciding)];
    items.extend(not_met(context, deciding, bodies));
    items.extend(not_measured(context, deciding));
    items.extend(without_remedy(context, deciding));
    items.extend(without_target(context, deciding));
    items.extend(next_plan(context, deciding));
    items
}

fn approval(context: &Context<'_>, deciding: &Deciding) -> String {
    let body = deciding.subject();
    if context.period.is_interim() {
        let day = swedish::date_long(context.report.about.period.last_day());
        format!("{body} godkänner delårsuppföljningen av kommunens IT-mål per den {day}.")
    } else {
        let year = context.year;
        format!(
            "{body} godkänner IT-bokslut {year}, uppföljningen av kommunens IT-mål för \
             {year}."
        )
    }
}

/// Returns the follow-up in which a task is accounted for.
fn next(context: &Context<'_>) -> String {
    if context.period.is_interim() {
        format!("IT-bokslut {}", context.year)
    } else {
        format!("IT-bokslut {}", context.year + 1)
    }
}

/// Returns a goal as a clause: `målet att arbetssätten ska bli effektivare
/// (E2)`.
fn the_goal(goal: &Goal) -> String {
    let name = prose::one_line(&goal.name);
    let name = name.trim_end_matches('.');
    if name.contains(" ska ") {
        format!("målet att {} ({})", lower_first(name), goal.code)
    } else {
        format!("målet «{name}» ({})", goal.code)
    }
}

/// Returns goals as a clause: each by its name, or many by their codes.
fn the_goals(goals: &[&Goal]) -> String {
    if goals.len() <= MOST_NAMED {
        let named: Vec<String> = goals.iter().map(|goal| the_goal(goal)).collect();
        return swedish::join(&named);
    }
    let codes: Vec<String> = goals.iter().map(|goal| goal.code.to_string()).collect();
    format!(
        "de {} målen {}",
        Counts::new(goals.len(), Gender::Neuter).write(goals.len()),
        swedish::join(&codes)
    )
}

/// Returns indicators as a clause: each by its name, or many by their codes.
fn the_indicators(indicators: &[&Indicator]) -> String {
    let named: Vec<String> = if indicators.len() <= MOST_NAMED {
        let named = indicators
            .iter()
            .map(|i| format!("{} ({})", lower_first(&prose::one_line(&i.name)), i.code));
        named.collect()
    } else {
        indicators.iter().map(|i| i.code.to_string()).collect()
    };
    swedish::join(&named)
}

/// A task for every goal that is not met: to carry out the measures that the
/// nämnder have reported, or to report some. Many goals share a sentence.
fn not_met(
    context: &Context<'_>,
    deciding: &Deciding,
    bodies: &[Body<'_>],
) -> Vec<String> {
    let missed: Vec<&Goal> = context
        .report
        .goals
        .iter()
        .filter(|goal| goal.assessment == Assessment::NotMet)
        .collect();
    let (with, without): (Vec<&Goal>, Vec<&Goal>) =
        missed.into_iter().partition(|goal| {
            bodies
                .iter()
                .any(|body| is_remedied_by(context, goal, body))
        });
    let is_not_met = |many: bool| match (context.period.is_interim(), many) {
        (false, false) => "som inte är uppfyllt",
        (false, true) => "som inte är uppfyllda",
        (true, _) => "som inte bedöms uppfyllas i år",
    };
    let mut items = Vec::new();
    let groups: Vec<Vec<&Goal>> = if with.len() <= MOST_NAMED {
        with.into_iter().map(|goal| vec![goal]).collect()
    } else {
        vec![with]
    };
    for goals in groups {
        let concerned: Vec<String> = bodies
            .iter()
            .filter(|body| {
                let mut each = goals.iter();
                each.any(|goal| is_remedied_by(context, goal, body))
            })
            .map(Body::in_text)
            .collect();
        items.push(deciding.task(
            &named(concerned),
            &format!(
                "genomföra de redovisade åtgärderna för {}, {}, och att redovisa \
                 resultatet i {}",
                the_goals(&goals),
                is_not_met(goals.len() > 1),
                next(context)
            ),
        ));
    }
    if !without.is_empty() {
        items.push(deciding.task_of_the_board(&format!(
            "redovisa åtgärder för {}, {} och saknar åtgärder",
            the_goals(&without),
            is_not_met(without.len() > 1),
        )));
    }
    items
}

/// Returns bodies by name, or together where they are many.
fn named(bodies: Vec<String>) -> Vec<String> {
    if bodies.len() <= MOST_BODIES {
        bodies
    } else {
        vec!["kommunstyrelsen och nämnderna".to_owned()]
    }
}

/// Returns whether a body's förvaltningar have reported a measure for one of a
/// goal's indicators.
fn is_remedied_by(context: &Context<'_>, goal: &Goal, body: &Body<'_>) -> bool {
    let mut own = context.report.indicators_of(&goal.code);
    own.any(|indicator| {
        let mut outcomes = indicator.departments.iter();
        outcomes.any(|own| own.remedy.is_some() && body.has(&own.department))
    })
}

fn not_measured(context: &Context<'_>, deciding: &Deciding) -> Vec<String> {
    let all: Vec<&Goal> = context
        .report
        .goals
        .iter()
        .filter(|goal| goal.assessment == Assessment::NotMeasured)
        .collect();
    let (empty, unmeasured): (Vec<&Goal>, Vec<&Goal>) =
        all.into_iter().partition(|goal| goal.without_indicators);
    let mut items = Vec::new();
    if !unmeasured.is_empty() {
        let could_not = if context.period.is_interim() {
            "som saknar prognos"
        } else {
            "som inte har kunnat bedömas"
        };
        items.push(deciding.task_of_the_board(&format!(
            "se till att {}, {could_not}, kan bedömas i {}",
            the_goals(&unmeasured),
            next(context)
        )));
    }
    if !empty.is_empty() {
        items.push(deciding.task_of_the_board(&format!(
            "föreslå indikatorer för {}, som saknar indikatorer",
            the_goals(&empty)
        )));
    }
    items
}

/// Missed indicators without a measure, of goals that have no task already.
fn without_remedy(context: &Context<'_>, deciding: &Deciding) -> Option<String> {
    let attention = context.report.summary.attention.iter();
    let indicators: Vec<&Indicator> = attention
        .filter_map(|attention| match attention {
            Attention::WithoutRemedy(code) => context.indicator(code),
            _ => None,
        })
        .filter(|indicator| {
            let goal = context.report.goal(&indicator.goal);
            goal.is_none_or(|goal| goal.assessment != Assessment::NotMet)
        })
        .collect();
    if indicators.is_empty() {
        return None;
    }
    let reach = if context.period.is_interim() {
        "inte väntas nå sitt målvärde"
    } else {
        "inte når sitt målvärde"
    };
    Some(deciding.task_of_the_board(&format!(
        "redovisa åtgärder för {} som {reach} och saknar åtgärd: {}",
        the_noun(indicators.len()),
        the_indicators(&indicators)
    )))
}

/// Indicators that no decided plan has a target for, this year's or a later
/// one.
fn without_target(context: &Context<'_>, deciding: &Deciding) -> Option<String> {
    let attention = context.report.summary.attention.iter();
    let indicators: Vec<&Indicator> = attention
        .filter_map(|attention| match attention {
            Attention::WithoutTarget(code) => context.indicator(code),
            _ => None,
        })
        .filter(|indicator| !has_later_target(indicator, context.year))
        .collect();
    (!indicators.is_empty()).then(|| {
        deciding.task_of_the_board(&format!(
            "föreslå målvärden för {} som saknar det: {}",
            the_noun(indicators.len()),
            the_indicators(&indicators)
        ))
    })
}

fn the_noun(count: usize) -> &'static str {
    swedish::plural(count, "den indikator", "de indikatorer")
}

fn has_later_target(indicator: &Indicator, year: Year) -> bool {
    let mut vintages = indicator.vintages.iter();
    vintages.any(|vintage| {
        let mut years = vintage.targets.iter().zip(vintage.start..);
        vintage.department.is_none()
            && years.any(|(target, of)| of > year && target.is_some())
    })
}

/// The förvaltningars' proposals for the plan that is not decided: a body
/// that decides the plan is to try them, since nobody but it can adopt them.
fn next_plan(context: &Context<'_>, deciding: &Deciding) -> Option<String> {
    let all = &context.report.proposals.proposals;
    let start = all.iter().map(|proposal| proposal.start).max()?;
    let own: Vec<_> = all.iter().filter(|p| p.start == start).collect();
    let years = own.iter().flat_map(|proposal| &proposal.years);
    let count = years.filter(|year| year.proposed.is_some()).count();
    let indicators: BTreeSet<_> = own.iter().map(|p| &p.indicator).collect();
    if count == 0 {
        return None;
    }
    let decided_by = context.report.vintages.iter().rev();
    let body = decided_by
        .filter_map(|vintage| vintage.decided_by.as_deref())
        .map(|body| lower_first(&prose::one_line(body)))
        .find(|body| !body.is_empty())
        .unwrap_or_else(|| "kommunstyrelsen".to_owned());
    let what = format!(
        "pröva förvaltningarnas förslag till {} {} för {} {} i treårsplanen {}",
        Counts::new(count, Gender::Neuter).write(count),
        swedish::plural(
            count,
            "nytt eller ändrat målvärde",
            "nya eller ändrade målvärden"
        ),
        Counts::new(count, Gender::Common).write(indicators.len()),
        swedish::plural(indicators.len(), "indikator", "indikatorer"),
        figures::vintage(start)
    );
    Some(if deciding.is(&body) {
        format!(
            "{} beslutar att {what} när planen antas.",
            deciding.subject()
        )
    } else {
        deciding.task(&[body], &format!("{what} när planen antas"))
    })
}
