//! K3.6, K3.7, K3.10 and K4.8, and when a document is in force.

use super::*;
use crate::analysis::tests::kommun::instruments::spoil;
use crate::domain::ParameterValue;

const INSTRUCTIONS: Check = Check::SecurityInstructions;
const LISTED: Check = Check::CriticalSystemsListed;
const PROGRAMME: Check = Check::InfrastructureProgramme;
const PROCESS: Check = Check::SecurityProcess;
const INSTRUCTION: DocumentType = DocumentType::SecurityInstruction;

/// What a check makes of the good kommun with one document changed.
fn changed(
    check: Check,
    kind: DocumentType,
    change: impl FnOnce(&mut Document),
) -> Requirement {
    good().document_of(kind, change).judged(check)
}

#[test]
fn an_instruction_is_adopted_by_the_board_after_both_groups() {
    let requirement = good().judged(INSTRUCTIONS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, None)
    );
    assert!(evidence(&requirement).contains(&"Styrdokument!K6 Beredd i".to_owned()));
    let prepared = |text: &str| {
        changed(INSTRUCTIONS, INSTRUCTION, |row| {
            set(&mut row.prepared_in, text.to_owned());
        })
    };
    assert_eq!(prepared("IT-grupp, chefsgrupp").result, Met);
    let without_heads = prepared("IT-gruppen");
    assert_eq!(without_heads.result, NotMet);
    assert_eq!(
        without_heads.note,
        "«Instruktionen» är inte berett i chefsgrupp."
    );
    assert_eq!(prepared("chefsgruppen").result, NotMet);
    let blank = changed(INSTRUCTIONS, INSTRUCTION, |row| clear(&mut row.prepared_in));
    assert_eq!(blank.result, NotMet);
    let by_head = changed(INSTRUCTIONS, INSTRUCTION, |row| {
        set(&mut row.adopted_by, "Kommunchefen".to_owned());
    });
    assert_eq!(by_head.result, NotMet);
    let undated = changed(INSTRUCTIONS, INSTRUCTION, |row| clear(&mut row.adopted_on));
    assert_eq!(undated.result, NotMet);
    let none = good().without(INSTRUCTION).judged(INSTRUCTIONS);
    assert_eq!((none.result, none.counts.open().unwrap()), (NotMet, None));
    assert_eq!(evidence(&none), ["Styrdokument"]);
}

#[test]
fn of_several_instructions_in_force_each_is_judged() {
    let two = good().kind("Driftinstruktionen", INSTRUCTION, |_| {});
    let requirement = two.clone().judged(INSTRUCTIONS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (PartlyMet, Some(share(1, 2)))
    );
    assert_eq!(requirement.failing, ["Driftinstruktionen"]);
    assert_eq!(requirement.objects, "IT-säkerhetsinstruktioner");
    let ended = two.with(|year| {
        let row = year.governing.documents.last_mut().unwrap();
        set(&mut row.valid_to, date(YEAR, 12, 30));
    });
    let requirement = ended.judged(INSTRUCTIONS);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, None)
    );
}

#[test]
fn other_groups_can_be_wanted() {
    let mut wanted = PolicyRequirement::of(INSTRUCTIONS);
    let groups = ParameterValue::Texts(vec!["ledningsgrupp".to_owned()]);
    wanted.parameters.insert("beredd_i", groups);
    assert_eq!(judged(&good().kommun(), wanted.clone()).result, NotMet);
    let prepared = good().document_of(INSTRUCTION, |row| {
        set(&mut row.prepared_in, "Ledningsgruppen".to_owned());
    });
    assert_eq!(judged(&prepared.kommun(), wanted).result, Met);
}

