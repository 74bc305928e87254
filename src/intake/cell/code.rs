//! Codes, and the registers in which they are defined.

use std::collections::BTreeMap;

use crate::domain::{DepartmentCode, Reporters};
use crate::finding::rules::{unexpected_date, unknown_code};
use crate::form::Register;

use super::content::{Content, Nothing};
use super::{Ask, Got, plain, shown};
use crate::swedish::near::{nearest, nfc, squeezed};

/// The codes there are. A register that has not been read, or that came to
/// nothing, is not looked up in: what is missing has been reported once.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Registers {
    departments: BTreeMap<String, String>,
    boards: BTreeMap<String, String>,
    goals: BTreeMap<String, String>,
    indicators: BTreeMap<String, String>,
    vintages: BTreeMap<String, String>,
}

impl Registers {
    /// Adds codes to a register.
    pub(in super::super) fn define<'a>(
        &mut self,
        register: Register,
        codes: impl IntoIterator<Item = &'a str>,
    ) {
        let entries = match register {
            Register::Departments => &mut self.departments,
            Register::Boards => &mut self.boards,
            Register::Goals => &mut self.goals,
            Register::Indicators => &mut self.indicators,
            Register::Vintages => &mut self.vintages,
        };
        for code in codes {
            entries
                .entry(squeezed(code))
                .or_insert_with(|| code.to_owned());
        }
    }

    const fn of(&self, register: Register) -> &BTreeMap<String, String> {
        match register {
            Register::Departments => &self.departments,
            Register::Boards => &self.boards,
            Register::Goals => &self.goals,
            Register::Indicators => &self.indicators,
            Register::Vintages => &self.vintages,
        }
    }

    /// Returns the code as it is written in its register; as typed where the
    /// register has nothing; the code that it resembles when it is not there.
    pub(in super::super) fn find(
        &self,
        register: Register,
        typed: &str,
    ) -> Result<String, Option<&str>> {
        let entries = self.of(register);
        if entries.is_empty() {
            return Ok(typed.to_owned());
        }
        match entries.get(&squeezed(typed)) {
            Some(code) => Ok(code.clone()),
            None => Err(nearest(typed, entries.values().map(String::as_str))),
        }
    }
}

/// Reads a code of a register.
pub(super) fn code(ask: &mut Ask<'_>, register: Register) -> Got<String> {
    match typed(ask, "en kod") {
        Got::Value(text) => look_up(ask, register, &text),
        other => other,
    }
}

/// Reads several codes of a register with commas between. With one of them
/// unknown none is used: a list that silently lost a förvaltning would be
/// worse than none.
pub(super) fn codes(ask: &mut Ask<'_>, register: Register) -> Got<Vec<DepartmentCode>> {
    let text = match typed(ask, "koder") {
        Got::Value(text) => text,
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
    };
    list(ask, register, &text)
}

/// Reads who reports an indicator: a word, or codes.
pub(super) fn reporters(ask: &mut Ask<'_>, register: Register) -> Got<Reporters> {
    let text = match typed(ask, "koder") {
        Got::Value(text) => text,
        Got::Empty => return Got::Empty,
        Got::Unusable => return Got::Unusable,
    };
    match squeezed(&text).as_str() {
        "alla" => Got::Value(Reporters::All),
        "källa" => Got::Value(Reporters::Source),
        _ => list(ask, register, &text).map(Reporters::Some),
    }
}

fn list(ask: &mut Ask<'_>, register: Register, text: &str) -> Got<Vec<DepartmentCode>> {
    let mut codes = Vec::new();
    let mut unusable = false;
    let parts = text
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    for part in parts {
        match look_up(ask, register, part) {
            Got::Value(code) => {
                let code = DepartmentCode::new(code);
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
            _ => unusable = true,
        }
    }
    if unusable {
        Got::Unusable
    } else if codes.is_empty() {
        Got::Empty
    } else {
        Got::Value(codes)
    }
}

pub(super) fn look_up(ask: &mut Ask<'_>, register: Register, typed: &str) -> Got<String> {
    match ask.registers.find(register, typed) {
        Ok(code) => Got::Value(code),
        Err(near) => {
            let (sheet, _) = register.defined_in();
            let finding = unknown_code::found(ask.place, typed, near, sheet);
            ask.refuse(finding)
        }
    }
}

/// Returns the text of a code cell, a number as it would be typed.
fn typed(ask: &mut Ask<'_>, expected: &str) -> Got<String> {
    match ask.content(Nothing::Dashes) {
        Got::Empty => Got::Empty,
        Got::Unusable => Got::Unusable,
        Got::Value(Content::Text(text)) => {
            let text = nfc(text);
            let words: Vec<&str> = text.split_whitespace().collect();
            Got::Value(words.join(" "))
        }
        Got::Value(Content::Number(value)) if !ask.is_date() => {
            // A code is written with a point: 1.1 may have become a number.
            Got::Value(plain(value).replace(',', "."))
        }
        Got::Value(Content::Bool(_)) => Got::Value(shown(ask.cell, ask.dates)),
        Got::Value(Content::Number(_) | Content::Iso(_)) => {
            let shown = shown(ask.cell, ask.dates);
            ask.refuse(unexpected_date::found(ask.place, &shown, expected))
        }
    }
}
