//! A picture of an indicator in the plan: outcomes as a line with points,
//! every planversion's targets, and the forecast with its spread.
//!
//! Positions are in points from the picture's upper left corner, so that
//! labels can be kept apart here, where their texts are known.

mod alt;
mod drawing;
mod labels;
mod scale;
mod series;

use super::super::context::Context;
use super::super::node::words;
use super::shown::Shown;
use crate::domain::Year;
use crate::report::Indicator;
use drawing::{dots, lines, wanted};
use labels::Layout;
use scale::Scale;
use series::Series;

words! {
    /// A picture of targets and outcomes.
    pub struct TargetChart {
        /// The picture's width, pt.
        pub width: f64,
        /// Its height, pt.
        pub height: f64,
        /// Where the years' names stand.
        pub years_at: f64,
        /// The years.
        pub years: Vec<ChartYear>,
        /// The horizontal rules of the scale.
        pub rules: Vec<ChartRule>,
        /// Where the rules begin.
        pub left: f64,
        /// Where they end.
        pub right: f64,
        /// Where the report's year begins and ends, and how high it is.
        pub own: Option<ChartBand>,
        /// Intervals, as areas.
        pub bands: Vec<ChartBand>,
        /// The lines, those drawn first first.
        pub lines: Vec<ChartLine>,
        /// The points, those drawn first first.
        pub dots: Vec<ChartDots>,
        /// The forecast's spread.
        pub spread: Option<ChartSpread>,
        /// The labels.
        pub labels: Vec<ChartLabel>,
        /// What the picture says, with its figures.
        pub alt: String,
    }

    /// A place in the picture, pt.
    pub struct ChartPoint {
        /// From the left.
        pub x: f64,
        /// From the top.
        pub y: f64,
    }

    /// A year under the picture.
    pub struct ChartYear {
        /// Its middle.
        pub x: f64,
        /// The year.
        pub text: String,
        /// Whether it is the report's.
        pub own: bool,
    }

    /// A rule of the scale.
    pub struct ChartRule {
        /// Where.
        pub y: f64,
        /// What it stands for.
        pub text: String,
    }

    /// An area.
    pub struct ChartBand {
        /// As a line of the same kind.
        pub kind: String,
        /// Its corners.
        pub points: Vec<ChartPoint>,
    }

    /// A line.
    pub struct ChartLine {
        /// `outcome`, `force`, `older`, `newer`, `undecided` or `forecast`.
        pub kind: String,
        /// Its points.
        pub points: Vec<ChartPoint>,
    }

    /// Points that are drawn alike.
    pub struct ChartDots {
        /// `outcome`, `hollow`, `own`, `forecast`, or a planversion's line.
        pub kind: String,
        /// Where.
        pub points: Vec<ChartPoint>,
    }

    /// The forecast's spread, as an upright line.
    pub struct ChartSpread {
        /// Where.
        pub x: f64,
        /// Its upper end.
        pub from: f64,
        /// Its lower end.
        pub to: f64,
    }

    /// A label.
    pub struct ChartLabel {
        /// As the line that it belongs to, `first` for the first outcome.
        pub kind: String,
        /// The text.
        pub text: String,
        /// Its left edge.
        pub x: f64,
        /// Its upper edge.
        pub y: f64,
        /// The width kept for it.
        pub width: f64,
        /// The line to what it belongs to, where that is not beside it.
        pub leader: Option<ChartLeader>,
    }

    /// A line from a label to what it belongs to.
    pub struct ChartLeader {
        /// At the label.
        pub from: ChartPoint,
        /// At what it belongs to.
        pub to: ChartPoint,
    }
}

/// The picture's width, pt: two stand beside each other on a page.
const WIDTH: f64 = 232.0;
/// Its height, pt.
const HEIGHT: f64 = 85.0;
/// The drawing's upper edge, pt.
const TOP: f64 = 3.0;
/// Its lower edge, pt.
const BOTTOM: f64 = 72.0;
/// The size of the forecast's ring, pt.
const RING: f64 = 5.0;
/// The size of the labels, pt.
const SIZE: f64 = 7.0;

/// Where years and values are in the picture.
struct Plane {
    first: Year,
    left: f64,
    step: f64,
    scale: Scale,
}

impl Plane {
    fn x(&self, year: Year) -> f64 {
        self.left + (f64::from(year - self.first) + 0.5) * self.step
    }

    fn y(&self, value: f64) -> f64 {
        BOTTOM - self.scale.share(value) * (BOTTOM - TOP)
    }

    fn point(&self, (year, value): (Year, f64)) -> ChartPoint {
        ChartPoint {
            x: self.x(year),
            y: self.y(value),
        }
    }
}

/// Returns the picture; nothing where there is neither outcome nor target.
pub(super) fn chart(
    context: &Context<'_>,
    shown: &Shown<'_>,
    indicator: &Indicator,
) -> Option<TargetChart> {
    let series = Series::new(context, shown, indicator);
    let (first, last) = series.years()?;
    let scale = Scale::new(&series)?;
    let widest = scale
        .ticks
        .iter()
        .map(|(_, text)| labels::width(text, SIZE));
    let left = widest.fold(14.0, f64::max).min(70.0) + 5.0;
    let step = (WIDTH - 4.0 - left) / f64::from(last - first + 1);
    let plane = Plane {
        first,
        left,
        step,
        scale,
    };
    let (bands, lines) = lines(&series, &plane);
    let dots = dots(&series, &plane);
    let spread = series.forecast.map(|(year, value, spread)| ChartSpread {
        x: plane.x(year),
        from: plane.y(value + spread).max(TOP),
        to: plane.y(value - spread).min(BOTTOM),
    });
    // What is smaller than the forecast's own ring is not seen behind it.
    let spread = spread.filter(|spread| spread.to - spread.from > RING + 1.0);
    let mut layout = Layout::new(left - 2.0, WIDTH, BOTTOM + 2.5);
    for line in &lines {
        layout.avoid_line(&line.points, if line.kind == "outcome" { 8.0 } else { 4.0 });
    }
    for (value, _) in &plane.scale.ticks {
        let y = plane.y(*value);
        layout.avoid_line(&[at(left, y), at(WIDTH - 4.0, y)], 0.15);
    }
    for dots in &dots {
        layout.avoid_dots(&dots.points);
    }
    if let Some(spread) = &spread {
        layout.avoid_line(&[at(spread.x, spread.from), at(spread.x, spread.to)], 6.0);
    }
    let labels = layout.place(wanted(&series, &plane));
    Some(TargetChart {
        width: WIDTH,
        height: HEIGHT,
        years_at: BOTTOM + 4.0,
        years: (first..=last)
            .map(|year| ChartYear {
                x: plane.x(year),
                text: year.to_string(),
                own: year == context.year,
            })
            .collect(),
        rules: plane
            .scale
            .ticks
            .iter()
            .map(|(value, text)| ChartRule {
                y: plane.y(*value),
                text: text.clone(),
            })
            .collect(),
        left,
        right: WIDTH - 4.0,
        own: (first..=last).contains(&context.year).then(|| {
            let (from, to) = (
                plane.x(context.year) - step / 2.0,
                plane.x(context.year) + step / 2.0,
            );
            ChartBand {
                kind: "own".to_owned(),
                points: vec![at(from, TOP), at(to, BOTTOM)],
            }
        }),
        bands,
        lines,
        dots,
        spread,
        labels,
        alt: alt::alt(context, indicator, &series),
    })
}

const fn at(x: f64, y: f64) -> ChartPoint {
    ChartPoint { x, y }
}
