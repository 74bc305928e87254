//! Numbers as DESIGN §5.13 prints them.

use std::str::FromStr as _;
use std::sync::OnceLock;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_locale_core::locale;

use super::{MINUS, NO_BREAK_SPACE, NOTHING};

/// The most decimals that any number is printed with (DESIGN §5.5).
const MOST_DECIMALS: u8 = 6;

/// Returns a number with the decimals it has, at most six: `1 250,5`.
pub fn number(value: f64) -> String {
    fixed(value, shown_decimals(value))
}

/// Returns how many decimals a number has at 15 significant digits, at most
/// six.
pub fn shown_decimals(value: f64) -> u8 {
    let mut decimal = parse(value).unwrap_or_default();
    round(&mut decimal, MOST_DECIMALS);
    decimal.absolute.trim_end();
    let decimals = -i32::from(*decimal.absolute.magnitude_range().start());
    u8::try_from(decimals.clamp(0, i32::from(MOST_DECIMALS))).unwrap_or(0)
}

/// Returns a number with exactly so many decimals, rounded half away from
/// zero: `1 250,50`. A negative number that rounds to zero has no minus.
/// What is no number is printed as nothing.
pub fn fixed(value: f64, decimals: u8) -> String {
    let Some(mut decimal) = parse(value) else {
        return NOTHING.to_owned();
    };
    round(&mut decimal, decimals);
    decimal.absolute.pad_end(-i16::from(decimals));
    if decimal.absolute.is_zero() {
        decimal.sign = fixed_decimal::Sign::None;
    }
    match formatter() {
        Some(formatter) => formatter
            .format(&decimal)
            .to_string()
            .replace(NO_BREAK_SPACE, "\u{202f}"),
        None => decimal
            .to_string()
            .replace('.', ",")
            .replace('-', &MINUS.to_string()),
    }
}

/// Returns the number that [`fixed`] prints, so that what is said of two
/// figures can be held against what is printed of them.
pub fn rounded(value: f64, decimals: u8) -> f64 {
    let Some(mut decimal) = parse(value) else {
        return value;
    };
    round(&mut decimal, decimals);
    decimal.to_string().parse().unwrap_or(value)
}

/// Returns a change with its sign always written, `+2,5` or `−2,5`, and `0`
/// without one.
pub fn signed(value: f64, decimals: u8) -> String {
    let text = fixed(value, decimals);
    let is_zero = !text.chars().any(|c| ('1'..='9').contains(&c));
    if is_zero || text.starts_with(MINUS) {
        text
    } else {
        format!("+{text}")
    }
}

/// Returns a percentage with so many decimals: `87,5 %` for 87.5.
pub fn percent(value: f64, decimals: u8) -> String {
    format!("{}{NO_BREAK_SPACE}%", fixed(value, decimals))
}

fn parse(value: f64) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    // Fifteen significant digits are what a spreadsheet shows (DESIGN §5.13);
    // a double's tail would otherwise decide how a half is rounded.
    let fifteen: f64 = format!("{value:.14e}").parse().ok()?;
    Decimal::from_str(&format!("{fifteen}")).ok()
}

fn round(decimal: &mut Decimal, decimals: u8) {
    decimal.round_with_mode(
        -i16::from(decimals),
        SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand),
    );
}

fn formatter() -> Option<&'static DecimalFormatter> {
    static FORMATTER: OnceLock<Option<DecimalFormatter>> = OnceLock::new();
    FORMATTER
        .get_or_init(|| {
            DecimalFormatter::try_new(
                locale!("sv").into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .ok()
        })
        .as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_a_thin_space_and_decimals_a_comma() {
        assert_eq!(fixed(1250.5, 2), "1\u{202f}250,50");
        assert_eq!(fixed(1_234_567.0, 0), "1\u{202f}234\u{202f}567");
        assert_eq!(fixed(-3.25, 1), "\u{2212}3,3");
        assert_eq!(fixed(999.0, 0), "999");
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(fixed(2.675, 2), "2,68");
        assert_eq!(fixed(0.5, 0), "1");
        assert_eq!(fixed(-0.5, 0), "\u{2212}1");
        assert_eq!(fixed(88.95, 1), "89,0");
        assert_eq!(fixed(1.005, 2), "1,01");
    }

    #[test]
    fn a_rounded_number_is_the_printed_one() {
        for (value, decimals, rounded_to) in [
            (88.96, 1, 89.0),
            (2.675, 2, 2.68),
            (-0.5, 0, -1.0),
            (1e15, 0, 1e15),
        ] {
            assert_eq!(rounded(value, decimals).to_bits(), f64::to_bits(rounded_to));
        }
        assert!(rounded(f64::NAN, 1).is_nan());
    }

    #[test]
    fn a_negative_that_rounds_to_zero_is_zero() {
        assert_eq!(fixed(-0.04, 1), "0,0");
        assert_eq!(fixed(-0.0, 0), "0");
    }

    #[test]
    fn a_number_keeps_the_decimals_it_has() {
        assert_eq!(number(12.5), "12,5");
        assert_eq!(number(40.0), "40");
        assert_eq!(number(0.1 + 0.2), "0,3");
        assert_eq!(number(1.0 / 3.0), "0,333333");
        assert_eq!(number(0.0), "0");
        assert_eq!(
            number(1e15),
            "1\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000"
        );
    }

    #[test]
    fn changes_have_their_sign() {
        assert_eq!(signed(2.5, 1), "+2,5");
        assert_eq!(signed(-2.5, 1), "\u{2212}2,5");
        assert_eq!(signed(0.04, 1), "0,0");
    }

    #[test]
    fn percent_has_a_no_break_space() {
        assert_eq!(percent(75.0, 0), "75\u{a0}%");
    }

    #[test]
    fn what_is_no_number_is_nothing() {
        assert_eq!(fixed(f64::NAN, 1), "–");
        assert_eq!(number(f64::INFINITY), "–");
    }
}
