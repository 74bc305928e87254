//! What the sections about security, infrastructure and governance say of the
//! policy's instruments, and of those that nobody reported.

use itbokslut::domain::{ActivityStatus, DepartmentCode};
use itbokslut::edition;
use itbokslut::report::{IncidentCounts, Report, RequirementResult};
use itbokslut::wording::{self, Words};

use crate::support::{instruments, security, told};

fn words(report: Report) -> Words {
    wording::words(&edition::internal(report))
}

fn full() -> Report {
    let mut report = told::sample();
    instruments::add(&mut report);
    security::add(&mut report);
    report
}

fn bare() -> Report {
    told::sample()
}

fn everyone(report: &Report) -> Vec<DepartmentCode> {
    report.departments.iter().map(|d| d.code.clone()).collect()
}

#[test]
fn the_verdict_names_goals_systems_incidents_and_risks() {
    assert_eq!(
        words(full()).security.verdict,
        "Av sex säkerhetsmål är tre uppfyllda, två delvis och ett inte. Av tio \
         samhällsviktiga system har fem allt som policyn kräver. Förvaltningarna \
         rapporterade nio incidenter, mot tolv 2024. Det sammanlagda riskvärdet har \
         minskat från 45 till 42; åtgärderna kostade 395,5\u{a0}tkr."
    );
}

#[test]
fn the_security_goals_lead_to_where_they_are_told() {
    let goals = words(full()).security.goals;
    let codes: Vec<_> = goals.rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes, ["I1", "I2", "I3", "I4", "I5", "I6"]);
    assert!(goals.rows.iter().all(|row| row.anchor.is_some()));
    assert_eq!(goals.empty, None);
    assert!(words(told::empty()).security.goals.empty.is_some());
}

#[test]
fn a_late_sub_goal_is_late_whatever_was_ticked() {
    let part = words(full()).security.sub_goals;
    assert_eq!(
        part.text,
        "Av sex delmål för 2025 är ett klart. Två skulle ha varit klara men är det \
         inte. Ett har avbrutits."
    );
    let kinds: Vec<_> = part
        .rows
        .iter()
        .map(|row| (row.status.kind.as_str(), row.status.word.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            ("met", "Klart"),
            ("not", "Försenat, pågår"),
            ("not", "Försenat, ej påbörjat"),
            ("open", "Pågår"),
            ("unmeasured", "Ej redovisat"),
            ("inapplicable", "Avbrutet"),
        ]
    );
    // A goal that does not exist is printed without a link.
    assert_eq!(part.rows[4].anchor, None);
    assert_eq!(part.rows[4].responsible, "–");
}

#[test]
fn one_sub_goal_and_none_have_their_own_sentences() {
    let mut report = full();
    report.sub_goals.truncate(1);
    assert_eq!(
        words(report.clone()).security.sub_goals.text,
        "Det enda delmålet för 2025 är klart."
    );
    report.sub_goals[0].status = Some(ActivityStatus::Ongoing);
    assert_eq!(
        words(report).security.sub_goals.text,
        "Det enda delmålet för 2025 är inte klart."
    );
    assert!(
        words(bare())
            .security
            .sub_goals
            .text
            .starts_with("Inga delmål för IT-säkerhet är redovisade för 2025.")
    );
}

#[test]
fn every_demand_says_how_many_and_who_fails() {
    let part = words(full()).security.systems;
    assert_eq!(
        part.text,
        "Förvaltningarna har redovisat elva samhällsviktiga system. Ett har avvecklats, \
         tio bedöms. Fem har allt som policyn kräver."
    );
    assert_eq!(
        part.reporting.as_deref(),
        Some("Miljö- och byggförvaltningen har inte redovisat system och ingår inte.")
    );
    let demands: Vec<_> = part
        .demands
        .iter()
        .map(|row| (row.count.as_str(), row.kind.as_str(), row.failing.as_str()))
        .collect();
    assert_eq!(
        demands,
        [
            ("9 av 10", "partly", "Larmcentralen"),
            ("9 av 10", "partly", "Larmcentralen"),
            (
                "5 av 10",
                "partly",
                "Fjärrvärmestyrningen, Journalsystemet, Larmcentralen, Trygghetslarmen och \
                 Vattenverken"
            ),
            ("8 av 10", "partly", "Journalsystemet och Larmcentralen"),
            ("8 av 10", "partly", "Larmcentralen och Vattenverken"),
        ]
    );
    assert_eq!(
        part.retired.as_deref(),
        Some("Har avvecklats och bedöms inte: Gamla omsorgssystemet (2025-06-30).")
    );
}

