//! Excel's binary formats, read in a second process (DESIGN §8).

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use itbokslut::domain::{
    CellRef, Container, NumberFormat, RawValue, RawWorkbook, fifteen_digits,
};
use itbokslut::finding::Finding;
use itbokslut::folder::Second;
use itbokslut::intake;

use crate::support::project::{Project, program};

fn saved(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved");
    fs::read(folder.join(name)).unwrap()
}

fn apart(bytes: &[u8]) -> (Option<RawWorkbook>, Vec<Finding>) {
    let second = Second::of(PathBuf::from(env!("CARGO_BIN_EXE_itbokslut")));
    intake::workbook_apart("inlamnat/2025/buf.xls", bytes, Some(&second))
}

/// Returns a value with the fifteen digits that .xlsx is written with.
fn digits(value: &RawValue) -> RawValue {
    match value {
        RawValue::Number(number) => RawValue::Number(fifteen_digits(*number)),
        other => other.clone(),
    }
}

#[test]
fn what_libreoffice_saves_as_xls_is_read_as_its_xlsx_is() {
    let (old, findings) = apart(&saved("libreoffice.xls"));
    assert!(findings.is_empty(), "{findings:?}");
    let old = old.unwrap();
    assert_eq!(old.container, Container::Xls);
    let (new, _) = intake::workbook("x.xlsx", &saved("libreoffice.xlsx"));
    let new = new.unwrap();
    assert_eq!(old.sheets.len(), new.sheets.len());
    for (old, new) in old.sheets.iter().zip(&new.sheets) {
        assert_eq!((&old.name, old.visibility), (&new.name, new.visibility));
        assert_eq!(old.merges, new.merges);
        let addresses = |sheet: &itbokslut::domain::RawSheet| {
            sheet.cells.keys().copied().collect::<Vec<_>>()
        };
        assert_eq!(addresses(old), addresses(new));
        for (at, cell) in &new.cells {
            let was = &old.cells[at];
            assert_eq!(digits(&was.value), digits(&cell.value), "{at}");
            assert_eq!(was.formula.is_some(), cell.formula.is_some(), "{at}");
            // The old format says of a number only whether it is a date.
            let is_date = cell.format == NumberFormat::Date;
            let told = [NumberFormat::Unknown, NumberFormat::Date];
            assert_eq!(was.format, told[usize::from(is_date)], "{at}");
        }
    }
}

#[test]
fn without_a_second_process_the_sender_is_asked_for_another_format() {
    let (book, findings) = intake::workbook("buf.xls", &saved("libreoffice.xls"));
    assert_eq!(book, None);
    assert_eq!(findings[0].rule.id, "fil-binart-format");
}

#[test]
fn a_damaged_file_gives_one_finding_or_a_workbook_and_never_ends_the_run() {
    let whole = saved("libreoffice.xls");
    let mut refused = 0;
    for step in 0..120usize {
        let mut damaged = whole.clone();
        // A spread of places, each with another bit, and every tenth cut off.
        let at = (step * 7919) % damaged.len();
        damaged[at] ^= 1 << (step % 8);
        if step % 10 == 9 {
            damaged.truncate(at);
        }
        match apart(&damaged) {
            (Some(_), _) => {}
            (None, findings) => {
                assert_eq!(findings.len(), 1, "{findings:?}");
                refused += 1;
            }
        }
    }
    assert!(refused > 0);
}

#[cfg(unix)]
#[test]
fn a_process_that_does_not_answer_is_stopped() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let stuck = folder.path().join("stuck");
    fs::write(&stuck, "#!/bin/sh\nexec sleep 60\n").unwrap();
    fs::set_permissions(&stuck, fs::Permissions::from_mode(0o755)).unwrap();
    let before = Instant::now();
    let second = Second::of(stuck);
    let (book, findings) =
        intake::workbook_apart("buf.xls", &saved("libreoffice.xls"), Some(&second));
    assert_eq!(book, None);
    assert_eq!(findings[0].rule.id, "fil-for-stor");
    assert!(
        findings[0].message.contains("sekunder"),
        "{}",
        findings[0].message
    );
    // It would have slept for a minute.
    assert!(before.elapsed().as_secs() < 30);
}

#[test]
fn the_second_process_says_nothing_to_what_is_no_binary_workbook() {
    for bytes in [&b""[..], b"Kommun;Utfall", &saved("libreoffice.xlsx")] {
        let output = program()
            .arg("las-binart")
            .write_stdin(bytes)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_submission_saved_as_xls_is_looked_into_and_not_only_refused() {
    let kommun = Project::sample();
    kommun.put("inlamnat/2025/gammal.xls", &saved("libreoffice.xls"));
    let run = kommun.run(&["kontrollera", "inlamnat/2025/gammal.xls", "--alla"]);
    // Its hidden sheet was read: it is damaged, which only a reader can see.
    let run = run.ended(1).saying(&["gammal.xls", "_itbokslut"]);
    assert!(!run.out.contains("fil-binart-format"), "{}", run.out);
}

#[test]
fn a_text_in_an_old_workbook_is_what_was_typed() {
    let (book, _) = apart(&saved("libreoffice.xls"));
    let sheet = &book.unwrap().sheets[0];
    let texts: Vec<_> = sheet
        .cells
        .values()
        .filter_map(|cell| match &cell.value {
            RawValue::Text(text) => Some(&**text),
            _ => None,
        })
        .collect();
    assert!(texts.contains(&"Rad ett\nrad två"), "{texts:?}");
    assert!(texts.contains(&" Blanksteg först och sist "), "{texts:?}");
}

#[test]
fn a_cell_far_away_costs_a_cell() {
    let (book, findings) = apart(&saved("libreoffice-spritt.xls"));
    assert!(findings.is_empty(), "{findings:?}");
    let book = book.unwrap();
    let cells = |sheet: usize| -> Vec<(String, RawValue)> {
        let cells = book.sheets[sheet].cells.iter();
        cells
            .map(|(at, cell)| (at.to_string(), cell.value.clone()))
            .collect()
    };
    let cell = |at: &str, value: RawValue| (at.to_owned(), value);
    assert_eq!(
        cells(0),
        [
            cell("A1", RawValue::Number(1.0)),
            cell("C1", RawValue::Number(4.0)),
            cell("D1", RawValue::Number(5.0)),
            cell("B2", RawValue::Number(2.0)),
            cell("C40000", RawValue::Number(3.5)),
            cell("IV65536", RawValue::Text("långt bort".into())),
        ]
    );
    // What was moved on the way says that there is a formula; what was not
    // says which.
    let formula = |sheet: usize, at: &str| {
        let at = CellRef::parse(at).unwrap();
        book.sheets[sheet].cells[&at].formula.as_deref()
    };
    assert_eq!(formula(0, "B2"), Some(""));
    assert_eq!(formula(1, "C1"), Some("A1*2"));
}

#[test]
fn a_file_that_is_cut_off_is_refused_wherever_it_was_cut() {
    let whole = saved("libreoffice.xls");
    // The stream with the cells comes before the directory, which is needed.
    for length in (512..whole.len() - 512).step_by(1_021) {
        let (book, findings) = apart(&whole[..length]);
        assert_eq!(book, None, "{length}");
        assert_eq!(findings.len(), 1, "{length}");
    }
}
