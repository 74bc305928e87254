//! A förvaltning's workbook as a whole.

use super::*;
use crate::domain::{
    ActivityStatus, Amount, Entry, IncidentCategory, Period, Post, Reading, SystemRole,
    Target, UnmeasuredReason,
};
use crate::form::department as form;
use crate::form::department::{DEPARTMENT, INTERIM};
use crate::intake::governing::tests::{assert_all_asked, book as governing_book, values};
use crate::intake::testing::{Book, Cell, cells, day, percent, summary};

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
        .sheet("IT-plan")
        .row(cells!["Inga att redovisa", "nej"])
        .form_below(&form::activities::SHEET, 2025)
        .filled(values![id: "1", activity: "Ny webb", program: "it-plan", goal: "S1",
            system: "Webben", priority: 2, responsible: "webbredaktör",
            follow_up: "kanslichef", start: day("2025-02-01"), end: day("2025-09-30"),
            status: "klar", done: percent(1.0, 0), finished: day("2025-09-12"),
            budget: 120, outcome: 98.5])
        .form(&form::systems::SHEET, 2025)
        .filled(values![system: "Webben", critical: "ja", role: "Central ägare",
            owner: "kanslichef", availability: 3, plan: day("2024-05-02"),
            approved: day("2024-06-01"), approved_by: "kanslichef"])
        .form(&form::incidents::SHEET, 2025)
        .filled(values![date: day("2025-03-04"), category: "Driftstopp", severity: 2,
            system: "Webben", hours: 4.5, detected: "loggning", traced: "ja"])
        .form(&form::risks::SHEET, 2025)
        .filled(values![risk: "Webben slutar svara", likelihood: 3, consequence: 2,
            measure: "Reservdrift", cost: 40, likelihood_after: 1, consequence_after: 2])
        .form(&form::economy::SHEET, 2025)
        .filled(values![post: "drift", budget: 100, outcome: 110, plan_3: 120])
        .form(&form::analysis::SHEET, 2025)
        .filled(values![heading: "Sammanfattning", text: "Bra."])
        .form(&form::proposals::SHEET, 2025)
        .filled(values![code: "S1.1", name: "En", proposed_1: "90", proposed_3: "92,5",
            reason: "Bättre stöd."])
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
    let [activity] = read.activities.rows.as_slice() else {
        panic!("{:?}", read.activities);
    };
    assert_eq!(activity.status.value(), Some(&ActivityStatus::Done));
    assert_eq!(activity.done.value().map(|done| done.value), Some(100.0));
    assert_eq!(activity.activity.place.within_file(), "IT-plan!B3");
    let [system] = read.systems.rows.as_slice() else {
        panic!("{:?}", read.systems);
    };
    assert_eq!(system.role.value(), Some(&SystemRole::CentralOwner));
    assert_eq!(system.classes[2].value(), Some(&3));
    let [incident] = read.incidents.rows.as_slice() else {
        panic!("{:?}", read.incidents);
    };
    assert_eq!(incident.category.value(), Some(&IncidentCategory::Outage));
    assert_eq!(incident.place.within_file(), "Incidenter!A2");
    assert_eq!(read.risks.rows[0].cost.value(), Some(&Amount::exact(40.0)));
    assert_eq!(read.economy[0].post.value, Post::Operation);
    let [proposal] = read.proposals.as_slice() else {
        panic!("{:?}", read.proposals);
    };
    let proposed = proposal.years.each_ref().map(|year| year.value().copied());
    assert_eq!(
        proposed,
        [Some(Target::Number(90.0)), None, Some(Target::Number(92.5))]
    );
    assert_eq!(proposal.start, 2027);
    assert_eq!(
        proposal.years[0].place().unwrap().within_file(),
        "Planförslag!H2"
    );
}

