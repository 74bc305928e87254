//! The policy's instruments for the report built by hand: in every part one
//! entry with everything in it, and one with as little as there can be.

use itbokslut::domain::{
    ActivityStatus, DepartmentCode, Detection, DocumentType, GoalCode, IncidentCategory,
    Post, Program, Source, SystemRole,
};
use itbokslut::report::{
    Activity, ActivityCounts, Amounts, Count, Document, Economy, EconomyRow, Incident,
    IncidentCounts, Incidents, Owner, PlanBreach, Plans, Requirement, RequirementResult,
    Risk, Risks, Role, Share, Shown, SubGoal, System, SystemDemand, SystemFault,
    SystemRegister, Timing, User,
};

use super::report::{cell, date, figure};

const GOVERNING: &str = "styrning/2025.xlsx";
const BUF: &str = "inlamnat/2025/buf.xlsx";
const SOC: &str = "inlamnat/2025/soc.xlsx";
const LAST_YEAR: &str = "inlamnat/2024/buf.xlsx";

fn code(text: &str) -> DepartmentCode {
    DepartmentCode::new(text)
}

/// Returns the plans of two förvaltningar with an activity each.
pub(crate) fn plans() -> Plans {
    let budget = figure(250.5, "", cell(BUF, "IT-plan", "N2"));
    let outcome = figure(301.25, "Utfall (tkr)", cell(BUF, "IT-plan", "O2"));
    let late = Activity {
        department: code("BUF"),
        id: "7".to_owned(),
        name: "Byt lösenordspolicy".to_owned(),
        program: Some(Program::Security),
        goal: Some(GoalCode::new("S1")),
        system: Some("Procapita".to_owned()),
        priority: Some(1),
        responsible: Some("Systemförvaltare".to_owned()),
        follow_up: Some("Förvaltningschef".to_owned()),
        start: Some(date(2025, 2, 1)),
        end: Some(date(2025, 6, 30)),
        status: Some(ActivityStatus::Done),
        done: Some(figure(100.0, "", cell(BUF, "IT-plan", "L2"))),
        finished: Some(date(2025, 7, 14)),
        budget: Some(budget.clone()),
        outcome: Some(outcome.clone()),
        comment: Some("Leverantören dröjde.".to_owned()),
        timing: Timing::DoneLate { days: 14 },
        breaches: Vec::new(),
        carried_over: false,
        secret: true,
        legal_ground: Some("OSL 18 kap. 8 §".to_owned()),
        place: cell(BUF, "IT-plan", "B2"),
    };
    let bare = Activity {
        department: code("SOC"),
        id: String::new(),
        name: "Utred trygghetslarmen".to_owned(),
        program: None,
        goal: None,
        system: None,
        priority: None,
        responsible: None,
        follow_up: None,
        start: None,
        end: None,
        status: None,
        done: None,
        finished: None,
        budget: None,
        outcome: None,
        comment: None,
        timing: Timing::NoDeadline,
        breaches: vec![
            PlanBreach::Responsible,
            PlanBreach::Schedule,
            PlanBreach::FollowUp,
            PlanBreach::Priority,
        ],
        carried_over: true,
        secret: false,
        legal_ground: None,
        place: cell(SOC, "IT-plan", "B2"),
    };
    let of_buf = ActivityCounts {
        all: Count::Of(1),
        due: Count::Of(1),
        late: Count::Of(1),
        done: Count::Of(1),
        budget: Shown::Open(Some(budget.clone())),
        outcome: Shown::Open(Some(outcome.clone())),
        ..ActivityCounts::default()
    };
    let of_soc = ActivityCounts {
        all: Count::Of(1),
        carried_over: Count::Of(1),
        with_breach: Count::Of(1),
        ..ActivityCounts::default()
    };
    Plans {
        activities: vec![late, bare],
        by_department: vec![(code("BUF"), of_buf.clone()), (code("SOC"), of_soc)],
        by_program: vec![(Program::Security, of_buf)],
        total: ActivityCounts {
            all: Count::Of(2),
            due: Count::Of(1),
            late: Count::Of(1),
            done: Count::Of(1),
            carried_over: Count::Of(1),
            with_breach: Count::Of(1),
            budget: Shown::Open(Some(budget)),
            outcome: Shown::Open(Some(outcome)),
            ..ActivityCounts::default()
        },
        declared_none: vec![code("TEK")],
        missing: vec![code("KLF")],
    }
}

