//! Opening the next year (DESIGN §5.14).

use crate::analysis::{NextPlan, Rollover, rollover};
use crate::domain::{
    ActivityStatus, Aggregation, Amount, CellRef, DocumentType, Entry, IndicatorCode,
    Mark, Place, Placed, Reading, SourceField, Target, Unit,
};
use crate::form::governing as form;
use crate::submission::{Fill, FillValue, ProposalRow, RowFill};

use super::kommun::instruments::{clear, spoil};
use super::kommun::{YEAR, YearOf, date, given, goal_of, kommun, number, set, year};

/// A year with the indicator I, a count that is summed, and the plan in force.
fn one() -> YearOf {
    year(YEAR, &["A", "B"])
        .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
        .targets(
            "I",
            YEAR,
            None,
            [90.0, 92.0, 95.0].map(|value| Some(goal_of(value))),
        )
        .numbers("I", &[("A", 88.0), ("B", 90.0)])
}

fn opened(year: YearOf) -> Rollover {
    let kommun = kommun([year]);
    rollover(&kommun.material, &[], &kommun.settings, &kommun.report())
}

fn rows<'r>(rollover: &'r Rollover, sheet: &str) -> &'r [RowFill] {
    let sheets = &rollover.governing.sheets;
    sheets.get(sheet).map_or(&[], |sheet| &sheet.rows)
}

fn value<'r>(row: &'r RowFill, key: &str) -> Option<&'r FillValue> {
    match row.cells.get(key)? {
        Fill::Value(value) => Some(value),
        other => panic!("{other:?}"),
    }
}

fn text(row: &RowFill, key: &str) -> String {
    match value(row, key) {
        None => String::new(),
        Some(FillValue::Text(text)) => text.clone(),
        Some(FillValue::Number(number)) => number.to_string(),
        Some(FillValue::Date(day)) => day.to_string(),
        Some(FillValue::Target(Target::Number(target))) => target.to_string(),
        Some(other) => panic!("{other:?}"),
    }
}

fn years(row: &RowFill) -> [String; 3] {
    ["year_1", "year_2", "year_3"].map(|key| text(row, key))
}

fn asked(row: &RowFill) -> Vec<&'static str> {
    let remarks = row.remarks.iter().filter(|(_, remark)| remark.fill_in);
    remarks.map(|(key, _)| *key).collect()
}

#[test]
fn a_new_plan_goes_on_from_the_one_in_force() {
    let opened = opened(one());
    assert_eq!(opened.year, YEAR + 1);
    assert_eq!(
        opened.plan,
        NextPlan::Made {
            from: Some(YEAR),
            rows: 1,
            without: Vec::new()
        }
    );
    let vintages = rows(&opened, form::vintages::SHEET.name);
    assert_eq!(vintages.len(), 2);
    assert_eq!(text(&vintages[1], "vintage"), "2026");
    assert_eq!(text(&vintages[1], "decided_by"), "Kommunstyrelsen");
    assert_eq!(value(&vintages[1], "decided_on"), None);
    assert_eq!(asked(&vintages[1]), ["decided_on", "paragraph"]);

    let targets = rows(&opened, form::targets::SHEET.name);
    assert_eq!(targets.len(), 2);
    assert_eq!(
        years(&targets[0]),
        ["90", "92", "95"],
        "the old one is unchanged"
    );
    assert_eq!(asked(&targets[0]), Vec::<&str>::new());
    assert_eq!(text(&targets[1], "vintage"), "2026");
    assert_eq!(years(&targets[1]), ["92", "95", ""]);
    assert_eq!(value(&targets[1], "reason"), None);
    assert_eq!(asked(&targets[1]), ["year_3"]);
    assert_eq!(
        targets[1].remarks["year_3"].note,
        "Målvärdet för 2028 är inte bestämt.\nUtfall 2025: 89,0."
    );
}

