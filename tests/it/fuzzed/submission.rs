//! A form that somebody has worked on, from its bytes to the submission and
//! the findings.

use std::sync::LazyLock;

use itbokslut::domain::{Container, Period, RawWorkbook};
use itbokslut::finding::Finding;
use itbokslut::intake::{self, Expected};
use itbokslut::submission::Governing;

use super::{edits, sound, written};

const EXPECTED: Expected<'_> = Expected {
    municipality: "Norsjö kommun",
    period: Period::annual(2025),
};

/// The sample's governing workbook, whole and as far as its first rows.
static GOVERNING: LazyLock<(Governing, RawWorkbook)> = LazyLock::new(|| {
    let bytes = include_bytes!("../../../sample-data/norsjo/styrning/2025.xlsx");
    let raw = opened(bytes);
    let (governing, _) = intake::governing(&raw, &EXPECTED);
    (governing, edits::shortened(&raw, 11))
});

/// The first rows of a sample's submission.
static FORM: LazyLock<RawWorkbook> = LazyLock::new(|| {
    let bytes = include_bytes!(
        "../../../sample-data/norsjo/inlamnat/2025/KLF_it-bokslut_2025.xlsx"
    );
    edits::shortened(&opened(bytes), 11)
});

fn opened(bytes: &[u8]) -> RawWorkbook {
    intake::workbook(sound::FILE, bytes).0.unwrap()
}

/// Does to the sample's form what the lines of a text say ([`edits`]), writes
/// it as a file, reads that, and reads the form. The first line may be
/// `styrning` for the governing workbook, or `gammal` for a format that does
/// not tell how numbers are shown. Bytes that are a package are read as they
/// are.
pub(crate) fn check(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        if let (Some(raw), _) = sound::read(bytes, None) {
            check_submission(&raw);
            check_governing(&raw);
        }
        return;
    }
    let text = String::from_utf8_lossy(bytes);
    if let Some(lines) = text.strip_prefix("styrning\n") {
        check_governing(&edited(&GOVERNING.1, lines));
    } else if let Some(lines) = text.strip_prefix("gammal\n") {
        check_submission(&RawWorkbook {
            container: Container::Xls,
            ..edited(&FORM, lines)
        });
    } else {
        check_submission(&edited(&FORM, &text));
    }
}

/// Does to a workbook what lines say, writes it and reads it back.
fn edited(base: &RawWorkbook, lines: &str) -> RawWorkbook {
    let edited = edits::apply(base, lines);
    let (raw, findings) = sound::read_once(&written::xlsx(&edited), None);
    let raw = raw.unwrap_or_else(|| panic!("{findings:?}"));
    check_same(&edited, &raw);
    raw
}

/// Reads a workbook as a submission.
fn check_submission(raw: &RawWorkbook) {
    let submission = || intake::submission(raw, &GOVERNING.0, &EXPECTED);
    let (read, findings) = submission();
    check_findings(&findings);
    if let Some(read) = &read {
        for finding in &findings {
            assert_eq!(finding.department.as_ref(), Some(&read.department));
        }
    } else {
        assert!(!findings.is_empty(), "why is it no submission?");
    }
    assert!(submission() == (read, findings), "it was read in two ways");
}

/// Reads a workbook as a governing one, and the sample's form by it.
fn check_governing(raw: &RawWorkbook) {
    let (governing, findings) = intake::governing(raw, &EXPECTED);
    check_findings(&findings);
    let (_, of_form) = intake::submission(&FORM, &governing, &EXPECTED);
    check_findings(&of_form);
    let again = intake::governing(raw, &EXPECTED);
    assert!(again == (governing, findings), "it was read in two ways");
}

fn check_findings(findings: &[Finding]) {
    for finding in findings {
        sound::check_finding(finding);
        assert_eq!(&*finding.place.file, sound::FILE);
    }
}

/// Checks that what was written is what was read: every cell with its value
/// and its formula, the ranges, and what is hidden.
fn check_same(written: &RawWorkbook, read: &RawWorkbook) {
    assert_eq!(written.sheets.len(), read.sheets.len());
    for (written, read) in written.sheets.iter().zip(&read.sheets) {
        assert_eq!(written.name, read.name);
        assert_eq!(written.visibility, read.visibility);
        assert_eq!(written.merges, read.merges);
        assert_eq!(written.hidden_rows, read.hidden_rows);
        let cells = |sheet: &itbokslut::domain::RawSheet| {
            let cells = sheet.cells.iter();
            let cells =
                cells.map(|(at, cell)| (*at, cell.value.clone(), cell.formula.clone()));
            cells.collect::<Vec<_>>()
        };
        assert_eq!(cells(written), cells(read), "{}", written.name);
    }
}
