//! A förvaltning's workbook as a whole.

use super::*;
use crate::domain::{Amount, Entry, Period, Reading, UnmeasuredReason};
use crate::form::department as form;
use crate::intake::governing::tests::{assert_all_asked, book as governing_book, values};
use crate::intake::testing::{Book, Cell, day, percent, summary};

const EXPECTED: Expected<'_> = Expected {
    municipality: "Norsjö kommun",
    period: Period::annual(2025),
};

fn governing() -> Governing {
    crate::intake::governing(&governing_book().raw(), &EXPECTED).0
}

fn book() -> Book {
    Book::new("inlamnat/2025/buf.xlsx")
        .identity("forvaltning", "BUF", "2025")
        .sheet("Läs mig")
        .form(&form::cover::SHEET, 2025)
        .filled(values![code: "BUF", contact_name: "Eva Ek", contact_function: "controller",
            contact_email: "eva@norsjo.example", submitted: day("2026-01-23"),
            paragraph: "§ 12"])
        .form(&form::outcomes::SHEET, 2025)
        .filled(values![code: "S1.1", name: "En", outcome: percent(0.875, 1), numerator: 35,
            denominator: 40])
        .filled(values![code: "S1.2", name: "Två", outcome: "Ja ", secret: "nej"])
        .filled(values![code: "S1.3", name: "Tre", unmeasured: "Metodbyte", comment: "Ny metod"])
        .form(&form::analysis::SHEET, 2025)
        .filled(values![heading: "Sammanfattning", text: "Bra."])
}

#[track_caller]
fn check(book: Book, found: &[&str]) -> Option<Submission> {
    let (submission, findings) = submission(&book.raw(), &governing(), &EXPECTED);
    assert_eq!(summary(&findings), found);
    if submission.is_some() {
        let buf = DepartmentCode::new("BUF");
        assert!(findings.iter().all(|f| f.department.as_ref() == Some(&buf)));
    }
    submission
}

#[test]
fn a_faultless_workbook_is_read_whole() {
    let read = check(book(), &[]).expect("a submission");
    assert_eq!(read.department.as_str(), "BUF");
    assert_eq!((read.round, read.period), (1, Period::annual(2025)));
    assert_eq!(
        read.cover.contact_name.value().map(String::as_str),
        Some("Eva Ek")
    );
    assert!(matches!(read.cover.treated, Entry::Empty(_)));
    let [first, second, third] = read.outcomes.as_slice() else {
        panic!("{:?}", read.outcomes);
    };
    let amount = Amount {
        decimals: 1,
        ..Amount::exact(87.5)
    };
    assert_eq!(first.outcome.value(), Some(&Reading::Number(amount)));
    assert_eq!(first.numerator.value(), Some(&Amount::exact(35.0)));
    assert_eq!(
        first.outcome.place().map(ToString::to_string).as_deref(),
        Some("inlamnat/2025/buf.xlsx, Utfall!I2")
    );
    assert_eq!(second.outcome.value(), Some(&Reading::YesNo(true)));
    assert_eq!(
        third.unmeasured.value(),
        Some(&UnmeasuredReason::MethodChanged)
    );
    assert_eq!(read.analysis[0].heading.value, "Sammanfattning");
}

#[test]
fn a_file_that_is_no_form_of_ours_is_not_used() {
    let bare = Book::new("inlamnat/2025/anteckningar.xlsx").sheet("Blad1");
    assert_eq!(check(bare, &["inget-formulär"]), None);
    let other = |address, text: &str| {
        let mut raw = book().raw();
        let at = crate::domain::CellRef::parse(address).expect("an address");
        let cell = Cell::from(text).0.expect("a cell");
        raw.sheets[0].cells.insert(at, cell);
        let (read, findings) = submission(&raw, &governing(), &EXPECTED);
        (read.is_some(), summary(&findings))
    };
    assert_eq!(
        other("B1", "styrning"),
        (false, vec!["fel-formulär _itbokslut!B1".into()])
    );
    assert_eq!(
        other("B5", "2024"),
        (false, vec!["annan-period _itbokslut!B5".into()])
    );
    assert_eq!(
        other("B3", "Malå"),
        (false, vec!["annan-kommun _itbokslut!B3".into()])
    );
    assert_eq!(
        other("B4", "FRI"),
        (false, vec!["okänd-förvaltning _itbokslut!B4".into()])
    );
    assert_eq!(
        other("B4", ""),
        (false, vec!["märkning-skadad _itbokslut!B4".into()])
    );
    assert_eq!(other("B4", "buf"), (true, vec![]));
}

#[test]
fn another_förvaltnings_template_is_noticed() {
    let book = book().form(&form::cover::SHEET, 2025).filled(
        values![code: "SOC", contact_name: "Eva Ek", contact_function: "controller",
            submitted: day("2026-01-23")],
    );
    let mut raw = book.raw();
    raw.sheets.swap_remove(2);
    let (read, findings) = submission(&raw, &governing(), &EXPECTED);
    assert_eq!(summary(&findings), ["försättsblad-avviker Försättsblad!B3"]);
    assert_eq!(read.expect("a submission").department.as_str(), "BUF");
}

#[test]
fn an_indicator_twice_counts_not_at_all() {
    let mut raw = book().raw();
    let outcomes = Book::new("x")
        .form(&form::outcomes::SHEET, 2025)
        .filled(values![code: "S1.3", outcome: 5])
        .filled(values![code: "S1.3", outcome: 7])
        .filled(values![code: "S1.1", outcome: 87.5])
        .filled(values![code: "S1.9", outcome: "vad som helst"])
        .raw();
    let at = raw
        .sheets
        .iter()
        .position(|s| &*s.name == "Utfall")
        .expect("it");
    raw.sheets[at] = outcomes.sheets[0].clone();
    let (read, findings) = submission(&raw, &governing(), &EXPECTED);
    assert_eq!(
        summary(&findings),
        ["okänd-kod Utfall!A5", "indikator-dubbel Utfall!A3"]
    );
    let read = read.expect("a submission");
    assert_eq!(read.outcomes.len(), 2);
    assert!(read.outcomes[0].outcome.is_unusable());
    assert!(read.outcomes[1].outcome.value().is_some());
}

#[test]
fn a_workbook_without_its_sheets_says_which() {
    let bare = Book::new("inlamnat/2025/buf.xlsx")
        .identity("forvaltning", "BUF", "2025")
        .sheet("Blad1");
    let read = check(bare, &["blad-saknas", "blad-saknas", "blad-saknas"]);
    let read = read.expect("a submission");
    assert!(read.outcomes.is_empty() && read.cover.submitted == Entry::Absent);
}

#[test]
fn every_column_that_is_filled_in_is_read() {
    let raw = book().raw();
    let mut reader = BookReader::new(&raw, &DEPARTMENT, 2025);
    know(&mut reader, &governing());
    cover::read(&mut reader, &DepartmentCode::new("BUF"));
    outcomes::read(&mut reader);
    analysis::read(&mut reader);
    let keys = [
        ("Försättsblad", "code"),
        ("Utfall", "code"),
        ("Analys", "heading"),
    ];
    assert_all_asked(&DEPARTMENT, &reader, &keys);
}