#[test]
fn the_hidden_sheet_says_which_plan_proposals_are_for() {
    let of = |planned: &str| {
        let book = Book::new("inlamnat/2025/buf.xlsx")
            .identity("forvaltning", "BUF", "2025")
            .row(cells!["planförslag från", planned]);
        let book =
            book.sheet("Planförslag")
                .row(cells!["Kod", "Förslag 2026", "Förslag 2028"]);
        let raw = book.row(cells!["S1.1", "90", "95"]).raw();
        let (read, _) = submission(&raw, &governing(), &EXPECTED);
        let rows = read.expect("a submission").proposals;
        let values = rows[0].years.each_ref().map(|year| year.value().copied());
        (rows[0].start, values)
    };
    let number = |value| Some(Target::Number(value));
    assert_eq!(of("2026"), (2026, [number(90.0), None, number(95.0)]));
    // Without it, or with something else there, the usual plan is meant.
    assert_eq!(of("snart"), (2027, [None, number(95.0), None]));
}

#[test]
fn an_open_sheet_that_is_empty_says_whether_it_is_meant_so() {
    let none = |answer: Option<&str>| {
        let sheet = Book::new("inlamnat/2025/buf.xlsx")
            .identity("forvaltning", "BUF", "2025")
            .sheet("Risker");
        let sheet = match answer {
            Some(answer) => sheet.row(cells!["", "Inga att redovisa:", "", answer]),
            None => sheet.row(cells!["Risker"]),
        };
        let raw = sheet.form_below(&form::risks::SHEET, 2025).raw();
        let mut reader = BookReader::new(&raw, &DEPARTMENT, 2025);
        let read = risks::read(&mut reader);
        (
            read.none.clone(),
            read.is_declared_empty(),
            summary(&reader.findings),
        )
    };
    let (answer, declared, found) = none(Some("Ja"));
    assert_eq!(answer.value(), Some(&true));
    assert!(declared && found.is_empty());
    assert_eq!(
        answer.place().map(Place::within_file).as_deref(),
        Some("Risker!D1")
    );
    let (answer, declared, found) = none(Some("nej"));
    assert!(answer.value() == Some(&false) && !declared && found.is_empty());
    let (answer, declared, found) = none(Some(""));
    assert!(matches!(answer, Entry::Empty(_)) && !declared && found.is_empty());
    let (answer, declared, found) = none(Some("kanske"));
    assert!(answer.is_unusable() && !declared);
    assert_eq!(found, ["inte-ja-eller-nej Risker!D1"]);
    let (answer, declared, _) = none(None);
    assert!(answer == Entry::Absent && !declared);
}

#[test]
fn an_open_sheet_of_which_nothing_can_be_used_is_not_empty() {
    let book = || Book::new("inlamnat/2025/buf.xlsx");
    let place = |book: Book| {
        let raw = book.raw();
        let mut reader = BookReader::new(&raw, &DEPARTMENT, 2025);
        let read = risks::read(&mut reader);
        assert!(read.rows.len() <= 1);
        (read.place.is_some(), summary(&reader.findings))
    };
    let (empty, found) = place(book().form(&form::risks::SHEET, 2025));
    assert!(empty && found.is_empty(), "{found:?}");
    let sheet = book().form(&form::risks::SHEET, 2025);
    let (read, _) = place(sheet.filled(values![risk: "Brand", likelihood: 1]));
    assert!(read, "a row");
    let sheet = book().form(&form::risks::SHEET, 2025);
    let (empty, found) = place(sheet.filled(values![likelihood: 1, consequence: 1]));
    assert!(!empty, "a row without its risk");
    assert_eq!(found, ["uppgift-saknas Risker!A2"]);
    let (empty, found) = place(book().sheet("Risker").row(cells!["Brand", "stor"]));
    assert!(!empty, "no headers");
    assert_eq!(found, ["rubrikrad-saknas Risker"]);
    let (empty, found) = place(book().sheet("System"));
    assert!(!empty, "no sheet");
    assert_eq!(found, ["blad-saknas"]);
}

