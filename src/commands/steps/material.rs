//! Reading everything: governing workbooks, submissions and sources, several
//! files at once and always in the same order.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::checks;
use crate::commands::{Error, Result};
use crate::domain::{
    DepartmentCode, Period, PeriodKind, Place, RawWorkbook, Severity, Year,
};
use crate::finding::Finding;
use crate::finding::rules::faults_in_earlier_year;
use crate::folder::{Folder, Found, HASHES, Second};
use crate::intake::{self, Expected, SourceFile};
use crate::published::Adopted;
use crate::submission::{Governing, Material, Submission, YearMaterial};

use super::project::Project;

/// What was read, and what was found while reading.
pub(in crate::commands) struct Reading {
    pub material: Material,
    /// The earlier years that were published, oldest first.
    pub adopted: Vec<Adopted>,
    pub findings: Vec<Finding>,
    /// The files that were looked into as the period's submissions.
    pub files: Vec<Found>,
}

/// A year whose governing workbook has been read.
struct Opened {
    year: Year,
    governing: Governing,
    findings: Vec<Finding>,
    submissions: Vec<Submission>,
}

/// Reads the period and the years before it; `extra` are submissions that may
/// lie anywhere, each in place of what the same förvaltning has in the period's
/// folder. The others are read all the same, since what one förvaltning writes
/// is held against what the others do.
///
/// Faults of earlier years are told once a year: their values are missing in
/// the history, but they are not this year's to mend (DESIGN §5.14).
pub(in crate::commands) fn read(project: &Project, extra: &[Found]) -> Result<Reading> {
    let mut years = governing(project)?;
    let files = submissions(project, &mut years, extra);
    let (sources, mut findings) = source_files(&project.folder, &years);
    let (adopted, found) = adopted(project);
    findings.extend(found);
    let mut read = Vec::new();
    for year in years {
        let (values, found) = intake::sources(&year.governing, &sources);
        let (chosen, selected) = checks::select(year.submissions, &project.settings);
        let mut of_year = year.findings;
        of_year.extend(found);
        of_year.extend(selected);
        if year.year == project.period.year {
            findings.extend(of_year);
        } else {
            let is_adopted = adopted.iter().any(|a| a.document.ar == year.year);
            findings.extend(told_once(year.year, &of_year, is_adopted));
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
        adopted,
        findings,
        files,
    })
}

/// Reads what was published up to the period. An interim result is looked
/// after like any other but is never history (DESIGN §3).
fn adopted(project: &Project) -> (Vec<Adopted>, Vec<Finding>) {
    let periods: Vec<Period> = project
        .folder
        .adopted_periods()
        .into_iter()
        .filter(|period| period.year <= project.period.year)
        .collect();
    let read: Vec<_> = periods
        .par_iter()
        .map(|period| {
            let result = intake::ADOPTED_RESULT;
            let (kept, mut findings) = project.folder.kept(*period, result);
            let (adopted, found) = intake::adopted(&intake::Kept {
                period: *period,
                folder: &kept.folder,
                list_name: HASHES,
                list: kept.list.as_deref(),
                files: &kept.files,
                result: kept.result.as_deref(),
            });
            findings.extend(found);
            // The period's own result is no history yet, but is what the next
            // year's forms are filled from.
            let is_history = period.kind == PeriodKind::Annual;
            (adopted.filter(|_| is_history), findings)
        })
        .collect();
    let (adopted, findings): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    (
        adopted.into_iter().flatten().collect(),
        findings.into_iter().flatten().collect(),
    )
}

