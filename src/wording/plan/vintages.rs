//! The planversioner and their decisions.

use chrono::Datelike as _;

use super::super::context::Context;
use super::super::figures;
use super::super::frame::Heading;
use super::super::goals::unbroken_paragraph;
use super::super::heads::heads;
use super::super::node::words;
use crate::domain::Year;
use crate::report::Vintage;
use crate::swedish::{self, Gender, NOTHING};

words! {
    /// The planversioner and their decisions.
    pub struct VintagesPart {
        /// The heading.
        pub heading: Heading,
        /// What the three-year plan is, and how many editions there are.
        pub text: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The years of the picture in the last column; none when there are
        /// too many.
        pub years: Vec<VintageYear>,
        /// The planversioner, oldest first.
        pub rows: Vec<VintageRow>,
    }

    /// A year on the picture's axis.
    pub struct VintageYear {
        /// The year.
        pub text: String,
        /// Whether it is the report's.
        pub own: bool,
        /// Where it begins, 0–1.
        pub from: f64,
        /// Where it ends.
        pub to: f64,
    }

    /// A planversion.
    pub struct VintageRow {
        /// `2025–2027`.
        pub name: String,
        /// The body that decided it.
        pub body: String,
        /// When.
        pub date: String,
        /// The paragraph.
        pub paragraph: String,
        /// `gäller för 2025`, `beslutad under 2025, gäller från 2026` …
        pub state: String,
        /// Whether it is the one in force.
        pub in_force: bool,
        /// Whether it has a decision.
        pub decided: bool,
        /// Where its years begin, 0–1; nothing when there is no picture.
        pub from: Option<f64>,
        /// Where they end.
        pub to: Option<f64>,
    }
}

/// The most years that the picture has room for.
const MOST_YEARS: Year = 12;

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> VintagesPart {
    let vintages = &context.report.vintages;
    let first = vintages.iter().map(|v| v.start).min().unwrap_or_default();
    let last = vintages.iter().map(|v| v.start).max().unwrap_or_default();
    let count = last.saturating_sub(first).saturating_add(3);
    let drawn = !vintages.is_empty() && count <= MOST_YEARS;
    let at = |year: Year| f64::from(year - first) / f64::from(count);
    let years = if drawn { first..first + count } else { 0..0 };
    VintagesPart {
        heading,
        text: text(context),
        heads: heads(&[
            "Planversion",
            "Beslutad av",
            "Datum",
            "Paragraf",
            "Ställning",
            "År",
        ]),
        years: years
            .map(|year| VintageYear {
                text: year.to_string(),
                own: year == context.year,
                from: at(year),
                to: at(year + 1),
            })
            .collect(),
        rows: vintages
            .iter()
            .map(|vintage| VintageRow {
                name: figures::vintage(vintage.start),
                body: vintage
                    .decided_by
                    .clone()
                    .unwrap_or_else(|| NOTHING.to_owned()),
                date: vintage
                    .decided_on
                    .map_or_else(|| NOTHING.to_owned(), swedish::date),
                paragraph: vintage
                    .paragraph
                    .as_deref()
                    .map_or_else(|| NOTHING.to_owned(), unbroken_paragraph),
                state: state(context, vintage),
                in_force: vintage.in_force,
                decided: vintage.decided_on.is_some(),
                from: drawn.then(|| at(vintage.start)),
                to: drawn.then(|| at(vintage.start + 3)),
            })
            .collect(),
    }
}

/// Returns what a planversion is to the report's year.
pub(super) fn state(context: &Context<'_>, vintage: &Vintage) -> String {
    let year = context.year;
    let Some(date) = vintage.decided_on else {
        return "inte beslutad; gäller inte".to_owned();
    };
    let during = date.year() == year;
    let covers = (vintage.start..vintage.start.saturating_add(3)).contains(&year);
    let in_force = context.report.vintages.iter().find(|v| v.in_force);
    if vintage.in_force {
        return if during {
            format!("gäller för {year}, beslutad under året")
        } else {
            format!("gäller för {year}")
        };
    }
    let when = if during {
        format!("beslutad under {year}")
    } else if date.year() > year {
        format!("beslutad efter {year}")
    } else {
        String::new()
    };
    let what = if vintage.start > year {
        format!("avser tiden från {}", vintage.start)
    } else if !covers {
        "har löpt ut".to_owned()
    } else if in_force.is_some_and(|current| current.start > vintage.start) {
        "ersatt av en senare".to_owned()
    } else {
        format!("för sent för att gälla {year}")
    };
    match when.as_str() {
        "" => what,
        when => format!("{when}, {what}"),
    }
}

fn text(context: &Context<'_>) -> String {
    let vintages = &context.report.vintages;
    let opening = "IT-strategin är en treårig plan som beslutas på nytt varje år.";
    let undecided = vintages.iter().filter(|v| v.decided_on.is_none()).count();
    let mut text = match vintages.len() {
        0 => format!("{opening} Ingen planversion är redovisad."),
        1 => format!("{opening} En planversion är redovisad, så inget kan jämföras."),
        n => format!(
            "{opening} {} planversioner är redovisade.",
            swedish::capitalised(&swedish::cardinal(n, Gender::Common))
        ),
    };
    if undecided > 0 {
        text.push_str(&format!(
            " {} av dem {} inte något beslutsdatum och gäller därför inte.",
            swedish::capitalised(&swedish::cardinal(undecided, Gender::Common)),
            swedish::plural(undecided, "har", "har")
        ));
    }
    if vintages.len() > 1 {
        text.push_str(
            " Varje år omfattas av högst tre planversioner. Skillnaden mellan dem visar \
             hur målvärdet har flyttats medan arbetet pågick.",
        );
    }
    text
}
