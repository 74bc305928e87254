//! `Ekonomi`: what IT was to cost, what it cost, and the three years ahead.

use crate::domain::{Amount, Post};
use crate::form::{Col, Kind, Layout, Rows, Sheet};

/// What the money is spent on.
pub static POST: Col<Post> = Col::new("post", "Post", Kind::OneOf(Post::WORDS))
    .required()
    .prefilled()
    .width(18.0);
/// The year's budget.
pub static BUDGET: Col<Amount> = Col::new("budget", "Budget (tkr)", Kind::Money)
    .width(13.0)
    .help(
        "Årets budget för posten, i tusental kronor. 0 om förvaltningen inte har någon.",
    );
/// The year's outcome.
pub static OUTCOME: Col<Amount> = Col::new("outcome", "Utfall (tkr)", Kind::Money)
    .width(13.0)
    .help(
        "Vad posten kostade under året, i tusental kronor. 0 om den inte kostade något.",
    );
/// The plan for the next year.
pub static PLAN_1: Col<Amount> = Col::of_year("plan_1", "Plan", 1, Kind::Money)
    .group("Plan (tkr)")
    .width(13.0)
    .help("Vad posten beräknas kosta nästa år, i tusental kronor.");
/// The plan for the year after.
pub static PLAN_2: Col<Amount> = Col::of_year("plan_2", "Plan", 2, Kind::Money)
    .width(13.0)
    .help("Vad posten beräknas kosta om två år, i tusental kronor.");
/// The plan for the third year.
pub static PLAN_3: Col<Amount> = Col::of_year("plan_3", "Plan", 3, Kind::Money)
    .width(13.0)
    .help("Vad posten beräknas kosta om tre år, i tusental kronor.");
/// A comment.
pub static COMMENT: Col<String> = Col::new("comment", "Kommentar", Kind::Text)
    .group("Förklaring")
    .width(50.0)
    .help("Vad som förklarar en avvikelse mellan budget och utfall.");

/// The sheet.
pub static SHEET: Sheet = Sheet {
    name: "Ekonomi",
    was: &[],
    layout: Layout::Table,
    rows: Rows::Fixed(Post::WORDS),
    columns: &[
        &POST.column,
        &BUDGET.column,
        &OUTCOME.column,
        &PLAN_1.column,
        &PLAN_2.column,
        &PLAN_3.column,
        &COMMENT.column,
    ],
    intro: "Förvaltningens kostnader för IT i tusental kronor.",
};
