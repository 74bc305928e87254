//! What several features' tests build on.

pub(crate) mod eml;
pub(crate) mod filled;
pub(crate) mod inflate;
pub(crate) mod instruments;
pub(crate) mod kommun;
pub(crate) mod large;
pub(crate) mod moved;
pub(crate) mod ods;
pub(crate) mod one_of_each;
pub(crate) mod pdf;
pub(crate) mod plan;
pub(crate) mod profile;
pub(crate) mod project;
pub(crate) mod report;
pub(crate) mod rows;
pub(crate) mod security;
pub(crate) mod sizes;
pub(crate) mod told;
pub(crate) mod tree;
pub(crate) mod xlsb;
pub(crate) mod xlsx;
pub(crate) mod zip;

use itbokslut::domain::{CellRef, RawCell, RawSheet, RawValue, RawWorkbook};
use itbokslut::finding::Finding;
use itbokslut::intake;

/// Reads a workbook without findings.
#[track_caller]
pub(crate) fn read(bytes: &[u8]) -> RawWorkbook {
    let (workbook, findings) = intake::workbook("inlamnat/2025/buf.xlsx", bytes);
    assert!(findings.is_empty(), "{findings:?}");
    workbook.unwrap()
}

/// Reads a workbook that gives findings.
#[track_caller]
pub(crate) fn read_with_findings(bytes: &[u8]) -> (RawWorkbook, Vec<Finding>) {
    let (workbook, findings) = intake::workbook("inlamnat/2025/buf.xlsx", bytes);
    (workbook.unwrap(), findings)
}

/// Returns the one finding of a file that is not read.
#[track_caller]
pub(crate) fn refused(bytes: &[u8]) -> Finding {
    let (workbook, findings) = intake::workbook("inlamnat/2025/buf.xlsx", bytes);
    assert_eq!(workbook, None);
    let [finding] = <[Finding; 1]>::try_from(findings).unwrap();
    finding
}

/// Returns the rule and the place of every finding.
pub(crate) fn found(findings: &[Finding]) -> Vec<(&'static str, String)> {
    findings
        .iter()
        .map(|finding| (finding.rule.id, finding.place.within_file()))
        .collect()
}

/// Returns the addresses of the cells that a sheet holds.
pub(crate) fn addresses(sheet: &RawSheet) -> Vec<String> {
    sheet.cells.keys().map(CellRef::to_string).collect()
}

/// Returns a cell by its address.
#[track_caller]
pub(crate) fn cell<'a>(sheet: &'a RawSheet, address: &str) -> &'a RawCell {
    &sheet.cells[&CellRef::parse(address).unwrap()]
}

/// Returns a cell's value by its address.
#[track_caller]
pub(crate) fn value<'a>(sheet: &'a RawSheet, address: &str) -> &'a RawValue {
    &cell(sheet, address).value
}

/// Returns a text as a value.
pub(crate) fn text(text: &str) -> RawValue {
    RawValue::Text(text.into())
}
