//! Systems, incidents, risks, sub-goals, documents, roles and requirements
//! built in code: every fault a system can have, a förvaltning that has not
//! reported, and every result a requirement can have.

use itbokslut::domain::*;
use itbokslut::report::*;
use itbokslut::report::{Count, Shown};

use super::told::{cell, date, figure};

/// The systems. Name, critical, owner's förvaltning, function, users, in use,
/// classes, plan, first approval, approved, approved by, action plan, retired,
/// faults by number in [`FAULTS`], comment.
const SYSTEMS: &str = "\
Diariet|ja|KLF|kanslichef|BUF,SOC,TEK,MBF,KFF|2018-03-01|2 3 2 3|2024-04-08|2018-02-20|2025-05-12|kanslichef|2025-03-03|||
Ekonomisystemet|ja|KLF|ekonomichef|BUF,SOC|2012-01-01|2 3 3 3|2025-11-28|2011-12-01|2024-03-15|ekonomichef|2025-02-10|||
Elevregistret|ja|BUF|utbildningschef||2016-08-01|3 3 2 2|2024-11-04|2016-06-10|2024-12-02|utbildningschef|2025-02-17|||
Fjärrvärmestyrningen|ja|TEK|driftchef||2014-10-01|1 2 3 2|2024-02-12|2014-09-01|2024-03-04|teknisk chef|2025-01-31||5|
Hemtjänstplaneringen|ja|SOC|enhetschef hemtjänst||2019-02-04|3 2 3 2|2024-04-15|2019-01-20|2024-05-13|enhetschef hemtjänst|2025-01-20|||
Journalsystemet|ja|SOC|medicinskt ansvarig sjuksköterska|||3 3 3 –|2024-10-21||2024-11-18||2023-01-20||5 9|
Larmcentralen|ja||||2020-05-01|3 3 4 3||||||| 1 3 4 8 10|Avtalet är nytt, ägaren är inte utsedd.
Löner|ja|KLF|personalchef|alla|2015-01-01|2 3 2 3|2024-09-16|2014-12-01|2024-10-01|personalchef|2025-01-27|2027-12-31||
Trygghetslarmen|ja|SOC|verksamhetschef äldreomsorg||2025-10-13|3 3 3 3|2025-08-25||||2025-09-01||4 7|Provet av behörigheterna återstår.
Vattenverken|ja|TEK|va-chef||2009-01-01|1 3 3 3|2025-05-19|2009-06-01|2023-10-02|va-chef|2025-01-31||6 10|
Gamla omsorgssystemet|ja|SOC|socialchef||2003-01-01|3 3 3 2|2019-01-01|2006-05-01|2019-02-01|socialchef||2025-06-30||
Biblioteksdatabasen|nej|KFF|bibliotekschef||2013-01-14|2 2 2 1||||||||
Kartan|nej|MBF|bygglovschef|TEK|2010-02-01|1 3 2 1||||||2026-12-31||
Skogsregistret med ett mycket långt namn som aldrig blev bytt|nej||||2001-01-01|– – – –||||||||
";

const FAULTS: [SystemFault; 10] = [
    SystemFault::NoOwner,
    SystemFault::SeveralOwners,
    SystemFault::NoPlan,
    SystemFault::NotApproved,
    SystemFault::ApprovedByOther,
    SystemFault::ApprovedBeforePlan,
    SystemFault::UsedBeforeApproval,
    SystemFault::NoActionPlan,
    SystemFault::OldActionPlan,
    SystemFault::NoActivity,
];

