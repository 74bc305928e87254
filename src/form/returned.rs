//! The two sheets that a returned workbook has beside the form's own.

/// The first sheet: what is wrong, with a link to each cell.
pub const FAULTS_SHEET: &str = "Att rätta";

/// The headers of [`FAULTS_SHEET`].
pub const FAULT_HEADERS: [&str; 7] = [
    "Nr",
    "Allvar",
    "Blad",
    "Cell",
    "Vad som står",
    "Vad som är fel",
    "Vad ni gör",
];

/// The last sheet: what was written outside the form's own cells.
pub const OTHERS_SHEET: &str = "Övrigt";

/// The headers of [`OTHERS_SHEET`].
pub const OTHER_HEADERS: [&str; 4] = ["Blad", "Cell", "Vad som stod", "Kommentar"];

/// The column of the hidden sheet, counted from zero, with the notes that the
/// program itself put on cells: whatever else a note says is somebody's own.
pub const OWN_NOTES_COLUMN: u32 = 3;
