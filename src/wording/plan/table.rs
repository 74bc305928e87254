//! The table of the plan: for every indicator the targets of every
//! planversion against every year, the outcomes, what changed, and where the
//! outcome stands and is heading.

use super::super::context::{Context, outcome_of};
use super::super::figures::{self, Alignment};
use super::super::frame::Heading;
use super::super::indicators;
use super::super::node::words;
use super::sentences;
use super::shown::{Shown, covered};
use crate::domain::{DriftKind, Measure, Target, Year};
use crate::report::{Drift, Indicator, Vintage, VintageTarget};
use crate::swedish::{self, NOTHING};

words! {
    /// The targets and the outcomes of every indicator.
    pub struct PlanTablePart {
        /// The heading.
        pub heading: Heading,
        /// How the table is read.
        pub text: String,
        /// What is said when there is nothing to show.
        pub empty: Option<String>,
        /// The header of the first columns: indicator and planversion.
        pub first: String,
        /// The years.
        pub years: Vec<PlanYear>,
        /// The header of the last column.
        pub last: String,
        /// The goals that have indicators.
        pub goals: Vec<PlanGoal>,
        /// What there was no room for.
        pub notes: Vec<String>,
    }

    /// A year's column.
    pub struct PlanYear {
        /// The year.
        pub text: String,
        /// Whether it is the report's.
        pub own: bool,
    }

    /// A goal.
    pub struct PlanGoal {
        /// The code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// Where it is told about.
        pub anchor: Option<String>,
        /// Its indicators.
        pub indicators: Vec<PlanIndicator>,
    }

    /// An indicator.
    pub struct PlanIndicator {
        /// The code.
        pub code: String,
        /// Its row under its goal.
        pub anchor: Option<String>,
        /// The name with the unit.
        pub name: String,
        /// The unit and the direction: `%, högre är bättre`.
        pub unit: String,
        /// How much smaller than others its figures must be to have room,
        /// 1 for those that have.
        pub scale: f64,
        /// Its lines: the planversioner, then the outcome.
        pub lines: Vec<PlanLine>,
    }

    /// A line of an indicator.
    pub struct PlanLine {
        /// `2025–2027` or `Utfall`.
        pub name: String,
        /// `vintage`, `force`, `undecided` or `outcome`.
        pub kind: String,
        /// A cell for each year.
        pub cells: Vec<PlanCell>,
        /// What changed, or where the outcome stands.
        pub texts: Vec<PlanText>,
    }

    /// A figure of a year.
    pub struct PlanCell {
        /// The figure; empty where the planversion does not cover the year.
        pub text: String,
        /// `plain`, `changed`, or `forecast` for one that is not yet so.
        pub kind: String,
        /// How many digits it lacks after the comma.
        pub digits: f64,
        /// Whether it lacks the comma too.
        pub comma: bool,
    }

    /// What is said beside a line.
    pub struct PlanText {
        /// The status that is drawn before it; nothing for none.
        pub kind: Option<String>,
        /// What is said.
        pub text: String,
        /// Whether it must not be missed.
        pub strong: bool,
        /// Whether it says that there is nothing to see.
        pub quiet: bool,
    }
}

/// The width of a year's column in digits of the table's size.
const DIGITS: f64 = 6.8;

/// Returns the part.
pub(super) fn part(
    context: &Context<'_>,
    shown: &Shown<'_>,
    heading: Heading,
) -> PlanTablePart {
    let goals = goals(context, shown);
    PlanTablePart {
        heading,
        text: text(context),
        empty: goals
            .is_empty()
            .then(|| "Det finns inga indikatorer att följa i planen.".to_owned()),
        first: "Indikator och planversion".to_owned(),
        years: shown
            .years
            .iter()
            .map(|year| PlanYear {
                text: year.to_string(),
                own: *year == context.year,
            })
            .collect(),
        last: "Ändring, läge och prognos".to_owned(),
        goals,
        notes: notes(shown),
    }
}

