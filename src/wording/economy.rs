//! Ekonomi: what IT was to cost, what it cost, and the three years ahead, per
//! post and per förvaltning. Amounts are in tkr.

use super::amounts::{self, AmountRow, Column, tkr};
use super::context::Context;
use super::frame::{Heading, Section};
use super::node::words;
use super::prose;
use crate::domain::{DepartmentCode, PeriodKind};
use crate::report::{Amounts, Economy, EconomyRow};
use crate::swedish::{self, NO_BREAK_SPACE};

mod sentences;

pub(super) use sentences::outcome;

words! {
    /// Ekonomi.
    pub struct EconomySection {
        /// The heading.
        pub heading: Heading,
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
        /// The amount with its unit.
        pub text: String,
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
    let interim = context.report.about.period.kind == PeriodKind::Interim;
    let last = economy.last.as_ref().map(|figure| figure.value);
    let mut known: Vec<(i32, String, &str, f64)> = last
        .map(|amount| (year - 1, "utfall".to_owned(), "outcome", amount))
        .into_iter()
        .collect();
    for column in Column::ALL {
        let (at, mut word, kind) = match column {
            Column::Budget => (year, "budget".to_owned(), "budget"),
            Column::Outcome if interim => {
                (year, "utfall t.o.m. augusti".to_owned(), "outcome")
            }
            Column::Outcome => (year, "utfall".to_owned(), "outcome"),
            Column::Plan(ahead) => {
                let ahead = i32::try_from(ahead).unwrap_or_default();
                (year + 1 + ahead, "plan".to_owned(), "plan")
            }
        };
        if !amounts::holes(economy.rows.iter(), column).is_empty() {
            word.push_str(", delar saknas");
        }
        known.extend(
            column
                .of(&economy.total)
                .map(|amount| (at, word, kind, amount)),
        );
    }
    let most = known.iter().map(|(.., amount)| *amount).fold(0.0, f64::max);
    let drawable = known
        .iter()
        .all(|(.., amount)| amount.is_finite() && *amount >= 0.0);
    if known.len() < 3 || most <= 0.0 || !drawable {
        return None;
    }
    let alt: Vec<String> = known
        .iter()
        .map(|(year, word, _, amount)| format!("{word} {year} {}", tkr(*amount)))
        .collect();
    Some(YearsChart {
        title: "Kommunens IT-kostnad år för år, tkr".to_owned(),
        alt: format!("Kommunens IT-kostnad: {}.", alt.join(", ")),
        bars: known
            .into_iter()
            .map(|(at, word, kind, amount)| YearBar {
                year: at.to_string(),
                word,
                kind: kind.to_owned(),
                own: at == year && kind == "outcome",
                length: (amount / most).clamp(0.0, 1.0),
                text: swedish::fixed(amount, 0),
            })
            .collect(),
    })
}

fn posts(context: &Context<'_>) -> Vec<AmountRow> {
    let economy = &context.report.economy;
    if economy.rows.is_empty() {
        return Vec::new();
    }
    let lines = economy.by_post.iter().map(|(post, amounts)| Line {
        row: AmountRow {
            name: amounts::post(*post),
            ..AmountRow::nothing()
        },
        amounts,
        whole: amounts::is_whole(economy.rows.iter().filter(|row| row.post == *post)),
    });
    with_total(economy, lines.collect())
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
                ..AmountRow::nothing()
            },
            amounts: amounts.unwrap_or(nothing),
            whole: amounts::is_whole(
                economy
                    .rows
                    .iter()
                    .filter(|row| row.department == department.code),
            ),
        })
    });
    with_total(economy, lines.collect())
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
    /// Whether no part of its budget or outcome is missing.
    pub(super) whole: bool,
}

fn with_total(economy: &Economy, lines: Vec<Line<'_>>) -> Vec<AmountRow> {
    let total = Line {
        row: AmountRow {
            name: "Summa".to_owned(),
            total: true,
            ..AmountRow::nothing()
        },
        amounts: &economy.total,
        whole: amounts::is_whole(economy.rows.iter()),
    };
    table(lines, total)
}

/// Returns the rows of a table with its sum, which has no bar: it would dwarf
/// the others.
pub(super) fn table(lines: Vec<Line<'_>>, total: Line<'_>) -> Vec<AmountRow> {
    let deviations: Vec<Option<f64>> = lines
        .iter()
        .map(|line| line.amounts.deviation().filter(|_| line.whole))
        .collect();
    let bars = amounts::bars(&deviations);
    let format = |line: Line<'_>, bar| {
        let Line {
            row,
            amounts,
            whole,
        } = line;
        AmountRow {
            anchor: row.anchor,
            beside: row.beside,
            total: row.total,
            bar,
            ..amounts::amount_row(&row.name, amounts, whole)
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
        notes.push(format!(
            "Avvikelsen är utfall minus budget: ett plus betyder dyrare än budgeterat. \
             Den räknas bara där varken budget eller utfall saknas.{}",
            if context.report.about.period.kind == PeriodKind::Interim {
                " Budgeten gäller hela året."
            } else {
                ""
            }
        ));
    }
    notes.extend(amounts::missing_amounts(context, &rows, true));
    notes.extend(amounts::rounding(economy.rows.iter()));
    notes
}
