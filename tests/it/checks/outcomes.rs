//! Rules over what the förvaltningar answered.

use itbokslut::domain::{
    Aggregation, Amount, DepartmentCode, Reading, SourceField, UnmeasuredReason,
};
use itbokslut::submission::OutcomeRow;

use super::{NOTHING, at};
use crate::support::kommun::{Cell, Kommun, in_outcomes, number};
use crate::support::rows::date;

/// Returns a kommun for each rule about outcomes.
pub(super) fn examples() -> Vec<Kommun> {
    vec![
        with(|row| row.unmeasured.set(UnmeasuredReason::NotDone)),
        with(|row| row.outcome.clear()),
        ratio(|row| {
            row.numerator.clear();
            row.denominator.clear();
        }),
        with(|row| reason(row, UnmeasuredReason::NotDone)),
        with(|row| reason(row, UnmeasuredReason::NotApplicable)),
        ratio(|row| row.denominator.clear()),
        newly_not_applicable(),
        with(|row| row.outcome.set(number(120.0))),
        with(|row| row.outcome.set(number(-1.0))),
        last_year_was(7.0),
        last_year_was(900.0),
        with(|row| row.corrected.set(number(78.0))),
        with(|row| row.secret.set(true)),
        with(|row| row.due.set(date(2025, 3, 1))),
    ]
}

/// Returns a kommun whose BUF has another row for S1.1.
fn with(change: impl FnOnce(&mut OutcomeRow)) -> Kommun {
    Kommun::valid().row("BUF", "S1.1", change)
}

/// Returns a kommun whose BUF has another row for a ratio, S1.2.
fn ratio(change: impl FnOnce(&mut OutcomeRow)) -> Kommun {
    Kommun::valid().ratio("S1.2").row("BUF", "S1.2", change)
}

fn reason(row: &mut OutcomeRow, reason: UnmeasuredReason) {
    row.outcome.clear();
    row.numerator.clear();
    row.denominator.clear();
    row.unmeasured.set(reason);
}

#[test]
fn a_value_and_a_reason_contradict_each_other() {
    let kommun = with(|row| row.unmeasured.set(UnmeasuredReason::NotDone));
    let outcome = in_outcomes("outcome", 1);
    assert_eq!(kommun.found(), [at("utfall-och-skäl", outcome)]);
    let finding = &kommun.findings()[0];
    let other = finding.other.as_ref().unwrap().within_file();
    assert_eq!(other, in_outcomes("unmeasured", 1));
    assert_eq!(finding.department, Some(DepartmentCode::new("BUF")));
}

#[test]
fn a_part_of_a_ratio_is_a_value_too() {
    let kommun = ratio(|row| row.unmeasured.set(UnmeasuredReason::NotApplicable));
    assert_eq!(
        kommun.found(),
        [at("utfall-och-skäl", in_outcomes("numerator", 2))]
    );
}

#[test]
fn a_part_that_a_source_fills_is_no_answer() {
    let kommun = ratio(|row| {
        row.numerator.clear();
        row.unmeasured.set(UnmeasuredReason::NotDone);
    })
    .source("S1.2", SourceField::Denominator, None, 3924.0);
    assert_eq!(
        kommun.found(),
        [at("utfall-ej-mätt", in_outcomes("unmeasured", 2))]
    );
}

#[test]
fn neither_value_nor_reason_is_an_error() {
    assert_eq!(
        with(|row| row.outcome.clear()).found(),
        [at("utfall-saknas", in_outcomes("outcome", 1))]
    );
    assert_eq!(with(|row| row.outcome.spoil()).found(), NOTHING);
    let unreadable_reason = with(|row| {
        row.outcome.clear();
        row.unmeasured.spoil();
    });
    assert_eq!(unreadable_reason.found(), NOTHING);
}

#[test]
fn a_ratio_is_asked_for_its_open_parts() {
    let empty = ratio(|row| {
        row.numerator.clear();
        row.denominator.clear();
    });
    assert_eq!(
        empty.found(),
        [at("utfall-saknas", in_outcomes("numerator", 2))]
    );
    let remedy = |kommun: &Kommun| kommun.findings()[0].remedy.clone();
    assert!(remedy(&empty).contains("Täljare och Nämnare"));
    let sourced = empty.source("S1.2", SourceField::Denominator, None, 3924.0);
    assert!(remedy(&sourced).starts_with("Fyll i Täljare, eller"));
    let spoilt = ratio(|row| {
        row.numerator.clear();
        row.denominator.spoil();
    });
    assert_eq!(spoilt.found(), NOTHING);
}

