//! Labels that do not collide: each is placed near what it belongs to, where
//! it covers no other label and as little else as possible.

use super::{ChartLabel, ChartLeader, ChartPoint, SIZE};

/// A label to be placed.
pub(super) struct Label {
    /// As in [`ChartLabel`].
    pub(super) kind: &'static str,
    /// The text.
    pub(super) text: String,
    /// What it belongs to.
    pub(super) at: ChartPoint,
}

/// A rectangle, pt.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// Returns the point of the rectangle that is nearest to another point.
    fn nearest(&self, at: &ChartPoint) -> (f64, f64) {
        (
            at.x.clamp(self.left, self.right),
            at.y.clamp(self.top, self.bottom),
        )
    }
}

/// A place that a label could have.
#[derive(Clone, Copy, Debug)]
struct Spot {
    area: Area,
    /// What it costs, whatever the other labels do.
    cost: f64,
    /// The line to what it belongs to, where that is not beside it.
    leader: Option<((f64, f64), (f64, f64))>,
}

impl Spot {
    /// Returns whether the line to what it belongs to goes through an area.
    fn leads_through(&self, area: &Area) -> bool {
        self.leader.is_some_and(|(from, to)| {
            let mut shares = (1..20).map(|part| f64::from(part) / 20.0);
            shares.any(|share| area.holds(between(from, to, share)))
        })
    }
}

/// What labels should not cover.
pub(super) struct Layout {
    left: f64,
    right: f64,
    bottom: f64,
    dots: Vec<Area>,
    /// Points along the lines, and what it costs to cover one.
    lines: Vec<((f64, f64), f64)>,
}

/// A label's height, pt.
const HEIGHT: f64 = SIZE * 1.02;
/// How near to what it belongs to a label stands, pt.
const GAP: f64 = 3.0;
/// From how far away a label needs a line to what it belongs to, pt.
const FAR: f64 = 6.5;
/// The distance between the points along a line that are looked at, pt.
const ALONG: f64 = 2.5;
/// What it costs to cross another label's line, or another label with a line.
const CROSSED: f64 = 60.0;
/// What it costs to leave a label out.
const LEFT_OUT: f64 = 1000.0;

