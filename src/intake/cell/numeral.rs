//! A number as somebody typed it: blanks, signs, separators, a percent sign,
//! `ca` and `(prel)`.

use crate::domain::{Mark, fifteen_digits};

use crate::swedish::near::folded;

/// A number as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Numeral {
    /// The number itself, without regard to the percent sign.
    pub(in super::super) value: f64,
    /// How many decimals it was typed with.
    pub(in super::super) decimals: u8,
    /// Whether it has a percent sign or the word `procent`.
    pub(in super::super) percent: bool,
    /// What its writer said about its exactness.
    pub(in super::super) mark: Mark,
    /// The word after it, lower-case: `tkr`.
    pub(in super::super) unit: Option<String>,
}

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) enum NoNumeral {
    /// It is something else.
    Other,
    /// A point before three figures may separate decimals or thousands.
    Ambiguous {
        /// With decimals.
        decimal: f64,
        /// With thousands.
        thousands: f64,
    },
}

/// What stands before or after a number, and what it says of it. Longer
/// words first, so that `mer än` is not read as `mer`.
const BEFORE: &[(&str, Mark)] = &[
    ("uppskattningsvis", Mark::Approximate),
    ("preliminärt", Mark::Preliminary),
    ("preliminär", Mark::Preliminary),
    ("ungefär", Mark::Approximate),
    ("omkring", Mark::Approximate),
    ("mindre än", Mark::Below),
    ("färre än", Mark::Below),
    ("större än", Mark::Above),
    ("knappt", Mark::Approximate),
    ("drygt", Mark::Approximate),
    ("cirka", Mark::Approximate),
    ("circa", Mark::Approximate),
    ("fler än", Mark::Above),
    ("mer än", Mark::Above),
    ("minst", Mark::Above),
    ("högst", Mark::Below),
    ("under", Mark::Below),
    ("prel.", Mark::Preliminary),
    ("prel", Mark::Preliminary),
    ("över", Mark::Above),
    ("runt", Mark::Approximate),
    ("ung.", Mark::Approximate),
    ("c:a", Mark::Approximate),
    ("ca.", Mark::Approximate),
    ("ca", Mark::Approximate),
    (">=", Mark::Above),
    ("<=", Mark::Below),
    ("≥", Mark::Above),
    ("≤", Mark::Below),
    (">", Mark::Above),
    ("<", Mark::Below),
    ("≈", Mark::Approximate),
    ("~", Mark::Approximate),
    ("∼", Mark::Approximate),
];

const AFTER: &[(&str, Mark)] = &[
    ("preliminärt", Mark::Preliminary),
    ("preliminär", Mark::Preliminary),
    ("uppskattning", Mark::Approximate),
    ("uppskattat", Mark::Approximate),
    ("prel.", Mark::Preliminary),
    ("prel", Mark::Preliminary),
    ("cirka", Mark::Approximate),
    ("ca.", Mark::Approximate),
    ("ca", Mark::Approximate),
];

/// The longest text that can be a number.
const LONGEST: usize = 80;

/// Reads a number as somebody typed it.
pub(in super::super) fn numeral(text: &str) -> Result<Numeral, NoNumeral> {
    if text.len() > LONGEST {
        return Err(NoNumeral::Other);
    }
    let text = folded(text);
    // A program that means to keep a number text writes what Excel hides.
    let text = text.strip_prefix(['\'', '’']).unwrap_or(&text);
    let (before, rest) = strip_before(text);
    let (after, rest) = strip_after(rest);
    let (percent, rest) = strip_percent(rest);
    let (inner, rest) = strip_after(rest);
    let (unit, rest) = strip_unit(rest);
    if percent && unit.is_some() {
        return Err(NoNumeral::Other);
    }
    let (negative, digits) = strip_sign(rest);
    let (value, decimals) = digits_of(digits, negative)?;
    Ok(Numeral {
        value: fifteen_digits(value),
        decimals,
        percent,
        mark: before.or(after).or(inner).unwrap_or_default(),
        unit,
    })
}

fn strip_before(text: &str) -> (Option<Mark>, &str) {
    for &(word, mark) in BEFORE {
        if let Some(rest) = text.strip_prefix(word) {
            // `ca40` is a number; `cab` is not.
            if !rest.starts_with(char::is_alphabetic) {
                return (Some(mark), rest.trim_start());
            }
        }
    }
    (None, text)
}

