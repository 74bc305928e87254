//! What is told of requirements that are not met or cannot be judged.

use super::*;
use crate::domain::Severity;
use crate::finding::Finding;

/// Returns the only finding about a requirement.
fn told(kommun: &Kommun, check: Check) -> Finding {
    let mut kommun = kommun.clone();
    let list = vec![PolicyRequirement::of(check)];
    kommun.settings.requirements = PolicyRequirements { list };
    let open = kommun.report().findings.open.into_iter();
    let mut about = open.filter(|finding| finding.rule.id.starts_with("krav-"));
    let finding = about.next().unwrap();
    assert_eq!(about.next(), None);
    finding
}

#[test]
fn an_unmet_requirement_is_a_warning_where_it_fails() {
    let finding = told(&spoilt(Check::CommonStrategy), Check::CommonStrategy);
    assert_eq!(finding.rule.id, "krav-ej-uppfyllt");
    assert_eq!(finding.severity(), Severity::Warning);
    assert_eq!(
        finding.place.to_string(),
        "styrning/2025.xlsx, Styrdokument"
    );
    assert_eq!(
        finding.message,
        "kravet K3.1 är ej uppfyllt: det finns inget dokument av typen «IT-strategi \
         gemensam» i bladet Styrdokument"
    );
    assert_eq!(finding.remedy, Check::CommonStrategy.description().remedy);
    assert_eq!(finding.department, None);
}

#[test]
fn the_first_failing_cell_is_pointed_at_though_others_come_before_it() {
    let finding = told(&spoilt(Check::PolicyAdopted), Check::PolicyAdopted);
    assert_eq!(finding.place.within_file(), "Styrdokument!G2");
    let finding = told(
        &spoilt(Check::ActivitiesComplete),
        Check::ActivitiesComplete,
    );
    assert_eq!(
        finding.place.to_string(),
        "inlamnat/2025/a.xlsx, IT-plan!F2"
    );
    assert_eq!(
        finding.message,
        "kravet K3.5 är delvis uppfyllt: 1 av 2 insatser uppfyller det, inte Öva \
         avbrott (A)"
    );
    let finding = told(&spoilt(Check::FollowUps), Check::FollowUps);
    assert_eq!(finding.place.within_file(), "Försättsblad!B11");
}

/// A förvaltning that gets its workbook back must not read in it what another
/// lacks.
#[test]
fn what_several_lack_is_told_at_the_governing_workbook() {
    let both = good().with(|year| {
        for sent in &mut year.submissions {
            clear(&mut sent.activities.rows[0].priority);
        }
    });
    let finding = told(&both.kommun(), Check::ActivitiesComplete);
    assert_eq!(finding.place.to_string(), "styrning/2025.xlsx");
    assert!(
        finding
            .message
            .contains("Öva avbrott (A) och Byt behörigheter (B)")
    );
    let two_of_one = good()
        .activity("A", "Utan prioritet", |row| clear(&mut row.priority))
        .activity("A", "Utan slut", |row| clear(&mut row.end));
    let finding = told(&two_of_one.kommun(), Check::ActivitiesComplete);
    assert_eq!(
        finding.place.to_string(),
        "inlamnat/2025/a.xlsx, IT-plan!F3"
    );
}

#[test]
fn who_is_waited_for_is_told_with_what_fails() {
    let year = good()
        .without_submission("B")
        .activity("A", "Utan prioritet", |row| clear(&mut row.priority));
    let finding = told(&year.kommun(), Check::ActivitiesComplete);
    assert_eq!(
        finding.message,
        "kravet K3.5 är delvis uppfyllt: 1 av 2 insatser uppfyller det, inte Utan \
         prioritet (A); B har inte redovisat"
    );
}

#[test]
fn the_names_of_many_that_fail_are_cut_short() {
    let many = (1..=14).fold(good(), |year, number| {
        year.activity("A", &format!("Insats {number}"), |row| {
            clear(&mut row.priority);
        })
    });
    let finding = told(&many.kommun(), Check::ActivitiesComplete);
    assert!(
        finding.message.contains("2 av 16 insatser"),
        "{}",
        finding.message
    );
    assert!(finding.message.contains("Insats 10 (A) och 4 till"));
    assert!(!finding.message.contains("Insats 11"));
}

