//! Ekonomi: what IT was to cost, what it cost, and the three years ahead, per
//! post and per förvaltning. Amounts are in tkr.

use super::amounts::{self, AmountRow, Column, tkr};
use super::context::Context;
use super::frame::{Heading, Section};
use super::node::words;
use super::prose;
use crate::domain::DepartmentCode;
use crate::edition::Part;
use crate::report::{Amounts, Economy, EconomyRow};
use crate::swedish::{self, NO_BREAK_SPACE};

mod sentences;

pub(super) use sentences::{outcome, verdict};

words! {
    /// Ekonomi.
    pub struct EconomySection {
        /// The heading.
        pub heading: Heading,
        /// That something is withheld.
        pub withheld: Option<String>,
        /// What it means, in sentences.
        pub verdict: String,
        /// Who has not reported.
        pub missing: Option<String>,
        /// The years as bars.
        pub years: Option<YearsChart>,
        /// `Per post`.
        pub posts_title: String,
        /// The columns' headers.
        pub posts_heads: Vec<String>,
        /// The amounts per post, the sum last.
        pub posts: Vec<AmountRow>,
        /// `Per förvaltning`.
        pub departments_title: String,
        /// The columns' headers.
        pub departments_heads: Vec<String>,
        /// The amounts per förvaltning, the sum last.
        pub departments: Vec<AmountRow>,
        /// What must be said of the tables.
        pub notes: Vec<String>,
        /// `Förvaltningarna om sina största avvikelser`.
        pub comments_title: String,
        /// The comments.
        pub comments: Vec<EconomyComment>,
    }

    /// The cost of IT from last year to the last year planned.
    pub struct YearsChart {
        /// What it shows.
        pub title: String,
        /// The bars.
        pub bars: Vec<YearBar>,
        /// What the picture says, with its figures.
        pub alt: String,
    }

    /// A year's amount.
    pub struct YearBar {
        /// `2025`.
        pub year: String,
        /// `utfall`, `budget` or `plan`.
        pub word: String,
        /// `outcome`, `budget` or `plan`.
        pub kind: String,
        /// Whether it is the report's own outcome.
        pub own: bool,
        /// How long, 0–1.
        pub length: f64,
        /// The amount, tkr.
        pub text: String,
        /// That it lacks parts; empty when it does not.
        pub beside: String,
    }

    /// What a förvaltning says about a post.
    pub struct EconomyComment {
        /// The förvaltning, the post and its deviation.
        pub who: String,
        /// Where the förvaltning is told about.
        pub anchor: Option<String>,
        /// The comment.
        pub text: String,
    }
}

/// The most comments in a section that is to be read whole.
const MOST_COMMENTS: usize = 6;

/// Returns the section.
pub(super) fn section(context: &Context<'_>) -> EconomySection {
    EconomySection {
        heading: Section::Economy.heading(context),
        withheld: context.withheld(Part::Economy),
        verdict: sentences::verdict(context),
        missing: missing(context),
        years: years(context),
        posts_title: "Per post".to_owned(),
        posts_heads: amounts::amount_heads(context, "Post"),
        posts: posts(context),
        departments_title: "Per förvaltning".to_owned(),
        departments_heads: amounts::amount_heads(context, "Förvaltning"),
        departments: departments(context),
        notes: notes(context),
        comments_title: "Förvaltningarna om sina största avvikelser".to_owned(),
        comments: comments(context),
    }
}

/// Returns what the förvaltningar say about the posts that deviate most; what
/// else they say stands with them.
fn comments(context: &Context<'_>) -> Vec<EconomyComment> {
    let rows = context.report.economy.rows.iter();
    let mut said: Vec<(&EconomyRow, f64, String)> = rows
        .filter_map(|row| Some((row, row.amounts.deviation()?, comment(row)?)))
        .filter(|(_, deviation, _)| swedish::rounded(*deviation, 0).abs() > 0.0)
        .collect();
    said.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    said.into_iter()
        .take(MOST_COMMENTS)
        .map(|(row, deviation, text)| EconomyComment {
            who: format!(
                "{}, {} ({}{NO_BREAK_SPACE}tkr)",
                context.department_name(&row.department),
                row.post.word(),
                swedish::signed(deviation, 0)
            ),
            anchor: context.department_anchor(&row.department),
            text,
        })
        .collect()
}