fn strip_after(text: &str) -> (Option<Mark>, &str) {
    let bare = text
        .strip_suffix(')')
        .and_then(|inner| inner.rsplit_once('('))
        .map(|(number, word)| (number, word.trim()));
    if let Some((number, word)) = bare {
        for &(known, mark) in AFTER {
            if word == known {
                return (Some(mark), number.trim_end());
            }
        }
        return (None, text);
    }
    for &(word, mark) in AFTER {
        if let Some(rest) = text.strip_suffix(word)
            && !rest.ends_with(char::is_alphabetic)
        {
            return (Some(mark), rest.trim_end());
        }
    }
    (None, text)
}

fn strip_percent(text: &str) -> (bool, &str) {
    match text.strip_suffix('%').or(text.strip_suffix("procent")) {
        Some(rest) => (true, rest.trim_end()),
        None => (false, text),
    }
}

/// Takes a word off the end: letters, and the point of an abbreviation.
fn strip_unit(text: &str) -> (Option<String>, &str) {
    let rest = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ');
    let word = text.get(rest.len()..).unwrap_or_default().trim();
    if word.chars().any(char::is_alphabetic) {
        (Some(word.trim_end_matches('.').to_owned()), rest)
    } else {
        (None, text)
    }
}

fn strip_sign(text: &str) -> (bool, &str) {
    for minus in ['-', '−', '–', '‐', '‑'] {
        if let Some(rest) = text.strip_prefix(minus) {
            return (true, rest.trim_start());
        }
    }
    (false, text.strip_prefix('+').unwrap_or(text).trim_start())
}

/// Reads figures with their separators, and counts the decimals.
fn digits_of(text: &str, negative: bool) -> Result<(f64, u8), NoNumeral> {
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let (whole, fraction) = match (commas, points) {
        (0, 0) => (text, None),
        (1, 0) => split(text, ','),
        (0, 1) => {
            let (whole, fraction) = split(text, '.');
            if let Some(fraction) = fraction
                && may_be_thousands(whole, fraction)
            {
                let sign = if negative { -1.0 } else { 1.0 };
                let decimal = parse(whole, Some(fraction))?;
                let thousands = parse(&format!("{whole}{fraction}"), None)?;
                return Err(NoNumeral::Ambiguous {
                    decimal: sign * decimal,
                    thousands: sign * thousands,
                });
            }
            (whole, fraction)
        }
        // Several of one kind can only separate thousands.
        (0, _) => return grouped(text, '.', None, negative),
        (_, 0) => return grouped(text, ',', None, negative),
        // With both, the last one separates decimals.
        (_, 1) if text.rfind('.') > text.rfind(',') => {
            let (whole, fraction) = split(text, '.');
            return grouped(whole, ',', fraction, negative);
        }
        (1, _) if text.rfind(',') > text.rfind('.') => {
            let (whole, fraction) = split(text, ',');
            return grouped(whole, '.', fraction, negative);
        }
        _ => return Err(NoNumeral::Other),
    };
    for separator in [' ', '\'', '’'] {
        if whole.contains(separator) {
            return grouped(whole, separator, fraction, negative);
        }
    }
    finish(whole, fraction, negative)
}

fn split(text: &str, separator: char) -> (&str, Option<&str>) {
    match text.rsplit_once(separator) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    }
}

fn may_be_thousands(whole: &str, fraction: &str) -> bool {
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    fraction.len() == 3
        && figures(fraction)
        && (1..=3).contains(&whole.len())
        && figures(whole)
        && !whole.starts_with('0')
}

/// Reads a whole part whose thousands are separated; every group but the
/// first has three figures.
fn grouped(
    whole: &str,
    separator: char,
    fraction: Option<&str>,
    negative: bool,
) -> Result<(f64, u8), NoNumeral> {
    for (n, group) in whole.split(separator).enumerate() {
        let fits = match n {
            0 => (1..=3).contains(&group.len()),
            _ => group.len() == 3,
        };
        if !fits {
            return Err(NoNumeral::Other);
        }
    }
    finish(&whole.replace(separator, ""), fraction, negative)
}

fn finish(
    whole: &str,
    fraction: Option<&str>,
    negative: bool,
) -> Result<(f64, u8), NoNumeral> {
    let value = parse(whole, fraction)?;
    let decimals = u8::try_from(fraction.map_or(0, str::len)).unwrap_or(u8::MAX);
    Ok((if negative { -value } else { value }, decimals))
}

fn parse(whole: &str, fraction: Option<&str>) -> Result<f64, NoNumeral> {
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let usable = match fraction {
        None => !whole.is_empty(),
        Some(fraction) => !fraction.is_empty() && figures(fraction),
    };
    if !usable || !figures(whole) {
        return Err(NoNumeral::Other);
    }
    format!("0{whole}.{}", fraction.unwrap_or("0"))
        .parse()
        .map_err(|_| NoNumeral::Other)
}