/// The incidents. Förvaltning, date, category, severity, system, hours, found
/// by, traced, mended, reported to, description.
const INCIDENTS: &str = "\
KLF|2025-05-06|driftstopp|3|Ekonomisystemet|9|leverantör|ja|2025-05-07||Fel i leverantörens lagring. Betalningarna försenades ett dygn.
KLF|2025-07-08|intrång|3||0|loggning|ja|2025-07-08|CERT-SE, Polisen|Ett e-postkonto togs över efter ett falskt inloggningsbrev.
KLF|2025-09-16|skadlig kod|1|||loggning|ja|2025-09-16||Stoppades i filtret.
BUF|2025-06-24|obehörig åtkomst|3|Elevregistret|0|annat|nej||Integritetsskyddsmyndigheten|En tidigare vikaries behörighet användes av en annan person.
BUF|2025-10-02|driftstopp|2|Elevregistret|4.5|användare|ja|2025-10-02||
SOC|2025-06-12|felaktig information|4|Journalsystemet|0|användare|ja|2025-06-14|Inspektionen för vård och omsorg|En läkemedelslista hade blandats ihop mellan två personer.
SOC|2025-10-14|driftstopp|3|Trygghetslarmen|6|användare|ja|2025-10-14||
SOC||övrigt||Hemtjänstplaneringen|||||
TEK|2025-03-15|driftstopp|3|Vattenverken|12|annat|nej|2025-03-16||Styrningen stannade en lördag.
";

/// The risks. Förvaltning, risk, likelihood, consequence, measure, cost, and
/// both afterwards.
const RISKS: &str = "\
KLF|Skadlig kod sprids i hela nätet|3|4|Nätet delas i zoner.|195|3|3
SOC|Uppgifter om enskilda läses av obehöriga|3|4||||
KLF|Ekonomisystemet står stilla när löner och fakturor ska betalas|3|3|Extra anslutning till leverantören|30|3|3
BUF|Elevdatorer stjäls ur förråden|4|2|Lås och läsare|104.5|3|2
TEK|Någon utifrån styr vattenverket|2|2|Ny brandvägg med fler öppna portar|66|3|2
KFF|Risken är inte värderad|||||||
";

/// The sub-goals. Code, words, goal, responsible, due, status, late, comment.
const SUB_GOALS: &str = "\
SD1|Minst 92 % av kontona har inloggning i två steg|I2|IT-chef|2025-12-31|klar|nej|Nått i december.
SD2|Rutinen för IT-incidenter är fastställd och övad|I4|IT-säkerhetssamordnare|2025-11-30|pågår|ja|
SD3|Kommunens nät är uppdelat i zoner|I6|IT-chef|2025-11-30|ej påbörjad|ja|En zon återstår.
SD4|Loggarna i styrsystemen sparas i minst två år|I5|driftchef|2026-03-31|pågår|nej|
SD5|Alla chefer har gått utbildningen|X9||||nej|
SD6|Gemensam jour|I3|IT-chef|2025-06-30|avbruten|nej|
";

/// The documents. Name, kind, förvaltning, from, to, reviewed, adopted by,
/// on, paragraph, anchored, prepared in, in force.
const DOCUMENTS: &str = "\
IT-policy|IT-policy||2006-03-28||2019-10-21|Kommunfullmäktige|2006-03-28|§ 22|||ja
IT-strategi 2025–2027|IT-strategi gemensam||2025-01-01|2027-12-31||Kommunstyrelsen|2024-11-12|§ 128||IT-grupp|ja
Instruktion för IT-säkerhet|IT-säkerhetsinstruktion||2022-07-01||2024-09-16|Kommunstyrelsen|2022-06-07|§ 88||IT-grupp, chefsgrupp|ja
IT-infrastrukturprogram 2019–2024|IT-infrastrukturprogram||2019-01-01|2024-12-31||Kommunstyrelsen|2018-12-11|§ 140|||nej
Riktlinje för systematiskt informationssäkerhetsarbete|IT-säkerhetsprocess (BITS eller efterföljare)||2021-01-01|||||||IT-grupp|nej
IT-strategi 2025–2027, Socialförvaltningen|IT-strategi förvaltning|SOC|2025-01-01|2027-12-31||Socialnämnden|2024-10-17||2024-10-17||ja
IT-plan 2025|IT-plan|SOC|2025-01-01|2025-12-31||Socialnämnden|2024-12-05||||ja
Rutin för loggar|||2020-01-01||||2020-01-01||||ja
";

