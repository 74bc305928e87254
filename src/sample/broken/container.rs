//! Files that cannot be read as workbooks at all.

use crate::sample::error::Error;
use crate::sample::package::Package;

/// The first bytes of Microsoft's compound files.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const WORKBOOK: &str = "xl/workbook.xml";
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// Returns a workbook's bytes, broken.
pub(super) fn breaking(
    operation: &str,
    value: &str,
    bytes: &[u8],
) -> Result<Vec<u8>, Error> {
    match operation {
        "flip-bit" => flip_bit(bytes),
        "double-part" => double_part(bytes),
        "doctype" => doctype(bytes),
        "inflate" => inflate(bytes, value),
        "compound" => Ok(compound(value)),
        _ => Err(Error::Edit(format!("okänd ändring «{operation}»"))),
    }
}

/// Changes one bit in the sheet's compressed bytes, as a bad disk does.
fn flip_bit(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let name = SHEET.as_bytes();
    let mut broken = bytes.to_vec();
    // The part's bytes follow its name, where no extra field comes between.
    let after_name = bytes
        .windows(name.len())
        .position(|part| part == name)
        .map(|start| start + name.len());
    let byte = after_name.and_then(|start| broken.get_mut(start + 40));
    *byte.ok_or_else(|| Error::Edit("ingen del att skada".to_owned()))? ^= 0b1000;
    Ok(broken)
}

/// Adds the workbook's main part once more, as no spreadsheet program does.
fn double_part(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut package = Package::open(bytes)?;
    let twin = "xl/workbooK.xml";
    let content = package.part(WORKBOOK)?.to_vec();
    package.set(twin, content);
    // Two parts cannot be given one name, but the name can be changed where
    // it stands.
    Ok(replaced(
        &package.close()?,
        twin.as_bytes(),
        WORKBOOK.as_bytes(),
    ))
}

/// Adds a document type, which no spreadsheet program writes.
fn doctype(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut package = Package::open(bytes)?;
    let root = package.xml(WORKBOOK)?.document();
    let text = String::from_utf8_lossy(&root).replacen(
        "<workbook",
        "<!DOCTYPE workbook [<!ENTITY a \"a\">]><workbook",
        1,
    );
    package.set(WORKBOOK, text.into_bytes());
    package.close()
}

/// Adds so many MiB of blanks to the shared texts: little on disk, much once
/// unpacked.
fn inflate(bytes: &[u8], megabytes: &str) -> Result<Vec<u8>, Error> {
    const STRINGS: &str = "xl/sharedStrings.xml";
    let count: usize = megabytes
        .parse()
        .map_err(|_| Error::Edit(format!("«{megabytes}» är inget tal")))?;
    let mut package = Package::open(bytes)?;
    let mut content = package.part(STRINGS)?.to_vec();
    content.resize(content.len() + count * 1_048_576, b' ');
    package.set(STRINGS, content);
    package.close()
}

/// Returns a compound file that lists one stream and nothing else:
/// `EncryptedPackage` in a locked workbook, `Workbook` in an .xls.
fn compound(stream: &str) -> Vec<u8> {
    const SECTOR: usize = 512;
    const ENTRY: usize = 128;
    let mut file = COMPOUND.to_vec();
    file.resize(SECTOR, 0);
    let mut entry: Vec<u8> = stream
        .encode_utf16()
        .chain([0])
        .flat_map(u16::to_le_bytes)
        .collect();
    let length = u16::try_from(entry.len()).unwrap_or(u16::MAX);
    entry.resize(ENTRY / 2, 0);
    entry.extend(length.to_le_bytes());
    entry.push(2);
    file.extend(entry);
    file.resize(2 * SECTOR, 0);
    file
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut result = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest.windows(from.len()).position(|part| part == from) {
        let (before, after) = rest.split_at(at);
        result.extend(before);
        result.extend(to);
        rest = after.get(from.len()..).unwrap_or_default();
    }
    result.extend(rest);
    result
}