#[test]
fn a_forvaltnings_own_targets_go_on_too() {
    let year = one().targets("I", YEAR, Some("B"), [None, Some(goal_of(70.0)), None]);
    let opened = opened(year);
    let targets = rows(&opened, form::targets::SHEET.name);
    assert_eq!(targets.len(), 4);
    let own = &targets[3];
    assert_eq!(text(own, "department"), "B");
    assert_eq!(years(own), ["70", "", ""]);
    assert_eq!(asked(own), ["year_3"], "the plan had none for year 2");
    assert!(own.remarks["year_3"].note.ends_with("Utfall 2025: 90,0."));
}

/// Adds a förvaltning's proposal for the three years after the next.
fn proposing(
    mut year: YearOf,
    department: &str,
    indicator: &str,
    reason: &str,
) -> YearOf {
    let mut submissions = year.0.submissions.iter_mut();
    let submission = submissions
        .find(|s| s.department.as_str() == department)
        .unwrap();
    let cell = |column| {
        let cell = CellRef::new(4, column);
        Place::cell(submission.file.clone(), "Planförslag", cell)
    };
    let proposal = ProposalRow {
        indicator: Placed::new(IndicatorCode::new(indicator), cell(0)),
        start: YEAR + 1,
        years: [
            Entry::Empty(cell(5)),
            given(goal_of(93.0), cell(6)),
            given(goal_of(96.5), cell(7)),
        ],
        reason: given(reason.to_owned(), cell(8)),
    };
    submission.proposals.push(proposal);
    year
}

#[test]
fn the_proposals_stand_in_the_note_of_the_year_to_decide() {
    let year = one()
        .targets("I", YEAR, Some("B"), [Some(goal_of(70.0)); 3])
        .indicator("J", Unit::Percent, Aggregation::Mean, |_| {});
    let year = proposing(year, "A", "I", "Ny e-tjänst.");
    let year = proposing(year, "B", "J", "=1+1");
    let opened = opened(year);
    let targets = rows(&opened, form::targets::SHEET.name);
    let [.., of_kommun, of_b, of_j] = targets else {
        panic!("a row for each");
    };
    let note = |row: &RowFill| row.remarks["year_3"].note.clone();
    assert_eq!(
        note(of_kommun),
        "Målvärdet för 2028 är inte bestämt.\nUtfall 2025: 89,0.\nFörslag från A: 2027 93, \
         2028 96,5. Motivering: Ny e-tjänst."
    );
    assert!(
        !note(of_b).contains("Förslag"),
        "it proposed nothing itself"
    );
    // An indicator that is only proposed for waits for all three years.
    assert_eq!(text(of_j, "indicator"), "J");
    assert_eq!(asked(of_j), ["year_1", "year_2", "year_3"]);
    assert!(note(of_j).contains("Utfall 2025: ej mätt."));
    assert!(note(of_j).ends_with("2027 93\u{a0}%, 2028 96,5\u{a0}%. Motivering: =1+1"));
}

#[test]
fn an_older_plan_reaches_less_far() {
    let year = year(YEAR, &["A"])
        .no_vintages()
        .vintage(YEAR - 1, Some(date(YEAR - 2, 11, 1)))
        .indicator("I", Unit::Count, Aggregation::Mean, |_| {})
        .targets(
            "I",
            YEAR - 1,
            None,
            [90.0, 92.0, 95.0].map(|v| Some(goal_of(v))),
        );
    let opened = opened(year);
    let row = rows(&opened, form::targets::SHEET.name).last().unwrap();
    assert_eq!(years(row), ["95", "", ""]);
    assert_eq!(asked(row), ["year_2", "year_3"]);
    assert_eq!(
        row.remarks["year_2"].note,
        "Målvärdet för 2027 är inte bestämt."
    );
}

