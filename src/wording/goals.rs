//! Måluppfyllelse: every area and goal with its indicators, its words and
//! what is done about deviations.

use super::chart::{self, Bullet, BulletOf};
use super::context::Context;
use super::frame::{self, Heading, Section};
use super::heads::heads;
use super::indicators::{self, IndicatorTable};
use super::node::words;
use super::notes::{self, Note};
use super::period::PeriodWords;
use super::prose::{self, Prose};
use super::status::{self, Distribution, Status};
use crate::domain::{Assessment, Measure, Target, Unit};
use crate::edition::Part;
use crate::report::{Area, Goal, Indicator, WITHHELD};
use crate::swedish;

words! {
    /// Måluppfyllelse.
    pub struct GoalsSection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// What the section holds.
        pub intro: String,
        /// How the pictures are read.
        pub key: Key,
        /// The areas.
        pub areas: Vec<AreaWords>,
        /// `Åtgärder vid avvikelse`.
        pub measures_title: String,
        /// The columns' headers of the measures.
        pub measures_heads: Vec<String>,
        /// `Förvaltningarnas kommentarer`.
        pub quotes_title: String,
    }

    /// How the pictures are read.
    pub struct Key {
        /// `Så läses bilderna`.
        pub title: String,
        /// A picture to read.
        pub chart: Bullet,
        /// Its parts, in words.
        pub parts: Vec<KeyPart>,
        /// What must be said besides.
        pub text: String,
    }

    /// A part of a picture.
    pub struct KeyPart {
        /// `outcome`, `target` or `last`.
        pub part: String,
        /// What it shows.
        pub text: String,
        /// Where on the picture it is, 0–1.
        pub at: f64,
    }

    /// An area.
    pub struct AreaWords {
        /// The heading.
        pub heading: Heading,
        /// How its goals are assessed.
        pub goals_text: Option<String>,
        /// How its indicators are assessed.
        pub distribution: Distribution,
        /// Its goals.
        pub goals: Vec<GoalWords>,
    }

    /// A goal.
    pub struct GoalWords {
        /// Where links to it go.
        pub anchor: String,
        /// The code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// The assessment.
        pub status: Status,
        /// How its indicators are assessed.
        pub distribution: Distribution,
        /// That it is a goal for god ekonomisk hushållning.
        pub stewardship: Option<String>,
        /// Who adopted it, and where it stands.
        pub adopted: String,
        /// The assessments of earlier years, oldest first.
        pub earlier: Vec<EarlierYear>,
        /// The decided assessment.
        pub decided: Option<Decided>,
        /// What is said when there are no indicators.
        pub empty: Option<String>,
        /// The indicators.
        pub table: IndicatorTable,
        /// The notes under the table.
        pub notes: Vec<Note>,
        /// The kommun's own words.
        pub prose: Option<Prose>,
        /// The förvaltningars' comments, where the kommun has no words.
        pub quotes: Vec<Quote>,
        /// What is done about deviations.
        pub measures: Vec<MeasureRow>,
    }

    /// An earlier year's assessment.
    pub struct EarlierYear {
        /// The year.
        pub year: String,
        /// The assessment.
        pub status: Status,
    }

    /// A decided assessment beside the computed one.
    pub struct Decided {
        /// `Beslutad bedömning`.
        pub title: String,
        /// The assessment.
        pub status: Status,
        /// Why.
        pub reason: String,
        /// By whom.
        pub by: String,
    }

    /// A förvaltning's comment.
    pub struct Quote {
        /// Whose.
        pub who: String,
        /// On which indicator.
        pub code: String,
        /// What it says.
        pub text: String,
    }

    /// Something that is done about a deviation.
    pub struct MeasureRow {
        /// The indicator.
        pub code: String,
        /// What.
        pub text: String,
        /// By which förvaltning.
        pub department: String,
        /// By which function.
        pub responsible: String,
        /// By when.
        pub due: String,
    }
}

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> GoalsSection {
    let year = context.year;
    let headings = frame::area_headings(context);
    let areas = context.report.areas.iter().zip(headings);
    GoalsSection {
        heading: Section::Goals.heading(context),
        withheld: context.withheld(Part::Goals),
        intro: intro(context),
        key: key(context.period, year),
        areas: areas
            .map(|(area, heading)| area_words(context, area, heading))
            .collect(),
        measures_title: "Åtgärder vid avvikelse".to_owned(),
        measures_heads: heads(&[
            "Kod",
            "Åtgärd",
            "Förvaltning",
            "Ansvarig",
            "Klart senast",
        ]),
        quotes_title: "Förvaltningarnas kommentarer".to_owned(),
    }
}