/// Returns a row's comment on one line.
pub(super) fn comment(row: &EconomyRow) -> Option<String> {
    row.comment
        .as_deref()
        .map(prose::one_line)
        .filter(|text| !text.is_empty())
        .map(|text| prose::sentence(&text))
}

fn missing(context: &Context<'_>) -> Option<String> {
    let economy = &context.report.economy;
    if economy.missing.is_empty() || economy.rows.is_empty() {
        return None;
    }
    let names: Vec<String> = economy
        .missing
        .iter()
        .map(|code| context.department_name(code))
        .collect();
    Some(format!(
        "{} har inte redovisat sin IT-ekonomi och ingår inte i beloppen.",
        swedish::join(&names)
    ))
}

/// Returns the years as bars from zero, when at least three are known.
fn years(context: &Context<'_>) -> Option<YearsChart> {
    let economy = &context.report.economy;
    let year = context.year;
    let outcome = context.report.about.period.kind.outcome_word();
    let last = economy.last.as_ref().map(|figure| figure.value);
    let mut known: Vec<YearOf> = last
        .map(|amount| YearOf {
            year: year - 1,
            word: "utfall",
            kind: "outcome",
            amount,
            whole: true,
        })
        .into_iter()
        .collect();
    for column in Column::ALL {
        let (at, word, kind) = match column {
            Column::Budget => (year, "budget", "budget"),
            Column::SoFar => continue,
            Column::Outcome => (year, outcome, "outcome"),
            Column::Plan(ahead) => {
                let ahead = i32::try_from(ahead).unwrap_or_default();
                (year + 1 + ahead, "plan", "plan")
            }
        };
        known.extend(column.of(&economy.total).map(|amount| YearOf {
            year: at,
            word,
            kind,
            amount,
            whole: amounts::holes(economy.rows.iter(), column).is_empty(),
        }));
    }
    let most = known.iter().map(|of| of.amount).fold(0.0, f64::max);
    let drawable = known
        .iter()
        .all(|of| of.amount.is_finite() && of.amount >= 0.0);
    if known.len() < 3 || most <= 0.0 || !drawable {
        return None;
    }
    let alt: Vec<String> = known
        .iter()
        .map(|of| {
            let lacks = if of.whole { "" } else { " (delar saknas)" };
            format!("{} {} {}{lacks}", of.word, of.year, tkr(of.amount))
        })
        .collect();
    Some(YearsChart {
        title: "Kommunens IT-kostnad år för år, tkr".to_owned(),
        alt: format!("Kommunens IT-kostnad: {}.", alt.join(", ")),
        bars: known
            .into_iter()
            .map(|of| YearBar {
                year: of.year.to_string(),
                word: of.word.to_owned(),
                kind: of.kind.to_owned(),
                own: of.year == year && of.kind == "outcome",
                length: (of.amount / most).clamp(0.0, 1.0),
                text: swedish::fixed(of.amount, 0),
                beside: if of.whole { "" } else { "delar saknas" }.to_owned(),
            })
            .collect(),
    })
}

/// A year's amount before it is a bar.
struct YearOf {
    year: i32,
    word: &'static str,
    kind: &'static str,
    amount: f64,
    whole: bool,
}

fn posts(context: &Context<'_>) -> Vec<AmountRow> {
    let economy = &context.report.economy;
    if economy.rows.is_empty() {
        return Vec::new();
    }
    let lines = economy.by_post.iter().map(|(post, amounts)| Line {
        row: AmountRow {
            name: amounts::post(*post),
            ..AmountRow::nothing(context)
        },
        amounts,
        comparable: amounts::is_whole(
            economy.rows.iter().filter(|row| row.post == *post),
        ),
    });
    with_total(context, lines.collect())
}

