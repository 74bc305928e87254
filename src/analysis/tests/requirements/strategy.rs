//! K3.1, K3.2, K3.3 and K4.4.

use super::*;
use crate::analysis::tests::kommun::instruments::spoil;
use crate::domain::{ParameterValue, PeriodKind};

const COMMON: Check = Check::CommonStrategy;
const UPDATED: Check = Check::StrategyUpdated;
const SECTIONS: Check = Check::DepartmentStrategies;
const SUB_GOALS: Check = Check::SecuritySubGoals;

fn strategy(change: impl FnOnce(&mut Document)) -> YearOf {
    good().document_of(DocumentType::CommonStrategy, change)
}

#[test]
fn the_common_strategy_is_judged_on_its_own_cells() {
    let requirement = good().judged(COMMON);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, None)
    );
    assert_eq!(
        evidence(&requirement),
        [
            "Styrdokument!D3 Gäller från",
            "Styrdokument!E3 Gäller till",
            "Styrdokument!G3 Fastställd av",
            "Styrdokument!H3 Datum",
        ]
    );
    let missing = good().without(DocumentType::CommonStrategy).judged(COMMON);
    assert_eq!(missing.result, NotMet);
    assert_eq!(missing.failing, ["IT-strategi gemensam"]);
    assert_eq!(evidence(&missing), ["Styrdokument"]);
    assert_eq!(
        missing.note,
        "Det finns inget dokument av typen «IT-strategi gemensam» i bladet Styrdokument."
    );
}

#[test]
fn the_common_strategy_is_in_force_for_three_years_by_the_board() {
    let by_council = |row: &mut Document| set(&mut row.adopted_by, "KF".to_owned());
    assert_eq!(strategy(by_council).result(COMMON), NotMet);
    let undated = |row: &mut Document| clear(&mut row.adopted_on);
    assert_eq!(strategy(undated).result(COMMON), NotMet);
    let open = |row: &mut Document| clear(&mut row.valid_to);
    assert_eq!(
        strategy(open).result(COMMON),
        NotMet,
        "until further notice"
    );
    let unknown = |row: &mut Document| clear(&mut row.valid_from);
    assert_eq!(strategy(unknown).result(COMMON), NotMet);
    let next = |row: &mut Document| {
        set(&mut row.valid_from, date(YEAR + 1, 1, 1));
        set(&mut row.valid_to, date(YEAR + 3, 12, 31));
    };
    assert_eq!(strategy(next).result(COMMON), NotMet, "not yet in force");
    for (last_year, expected) in [(1, NotMet), (2, Met), (3, NotMet)] {
        let spanning = strategy(|row| {
            set(&mut row.valid_to, date(YEAR + last_year, 12, 31));
        });
        assert_eq!(spanning.result(COMMON), expected, "{last_year}");
    }
}

#[test]
fn every_fault_of_the_strategy_is_told() {
    let requirement = strategy(|row| {
        set(&mut row.adopted_by, "KF".to_owned());
        set(&mut row.valid_to, date(YEAR + 1, 12, 31));
    })
    .judged(COMMON);
    assert_eq!(
        requirement.note,
        "«Strategin» är inte fastställt av kommunstyrelsen och omfattar inte 3 hela \
         kalenderår."
    );
}

#[test]
fn one_strategy_of_several_is_enough() {
    let old = strategy(|row| {
        set(&mut row.valid_from, date(YEAR - 3, 1, 1));
        set(&mut row.valid_to, date(YEAR - 1, 12, 31));
    });
    assert_eq!(old.clone().result(COMMON), NotMet);
    let both = old.kind("Nya", DocumentType::CommonStrategy, |row| {
        set(&mut row.valid_from, date(YEAR, 1, 1));
        set(&mut row.valid_to, date(YEAR + 2, 12, 31));
    });
    let requirement = both.judged(COMMON);
    assert_eq!(requirement.result, Met);
    let others = evidence(&requirement);
    assert!(others.iter().all(|cell| cell.contains("10 ")), "{others:?}");
}

#[test]
fn another_number_of_years_and_another_body_can_be_wanted() {
    let mut wanted = PolicyRequirement::of(COMMON);
    wanted.parameters.insert("ar", ParameterValue::Whole(4));
    let of_four = strategy(|row| set(&mut row.valid_to, date(YEAR + 3, 12, 31)));
    assert_eq!(judged(&good().kommun(), wanted.clone()).result, NotMet);
    assert_eq!(
        judged(&of_four.clone().kommun(), wanted.clone()).result,
        Met
    );
    let council = ParameterValue::Text("kommunfullmäktige".to_owned());
    wanted.parameters.insert("organ", council);
    assert_eq!(judged(&of_four.kommun(), wanted).result, NotMet);
}

/// The year in which next year's vintage was decided by a body on a day.
fn vintage(body: &str, on: Option<chrono::NaiveDate>) -> YearOf {
    good().with(|year| {
        let row = &mut year.governing.vintages[1];
        set(&mut row.decided_by, body.to_owned());
        match on {
            Some(on) => set(&mut row.decided_on, on),
            None => clear(&mut row.decided_on),
        }
    })
}

