//! `Ekonomi`: last year's plan for this year is its budget until somebody
//! says otherwise, and the years after it move one step.

use crate::domain::{Amount, DepartmentCode, Entry, Mark, Post, sum_of_tkr};
use crate::form::Col;
use crate::form::department::economy as form;
use crate::submission::{EconomyRow, RowFill};
use crate::swedish::join;

use super::super::super::filling::Filling;
use super::last_year::LastYear;

/// Returns the posts that last year's plan has something for.
pub(super) fn rows(last: &LastYear<'_>) -> Vec<RowFill> {
    let row = |post: &Post| {
        let its: Vec<_> = last
            .parts
            .iter()
            .flat_map(|part| part.economy.iter().map(|row| (&part.department, row)))
            .filter(|(_, row)| row.post.value == *post)
            .collect();
        (!its.is_empty()).then(|| self::row(*post, &its, last))
    };
    Post::ALL.iter().filter_map(row).collect()
}

type Own<'r> = (&'r DepartmentCode, &'r EconomyRow);

fn row(post: Post, rows: &[Own<'_>], last: &LastYear<'_>) -> RowFill {
    let mut filling = Filling::new(last.year);
    filling.put(&form::POST, &post);
    let this = last.year + 1;
    let columns = [&form::BUDGET, &form::PLAN_1, &form::PLAN_2];
    for (at, column) in columns.into_iter().enumerate() {
        let is_budget = at == 0;
        let plans: Vec<_> = rows
            .iter()
            .filter_map(|(code, row)| Some((*code, row.plans.get(at)?)))
            .collect();
        match &plans[..] {
            [(_, plan)] => filling.carry_exact(column, plan),
            several => merged(&mut filling, column, several),
        }
        if !is_budget {
            continue;
        }
        let has_plan = plans.iter().any(|(_, plan)| plan.value().is_some());
        let words = if has_plan {
            format!(
                "Enligt planen för {this} i {} års uppföljning. Ändra den om budgeten blev en annan.",
                last.year
            )
        } else {
            format!("Plan {this} saknades i {} års uppföljning.", last.year)
        };
        if has_plan {
            filling.say(&column.column, &words);
        } else {
            filling.ask(&column.column, &words);
        }
    }
    filling.done()
}

/// Puts together what several förvaltningar planned. Where one of them said
/// nothing the sum would be too small, and is asked for.
fn merged(
    filling: &mut Filling,
    column: &'static Col<Amount>,
    plans: &[(&DepartmentCode, &Entry<Amount>)],
) {
    let exact = |plan: &Entry<Amount>| {
        let amount = plan.value().filter(|amount| amount.mark == Mark::Exact)?;
        Some(amount.value)
    };
    let amounts: Option<Vec<f64>> = plans.iter().map(|(_, plan)| exact(plan)).collect();
    let codes: Vec<&str> = plans.iter().map(|(code, _)| code.as_str()).collect();
    match amounts.and_then(|amounts| sum_of_tkr(&amounts)) {
        Some(sum) => {
            filling.put(column, &Amount::exact(sum));
            filling.say(&column.column, &format!("Summan av {}.", join(&codes)));
        }
        None if plans.iter().all(|(_, plan)| plan.is_blank()) => {}
        None => {
            let each: Vec<String> = plans
                .iter()
                .map(|(code, plan)| match exact(plan) {
                    Some(amount) => format!("{code} {}", crate::swedish::number(amount)),
                    None => format!("{code} inget som går att räkna med"),
                })
                .collect();
            filling.ask(&column.column, &format!("Planerat: {}.", join(&each)));
        }
    }
}
