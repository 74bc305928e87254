//! K0.1 and K0.2.

use super::*;
use crate::analysis::tests::kommun::instruments::spoil;

const REVIEWED: Check = Check::PolicyReviewed;
const ADOPTED: Check = Check::PolicyAdopted;

/// The year with a policy that was last reviewed on a day.
fn reviewed(year: i32, month: u32, day: u32) -> YearOf {
    good().document_of(DocumentType::Policy, |row| {
        set(&mut row.reviewed, date(year, month, day));
    })
}

#[test]
fn the_policy_is_reviewed_within_the_interval_to_the_day() {
    assert_eq!(reviewed(YEAR - 4, 12, 31).result(REVIEWED), Met);
    assert_eq!(reviewed(YEAR - 4, 12, 30).result(REVIEWED), NotMet);
    let requirement = reviewed(YEAR - 4, 12, 30).judged(REVIEWED);
    assert_eq!(requirement.counts.open().unwrap(), None);
    assert_eq!(
        requirement.note,
        "Policyn granskades eller fastställdes senast 2021-12-30 och ska granskas vart \
         fjärde år."
    );
    let cells = ["Styrdokument!F2 Senast granskad", "Styrdokument!H2 Datum"];
    assert_eq!(evidence(&requirement), cells);
}

#[test]
fn a_review_after_the_period_does_not_count_for_it() {
    assert_eq!(reviewed(YEAR + 1, 1, 1).result(REVIEWED), NotMet);
}

#[test]
fn the_day_of_adoption_counts_as_a_review() {
    let adopted = good().document_of(DocumentType::Policy, |row| {
        clear(&mut row.reviewed);
        set(&mut row.adopted_on, date(YEAR - 1, 3, 1));
    });
    assert_eq!(adopted.result(REVIEWED), Met);
}

#[test]
fn without_an_interval_it_cannot_be_judged_and_the_day_is_shown() {
    let mut kommun = good().kommun();
    kommun.settings.policy.review_interval = None;
    let requirement = judged(&kommun, PolicyRequirement::of(REVIEWED));
    assert_eq!(requirement.result, Unknown);
    assert_eq!(
        requirement.note,
        "Kommunen har inte bestämt hur ofta policyn ska granskas; policyn granskades \
         eller fastställdes senast 2023-05-01."
    );
    assert_eq!(requirement.failing, Vec::<String>::new());
    assert!(!requirement.evidence.is_empty());
}

#[test]
fn only_a_policy_that_has_not_ended_is_looked_at() {
    let ended = good().document_of(DocumentType::Policy, |row| {
        set(&mut row.valid_to, date(YEAR, 12, 30));
    });
    let mut kommun = ended.kommun();
    kommun.settings.policy.adopted = None;
    let wanted = PolicyRequirement::of(REVIEWED);
    let requirement = judged(&kommun, wanted.clone());
    assert_eq!(requirement.result, NotMet);
    assert!(requirement.note.starts_with("Det framgår inte när"));
    kommun.settings.policy.adopted = Some(date(YEAR - 1, 3, 1));
    let requirement = judged(&kommun, wanted);
    assert_eq!(
        requirement.result, Met,
        "the settings' policy is what is left"
    );
    assert_eq!(requirement.evidence[0].place.to_string(), "itbokslut.toml");
    assert_eq!(&*requirement.evidence[0].field, "policy.antagen");
}

#[test]
fn the_policy_is_adopted_by_the_council() {
    let by = |body: &str| {
        good().document_of(DocumentType::Policy, |row| {
            set(&mut row.adopted_by, body.to_owned());
        })
    };
    assert_eq!(by("KF § 12").result(ADOPTED), Met);
    let requirement = by("Kommunstyrelsen").judged(ADOPTED);
    assert_eq!(requirement.result, NotMet);
    assert_eq!(requirement.failing, ["Policyn"]);
    assert_eq!(
        requirement.note,
        "«Policyn» är inte fastställt av kommunfullmäktige."
    );
    assert!(evidence(&requirement).contains(&"Styrdokument!G2 Fastställd av".to_owned()));
}

#[test]
fn a_policy_that_is_not_in_force_does_not_count() {
    let change = |change: fn(&mut Document)| {
        good()
            .document_of(DocumentType::Policy, change)
            .result(ADOPTED)
    };
    assert_eq!(change(|row| clear(&mut row.adopted_on)), NotMet);
    assert_eq!(change(|row| spoil(&mut row.valid_to)), NotMet);
    let ended = |row: &mut Document| set(&mut row.valid_to, date(YEAR, 12, 30));
    assert_eq!(change(ended), NotMet);
    let replaced = good().document_of(DocumentType::Policy, ended).kind(
        "Nya policyn",
        DocumentType::Policy,
        |row| {
            set(&mut row.adopted_by, "fullmäktige".to_owned());
        },
    );
    assert_eq!(replaced.result(ADOPTED), Met, "one in force is enough");
}

#[test]
fn a_policy_that_only_the_settings_name_is_judged_by_them() {
    let mut kommun = good().without(DocumentType::Policy).kommun();
    let wanted = PolicyRequirement::of(ADOPTED);
    let requirement = judged(&kommun, wanted.clone());
    assert_eq!(requirement.result, NotMet);
    assert_eq!(evidence(&requirement), ["Styrdokument"]);
    kommun.settings.policy.adopted_by = "Kommunfullmäktige".to_owned();
    assert_eq!(judged(&kommun, wanted.clone()).result, NotMet, "no date");
    kommun.settings.policy.adopted = Some(date(2006, 3, 28));
    assert_eq!(judged(&kommun, wanted.clone()).result, Met);
    kommun.settings.policy.adopted = Some(date(YEAR + 1, 1, 1));
    assert_eq!(judged(&kommun, wanted.clone()).result, NotMet, "not yet");
    kommun.settings.policy.adopted = Some(date(2006, 3, 28));
    kommun.settings.policy.adopted_by = "KS".to_owned();
    let requirement = judged(&kommun, wanted);
    assert_eq!(requirement.result, NotMet);
    assert!(
        requirement.note.contains("[policy]"),
        "{}",
        requirement.note
    );
}

#[test]
fn another_body_can_be_wanted() {
    let mut wanted = PolicyRequirement::of(ADOPTED);
    let body = crate::domain::ParameterValue::Text("KS".to_owned());
    wanted.parameters.insert("organ", body);
    assert_eq!(judged(&good().kommun(), wanted.clone()).result, NotMet);
    let by_board = good().document_of(DocumentType::Policy, |row| {
        set(&mut row.adopted_by, "kommunstyrelsen".to_owned());
    });
    assert_eq!(judged(&by_board.kommun(), wanted).result, Met);
}
