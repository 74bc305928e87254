//! How many goals are met, and which are not.

use super::super::super::context::Context;
use super::super::super::counts::Counts;
use super::super::super::figures;
use super::super::super::status::{self, segments};
use super::super::super::summary;
use super::{
    BigFigure, BoardSlide, SlideArea, SlideGoal, VerdictSlide, heading, withheld,
};
use crate::domain::{Assessment, AssessmentCounts};
use crate::edition::Part;
use crate::report::Area;
use crate::swedish::{self, Gender};

/// Returns the slide of the verdict.
pub(super) fn verdict(context: &Context<'_>) -> VerdictSlide {
    let counts = context.report.summary.goals;
    let parts = Assessment::ALL.map(|a| (status::kind(a), counts.of(a)));
    let figures = Assessment::ALL
        .into_iter()
        .filter(|a| counts.of(*a) > 0)
        .map(|a| BigFigure {
            figure: figures::count(counts.of(a)),
            label: label(context, a, counts.of(a)),
            beside: String::new(),
            kind: Some(status::kind(a).to_owned()),
        });
    let stewardship = summary::stewardship_sentence(context);
    let mut lines: Vec<String> = [last_year(context), stewardship]
        .into_iter()
        .flatten()
        .collect();
    lines.extend(withheld(context, Part::Summary));
    VerdictSlide {
        heading: heading(opening(context, counts)),
        figures: figures.collect(),
        segments: segments(&parts),
        alt: context.period.distribution(counts, "mål", "mål", true).text,
        lines,
    }
}

/// `Sju av fjorton mål är uppfyllda`.
fn opening(context: &Context<'_>, counts: AssessmentCounts) -> String {
    let total = counts.total();
    let write = Counts::new(total, Gender::Neuter);
    let are = context.period.are_met(counts.met);
    swedish::capitalised(&match (counts.met, total) {
        (_, 0) => "det finns inga mål att följa upp".to_owned(),
        (1, 1) => format!("målet {are}"),
        (2, 2) => format!("båda målen {are}"),
        (met, total) if met == total => format!("alla {} mål {are}", write.write(total)),
        (met, total) => {
            format!("{} av {} mål {are}", write.write(met), write.write(total))
        }
    })
}

/// `2024 var fyra av fjorton mål uppfyllda.`; nothing when no goal was assessed
/// then.
fn last_year(context: &Context<'_>) -> Option<String> {
    let last = context.year - 1;
    let goals = context.report.goals.iter();
    let assessed: Vec<Assessment> = goals
        .filter_map(|goal| goal.earlier.iter().find(|(year, _)| *year == last))
        .map(|(_, assessment)| *assessment)
        .collect();
    let all = assessed.len();
    let met = assessed.iter().filter(|own| **own == Assessment::Met);
    let met = met.count();
    let write = Counts::new(all, Gender::Neuter);
    (all > 0).then(|| {
        format!(
            "{last} var {} av {} mål {}.",
            write.write(met),
            write.write(all),
            if met < 2 { "uppfyllt" } else { "uppfyllda" }
        )
    })
}

/// Returns what a number of goals is called: `uppfyllda`, `delvis uppfyllda`;
/// of a forecast `väntas bli uppfyllda`.
fn label(context: &Context<'_>, assessment: Assessment, count: usize) -> String {
    let many = |one: &str, many: &str| swedish::plural(count, one, many).to_owned();
    match (assessment, context.period.is_interim()) {
        (Assessment::Met, false) => many("uppfyllt", "uppfyllda"),
        (Assessment::PartlyMet, false) => many("delvis uppfyllt", "delvis uppfyllda"),
        (Assessment::NotMet, false) => many("inte uppfyllt", "inte uppfyllda"),
        (Assessment::NotMeasured, false) => many("inte mätt", "inte mätta"),
        (Assessment::Met, true) => "väntas uppfyllas".to_owned(),
        (Assessment::PartlyMet, true) => "väntas uppfyllas delvis".to_owned(),
        (Assessment::NotMet, true) => "väntas inte uppfyllas".to_owned(),
        (Assessment::NotMeasured, true) => "utan prognos".to_owned(),
        (Assessment::WithoutTarget, _) => "utan målvärde".to_owned(),
        (Assessment::NotApplicable, _) => many("ej tillämpligt", "ej tillämpliga"),
    }
}

/// Returns the slide of the areas; nothing when there are none.
pub(super) fn board(context: &Context<'_>) -> Option<BoardSlide> {
    let areas = &context.report.areas;
    (!areas.is_empty()).then(|| BoardSlide {
        heading: heading(best(context)),
        areas: areas.iter().map(|own| area(context, own)).collect(),
    })
}

/// Returns which area has the largest share of met goals, where that is one
/// of several.
fn best(context: &Context<'_>) -> String {
    // Compared as fractions: whether 3 of 4 is more than 2 of 3.
    let better = |a: &Area, b: &Area| {
        let (a, b) = (a.goal_counts, b.goal_counts);
        (a.met * b.total()).cmp(&(b.met * a.total()))
    };
    let areas = &context.report.areas;
    let best = areas.iter().max_by(|a, b| better(a, b));
    let others =
        |best: &Area| areas.iter().filter(|own| better(own, best).is_eq()).count();
    match best {
        Some(best)
            if areas.len() > 1 && best.goal_counts.met > 0 && others(best) == 1 =>
        {
            let gets = if context.period.is_interim() {
                "väntas få"
            } else {
                "har"
            };
            format!("{} {gets} störst andel uppfyllda mål", best.name)
        }
        _ => "Målen, område för område".to_owned(),
    }
}

fn area(context: &Context<'_>, area: &Area) -> SlideArea {
    let counts = area.goal_counts;
    let parts = Assessment::ALL.map(|a| (status::kind(a), counts.of(a)));
    let goals = area
        .goals
        .iter()
        .filter_map(|code| context.report.goal(code));
    let text = context.period.distribution(counts, "mål", "mål", true).text;
    SlideArea {
        name: area.name.clone(),
        segments: segments(&parts),
        alt: format!("{}: {text}", area.name),
        // The others are told one by one.
        text: text.split(',').next().unwrap_or_default().to_owned(),
        goals: goals
            .filter(|goal| goal.assessment != Assessment::Met)
            .map(|goal| SlideGoal {
                name: goal.name.clone(),
                status: context.period.status(goal.assessment),
            })
            .collect(),
    }
}