#[test]
fn the_list_of_critical_systems_was_adopted_or_reviewed_during_the_year() {
    const LIST: DocumentType = DocumentType::CriticalSystems;
    let requirement = good().judged(LISTED);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, None)
    );
    let cells = ["Styrdokument!F7 Senast granskad", "Styrdokument!H7 Datum"];
    assert_eq!(evidence(&requirement), cells);
    let dated = |adopted: Option<i32>, reviewed: Option<i32>| {
        let requirement = changed(LISTED, LIST, |row| {
            clear(&mut row.adopted_on);
            if let Some(year) = adopted {
                set(&mut row.adopted_on, date(year, 12, 31));
            }
            if let Some(year) = reviewed {
                set(&mut row.reviewed, date(year, 1, 1));
            }
        });
        requirement.result
    };
    assert_eq!(dated(Some(YEAR), None), Met);
    assert_eq!(dated(None, Some(YEAR)), Met);
    assert_eq!(dated(Some(YEAR - 5), Some(YEAR)), Met);
    assert_eq!(dated(Some(YEAR - 1), None), NotMet);
    assert_eq!(dated(Some(YEAR - 1), Some(YEAR + 1)), NotMet);
    assert_eq!(dated(None, None), NotMet);
    let none = good().without(LIST).judged(LISTED);
    assert_eq!(none.result, NotMet);
    assert_eq!(none.failing, ["Förteckning samhällsviktiga system"]);
}

#[test]
fn the_infrastructure_programme_is_in_force_by_the_board() {
    const KIND: DocumentType = DocumentType::InfrastructureProgramme;
    let requirement = good().judged(PROGRAMME);
    assert_eq!(
        (requirement.result, requirement.counts.open().unwrap()),
        (Met, None)
    );
    let by_council = changed(PROGRAMME, KIND, |row| {
        set(&mut row.adopted_by, "Kommunfullmäktige".to_owned());
    });
    assert_eq!(by_council.result, NotMet);
    assert!(evidence(&by_council).contains(&"Styrdokument!G8 Fastställd av".to_owned()));
    let ended = changed(PROGRAMME, KIND, |row| {
        set(&mut row.valid_to, date(YEAR, 12, 30));
    });
    assert_eq!(ended.result, NotMet);
    assert_eq!(ended.note, "«Programmet» gäller inte 2025-12-31.");
    assert_eq!(good().without(KIND).result(PROGRAMME), NotMet);
}

#[test]
fn the_security_process_is_dated_and_in_force_whoever_adopted_it() {
    const KIND: DocumentType = DocumentType::SecurityProcess;
    assert_eq!(good().result(PROCESS), Met);
    let by_nobody = changed(PROCESS, KIND, |row| clear(&mut row.adopted_by));
    assert_eq!(by_nobody.result, Met);
    let undated = changed(PROCESS, KIND, |row| clear(&mut row.adopted_on));
    assert_eq!(
        (undated.result, undated.counts.open().unwrap()),
        (NotMet, None)
    );
    assert!(evidence(&undated).contains(&"Styrdokument!H9 Datum".to_owned()));
    let ended = changed(PROCESS, KIND, |row| {
        set(&mut row.valid_to, date(YEAR - 1, 12, 31));
    });
    assert_eq!(ended.result, NotMet);
    assert_eq!(good().without(KIND).result(PROCESS), NotMet);
}

/// The requirement and the list of documents must not say different things of
/// one document.
#[test]
fn in_force_is_the_same_as_in_the_list_of_documents() {
    let days = [
        None,
        Some(date(YEAR, 12, 30)),
        Some(date(YEAR, 12, 31)),
        Some(date(YEAR + 1, 1, 1)),
    ];
    let changes: [fn(&mut Document, Option<chrono::NaiveDate>); 3] = [
        |row, day| change(&mut row.adopted_on, day),
        |row, day| change(&mut row.valid_from, day),
        |row, day| change(&mut row.valid_to, day),
    ];
    let mut seen = [0, 0];
    for adopted in days {
        for from in days {
            for to in days {
                for unusable in [false, true] {
                    let year = good().document_of(DocumentType::SecurityProcess, |row| {
                        changes[0](row, adopted);
                        changes[1](row, from);
                        changes[2](row, to);
                        if unusable {
                            spoil(&mut row.valid_to);
                        }
                    });
                    let report = year.clone().kommun().report();
                    let mut documents = report.documents.iter();
                    let kind = Some(DocumentType::SecurityProcess);
                    let document = documents.find(|d| d.kind == kind).unwrap();
                    let expected = if document.in_force { Met } else { NotMet };
                    assert_eq!(
                        year.result(PROCESS),
                        expected,
                        "{adopted:?} {from:?} {to:?}"
                    );
                    seen[usize::from(document.in_force)] += 1;
                }
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}

fn change(
    entry: &mut crate::domain::Entry<chrono::NaiveDate>,
    day: Option<chrono::NaiveDate>,
) {
    match day {
        Some(day) => set(entry, day),
        None => clear(entry),
    }
}