fn departments(context: &Context<'_>) -> Vec<AmountRow> {
    let economy = &context.report.economy;
    if economy.rows.is_empty() {
        return Vec::new();
    }
    let nothing = &Amounts::default();
    let lines = context.report.departments.iter().filter_map(|department| {
        let amounts = of_department(economy, &department.code);
        let missing = economy.missing.contains(&department.code);
        if amounts.is_none() && !missing {
            return None;
        }
        Some(Line {
            row: AmountRow {
                name: department.name.clone(),
                anchor: context.department_anchor(&department.code),
                beside: if missing { "har inte redovisat" } else { "" }.to_owned(),
                ..AmountRow::nothing(context)
            },
            amounts: amounts.unwrap_or(nothing),
            comparable: amounts::is_whole(
                economy
                    .rows
                    .iter()
                    .filter(|row| row.department == department.code),
            ),
        })
    });
    with_total(context, lines.collect())
}

/// Returns a förvaltning's sums.
pub(super) fn of_department<'a>(
    economy: &'a Economy,
    code: &DepartmentCode,
) -> Option<&'a Amounts> {
    economy
        .by_department
        .iter()
        .find(|(department, _)| department == code)
        .map(|(_, amounts)| amounts)
}

/// A row before its amounts are formatted.
pub(super) struct Line<'a> {
    /// Its name and what belongs to it.
    pub(super) row: AmountRow,
    /// Its amounts.
    pub(super) amounts: &'a Amounts,
    /// Whether its outcome can be held against its budget.
    pub(super) comparable: bool,
}

fn with_total(context: &Context<'_>, lines: Vec<Line<'_>>) -> Vec<AmountRow> {
    let economy = &context.report.economy;
    let total = Line {
        row: AmountRow {
            name: "Summa".to_owned(),
            total: true,
            ..AmountRow::nothing(context)
        },
        amounts: &economy.total,
        comparable: amounts::is_whole(economy.rows.iter()),
    };
    table(context, lines, total)
}

/// Returns the rows of a table with its sum, which has no bar: it would dwarf
/// the others.
pub(super) fn table(
    context: &Context<'_>,
    lines: Vec<Line<'_>>,
    total: Line<'_>,
) -> Vec<AmountRow> {
    let deviations: Vec<Option<f64>> = lines
        .iter()
        .map(|line| line.amounts.deviation().filter(|_| line.comparable))
        .collect();
    let bars = amounts::bars(&deviations);
    let format = |line: Line<'_>, bar| {
        let Line {
            row,
            amounts,
            comparable,
        } = line;
        AmountRow {
            anchor: row.anchor,
            beside: row.beside,
            total: row.total,
            bar,
            ..amounts::amount_row(context, &row.name, amounts, comparable)
        }
    };
    let mut rows: Vec<AmountRow> = lines
        .into_iter()
        .zip(bars)
        .map(|(line, bar)| format(line, bar))
        .collect();
    rows.push(format(total, None));
    rows
}

fn notes(context: &Context<'_>) -> Vec<String> {
    let economy = &context.report.economy;
    if economy.rows.is_empty() {
        return Vec::new();
    }
    let rows: Vec<&EconomyRow> = economy.rows.iter().collect();
    let mut notes = Vec::new();
    if economy.total.deviation().is_some() {
        let outcome = context.report.about.period.kind.outcome_word();
        notes.push(format!(
            "Avvikelsen är {outcome} minus budget: ett plus betyder dyrare än budgeterat. \
             Den räknas bara där varken budget eller {outcome} saknas."
        ));
    }
    notes.extend(amounts::missing_amounts(context, &rows, true));
    notes.extend(amounts::rounding(economy.rows.iter()));
    notes
}
