//! What the economy means, in sentences.

use super::super::amounts::{self, Column, tkr};
use super::super::context::Context;
use crate::report::{Amounts, EconomyRow};
use crate::swedish;

/// Returns what it means.
pub(in crate::wording) fn verdict(context: &Context<'_>) -> String {
    let economy = &context.report.economy;
    if economy.rows.is_empty() {
        return "Ingen förvaltning har redovisat vad IT kostar.".to_owned();
    }
    let rows: Vec<&EconomyRow> = economy.rows.iter().collect();
    let mut sentences = vec![outcome(context, &economy.total, &rows)];
    sentences.extend(since_last(context));
    sentences.extend(largest(context));
    sentences.extend(ahead(context));
    sentences.join(" ")
}

/// Returns the sentences about outcome and budget of the rows and their sum:
/// `IT kostade 31 240 tkr under 2025, 1 120 tkr (3,5 %) mindre än budgeterat.`
pub(in crate::wording) fn outcome(
    context: &Context<'_>,
    sum: &Amounts,
    rows: &[&EconomyRow],
) -> String {
    let year = context.year;
    let interim = is_interim(context);
    let whole = amounts::is_whole(rows.iter().copied());
    let cost = |outcome: f64| {
        if interim {
            format!("IT väntas kosta {} under {year}", tkr(outcome))
        } else {
            format!("IT kostade {} under {year}", tkr(outcome))
        }
    };
    let mut text = match (Column::Budget.of(sum), Column::Outcome.of(sum)) {
        (Some(budget), Some(outcome)) if whole => {
            format!("{}, {}.", cost(outcome), against(outcome - budget, budget))
        }
        (Some(budget), Some(outcome)) => {
            let mut text = format!(
                "{}; budgeten {} {}. Summorna omfattar inte samma poster.",
                cost(outcome),
                if interim { "är" } else { "var" },
                tkr(budget)
            );
            text.extend(of_both(context, rows));
            text
        }
        (None, Some(outcome)) => {
            format!("{}; någon budget är inte redovisad.", cost(outcome))
        }
        (Some(budget), None) => format!(
            "Budgeten för IT {} {} {year}; {} är inte {}.",
            if interim { "är" } else { "var" },
            tkr(budget),
            context.report.about.period.kind.the_outcome(),
            if interim { "redovisad" } else { "redovisat" }
        ),
        (None, None) => {
            let outcome = context.report.about.period.kind.outcome_word();
            format!("Varken budget eller {outcome} för {year} är redovisat.")
        }
    };
    if let Some(so_far) = Column::SoFar.of(sum) {
        text.push_str(&format!(
            " Till och med augusti hade {} förbrukats.",
            tkr(so_far)
        ));
    }
    text
}

fn is_interim(context: &Context<'_>) -> bool {
    context.period.is_interim()
}

/// ` De som har både budget och utfall kostade 1 206 tkr (4,4 %) mindre än
/// budgeterat.`
fn of_both(context: &Context<'_>, rows: &[&EconomyRow]) -> Option<String> {
    let both = rows.iter().filter_map(|row| {
        Some((row.amounts.deviation()?, Column::Budget.of(&row.amounts)?))
    });
    let (deviation, budget) = both.reduce(|a, b| (a.0 + b.0, a.1 + b.1))?;
    let cost = if is_interim(context) {
        "prognos väntas kosta"
    } else {
        "utfall kostade"
    };
    Some(format!(
        " De poster som har både budget och {cost} {}.",
        against(deviation, budget)
    ))
}

/// `1 120 tkr (3,5 %) mindre än budgeterat`.
fn against(deviation: f64, budget: f64) -> String {
    if is_nothing(deviation) {
        return "precis som budgeterat".to_owned();
    }
    let word = if deviation > 0.0 { "mer" } else { "mindre" };
    format!(
        "{}{} {word} än budgeterat",
        tkr(deviation.abs()),
        in_brackets(deviation, budget)
    )
}

/// Returns whether an amount is printed as 0.
fn is_nothing(amount: f64) -> bool {
    swedish::rounded(amount, 0).abs() < 0.5
}

/// Returns a share in brackets for after its amount; nothing when it would be
/// printed as 0.
fn in_brackets(part: f64, whole: f64) -> String {
    match share(part.abs(), whole) {
        Some(share) if swedish::rounded(part / whole * 100.0, 1).abs() > 0.0 => {
            format!(" ({share})")
        }
        _ => String::new(),
    }
}

