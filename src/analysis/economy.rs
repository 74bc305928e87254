//! What IT was to cost, what it cost and the three years ahead, summed in
//! whole öre (DESIGN §5.13).

use std::sync::Arc;

use crate::domain::{DepartmentCode, Figure, Period, Place, Post, sum_of_tkr};
use crate::form::Column;
use crate::form::department::{self, economy as form, interim};
use crate::published::Adopted;
use crate::report::{Amounts, Economy, EconomyRow};
use crate::submission::{self, Material, YearMaterial};

use super::definition::source;
use super::entries::{figure, money, text};
use super::reported::{last_year, submissions};

/// Returns the economy of a period; `last` is the year before, if it was
/// published.
pub(super) fn economy(material: &Material, last: Option<&Adopted>) -> Economy {
    let period = material.period;
    let mut rows = Vec::new();
    let mut missing = Vec::new();
    let mut by_department = Vec::new();
    for (department, own) in departments(&material.current) {
        if own.is_empty() {
            missing.push(department.clone());
            continue;
        }
        by_department.push((department.clone(), sums(&own, period)));
        rows.extend(own);
    }
    let of_post = |post: &Post| {
        let its = rows.iter().filter(|row| row.post == *post);
        (*post, sums(its, period))
    };
    Economy {
        by_post: Post::ALL.iter().map(of_post).collect(),
        by_department,
        total: sums(&rows, period),
        last: match last {
            Some(last) => published(last),
            None => last_year(material).and_then(outcome),
        },
        rows,
        missing,
    }
}

/// Returns the outcome of all förvaltningar of a whole year.
fn outcome(material: &YearMaterial) -> Option<Figure<f64>> {
    let rows = departments(material).flat_map(|(_, rows)| rows);
    let year = Period::annual(material.year);
    sums(&rows.collect::<Vec<_>>(), year).outcome
}

/// Returns the published outcome of all förvaltningar of a year.
fn published(adopted: &Adopted) -> Option<Figure<f64>> {
    let rows = adopted.document.ekonomi.iter();
    let outcomes: Vec<f64> = rows.filter_map(|row| row.utfall).collect();
    let place = Place::file(Arc::clone(&adopted.file));
    let header = form::OUTCOME.column.header.text(adopted.document.ar);
    let total = sum_of_tkr(&outcomes)?;
    Some(Figure::new(total, vec![source(&header, &place)]))
}

/// Returns the förvaltningar in the order of `Organisation`, each with its
/// posts in the order of the vocabulary; without any when it has not reported
/// any amount.
fn departments(
    material: &YearMaterial,
) -> impl Iterator<Item = (&DepartmentCode, Vec<EconomyRow>)> {
    submissions(material).map(|(department, submission)| {
        let written = submission.map_or(&[][..], |submission| &submission.economy);
        let rows = written.iter().map(|written| row(department, written));
        let mut rows: Vec<EconomyRow> = rows.collect();
        if !rows.iter().any(|row| has_any(&row.amounts)) {
            rows.clear();
        }
        rows.sort_by_key(|row| row.post);
        (department, rows)
    })
}

fn row(department: &DepartmentCode, row: &submission::EconomyRow) -> EconomyRow {
    let [next, second, third] = &row.plans;
    EconomyRow {
        department: department.clone(),
        post: row.post.value,
        amounts: Amounts {
            budget: figure(&row.budget),
            outcome: figure(&row.outcome),
            so_far: figure(&row.so_far),
            plans: [figure(next), figure(second), figure(third)],
        },
        comment: text(&row.comment),
        place: row.post.place.clone(),
    }
}

fn has_any(amounts: &Amounts) -> bool {
    let [next, second, third] = &amounts.plans;
    let each = [
        &amounts.budget,
        &amounts.outcome,
        &amounts.so_far,
        next,
        second,
        third,
    ];
    each.into_iter().any(Option::is_some)
}

/// Returns the sums of rows, each over the amounts that are given.
fn sums<'r>(rows: impl IntoIterator<Item = &'r EconomyRow>, period: Period) -> Amounts {
    let rows: Vec<&EconomyRow> = rows.into_iter().collect();
    let book = department::form(period.kind);
    let sum = |column: &'static Column, of: fn(&Amounts) -> Option<&Figure<f64>>| {
        let figures = rows.iter().filter_map(|row| of(&row.amounts));
        let own = book.own(&form::SHEET, column);
        money(&own.header.text(period.year), figures)
    };
    Amounts {
        budget: sum(&form::BUDGET.column, |a| a.budget.as_ref()),
        outcome: sum(&form::OUTCOME.column, |a| a.outcome.as_ref()),
        so_far: sum(&interim::POST_SO_FAR.column, |a| a.so_far.as_ref()),
        plans: [
            sum(&form::PLAN_1.column, |a| a.plans[0].as_ref()),
            sum(&form::PLAN_2.column, |a| a.plans[1].as_ref()),
            sum(&form::PLAN_3.column, |a| a.plans[2].as_ref()),
        ],
    }
}