impl Layout {
    /// Returns a layout between the edges.
    pub(super) const fn new(left: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            right,
            bottom,
            dots: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// Makes labels keep off a line; `cost` is for every part of it that is
    /// covered.
    pub(super) fn avoid_line(&mut self, points: &[ChartPoint], cost: f64) {
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            let length = (to.x - from.x).hypot(to.y - from.y);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a picture is a few hundred points wide"
            )]
            let parts = (length / ALONG).ceil().clamp(1.0, 400.0) as u32;
            let share = |part| f64::from(part) / f64::from(parts);
            let along = (0..=parts)
                .map(|part| between((from.x, from.y), (to.x, to.y), share(part)));
            self.lines.extend(along.map(|point| (point, cost)));
        }
    }

    /// Makes labels keep off points.
    pub(super) fn avoid_dots(&mut self, points: &[ChartPoint]) {
        self.dots.extend(points.iter().map(|point| Area {
            left: point.x - 2.2,
            top: point.y - 2.2,
            right: point.x + 2.2,
            bottom: point.y + 2.2,
        }));
    }

    /// Places labels, the most important first. Which one has its place first
    /// is tried out; the cheapest way is taken. A label without a place that
    /// is free of other labels is left out.
    pub(super) fn place(&self, labels: Vec<Label>) -> Vec<ChartLabel> {
        let spots: Vec<Vec<Spot>> = labels.iter().map(|own| self.spots(own)).collect();
        let ways = (0..labels.len()).map(|first| {
            let rest = (0..labels.len()).filter(move |at| *at != first);
            greedy(&spots, std::iter::once(first).chain(rest))
        });
        let best = ways.min_by(|(a, _), (b, _)| a.total_cmp(b));
        let (_, mut placed) = best.unwrap_or_default();
        placed.sort_by_key(|(at, _)| *at);
        let mut placed = placed.into_iter().peekable();
        let mut chosen = |at: usize| placed.next_if(|(own, _)| *own == at);
        labels
            .into_iter()
            .enumerate()
            .filter_map(|(at, label)| {
                let (_, spot) = chosen(at)?;
                let point = |(x, y)| ChartPoint { x, y };
                Some(ChartLabel {
                    kind: label.kind.to_owned(),
                    text: label.text,
                    x: spot.area.left,
                    y: spot.area.top,
                    width: spot.area.right - spot.area.left,
                    leader: spot.leader.map(|(from, to)| ChartLeader {
                        from: point(from),
                        to: point(to),
                    }),
                })
            })
            .collect()
    }

    /// Returns the places that a label could have inside the picture, the
    /// cheapest first.
    fn spots(&self, label: &Label) -> Vec<Spot> {
        let (at, width) = (&label.at, width(&label.text, SIZE) + 1.0);
        let mut spots = Vec::new();
        let mut add = |left: f64, top: f64| {
            let left = left.min(self.right - width).max(self.left);
            if top >= 0.0 && top + HEIGHT <= self.bottom {
                spots.push(self.spot(
                    Area {
                        left,
                        top,
                        right: left + width,
                        bottom: top + HEIGHT,
                    },
                    at,
                ));
            }
        };
        let across = [
            at.x - width / 2.0,
            at.x - width + 4.0,
            at.x - 4.0,
            at.x - width - GAP,
            at.x + GAP + 1.0,
            at.x - width * 1.2 - GAP,
            at.x + width * 0.3,
        ];
        for row in 0..9 {
            let away = GAP + f64::from(row) * (HEIGHT * 0.6);
            for left in across {
                add(left, at.y - away - HEIGHT);
                add(left, at.y + away);
            }
        }
        add(at.x - width - GAP - 1.0, at.y - HEIGHT / 2.0);
        add(at.x + GAP + 1.0, at.y - HEIGHT / 2.0);
        spots.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        spots
    }

    fn spot(&self, area: Area, at: &ChartPoint) -> Spot {
        let near = area.nearest(at);
        let distance = (near.0 - at.x).hypot(near.1 - at.y);
        let middle = f64::midpoint(area.left, area.right);
        let leader = (distance > FAR).then_some((near, (at.x, at.y)));
        let dots = self.dots.iter().filter(|dot| dot.overlaps(&area)).count();
        let covered = self.lines.iter().filter(|(point, _)| area.holds(*point));
        // A label above is read before one below.
        let below = if area.top > at.y { 0.4 } else { 0.0 };
        let far = if leader.is_some() { 8.0 } else { 0.0 };
        Spot {
            area,
            cost: distance * 0.6
                + (middle - at.x).abs() * 0.08
                + below
                + far
                + 14.0 * f64::from(u32::try_from(dots).unwrap_or(u32::MAX))
                + covered.map(|(_, cost)| cost).sum::<f64>(),
            leader,
        }
    }
}

/// Places one label after the other where each is cheapest; returns what that
/// costs, and the places by the labels' numbers.
fn greedy(
    spots: &[Vec<Spot>],
    order: impl Iterator<Item = usize>,
) -> (f64, Vec<(usize, Spot)>) {
    let mut placed: Vec<(usize, Spot)> = Vec::new();
    let mut total = 0.0;
    for at in order {
        let mut best: Option<(f64, Spot)> = None;
        for spot in spots.get(at).into_iter().flatten() {
            if best.is_some_and(|(cost, _)| cost <= spot.cost) {
                break;
            }
            if placed.iter().any(|(_, own)| own.area.overlaps(&spot.area)) {
                continue;
            }
            let crossed = placed.iter().filter(|(_, own)| {
                spot.leads_through(&own.area) || own.leads_through(&spot.area)
            });
            let crossed = f64::from(u32::try_from(crossed.count()).unwrap_or(u32::MAX));
            let cost = spot.cost + CROSSED * crossed;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, *spot));
            }
        }
        match best {
            Some((cost, spot)) => {
                total += cost;
                placed.push((at, spot));
            }
            None => total += LEFT_OUT,
        }
    }
    (total, placed)
}

fn between(from: (f64, f64), to: (f64, f64), share: f64) -> (f64, f64) {
    (
        from.0 + (to.0 - from.0) * share,
        from.1 + (to.1 - from.1) * share,
    )
}

/// Returns how wide a text is in the document's sans serif, or a little more,
/// pt.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|c| match c {
            '0'..='9' | '\u{2212}' | '–' | '+' => 0.515,
            ',' | '.' | ':' | 'i' | 'j' | 'l' | 't' | 'r' | 'f' => 0.31,
            ' ' | '\u{a0}' | '\u{202f}' => 0.22,
            'm' | 'w' | '%' => 0.84,
            _ => 0.56,
        })
        .sum();
    ems * size
}