fn text(context: &Context<'_>) -> String {
    let mut text = format!(
        "För varje indikator står planversionernas målvärden under varandra, år för år, \
         och sist utfallet. Ett målvärde som har ändrats från planversionen före är \
         halvfett, och ändringen står till höger: skärpt när det har blivit svårare att \
         nå, mildrat när det har blivit lättare. Har målvärdet för {} ändrats mer än en \
         gång står också ändringen sammanlagt. Före eller efter planen jämför utfallet \
         med vägen genom den gällande planen. Ett kursivt tal på utfallets rad är \
         prognosen för planens sista år; talet efter ± är dess spridning.",
        context.year
    );
    if context.period.is_interim() {
        let year = context.year;
        text.push_str(&format!(" För {year} står förvaltningarnas helårsprognos."));
    }
    text
}

fn notes(shown: &Shown<'_>) -> Vec<String> {
    if shown.left_out.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = shown
        .left_out
        .iter()
        .map(|vintage| figures::vintage(vintage.start))
        .collect();
    vec![format!(
        "Tabellen visar de år och planversioner som ligger närmast. {} {} inte plats; \
         alla målvärden finns i rapportens data.",
        swedish::join(&names),
        swedish::plural(names.len(), "fick", "fick")
    )]
}

fn goals(context: &Context<'_>, shown: &Shown<'_>) -> Vec<PlanGoal> {
    let goals = context.report.goals.iter();
    goals
        .filter_map(|goal| {
            let indicators: Vec<PlanIndicator> = context
                .report
                .indicators_of(&goal.code)
                .map(|indicator| indicator_words(context, shown, indicator))
                .collect();
            (!indicators.is_empty()).then(|| PlanGoal {
                code: goal.code.to_string(),
                name: goal.name.clone(),
                anchor: context.goal_anchor(&goal.code),
                indicators,
            })
        })
        .collect()
}

fn indicator_words(
    context: &Context<'_>,
    shown: &Shown<'_>,
    indicator: &Indicator,
) -> PlanIndicator {
    let mut lines: Vec<PlanLine> = shown
        .vintages
        .iter()
        .filter_map(|vintage| vintage_line(context, shown, indicator, vintage))
        .collect();
    lines.push(outcome_line(context, shown, indicator));
    let longest = lines
        .iter()
        .flat_map(|line| &line.cells)
        .map(|cell| digits(&cell.text))
        .fold(0.0, f64::max);
    PlanIndicator {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: super::unit_and_direction(indicator),
        scale: (DIGITS / longest.max(DIGITS)).max(0.4),
        lines,
    }
}

/// Returns the width of a figure in digits.
fn digits(text: &str) -> f64 {
    text.chars()
        .map(|c| match c {
            ',' | '\u{202f}' => 0.5,
            _ => 1.0,
        })
        .sum()
}

/// Returns the kommun's targets in a planversion.
pub(super) fn targets_in(indicator: &Indicator, start: Year) -> Option<&VintageTarget> {
    let mut vintages = indicator.vintages.iter();
    vintages.find(|vintage| vintage.start == start && vintage.department.is_none())
}

/// Returns the kommun's target of a year in a planversion.
pub(super) fn target_of(
    indicator: &Indicator,
    start: Year,
    year: Year,
) -> Option<Target> {
    let offset = usize::try_from(year - start).ok()?;
    let targets = &targets_in(indicator, start)?.targets;
    Some(targets.get(offset)?.as_ref()?.value)
}

/// Returns a planversion's line; nothing where it has no target for the
/// indicator and takes none away.
fn vintage_line(
    context: &Context<'_>,
    shown: &Shown<'_>,
    indicator: &Indicator,
    vintage: &Vintage,
) -> Option<PlanLine> {
    let start = vintage.start;
    let decimals = sentences::decimals(indicator);
    let steps: Vec<&Drift> = indicator
        .plan
        .drift
        .iter()
        .filter(|drift| !drift.total && drift.to == start)
        .collect();
    let has_target =
        covered(start).any(|year| target_of(indicator, start, year).is_some());
    if !has_target && steps.is_empty() {
        return None;
    }
    let cells = shown.years.iter().map(|year| {
        if !covered(start).any(|own| own == *year) {
            return empty();
        }
        let changed = steps
            .iter()
            .any(|step| step.year == *year && step.kind != DriftKind::Unchanged);
        let target = target_of(indicator, start, *year);
        PlanCell {
            text: sentences::target(target, decimals),
            kind: if changed { "changed" } else { "plain" }.to_owned(),
            ..empty()
        }
    });
    Some(PlanLine {
        name: figures::vintage(start),
        kind: match (vintage.in_force, vintage.decided_on) {
            (true, _) => "force",
            (false, Some(_)) => "vintage",
            (false, None) => "undecided",
        }
        .to_owned(),
        cells: cells.collect(),
        texts: vintage_texts(context, indicator, vintage, &steps, decimals),
    })
}

