//! The worked example: nothing is found in it but what its story tells.

use std::collections::BTreeMap;

use itbokslut::domain::{DepartmentCode, Period, Year};
use itbokslut::intake::{self, Expected, SourceFile};
use itbokslut::submission::{Material, Submission, YearMaterial};
use itbokslut::{checks, finding, sample, settings};

type Files = BTreeMap<String, Vec<u8>>;

/// Reads one year of the example as the program does.
fn read(files: &Files, year: Year) -> YearMaterial {
    let period = Period::annual(year);
    let expected = Expected {
        municipality: "Norsjö kommun",
        period,
    };
    let open = |path: &str| intake::workbook(path, &files[path]).0.unwrap();
    let (governing, _) =
        intake::governing(&open(&format!("styrning/{year}.xlsx")), &expected);
    let sources: BTreeMap<String, SourceFile> = files
        .keys()
        .filter_map(|path| Some((path, path.strip_prefix("kallor/")?)))
        .map(|(path, name)| (name.to_owned(), SourceFile::Opened(open(path))))
        .collect();
    let (source_values, _) = intake::sources(&governing, &sources);
    let folder = format!("inlamnat/{year}/");
    let submissions: Vec<Submission> = files
        .keys()
        .filter(|path| path.starts_with(&folder))
        .filter_map(|path| intake::submission(&open(path), &governing, &expected).0)
        .collect();
    let (submissions, found) = checks::select(submissions, &settings(files));
    assert_eq!(found, [], "one submission from each");
    YearMaterial {
        year,
        governing,
        submissions,
        source_values,
    }
}

fn settings(files: &Files) -> settings::Settings {
    settings::read(&files["itbokslut.toml"], "itbokslut.toml")
        .unwrap()
        .0
}

/// Returns the example's last year, with what came before it, and its
/// settings.
pub(crate) fn example() -> (Material, settings::Settings) {
    let files: Files = sample::files().unwrap().into_iter().collect();
    let material = Material {
        period: Period::annual(2025),
        current: read(&files, 2025),
        earlier: vec![read(&files, 2023), read(&files, 2024)],
    };
    (material, settings(&files))
}

#[test]
fn nothing_is_found_in_the_example_but_what_its_story_tells() {
    let (material, settings) = example();
    assert_eq!(material.current.submissions.len(), 6);
    let mut findings = checks::all(&material, &[], &settings);
    finding::sort(&mut findings);
    let mut lines: Vec<String> = findings
        .iter()
        .map(|found| {
            let department = found.department.as_ref().map_or("", DepartmentCode::as_str);
            format!("{} {department}: {}", found.rule.id, found.message)
        })
        .collect();
    lines.sort();
    insta::assert_snapshot!(lines.join("\n"));
}