fn governing(project: &Project) -> Result<Vec<Opened>> {
    let books: Vec<_> = project
        .governing
        .par_iter()
        .map(|file| {
            let (book, mut findings) = workbook(&project.folder, &file.file);
            let governing = book.map(|book| {
                let expected = expected(project, file.year);
                let (governing, found) = intake::governing(&book, &expected);
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

/// Reads the submissions, and returns the files of the period's.
fn submissions(project: &Project, years: &mut [Opened], extra: &[Found]) -> Vec<Found> {
    let mut files = Vec::new();
    let mut elsewhere: Vec<Found> = Vec::new();
    for (index, year) in years.iter_mut().enumerate() {
        let period = project.period_of(year.year);
        let is_current = year.year == project.period.year;
        let (listed, found) = project.folder.list(&Folder::submissions_of(period));
        year.findings.extend(found);
        if is_current {
            let is_listed = |file: &Found| listed.iter().any(|l| l.name == file.name);
            let others = extra.iter().filter(|file| !is_listed(file));
            elsewhere = others.cloned().collect();
            files.extend(elsewhere.iter().map(|file| (index, file.clone())));
        }
        files.extend(listed.into_iter().map(|file| (index, file)));
    }
    let opened: &[Opened] = years;
    let read: Vec<_> = files
        .par_iter()
        .map(|(index, file)| {
            let (book, mut findings) = workbook(&project.folder, file);
            let submission = book.zip(opened.get(*index)).and_then(|(book, year)| {
                let expected = expected(project, year.year);
                let (submission, found) =
                    intake::submission(&book, &year.governing, &expected);
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
    let current = years.iter_mut().find(|y| y.year == project.period.year);
    if let Some(year) = current {
        put_in_place(&mut year.submissions, &elsewhere);
    }
    let last = years.len().saturating_sub(1);
    let of_period = files.into_iter().filter(|(index, _)| *index == last);
    of_period.map(|(_, file)| file).collect()
}

/// Takes away what a förvaltning has in the folder when a file from elsewhere
/// is its submission.
fn put_in_place(submissions: &mut Vec<Submission>, elsewhere: &[Found]) {
    let is_elsewhere =
        |submission: &Submission| elsewhere.iter().any(|f| f.name == submission.file);
    let replaced: BTreeSet<DepartmentCode> = submissions
        .iter()
        .filter(|submission| is_elsewhere(submission))
        .map(|submission| submission.department.clone())
        .collect();
    submissions.retain(|submission| {
        is_elsewhere(submission) || !replaced.contains(&submission.department)
    });
}

/// Opens the files in `kallor/` that a row of `Källor` asks for.
fn source_files(
    folder: &Folder,
    years: &[Opened],
) -> (BTreeMap<String, SourceFile>, Vec<Finding>) {
    let (files, mut findings) = folder.list("kallor");
    let names = || files.iter().map(Found::base_name);
    let asked: BTreeSet<&str> = years
        .iter()
        .flat_map(|year| intake::source_files(&year.governing, names()))
        .collect();
    let opened: Vec<_> = files
        .par_iter()
        .map(|file| {
            if !asked.contains(file.base_name()) {
                return (SourceFile::NotAsked, Vec::new());
            }
            match workbook(folder, file) {
                (Some(book), found) => (SourceFile::Opened(book), found),
                (None, found) => (SourceFile::Unreadable, found),
            }
        })
        .collect();
    let mut sources = BTreeMap::new();
    for (file, (source, found)) in files.iter().zip(opened) {
        findings.extend(found);
        sources.insert(file.base_name().to_owned(), source);
    }
    (sources, findings)
}

/// Returns what a year's workbooks must be about.
pub(super) fn expected(project: &Project, year: Year) -> Expected<'_> {
    Expected {
        municipality: &project.settings.municipality,
        period: project.period_of(year),
    }
}

/// Reads a file as a workbook.
pub(super) fn workbook(
    folder: &Folder,
    file: &Found,
) -> (Option<RawWorkbook>, Vec<Finding>) {
    match folder.read(file) {
        Ok(bytes) => {
            let second = Second::of_this_program();
            let apart = second.as_ref().map(|second| second as &dyn intake::Apart);
            intake::workbook_apart(&file.name, &bytes, apart)
        }
        Err(finding) => (None, vec![*finding]),
    }
}

fn told_once(year: Year, findings: &[Finding], is_adopted: bool) -> Option<Finding> {
    let errors = findings
        .iter()
        .filter(|finding| finding.severity() == Severity::Error)
        .count();
    let place = Place::file(Folder::submissions_of(Period::annual(year)));
    (errors > 0).then(|| faults_in_earlier_year::found(&place, year, errors, is_adopted))
}
