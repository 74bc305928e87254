//! The rows of a goal's indicator table.

use super::chart::{self, Bullet, BulletOf};
use super::context::{Context, outcome_of};
use super::figures::{self, Alignment};
use super::node::words;
use super::status::{self, Status, TrendWords};
use super::summary::heads;
use crate::domain::{Mark, Measure, Unit};
use crate::report::Indicator;
use crate::swedish;

words! {
    /// A goal's indicators.
    pub struct IndicatorTable {
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The rows.
        pub rows: Vec<IndicatorRow>,
    }

    /// An indicator.
    pub struct IndicatorRow {
        /// The code.
        pub code: String,
        /// Where links to the row go.
        pub anchor: Option<String>,
        /// Where its sources stand.
        pub sources: Option<String>,
        /// The name.
        pub name: String,
        /// The unit.
        pub unit: String,
        /// How many digits its figures lack after the comma, beside the
        /// column's longest.
        pub digits: f64,
        /// Whether they lack the comma too.
        pub comma: bool,
        /// The outcome two years ago.
        pub two_back: String,
        /// The outcome last year.
        pub last: String,
        /// The year's outcome.
        pub outcome: String,
        /// What must be said beside it: `ca`, `5 av 6`.
        pub beside: String,
        /// The target.
        pub target: String,
        /// `minst`, `högst` or `inom`.
        pub reach: String,
        /// The picture.
        pub chart: Bullet,
        /// The assessment.
        pub status: Status,
        /// The trend.
        pub trend: TrendWords,
    }
}

/// Returns the table of a goal's indicators.
pub(super) fn table(context: &Context<'_>, indicators: &[&Indicator]) -> IndicatorTable {
    let year = context.year;
    let alignment = Alignment::of(indicators.iter().map(|i| decimals(i)));
    IndicatorTable {
        heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            &(year - 2).to_string(),
            &(year - 1).to_string(),
            &year.to_string(),
            "Målvärde",
            "Utfall mot målvärde",
            "Bedömning och trend",
        ]),
        rows: indicators
            .iter()
            .map(|i| row(context, i, alignment))
            .collect(),
    }
}

/// Returns the decimals that an indicator's figures are printed with.
pub(super) const fn decimals(indicator: &Indicator) -> u8 {
    match indicator.common_unit {
        Unit::YesNo => 0,
        _ => indicator.printed_decimals,
    }
}

fn row(
    context: &Context<'_>,
    indicator: &Indicator,
    alignment: Alignment,
) -> IndicatorRow {
    let decimals = decimals(indicator);
    let unit = indicator.common_unit;
    let earlier =
        |year| outcome_of(&indicator.history, year).map(|figure: &_| figure.value);
    let last: Option<Measure> = earlier(context.year - 1);
    let outcome = indicator.outcome.as_ref().map(|figure| figure.value);
    let target = indicator.target.as_ref().map(|t| t.target.value);
    IndicatorRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        sources: context.source_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: unit_word(unit).to_owned(),
        digits: alignment.digits(decimals),
        comma: alignment.comma(decimals),
        two_back: figures::year(
            context.year - 2,
            &indicator.withheld_years,
            earlier(context.year - 2),
            decimals,
        ),
        last: figures::year(context.year - 1, &indicator.withheld_years, last, decimals),
        outcome: figures::shown(indicator.withheld(), outcome, decimals),
        beside: beside(indicator),
        target: target.map_or_else(
            || swedish::NOTHING.to_owned(),
            |target| figures::target(target, decimals),
        ),
        reach: target
            .map_or("", |target| figures::reach(target, indicator.direction))
            .to_owned(),
        chart: chart::bullet(&BulletOf {
            name: &indicator.name,
            year: context.year,
            unit,
            decimals,
            outcome,
            target,
            last,
            assessment: indicator.assessment,
        }),
        status: status::shown(indicator.assessment),
        trend: status::shown_trend(indicator.withheld(), indicator.trend),
    }
}

/// Returns a unit as the unit column shows it.
pub(super) const fn unit_word(unit: Unit) -> &'static str {
    unit.word()
}

/// The coverage where it is not whole, otherwise how exact the figure is.
fn beside(indicator: &Indicator) -> String {
    let coverage = indicator.coverage.open();
    let partial = coverage.filter(|c| c.expected > 1 && c.reported < c.expected);
    if let Some(coverage) = partial {
        format!("{} av {}", coverage.reported, coverage.expected)
    } else if indicator.outcome.is_some() && indicator.mark != Mark::Exact {
        figures::mark(indicator.mark).to_owned()
    } else {
        String::new()
    }
}