/// Returns a critical system with an owner and a user, and one that nobody
/// says much about.
pub(crate) fn systems() -> SystemRegister {
    let critical = System {
        name: "Procapita".to_owned(),
        critical: true,
        owners: vec![Owner {
            department: code("BUF"),
            role: SystemRole::CentralOwner,
            function: Some("Förvaltningschef".to_owned()),
            name: Some("Eva Ek".to_owned()),
            place: cell(BUF, "System", "A2"),
        }],
        users: vec![User {
            department: code("SOC"),
            written: "procapita".to_owned(),
            place: cell(SOC, "System", "A2"),
        }],
        in_use: Some(date(2012, 8, 1)),
        classes: [Some(3), Some(2), Some(1), Some(0)],
        plan: Some(date(2024, 3, 1)),
        first_approval: Some(date(2012, 6, 1)),
        approved: Some(date(2023, 5, 2)),
        approved_by: Some("Förvaltningschef".to_owned()),
        action_plan: Some(date(2025, 1, 15)),
        retired: Some(date(2027, 12, 31)),
        activities: vec![(code("BUF"), "7".to_owned()), (code("SOC"), String::new())],
        judged: true,
        faults: vec![SystemFault::ApprovedBeforePlan],
        secret: true,
        legal_ground: Some("OSL 18 kap. 8 §".to_owned()),
        comment: Some("Ersätts 2027.".to_owned()),
        place: cell(BUF, "System", "A2"),
        sources: vec![
            Source {
                field: "Systemsäkerhetsplan".into(),
                place: cell(BUF, "System", "K2"),
            },
            Source {
                field: "Driftgodkänd".into(),
                place: cell(BUF, "System", "M2"),
            },
        ],
    };
    let bare = System {
        name: "Bokning".to_owned(),
        critical: false,
        owners: Vec::new(),
        users: Vec::new(),
        in_use: None,
        classes: [None; 4],
        plan: None,
        first_approval: None,
        approved: None,
        approved_by: None,
        action_plan: None,
        retired: None,
        activities: Vec::new(),
        judged: false,
        faults: Vec::new(),
        secret: false,
        legal_ground: None,
        comment: None,
        place: cell(SOC, "System", "A3"),
        sources: Vec::new(),
    };
    let fulfilled = Share { part: 1, whole: 1 };
    let failed = Share { part: 0, whole: 1 };
    SystemRegister {
        approval_from: None,
        systems: vec![critical, bare],
        demands: vec![
            (SystemDemand::Owner, Shown::Open(fulfilled)),
            (SystemDemand::Plan, Shown::Open(fulfilled)),
            (SystemDemand::Approval, Shown::Open(failed)),
            (SystemDemand::ActionPlan, Shown::Open(fulfilled)),
            (SystemDemand::Activity, Shown::Open(fulfilled)),
        ],
        judged: 1,
        declared_none: vec![code("TEK")],
        missing: vec![code("KLF")],
    }
}

