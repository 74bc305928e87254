use chrono::NaiveDate;

use crate::domain::{CellRef, DepartmentCode, Entry, Period, Place, Placed, SystemRole};
use crate::submission::{Cover, Listed};

use super::*;

const NO_DATE: Entry<NaiveDate> = Entry::Absent;

fn row(sheet_row: u32, name: &str, role: SystemRole) -> SystemRow {
    let place = Place::cell("x.xlsx", "System", CellRef::new(sheet_row, 0));
    SystemRow {
        system: Placed::new(name.to_owned(), place.clone()),
        critical: Entry::Absent,
        role: Entry::Given(Placed::new(role, place)),
        owner: Entry::Absent,
        owner_name: Entry::Absent,
        in_use: NO_DATE,
        classes: [const { Entry::Absent }; 4],
        plan: NO_DATE,
        first_approval: NO_DATE,
        approved: NO_DATE,
        approved_by: Entry::Absent,
        action_plan: NO_DATE,
        retired: NO_DATE,
        secret: Entry::Absent,
        legal_ground: Entry::Absent,
        comment: Entry::Absent,
    }
}

fn submission(code: &str, rows: &[(&str, SystemRole)]) -> Submission {
    Submission {
        file: format!("{code}.xlsx").into(),
        municipality: String::new(),
        department: DepartmentCode::new(code),
        period: Period::annual(2025),
        round: 1,
        cover: Cover {
            contact_name: Entry::Absent,
            contact_function: Entry::Absent,
            contact_email: Entry::Absent,
            submitted: Entry::Absent,
            approved: Entry::Absent,
            treated: Entry::Absent,
            paragraph: Entry::Absent,
        },
        outcomes: Vec::new(),
        activities: Listed::default(),
        systems: Listed {
            rows: (1..)
                .zip(rows)
                .map(|(at, (name, role))| row(at, name, *role))
                .collect(),
            ..Listed::default()
        },
        incidents: Listed::default(),
        risks: Listed::default(),
        economy: Vec::new(),
        analysis: Vec::new(),
        proposals: Vec::new(),
    }
}

fn names(submissions: &[Submission]) -> Vec<(String, Vec<String>)> {
    let written = |system: &NamedSystem<'_>| {
        let rows = system.rows.iter();
        let rows =
            rows.map(|(by, row)| format!("{} {}", by.department, row.system.value));
        (system.name.to_owned(), rows.collect())
    };
    Systems::of(submissions).all().iter().map(written).collect()
}

#[test]
fn a_system_is_one_whatever_the_case_blanks_and_a_letter_of_its_users() {
    let submissions = [
        submission("BUF", &[("heroma", SystemRole::User)]),
        submission(
            "KLF",
            &[
                ("Heroma", SystemRole::CentralOwner),
                ("W3D3", SystemRole::Owner),
            ],
        ),
        submission(
            "SOC",
            &[("Herroma", SystemRole::User), ("W3D4", SystemRole::User)],
        ),
        submission("TEK", &[("He roma", SystemRole::User)]),
    ];
    let expected = [
        (
            "Heroma",
            vec!["KLF Heroma", "BUF heroma", "SOC Herroma", "TEK He roma"],
        ),
        ("W3D3", vec!["KLF W3D3"]),
        ("W3D4", vec!["SOC W3D4"]),
    ];
    let found = names(&submissions);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((name, rows), (expected, written)) in found.iter().zip(expected) {
        assert_eq!(
            (name.as_str(), rows),
            (expected, &written.iter().map(ToString::to_string).collect())
        );
    }
}

#[test]
fn two_owned_systems_are_never_taken_for_one_by_a_letter() {
    let submissions = [submission(
        "KLF",
        &[
            ("Evolution", SystemRole::Owner),
            ("Evolutions", SystemRole::Owner),
        ],
    )];
    assert_eq!(names(&submissions).len(), 2);
    let systems = Systems::of(&submissions);
    assert_eq!(systems.find("Evolution"), Some((0, Spelling::Same)));
    assert_eq!(systems.find(" evolutions"), Some((1, Spelling::Differs)));
    assert_eq!(systems.find("Evolutionx"), None, "as near to both");
}

#[test]
fn a_name_that_nobody_has_is_not_found() {
    let submissions = [submission("KLF", &[("Procapita", SystemRole::Owner)])];
    let systems = Systems::of(&submissions);
    assert_eq!(systems.find("Procapita"), Some((0, Spelling::Same)));
    assert_eq!(systems.find("PROCAPITA"), Some((0, Spelling::Differs)));
    assert_eq!(systems.find("Prokapita"), Some((0, Spelling::Differs)));
    assert_eq!(systems.find("Lifecare"), None);
    assert_eq!(Systems::of(&[]).find("Procapita"), None);
}
