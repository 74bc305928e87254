//! From the bytes of workbooks to typed contents: the sample's years, whose
//! findings are exactly what is human about its workbooks.

use std::collections::BTreeMap;

use itbokslut::domain::{Period, RawWorkbook, SourceField};
use itbokslut::finding::Finding;
use itbokslut::intake::{self, Expected, SourceFile};
use itbokslut::sample;
use itbokslut::submission::{Governing, SourceValue, Submission};

/// What was read of a year of the sample.
struct Read {
    governing: Governing,
    submissions: Vec<Submission>,
    sources: Vec<SourceValue>,
    found: Vec<Finding>,
}

fn year(year: i32) -> Read {
    let files: BTreeMap<String, Vec<u8>> = sample::files().unwrap().into_iter().collect();
    let open = |path: &str| -> RawWorkbook {
        let (workbook, found) = intake::workbook(path, &files[path]);
        assert_eq!(found, [], "{path}");
        workbook.unwrap()
    };
    let expected = Expected {
        municipality: "Norsjö kommun",
        period: Period::annual(year),
    };
    let raw = open(&format!("styrning/{year}.xlsx"));
    let (governing, mut found) = intake::governing(&raw, &expected);
    let mut submissions = Vec::new();
    let folder = format!("inlamnat/{year}/");
    for path in files.keys().filter(|path| path.starts_with(&folder)) {
        let (submission, more) = intake::submission(&open(path), &governing, &expected);
        submissions.extend(submission);
        found.extend(more);
    }
    let names: Vec<&str> = files
        .keys()
        .filter_map(|path| path.strip_prefix("kallor/"))
        .collect();
    let asked = intake::source_files(&governing, names.iter().copied());
    let opened = names
        .iter()
        .map(|&name| {
            let file = if asked.contains(name) {
                SourceFile::Opened(open(&format!("kallor/{name}")))
            } else {
                SourceFile::NotAsked
            };
            (name.to_owned(), file)
        })
        .collect();
    let (sources, more) = intake::sources(&governing, &opened);
    found.extend(more);
    Read {
        governing,
        submissions,
        sources,
        found,
    }
}

fn summary(found: &[Finding]) -> Vec<String> {
    found
        .iter()
        .map(|finding| format!("{}: {}", finding.place, finding.rule.id))
        .collect()
}

/// Returns a finding as a person meets it.
fn told(finding: &Finding) -> String {
    format!(
        "{}\n  {} {}: {}\n  {}",
        finding.place,
        finding.severity(),
        finding.rule.id,
        finding.message,
        finding.remedy
    )
}

#[test]
fn earlier_years_of_the_sample_are_read_without_a_finding() {
    for past in [2023, 2024] {
        let read = year(past);
        assert_eq!(summary(&read.found), Vec::<String>::new());
        assert_eq!(read.submissions.len(), read.governing.departments.len());
    }
}

#[test]
fn what_is_human_about_the_samples_workbooks_is_found() {
    let read = year(2025);
    let told: Vec<String> = read.found.iter().map(told).collect();
    insta::assert_snapshot!(told.join("\n"));
    assert_eq!(read.submissions.len(), 6);
}

#[test]
fn the_population_is_read_as_scb_publishes_it() {
    let read = year(2025);
    let population: Vec<String> = read
        .sources
        .iter()
        .filter(|value| value.field == SourceField::Denominator)
        .map(|value| format!("{} {} {}", value.year, value.value, value.place))
        .collect();
    let cell = "3924 kallor/scb-be0101-folkmangd-2023.xlsx, Totalt!C297";
    assert_eq!(
        population,
        [
            format!("2023 {cell}"),
            format!("2024 {cell}"),
            format!("2025 {cell}")
        ]
    );
    let shares: Vec<String> = read
        .sources
        .iter()
        .filter(|value| value.field == SourceField::Outcome)
        .map(|value| {
            format!(
                "{} {} {}",
                value.year,
                value.value,
                value.place.within_file()
            )
        })
        .collect();
    assert_eq!(
        shares,
        [
            "2023 55.01 Export!D18",
            "2024 61.29 Export!D18",
            "2025 66.21 Export!D18"
        ]
    );
}