/// The requirements. Id, chapter, text, result, counts, objects, failing,
/// unreported, note.
const REQUIREMENTS: &str = "\
K0.1|Inledning|IT-policyn ska granskas så ofta som kommunen har bestämt.|går ej att bedöma||styrdokument|||Kommunen har inte bestämt hur ofta
K0.2|Inledning|IT-policyn ska fastställas av kommunfullmäktige.|uppfyllt||styrdokument|||
K1.1|1|Varje mål ska följas upp med minst en indikator.|delvis uppfyllt|7/8|mål|D2||
K3.4|3|Varje förvaltning ska ha en IT-plan för året.|delvis uppfyllt|4/6|förvaltningar|Kultur- och fritidsförvaltningen|MBF|
K3.5|3|Varje insats ska vara prioriterad och ha ansvarig och tidsplan.|delvis uppfyllt|40/50|insatser|a;b;c;d;e;f;g;h;i;j||
K3.8|3|Varje samhällsviktigt IT-system ska ha en systemsäkerhetsplan.|delvis uppfyllt|9/10|samhällsviktiga system|Larmcentralen||
K3.10|3|Kommunen ska ha ett IT-infrastrukturprogram.|ej uppfyllt||styrdokument|IT-infrastrukturprogram 2019–2024||Programmet gäller inte längre.
K4.2|4|Varje gemensamt IT-system ska ha en central systemägare.|ej tillämpligt|0/0|gemensamma system|||
K5.1|5|Fastställda mål ska följas upp i varje förvaltning.|uppfyllt|6/6|förvaltningar|||
";

/// Adds all of it to a report of the sample's förvaltningar and goals.
pub(crate) fn add(report: &mut Report) {
    report.systems = systems();
    report.incidents = incidents();
    report.risks = risks();
    report.sub_goals = rows(SUB_GOALS).enumerate().map(sub_goal).collect();
    report.documents = rows(DOCUMENTS).enumerate().map(document).collect();
    report.requirements = rows(REQUIREMENTS).map(|r| requirement(&r)).collect();
    report.roles = [
        ("IT-samordnare", "IT-chef", "Mikael Renström"),
        ("IT-säkerhetssamordnare", "", ""),
    ]
    .map(|(role, function, name)| Role {
        role: role.to_owned(),
        function: some(function),
        name: some(name),
        place: cell("styrning/2025.xlsx", "Roller", 3, 0),
    })
    .to_vec();
    for department in &mut report.departments {
        if department.code.as_str() != "KFF" {
            department.representative = Some("kanslichef".to_owned());
        }
    }
}

fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .map(|line| line.split('|').map(str::trim).collect())
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    (!text.is_empty()).then(|| date(text))
}

fn file(department: &str) -> String {
    format!("inlamnat/2025/{department}-2025.xlsx")
}

fn row_of(at: usize) -> u32 {
    u32::try_from(at).unwrap() + 5
}

fn systems() -> SystemRegister {
    let systems: Vec<System> = rows(SYSTEMS).enumerate().map(system).collect();
    let judged: Vec<&System> = systems.iter().filter(|system| system.judged).collect();
    SystemRegister {
        demands: SystemDemand::ALL
            .map(|demand| {
                let part = judged.iter().filter(|s| s.fulfils(demand)).count();
                let whole = judged.len();
                (demand, Shown::Open(Share { part, whole }))
            })
            .to_vec(),
        judged: judged.len(),
        approval_from: Some(date("2006-03-28")),
        declared_none: Vec::new(),
        missing: vec![DepartmentCode::new("MBF")],
        systems,
    }
}