#[test]
fn next_years_vintage_is_decided_by_the_board_during_the_year() {
    let on = |y, m, d| vintage("KS", Some(date(y, m, d))).result(UPDATED);
    assert_eq!(on(YEAR, 1, 1), Met);
    assert_eq!(on(YEAR, 12, 31), Met);
    assert_eq!(on(YEAR - 1, 12, 31), NotMet);
    assert_eq!(on(YEAR + 1, 1, 1), NotMet);
    let undated = vintage("KS", None).judged(UPDATED);
    assert_eq!(undated.result, NotMet);
    assert_eq!(
        undated.note,
        "«Planversion 2026–2028» är inte beslutad under 2025."
    );
    let council = vintage("KF", Some(date(YEAR, 11, 11))).judged(UPDATED);
    assert_eq!(council.result, NotMet);
    let cells = [
        "Planversioner!B3 Beslutad av",
        "Planversioner!C3 Beslutsdatum",
    ];
    assert_eq!(evidence(&council), cells);
    let none = good().with(|year| year.governing.vintages.truncate(1));
    let none = none.judged(UPDATED);
    assert_eq!(none.result, NotMet);
    assert_eq!(evidence(&none), ["Planversioner"]);
    assert_eq!(none.failing, ["Planversion 2026–2028"]);
}

#[test]
fn in_the_interim_report_the_year_is_not_over() {
    let mut kommun = vintage("KS", Some(date(YEAR, 9, 1))).kommun();
    let wanted = PolicyRequirement::of(UPDATED);
    assert_eq!(judged(&kommun, wanted.clone()).result, Met);
    kommun.material.period.kind = PeriodKind::Interim;
    // Decided later than August: it was not decided then, but could be.
    let open = judged(&kommun, wanted.clone());
    assert_eq!(open.result, Unknown);
    assert!(open.note.contains("året är inte slut"), "{}", open.note);
    let mut kommun = vintage("KS", Some(date(YEAR, 8, 31))).kommun();
    kommun.material.period.kind = PeriodKind::Interim;
    assert_eq!(judged(&kommun, wanted).result, Met);
}

#[test]
fn every_forvaltning_has_its_section() {
    let requirement = good().judged(SECTIONS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(2, 2)))
    );
    let cells = evidence(&requirement);
    assert!(cells.contains(&"Styrdokument!J4 Förankrad i nämnd".to_owned()));
    assert!(cells.contains(&"Styrdokument!J5 Förankrad i nämnd".to_owned()));
    let one = good()
        .without(DocumentType::DepartmentStrategy)
        .section("B");
    let requirement = one.judged(SECTIONS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["Förvaltningen A"]);
    assert!(evidence(&requirement).contains(&"Styrdokument".to_owned()));
    let none = good().without(DocumentType::DepartmentStrategy);
    assert_eq!(none.result(SECTIONS), NotMet);
}

#[test]
fn a_section_is_in_force_and_anchored() {
    let a = |change: fn(&mut Document)| {
        let year = good().document_of(DocumentType::DepartmentStrategy, change);
        year.judged(SECTIONS).failing
    };
    assert_eq!(a(|row| clear(&mut row.anchored)), ["Förvaltningen A"]);
    assert_eq!(a(|row| spoil(&mut row.anchored)), ["Förvaltningen A"]);
    assert_eq!(a(|row| clear(&mut row.adopted_on)), ["Förvaltningen A"]);
    let late = a(|row| set(&mut row.anchored, date(YEAR + 1, 1, 1)));
    assert_eq!(late, ["Förvaltningen A"]);
    let last = a(|row| set(&mut row.anchored, date(YEAR, 12, 31)));
    assert_eq!(last, Vec::<String>::new());
    let common = a(|row| clear(&mut row.department));
    assert_eq!(common, ["Förvaltningen A"], "a section is somebody's");
}

#[test]
fn a_section_is_judged_from_the_governing_workbook_alone() {
    let alone = good().without_submission("A").judged(SECTIONS);
    assert_eq!(alone.result, Met);
    assert_eq!(alone.unreported, Vec::<String>::new());
}

#[test]
fn the_year_has_sub_goals_of_its_own() {
    let requirement = good().judged(SUB_GOALS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, None)
    );
    assert_eq!(evidence(&requirement), ["Säkerhetsdelmål!E2 Klart senast"]);

    let due = |y, m, d| {
        good().with(|year| {
            set(&mut year.governing.sub_goals[0].due, date(y, m, d));
        })
    };
    assert_eq!(due(YEAR, 1, 1).result(SUB_GOALS), Met);
    let last_years = due(YEAR - 1, 12, 31).judged(SUB_GOALS);
    assert_eq!(last_years.result, NotMet);
    assert_eq!(evidence(&last_years), ["Säkerhetsdelmål!E2 Klart senast"]);
    assert_eq!(
        last_years.note,
        "Inget delmål i bladet Säkerhetsdelmål ska vara klart under 2025."
    );
    assert_eq!(due(YEAR + 1, 1, 1).result(SUB_GOALS), NotMet);
    let another = due(YEAR - 1, 12, 31).sub_goal("SD2", |_| {});
    assert_eq!(another.result(SUB_GOALS), Met, "one is enough");

    let none = good().with(|year| year.governing.sub_goals.clear());
    let none = none.judged(SUB_GOALS);
    assert_eq!(none.result, NotMet);
    assert_eq!(evidence(&none), ["Säkerhetsdelmål"]);
}
