//! How it went for a nämnd, in sentences.

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::bodies::Body;
use super::Own;
use crate::domain::{AssessmentCounts, PeriodKind, Trend};
use crate::report::Ground;
use crate::swedish::{self, Gender, NO_BREAK_SPACE};

/// Returns the sentences.
pub(super) fn verdict(context: &Context<'_>, body: &Body<'_>, own: &[Own<'_>]) -> String {
    let counts: AssessmentCounts = own
        .iter()
        .filter(|(_, own)| own.ground != Ground::Contribution)
        .filter_map(|(_, own)| own.assessment.open())
        .collect();
    [
        Some(targets(context, &body.name, counts)),
        trends(context, own),
        activities(context, body),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// `Socialnämnden når målvärdet för 15 av 28 indikatorer, delvis för fyra och
/// inte för sju; två har inte mätts.`
fn targets(context: &Context<'_>, name: &str, counts: AssessmentCounts) -> String {
    let total = counts.total();
    if total == 0 {
        return format!("{name} har ingen indikator som bedöms mot ett eget målvärde.");
    }
    let write = Counts::new(total, Gender::Common);
    let reaches = if context.period.is_interim() {
        "väntas nå"
    } else {
        "når"
    };
    let of = if counts.met == total {
        match total {
            1 => "målvärdet för sin indikator".to_owned(),
            _ => format!("målvärdet för alla {} indikatorer", write.write(total)),
        }
    } else {
        format!(
            "målvärdet för {} av {} {}",
            write.write(counts.met),
            write.write(total),
            swedish::plural(total, "indikator", "indikatorer")
        )
    };
    let mut parts = vec![format!("{name} {reaches} {of}")];
    if counts.partly_met > 0 {
        parts.push(format!("delvis för {}", write.write(counts.partly_met)));
    }
    if counts.not_met > 0 {
        parts.push(format!("inte för {}", write.write(counts.not_met)));
    }
    let unmeasured = if context.period.is_interim() {
        "saknar prognos"
    } else {
        "har inte mätts"
    };
    let rest: Vec<String> = [
        (counts.not_measured, unmeasured),
        (counts.without_target, "saknar målvärde"),
        (
            counts.not_applicable,
            swedish::plural(
                counts.not_applicable,
                "är ej tillämplig",
                "är ej tillämpliga",
            ),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, what)| format!("{} {what}", write.write(count)))
    .collect();
    let mut text = swedish::join(&parts);
    if !rest.is_empty() {
        text.push_str("; ");
        text.push_str(&swedish::join(&rest));
    }
    format!("{text}.")
}

/// `Sedan 2024 har 20 förbättrats och fyra försämrats.`
fn trends(context: &Context<'_>, own: &[Own<'_>]) -> Option<String> {
    let count = |trend| {
        let own = own.iter();
        own.filter(|(_, own)| own.trend.trend == Some(trend))
            .count()
    };
    let (better, worse) = (count(Trend::Improved), count(Trend::Worsened));
    if better + worse + count(Trend::Unchanged) == 0 {
        return None;
    }
    let write = Counts::new(better.max(worse), Gender::Common);
    let last = context.year - 1;
    let [opening, improve, worsen] = if context.period.is_interim() {
        ["väntas", "förbättras", "försämras"]
    } else {
        ["har", "förbättrats", "försämrats"]
    };
    Some(format!(
        "Sedan {last} {opening} {} utfall {improve} och {} {worsen}.",
        write.write(better),
        write.write(worse)
    ))
}

/// `Av tolv insatser som skulle vara klara blev åtta klara i tid.`
fn activities(context: &Context<'_>, body: &Body<'_>) -> Option<String> {
    let counts: Vec<_> = context
        .report
        .plans
        .by_department
        .iter()
        .filter(|(code, _)| body.has(code))
        .map(|(_, counts)| counts.due.open().zip(counts.in_time.open()))
        .collect::<Option<_>>()?;
    let due: usize = counts.iter().map(|(due, _)| due).sum();
    let in_time: usize = counts.iter().map(|(_, in_time)| in_time).sum();
    let write = Counts::new(due, Gender::Common);
    let when = match context.report.about.period.kind {
        PeriodKind::Annual => "under året".to_owned(),
        PeriodKind::Interim => format!("före den 1{NO_BREAK_SPACE}september"),
    };
    match (in_time, due) {
        (_, 0) => None,
        (1, 1) => Some(format!(
            "Den insats i IT-planen som skulle vara klar {when} blev klar i tid."
        )),
        (0, 1) => Some(format!(
            "Den insats i IT-planen som skulle vara klar {when} blev inte klar i tid."
        )),
        (done, due) => Some(format!(
            "Av {} insatser i IT-planen som skulle vara klara {when} blev {} {} i tid.",
            write.write(due),
            write.write(done),
            swedish::plural(done.max(1), "klar", "klara")
        )),
    }
}
