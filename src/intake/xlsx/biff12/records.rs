//! The records of a part, and the fields of a record. A length that lies is
//! a fault and never a wait, a panic or memory.

use crate::finding::rules::damaged_file::Damage;
use crate::intake::fault::{Fault, shortened};

/// The records of a part, one after another.
pub(super) struct Records<'b> {
    part: &'b str,
    left: &'b [u8],
}

/// What is left of a record's fields.
pub(super) struct Fields<'b> {
    part: &'b str,
    left: &'b [u8],
}

impl<'b> Records<'b> {
    pub(super) fn of(part: &'b str, bytes: &'b [u8]) -> Self {
        Self { part, left: bytes }
    }

    /// Returns the next record's kind and fields; nothing after the last.
    pub(super) fn next(&mut self) -> Result<Option<(u16, Fields<'b>)>, Fault> {
        if self.left.is_empty() {
            return Ok(None);
        }
        let mut kind = u16::from(self.byte()?);
        if kind & 0x80 != 0 {
            kind = (kind & 0x7f) | (u16::from(self.byte()? & 0x7f) << 7);
        }
        // Seven bits a byte, the lowest first, in four bytes at most.
        let mut length = 0_usize;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?;
            length |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        let (data, left) = self
            .left
            .split_at_checked(length)
            .ok_or_else(|| broken(self.part))?;
        self.left = left;
        let fields = Fields {
            part: self.part,
            left: data,
        };
        Ok(Some((kind, fields)))
    }

    fn byte(&mut self) -> Result<u8, Fault> {
        let (byte, left) = self.left.split_first().ok_or_else(|| broken(self.part))?;
        self.left = left;
        Ok(*byte)
    }
}

impl<'b> Fields<'b> {
    pub(super) fn skip(&mut self, count: usize) -> Result<(), Fault> {
        self.take(count).map(|_| ())
    }

    pub(super) fn u8(&mut self) -> Result<u8, Fault> {
        let [byte] = self.array()?;
        Ok(byte)
    }

    pub(super) fn u16(&mut self) -> Result<u16, Fault> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Fault> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn f64(&mut self) -> Result<f64, Fault> {
        self.array().map(f64::from_le_bytes)
    }

    /// Reads a text: how many UTF-16 units it has, and they. Where there may
    /// be none at all, all ones stand for it.
    pub(super) fn text(&mut self) -> Result<String, Fault> {
        let count = self.u32()?;
        if count == u32::MAX {
            return Ok(String::new());
        }
        let bytes = usize::try_from(count)
            .ok()
            .and_then(|count| count.checked_mul(2))
            .ok_or_else(|| broken(self.part))?;
        let (pairs, _) = self.take(bytes)?.as_chunks::<2>();
        // Half a character is shown as one that is not known.
        Ok(
            char::decode_utf16(pairs.iter().map(|pair| u16::from_le_bytes(*pair)))
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect(),
        )
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let part = self.part;
        self.take(N)?.try_into().map_err(|_| broken(part))
    }

    fn take(&mut self, count: usize) -> Result<&'b [u8], Fault> {
        let (taken, left) = self
            .left
            .split_at_checked(count)
            .ok_or_else(|| broken(self.part))?;
        self.left = left;
        Ok(taken)
    }
}

/// Returns the fault of a part whose records are broken off.
fn broken(part: &str) -> Fault {
    Fault::Damaged(Damage::Xml(shortened(part)))
}
