use super::*;
use crate::form::department::DEPARTMENT;
use crate::intake::testing::{Book, summary};

const EXPECTED: Expected<'_> = Expected {
    municipality: "Norsjö kommun",
    period: Period::annual(2025),
};

#[track_caller]
fn check(book: Book, usable: bool, found: &[&str]) -> Vec<Finding> {
    let raw = book.raw();
    let mut findings = Vec::new();
    let usable_now = match read(&raw, &DEPARTMENT, &mut findings) {
        Mark::Says(says) => {
            let kommun = says.is_of(&EXPECTED, &mut findings);
            says.is_for(EXPECTED.period, &mut findings) && kommun
        }
        Mark::Missing | Mark::Unusable => false,
    };
    assert_eq!(
        (usable_now, summary(&findings)),
        (usable, found.iter().map(|f| (*f).to_owned()).collect())
    );
    findings
}

fn form() -> Book {
    Book::new("inlamnat/2025/buf.xlsx").identity("forvaltning", "BUF", "2025")
}

#[test]
fn a_form_says_what_it_is() {
    check(form(), true, &[]);
    let raw = form().raw();
    let Mark::Says(says) = read(&raw, &DEPARTMENT, &mut Vec::new()) else {
        panic!("it says so");
    };
    assert_eq!(says.identity.department, Some(DepartmentCode::new("BUF")));
    assert_eq!(
        (says.identity.round, says.identity.period),
        (1, Period::annual(2025))
    );
    check(form().set("B3", "NORSJÖ"), true, &[]);
    check(form().set("B5", 2025).set("B6", "2"), true, &[]);
}

#[test]
fn another_form_kommun_or_period_is_told() {
    check(
        form().set("B1", "styrning"),
        false,
        &["fel-formulär _itbokslut!B1"],
    );
    check(
        form().set("B2", 99),
        false,
        &["formulär-nyare _itbokslut!B2"],
    );
    check(
        form().set("B3", "Malå kommun"),
        false,
        &["annan-kommun _itbokslut!B3"],
    );
    check(
        form().set("B5", "2024"),
        false,
        &["annan-period _itbokslut!B5"],
    );
    let found = check(
        form().set("B5", "2025-delar"),
        false,
        &["annan-period _itbokslut!B5"],
    );
    assert_eq!(
        found[0].message,
        "filen gäller perioden «2025-delar», inte 2025"
    );
}

#[test]
fn a_damaged_mark_is_told_field_by_field() {
    check(
        form().set("B2", "ett"),
        false,
        &["märkning-skadad _itbokslut!B2"],
    );
    check(
        form().set("B5", "i fjol").set("B6", " "),
        false,
        &[
            "märkning-skadad _itbokslut!B5",
            "märkning-skadad _itbokslut!B6",
        ],
    );
    let bare = Book::new("x.xlsx").sheet("_itbokslut");
    check(bare, false, &["märkning-skadad _itbokslut!B1"]);
    check(Book::new("x.xlsx").sheet("Blad1"), false, &[]);
}
