//! What contradicts a published year is told, once, and nothing else is.

use crate::analysis::tests::kommun::{Kommun, date, goal_of, kommun, number, set, year};
use crate::domain::{Aggregation, Entry, Unit};
use crate::finding::Finding;
use crate::published::Adopted;
use crate::submission::{Governing, OutcomeRow};

use super::{adopt, report, year_before};

const RULES: [&str; 3] = [
    "fastställt-motsägs",
    "historik-motsäger-fastställt",
    "planversion-ändrad-i-efterhand",
];

/// Two years, of which the first is adopted as it stands here.
fn adopted() -> (Kommun, Adopted) {
    let of = |at, value| {
        let year = year(at, &["A", "B"])
            .no_vintages()
            .vintage(2024, Some(date(2023, 11, 12)))
            .vintage(2025, Some(date(2024, 11, 12)));
        ["I", "J", "K", "L"].into_iter().fold(year, |year, code| {
            year.indicator(code, Unit::Count, Aggregation::Sum, |_| {})
                .targets(code, 2024, None, [Some(goal_of(100.0)); 3])
                .targets(code, 2025, None, [Some(goal_of(110.0)); 3])
                .targets(code, 2024, Some("A"), [Some(goal_of(50.0)); 3])
                .numbers(code, &[("A", value), ("B", 1.0)])
        })
    };
    let kommun = kommun([of(2024, 10.0), of(2025, 12.0)]);
    let adopted = adopt(year_before(&kommun).unwrap().report());
    (kommun, adopted)
}

fn told(kommun: &Kommun, adopted: &Adopted) -> Vec<Finding> {
    let open = report(kommun, std::slice::from_ref(adopted)).findings.open;
    let found = open.into_iter();
    found.filter(|f| RULES.contains(&f.rule.id)).collect()
}

/// Changes the adopted year's workbook of A afterwards.
fn with_changed_rows(change: impl Fn(&mut OutcomeRow)) -> Vec<Finding> {
    let (mut kommun, adopted) = adopted();
    let rows = &mut kommun.material.earlier[0].submissions[0].outcomes;
    rows.iter_mut().for_each(change);
    told(&kommun, &adopted)
}

/// Changes the later governing workbook.
fn with_changed_governing(change: impl Fn(&mut Governing)) -> Vec<Finding> {
    let (mut kommun, adopted) = adopted();
    change(&mut kommun.material.current.governing);
    told(&kommun, &adopted)
}

fn only(found: &[Finding]) -> &Finding {
    let [finding] = found else {
        panic!("{found:#?}");
    };
    finding
}

#[test]
fn nothing_is_told_of_what_is_untouched_or_put_away() {
    let (mut kommun, adopted) = adopted();
    assert_eq!(told(&kommun, &adopted), []);
    kommun.material.earlier[0].submissions.clear();
    assert_eq!(told(&kommun, &adopted), []);
    kommun.material.earlier.clear();
    assert_eq!(told(&kommun, &adopted), []);
}

#[test]
fn a_workbook_that_says_something_else_now_is_told_of_at_its_cell() {
    let found = with_changed_rows(|row| {
        if row.indicator.value.as_str() == "J" {
            set(&mut row.outcome, number(11.0));
        }
    });
    let finding = only(&found);
    assert_eq!(finding.rule.id, "fastställt-motsägs");
    assert_eq!(finding.place.to_string(), "inlamnat/2024/a.xlsx, Utfall!I3");
    assert_eq!(
        finding.message,
        "2024 är fastställt, men utfallet för J och A är «11» här men «10» fastställdes"
    );
    assert_eq!(finding.department.as_ref().unwrap().as_str(), "A");
    let other = finding.other.as_ref().unwrap();
    assert_eq!(&*other.file, "faststallt/2024/intern/it-bokslut.json");
}

#[test]
fn many_changes_in_one_workbook_are_told_together() {
    let found = with_changed_rows(|row| set(&mut row.outcome, number(11.0)));
    let message = &only(&found).message;
    assert!(message.ends_with("1 till skiljer sig"), "{message}");
}

#[test]
fn a_value_that_disappeared_is_told_of() {
    let found = with_changed_rows(|row| {
        if row.indicator.value.as_str() == "I" {
            let place = row.outcome.place().unwrap().clone();
            row.outcome = Entry::Empty(place);
        }
    });
    assert!(only(&found).message.contains("saknas här men «10»"));
}

