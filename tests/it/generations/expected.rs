//! Drift, path and forecast (DESIGN §5.8) calculated from the kommun's own
//! figures, without the program.

use super::kommun::Told;

/// A change as it is published.
#[derive(Debug, PartialEq)]
pub(super) struct Change {
    pub(super) year: i64,
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) size: Option<f64>,
    pub(super) kind: String,
    pub(super) total: bool,
}

/// Where the outcome is heading.
pub(super) enum Heading {
    /// Nobody can say, for this reason.
    Nowhere(&'static str),
    /// To this value.
    To {
        year: i64,
        value: f64,
        spread: f64,
        /// `None` where the plan's last year has no target.
        outlook: Option<&'static str>,
    },
}

/// Returns what a vintage aims at in a year.
fn aim(told: &Told, vintage: i32, year: i32) -> Option<&'static str> {
    let offset = usize::try_from(year - vintage).ok()?;
    told.targets(vintage)?.get(offset).copied()
}

/// Returns every change between the known vintages, all decided in time.
pub(super) fn drift(told: &Told, known: &[i32]) -> Vec<Change> {
    let mut changes = Vec::new();
    for year in 2023..=2028 {
        let covering: Vec<i32> = known
            .iter()
            .copied()
            .filter(|start| (*start..*start + 3).contains(&year))
            .collect();
        let mut pairs: Vec<(i32, i32, bool)> = covering
            .windows(2)
            .map(|pair| (pair[0], pair[1], false))
            .collect();
        let original = covering
            .iter()
            .position(|at| aim(told, *at, year).is_some());
        let from = original.map_or(&[][..], |original| &covering[original..]);
        if from.len() > 2 {
            pairs.push((from[0], from[from.len() - 1], true));
        }
        for (from, to, total) in pairs {
            let aims = (aim(told, from, year), aim(told, to, year));
            if let Some((kind, size)) = kind(told.indicator.direction, aims) {
                changes.push(Change {
                    year: i64::from(year),
                    from: i64::from(from),
                    to: i64::from(to),
                    size,
                    kind: kind.to_owned(),
                    total,
                });
            }
        }
    }
    changes
}

fn kind(
    direction: &str,
    aims: (Option<&str>, Option<&str>),
) -> Option<(&'static str, Option<f64>)> {
    let (old, new) = match aims {
        (None, None) => return None,
        (None, Some(_)) => return Some(("nytt", None)),
        (Some(_), None) => return Some(("borttaget", None)),
        (Some(old), Some(new)) => (old, new),
    };
    let numbers = |text: &str| -> Vec<f64> {
        text.split('–')
            .filter_map(|part| part.parse().ok())
            .collect()
    };
    Some(match (&*numbers(old), &*numbers(new)) {
        ([old], [new]) => {
            let harder = if direction == "lägre" {
                old - new
            } else {
                new - old
            };
            let kind = match harder {
                harder if harder > 0.0 => "skärpt",
                harder if harder < 0.0 => "mildrat",
                _ => "oförändrat",
            };
            (kind, Some(new - old))
        }
        ([a, b], [c, d]) => {
            let kind = match (c - a, b - d) {
                (0.0, 0.0) => "oförändrat",
                (low, high) if low >= 0.0 && high >= 0.0 => "skärpt",
                (low, high) if low <= 0.0 && high <= 0.0 => "mildrat",
                _ => "ändrat",
            };
            (kind, None)
        }
        _ => (
            if old == new {
                "oförändrat"
            } else {
                "ändrat"
            },
            None,
        ),
    })
}

/// Returns how far before the plan the outcome is: the vintage in force is
/// always the year's own.
pub(super) fn standing(told: &Told) -> Option<f64> {
    let aim = aim(told, told.year, told.year)?;
    let outcome = told.outcome?;
    let ends: Vec<f64> = aim
        .split('–')
        .filter_map(|part| part.parse().ok())
        .collect();
    match (told.indicator.direction, &*ends) {
        ("högre", [aim]) => Some(outcome - aim),
        ("lägre", [aim]) => Some(aim - outcome),
        (_, [from, to]) => Some(-(from - outcome).max(outcome - to).max(0.0)),
        _ => None,
    }
}

/// Returns the forecast for the last year of the year's own vintage.
pub(super) fn heading(told: &Told) -> Heading {
    let indicator = &told.indicator;
    if indicator.unit == "ja/nej" || indicator.direction == "intervall" {
        return Heading::Nowhere("indikatorn kan inte skrivas fram");
    }
    let from = indicator.comparable.filter(|from| *from <= told.year);
    let mut points: Vec<(f64, f64)> = Vec::new();
    let baseline = indicator.baseline.map(|(year, value)| (year, Some(value)));
    let now = (told.year, told.outcome);
    for (year, outcome) in baseline.iter().chain(&told.earlier).chain([&now]) {
        if from.is_none_or(|from| *year >= from) {
            points.extend(outcome.map(|outcome| (f64::from(*year), outcome)));
        }
    }
    if points.len() < 3 {
        let all = told.earlier.len() + 1;
        return Heading::Nowhere(match from {
            Some(_) if points.len() < all => "för få jämförbara utfall",
            _ => "för få utfall",
        });
    }
    let end = told.year + 2;
    // Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)².
    #[expect(clippy::cast_precision_loss, reason = "at most five points")]
    let n = points.len() as f64;
    let x = points.iter().map(|(x, _)| x).sum::<f64>() / n;
    let y = points.iter().map(|(_, y)| y).sum::<f64>() / n;
    let above: f64 = points.iter().map(|(px, py)| (px - x) * (py - y)).sum();
    let below: f64 = points.iter().map(|(px, _)| (px - x).powi(2)).sum();
    let line = |at: f64| y + above / below * (at - x);
    let spread = points
        .iter()
        .map(|(px, py)| (py - line(*px)).abs())
        .fold(0.0, f64::max);
    let raw = line(f64::from(end));
    let aim = aim(told, told.year, end).and_then(|aim| aim.parse::<f64>().ok());
    let ends = aim.map(|aim| match indicator.direction {
        "lägre" => (raw + spread <= aim, raw - spread <= aim),
        _ => (raw - spread >= aim, raw + spread >= aim),
    });
    Heading::To {
        year: i64::from(end),
        value: if indicator.unit == "index" {
            raw
        } else {
            raw.max(0.0)
        },
        spread,
        outlook: ends.map(|ends| match ends {
            (true, _) => "nås",
            (false, true) => "osäkert",
            (false, false) => "nås inte",
        }),
    }
}
