//! What the slides for the meeting say: one message each, and only what the
//! edition tells.

use itbokslut::domain::*;
use itbokslut::edition::{self, Edition};
use itbokslut::report::Report;
use itbokslut::wording::{self, Slides};

use crate::support::{instruments, moved, pdf, security, told};

const N: &str = "\u{a0}";

pub(crate) fn filled() -> Report {
    let mut report = told::sample();
    moved::add(&mut report);
    instruments::add(&mut report);
    security::add(&mut report);
    report
}

fn slides(edition: &Edition) -> Slides {
    wording::slides(edition)
}

fn messages(slides: &Slides) -> Vec<String> {
    let board = slides.board.iter().map(|slide| &slide.heading);
    let changes = slides.changes.iter().map(|slide| &slide.heading);
    [&slides.verdict.heading]
        .into_iter()
        .chain(board)
        .chain(changes)
        .chain([
            &slides.plan.heading,
            &slides.security.heading,
            &slides.decisions.heading,
            &slides.sources.heading,
        ])
        .map(|heading| heading.title.clone())
        .collect()
}

/// Returns how many pages the slides of an edition have.
fn pages(edition: &Edition) -> usize {
    let papers = pdf::papers(edition);
    let (_, pdf) = papers
        .iter()
        .find(|(file, _)| file == "presentation.pdf")
        .unwrap();
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page/").count() + text.matches("/Type /Page\n").count()
}

/// Returns a report with forty goals in one area, none of them met.
pub(crate) fn forty_goals() -> Report {
    let mut report = told::sample();
    let area = "Ett område med ett namn som är längre än någon trodde";
    report.goals = (1..=40)
        .map(|number| {
            let name = format!(
                "Kommunens alla verksamheter ska kunna lämna uppgifter digitalt \
                 till medborgare, företag och föreningar, mål nummer {number}"
            );
            told::goal(&format!("M{number}"), area, &name)
        })
        .collect();
    "Västra Götalandsregionens gemensamma räddningstjänstförbunds kommun"
        .clone_into(&mut report.about.municipality);
    report.areas.truncate(1);
    area.clone_into(&mut report.areas[0].name);
    report.areas[0].goals = report.goals.iter().map(|goal| goal.code.clone()).collect();
    for goal in &mut report.goals {
        goal.assessment = Assessment::NotMet;
    }
    report.areas[0].goal_counts =
        report.goals.iter().map(|goal| goal.assessment).collect();
    report.summary.goals = report.areas[0].goal_counts;
    report
}

#[test]
fn every_slide_has_its_message_as_heading() {
    assert_eq!(
        messages(&slides(&edition::internal(filled()))),
        [
            "Sju av fjorton mål är uppfyllda".to_owned(),
            "Service har störst andel uppfyllda mål".to_owned(),
            format!("Sedan 2024 har 27 indikatorer förbättrats och 6{N}försämrats"),
            "17 av 30 indikatorer väntas nå målvärdet för 2027".to_owned(),
            "Förvaltningarna rapporterade nio incidenter, mot tolv 2024".to_owned(),
            "Fyra frågor kräver beslut".to_owned(),
            "Siffrorna kommer från alla sex förvaltningar".to_owned(),
        ]
    );
}

#[test]
fn an_interim_presentation_speaks_of_forecasts() {
    let mut report = filled();
    report.about.period.kind = PeriodKind::Interim;
    let slides = slides(&edition::internal(report));
    assert_eq!(slides.title.title, "Delårsrapport 2025, IT-uppföljning");
    let said = messages(&slides);
    assert_eq!(said[0], "Sju av fjorton mål bedöms uppfyllas");
    assert_eq!(said[1], "Service väntas få störst andel uppfyllda mål");
    assert_eq!(slides.verdict.figures[0].label, "väntas uppfyllas");
    assert!(
        said[2].starts_with("Jämfört med 2024 väntas"),
        "{}",
        said[2]
    );
    let board = slides.board.unwrap();
    assert!(
        board.areas[0].goals[0].status.word.starts_with("Prognos"),
        "{board:?}"
    );
}