/// Returns two incidents, of which one has nothing but its row.
pub(crate) fn incidents() -> Incidents {
    let hours = figure(6.5, "", cell(BUF, "Incidenter", "E2"));
    let outage = Incident {
        department: code("BUF"),
        date: Some(date(2025, 4, 3)),
        category: Some(IncidentCategory::Outage),
        severity: Some(2),
        system: Some("Procapita".to_owned()),
        hours: Some(hours.clone()),
        detected: Some(Detection::User),
        traced: Some(false),
        fixed: Some(date(2025, 4, 4)),
        reported: Some("MSB".to_owned()),
        description: Some("Servern stod stilla.".to_owned()),
        secret: true,
        legal_ground: Some("OSL 18 kap. 8 §".to_owned()),
        place: cell(BUF, "Incidenter", "A2"),
    };
    let bare = Incident {
        department: code("SOC"),
        date: None,
        category: None,
        severity: None,
        system: None,
        hours: None,
        detected: None,
        traced: None,
        fixed: None,
        reported: None,
        description: None,
        secret: false,
        legal_ground: None,
        place: cell(SOC, "Incidenter", "A2"),
    };
    let last_hours = figure(2.0, "", cell(LAST_YEAR, "Incidenter", "E2"));
    Incidents {
        incidents: vec![outage, bare],
        now: IncidentCounts {
            all: 2,
            by_category: vec![
                (IncidentCategory::Intrusion, Count::Of(0)),
                (IncidentCategory::Outage, Count::Of(1)),
            ],
            by_severity: [0, 1, 0, 0].map(Count::Of),
            by_detection: vec![
                (Detection::Logging, Count::Of(0)),
                (Detection::User, Count::Of(1)),
            ],
            hours: Shown::Open(Some(hours)),
            traced: Shown::Open(Share { part: 0, whole: 2 }),
        },
        last: Some(IncidentCounts {
            all: 1,
            by_severity: [0, 0, 0, 1].map(Count::Of),
            hours: Shown::Open(Some(last_hours)),
            traced: Shown::Open(Share { part: 1, whole: 1 }),
            ..IncidentCounts::default()
        }),
        declared_none: vec![code("TEK")],
        missing: vec![code("KLF")],
    }
}

/// Returns a risk that grew all the same, and one without its factors.
pub(crate) fn risks() -> Risks {
    let cost = figure(40.0, "", cell(BUF, "Risker", "F2"));
    let grown = Risk {
        department: code("BUF"),
        risk: "Elevdata sprids".to_owned(),
        system: Some("Procapita".to_owned()),
        likelihood: Some(2),
        consequence: Some(4),
        before: Some(8),
        measure: Some("Ny behörighetsstruktur".to_owned()),
        cost: Some(cost.clone()),
        likelihood_after: Some(3),
        consequence_after: Some(4),
        after: Some(12),
        removed: Some(-4),
        cost_per_point: None,
        useless: true,
        secret: true,
        legal_ground: Some("OSL 18 kap. 8 §".to_owned()),
        place: cell(BUF, "Risker", "A2"),
    };
    let bare = Risk {
        department: code("SOC"),
        risk: "Larm når inte fram".to_owned(),
        system: None,
        likelihood: None,
        consequence: None,
        before: None,
        measure: None,
        cost: None,
        likelihood_after: None,
        consequence_after: None,
        after: None,
        removed: None,
        cost_per_point: None,
        useless: false,
        secret: false,
        legal_ground: None,
        place: cell(SOC, "Risker", "A2"),
    };
    Risks {
        all: 2,
        risks: vec![grown, bare],
        before: Shown::Open(8),
        after: Shown::Open(12),
        cost: Shown::Open(Some(cost)),
        cost_per_point: Shown::Open(None),
        declared_none: vec![code("TEK")],
        missing: vec![code("KLF")],
    }
}

/// Returns two posts, of which one has no amount, and what they cost last
/// year.
pub(crate) fn economy() -> Economy {
    let plan = |address| cell(BUF, "Ekonomi", address);
    let amounts = Amounts {
        budget: Some(figure(1200.0, "", plan("B2"))),
        outcome: Some(figure(1350.75, "", plan("C2"))),
        so_far: None,
        plans: [
            Some(figure(1300.0, "", plan("D2"))),
            None,
            Some(figure(0.0, "", plan("F2"))),
        ],
    };
    Economy {
        rows: vec![
            EconomyRow {
                department: code("BUF"),
                post: Post::Licences,
                amounts: amounts.clone(),
                comment: Some("Dyrare avtal.".to_owned()),
                place: plan("A2"),
            },
            EconomyRow {
                department: code("BUF"),
                post: Post::Staff,
                amounts: Amounts::default(),
                comment: None,
                place: plan("A3"),
            },
        ],
        by_post: vec![(Post::Licences, amounts.clone())],
        by_department: vec![(code("BUF"), amounts.clone())],
        total: amounts,
        last: Some(figure(1100.0, "", cell(LAST_YEAR, "Ekonomi", "C2"))),
        missing: vec![code("SOC")],
    }
}