#[test]
fn the_register_says_what_is_missing_in_words() {
    let part = words(full()).security.systems;
    let row = |name: &str| part.register.iter().find(|row| row.name == name).unwrap();
    assert_eq!(part.register.len(), 10);
    let whole = row("Diariet");
    assert_eq!(whole.status.kind, "met");
    assert_eq!(whole.owner, "kanslichef (KLF)");
    assert_eq!(whole.beside, "Används av alla. Skrivs även «DIARIET»");
    assert_eq!(whole.classes, ["2", "3", "2", "3"]);
    let alarm = row("Larmcentralen");
    assert_eq!(alarm.owner, "–");
    assert_eq!(alarm.plan, "–");
    assert_eq!(
        alarm.status.word,
        "Systemägare saknas; systemsäkerhetsplan saknas; driftgodkännande saknas; \
         handlingsplan saknas; ingen insats gäller systemet"
    );
    assert_eq!(
        row("Trygghetslarmen").beside,
        "Sekretess, OSL\u{a0}18\u{a0}kap.\u{a0}8\u{a0}§"
    );
    assert_eq!(
        row("Löner").beside.split(". ").last(),
        Some("Avvecklas 2027-12-31")
    );
    assert_eq!(row("Journalsystemet").classes[3], "–");
}

#[test]
fn an_approval_that_is_wrong_is_told_with_its_dates() {
    let part = words(full()).security.approvals;
    let told: Vec<_> = part
        .items
        .iter()
        .map(|item| (item.system.as_str(), item.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "Fjärrvärmestyrningen",
                "Godkänt 2024-03-04 av teknisk chef, men systemägare är driftchef."
            ),
            (
                "Journalsystemet",
                "Godkänt 2024-11-18, men det framgår inte av vem."
            ),
            (
                "Larmcentralen",
                "Driftgodkännande saknas, men systemet är i bruk sedan 2020-05-01."
            ),
            (
                "Trygghetslarmen",
                "Driftgodkännande saknas, men systemet är i bruk sedan 2025-10-13."
            ),
            (
                "Vattenverken",
                "Senast godkänt 2023-10-02, före den gällande systemsäkerhetsplanen \
                 2025-05-19."
            ),
        ]
    );
    // A plan of the year's second half gives until the middle of the next.
    let renew: Vec<_> = part.renew.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(
        renew,
        [
            "Systemsäkerhetsplanen är ny sedan 2025-11-28. Godkännandet från 2024-03-15 \
          räcker till 2026-06-30."
        ]
    );
}

#[test]
fn systems_that_nobody_reported_are_not_none() {
    let silent = {
        let mut report = bare();
        report.systems.missing = everyone(&report);
        words(report).security
    };
    assert_eq!(silent.systems.text, "");
    assert_eq!(
        silent.systems.reporting.as_deref(),
        Some("Ingen förvaltning har redovisat system.")
    );
    let none = {
        let mut report = bare();
        report.systems.declared_none = everyone(&report);
        words(report).security
    };
    assert_eq!(
        none.systems.text,
        "Inget system är angivet som samhällsviktigt."
    );
    assert_eq!(
        none.systems.reporting.as_deref(),
        Some(
            "Alla förvaltningar har angett att det inte finns några system att redovisa."
        )
    );
    assert_eq!(none.systems.demands, []);
    assert_eq!(none.others.text, "Inga andra system är redovisade.");
}

#[test]
fn other_systems_without_owner_are_counted() {
    let part = words(full()).security.others;
    assert_eq!(
        part.text,
        "Förvaltningarna har redovisat tre andra system. Ett av dem saknar systemägare."
    );
    assert_eq!(part.rows[2].owner, "saknas");
    assert_eq!(part.rows[1].beside, "Används av TEK. Avvecklas 2026-12-31");
}

