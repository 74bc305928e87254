//! A target: a number, an interval, or yes or no (DESIGN §4.1).

use crate::domain::{Mark, Target, Unit};
use crate::finding::rules::{
    not_a_target, qualified_target, reversed_interval, unexpected_date,
};

use crate::swedish;

use super::amount::{amount, number_in, read_as};
use super::content::{Content, Nothing};
use super::numeral::{NoNumeral, numeral};
use super::{Ask, Got, date, shown, yes_no};
use crate::swedish::near::folded;

/// Reads a target in a unit.
pub(super) fn target(ask: &mut Ask<'_>, unit: Unit) -> Got<Target> {
    if unit == Unit::YesNo {
        return of_yes_no(ask);
    }
    match ask.content(Nothing::Words) {
        Got::Empty => Got::Empty,
        Got::Unusable => Got::Unusable,
        Got::Value(Content::Number(_)) if ask.is_date() => refuse_date(ask),
        Got::Value(Content::Iso(_)) => refuse_date(ask),
        Got::Value(Content::Number(_)) => {
            amount(ask, Some(unit)).map(|read| Target::Number(read.value))
        }
        Got::Value(Content::Text(text)) => typed(ask, text, unit),
        Got::Value(Content::Bool(_)) => {
            let shown = shown(ask.cell, ask.dates);
            ask.refuse(not_a_target::found(ask.place, &shown, unit))
        }
    }
}

fn of_yes_no(ask: &mut Ask<'_>) -> Got<Target> {
    let before = ask.findings.len();
    let got = yes_no::yes_no(ask).map(Target::YesNo);
    if got == Got::Unusable
        && ask
            .findings
            .iter()
            .skip(before)
            .any(|f| f.rule.id == crate::finding::rules::not_yes_no::RULE.id)
    {
        // Said in the words of targets instead.
        ask.findings.truncate(before);
        let shown = shown(ask.cell, ask.dates);
        return ask.refuse(not_a_target::found(ask.place, &shown, Unit::YesNo));
    }
    got
}

/// Reads a target that was typed as text, which is how target cells are
/// formatted: that a number is text is not worth a finding here.
fn typed(ask: &mut Ask<'_>, text: &str, unit: Unit) -> Got<Target> {
    let text = text.trim();
    if date::is_date(text) && numeral(text).is_err() {
        return refuse_date(ask);
    }
    if let Some((from, to)) = ends(text) {
        return interval(ask, text, &from, &to, unit);
    }
    if numeral(text) == Err(NoNumeral::Other) {
        return ask.refuse(not_a_target::found(ask.place, text, unit));
    }
    let read = match number_in(ask, text, Some(unit)) {
        Got::Value(read) => read,
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
    };
    if read.mark != Mark::Exact {
        let said = read_as(&read, Some(unit));
        ask.findings
            .push(qualified_target::found(ask.place, text, &said));
    }
    Got::Value(Target::Number(read.value))
}

fn refuse_date(ask: &mut Ask<'_>) -> Got<Target> {
    let shown = shown(ask.cell, ask.dates);
    ask.refuse(unexpected_date::found(ask.place, &shown, "ett målvärde"))
}

/// Reads an interval between two texts that are numbers. A percent sign
/// after the last stands for both.
fn interval(
    ask: &mut Ask<'_>,
    text: &str,
    from: &str,
    to: &str,
    unit: Unit,
) -> Got<Target> {
    let other = Err(NoNumeral::Other);
    if numeral(from) == other || numeral(to) == other {
        return ask.refuse(not_a_target::found(ask.place, text, unit));
    }
    let percent = numeral(to).is_ok_and(|to| to.percent);
    let from = if percent && !from.contains('%') {
        format!("{from} %")
    } else {
        from.to_owned()
    };
    let before = ask.findings.len();
    let ends = (
        number_in(ask, &from, Some(unit)),
        number_in(ask, to, Some(unit)),
    );
    let (Got::Value(from), Got::Value(to)) = ends else {
        // One complaint a cell is enough.
        ask.findings.truncate(before + 1);
        return Got::Unusable;
    };
    if from.value > to.value {
        return ask.refuse(reversed_interval::found(
            ask.place, text, from.value, to.value,
        ));
    }
    if from.mark != Mark::Exact || to.mark != Mark::Exact {
        let said = format!(
            "{}–{}",
            swedish::number(from.value),
            swedish::number(to.value)
        );
        ask.findings
            .push(qualified_target::found(ask.place, text, &said));
    }
    Got::Value(Target::Interval {
        from: from.value,
        to: to.value,
    })
}

/// Returns the two ends of an interval as typed; `None` when the text has no
/// two numbers with `till`, `och` or a dash between.
fn ends(text: &str) -> Option<(String, String)> {
    let text = folded(text);
    let owned = |(from, to): (&str, &str)| (from.trim().to_owned(), to.trim().to_owned());
    if let Some(ends) = text
        .strip_prefix("mellan ")
        .and_then(|ends| ends.split_once(" och "))
    {
        return Some(owned(ends));
    }
    let text = text.strip_prefix("från ").unwrap_or(&text);
    if let Some(ends) = text.split_once(" till ") {
        return Some(owned(ends));
    }
    // The dash of an interval stands after a figure; the one of a negative
    // number before.
    let mut after_figure = false;
    for (at, c) in text.char_indices() {
        if after_figure && matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−') {
            let (from, to) = text.split_at(at);
            return Some(owned((from, to.get(c.len_utf8()..)?)));
        }
        after_figure = c.is_ascii_digit() || after_figure && matches!(c, ' ' | '%');
    }
    None
}
