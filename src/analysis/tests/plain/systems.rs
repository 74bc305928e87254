//! What systems lack, sentence by sentence of DESIGN §5.10.

use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

use crate::domain::SystemRole;
use crate::report::{SystemDemand, SystemRegister};

use super::super::kommun::instruments::clear;
use super::super::kommun::{Kommun, YEAR, kommun, set, year};
use super::{Day, interim, last_day, of_period, perhaps, put};

const DEPARTMENTS: [&str; 3] = ["SOC", "BUF", "KLF"];
/// Each system with ways to write its name.
const NAMES: [[&str; 3]; 2] = [
    ["Lifecare", "LIFECARE", " life care"],
    ["Procapita", "procapita", "Pro Capita"],
];
const FUNCTIONS: &[&str] = &["Socialchef", " socialchef", "IT-chef"];
const ADOPTED: Day = 20_060_328;

const IN_USE: &[Day] = &[20_060_327, 20_060_328, 20_060_329, 20_240_701];
const FIRST: &[Day] = &[20_060_328, 20_060_329, 20_060_330, 20_240_701];
const PLAN: &[Day] = &[
    20_240_630, 20_240_701, 20_241_231, 20_250_630, 20_250_701, 20_251_231,
];
const APPROVED: &[Day] = &[20_240_629, 20_240_701, 20_250_630, 20_250_701, 20_251_231];
const ACTION_PLAN: &[Day] = &[20_241_231, 20_250_101, 20_251_231, 20_260_101];
const RETIRED: &[Day] = &[20_250_831, 20_250_901, 20_251_231, 20_260_101];

#[derive(Clone, Debug)]
struct Row {
    spelling: usize,
    critical: Option<bool>,
    role: Option<SystemRole>,
    in_use: Option<Day>,
    plan: Option<Day>,
    first: Option<Day>,
    approved: Option<Day>,
    action_plan: Option<Day>,
    retired: Option<Day>,
    owner: Option<&'static str>,
    approved_by: Option<&'static str>,
}

/// A system: a row or none of each förvaltning, and whether an activity names
/// it, and how.
type Case = (Vec<Option<Row>>, Option<usize>);

fn row() -> impl Strategy<Value = Row> {
    let days = (
        perhaps(IN_USE),
        perhaps(PLAN),
        perhaps(FIRST),
        perhaps(APPROVED),
        perhaps(ACTION_PLAN),
        prop_oneof![3 => Just(None), 1 => perhaps(RETIRED)],
    );
    let function = || option::weighted(0.9, select(FUNCTIONS));
    let rest = (
        0..3usize,
        option::weighted(0.9, any::<bool>()),
        option::weighted(0.9, select(SystemRole::ALL)),
        function(),
        function(),
    );
    (days, rest).prop_map(
        |(days, (spelling, critical, role, owner, approved_by))| Row {
            spelling,
            critical,
            role,
            in_use: days.0,
            plan: days.1,
            first: days.2,
            approved: days.3,
            action_plan: days.4,
            retired: days.5,
            owner,
            approved_by,
        },
    )
}

fn case() -> impl Strategy<Value = Case> {
    let rows = proptest::collection::vec(option::weighted(0.6, row()), 3);
    (rows, option::of(0..3usize))
}

fn built(cases: &[Case]) -> Kommun {
    let mut year = year(YEAR, &DEPARTMENTS);
    for (names, (rows, named)) in NAMES.iter().zip(cases) {
        for (department, row) in DEPARTMENTS.iter().zip(rows) {
            let Some(row) = row else { continue };
            let name = names[row.spelling];
            year = year.system(department, name, SystemRole::User, |cells| {
                match row.critical {
                    Some(critical) => set(&mut cells.critical, critical),
                    None => clear(&mut cells.critical),
                }
                match row.role {
                    Some(role) => set(&mut cells.role, role),
                    None => clear(&mut cells.role),
                }
                put(&mut cells.in_use, row.in_use);
                put(&mut cells.plan, row.plan);
                put(&mut cells.first_approval, row.first);
                put(&mut cells.approved, row.approved);
                put(&mut cells.action_plan, row.action_plan);
                put(&mut cells.retired, row.retired);
                if let Some(owner) = row.owner {
                    set(&mut cells.owner, owner.to_owned());
                }
                if let Some(by) = row.approved_by {
                    set(&mut cells.approved_by, by.to_owned());
                }
            });
        }
        if let Some(spelling) = named {
            year = year.activity("BUF", "Insats", |cells| {
                set(&mut cells.system, names[*spelling].to_owned());
            });
        }
    }
    let mut kommun = kommun([year]);
    kommun.settings.policy.adopted = Some(super::super::kommun::date(2006, 3, 28));
    kommun
}

