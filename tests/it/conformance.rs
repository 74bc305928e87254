//! The PDF keeps both standards at once, whatever the cells hold.

mod streams;

use itbokslut::domain::PeriodKind;
use itbokslut::edition::Edition;
use itbokslut::report::Indicator;
use itbokslut::typeset::Templates;
use itbokslut::{dataset, edition, wording};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::support::{instruments, moved, pdf, profile, security, told};

/// Sets every paper of an edition and holds it against both standards.
#[track_caller]
fn assert_papers(edition: &Edition) {
    for (file, pdf) in pdf::papers(edition) {
        assert_compliant(&file, &pdf);
    }
}

#[track_caller]
fn assert_compliant(file: &str, pdf: &[u8]) {
    for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(pdf, &options).unwrap();
        let mut failures = report.failures;
        if !report.is_compliant && streams::wrong_lengths(pdf).is_empty() {
            let all = failures.len();
            failures.retain(|failure| failure.message != LENGTH);
            assert!(
                failures.is_empty() && all > 0,
                "{file}, {profile:?}: {failures:#?}"
            );
        } else {
            assert!(report.is_compliant, "{file}, {profile:?}: {failures:#?}");
        }
    }
}

/// What the checker says of a stream whose length is wrong, and of one that
/// ends with a carriage return (`streams`).
const LENGTH: &str = "a stream /Length does not match its raw content length";

/// Returns every control character and at least one character of every
/// Unicode block: blocks begin at a multiple of 16 in the first plane, and
/// those of the others are sampled at every 256.
fn one_of_each_block() -> String {
    let controls = (0..0xa0).chain(0x2000..0x2070).chain(0xe000..0xe100);
    let first_plane = (0..0x1_0000).step_by(16).map(|start| start + 1);
    let others = (0x1_0000..0x11_0000).step_by(256).map(|start| start + 3);
    let mut text = String::new();
    for (index, code) in controls.chain(first_plane).chain(others).enumerate() {
        text.extend(char::from_u32(code));
        text.push(if index % 40 == 39 { '\n' } else { ' ' });
    }
    text.push_str("👍 日本 \u{f0b7} \u{7} \u{202e}abc #strong[x] $x$ @a <script> \\ `");
    text
}

#[test]
fn the_sample_keeps_both_standards() {
    assert_papers(&edition::internal(told::sample()));
}

#[test]
fn the_public_edition_keeps_both_standards() {
    let mut report = told::sample();
    moved::add(&mut report);
    instruments::add(&mut report);
    security::add(&mut report);
    for indicator in report.indicators.iter_mut().step_by(3) {
        for own in indicator.departments.iter_mut().take(1) {
            own.secret = true;
        }
    }
    let edition = edition::public(report);
    assert!(edition.report().indicators.iter().any(Indicator::withheld));
    assert_papers(&edition);
    assert_papers(&edition::public(told::empty()));
}

#[test]
fn a_report_of_nothing_keeps_both_standards() {
    assert_papers(&edition::internal(told::empty()));
}

#[test]
fn an_interim_report_keeps_both_standards() {
    let mut report = told::sample();
    instruments::add(&mut report);
    report.about.period.kind = PeriodKind::Interim;
    for indicator in &mut report.indicators {
        indicator.so_far.clone_from(&indicator.outcome);
        for own in &mut indicator.departments {
            own.so_far.clone_from(&own.outcome);
        }
    }
    assert_papers(&edition::internal(report));
}

#[test]
fn plans_and_an_economy_keep_both_standards() {
    let mut report = told::sample();
    instruments::add(&mut report);
    assert_papers(&edition::internal(report));
}

#[test]
fn plans_and_an_economy_that_nobody_reported_keep_both_standards() {
    let mut report = told::sample();
    let codes: Vec<_> = report.departments.iter().map(|d| d.code.clone()).collect();
    report.plans.missing.clone_from(&codes);
    report.economy.missing = codes;
    assert_papers(&edition::internal(report));
}

#[test]
fn a_plan_of_several_pages_keeps_both_standards() {
    let mut report = told::sample();
    instruments::add(&mut report);
    let more = report.plans.activities.clone();
    for _ in 0..4 {
        report.plans.activities.extend(more.iter().cloned());
    }
    assert_papers(&edition::internal(report));
}

#[test]
fn systems_incidents_risks_and_requirements_keep_both_standards() {
    let mut report = told::sample();
    instruments::add(&mut report);
    security::add(&mut report);
    assert_papers(&edition::internal(report));
}

#[test]
fn instruments_that_nobody_reported_keep_both_standards() {
    let mut report = told::sample();
    let codes: Vec<_> = report.departments.iter().map(|d| d.code.clone()).collect();
    report.systems.missing.clone_from(&codes);
    report.incidents.missing.clone_from(&codes);
    report.risks.missing = codes;
    report
        .departments
        .iter_mut()
        .for_each(|d| d.representative = None);
    assert_papers(&edition::internal(report));
}

#[test]
fn targets_that_moved_keep_both_standards() {
    let mut report = told::sample();
    moved::add(&mut report);
    assert_papers(&edition::internal(report));
}

#[test]
fn sixty_indicators_in_five_planversioner_keep_both_standards() {
    assert_papers(&edition::internal(moved::stress()));
}

#[test]
fn a_cover_and_another_first_number_keep_both_standards() {
    let mut report = told::sample();
    report.about.cover = true;
    report.about.first_heading = 5;
    report.about.first_page = 61;
    assert_papers(&edition::internal(report));
}

#[test]
fn a_chapter_of_a_larger_report_keeps_both_standards() {
    let mut report = told::sample();
    report.about.chapter = Some(5);
    report.about.first_page = 83;
    assert_papers(&edition::internal(report));
}

#[test]
fn a_logo_and_the_kommuns_own_fonts_keep_both_standards() {
    let (profile, templates) = profile::full();
    let mut report = told::sample();
    report.about.cover = true;
    report.about.profile = profile;
    for edition in [edition::internal(report.clone()), edition::public(report)] {
        for (file, pdf) in pdf::papers_with(&edition, templates.clone()) {
            assert_compliant(&file, &pdf);
        }
    }
}

#[test]
fn no_character_stops_the_report() {
    let text = one_of_each_block();
    let mut report = told::sample();
    report.about.municipality = "Prövköpings \u{7}kommun 👍".to_owned();
    report.analyses.truncate(1);
    report.analyses[0].text = text;
    for goal in &mut report.goals {
        goal.name.push_str(" 日本\u{202e}");
    }
    for indicator in &mut report.indicators {
        indicator.name.push_str(" \u{f0b7} #emph[x]");
        indicator.method = Some("\u{0} $a^2$ <b>".to_owned());
    }
    assert_papers(&edition::internal(report));
}

#[test]
fn the_data_are_attached_as_they_are() {
    let edition = edition::internal(told::sample());
    let json = dataset::json(&edition);
    let words = wording::words(&edition);
    let built_in = Templates::built_in();
    let first = pdf::section(&json, &words, built_in.clone()).unwrap();
    assert_eq!(
        first,
        pdf::section(&json, &words, built_in.clone()).unwrap()
    );
    assert_ne!(first, pdf::section(b"{}", &words, built_in).unwrap());
}