fn share(part: f64, whole: f64) -> Option<String> {
    (whole > 0.0).then(|| swedish::percent(part / whole * 100.0, 1))
}

/// `Utfallet ökade med 900 tkr (3,0 %) sedan 2024.`
fn since_last(context: &Context<'_>) -> Option<String> {
    let economy = &context.report.economy;
    let last = economy.last.as_ref()?.value;
    let outcome = Column::Outcome.of(&economy.total)?;
    let whole = amounts::holes(economy.rows.iter(), Column::Outcome).is_empty()
        && economy.missing.is_empty();
    if last <= 0.0 || !whole {
        return None;
    }
    let change = outcome - last;
    let year = context.year - 1;
    if is_nothing(change) {
        let text = if is_interim(context) {
            format!("Prognosen är densamma som utfallet {year}.")
        } else {
            format!("Utfallet är detsamma som {year}.")
        };
        return Some(text);
    }
    if is_interim(context) {
        let word = if change > 0.0 { "högre" } else { "lägre" };
        return Some(format!(
            "Prognosen är {}{} {word} än utfallet {year}.",
            tkr(change.abs()),
            in_brackets(change, last)
        ));
    }
    let word = if change > 0.0 { "ökade" } else { "minskade" };
    Some(format!(
        "Utfallet {word} med {}{} sedan {year}.",
        tkr(change.abs()),
        in_brackets(change, last)
    ))
}

/// `Störst är avvikelsen för licenser, 640 tkr (18,2 %) över budget.`
fn largest(context: &Context<'_>) -> Option<String> {
    let economy = &context.report.economy;
    let (post, deviation, budget) = economy
        .by_post
        .iter()
        .filter(|(post, _)| {
            amounts::is_whole(economy.rows.iter().filter(|row| row.post == *post))
        })
        .filter_map(|(post, amounts)| {
            Some((post, amounts.deviation()?, Column::Budget.of(amounts)?))
        })
        .reduce(|most, next| {
            if next.1.abs() > most.1.abs() {
                next
            } else {
                most
            }
        })?;
    if is_nothing(deviation) {
        return None;
    }
    let side = if deviation > 0.0 { "över" } else { "under" };
    Some(format!(
        "Störst {} avvikelsen för {}, {}{} {side} budget.",
        if is_interim(context) {
            "väntas"
        } else {
            "är"
        },
        post.word(),
        tkr(deviation.abs()),
        in_brackets(deviation, budget)
    ))
}

/// `För 2026 planeras 32 400 tkr och för 2028 35 100 tkr, vilket är 12,4 % mer
/// än utfallet 2025.`
fn ahead(context: &Context<'_>) -> Option<String> {
    let economy = &context.report.economy;
    let year = context.year;
    // A year that lacks parts is no year to compare with.
    let plans: Vec<(i32, f64)> = (0..3)
        .zip(year + 1..)
        .filter(|(at, _)| {
            amounts::holes(economy.rows.iter(), Column::Plan(*at)).is_empty()
        })
        .filter_map(|(at, year)| Some((year, Column::Plan(at).of(&economy.total)?)))
        .collect();
    let (first, last) = (plans.first()?, plans.last()?);
    let mut text = if plans.len() > 1 {
        format!(
            "För {} planeras {} och för {} {}",
            first.0,
            tkr(first.1),
            last.0,
            tkr(last.1)
        )
    } else {
        format!("För {} planeras {}", first.0, tkr(first.1))
    };
    let of_year = if is_interim(context) {
        "prognosen för"
    } else {
        "utfallet"
    };
    let comparable = amounts::holes(economy.rows.iter(), Column::Outcome).is_empty();
    if let Some(outcome) = Column::Outcome.of(&economy.total)
        && comparable
        && outcome > 0.0
    {
        let change = last.1 - outcome;
        let change = match share(change.abs(), outcome) {
            Some(share) if !is_nothing(change) => {
                let word = if change > 0.0 { "mer" } else { "mindre" };
                format!("{share} {word} än {of_year} {year}")
            }
            _ => format!("lika mycket som {of_year} {year}"),
        };
        text.push_str(&format!(", vilket är {change}"));
    }
    text.push('.');
    Some(text)
}