fn vintage_texts(
    context: &Context<'_>,
    indicator: &Indicator,
    vintage: &Vintage,
    steps: &[&Drift],
    decimals: u8,
) -> Vec<PlanText> {
    let unit = indicator.common_unit;
    let softened = steps.iter().any(|step| step.kind == DriftKind::Softened);
    let mut texts: Vec<PlanText> = sentences::changes(steps, unit, decimals)
        .into_iter()
        .map(|text| PlanText {
            kind: None,
            quiet: text == DriftKind::Unchanged.word(),
            strong: softened && text.starts_with(DriftKind::Softened.word()),
            text: swedish::capitalised(&text),
        })
        .collect();
    if vintage.decided_on.is_none() {
        texts.push(plain("Inte beslutad".to_owned()));
    }
    let total = sentences::total(&indicator.plan.drift, context.year);
    if let Some(total) = total.filter(|total| total.to == vintage.start) {
        texts.push(PlanText {
            kind: None,
            text: format!(
                "Sammanlagt för {}: {}",
                total.year,
                sentences::amount(total, unit, decimals)
            ),
            strong: total.kind == DriftKind::Softened,
            quiet: false,
        });
    }
    texts
}

fn outcome_line(
    context: &Context<'_>,
    shown: &Shown<'_>,
    indicator: &Indicator,
) -> PlanLine {
    let decimals = indicators::decimals(indicator);
    let most = sentences::decimals(indicator);
    let alignment = Alignment::of([most].into_iter());
    let forecast = indicator.plan.forecast.as_ref().ok();
    let cells = shown.years.iter().map(|year| {
        let outcome: Option<Measure> = if *year == context.year {
            indicator.outcome.as_ref().map(|figure| figure.value)
        } else {
            outcome_of(&indicator.history, *year).map(|figure: &_| figure.value)
        };
        let ahead = forecast.filter(|forecast| forecast.year == *year);
        let number = |text: String, kind: &str| PlanCell {
            text,
            kind: kind.to_owned(),
            digits: alignment.digits(decimals),
            comma: alignment.comma(decimals),
        };
        match (outcome, ahead) {
            (Some(outcome), _) => number(figures::measure(outcome, decimals), "plain"),
            (None, Some(ahead)) => {
                number(swedish::fixed(ahead.value, decimals), "forecast")
            }
            (None, None) if *year <= context.year => PlanCell {
                text: NOTHING.to_owned(),
                ..empty()
            },
            (None, None) => empty(),
        }
    });
    let (kind, forecast) = sentences::forecast(indicator, context.year);
    PlanLine {
        name: match context.period.is_interim() {
            true => format!("Utfall, prognos {}", context.year),
            false => "Utfall".to_owned(),
        },
        kind: "outcome".to_owned(),
        cells: cells.collect(),
        texts: vec![
            plain(swedish::capitalised(&sentences::standing(
                context, indicator,
            ))),
            PlanText {
                kind: kind.map(str::to_owned),
                text: swedish::capitalised(&forecast),
                strong: false,
                quiet: false,
            },
        ],
    }
}

fn plain(text: String) -> PlanText {
    PlanText {
        kind: None,
        text,
        strong: false,
        quiet: false,
    }
}

fn empty() -> PlanCell {
    PlanCell {
        text: String::new(),
        kind: "plain".to_owned(),
        digits: 0.0,
        comma: false,
    }
}
