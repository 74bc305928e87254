//! What `rulla` writes, read as the program reads it: the same values, and
//! nothing found that is not to be filled in.

use std::collections::BTreeMap;

use itbokslut::domain::{DepartmentCode, Entry, Period, RawWorkbook, Reading};
use itbokslut::finding::Finding;
use itbokslut::form::department as form;
use itbokslut::intake::{self, Expected};
use itbokslut::published::{Adopted, Document};
use itbokslut::settings::Settings;
use itbokslut::submission::{
    Fill, FillValue, Governing, Material, SheetFill, Submission, TargetRow, YearMaterial,
};

use crate::support::project::Project;

use super::opened;

fn expected(year: i32) -> Expected<'static> {
    Expected {
        municipality: "Norsjö kommun",
        period: Period::annual(year),
    }
}

fn raw(kommun: &Project, name: &str) -> RawWorkbook {
    let (raw, _) = intake::workbook(name, &kommun.bytes(name));
    raw.unwrap()
}

fn governing(kommun: &Project, year: i32) -> (Governing, Vec<Finding>) {
    intake::governing(
        &raw(kommun, &format!("styrning/{year}.xlsx")),
        &expected(year),
    )
}

/// Returns the workbooks in a folder as förvaltningars' of a year.
fn submissions(
    kommun: &Project,
    folder: &str,
    year: i32,
) -> BTreeMap<DepartmentCode, (Submission, Vec<Finding>)> {
    let (governing, _) = governing(kommun, year);
    let names = kommun.names().into_iter();
    let books = names.filter(|name| name.starts_with(folder) && !name.ends_with(".txt"));
    let books = books.filter(|name| name.ends_with(".xlsx") || name.ends_with(".ods"));
    books
        .map(|name| {
            let raw = raw(kommun, &name);
            let (submission, found) =
                intake::submission(&raw, &governing, &expected(year));
            let submission = submission.unwrap();
            (submission.department.clone(), (submission, found))
        })
        .collect()
}

fn rules(found: &[Finding]) -> Vec<&'static str> {
    found.iter().map(|finding| finding.rule.id).collect()
}

fn value<T: Clone>(entry: &Entry<T>) -> Option<T> {
    entry.value().cloned()
}

#[test]
fn the_governing_workbook_says_what_last_years_said() {
    let (kommun, _) = opened();
    let (old, _) = governing(&kommun, 2025);
    let (new, found) = governing(&kommun, 2026);
    assert_eq!(rules(&found), Vec::<&str>::new(), "{found:#?}");
    let target = |row: &TargetRow| {
        (
            row.indicator.value.clone(),
            row.vintage.value,
            value(&row.department),
            row.years.each_ref().map(value),
            value(&row.reason),
        )
    };
    let targets = |governing: &Governing| -> Vec<_> {
        governing.targets.iter().map(target).collect()
    };
    assert_eq!(targets(&old), targets(&new), "every vintage, cell by cell");
    assert!(new.targets.iter().any(|row| row.vintage.value == 2026));
    let vintages = |governing: &Governing| -> Vec<_> {
        let rows = governing.vintages.iter();
        rows.map(|row| {
            let (by, on) = (value(&row.decided_by), value(&row.decided_on));
            (row.start.value, by, on, value(&row.paragraph))
        })
        .collect()
    };
    assert_eq!(vintages(&old), vintages(&new));
    let history = |governing: &Governing| -> Vec<_> {
        let rows = governing.history.iter();
        rows.map(|row| {
            let outcome = value(&row.outcome).map(Reading::measure);
            let whose = (row.indicator.value.clone(), value(&row.department));
            (whose, row.year.value, outcome, value(&row.source))
        })
        .collect()
    };
    assert_eq!(history(&old), history(&new));
    assert_eq!(indicators(&old), indicators(&new));
    let departments = |governing: &Governing| -> Vec<_> {
        let rows = governing.departments.iter();
        rows.map(|row| {
            let names = [&row.name, &row.board, &row.email, &row.representative];
            (
                row.code.value.clone(),
                names.map(value),
                value(&row.replaces),
            )
        })
        .collect()
    };
    assert_eq!(departments(&old), departments(&new));
    assert_eq!(old.roles.len(), new.roles.len());
    assert_eq!(old.goals.len(), new.goals.len());
    assert_eq!(old.documents.len(), new.documents.len());
    assert_eq!(new.sub_goals.len(), 4);
    assert!(new.decided.is_empty() && new.texts.is_empty());
    assert!(
        new.sources
            .iter()
            .all(|row| row.year.value() == Some(&2026))
    );
    assert_eq!(new.sources.len(), 2);
}

