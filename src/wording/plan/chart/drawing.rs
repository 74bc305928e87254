//! What stands in a picture: lines, areas, points and the labels they need.

use super::labels::Label;
use super::series::{Aim, Form, Series, VintageSeries};
use super::{ChartBand, ChartDots, ChartLine, ChartPoint, Plane, at};

/// Returns the areas and the lines, the oldest targets first and the outcome
/// last.
pub(super) fn lines(series: &Series, plane: &Plane) -> (Vec<ChartBand>, Vec<ChartLine>) {
    let mut bands = Vec::new();
    let mut lines = Vec::new();
    let mut add = |kind: &str, points: Vec<ChartPoint>| {
        if points.len() > 1 {
            lines.push(ChartLine {
                kind: kind.to_owned(),
                points,
            });
        }
    };
    for vintage in series.in_drawing_order() {
        if series.form == Form::Steps {
            for (from, to) in steps(series, vintage, plane) {
                add(vintage.kind, vec![from, to]);
            }
            continue;
        }
        let upper = || {
            vintage
                .points
                .iter()
                .map(|(year, aim)| (*year, aim.upper()))
        };
        add(vintage.kind, upper().map(|p| plane.point(p)).collect());
        if vintage.points.iter().any(|(_, aim)| aim.is_interval()) {
            let lower = || {
                vintage
                    .points
                    .iter()
                    .map(|(year, aim)| (*year, aim.lower()))
            };
            add(vintage.kind, lower().map(|p| plane.point(p)).collect());
            bands.push(ChartBand {
                kind: vintage.kind.to_owned(),
                points: upper()
                    .chain(lower().rev())
                    .map(|point| plane.point(point))
                    .collect(),
            });
        }
    }
    if let (Some((year, value, _)), Some(now)) = (series.forecast, series.now()) {
        add(
            "forecast",
            vec![plane.point(now), plane.point((year, value))],
        );
    }
    if series.form != Form::Steps {
        let compared = series.outcomes.iter().filter(|outcome| outcome.comparable);
        add(
            "outcome",
            compared
                .map(|outcome| plane.point((outcome.year, outcome.value)))
                .collect(),
        );
    }
    (bands, lines)
}

/// Returns a planversion's targets as bars above their levels, so that several
/// planversioner at one level are seen beside each other.
fn steps(
    series: &Series,
    vintage: &VintageSeries,
    plane: &Plane,
) -> Vec<(ChartPoint, ChartPoint)> {
    let order = series
        .vintages
        .iter()
        .position(|own| own.start == vintage.start);
    let lift = series.lift(order.unwrap_or_default(), plane.y(0.0) - plane.y(1.0));
    let mut bars: Vec<(ChartPoint, ChartPoint)> = Vec::new();
    for (year, aim) in &vintage.points {
        let y = plane.y(aim.upper()) - lift;
        let (from, to) = (
            plane.x(*year) - plane.step * 0.5 + 1.5,
            plane.x(*year) + plane.step * 0.5 - 1.5,
        );
        match bars.last_mut() {
            Some((_, end))
                if (end.y - y).abs() < 0.01 && from - end.x < 2.0 * 1.5 + 0.1 =>
            {
                end.x = to;
            }
            _ => bars.push((at(from, y), at(to, y))),
        }
    }
    bars
}

/// Returns the points, the oldest targets first and the forecast last.
pub(super) fn dots(series: &Series, plane: &Plane) -> Vec<ChartDots> {
    let mut dots = Vec::new();
    let mut add = |kind: &str, points: Vec<ChartPoint>| {
        if !points.is_empty() {
            dots.push(ChartDots {
                kind: kind.to_owned(),
                points,
            });
        }
    };
    if series.form != Form::Steps {
        for vintage in series.in_drawing_order() {
            let points = vintage.points.iter().flat_map(|(year, aim)| match aim {
                Aim::At(value) => vec![plane.point((*year, *value))],
                // A band of one year has no line to show it.
                Aim::Between(from, to) if vintage.points.len() == 1 => {
                    vec![plane.point((*year, *from)), plane.point((*year, *to))]
                }
                Aim::Between(..) => Vec::new(),
            });
            add(vintage.kind, points.collect());
        }
    }
    let outcomes = |comparable: bool, own: bool| {
        series
            .outcomes
            .iter()
            .filter(|outcome| outcome.comparable == comparable && outcome.own == own)
            .map(|outcome| plane.point((outcome.year, outcome.value)))
            .collect()
    };
    add("hollow", outcomes(false, false));
    add("outcome", outcomes(true, false));
    add("own", outcomes(true, true));
    let ahead = series.forecast.map(|(year, value, _)| (year, value));
    add(
        "forecast",
        ahead.into_iter().map(|p| plane.point(p)).collect(),
    );
    dots
}

/// Returns the labels, the most important first.
pub(super) fn wanted(series: &Series, plane: &Plane) -> Vec<Label> {
    let mut labels = Vec::new();
    let mut add = |kind: &'static str, text: String, at: ChartPoint| {
        labels.push(Label { kind, text, at });
    };
    let steps = series.form == Form::Steps;
    let compared = || series.outcomes.iter().filter(|outcome| outcome.comparable);
    let latest = compared().next_back().filter(|_| !steps);
    if let Some(latest) = latest {
        let text = series.write(latest.value);
        add("outcome", text, plane.point((latest.year, latest.value)));
    }
    if let Some((year, value, _)) = series.forecast {
        let text = format!("prognos {}", series.write(value));
        add("forecast", text, plane.point((year, value)));
    }
    let mut vintages: Vec<&VintageSeries> = series.in_drawing_order().collect();
    vintages.reverse();
    for vintage in vintages {
        let Some((year, aim)) = vintage.points.last() else {
            continue;
        };
        let mut end = plane.point((*year, aim.upper()));
        if steps {
            let bars = self::steps(series, vintage, plane);
            if let Some((_, to)) = bars.last() {
                end = at(to.x, to.y);
            }
        }
        let text = match vintage.kind {
            "force" if !steps => {
                format!("{}: {}", vintage.name, series.write_aim(aim))
            }
            "undecided" => format!("{}, ej beslutad", vintage.name),
            _ => vintage.name.clone(),
        };
        add(vintage.kind, text, end);
    }
    let first = compared().next().filter(|_| !steps);
    if let Some(first) = first.filter(|first| latest.is_some_and(|l| l.year > first.year))
    {
        let text = series.write(first.value);
        add("first", text, plane.point((first.year, first.value)));
    }
    labels
}