#[test]
fn a_ratio_needs_both_of_its_parts() {
    let found = |change: fn(&mut OutcomeRow)| ratio(change).found();
    assert_eq!(
        found(|row| row.denominator.clear()),
        [at("kvot-ofullständig", in_outcomes("denominator", 2))]
    );
    assert_eq!(
        found(|row| row.numerator.clear()),
        [at("kvot-ofullständig", in_outcomes("numerator", 2))]
    );
    assert_eq!(found(|row| row.denominator.spoil()), NOTHING);
    let with_outcome = found(|row| {
        row.denominator.clear();
        row.outcome.set(number(80.0));
    });
    assert_eq!(with_outcome, NOTHING, "the analysis tells of it");
    let sourced = ratio(|row| row.denominator.clear());
    let sourced = sourced.source("S1.2", SourceField::Denominator, None, 3924.0);
    assert_eq!(sourced.found(), NOTHING);
}

#[test]
fn a_denominator_with_a_reason_is_no_contradiction() {
    let kommun = ratio(|row| {
        row.numerator.clear();
        row.unmeasured.set(UnmeasuredReason::NotDone);
    });
    assert_eq!(
        kommun.found(),
        [at("utfall-ej-mätt", in_outcomes("unmeasured", 2))]
    );
}

#[test]
fn what_a_source_fills_is_not_asked_for() {
    let sourced = |department| {
        with(|row| row.outcome.clear())
            .source("S1.1", SourceField::Outcome, department, 70.0)
            .found()
    };
    assert_eq!(sourced(Some("BUF")), NOTHING);
    assert_eq!(sourced(None), NOTHING);
    let expected = [at("utfall-saknas", in_outcomes("outcome", 1))];
    assert_eq!(sourced(Some("SOC")), expected);
}

#[test]
fn a_weight_alone_is_no_value() {
    let kommun = Kommun::valid()
        .indicator("S1.2", |i| {
            i.aggregation.set(Aggregation::WeightedMean);
            i.weight_of.set("anställda".to_owned());
        })
        .row("BUF", "S1.2", |row| {
            row.outcome.clear();
            row.weight.set(Amount::exact(40.0));
        });
    assert_eq!(
        kommun.found(),
        [at("utfall-saknas", in_outcomes("outcome", 2))]
    );
}

#[test]
fn a_reason_is_a_warning() {
    let kommun = with(|row| reason(row, UnmeasuredReason::MethodChanged));
    assert_eq!(
        kommun.found(),
        [at("utfall-ej-mätt", in_outcomes("unmeasured", 1))]
    );
    let message = &kommun.findings()[0].message;
    assert_eq!(message, "S1.1 är inte mätt: metodbyte");
}

fn not_applicable(comment: bool) -> Kommun {
    with(|row| {
        reason(row, UnmeasuredReason::NotApplicable);
        if comment {
            row.comment.set("Vi har inga e-tjänster.".to_owned());
        }
    })
}

#[test]
fn not_applicable_is_explained() {
    let cell = in_outcomes("unmeasured", 1);
    assert_eq!(
        not_applicable(false).found(),
        [at("ej-tillämpligt-utan-kommentar", cell)]
    );
    assert_eq!(not_applicable(true).found(), NOTHING);
}

fn newly_not_applicable() -> Kommun {
    not_applicable(true)
        .with_last_year()
        .row_last_year("BUF", "S1.1", |row| {
            row.outcome.set(number(70.0));
            row.unmeasured.clear();
        })
}

#[test]
fn not_applicable_for_the_first_time_is_a_warning() {
    let expected = [at("ej-tillämpligt-nytt", in_outcomes("unmeasured", 1))];
    assert_eq!(newly_not_applicable().found(), expected);
    let again = not_applicable(true).with_last_year();
    assert_eq!(again.found(), NOTHING);
    let unmeasured = newly_not_applicable().row_last_year("BUF", "S1.1", |row| {
        reason(row, UnmeasuredReason::NotDone);
    });
    assert_eq!(unmeasured.found(), expected);
    let unexplained =
        newly_not_applicable().row("BUF", "S1.1", |row| row.comment.clear());
    assert_eq!(
        unexplained.found(),
        not_applicable(false).found(),
        "one fault, one finding"
    );
}

#[test]
fn what_applied_to_a_merged_förvaltning_applied() {
    let fri = DepartmentCode::new("FRI");
    let mut kommun = newly_not_applicable();
    kommun.material.earlier[0].submissions[0].department = fri.clone();
    assert_eq!(kommun.found(), NOTHING);
    let merged = kommun.governing(|g| g.departments[0].replaces.set(vec![fri]));
    assert_eq!(merged.found(), newly_not_applicable().found());
}

#[test]
fn an_outcome_outside_what_is_reasonable_is_doubtful() {
    let cell = in_outcomes("outcome", 1);
    let outcome = |value| with(|row| row.outcome.set(number(value))).found();
    let expected = [at("utfall-orimligt", cell)];
    assert_eq!(outcome(100.5), expected);
    assert_eq!(outcome(-0.5), expected);
    assert_eq!(outcome(100.0), NOTHING);
    assert_eq!(outcome(0.0), NOTHING);
}

