//! The cells of a sheet.

use std::fmt::Write as _;

use crate::domain::CellRef;
use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::Fault;
use crate::intake::limits;

use super::records::Fields;
use super::sheet::address;
use super::{text_as_xml, within_text_limit};

/// The cells as they are written.
#[derive(Default)]
pub(super) struct Cells {
    xml: String,
    row: u32,
    /// The column of the next cell, for records that do not say theirs.
    next: u32,
    in_row: bool,
    count: u32,
}

/// What a cell holds.
enum Value {
    Number(f64),
    Shared(u32),
    Bool(bool),
    Error(u8),
    Text(String),
}

impl Cells {
    pub(super) fn begin_row(&mut self, row: u32, hidden: bool) {
        self.end_row();
        self.row = row;
        self.next = 0;
        self.in_row = true;
        let hidden = if hidden { " hidden=\"1\"" } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(self.xml, "<row r=\"{}\"{hidden}>", u64::from(row) + 1);
    }

    fn end_row(&mut self) {
        if std::mem::take(&mut self.in_row) {
            self.xml.push_str("</row>");
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.end_row();
        self.xml
    }

    /// Reads a record among the rows, if it is a cell's.
    pub(super) fn record(
        &mut self,
        kind: u16,
        fields: &mut Fields<'_>,
    ) -> Result<(), Fault> {
        // 1 to 11 say their column; 12 to 18 come right after another cell.
        // 62 is a text of its own with runs.
        let column = match kind {
            1..=11 | 62 => fields.u32()?,
            12..=18 => self.next,
            _ => return Ok(()),
        };
        self.next = column.saturating_add(1);
        let style = fields.u32()? & 0x00ff_ffff;
        let value = match kind {
            1 | 12 => return Ok(()),
            2 | 13 => Value::Number(packed(fields.u32()?)),
            3 | 11 | 14 => Value::Error(fields.u8()?),
            4 | 10 | 15 => Value::Bool(fields.u8()? != 0),
            5 | 9 | 16 => Value::Number(fields.f64()?),
            7 | 18 => Value::Shared(fields.u32()?),
            62 => {
                fields.skip(1)?;
                Value::Text(fields.text()?)
            }
            _ => Value::Text(fields.text()?),
        };
        self.count += 1;
        if self.count > limits::CELLS {
            return Err(Fault::TooLarge(Excess::Cells(limits::CELLS)));
        }
        let is_formula = (8..=11).contains(&kind);
        self.write(CellRef::new(self.row, column), style, is_formula, &value);
        within_text_limit(&self.xml)
    }

    fn write(&mut self, cell: CellRef, style: u32, is_formula: bool, value: &Value) {
        let xml = &mut self.xml;
        let kind = match value {
            Value::Number(_) => "n",
            Value::Shared(_) => "s",
            Value::Bool(_) => "b",
            Value::Error(_) => "e",
            Value::Text(_) => "inlineStr",
        };
        // Writing to a string cannot fail.
        let _ = write!(
            xml,
            "<c r=\"{}\" s=\"{style}\" t=\"{kind}\">",
            address(cell)
        );
        if is_formula {
            xml.push_str("<f/>");
        }
        let _ = match value {
            Value::Number(number) => write!(xml, "<v>{number}</v>"),
            Value::Shared(index) => write!(xml, "<v>{index}</v>"),
            Value::Bool(answer) => write!(xml, "<v>{}</v>", u8::from(*answer)),
            Value::Error(code) => write!(xml, "<v>{}</v>", error(*code)),
            Value::Text(text) => {
                xml.push_str("<is>");
                text_as_xml(text, xml);
                xml.push_str("</is>");
                Ok(())
            }
        };
        xml.push_str("</c>");
    }
}

/// Returns a number that was packed into 30 bits: whole, or the upper half of
/// a floating one; perhaps a hundred times what it should be.
fn packed(bits: u32) -> f64 {
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & 0xffff_fffc) << 32)
    } else {
        // The sign is the highest bit and stays.
        f64::from(bits.cast_signed() >> 2)
    };
    if bits & 1 == 0 {
        number
    } else {
        number / 100.0
    }
}

/// Returns how an error is shown. A code of a newer Excel is an error like
/// any other, whatever it is called.
fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        0x2b => "#GETTING_DATA",
        _ => "#UNKNOWN!",
    }
}
