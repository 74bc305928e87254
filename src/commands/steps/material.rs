//! Reading everything: governing workbooks, submissions and sources, several
//! files at once and always in the same order.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::checks;
use crate::commands::{Error, Result};
use crate::domain::{Period, Place, RawWorkbook, Severity, Year};
use crate::finding::Finding;
use crate::finding::rules::faults_in_earlier_year;
use crate::folder::{Folder, Found};
use crate::intake;
use crate::submission::{Governing, Material, Submission, YearMaterial};

use super::project::Project;

/// What was read, and what was found while reading.
pub(in crate::commands) struct Reading {
    pub material: Material,
    pub findings: Vec<Finding>,
}

/// A year whose governing workbook has been read.
struct Opened {
    year: Year,
    governing: Governing,
    findings: Vec<Finding>,
    submissions: Vec<Submission>,
}

/// Reads the period and the years before it; `only` are the submissions to
/// read instead of those in the period's folder.
///
/// Faults of earlier years are told once a year: their values are missing in
/// the history, but they are not this year's to mend (DESIGN §5.14).
pub(in crate::commands) fn read(project: &Project, only: &[Found]) -> Result<Reading> {
    let mut years = governing(project)?;
    submissions(project, &mut years, only);
    let (sources, mut findings) = sources(&project.folder, &years);
    let mut read = Vec::new();
    for year in years {
        let (values, found) = intake::source_values(&year.governing, &sources);
        let (chosen, selected) = checks::select(year.submissions, &project.settings);
        let mut of_year = year.findings;
        of_year.extend(found);
        of_year.extend(selected);
        if year.year == project.period.year {
            findings.extend(of_year);
        } else {
            findings.extend(told_once(year.year, &of_year));
        }
        read.push(YearMaterial {
            year: year.year,
            governing: year.governing,
            submissions: chosen,
            source_values: values,
        });
    }
    let Some(current) = read.pop() else {
        return Err(Error::NoGoverning);
    };
    Ok(Reading {
        material: Material {
            period: project.period,
            current,
            earlier: read,
        },
        findings,
    })
}

fn governing(project: &Project) -> Result<Vec<Opened>> {
    let municipality = &project.settings.municipality;
    let books: Vec<_> = project
        .governing
        .par_iter()
        .map(|file| {
            let (book, mut findings) = workbook(&project.folder, &file.file);
            let governing = book.map(|book| {
                let period = Period::annual(file.year);
                let (governing, found) = intake::governing(&book, municipality, period);
                findings.extend(found);
                governing
            });
            (file, governing, findings)
        })
        .collect();
    let mut years = Vec::new();
    for (file, governing, findings) in books {
        let is_current = file.year == project.period.year;
        match governing {
            None if is_current => {
                return Err(Error::GoverningUnusable {
                    file: file.file.name.to_string(),
                    findings,
                });
            }
            governing => years.push(Opened {
                year: file.year,
                governing: governing.unwrap_or_default(),
                findings,
                submissions: Vec::new(),
            }),
        }
    }
    Ok(years)
}

fn submissions(project: &Project, years: &mut [Opened], only: &[Found]) {
    let municipality = &project.settings.municipality;
    let mut files = Vec::new();
    for (index, year) in years.iter_mut().enumerate() {
        let period = Period::annual(year.year);
        let is_current = year.year == project.period.year;
        if is_current && !only.is_empty() {
            files.extend(only.iter().map(|file| (index, file.clone())));
        } else {
            let (listed, found) = project.folder.list(&Folder::submissions_of(period));
            year.findings.extend(found);
            files.extend(listed.into_iter().map(|file| (index, file)));
        }
    }
    let opened: &[Opened] = years;
    let read: Vec<_> = files
        .par_iter()
        .map(|(index, file)| {
            let (book, mut findings) = workbook(&project.folder, file);
            let submission = book.zip(opened.get(*index)).and_then(|(book, year)| {
                let period = Period::annual(year.year);
                let (submission, found) =
                    intake::submission(&book, &year.governing, municipality, period);
                findings.extend(found);
                submission
            });
            (*index, submission, findings)
        })
        .collect();
    for (index, submission, findings) in read {
        if let Some(year) = years.get_mut(index) {
            year.submissions.extend(submission);
            year.findings.extend(findings);
        }
    }
}

/// Reads the files in `kallor/` that a row of `Källor` names.
fn sources(
    folder: &Folder,
    years: &[Opened],
) -> (BTreeMap<String, RawWorkbook>, Vec<Finding>) {
    let named: BTreeSet<&str> = years
        .iter()
        .flat_map(|year| &year.governing.sources)
        .filter_map(|row| row.file.value())
        .map(|name| name.trim())
        .collect();
    let (files, mut findings) = folder.list("kallor");
    let read: Vec<_> = files
        .par_iter()
        .filter(|file| named.contains(file.base_name()))
        .map(|file| (file.base_name().to_owned(), workbook(folder, file)))
        .collect();
    let mut books = BTreeMap::new();
    for (name, (book, found)) in read {
        findings.extend(found);
        books.extend(book.map(|book| (name, book)));
    }
    (books, findings)
}

fn workbook(folder: &Folder, file: &Found) -> (Option<RawWorkbook>, Vec<Finding>) {
    match folder.read(file) {
        Ok(bytes) => intake::workbook(&file.name, &bytes),
        Err(finding) => (None, vec![finding]),
    }
}

fn told_once(year: Year, findings: &[Finding]) -> Option<Finding> {
    let errors = findings
        .iter()
        .filter(|finding| finding.severity() == Severity::Error)
        .count();
    let place = Place::file(Folder::submissions_of(Period::annual(year)));
    (errors > 0).then(|| faults_in_earlier_year::found(&place, year, errors))
}