#[test]
fn a_ratio_is_judged_by_its_quotient() {
    let kommun = ratio(|row| row.numerator.set(Amount::exact(60.0)));
    let expected = [at("utfall-orimligt", in_outcomes("numerator", 2))];
    assert_eq!(kommun.found(), expected);
    let contribution = kommun.source("S1.2", SourceField::Denominator, None, 5.0);
    assert_eq!(contribution.found(), NOTHING);
    let none = ratio(|row| row.denominator.set(Amount::exact(0.0)));
    assert_eq!(none.found(), NOTHING);
}

#[test]
fn a_value_that_is_not_used_is_not_doubted() {
    let kommun = with(|row| {
        row.outcome.set(number(120.0));
        row.unmeasured.set(UnmeasuredReason::NotDone);
    });
    assert_eq!(
        kommun.found(),
        [at("utfall-och-skäl", in_outcomes("outcome", 1))]
    );
}

#[test]
fn a_value_from_a_source_is_doubted_at_its_cell() {
    let kommun = with(|row| row.outcome.clear());
    let kommun = kommun.source("S1.1", SourceField::Outcome, Some("BUF"), 120.0);
    assert_eq!(kommun.found(), [at("utfall-orimligt", "Data!B2")]);
}

fn last_year_was(value: f64) -> Kommun {
    Kommun::valid()
        .with_last_year()
        .row_last_year("BUF", "S1.1", |row| row.outcome.set(number(value)))
}

#[test]
fn a_tenfold_change_is_doubtful() {
    let expected = [at("utfall-tiofaldigt", in_outcomes("outcome", 1))];
    assert_eq!(last_year_was(7.9).found(), expected);
    assert_eq!(last_year_was(801.0).found(), expected);
    for value in [8.0, 800.0, 0.0] {
        assert_eq!(last_year_was(value).found(), NOTHING, "{value}");
    }
    let other = last_year_was(7.0).findings()[0].other.clone().unwrap();
    assert_eq!(&*other.file, "inlamnat/2025/buf.xlsx");
}

#[test]
fn another_method_or_a_correction_explains_a_tenfold_change() {
    let method = last_year_was(7.0).definition("S1.1", |i| i.comparable_from.set(2025));
    assert_eq!(method.found(), NOTHING);
    let earlier = last_year_was(7.0).definition("S1.1", |i| i.comparable_from.set(2024));
    assert_eq!(earlier.found().len(), 1);
    let corrected = last_year_was(7.0).row("BUF", "S1.1", |row| {
        row.corrected.set(number(70.0));
        row.correction_reason.set("Fel komma.".to_owned());
    });
    assert_eq!(corrected.found(), NOTHING);
}

#[test]
fn last_year_may_stand_in_the_history() {
    let history = |value: f64| {
        Kommun::valid()
            .history("S1.1", 2024, Some("BUF"))
            .governing(|g| g.history[0].outcome.set(number(value)))
            .found()
    };
    let expected = [at("utfall-tiofaldigt", in_outcomes("outcome", 1))];
    assert_eq!(history(7.0), expected);
    assert_eq!(history(70.0), NOTHING);
}

#[test]
fn an_unreasonable_outcome_is_told_of_once() {
    let kommun = last_year_was(7.0).row("BUF", "S1.1", |row| {
        row.outcome.set(number(800.0));
    });
    assert_eq!(
        kommun.found(),
        [at("utfall-orimligt", in_outcomes("outcome", 1))]
    );
}

#[test]
fn a_correction_has_a_reason() {
    let without = with(|row| row.corrected.set(number(78.0)));
    let cell = in_outcomes("correction_reason", 1);
    assert_eq!(without.found(), [at("rättelse-utan-skäl", cell)]);
    let explained = with(|row| {
        row.corrected.set(Reading::Number(Amount::exact(78.0)));
        row.correction_reason.set("Fel i underlaget.".to_owned());
    });
    assert_eq!(explained.found(), NOTHING);
}

#[test]
fn secrecy_has_a_legal_ground() {
    let without = with(|row| row.secret.set(true));
    let cell = in_outcomes("legal_ground", 1);
    assert_eq!(without.found(), [at("sekretess-utan-lagrum", cell)]);
    assert_eq!(with(|row| row.secret.set(false)).found(), NOTHING);
    let with_ground = with(|row| {
        row.secret.set(true);
        row.legal_ground.set("OSL 18 kap. 8 §".to_owned());
    });
    assert_eq!(with_ground.found(), NOTHING);
}

#[test]
fn a_measure_is_done_after_the_period() {
    let due = |year, month, day| with(|row| row.due.set(date(year, month, day))).found();
    let expected = [at("åtgärd-i-förfluten-tid", in_outcomes("due", 1))];
    assert_eq!(due(2025, 12, 30), expected);
    assert_eq!(due(2026, 3, 31), NOTHING);
}
