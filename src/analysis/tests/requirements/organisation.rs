//! K4.3, K4.7 and K5.1.

use super::*;
use crate::analysis::tests::kommun::instruments::spoil;
use crate::domain::ParameterValue;

const REPRESENTED: Check = Check::Representatives;
const ROLES: Check = Check::Roles;
const FOLLOWED_UP: Check = Check::FollowUps;

#[test]
fn every_forvaltning_is_represented_in_the_group() {
    let requirement = good().judged(REPRESENTED);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(2, 2)))
    );
    assert_eq!(
        evidence(&requirement),
        [
            "Organisation!F2 Representant i IT-gruppen",
            "Organisation!F3 Representant i IT-gruppen",
        ]
    );
    let without = |numbers: &[usize]| {
        let year = good().with(|year| {
            for number in numbers {
                let row = &mut year.governing.departments[*number];
                clear(&mut row.representative);
            }
        });
        year.judged(REPRESENTED)
    };
    let one = without(&[1]);
    assert_eq!(
        (one.result, one.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(one.failing, ["Förvaltningen B"]);
    let both = without(&[0, 1]);
    assert_eq!(
        (both.result, both.counts.open().unwrap()),
        (NotMet, Some(share(0, 2)))
    );
    let blank = good().with(|year| {
        set(
            &mut year.governing.departments[0].representative,
            "  ".to_owned(),
        );
    });
    assert_eq!(blank.judged(REPRESENTED).failing, ["Förvaltningen A"]);
    let alone = good().without_submission("A").judged(REPRESENTED);
    assert_eq!(alone.result, Met, "the governing workbook says it");
}

#[test]
fn both_roles_are_filled() {
    let requirement = good().judged(ROLES);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(2, 2)))
    );
    assert_eq!(
        evidence(&requirement),
        ["Roller!B2 Funktion", "Roller!B3 Funktion"]
    );
    let vacant = good().with(|year| clear(&mut year.governing.roles[1].function));
    let requirement = vacant.judged(ROLES);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["IT-säkerhetssamordnare"]);
    assert!(evidence(&requirement).contains(&"Roller!B3 Funktion".to_owned()));
    let none = good()
        .with(|year| year.governing.roles.clear())
        .judged(ROLES);
    assert_eq!(
        (none.result, none.counts.open().unwrap()),
        (NotMet, Some(share(0, 2)))
    );
    assert_eq!(evidence(&none), ["Roller"]);
    let twice = good()
        .with(|year| clear(&mut year.governing.roles[0].function))
        .role("IT-samordnaren", "kanslichef");
    assert_eq!(twice.result(ROLES), Met, "filled on another row");
}

#[test]
fn other_roles_can_be_wanted() {
    let mut wanted = PolicyRequirement::of(ROLES);
    let mut roles = |names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        wanted
            .parameters
            .insert("roller", ParameterValue::Texts(names));
        judged(&good().kommun(), wanted.clone())
    };
    let requirement = roles(&["IT-samordnare", "CISO"]);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["CISO"]);
    assert_eq!(roles(&[]).result, Unknown);
}

/// What becomes of the follow-up when A's cover is changed.
fn cover(change: impl FnOnce(&mut Submission)) -> Requirement {
    good().sent_by("A", change).judged(FOLLOWED_UP)
}

#[test]
fn every_forvaltning_has_submitted_approved_and_treated() {
    let requirement = good().judged(FOLLOWED_UP);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, Some(share(2, 2)))
    );
    assert_eq!(
        requirement.note,
        "2 av 2 förvaltningar har lämnat in, 2 är godkända av förvaltningschefen och 2 \
         är behandlade i nämnden."
    );
    let cells = evidence(&requirement);
    for cell in [
        "Försättsblad!B9 Inlämnad",
        "Försättsblad!B10 Godkänd av förvaltningschef",
        "Försättsblad!B11 Behandlad i nämnd",
    ] {
        assert!(cells.contains(&cell.to_owned()), "{cell}: {cells:?}");
    }
    let lacking: [fn(&mut Submission); 4] = [
        |sent| clear(&mut sent.cover.approved),
        |sent| spoil(&mut sent.cover.approved),
        |sent| clear(&mut sent.cover.treated),
        |sent| spoil(&mut sent.cover.treated),
    ];
    for lack in lacking {
        let requirement = cover(lack);
        assert_eq!(
            (requirement.result, requirement.counts.open().unwrap()),
            (PartlyMet, Some(share(1, 2)))
        );
        assert_eq!(requirement.failing, ["Förvaltningen A"]);
    }
    // A submission without its own day has still come.
    assert_eq!(cover(|sent| clear(&mut sent.cover.submitted)).result, Met);
}

#[test]
fn who_has_not_submitted_does_not_fulfil_it() {
    let one = good().without_submission("B").judged(FOLLOWED_UP);
    assert_eq!(
        (one.result, one.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(one.failing, ["Förvaltningen B"]);
    assert_eq!(one.unreported, Vec::<String>::new());
    assert!(evidence(&one).contains(&"Organisation!A3 Kod".to_owned()));
    let none = good().without_submission("A").without_submission("B");
    let none = none.judged(FOLLOWED_UP);
    assert_eq!(
        (none.result, none.counts.open().unwrap()),
        (NotMet, Some(share(0, 2)))
    );
}