/// Returns two sub-goals, of which one is late.
pub(crate) fn sub_goals() -> Vec<SubGoal> {
    let late = SubGoal {
        code: "D1".to_owned(),
        name: "Alla har utbildats".to_owned(),
        goal: Some(GoalCode::new("S1")),
        responsible: Some("IT-säkerhetssamordnare".to_owned()),
        due: Some(date(2025, 10, 1)),
        status: Some(ActivityStatus::Ongoing),
        late: true,
        comment: Some("Två kurser återstår.".to_owned()),
        place: cell(GOVERNING, "Säkerhetsdelmål", "A2"),
    };
    let bare = SubGoal {
        code: "D2".to_owned(),
        name: "Loggarna granskas".to_owned(),
        goal: None,
        responsible: None,
        due: None,
        status: None,
        late: false,
        comment: None,
        place: cell(GOVERNING, "Säkerhetsdelmål", "A3"),
    };
    vec![late, bare]
}

/// Returns two documents, of which one is in force.
pub(crate) fn documents() -> Vec<Document> {
    let in_force = Document {
        name: "BUF:s del av IT-strategin".to_owned(),
        kind: Some(DocumentType::DepartmentStrategy),
        department: Some(code("BUF")),
        valid_from: Some(date(2025, 1, 1)),
        valid_to: Some(date(2027, 12, 31)),
        reviewed: Some(date(2025, 11, 3)),
        adopted_by: Some("Barn- och utbildningsnämnden".to_owned()),
        adopted_on: Some(date(2024, 10, 2)),
        paragraph: Some("§ 88".to_owned()),
        anchored: Some(date(2024, 10, 1)),
        prepared_in: Some("IT-gruppen".to_owned()),
        in_force: true,
        place: cell(GOVERNING, "Styrdokument", "A2"),
    };
    let bare = Document {
        name: "Utkast".to_owned(),
        kind: None,
        department: None,
        valid_from: None,
        valid_to: None,
        reviewed: None,
        adopted_by: None,
        adopted_on: None,
        paragraph: None,
        anchored: None,
        prepared_in: None,
        in_force: false,
        place: cell(GOVERNING, "Styrdokument", "A3"),
    };
    vec![in_force, bare]
}

/// Returns two roles, of which nobody has the second.
pub(crate) fn roles() -> Vec<Role> {
    vec![
        Role {
            role: "IT-samordnare".to_owned(),
            function: Some("IT-chef".to_owned()),
            name: Some("Bo Berg".to_owned()),
            place: cell(GOVERNING, "Roller", "A2"),
        },
        Role {
            role: "IT-säkerhetssamordnare".to_owned(),
            function: None,
            name: None,
            place: cell(GOVERNING, "Roller", "A3"),
        },
    ]
}

/// Returns a requirement of several objects and one of a single object.
pub(crate) fn requirements() -> Vec<Requirement> {
    vec![
        Requirement {
            id: "K3.8".to_owned(),
            chapter: "3".to_owned(),
            text: "Varje samhällsviktigt system har en systemsäkerhetsplan.".to_owned(),
            check: "systemsäkerhetsplaner".to_owned(),
            result: RequirementResult::PartlyMet,
            counts: Shown::Open(Some(Share { part: 1, whole: 2 })),
            note: "KLF har inte lämnat in.".to_owned(),
            objects: "samhällsviktiga system".to_owned(),
            failing: vec!["Bokning".to_owned()],
            unreported: vec!["KLF".to_owned()],
            evidence: vec![
                Source {
                    field: "Systemsäkerhetsplan".into(),
                    place: cell(BUF, "System", "K2"),
                },
                Source {
                    field: "".into(),
                    place: cell(SOC, "System", "K3"),
                },
            ],
        },
        Requirement {
            id: "K0.1".to_owned(),
            chapter: "Inledning".to_owned(),
            text: "Policyn ses över.".to_owned(),
            check: "policyn är granskad".to_owned(),
            result: RequirementResult::Unknown,
            counts: Shown::Open(None),
            note: String::new(),
            objects: String::new(),
            failing: Vec::new(),
            unreported: Vec::new(),
            evidence: Vec::new(),
        },
    ]
}