#[test]
fn a_plan_that_is_there_is_copied_unchanged() {
    let aims = [Some(goal_of(91.0)), None, Some(goal_of(99.0))];
    let with = |decided| {
        opened(
            one()
                .vintage(YEAR + 1, decided)
                .targets("I", YEAR + 1, None, aims),
        )
    };
    let on = date(YEAR, 11, 11);
    for (decided, plan) in [
        (Some(on), NextPlan::Decided { on }),
        (None, NextPlan::Undecided),
    ] {
        let opened = with(decided);
        assert_eq!(opened.plan, plan);
        assert_eq!(rows(&opened, form::vintages::SHEET.name).len(), 2);
        let targets = rows(&opened, form::targets::SHEET.name);
        assert_eq!(targets.len(), 2);
        assert_eq!(years(&targets[1]), ["91", "", "99"]);
        assert!(targets[1].remarks.is_empty());
    }
}

#[test]
fn an_indicator_that_has_no_target_is_told_of() {
    let year = one()
        .indicator("J", Unit::Count, Aggregation::Mean, |_| {})
        .indicator("K", Unit::Count, Aggregation::Mean, |_| {})
        // Dropped from the plan: a row with a reason and no target.
        .targets("K", YEAR, None, [None; 3]);
    let NextPlan::Made { without, rows, .. } = opened(year).plan else {
        panic!("a new plan");
    };
    assert_eq!(without, ["J", "K"].map(IndicatorCode::new));
    assert_eq!(rows, 1);
}

#[test]
fn what_could_not_be_read_is_empty_and_marked() {
    let mut year = one();
    spoil(&mut year.0.governing.targets[0].years[1]);
    spoil(&mut year.0.governing.indicators[0].method);
    clear(&mut year.0.governing.indicators[0].public);
    let opened = opened(year);
    let targets = rows(&opened, form::targets::SHEET.name);
    assert_eq!(years(&targets[0]), ["90", "", "95"]);
    assert_eq!(asked(&targets[0]), ["year_2"]);
    assert_eq!(years(&targets[1]), ["", "95", ""]);
    assert_eq!(asked(&targets[1]), ["year_1", "year_3"]);
    let indicator = &rows(&opened, form::indicators::SHEET.name)[0];
    assert_eq!(asked(indicator), ["method", "public"]);
}

#[test]
fn a_row_of_an_unreadable_forvaltning_is_left_out_and_told_of() {
    let mut year = one()
        .targets("I", YEAR, Some("B"), [Some(goal_of(1.0)); 3])
        .history("I", YEAR - 3, Some("B"), number(3.0));
    spoil(&mut year.0.governing.targets[1].department);
    spoil(&mut year.0.governing.history[0].department);
    let opened = opened(year);
    let targets = rows(&opened, form::targets::SHEET.name);
    assert_eq!(targets.len(), 2, "it would be the kommun's otherwise");
    assert!(rows(&opened, form::history::SHEET.name).is_empty());
    let told: Vec<String> = opened.left_out.iter().map(Place::within_file).collect();
    assert_eq!(told, ["Målvärden!C3", "Historik!C2"]);
}

#[test]
fn only_the_sources_of_the_year_move_on() {
    let mut year = one()
        .source("I", SourceField::Outcome, None, Some(4.0))
        .source("I", SourceField::Outcome, Some("A"), None);
    set(&mut year.0.governing.sources[1].year, YEAR - 1);
    let opened = opened(year);
    let sources = rows(&opened, form::sources::SHEET.name);
    assert_eq!(sources.len(), 1);
    assert_eq!(text(&sources[0], "year"), "2026");
    assert_eq!(text(&sources[0], "file"), "stat.xlsx");
    assert_eq!(asked(&sources[0]), ["file"]);
    assert_eq!(opened.sources, ["stat.xlsx"]);
}

