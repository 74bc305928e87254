//! One cell: its address, its type, its formula and its stored value.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use calamine::expand_shared_formula;
use quick_xml::events::{BytesStart, Event};

use crate::domain::{CellRef, RawError, RawValue};
use crate::intake::fault::{Budget, Fault};
use crate::intake::limits;
use crate::intake::oddities::Oddities;
use crate::intake::xlsx::strings::{Strings, rich_text, write_text};
use crate::intake::xml::{Xml, escape_into};

use super::Note;

/// The cells of one sheet as they are read.
pub(super) struct Cells<'a> {
    strings: &'a Strings,
    budget: &'a mut Budget,
    /// The sheet's part as calamine reads it.
    rewritten: String,
    notes: Vec<Note>,
    pub(super) oddities: Oddities,
    /// The cell that an element without an address is.
    next: CellRef,
    /// The formulas that other cells share, with the cells they stand in.
    shared: BTreeMap<u32, (CellRef, String)>,
    value: String,
}

/// A cell's type as the file writes it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Type {
    Number,
    Shared,
    Bool,
    Error,
    FormulaText,
    Inline,
    Date,
    Unknown,
}

/// What a `<f>` element said.
#[derive(Default)]
struct Formula {
    shared: Option<u32>,
    text: String,
}

impl<'a> Cells<'a> {
    pub(super) fn new(strings: &'a Strings, budget: &'a mut Budget) -> Self {
        Self {
            strings,
            budget,
            rewritten: "<worksheet><sheetData>".to_owned(),
            notes: Vec::new(),
            oddities: Oddities::default(),
            next: CellRef::new(0, 0),
            shared: BTreeMap::new(),
            value: String::new(),
        }
    }

    /// Begins a row, counted from zero.
    pub(super) fn begin_row(&mut self, row: u32) {
        self.next = CellRef::new(row, 0);
    }

    /// Returns the rewritten part, the notes and the oddities.
    pub(super) fn finish(mut self) -> (String, Vec<Note>, Oddities) {
        self.rewritten.push_str("</sheetData></worksheet>");
        (self.rewritten, self.notes, self.oddities)
    }

    /// Reads the cell that was just opened, to its end.
    pub(super) fn read(
        &mut self,
        xml: &mut Xml<'_>,
        element: &BytesStart<'_>,
    ) -> Result<(), Fault> {
        let mut cell = Some(self.next);
        let mut kind = Type::Number;
        let mut style = None;
        xml.attributes(element, |name, value| match name {
            "r" => {
                cell = CellRef::parse(&value);
                if cell.is_none() {
                    self.oddities.outside(&value);
                }
            }
            "t" => {
                kind = match &*value {
                    "n" => Type::Number,
                    "s" => Type::Shared,
                    "b" => Type::Bool,
                    "e" => Type::Error,
                    "str" => Type::FormulaText,
                    "inlineStr" => Type::Inline,
                    "d" => Type::Date,
                    _ => Type::Unknown,
                }
            }
            "s" => style = value.parse::<usize>().ok(),
            _ => {}
        })?;
        let Some(cell) = cell else {
            return xml.skip();
        };
        self.next = CellRef::new(cell.row, cell.column.saturating_add(1));
        if cell.column > CellRef::LAST_COLUMN {
            self.oddities.outside_cell(cell);
            return xml.skip();
        }
        let (formula, stored) = self.contents(xml, cell)?;
        self.keep(cell, kind, style, formula, stored)
    }