#[test]
fn what_is_entered_twice_is_told() {
    let book = Book::new("inlamnat/2025/buf.xlsx")
        .form(&form::activities::SHEET, 2025)
        .filled(values![id: "7", activity: "En", program: "IT-plan", status: "pågår"])
        .filled(values![id: " 7", activity: "Två", program: "IT-plan", status: "pågår"])
        .form(&form::systems::SHEET, 2025)
        .filled(values![system: "Webben", critical: "ja", role: "ägare"])
        .filled(values![system: "webben ", critical: "nej", role: "ägare"])
        .form(&form::economy::SHEET, 2025)
        .filled(values![post: "drift", outcome: 1])
        .filled(values![post: "Drift", outcome: 2])
        .raw();
    let mut reader = BookReader::new(&book, &DEPARTMENT, 2025);
    assert_eq!(activities::read(&mut reader).rows.len(), 2, "both count");
    assert_eq!(systems::read(&mut reader).rows.len(), 1);
    assert_eq!(economy::read(&mut reader).len(), 1);
    assert_eq!(
        summary(&reader.findings),
        [
            "insats-dubbel IT-plan!A3",
            "system-dubbelt System!A3",
            "post-dubbel Ekonomi!A3"
        ]
    );
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
    raw.sheets.remove(2);
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
fn a_proposal_twice_counts_not_at_all() {
    let raw = book()
        .filled(values![code: "S1.1", name: "En", proposed_1: "95"])
        .raw();
    let (read, findings) = submission(&raw, &governing(), &EXPECTED);
    assert_eq!(summary(&findings), ["indikator-dubbel Planförslag!A3"]);
    let [proposal] = &read.expect("a submission").proposals[..] else {
        panic!("not one row");
    };
    assert!(proposal.years[0].is_unusable() && proposal.years[2].is_unusable());
}

#[test]
fn a_workbook_without_its_sheets_says_which() {
    let bare = Book::new("inlamnat/2025/buf.xlsx")
        .identity("forvaltning", "BUF", "2025")
        .sheet("Blad1");
    // A form from before `Planförslag` was there is read all the same.
    let mut found = vec!["blad-saknas"; 8];
    found.push("blad-saknas-valfritt");
    let read = check(bare, &found);
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
    activities::read(&mut reader);
    systems::read(&mut reader);
    incidents::read(&mut reader);
    risks::read(&mut reader);
    economy::read(&mut reader);
    analysis::read(&mut reader);
    proposals::read(&mut reader);
    let keys = [
        ("Försättsblad", "code"),
        ("Utfall", "code"),
        ("Ekonomi", "post"),
        ("Analys", "heading"),
        ("Planförslag", "code"),
    ];
    assert_all_asked(&DEPARTMENT, &reader, &keys);
}

#[test]
fn every_column_of_the_interim_workbook_is_read() {
    let raw = Book::new("inlamnat/2025-delar/buf.xlsx")
        .identity("forvaltning", "BUF", "2025-delar")
        .form(&form::interim::OUTCOMES, 2025)
        .filled(values![code: "S1.3", so_far: 12, outcome: 20])
        .sheet("IT-plan")
        .row(cells!["Inga att redovisa", "nej"])
        .form_below(&form::interim::ACTIVITIES, 2025)
        .filled(values![id: "1", activity: "Ny webb", outcome: 98.5])
        .form(&form::interim::ECONOMY, 2025)
        .filled(values![post: "drift", so_far: 800, outcome: 1200])
        .raw();
    let mut reader = BookReader::new(&raw, &INTERIM, 2025);
    know(&mut reader, &governing());
    let outcomes = outcomes::read(&mut reader);
    let activities = activities::read(&mut reader);
    let economy = economy::read(&mut reader);
    let number = |entry: &Entry<Amount>| entry.value().map(|amount| amount.value);
    let read = |entry: &Entry<Reading>| entry.value()?.measure().number();
    assert_eq!(read(&outcomes[0].so_far), Some(12.0));
    assert_eq!(read(&outcomes[0].outcome), Some(20.0));
    assert_eq!(number(&activities.rows[0].outcome), Some(98.5));
    assert_eq!(number(&economy[0].so_far), Some(800.0));
    assert_eq!(number(&economy[0].outcome), Some(1200.0));
    for sheet in ["Utfall", "IT-plan", "Ekonomi"] {
        let filled = INTERIM.sheet(sheet).unwrap().columns.iter();
        let filled = filled.filter(|column| column.origin == crate::form::Origin::Filled);
        for column in filled {
            assert!(reader.asked[sheet].contains(column.key), "{}", column.key);
        }
    }
}