fn intro(context: &Context<'_>) -> String {
    let in_force = context.report.vintages.iter().find(|v| v.in_force);
    let plan = in_force.map_or_else(
        || "Ingen planversion gäller för året.".to_owned(),
        |vintage| {
            let mut text = format!(
                "Målvärdena för {} kommer ur planversion {}",
                context.year,
                super::figures::vintage(vintage.start)
            );
            if let (Some(body), Some(date)) = (&vintage.decided_by, vintage.decided_on) {
                text.push_str(&format!(
                    ", beslutad av {} {}",
                    lower_first(body),
                    swedish::date(date)
                ));
                if let Some(paragraph) = &vintage.paragraph {
                    text.push_str(&format!(" ({})", unbroken_paragraph(paragraph)));
                }
            }
            text.push('.');
            text
        },
    );
    let how = if context.period.is_interim() {
        "Varje mål bedöms efter prognoserna för sina indikatorer; utfallet till och med \
         den 31 augusti står bredvid."
    } else {
        "Varje mål bedöms efter sina indikatorer."
    };
    format!(
        "{how} {plan} Koden till vänster leder till siffrornas källor i Bilaga Underlag."
    )
}

/// Returns `§ 12` with its space unbroken.
pub(super) fn unbroken_paragraph(text: &str) -> String {
    text.replace("§ ", "§\u{a0}")
}

/// Returns a body's name with a small first letter for running text;
/// abbreviations are kept.
pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), text.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

fn key(period: PeriodWords, year: i32) -> Key {
    let chart = chart::bullet(&BulletOf {
        name: "Exempel på bild",
        period,
        year,
        unit: Unit::Percent,
        decimals: 0,
        outcome: Some(Measure::Number(66.0)),
        target: Some(Target::Number(80.0)),
        last: Some(Measure::Number(44.0)),
        assessment: Assessment::PartlyMet.into(),
    });
    let part = |part: &str, text: String, at: Option<f64>| KeyPart {
        part: part.to_owned(),
        text,
        at: at.unwrap_or_default(),
    };
    Key {
        title: "Så läses bilderna".to_owned(),
        parts: vec![
            part(
                "outcome",
                format!("Stapel: {}", period.outcome_of_year()),
                chart.outcome,
            ),
            part("target", "Streck: målvärde".to_owned(), chart.target),
            part("last", format!("Ring: utfall {}", year - 1), chart.last),
        ],
        chart,
        text: "Stapeln börjar vid noll. Där en stapel från noll inte skulle visa någon \
               skillnad står i stället en punkt på en skala med utsatta ändvärden. Ett \
               målvärde som är ett intervall ritas som ett band. Står det «5 av 6» under \
               utfallet har fem av sex förvaltningar redovisat."
            .to_owned(),
    }
}

fn area_words(context: &Context<'_>, area: &Area, heading: Heading) -> AreaWords {
    let goals = area
        .goals
        .iter()
        .filter_map(|code| context.report.goal(code));
    AreaWords {
        heading,
        goals_text: area.indicator_counts.open().map(|_| {
            let words = context.period;
            words
                .distribution(area.goal_counts, "mål", "mål", true)
                .text
        }),
        distribution: status::area_distribution(context.period, area),
        goals: goals.map(|goal| goal_words(context, goal)).collect(),
    }
}