#[test]
fn incidents_stand_beside_last_years_in_every_breakdown() {
    let part = words(full()).security.incidents;
    assert_eq!(
        part.text,
        "Förvaltningarna rapporterade nio incidenter, mot tolv 2024. Verksamheten var \
         utan system i sammanlagt 31,5\u{a0}timmar, mot 52\u{a0}timmar 2024. Sex av nio \
         (67\u{a0}%) har spårats till sin orsak, mot 67\u{a0}% 2024. Två saknar uppgift \
         om när de åtgärdades."
    );
    assert_eq!(
        part.reporting.as_deref(),
        Some(
            "Miljö- och byggförvaltningen har inte redovisat incidenter och ingår inte. \
             Kultur- och fritidsförvaltningen har angett att det inte finns några \
             incidenter att redovisa."
        )
    );
    let severity = &part.breakdowns[1];
    let rows: Vec<_> = severity
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.now.as_str(), row.last.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("1 försumbar", "1", "6"),
            ("2 måttlig", "1", "4"),
            ("3 betydande", "5", "2"),
            ("4 allvarlig", "1", "0"),
            ("Ej angivet", "1", "0"),
            ("Alla", "9", "12"),
        ]
    );
    assert!((severity.rows[2].bar.unwrap() - 5.0 / 6.0).abs() < 1e-9);
    assert_eq!(severity.rows[0].mark, Some(1.0));
    // What has no description is told by its category and system.
    let grave: Vec<_> = part.grave.iter().map(|row| row.date.as_str()).collect();
    assert_eq!(
        grave,
        [
            "2025-06-12",
            "2025-03-15",
            "2025-05-06",
            "2025-10-14",
            "2025-06-24",
            "2025-07-08"
        ]
    );
    assert_eq!(part.grave[3].description, "Driftstopp, Trygghetslarmen");
    assert_eq!(part.grave[3].beside, "");
}

#[test]
fn last_years_incidents_that_are_not_known_are_no_zero() {
    let mut report = full();
    report.incidents.last = None;
    let part = words(report).security.incidents;
    assert!(
        part.text
            .contains("hur många det var 2024 är inte redovisat")
    );
    let rows = &part.breakdowns[0].rows;
    assert!(rows.iter().all(|row| row.last == "–" && row.mark.is_none()));
    assert_eq!(part.key, "Stapel: 2025.");
}

#[test]
fn incidents_that_nobody_reported_are_not_none() {
    let mut report = bare();
    report.incidents.missing = everyone(&report);
    let silent = words(report.clone()).security.incidents;
    assert!(
        silent
            .text
            .starts_with("Ingen förvaltning har redovisat incidenter.")
    );
    assert_eq!(silent.reporting, None);
    report.incidents.declared_none = std::mem::take(&mut report.incidents.missing);
    report.incidents.last = Some(IncidentCounts::default());
    let none = words(report).security.incidents;
    assert_eq!(
        none.text,
        "Förvaltningarna rapporterade ingen incident, och inte heller 2024."
    );
    assert_eq!(none.breakdowns, []);
}

#[test]
fn a_measure_that_removed_nothing_is_named_with_its_cost() {
    let part = words(full()).security.risks;
    let useless: Vec<_> = part
        .useless
        .iter()
        .map(|item| (item.whose.as_str(), item.text.as_str()))
        .collect();
    assert_eq!(
        useless,
        [
            (
                "Kommunledningsförvaltningen, 30\u{a0}tkr",
                "Extra anslutning till leverantören. Riskvärdet är fortfarande 9."
            ),
            (
                "Tekniska förvaltningen, 66\u{a0}tkr",
                "Ny brandvägg med fler öppna portar. Riskvärdet ökade från 4 till 6."
            ),
        ]
    );
    let unvalued = &part.rows[5];
    assert_eq!(
        (unvalued.before.as_str(), unvalued.cost.as_str()),
        ("–", "–")
    );
    assert_eq!(unvalued.bar_before, None);
    assert!(
        part.text
            .contains("En saknar sannolikhet eller konsekvens och ingår inte i summan.")
    );
    let sum = part.rows.last().unwrap();
    assert!(sum.total);
    assert_eq!((sum.before.as_str(), sum.after.as_str()), ("45", "42"));
    assert_eq!(
        (sum.cost.as_str(), sum.per_point.as_str()),
        ("395,5", "131,8")
    );
}