fn system((at, row): (usize, Vec<&str>)) -> System {
    let critical = row[1] == "ja";
    let owner = if row[2].is_empty() { "KLF" } else { row[2] };
    let place = cell(&file(owner), "System", row_of(at), 0);
    let users: Vec<&str> = match row[4] {
        "" => Vec::new(),
        "alla" => vec!["BUF", "SOC", "TEK", "MBF", "KFF"],
        codes => codes.split(',').collect(),
    };
    let retired = day(row[12]);
    let classes: Vec<Option<u8>> = row[6].split(' ').map(|c| c.parse().ok()).collect();
    System {
        name: row[0].to_owned(),
        critical,
        owners: some(row[2])
            .map(|code| Owner {
                department: DepartmentCode::new(code),
                role: SystemRole::Owner,
                function: some(row[3]),
                name: Some("Anna Ägare".to_owned()),
                place: place.clone(),
            })
            .into_iter()
            .collect(),
        users: users
            .into_iter()
            .enumerate()
            .map(|(n, code)| User {
                department: DepartmentCode::new(code),
                written: if n == 1 {
                    row[0].to_uppercase()
                } else {
                    row[0].to_owned()
                },
                place: cell(&file(code), "System", row_of(at), 0),
            })
            .collect(),
        in_use: day(row[5]),
        classes: classes.try_into().unwrap(),
        plan: day(row[7]),
        first_approval: day(row[8]),
        approved: day(row[9]),
        approved_by: some(row[10]),
        action_plan: day(row[11]),
        retired,
        activities: Vec::new(),
        judged: critical && retired.is_none_or(|day| day > date("2025-12-31")),
        faults: row[13]
            .split_whitespace()
            .map(|n| FAULTS[n.parse::<usize>().unwrap() - 1])
            .collect(),
        secret: row[0] == "Trygghetslarmen",
        legal_ground: (row[0] == "Trygghetslarmen").then(|| "OSL 18 kap. 8 §".to_owned()),
        comment: some(row[14]),
        sources: vec![Source {
            field: "Systemsäkerhetsplan".into(),
            place: cell(&file(owner), "System", row_of(at), 10),
        }],
        place,
    }
}

fn incidents() -> Incidents {
    let incidents: Vec<Incident> = rows(INCIDENTS).enumerate().map(incident).collect();
    let hours: f64 = incidents
        .iter()
        .filter_map(|i| i.hours.as_ref())
        .map(|h| h.value)
        .sum();
    let count = |is_one: &dyn Fn(&Incident) -> bool| {
        Count::Of(incidents.iter().filter(|incident| is_one(incident)).count())
    };
    let now = IncidentCounts {
        all: incidents.len(),
        by_category: IncidentCategory::ALL
            .iter()
            .map(|c| (*c, count(&|i| i.category == Some(*c))))
            .collect(),
        by_severity: [1, 2, 3, 4].map(|s| count(&|i| i.severity == Some(s))),
        by_detection: Detection::ALL
            .iter()
            .map(|d| (*d, count(&|i| i.detected == Some(*d))))
            .collect(),
        hours: Shown::Open(Some(figure(hours, &file("KLF"), "Incidenter", 5, 4))),
        traced: Shown::Open(Share {
            part: count(&|i| i.traced == Some(true)).open().unwrap(),
            whole: incidents.len(),
        }),
    };
    let last = IncidentCounts {
        all: 12,
        by_category: vec![
            (IncidentCategory::Outage, Count::Of(8)),
            (IncidentCategory::Malware, Count::Of(4)),
        ],
        by_severity: [6, 4, 2, 0].map(Count::Of),
        by_detection: vec![(Detection::User, Count::Of(12))],
        hours: Shown::Open(Some(figure(52.0, &file("KLF"), "Incidenter", 5, 4))),
        traced: Shown::Open(Share { part: 8, whole: 12 }),
    };
    Incidents {
        now,
        last: Some(last),
        declared_none: vec![DepartmentCode::new("KFF")],
        missing: vec![DepartmentCode::new("MBF")],
        incidents,
    }
}

fn incident((at, row): (usize, Vec<&str>)) -> Incident {
    Incident {
        department: DepartmentCode::new(row[0]),
        date: day(row[1]),
        category: IncidentCategory::parse(row[2]),
        severity: row[3].parse().ok(),
        system: some(row[4]),
        hours: row[5]
            .parse()
            .ok()
            .map(|hours| figure(hours, &file(row[0]), "Incidenter", row_of(at), 4)),
        detected: Detection::parse(row[6]),
        traced: match row[7] {
            "ja" => Some(true),
            "nej" => Some(false),
            _ => None,
        },
        fixed: day(row[8]),
        reported: row.get(9).copied().and_then(some),
        description: row.get(10).copied().and_then(some),
        secret: row[3] == "4",
        legal_ground: (row[3] == "4").then(|| "OSL 25 kap. 1 §".to_owned()),
        place: cell(&file(row[0]), "Incidenter", row_of(at), 0),
    }
}

