//! What an OLE2 compound file is, by the streams that it lists.

use crate::finding::rules::not_a_workbook::Instead;
use crate::intake::fault::Fault;

use super::Kind;

/// Tells the kinds of compound file apart.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind<'_>, Fault> {
    let lists = |stream: &str| lists_stream(bytes, stream);
    if lists("EncryptedPackage") || lists("EncryptionInfo") {
        return Err(Fault::Encrypted);
    }
    Ok(if lists("Workbook") || lists("Book") {
        if has_password(bytes) {
            return Err(Fault::Encrypted);
        }
        Kind::Xls
    } else if lists("WordDocument") {
        Kind::Other(Instead::TextDocument)
    } else if lists("PowerPoint Document") {
        Kind::Other(Instead::Presentation)
    } else if lists("__properties_version1.0") {
        Kind::Other(Instead::Message)
    } else {
        Kind::Other(Instead::Unknown)
    })
}

/// Returns whether a compound file lists a stream. Its directory entries are
/// 128 bytes at a multiple of 128: a name of at most 32 UTF-16 units, then
/// its length in bytes, then 2 for a stream. Which sectors hold the directory
/// need not be known, since no other data looks like this by chance.
fn lists_stream(bytes: &[u8], stream: &str) -> bool {
    let name: Vec<u8> = stream
        .encode_utf16()
        .chain([0])
        .flat_map(u16::to_le_bytes)
        .collect();
    let Ok(length) = u16::try_from(name.len()) else {
        return false;
    };
    let [low, high] = length.to_le_bytes();
    let (entries, _) = bytes.as_chunks::<128>();
    entries.iter().any(|entry| {
        entry.starts_with(&name)
            && matches!(entry.get(64..67), Some(&[l, h, 2]) if (l, h) == (low, high))
    })
}

/// Returns whether the workbook in a compound file is encrypted: its stream
/// begins with a record that says what it is, perhaps one that it is better
/// not changed, and then one about the password. Streams begin at a multiple
/// of 64.
fn has_password(bytes: &[u8]) -> bool {
    const BEGINNING: [u8; 2] = [0x09, 0x08];
    const WORKBOOK: [u8; 2] = [0x05, 0x00];
    const WRITE_PROTECTED: [u8; 2] = [0x86, 0x00];
    const PASSWORD: [u8; 2] = [0x2f, 0x00];
    let stream = |offset: usize| -> Option<bool> {
        let (first, rest) = record(bytes.get(offset..)?)?;
        if first.name != BEGINNING || first.data.get(2..4) != Some(&WORKBOOK) {
            return None;
        }
        let (mut second, rest) = record(rest)?;
        if second.name == WRITE_PROTECTED {
            (second, _) = record(rest)?;
        }
        Some(second.name == PASSWORD)
    };
    (0..bytes.len())
        .step_by(64)
        .filter_map(stream)
        .any(|encrypted| encrypted)
}

/// A record of a workbook's stream.
struct Record<'b> {
    name: [u8; 2],
    data: &'b [u8],
}

/// Takes the record that some bytes begin with.
fn record(bytes: &[u8]) -> Option<(Record<'_>, &[u8])> {
    let (&[a, b, low, high], rest) = bytes.split_first_chunk::<4>()?;
    let (data, rest) =
        rest.split_at_checked(usize::from(u16::from_le_bytes([low, high])))?;
    Some((Record { name: [a, b], data }, rest))
}