#[test]
fn the_board_names_the_goals_that_are_not_met() {
    let board = slides(&edition::internal(told::sample())).board.unwrap();
    let named: Vec<_> = board
        .areas
        .iter()
        .map(|area| (area.text.as_str(), area.goals.len()))
        .collect();
    assert_eq!(
        named,
        [
            ("3 av 4 mål uppfyllda", 1),
            ("0 av 2 mål uppfyllda", 2),
            ("1 av 2 mål uppfyllda", 1),
            ("3 av 6 mål uppfyllda", 3),
        ]
    );
    assert!(
        board.areas[0]
            .alt
            .starts_with("Service: 3 av 4 mål uppfyllda, 1")
    );
}

#[test]
fn no_area_is_best_when_two_are_or_none_is() {
    let mut report = told::sample();
    let counts = report.areas[0].goal_counts;
    report.areas[1].goal_counts = counts;
    let title = |report: &Report| {
        let slides = slides(&edition::internal(report.clone()));
        slides.board.unwrap().heading.title
    };
    assert_eq!(title(&report), "Målen, område för område");
    for area in &mut report.areas {
        area.goal_counts = AssessmentCounts::default();
    }
    assert_eq!(title(&report), "Målen, område för område");
    report.areas.clear();
    assert_eq!(slides(&edition::internal(report)).board, None);
}

#[test]
fn a_report_of_nothing_has_slides_that_say_so() {
    let slides = slides(&edition::internal(told::empty()));
    assert_eq!(
        messages(&slides),
        [
            "Det finns inga mål att följa upp",
            "Ingen planversion gäller för 2025",
            "Inga incidenter är redovisade",
            "Inget i underlaget kräver ett särskilt beslut",
            "Siffrorna kommer från kommunens styrande arbetsbok",
        ]
    );
    assert_eq!(slides.security.figures, []);
    assert_eq!(slides.verdict.figures, []);
}

#[test]
fn what_the_public_edition_withholds_is_on_no_slide() {
    let mut report = filled();
    for incident in &mut report.incidents.incidents {
        incident.secret = true;
    }
    for indicator in &mut report.indicators {
        for own in &mut indicator.departments {
            own.secret = true;
        }
    }
    let edition = edition::public(report);
    let slides = slides(&edition);
    assert!(
        slides
            .page
            .preliminary
            .unwrap()
            .contains("EJ SEKRETESSGRANSKAD")
    );
    let columns = slides.changes.iter().flat_map(|slide| &slide.columns);
    let named: Vec<_> = columns.flat_map(|column| &column.rows).collect();
    let indicators = edition.report().indicators.iter();
    let hidden: Vec<_> = indicators.filter(|own| own.withheld()).collect();
    assert!(hidden.len() > 5, "{}", hidden.len());
    for own in hidden {
        assert!(named.iter().all(|row| row.name != own.name), "{}", own.name);
    }
    let withheld = "Vissa uppgifter lämnas inte i den offentliga utgåvan.";
    for lines in [
        &slides.verdict.lines,
        &slides.plan.lines,
        &slides.security.lines,
    ] {
        assert!(lines.iter().any(|line| line == withheld), "{lines:?}");
    }
}

#[test]
fn decisions_are_counted_and_cut() {
    let mut report = told::sample();
    let titles = |report: &Report| {
        let slides = slides(&edition::internal(report.clone()));
        (slides.decisions.heading.title, slides.decisions.items.len())
    };
    report.texts.retain(|text| text.belongs != "beslut");
    let (title, shown) = titles(&report);
    assert!(title.ends_with("frågor kräver beslut"), "{title}");
    assert!(shown <= 6);
    report.summary.attention.truncate(1);
    assert_eq!(titles(&report), ("En fråga kräver beslut".to_owned(), 1));
}

#[test]
fn what_does_not_fit_goes_on_on_another_slide() {
    let usual = pages(&edition::internal(told::sample()));
    assert!((7..=9).contains(&usual), "{usual}");
    // Two lines a goal, seven goals a slide.
    let many = pages(&edition::internal(forty_goals()));
    assert!((usual + 4..=usual + 9).contains(&many), "{many}");
}
