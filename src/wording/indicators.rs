//! The rows of a goal's indicator table.

use super::chart::{self, Bullet, BulletOf};
use super::context::{Context, outcome_of};
use super::figures::{self, Alignment};
use super::heads::heads;
use super::node::words;
use super::period::PeriodWords;
use super::status::{self, Status, TrendWords};
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
        /// The two figures before the year's: the outcomes two years ago and
        /// last year; in the interim report last year's, and what it came to
        /// so far.
        pub earlier: Vec<String>,
        /// The year's outcome, or the forecast of it.
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
    let earlier = if context.period.is_interim() {
        [
            (year - 1).to_string(),
            PeriodWords::so_far_head().to_owned(),
        ]
    } else {
        [(year - 2).to_string(), (year - 1).to_string()]
    };
    let outcome = context.report.about.period.kind.outcome_word();
    let outcome = swedish::capitalised(outcome);
    IndicatorTable {
        heads: heads(&[
            "Kod",
            "Indikator",
            "Enhet",
            &earlier[0],
            &earlier[1],
            &context.period.year_head(),
            "Målvärde",
            &format!("{outcome} mot målvärde"),
            &format!("{} och trend", context.period.assessments_head()),
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
    let of_year = |year: i32, measure: Option<Measure>| {
        figures::year(year, &indicator.withheld_years, measure, decimals)
    };
    let last_shown = of_year(context.year - 1, last);
    let before = if context.period.is_interim() {
        let so_far = indicator.so_far.as_ref().map(|figure| figure.value);
        let so_far = figures::shown(indicator.withheld(), so_far, decimals);
        [last_shown, so_far]
    } else {
        let two_back = context.year - 2;
        [of_year(two_back, earlier(two_back)), last_shown]
    };
    IndicatorRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        sources: context.source_anchor(&indicator.code),
        name: indicator.name.clone(),
        unit: unit_word(unit).to_owned(),
        digits: alignment.digits(decimals),
        comma: alignment.comma(decimals),
        earlier: before.into(),
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
            period: context.period,
            year: context.year,
            unit,
            decimals,
            outcome,
            target,
            last,
            assessment: indicator.assessment,
        }),
        status: context.period.shown(indicator.assessment),
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