fn goal_words(context: &Context<'_>, goal: &Goal) -> GoalWords {
    let indicators: Vec<&Indicator> = context.report.indicators_of(&goal.code).collect();
    let prose = context.text(goal.code.as_str()).map(prose::with_lead);
    let quotes = if prose.is_some() {
        Vec::new()
    } else {
        quotes(context, &indicators)
    };
    GoalWords {
        anchor: context.goal_anchor(&goal.code).unwrap_or_default(),
        code: goal.code.to_string(),
        name: goal.name.clone(),
        status: context.period.status(goal.assessment),
        distribution: status::shown_distribution(goal.counts, |counts| {
            context
                .period
                .distribution(counts, "indikator", "indikatorer", false)
        }),
        stewardship: goal
            .stewardship
            .then(|| "Mål för god ekonomisk hushållning".to_owned()),
        adopted: adopted(context, goal),
        earlier: earlier(context, goal),
        decided: goal.decided.as_ref().map(|decided| Decided {
            title: "Beslutad bedömning".to_owned(),
            status: status::status(decided.assessment),
            reason: prose::sentence(&prose::one_line(&decided.reason)),
            by: format!(
                "Beslutad av {}. Den beräknade bedömningen är {}.",
                lower_first(&unbroken_paragraph(&decided.decided_by)),
                context.period.assessment(goal.assessment)
            ),
        }),
        empty: indicators.is_empty().then(|| {
            if goal.counts.is_withheld() {
                format!("Målets indikatorer {WITHHELD}.")
            } else {
                "Målet har ingen indikator och kan därför inte bedömas.".to_owned()
            }
        }),
        table: indicators::table(context, &indicators),
        notes: indicators
            .iter()
            .filter_map(|indicator| notes::indicator(context, indicator))
            .collect(),
        prose,
        quotes,
        measures: measures(context, &indicators),
    }
}

fn adopted(context: &Context<'_>, goal: &Goal) -> String {
    let policy = &context.report.about.policy;
    let name = frame::policy_name(context);
    let mut text = match (policy.adopted_by.as_str(), policy.adopted) {
        ("", None) => name.to_owned(),
        ("", Some(date)) => format!("{name}, antagen {}", swedish::date(date)),
        (body, None) => format!("{name}, antagen av {body}"),
        (body, Some(date)) => {
            format!("{name}, antagen av {body} {}", swedish::date(date))
        }
    };
    if !goal.section.trim().is_empty() {
        text.push_str(&format!(", avsnitt {}", goal.section.trim()));
    }
    text
}

/// The two years before, oldest first; nothing is said about years nobody
/// followed up.
fn earlier(context: &Context<'_>, goal: &Goal) -> Vec<EarlierYear> {
    let mut years: Vec<_> = goal
        .earlier
        .iter()
        .filter(|(year, _)| *year < context.year && *year >= context.year - 2)
        .map(|(year, assessment)| EarlierYear {
            year: year.to_string(),
            status: status::status(*assessment),
        })
        .collect();
    years.reverse();
    years
}

fn quotes(context: &Context<'_>, indicators: &[&Indicator]) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for indicator in indicators {
        for outcome in &indicator.departments {
            let Some(comment) = &outcome.comment else {
                continue;
            };
            if comment.trim().is_empty() {
                continue;
            }
            quotes.push(Quote {
                who: context.department_name(&outcome.department),
                code: indicator.code.to_string(),
                text: prose::one_line(comment),
            });
        }
    }
    quotes
}

fn measures(context: &Context<'_>, indicators: &[&Indicator]) -> Vec<MeasureRow> {
    let mut rows = Vec::new();
    for indicator in indicators {
        for outcome in &indicator.departments {
            let Some(remedy) = &outcome.remedy else {
                continue;
            };
            rows.push(MeasureRow {
                code: indicator.code.to_string(),
                text: prose::one_line(&remedy.text),
                department: context.department_name(&outcome.department),
                responsible: remedy
                    .responsible
                    .as_deref()
                    .map_or_else(|| swedish::NOTHING.to_owned(), prose::one_line),
                due: remedy
                    .due
                    .map_or_else(|| swedish::NOTHING.to_owned(), swedish::date),
            });
        }
    }
    rows
}
