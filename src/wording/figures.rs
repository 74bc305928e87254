//! Figures as the report prints them (DESIGN §5.13).

use crate::domain::{Direction, Mark, Measure, Target, Unit, Year};
use crate::report::{Count, FEWER_THAN_THREE, WITHHELD};
use crate::swedish::{self, NO_BREAK_SPACE, NOTHING};

/// Returns an outcome, without its unit: `1 250,5`, `ja`.
pub(super) fn measure(value: Measure, decimals: u8) -> String {
    match value {
        Measure::Number(number) => swedish::fixed(number, decimals),
        Measure::YesNo(answer) => yes_no(answer).to_owned(),
    }
}

/// Returns an outcome, or the sign for nothing.
pub(super) fn measure_or_nothing(value: Option<Measure>, decimals: u8) -> String {
    value.map_or_else(|| NOTHING.to_owned(), |value| measure(value, decimals))
}

/// Returns an outcome that an edition may withhold.
pub(super) fn shown(withheld: bool, value: Option<Measure>, decimals: u8) -> String {
    if withheld {
        WITHHELD.to_owned()
    } else {
        measure_or_nothing(value, decimals)
    }
}

/// Returns the outcome of an earlier year, unless it is one of those that the
/// edition withholds.
pub(super) fn year(
    year: Year,
    withheld: &[Year],
    value: Option<Measure>,
    decimals: u8,
) -> String {
    shown(withheld.contains(&year), value, decimals)
}

/// Returns a count that an edition may withhold.
pub(super) fn shown_count(count: Count) -> String {
    match count {
        Count::Of(number) => self::count(number),
        Count::FewerThanThree => FEWER_THAN_THREE.to_owned(),
        Count::Withheld => WITHHELD.to_owned(),
    }
}

/// Returns an outcome with its unit, for a sentence: `72,5 %`, `58 tkr`.
pub(super) fn measure_in(value: Measure, unit: Unit, decimals: u8) -> String {
    with_unit(&measure(value, decimals), unit)
}

/// Returns a target, without its unit: `75,0`, `8–12`, `ja`.
pub(super) fn target(value: Target, decimals: u8) -> String {
    match value {
        Target::Number(number) => swedish::fixed(number, decimals),
        Target::YesNo(answer) => yes_no(answer).to_owned(),
        Target::Interval { from, to } => range(
            &swedish::fixed(from, decimals),
            &swedish::fixed(to, decimals),
        ),
    }
}

/// Returns a target with its unit, for a sentence.
pub(super) fn target_in(value: Target, unit: Unit, decimals: u8) -> String {
    with_unit(&target(value, decimals), unit)
}

/// Returns how a target is to be reached: `minst`, `högst`, `inom`; nothing
/// for `ja/nej`.
pub(super) const fn reach(value: Target, direction: Direction) -> &'static str {
    match (value, direction) {
        (Target::YesNo(_), _) => "",
        (Target::Interval { .. }, _) => "inom",
        (Target::Number(_), Direction::Lower) => "högst",
        (Target::Number(_), Direction::Higher | Direction::Interval) => "minst",
    }
}

/// Returns how exact a figure is, as the small word beside it.
pub(super) const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Exact => "",
        Mark::Approximate => "ca",
        Mark::Above => "över",
        Mark::Below => "under",
        Mark::Preliminary => "prel.",
    }
}

/// Returns how exact a figure is, as a sentence about it.
pub(super) const fn mark_sentence(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Exact => None,
        Mark::Approximate => Some("Utfallet är ungefärligt."),
        Mark::Above => Some("Utfallet är redovisat som «över» det angivna talet."),
        Mark::Below => Some("Utfallet är redovisat som «under» det angivna talet."),
        Mark::Preliminary => Some("Utfallet är preliminärt."),
    }
}

/// Where a figure ends beside the figure in its column that has the most
/// decimals, so that a column aligns on the decimal comma.
#[derive(Clone, Copy)]
pub(super) struct Alignment {
    most: u8,
}

impl Alignment {
    /// Returns the alignment of a column whose figures have these decimals.
    pub(super) fn of(decimals: impl Iterator<Item = u8>) -> Self {
        Self {
            most: decimals.max().unwrap_or(0),
        }
    }

    /// Returns how many digits a figure lacks after the comma.
    pub(super) fn digits(self, decimals: u8) -> f64 {
        f64::from(self.most.saturating_sub(decimals))
    }

    /// Returns whether a figure lacks the comma itself.
    pub(super) const fn comma(self, decimals: u8) -> bool {
        self.most > 0 && decimals == 0
    }
}

/// Returns a difference from a target in the words of DESIGN §5.13:
/// `−18,8 procentenheter`, `+1 dag`.
pub(super) fn difference(change: f64, unit: Unit, decimals: u8) -> String {
    let text = swedish::signed(change, decimals);
    let one = matches!(text.as_str(), "+1" | "\u{2212}1");
    let word = match unit {
        Unit::Percent => {
            swedish::plural(usize::from(one), "procentenhet", "procentenheter")
        }
        Unit::Tkr => "tkr",
        Unit::Days => swedish::plural(usize::from(one), "dag", "dagar"),
        Unit::Hours => swedish::plural(usize::from(one), "timme", "timmar"),
        Unit::Index => swedish::plural(usize::from(one), "enhet", "enheter"),
        Unit::Level => swedish::plural(usize::from(one), "nivå", "nivåer"),
        Unit::Count => return text,
        Unit::YesNo => return String::new(),
    };
    format!("{text}{NO_BREAK_SPACE}{word}")
}

/// Returns a vintage's name by its three years, `2025–2027`.
pub(super) fn vintage(start: Year) -> String {
    range(&start.to_string(), &(start + 2).to_string())
}

/// Returns a share from 0 to 1 as a percentage: `83 %`.
pub(super) fn share(value: f64) -> String {
    swedish::percent(value * 100.0, swedish::shown_decimals(value * 100.0).min(1))
}

/// Returns a whole number.
#[expect(clippy::cast_precision_loss, reason = "counts are small")]
pub(super) fn count(value: usize) -> String {
    swedish::fixed(value as f64, 0)
}

fn range(from: &str, to: &str) -> String {
    format!("{from}–{to}")
}

fn with_unit(text: &str, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{text}{NO_BREAK_SPACE}%"),
        Unit::Tkr => format!("{text}{NO_BREAK_SPACE}tkr"),
        Unit::Days => format!("{text}{NO_BREAK_SPACE}dagar"),
        Unit::Hours => format!("{text}{NO_BREAK_SPACE}timmar"),
        Unit::Level => format!("nivå{NO_BREAK_SPACE}{text}"),
        Unit::Count | Unit::Index | Unit::YesNo => text.to_owned(),
    }
}

const fn yes_no(answer: bool) -> &'static str {
    if answer { "ja" } else { "nej" }
}