fn risks() -> Risks {
    let risks: Vec<Risk> = rows(RISKS).enumerate().map(risk).collect();
    let sum = |of: fn(&Risk) -> Option<u8>| {
        risks.iter().filter_map(of).map(u32::from).sum::<u32>()
    };
    let cost: f64 = risks
        .iter()
        .filter_map(|r| r.cost.as_ref())
        .map(|c| c.value)
        .sum();
    let (before, after) = (sum(|r| r.before), sum(|r| r.after));
    Risks {
        all: risks.len(),
        before: before.into(),
        after: after.into(),
        cost_per_point: Shown::Open(Some(cost / f64::from(before - after))),
        cost: Shown::Open(Some(figure(cost, &file("KLF"), "Risker", 5, 5))),
        declared_none: Vec::new(),
        missing: vec![DepartmentCode::new("MBF")],
        risks,
    }
}

fn risk((at, row): (usize, Vec<&str>)) -> Risk {
    let number = |at: usize| row[at].parse::<u8>().ok();
    let product = |a: Option<u8>, b: Option<u8>| Some(a? * b?);
    let before = product(number(2), number(3));
    let after = product(number(6).or(number(2)), number(7).or(number(3)));
    let removed = before.zip(after).map(|(b, a)| i16::from(b) - i16::from(a));
    let cost: Option<f64> = row[5].parse().ok();
    Risk {
        department: DepartmentCode::new(row[0]),
        risk: row[1].to_owned(),
        system: None,
        likelihood: number(2),
        consequence: number(3),
        before,
        measure: some(row[4]),
        cost: cost.map(|cost| figure(cost, &file(row[0]), "Risker", row_of(at), 5)),
        likelihood_after: number(6),
        consequence_after: number(7),
        after,
        removed,
        cost_per_point: cost
            .zip(removed.filter(|points| *points > 0))
            .map(|(cost, points)| cost / f64::from(points)),
        useless: cost.is_some() && removed.is_some_and(|points| points <= 0),
        secret: false,
        legal_ground: None,
        place: cell(&file(row[0]), "Risker", row_of(at), 0),
    }
}

fn sub_goal((at, row): (usize, Vec<&str>)) -> SubGoal {
    SubGoal {
        code: row[0].to_owned(),
        name: row[1].to_owned(),
        goal: some(row[2]).map(GoalCode::new),
        responsible: some(row[3]),
        due: day(row[4]),
        status: ActivityStatus::parse(row[5]),
        late: row[6] == "ja",
        comment: row.get(7).copied().and_then(some),
        place: cell("styrning/2025.xlsx", "Säkerhetsdelmål", row_of(at), 0),
    }
}

fn document((at, row): (usize, Vec<&str>)) -> Document {
    Document {
        name: row[0].to_owned(),
        kind: DocumentType::parse(row[1]),
        department: some(row[2]).map(DepartmentCode::new),
        valid_from: day(row[3]),
        valid_to: day(row[4]),
        reviewed: day(row[5]),
        adopted_by: some(row[6]),
        adopted_on: day(row[7]),
        paragraph: some(row[8]),
        anchored: day(row[9]),
        prepared_in: some(row[10]),
        in_force: row[11] == "ja",
        place: cell("styrning/2025.xlsx", "Styrdokument", row_of(at), 0),
    }
}

fn requirement(row: &[&str]) -> Requirement {
    let counts = row[4].split_once('/').map(|(part, whole)| Share {
        part: part.parse().unwrap(),
        whole: whole.parse().unwrap(),
    });
    let list = |text: &str| text.split(';').filter_map(some).collect::<Vec<_>>();
    Requirement {
        id: row[0].to_owned(),
        chapter: row[1].to_owned(),
        text: row[2].to_owned(),
        check: "policy-granskad".to_owned(),
        result: RequirementResult::ALL
            .into_iter()
            .find(|result| result.word() == row[3])
            .unwrap(),
        counts: Shown::Open(counts),
        objects: row[5].to_owned(),
        failing: list(row[6]),
        unreported: list(row[7]),
        note: row[8].to_owned(),
        evidence: if row[3] == "ej tillämpligt" {
            Vec::new()
        } else {
            vec![
                Source {
                    field: "Plan".into(),
                    place: cell("styrning/2025.xlsx", "Styrdokument", 5, 3),
                },
                Source {
                    field: "Plan".into(),
                    place: cell("styrning/2025.xlsx", "Styrdokument", 5, 4),
                },
            ]
        },
    }
}
