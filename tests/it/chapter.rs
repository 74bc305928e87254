//! The report as a chapter of a larger one: its numbers, wherever they stand.

use itbokslut::edition;
use itbokslut::report::Report;
use itbokslut::wording::{self, Words};

use crate::support::{pdf, told};

fn words(report: Report) -> Words {
    wording::words(&edition::internal(report))
}

fn chapter() -> Report {
    let mut report = told::sample();
    report.about.chapter = Some(5);
    report.about.first_page = 83;
    report
}

#[test]
fn every_heading_has_the_chapters_number_first() {
    let words = words(chapter());
    assert_eq!(words.front.number.as_deref(), Some("5"));
    let numbers: Vec<_> = words
        .contents
        .iter()
        .map(|entry| entry.heading.number.as_deref().unwrap_or("–"))
        .collect();
    assert_eq!(
        numbers,
        [
            "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "–", "–"
        ]
    );
    let parts: Vec<_> = words.contents[1]
        .parts
        .iter()
        .filter_map(|part| part.number.as_deref())
        .collect();
    assert_eq!(parts, ["5.2.1", "5.2.2", "5.2.3", "5.2.4"]);
    assert_eq!(words.goals.heading.number.as_deref(), Some("5.2"));
    assert_eq!(
        words.security.incidents.heading.number.as_deref(),
        Some("5.6.6")
    );
}

#[test]
fn a_reference_leads_to_the_chapters_section() {
    let note = words(chapter()).summary.deviations_note;
    assert!(note.contains("avsnitt 5.2,"), "{note}");
    let alone = words(told::sample()).summary.deviations_note;
    assert!(alone.contains("avsnitt 2,"), "{alone}");
}

#[test]
fn a_chapter_can_begin_with_another_heading() {
    let mut report = chapter();
    report.about.first_heading = 3;
    assert_eq!(words(report).goals.heading.number.as_deref(), Some("5.4"));
}

#[test]
fn the_first_page_has_its_number_and_a_cover_none() {
    // What a reader's program calls the pages: a dictionary that begins at 83.
    let labels = |report: Report| {
        let papers = pdf::papers(&edition::internal(report));
        let text = String::from_utf8_lossy(&papers[0].1).into_owned();
        let at = text.find("/St ").map(|at| text[at..].to_owned());
        let first = at
            .as_deref()
            .and_then(|rest| rest.split(['\n', '/', '>']).nth(1));
        first.map(str::to_owned)
    };
    assert_eq!(labels(chapter()).as_deref(), Some("St 83"));
    let mut covered = told::sample();
    covered.about.cover = true;
    covered.about.first_page = 7;
    assert_eq!(labels(covered).as_deref(), Some("St 7"));
}