/// Returns every cell of `Indikatorer` as text.
fn indicators(governing: &Governing) -> Vec<String> {
    let rows = governing.indicators.iter();
    rows.map(|row| {
        let words = [
            &row.name,
            &row.derived,
            &row.numerator,
            &row.denominator,
            &row.weight_of,
            &row.source,
            &row.method,
        ]
        .map(value);
        let numbers = [
            &row.baseline,
            &row.partial_limit,
            &row.partial_tolerance,
            &row.weight,
            &row.reasonable_min,
            &row.reasonable_max,
        ]
        .map(value);
        let kinds = (
            (&row.code.value, value(&row.goal), value(&row.unit)),
            (
                value(&row.direction),
                value(&row.aggregation),
                value(&row.reporters),
            ),
            (value(&row.decimals), value(&row.baseline_year)),
            (value(&row.comparable_from), value(&row.public)),
        );
        format!("{words:?} {numbers:?} {kinds:?}")
    })
    .collect()
}

#[test]
fn a_template_asks_only_for_what_is_marked_and_the_cover() {
    let (kommun, _) = opened();
    let templates = submissions(&kommun, "mallar/2026/", 2026);
    assert_eq!(templates.len(), 6);
    for (code, (_, found)) in &templates {
        for finding in found {
            let place = finding.place.within_file();
            assert_eq!(finding.rule.id, "uppgift-saknas", "{code} {place}");
            assert!(place.starts_with("Försättsblad!"), "{code} {place}");
        }
    }
}

#[test]
fn a_carried_row_reads_as_it_did() {
    let (kommun, _) = opened();
    let last = submissions(&kommun, "inlamnat/2025/", 2025);
    let templates = submissions(&kommun, "mallar/2026/", 2026);
    let mut carried = [0; 3];
    for (code, (template, _)) in &templates {
        let (last, _) = &last[code];
        for row in &template.activities.rows {
            let mut rows = last.activities.rows.iter();
            let was = rows
                .find(|was| was.activity.value == row.activity.value)
                .unwrap();
            assert_eq!(value(&row.id), value(&was.id));
            assert_eq!(value(&row.status), value(&was.status));
            assert_eq!(value(&row.goal), value(&was.goal));
            assert_eq!(value(&row.priority), value(&was.priority));
            assert_eq!(value(&row.responsible), value(&was.responsible));
            let days = [&row.start, &row.end].map(value);
            assert_eq!(days, [&was.start, &was.end].map(value));
            let share = |entry: &Entry<itbokslut::domain::Amount>| {
                entry.value().map(|amount| amount.value)
            };
            assert_eq!(share(&row.done), share(&was.done));
            assert!(row.budget.is_blank() && row.comment.is_blank());
            carried[0] += 1;
        }
        for row in &template.systems.rows {
            let mut rows = last.systems.rows.iter();
            let was = rows
                .find(|was| was.system.value == row.system.value)
                .unwrap();
            assert_eq!(value(&row.role), value(&was.role));
            assert_eq!(value(&row.owner_name), value(&was.owner_name));
            assert_eq!(
                row.classes.each_ref().map(value),
                was.classes.each_ref().map(value)
            );
            let days = |row: &itbokslut::submission::SystemRow| {
                [&row.in_use, &row.plan, &row.first_approval, &row.approved].map(value)
            };
            assert_eq!(days(row), days(was));
            carried[1] += 1;
        }
        for row in &template.risks.rows {
            let mut rows = last.risks.rows.iter();
            let was = rows.find(|was| was.risk.value == row.risk.value).unwrap();
            let now = value(&was.likelihood_after).or(value(&was.likelihood));
            assert_eq!(value(&row.likelihood), now);
            assert!(row.measure.is_blank());
            carried[2] += 1;
        }
    }
    assert!(carried.iter().all(|count| *count > 5), "{carried:?}");
}

/// The sheets that last year's leave rows to.
const CARRIED: [&str; 4] = [
    form::activities::SHEET.name,
    form::systems::SHEET.name,
    form::risks::SHEET.name,
    form::economy::SHEET.name,
];

