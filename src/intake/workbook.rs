//! A file's bytes become a workbook as it stood.

use crate::domain::{Place, RawWorkbook};
use crate::finding::Finding;
use crate::finding::rules::damaged_file::Damage;
use crate::finding::rules::too_large_file::Excess;
use crate::finding::rules::{empty_file, not_a_workbook, old_binary_format};

use super::binary::{self, Apart};
use super::fault::{Fault, shortened};
use super::kind::Kind;
use super::{limits, ods, xlsx};

/// Reads a workbook (DESIGN §4.3, §8). `file` is its path relative to the
/// kommun's folder.
///
/// A file that cannot be trusted as a whole gives no workbook and exactly one
/// finding that says why. A cell that cannot be read gives a finding at that
/// cell and is left out; the rest is there. Never panics, and costs at most
/// two seconds and 512 MiB whatever the bytes are.
///
/// The binary format before 2007, .xls, is refused, and of a formula in an
/// .xlsb is only known that it is there; see [`workbook_apart`].
pub fn workbook(file: &str, bytes: &[u8]) -> (Option<RawWorkbook>, Vec<Finding>) {
    workbook_apart(file, bytes, None)
}

/// As [`workbook`], but reads the binary formats whole, with what a library has
/// to be asked for in a process of its own.
pub fn workbook_apart(
    file: &str,
    bytes: &[u8],
    apart: Option<&dyn Apart>,
) -> (Option<RawWorkbook>, Vec<Finding>) {
    let place = Place::file(file);
    match read(&place, bytes, apart).and_then(named) {
        Ok((workbook, findings)) => (Some(workbook), findings),
        Err(Refusal::Fault(fault)) => (None, vec![fault.finding(&place)]),
        Err(Refusal::Finding(finding)) => (None, vec![*finding]),
    }
}

/// Refuses a workbook with a sheet whose name is no name: each finding about
/// the sheet would repeat it.
fn named(
    read: (RawWorkbook, Vec<Finding>),
) -> Result<(RawWorkbook, Vec<Finding>), Refusal> {
    let too_long = |name: &str| name.chars().nth(limits::SHEET_NAME).is_some();
    match read.0.sheets.iter().find(|sheet| too_long(&sheet.name)) {
        Some(sheet) => {
            let name = shortened(&sheet.name);
            Err(Fault::Damaged(Damage::LongName(name)).into())
        }
        None => Ok(read),
    }
}

/// Why there is no workbook.
enum Refusal {
    Fault(Fault),
    Finding(Box<Finding>),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Finding> for Refusal {
    fn from(finding: Finding) -> Self {
        Self::Finding(Box::new(finding))
    }
}

fn read(
    place: &Place,
    bytes: &[u8],
    apart: Option<&dyn Apart>,
) -> Result<(RawWorkbook, Vec<Finding>), Refusal> {
    if bytes.len() > limits::bytes(limits::FILE_MIB) {
        return Err(Fault::TooLarge(Excess::FileMegabytes(limits::FILE_MIB)).into());
    }
    match Kind::of(bytes)? {
        Kind::Xlsx {
            package,
            main,
            text,
        } => Ok(xlsx::read(place, package, &main, &text)?),
        Kind::Ods(package) => Ok(ods::read(place, package)?),
        Kind::Empty => Err(empty_file::found(place).into()),
        Kind::Ancient => Err(old_binary_format::found(place).into()),
        Kind::Xlsb { package, main } => {
            let (mut workbook, findings) = xlsx::read_binary(place, package, &main)?;
            if let Some(apart) = apart {
                binary::formulas(place, bytes, apart, &mut workbook);
            }
            Ok((workbook, findings))
        }
        Kind::Xls => {
            let read = match apart {
                Some(apart) => binary::read(place, bytes, apart)?,
                None => None,
            };
            read.ok_or_else(|| old_binary_format::found(place).into())
        }
        Kind::Other(instead) => Err(not_a_workbook::found(place, instead).into()),
    }
}