#[test]
fn a_submission_that_came_after_the_year_was_adopted_is_told_of() {
    let (kommun, _) = adopted();
    let mut before = year_before(&kommun).unwrap();
    before.material.current.submissions.remove(1);
    let adopted = adopt(before.report());
    let found = told(&kommun, &adopted);
    let finding = only(&found);
    assert_eq!(finding.place.to_string(), "inlamnat/2024/b.xlsx");
    assert!(finding.message.contains("fanns inte med"), "{finding:?}");
}

#[test]
fn the_kommuns_outcome_can_change_without_any_forvaltnings() {
    let (mut kommun, adopted) = adopted();
    let indicators = &mut kommun.material.earlier[0].governing.indicators;
    set(&mut indicators[0].aggregation, Aggregation::Mean);
    let found = told(&kommun, &adopted);
    let finding = only(&found);
    assert!(
        finding.message.contains("utfallet för I är «5,5» här"),
        "{finding:?}"
    );
    assert_eq!(finding.department, None);
}

#[test]
fn history_that_says_something_else_is_told_of_and_a_rounded_value_is_not() {
    let with = |department: Option<&str>, value: f64| {
        let (mut kommun, adopted) = adopted();
        let year = crate::analysis::tests::kommun::YearOf(kommun.material.current);
        kommun.material.current = year.history("I", 2024, department, number(value)).0;
        told(&kommun, &adopted)
    };
    assert_eq!(with(None, 11.0), []);
    assert_eq!(with(Some("A"), 10.0), []);
    let found = with(None, 12.0);
    assert_eq!(only(&found).rule.id, "historik-motsäger-fastställt");
    assert_eq!(
        only(&found).place.to_string(),
        "styrning/2025.xlsx, Historik!D2"
    );
    let found = with(Some("A"), 11.0);
    assert!(
        only(&found)
            .message
            .contains("I och A är «11» här men «10»")
    );
}

#[test]
fn a_vintage_that_was_decided_and_published_does_not_change() {
    let found = with_changed_governing(|governing| {
        set(&mut governing.vintages[0].decided_on, date(2023, 12, 12));
        set(&mut governing.vintages[0].decided_by, "KF".to_owned());
    });
    let messages: Vec<_> = found.iter().map(|f| f.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "planversionen 2024–2026 är fastställd, men beslutande organ är «KF» här men \
             «Kommunstyrelsen» fastställdes",
            "planversionen 2024–2026 är fastställd, men beslutsdatumet är «2023-12-12» här \
             men «2023-11-12» fastställdes",
        ]
    );
    let found = with_changed_governing(|governing| {
        set(&mut governing.targets[0].years[1], goal_of(90.0));
        set(&mut governing.targets[2].years[0], goal_of(40.0));
    });
    let messages: Vec<_> = found.iter().map(|f| f.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "planversionen 2024–2026 är fastställd, men målvärdet 2025 för I är «90» här \
             men «100» fastställdes",
            "planversionen 2024–2026 är fastställd, men målvärdet 2024 för I och A är «40» \
             här men «50» fastställdes",
        ]
    );
}

#[test]
fn a_target_taken_away_or_added_afterwards_is_told_of() {
    let found = with_changed_governing(|governing| {
        governing.targets.remove(0);
    });
    assert!(
        only(&found)
            .message
            .contains("målvärdet 2024 för I saknas här")
    );
    let (mut kommun, adopted) = adopted();
    let year = crate::analysis::tests::kommun::YearOf(kommun.material.current);
    kommun.material.current = year
        .targets("I", 2025, Some("B"), [Some(goal_of(3.0)), None, None])
        .0;
    let found = told(&kommun, &adopted);
    assert!(only(&found).message.contains("men inget fastställdes"));
}

#[test]
fn what_is_no_longer_followed_up_or_not_decided_is_not_told_of() {
    assert_eq!(
        with_changed_governing(|governing| {
            governing.indicators.remove(0);
            governing
                .targets
                .retain(|row| row.indicator.value.as_str() != "I");
            governing.vintages.remove(0);
        }),
        []
    );
    let (kommun, _) = adopted();
    let mut before = year_before(&kommun).unwrap();
    let place = before.material.current.governing.vintages[1]
        .start
        .place
        .clone();
    before.material.current.governing.vintages[1].decided_on = Entry::Empty(place);
    let adopted = adopt(before.report());
    let mut kommun = kommun;
    set(
        &mut kommun.material.current.governing.targets[1].years[0],
        goal_of(7.0),
    );
    assert_eq!(told(&kommun, &adopted), []);
}