#[test]
fn what_cannot_be_judged_is_a_notice_that_says_what_it_waits_for() {
    let waiting = good().without_submission("B").kommun();
    let finding = told(&waiting, Check::DepartmentPlans);
    assert_eq!(finding.rule.id, "krav-går-ej-att-bedöma");
    assert_eq!(finding.severity(), Severity::Notice);
    assert_eq!(finding.place.within_file(), "Organisation!A3");
    assert_eq!(
        finding.message,
        "kravet K3.4 går ej att bedöma: alla som har redovisat uppfyller det, men B har \
         inte redovisat"
    );
    assert_eq!(finding.remedy, "Kravet bedöms när B har redovisat.");

    let mut undecided = good().kommun();
    undecided.settings.policy.review_interval = None;
    let finding = told(&undecided, Check::PolicyReviewed);
    assert_eq!(finding.rule.id, "krav-går-ej-att-bedöma");
    assert!(
        finding.remedy.contains("granskas_vart_ar"),
        "{}",
        finding.remedy
    );
}

/// A finding must say what to do, whichever requirement it is about.
#[test]
fn whatever_cannot_be_judged_has_a_remedy() {
    for check in Check::ALL {
        let nothing = year(YEAR, &[])
            .with(|year| {
                year.governing.goals.clear();
            })
            .kommun();
        let mut nothing = nothing;
        nothing.settings.policy.review_interval = None;
        nothing.settings.requirements = PolicyRequirements {
            list: vec![PolicyRequirement::of(*check)],
        };
        let report = nothing.report();
        if report.requirements[0].result == Unknown {
            let finding = told(&nothing, *check);
            assert!(!finding.remedy.is_empty(), "{check:?}");
            assert!(!finding.message.ends_with(": "), "{check:?}");
        }
    }
}

#[test]
fn what_is_met_or_not_applicable_is_not_told() {
    let mut kommun = good().kommun();
    kommun.settings.requirements = PolicyRequirements::default();
    assert_eq!(kommun.found("krav-ej-uppfyllt"), Vec::<String>::new());
    assert_eq!(kommun.found("krav-går-ej-att-bedöma"), Vec::<String>::new());
    let emptied = ["A", "B"].into_iter().fold(good(), |year, department| {
        let year = year.sent_by(department, |sent| sent.activities.rows.clear());
        year.none(department, |sent| &mut sent.activities)
    });
    let mut kommun = emptied.kommun();
    let list = vec![PolicyRequirement::of(Check::ActivitiesComplete)];
    kommun.settings.requirements = PolicyRequirements { list };
    assert_eq!(kommun.report().requirements[0].result, NotApplicable);
    assert_eq!(kommun.found("krav-går-ej-att-bedöma"), Vec::<String>::new());
}

#[test]
fn a_warning_about_a_requirement_does_not_make_the_report_preliminary() {
    let mut kommun = year(YEAR, &["A"]).kommun();
    kommun.settings.requirements = PolicyRequirements::default();
    let report = kommun.report();
    assert!(!report.findings.open.is_empty());
    assert_eq!(report.about.preliminary, None);
}

#[test]
fn the_kommuns_own_list_is_judged_in_its_order_under_its_ids() {
    let mut wanted = PolicyRequirement::of(Check::Roles);
    wanted.id = "7a".to_owned();
    wanted.chapter = "Bilaga".to_owned();
    wanted.text = "Roller ska finnas.".to_owned();
    let mut kommun = good().kommun();
    let list = vec![wanted, PolicyRequirement::of(Check::PolicyAdopted)];
    kommun.settings.requirements = PolicyRequirements { list };
    let requirements = kommun.report().requirements;
    let ids: Vec<_> = requirements.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["7a", "K0.2"]);
    assert_eq!(requirements[0].chapter, "Bilaga");
    assert_eq!(requirements[0].text, "Roller ska finnas.");
    assert_eq!(requirements[0].check, "roller-utsedda");
}