    /// Reads what stands in the cell: its formula, and whether a value is
    /// stored, which is then `self.value`.
    fn contents(
        &mut self,
        xml: &mut Xml<'_>,
        cell: CellRef,
    ) -> Result<(Option<Box<str>>, bool), Fault> {
        self.value.clear();
        let inside = xml.depth();
        let mut formula = None;
        let mut stored = false;
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "v" if !stored => {
                        stored = true;
                        xml.text_into(&mut self.value)?;
                    }
                    "is" => {
                        // It wins over a value, as in Excel.
                        stored = true;
                        self.value.clear();
                        rich_text(xml, &mut self.value)?;
                    }
                    "f" => formula = Some(self.formula(xml, &e, cell)?),
                    _ => xml.skip()?,
                },
                Event::End(_) if xml.depth() < inside => return Ok((formula, stored)),
                _ => {}
            }
        }
    }

    fn formula(
        &mut self,
        xml: &mut Xml<'_>,
        element: &BytesStart<'_>,
        cell: CellRef,
    ) -> Result<Box<str>, Fault> {
        let mut formula = Formula::default();
        let mut is_shared = false;
        xml.attributes(element, |name, value| match name {
            "t" => is_shared = value == "shared",
            "si" => formula.shared = value.parse().ok(),
            _ => {}
        })?;
        xml.text_into(&mut formula.text)?;
        let Some(number) = formula.shared.filter(|_| is_shared) else {
            return Ok(self.budget.formula(formula.text));
        };
        if !formula.text.is_empty() {
            let text = self.budget.formula(formula.text);
            self.shared.insert(number, (cell, text.to_string()));
            return Ok(text);
        }
        let expanded = self.shared.get(&number).and_then(|(first, text)| {
            if !self.budget.has_room_for_formula(text.len()) {
                return None;
            }
            expand_shared_formula(
                text,
                (first.row, first.column),
                (cell.row, cell.column),
            )
            .ok()
        });
        Ok(self.budget.formula(expanded.unwrap_or_default()))
    }

    /// Keeps a cell that holds something: writes its value anew for calamine,
    /// and notes the rest.
    fn keep(
        &mut self,
        cell: CellRef,
        kind: Type,
        style: Option<usize>,
        formula: Option<Box<str>>,
        stored: bool,
    ) -> Result<(), Fault> {
        let is_text = matches!(kind, Type::FormulaText | Type::Inline);
        let own = if !stored || (self.value.trim().is_empty() && !is_text) {
            if formula.is_none() {
                return Ok(());
            }
            Some(RawValue::NotStored)
        } else if !self.readable(kind) {
            self.oddities.unreadable(cell, &self.value);
            return Ok(());
        } else if kind == Type::Error {
            Some(RawValue::Error(RawError(self.value.trim().into())))
        } else if self.is_empty_text(kind) {
            if formula.is_none() {
                return Ok(());
            }
            Some(RawValue::Text(Box::default()))
        } else {
            None
        };
        self.budget.take_cells(1)?;
        self.budget.take_text(self.text_length(kind))?;
        if own.is_none() {
            self.write(cell, kind, style);
        }
        if own.is_some() || formula.is_some() {
            self.notes.push(Note {
                cell,
                style: style.unwrap_or(0),
                value: own,
                formula,
            });
        }
        Ok(())
    }

    /// Returns whether the stored value is one of its type.
    fn readable(&self, kind: Type) -> bool {
        let value = self.value.trim();
        match kind {
            Type::Number => value.parse::<f64>().is_ok_and(f64::is_finite),
            Type::Shared => self.shared_length(value).is_some(),
            Type::Bool => {
                ["0", "1"].contains(&value)
                    || value.eq_ignore_ascii_case("true")
                    || value.eq_ignore_ascii_case("false")
            }
            Type::Error | Type::FormulaText | Type::Inline | Type::Date => {
                self.value.len() <= limits::CELL_TEXT
            }
            Type::Unknown => false,
        }
    }

    fn shared_length(&self, index: &str) -> Option<usize> {
        let index: usize = index.parse().ok()?;
        self.strings
            .lengths
            .get(index)
            .map(|&length| length as usize)
            .filter(|&length| length <= limits::CELL_TEXT)
    }

    fn is_empty_text(&self, kind: Type) -> bool {
        match kind {
            Type::Shared => self.shared_length(self.value.trim()) == Some(0),
            Type::FormulaText | Type::Inline => self.value.is_empty(),
            _ => false,
        }
    }

    /// Returns how much text the cell becomes, in bytes.
    fn text_length(&self, kind: Type) -> usize {
        match kind {
            Type::Shared => self.shared_length(self.value.trim()).unwrap_or(0),
            Type::Number | Type::Bool => 0,
            _ => self.value.len(),
        }
    }

    /// Writes the cell's value for calamine.
    fn write(&mut self, cell: CellRef, kind: Type, style: Option<usize>) {
        let xml = &mut self.rewritten;
        // Writing to a string cannot fail.
        let _ = write!(xml, "<c r=\"{cell}\"");
        if let Some(style) = style {
            let _ = write!(xml, " s=\"{style}\"");
        }
        let kind = match kind {
            Type::Inline => {
                xml.push_str(" t=\"inlineStr\"><is>");
                write_text(&self.value, xml);
                xml.push_str("</is></c>");
                return;
            }
            Type::Shared => "s",
            Type::Bool => "b",
            Type::FormulaText => "str",
            Type::Date => "d",
            Type::Number | Type::Error | Type::Unknown => "n",
        };
        let _ = write!(xml, " t=\"{kind}\"><v>");
        let value = if kind == "str" {
            &self.value
        } else {
            self.value.trim()
        };
        escape_into(value, xml);
        xml.push_str("</v></c>");
    }
}