#[test]
fn what_was_published_gives_the_same_rows_as_what_was_sent_in() {
    let (kommun, _) = opened();
    kommun.run(&["--ar", "2025", "rapport"]);
    let json = kommun.bytes("ut/2025/intern/it-bokslut.json");
    let adopted = Adopted {
        document: Document::from_json(&json).unwrap(),
        file: "faststallt/2025/intern/it-bokslut.json".into(),
    };
    let last = submissions(&kommun, "inlamnat/2025/", 2025);
    let material = |submissions: Vec<Submission>| Material {
        period: Period::annual(2026),
        current: YearMaterial {
            year: 2026,
            governing: governing(&kommun, 2026).0,
            submissions: Vec::new(),
            source_values: Vec::new(),
        },
        earlier: vec![YearMaterial {
            year: 2025,
            governing: governing(&kommun, 2025).0,
            submissions,
            source_values: Vec::new(),
        }],
    };
    let sent = material(
        last.values()
            .map(|(submission, _)| submission.clone())
            .collect(),
    );
    let gone = material(Vec::new());
    let settings = Settings {
        municipality: "Norsjö kommun".to_owned(),
        ..Settings::default()
    };
    for code in last.keys() {
        let of_sent = itbokslut::analysis::template(&sent, &[], &settings, code);
        let adopted = std::slice::from_ref(&adopted);
        let of_published = itbokslut::analysis::template(&gone, adopted, &settings, code);
        for sheet in CARRIED {
            let cells = |sheet: &SheetFill| -> Vec<Vec<(&'static str, FillValue)>> {
                let mut rows: Vec<_> = sheet.rows.iter().map(known).collect();
                // The document has its systems and risks in another order.
                rows.sort_by_key(|row| format!("{row:?}"));
                rows
            };
            let (one, other) = (&of_sent.sheets[sheet], &of_published.sheets[sheet]);
            assert_eq!(cells(one), cells(other), "{code} {sheet}");
        }
    }
}

/// Returns a row's cells, but for what the document does not keep: `nej`
/// under Sekretess, and what a user says of another's system.
fn known(row: &itbokslut::submission::RowFill) -> Vec<(&'static str, FillValue)> {
    let cells = row.cells.iter();
    let values = cells.filter_map(|(key, fill)| match fill {
        Fill::Value(FillValue::YesNo(false)) if *key == "secret" => None,
        Fill::Value(value) => Some((*key, value.clone())),
        _ => None,
    });
    values.collect()
}

#[test]
fn a_plan_that_is_not_decided_is_made_from_the_one_in_force() {
    let (kommun, _) = opened();
    kommun.put("faststallt/2026/x", b"");
    kommun.run(&["rulla"]).ended(0).saying(&[
        "2027 är öppnat",
        "planversionen 2027–2029 är ny och saknar beslut",
        "År 1 och 2 kommer ur planversionen 2026–2028",
        "Fyll i År 3 (2029)",
        "E2.1", // dropped from the plan, and told of
    ]);
    let (old, _) = governing(&kommun, 2026);
    let (new, found) = governing(&kommun, 2027);
    assert_eq!(rules(&found), Vec::<&str>::new(), "{found:#?}");
    let vintage = new.vintages.last().unwrap();
    assert_eq!(
        (vintage.start.value, vintage.decided_on.is_blank()),
        (2027, true)
    );
    let of = |governing: &Governing, start: i32| -> BTreeMap<_, _> {
        let rows = governing
            .targets
            .iter()
            .filter(|row| row.vintage.value == start);
        rows.map(|row| {
            let whose = (row.indicator.value.clone(), value(&row.department));
            (whose, row.years.each_ref().map(value))
        })
        .collect()
    };
    let made = of(&new, 2027);
    for (whose, [_, second, third]) in of(&old, 2026) {
        if second.is_none() && third.is_none() {
            assert!(!made.contains_key(&whose), "{whose:?}");
        } else {
            assert_eq!(made[&whose], [second, third, None], "{whose:?}");
        }
    }
    // And nothing but the missing decision is wrong with it.
    let run = kommun.run(&["kontrollera", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let found = json["fynd"].as_array().unwrap().iter();
    let of_workbook: Vec<&str> = found
        .filter(|finding| finding["allvar"] == "fel")
        .filter(|finding| finding["fil"] == "styrning/2027.xlsx")
        .map(|finding| finding["id"].as_str().unwrap())
        .filter(|rule| *rule != "inlämning-saknas")
        .collect();
    assert_eq!(of_workbook, ["planversion-utan-beslutsdatum"]);
}