#[test]
fn sub_goals_that_are_over_are_told_of_and_not_carried() {
    let status = |status| {
        move |row: &mut crate::submission::SubGoal| {
            set(&mut row.status, status);
        }
    };
    let year = one()
        .sub_goal("SD1", status(ActivityStatus::Done))
        .sub_goal("SD2", status(ActivityStatus::Cancelled))
        .sub_goal("SD3", status(ActivityStatus::Ongoing))
        .sub_goal("SD4", |row| set(&mut row.due, date(YEAR + 1, 3, 1)));
    let opened = opened(year);
    let named = |code: &str, word| (code.to_owned(), word);
    assert_eq!(
        opened.finished,
        [named("SD1", "klar"), named("SD2", "avbruten")]
    );
    assert_eq!(opened.late, [("SD3".to_owned(), date(YEAR, 12, 31))]);
    let carried = rows(&opened, form::sub_goals::SHEET.name);
    assert_eq!(carried.len(), 2);
    assert_eq!(text(&carried[0], "due"), "2025-12-31");
    assert!(asked(&carried[0]).contains(&"due"));
    assert!(!asked(&carried[1]).contains(&"due"));
}

#[test]
fn a_document_that_ends_is_told_of_unless_it_has_a_successor() {
    let ends = |year, month, day| {
        move |row: &mut crate::submission::Document| {
            set(&mut row.kind, DocumentType::Plan);
            set(&mut row.valid_to, date(year, month, day));
        }
    };
    let year = one()
        .document("Gammal strategi", |row| {
            set(&mut row.valid_to, date(YEAR, 12, 31));
        })
        .document("Ny strategi", |_| {})
        .document("Plan", ends(YEAR + 1, 12, 30))
        .document("Plan till årets slut", ends(YEAR + 1, 12, 31));
    let told = opened(year).ending;
    assert!(
        told.is_empty(),
        "the plan that ends on the last day succeeds the other"
    );
    let year = one().document("Plan", ends(YEAR + 1, 12, 30));
    assert_eq!(
        opened(year).ending,
        [("Plan".to_owned(), date(YEAR + 1, 12, 30))]
    );
}

#[test]
fn the_review_of_the_policy_is_told_of_when_it_is_due() {
    let year = one().document("IT-policy", |row| {
        set(&mut row.kind, DocumentType::Policy);
        set(&mut row.reviewed, date(YEAR - 3, 5, 1));
        set(&mut row.adopted_on, date(2006, 3, 28));
    });
    let review = |interval| {
        let mut kommun = kommun([year.clone()]);
        kommun.settings.policy.review_interval = interval;
        rollover(&kommun.material, &[], &kommun.settings, &kommun.report()).review
    };
    assert_eq!(review(None), None);
    let last = date(YEAR - 3, 5, 1);
    assert_eq!(review(Some(4)), Some((last, date(YEAR + 1, 5, 1))));
    assert_eq!(review(Some(5)), None);
}

#[test]
fn a_value_is_written_so_that_it_comes_back() {
    let inexact = Amount {
        mark: Mark::Approximate,
        ..Amount::exact(40.5)
    };
    let third = 100.0 / 3.0;
    let year = one()
        .indicator("J", Unit::Percent, Aggregation::Mean, |_| {})
        .targets("J", YEAR, None, [Some(goal_of(third)), None, None])
        .history("J", YEAR - 3, None, Reading::Number(inexact));
    let opened = opened(year);
    let targets = rows(&opened, form::targets::SHEET.name);
    assert_eq!(
        text(&targets[1], "year_1"),
        format!("{third} %").replace('.', ",")
    );
    let history = &rows(&opened, form::history::SHEET.name)[0];
    assert_eq!(text(history, "outcome"), "ca 40,5 %");
}

#[test]
fn what_is_a_years_own_words_begins_empty() {
    let year = one().decided("S1", crate::domain::Assessment::Met);
    let opened = opened(year);
    assert!(rows(&opened, form::decided::SHEET.name).is_empty());
    assert!(rows(&opened, form::texts::SHEET.name).is_empty());
}