#[test]
fn risks_that_nobody_reported_are_not_none() {
    let mut report = bare();
    report.risks.missing = everyone(&report);
    let silent = words(report.clone()).security.risks;
    assert!(
        silent
            .text
            .starts_with("Ingen förvaltning har redovisat risker.")
    );
    assert_eq!(silent.rows, []);
    report.risks.declared_none = std::mem::take(&mut report.risks.missing);
    assert_eq!(
        words(report).security.risks.text,
        "Inga risker är redovisade."
    );
}

#[test]
fn the_programme_and_its_goal_are_told_together() {
    let part = words(full()).infrastructure;
    assert_eq!(
        part.verdict,
        "IT-infrastrukturprogram 2019–2024 gällde till 2024-12-31 och har inte ersatts. \
         Mål S4 är uppfyllt."
    );
    let goals: Vec<_> = part.goals.iter().map(|goal| goal.code.as_str()).collect();
    assert_eq!(goals, ["S4"]);
    // The rows' anchors are section Måluppfyllelse's; these lead there.
    assert!(
        part.goals[0]
            .table
            .rows
            .iter()
            .all(|row| row.anchor.is_none())
    );
    assert!(
        part.goals[0]
            .table
            .rows
            .iter()
            .all(|row| row.sources.is_some())
    );
    assert!(part.activities.last().unwrap().total);
    let mut report = full();
    for document in &mut report.documents {
        document.in_force = true;
    }
    assert_eq!(
        words(report).infrastructure.verdict,
        "IT-infrastrukturprogram 2019–2024 fastställdes av kommunstyrelsen 2018-12-11, \
         §\u{a0}140, och gäller till 2024-12-31. Mål S4 är uppfyllt."
    );
}

#[test]
fn no_programme_is_said_in_words() {
    let part = words(bare()).infrastructure;
    assert!(
        part.verdict
            .starts_with("Inget IT-infrastrukturprogram är redovisat.")
    );
    assert_eq!(
        part.activities_text,
        "Ingen insats i IT-planerna hör till programmet."
    );
    assert!(words(told::empty()).infrastructure.goals_nothing.is_some());
}

#[test]
fn without_a_goal_that_names_it_the_activities_tell_what_the_programme_serves() {
    let mut report = full();
    for goal in &mut report.goals {
        goal.name = "Något annat".to_owned();
    }
    let serves = report
        .plans
        .activities
        .iter_mut()
        .find(|a| a.program == Some(itbokslut::domain::Program::Infrastructure));
    serves.unwrap().goal = Some(report.goals[2].code.clone());
    let wanted = report.goals[2].code.to_string();
    let goals = words(report).infrastructure.goals;
    let codes: Vec<_> = goals.iter().map(|goal| goal.code.clone()).collect();
    assert_eq!(codes, [wanted]);
}

#[test]
fn requirements_are_grouped_by_chapter_and_counted() {
    let part = words(full()).governance.requirements;
    assert_eq!(
        part.text,
        "Av nio krav i policyn är två uppfyllda, fyra delvis och ett inte; ett är ej \
         tillämpligt och ett går inte att bedöma. Inte uppfyllt: Kommunen ska ha ett \
         IT-infrastrukturprogram (K3.10)."
    );
    let chapters: Vec<_> = part
        .chapters
        .iter()
        .map(|chapter| (chapter.title.as_str(), chapter.distribution.text.as_str()))
        .collect();
    assert_eq!(
        chapters,
        [
            (
                "Inledning",
                "1 av 2 krav uppfyllda, 1\u{a0}går ej att bedöma"
            ),
            ("Kapitel\u{a0}1", "1\u{a0}krav, delvis uppfyllt"),
            (
                "Kapitel\u{a0}3",
                "0 av 4 krav uppfyllda, 3\u{a0}delvis, 1\u{a0}ej"
            ),
            ("Kapitel\u{a0}4", "1\u{a0}krav, ej tillämpligt"),
            ("Kapitel\u{a0}5", "1\u{a0}krav, uppfyllt"),
        ]
    );
}

