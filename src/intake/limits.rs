//! How much of a file is read, so that no file can cost more than two seconds
//! and 512 MiB (DESIGN §11).
//!
//! The limits follow from what the program can afford, measured with files
//! made to cost as much as they may, and lie far above what a submission or a
//! statistical table holds.

/// The largest file that is looked into, in MiB.
pub(super) const FILE_MIB: u32 = 32;

/// The most that the parts that are read may hold together once unpacked, in
/// MiB. Half a million ordinary cells take some twenty; what costs most per
/// byte, empty elements, takes 1.5 seconds.
pub(super) const UNPACKED_MIB: u32 = 48;

/// The most parts a package may list. A workbook with 250 sheets, each with
/// drawings, comments and print settings, has some 2,000.
pub(super) const PARTS: u32 = 10_000;

/// The most elements within elements. Real parts have fewer than thirty.
pub(super) const XML_DEPTH: usize = 100;

/// The most sheets. Excel allows as many as memory holds.
pub(super) const SHEETS: u32 = 250;

/// The longest name of a sheet, in characters. Excel's own limit is 31; every
/// finding about the sheet repeats it.
pub(super) const SHEET_NAME: usize = 255;

/// The most cells with contents, all sheets together: some 100 bytes each.
pub(super) const CELLS: u32 = 500_000;

/// The most entries in the table of shared texts: some 30 bytes each, however
/// short they are in the file.
pub(super) const SHARED_STRINGS: u32 = 500_000;

/// The most text in cells, all sheets together, in MiB. One text that half a
/// million cells share is half a million texts once read.
pub(super) const TEXT_MIB: u32 = 64;

/// The longest text that a cell can hold, in bytes: 32,767 characters of four.
pub(super) const CELL_TEXT: usize = 4 * 32_767;

/// The most formula text that is kept, in bytes. Beyond it a formula is only
/// known to be there.
pub(super) const FORMULA_BYTES: usize = 16 * MIB;

/// The longest formula that is kept, in bytes: Excel's own limit is 8,192
/// characters.
pub(super) const FORMULA_LENGTH: usize = 8_192;

/// The most cell formats. Excel's own limit is 65,490.
pub(super) const FORMATS: u32 = 65_536;

/// The longest number format, in bytes. Excel's own limit is 255 characters.
pub(super) const FORMAT_LENGTH: usize = 1_024;

/// The most merged ranges in a sheet. Every cell that is read is compared with
/// them.
pub(super) const MERGES: u32 = 20_000;

/// The most findings of one rule about cells of one sheet that are reported
/// one by one.
pub(super) const FINDINGS_PER_SHEET: usize = 20;

/// The most seconds that a file may take.
pub(super) const SECONDS: u32 = 2;

/// Bytes in a MiB.
pub(super) const MIB: usize = 1_048_576;

/// Returns MiB as bytes.
pub(super) const fn bytes(mib: u32) -> usize {
    mib as usize * MIB
}
