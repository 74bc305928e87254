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
    (governing, edits::shortened(&raw, 14))
});

/// The first rows of a sample's submission.
static FORM: LazyLock<RawWorkbook> = LazyLock::new(|| {
    let bytes = include_bytes!(
        "../../../sample-data/norsjo/inlamnat/2025/KLF_it-bokslut_2025.xlsx"
    );
    edits::shortened(&opened(bytes), 14)
});

fn opened(bytes: &[u8]) -> RawWorkbook {
    intake::workbook(sound::FILE, bytes).0.unwrap()
}

/// Does to the sample's form what the lines of a text say ([`edits`]), or to
/// its governing workbook when the first line is `styrning`; writes it as a
/// file, reads that, and reads the form. Bytes that are a package are read as
/// they are.
pub(crate) fn check(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        if let (Some(raw), _) = sound::read(bytes, None) {
            read(&raw);
        }
        return;
    }
    let text = String::from_utf8_lossy(bytes);
    let (base, lines) = match text.strip_prefix("styrning\n") {
        Some(lines) => (&GOVERNING.1, lines),
        None => (&*FORM, &*text),
    };
    let mut edited = base.clone();
    edits::apply(&mut edited, lines);
    let (raw, findings) = sound::read(&written::xlsx(&edited), None);
    let raw = raw.unwrap_or_else(|| panic!("{findings:?}"));
    check_same(&edited, &raw);
    read(&raw);
    // The same contents as a format that does not tell how numbers are shown.
    let old = RawWorkbook {
        container: Container::Xls,
        ..raw
    };
    read(&old);
}

/// Reads a workbook as a submission, and as a governing workbook with a
/// submission of its own kommun.
fn read(raw: &RawWorkbook) {
    let (governing, _) = &*GOVERNING;
    let (submission, findings) = intake::submission(raw, governing, &EXPECTED);
    check_findings(&findings);
    if let Some(submission) = &submission {
        for finding in &findings {
            assert_eq!(finding.department.as_ref(), Some(&submission.department));
        }
    } else {
        assert!(!findings.is_empty(), "why is it no submission?");
    }
    let again = intake::submission(raw, governing, &EXPECTED);
    assert!(again == (submission, findings), "it was read in two ways");

    let (own, findings) = intake::governing(raw, &EXPECTED);
    check_findings(&findings);
    let again = intake::governing(raw, &EXPECTED);
    assert!(again == (own.clone(), findings), "it was read in two ways");
    let (_, findings) = intake::submission(&FORM, &own, &EXPECTED);
    check_findings(&findings);
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
            let cells = cells.map(|(at, cell)| (*at, cell.value.clone(), cell.formula.clone()));
            cells.collect::<Vec<_>>()
        };
        assert_eq!(cells(written), cells(read), "{}", written.name);
    }
}