#[test]
fn a_requirement_says_what_is_missing_and_who_is_silent() {
    let words = words(full());
    let rows: Vec<_> = words
        .governance
        .requirements
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.rows)
        .collect();
    let row = |id: &str| rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!(row("K0.1").missing, "Kommunen har inte bestämt hur ofta.");
    assert_eq!(row("K0.1").status.kind, "unknown");
    assert_eq!(row("K0.1").count, "–");
    assert_eq!(
        row("K3.4").missing,
        "Uppfylls inte för Kultur- och fritidsförvaltningen. Har inte redovisat: Miljö- \
         och byggförvaltningen."
    );
    assert_eq!(row("K3.4").count, "4 av 6");
    assert_eq!(
        row("K3.5").missing,
        "Uppfylls inte för a, b, c, d, e, f och 4 till."
    );
    // The reason is about the one document, and names it.
    assert_eq!(row("K3.10").missing, "Programmet gäller inte längre.");
    assert_eq!(row("K4.2").count, "–");
    let evidence = &words.sources.evidence;
    assert_eq!(
        evidence.requirements[0].cells,
        "styrning 2025, Styrdokument!D6:E6"
    );
    assert_eq!(evidence.requirements[0].anchor, row("K0.1").sources);
    assert_eq!(evidence.requirements[0].row, row("K0.1").anchor);
    assert_eq!(
        evidence.requirements[4].failing.as_deref(),
        Some("Uppfylls inte för a, b, c, d, e, f, g, h, i och j.")
    );
    assert_eq!(
        evidence.requirements[7].cells,
        "Inga celler: det finns inget redovisat att bedöma."
    );
}

#[test]
fn every_result_has_a_shape_of_its_own() {
    let mut report = full();
    let results = RequirementResult::ALL;
    report.requirements.truncate(results.len());
    for (requirement, result) in report.requirements.iter_mut().zip(results) {
        requirement.result = result;
    }
    let chapters = words(report).governance.requirements.chapters;
    let mut kinds: Vec<_> = chapters
        .iter()
        .flat_map(|chapter| &chapter.rows)
        .map(|row| row.status.kind.clone())
        .collect();
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds.len(), results.len());
}

#[test]
fn no_requirements_are_said_in_words() {
    let part = words(bare()).governance.requirements;
    assert!(part.text.starts_with("Inga krav ur IT-policyn är angivna"));
    assert_eq!(part.distribution, None);
    assert_eq!(part.chapters, []);
}

#[test]
fn documents_in_force_are_told_apart_from_the_others() {
    let part = words(full()).governance.documents;
    assert_eq!(
        part.text,
        "Vid periodens slut saknades gällande förteckning över samhällsviktiga system, \
         IT-infrastrukturprogram och process för IT-säkerhetsarbetet."
    );
    assert_eq!(
        part.lapsed.as_deref(),
        Some(
            "Andra redovisade dokument gällde inte då: IT-infrastrukturprogram 2019–2024 \
             (gällde till 2024-12-31) och Riktlinje för systematiskt \
             informationssäkerhetsarbete (inte fastställt)."
        )
    );
    let names: Vec<_> = part.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "IT-policy",
            "IT-strategi 2025–2027",
            "Instruktion för IT-säkerhet",
            "Rutin för loggar"
        ]
    );
    assert_eq!(
        part.rows[1].adopted,
        "kommunstyrelsen 2024-11-12, §\u{a0}128"
    );
    assert_eq!(part.rows[0].to, "tills vidare");
    let own = |name: &str| {
        let mut rows = part.own.iter();
        rows.find(|row| row.department == name).unwrap()
    };
    assert_eq!(own("Socialförvaltningen").strategy, "IT-strategi 2025–2027");
    assert_eq!(own("Socialförvaltningen").anchored, "2024-10-17");
    assert_eq!(own("Tekniska förvaltningen").plan, "–");
}

#[test]
fn the_group_and_the_roles_say_who_is_missing() {
    let part = words(full()).governance;
    assert_eq!(
        part.group.text,
        "Fem av sex förvaltningar är företrädda i IT-gruppen. Kultur- och \
         fritidsförvaltningen saknar representant."
    );
    assert_eq!(
        part.roles.text.as_deref(),
        Some("Ingen funktion är angiven för IT-säkerhetssamordnare.")
    );
    assert_eq!(part.roles.rows[1].function, "–");
    assert_eq!(
        words(told::empty()).governance.group.text,
        "Kommunens förvaltningar är inte angivna."
    );
}