fn owns(row: &Row) -> bool {
    matches!(row.role, Some(SystemRole::Owner | SystemRole::CentralOwner))
}

/// Returns what a system lacks, in the words of the report; `None` when it is
/// not there or not judged.
fn plain((rows, named): &Case, last_day: Day) -> Option<Vec<&'static str>> {
    let rows: Vec<&Row> = rows.iter().flatten().collect();
    let mut owners = rows.iter().filter(|row| owns(row));
    let of = *owners.next().or(rows.first())?;
    let owners = rows.iter().filter(|row| owns(row)).count();
    let mut critical = false;
    for row in &rows {
        if row.critical == Some(true) {
            critical = true;
        }
    }
    if !critical || of.retired.unwrap_or(99_999_999) <= last_day {
        return None;
    }
    let mut lacks = Vec::new();
    if owners == 0 {
        lacks.push("systemägare saknas");
    }
    if owners >= 2 {
        lacks.push("flera systemägare");
    }
    if of.plan.is_none() {
        lacks.push("systemsäkerhetsplan saknas");
    }
    let said = |function: Option<&'static str>| match function {
        Some("Socialchef" | " socialchef") => 1,
        Some(_) => 2,
        None => 0,
    };
    match of.approved {
        None => lacks.push("driftgodkännande saknas"),
        Some(approved) => {
            let (by, owner) = (said(of.approved_by), said(of.owner));
            if by == 0 || owner == 0 || by != owner {
                lacks.push("driftgodkänt av en annan än systemägaren");
            }
            if let Some(plan) = of.plan
                && approved < plan
            {
                let second_half = plan % 10_000 > 630;
                let until = (plan / 10_000 + 1) * 10_000 + 630;
                if !second_half || last_day > until {
                    lacks.push("driftgodkänt före systemsäkerhetsplanen");
                }
            }
        }
    }
    if let Some(in_use) = of.in_use
        && in_use > ADOPTED
    {
        let first = of.first.unwrap_or(99_999_999);
        let latest = of.approved.unwrap_or(99_999_999);
        if in_use < first && in_use < latest {
            lacks.push("taget i bruk före driftgodkännande");
        }
    }
    match of.action_plan {
        None => lacks.push("handlingsplan saknas"),
        Some(day) if day / 10_000 != 2025 => {
            lacks.push("handlingsplanen gäller inte året");
        }
        Some(_) => {}
    }
    if named.is_none() {
        lacks.push("ingen insats gäller systemet");
    }
    Some(lacks)
}

/// Returns what the register says that a system lacks.
fn ours(register: &SystemRegister, names: &[&str; 3]) -> Option<Vec<&'static str>> {
    let is = |name: &str| names.iter().any(|written| written.trim() == name);
    let mut systems = register.systems.iter().filter(|system| is(&system.name));
    let system = systems.next()?;
    assert!(systems.next().is_none(), "{names:?} is one system");
    let faults = system.faults.iter().map(|fault| fault.word());
    system.judged.then(|| faults.collect())
}

proptest::proptest! {
    #[test]
    fn the_faults_agree(
        cases in proptest::collection::vec(case(), NAMES.len()),
        interim in interim(),
    ) {
        let register = of_period(built(&cases), interim).report().systems;
        let mut judged = 0;
        let mut unplanned = 0;
        for (names, case) in NAMES.iter().zip(&cases) {
            let expected = plain(case, last_day(interim));
            if let Some(lacks) = &expected {
                judged += 1;
                unplanned += usize::from(lacks.contains(&"systemsäkerhetsplan saknas"));
            }
            proptest::prop_assert_eq!(ours(&register, names), expected);
        }
        proptest::prop_assert_eq!(register.judged, judged);
        let planned = register.demands[1].1.open().unwrap();
        proptest::prop_assert_eq!(register.demands[1].0, SystemDemand::Plan);
        proptest::prop_assert_eq!(planned.whole, judged);
        proptest::prop_assert_eq!(planned.part, judged - unplanned);
    }
}
