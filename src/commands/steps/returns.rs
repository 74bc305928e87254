//! The returned workbooks: what each förvaltning sent in, with every fault
//! marked, to be mended and sent back (DESIGN §6 `retur/`).

use rayon::prelude::*;

use crate::commands::Result;
use crate::domain::{DepartmentCode, Period, RawWorkbook};
use crate::folder::{Choice, Found};
use crate::form::department::{cover, form};
use crate::report::Report;
use crate::returns::{Given, Printed, compose};
use crate::submission::{Remark, RowFill, Submission};
use crate::swedish::{join, plural};
use crate::{analysis, intake, workbook};

use super::material::{self, Reading};
use super::project::Project;
use super::template;

/// A workbook that goes back to a förvaltning.
pub(in crate::commands) struct Returned {
    /// Whose it is.
    pub department: DepartmentCode,
    /// What the file is called, `it-bokslut-2025-buf-retur.xlsx`.
    pub name: String,
    /// The workbook.
    pub bytes: Vec<u8>,
}

/// Makes the workbook that goes back to each förvaltning whose submission was
/// read from one of the files asked for, in the order of their codes. Nothing is written.
///
/// Each file is read once more, so that no more workbooks than there are
/// processors are in memory at a time; one that cannot be read the second time
/// gives none.
pub(in crate::commands) fn returned(
    project: &Project,
    reading: &Reading,
    report: &Report,
    is_chosen: impl Fn(&str) -> bool + Sync,
) -> Result<Vec<Returned>> {
    let current = &reading.material.current;
    let Some(first) = current.submissions.first() else {
        return Ok(Vec::new());
    };
    let printed = printed(project, reading, &first.department)?;
    let made: Vec<Result<Option<Returned>>> = current
        .submissions
        .par_iter()
        .filter(|submission| is_chosen(&submission.file))
        .map(|submission| one(project, reading, report, &printed, submission))
        .collect();
    made.into_iter().filter_map(Result::transpose).collect()
}

fn one(
    project: &Project,
    reading: &Reading,
    report: &Report,
    printed: &Printed,
    submission: &Submission,
) -> Result<Option<Returned>> {
    let mut files = reading.files.iter();
    let Some(file) = files.find(|file| file.name == submission.file) else {
        return Ok(None);
    };
    let (Some(raw), _) = material::workbook(&project.folder, file) else {
        return Ok(None);
    };
    let fill = fill(project, reading, report, printed, submission, &raw);
    let bytes = workbook::write(form(project.period.kind), &fill)?;
    Ok(Some(Returned {
        department: submission.department.clone(),
        name: file_name(project.period, &submission.department),
        bytes,
    }))
}

fn fill(
    project: &Project,
    reading: &Reading,
    report: &Report,
    printed: &Printed,
    submission: &Submission,
    raw: &RawWorkbook,
) -> crate::submission::BookFill {
    let governing = &reading.material.current.governing;
    let expected = material::expected(project, project.period.year);
    compose(Given {
        form: form(project.period.kind),
        prefill: prefill(project, reading, &submission.department),
        raw,
        outline: &intake::outline(raw, governing, &expected),
        round: submission.round,
        findings: &report.findings.open,
        printed,
        settings: &project.settings,
    })
}

fn prefill(
    project: &Project,
    reading: &Reading,
    department: &DepartmentCode,
) -> crate::submission::BookFill {
    analysis::template(
        &reading.material,
        &reading.adopted,
        &project.settings,
        department,
    )
}

/// Returns what the form prints on its sheets, as it is read back from one
/// with every explanation in it.
fn printed(
    project: &Project,
    reading: &Reading,
    department: &DepartmentCode,
) -> Result<Printed> {
    let mut fill = prefill(project, reading, department);
    let card = fill.sheets.entry(cover::SHEET.name).or_default();
    if let Some(row) = card.rows.first_mut() {
        let asked = Remark {
            fill_in: true,
            ..Remark::default()
        };
        row.remarks.insert(cover::CONTACT_NAME.column.key, asked);
    }
    // The rows are the förvaltning's; what is printed around them is everyone's.
    for (name, sheet) in &mut fill.sheets {
        if *name != cover::SHEET.name {
            sheet.rows = vec![RowFill::default()];
        }
    }
    let bytes = workbook::write(form(project.period.kind), &fill)?;
    let (raw, _) = intake::workbook("", &bytes);
    Ok(raw.as_ref().map(Printed::of).unwrap_or_default())
}

/// Returns what a returned workbook's file is called: the template's name, so
/// that it is plainly theirs, and that it has been here.
fn file_name(period: Period, department: &DepartmentCode) -> String {
    let template = template::file_name(period, department);
    match template.strip_suffix(".xlsx") {
        Some(stem) => format!("{stem}-retur.xlsx"),
        None => template,
    }
}

/// Writes the returned workbooks of what was named under `ut/`, and takes away
/// those that no longer hold. Returns what there is to say of them, a sentence
/// a line.
pub(in crate::commands) fn write(
    project: &Project,
    reading: &Reading,
    report: &Report,
    choice: &Choice,
) -> Result<Vec<String>> {
    let is_chosen = |file: &str| choice.is_everything() || choice.holds(file);
    let files: Vec<&Found> = reading
        .files
        .iter()
        .filter(|f| is_chosen(&f.name))
        .collect();
    if files.is_empty() && !choice.is_everything() {
        return Ok(Vec::new());
    }
    let returned = returned(project, reading, report, is_chosen)?;
    let folder = format!("{}/retur", project.period);
    let mut keep = Vec::new();
    let mut besides = Vec::new();
    for book in &returned {
        let within = format!("{folder}/{}", book.name);
        let written = project.folder.write_output(&within, &book.bytes)?;
        keep.push(book.name.clone());
        keep.extend(written.file.rsplit('/').next().map(str::to_owned));
        if let Some(open) = &written.instead_of {
            besides.push(format!(
                "{} (eftersom {open} är öppen i ett annat program)",
                written.file
            ));
        }
    }
    if choice.is_everything() {
        project.folder.clear_outputs(&folder, ".xlsx", &keep)?;
    }
    let without = without(reading, &files);
    if !without.is_empty() {
        besides.push(format!(
            "Ingen retur för {}: {}.",
            join(&without),
            plural(
                without.len(),
                "filen kunde inte läsas, eller används inte",
                "filerna kunde inte läsas, eller används inte"
            )
        ));
    }
    let count = returned.len();
    let books = plural(count, "arbetsbok", "arbetsböcker");
    let shown = project.folder.shown(&format!("ut/{folder}"));
    let summary = match count {
        0 => "Returer: inga, eftersom ingen inlämning kunde läsas.".to_owned(),
        _ => format!("Returer: {shown}/ ({count} {books})"),
    };
    besides.insert(0, summary);
    Ok(besides)
}

/// Returns the names of the files that give no returned workbook.
fn without(reading: &Reading, files: &[&Found]) -> Vec<String> {
    let used = &reading.material.current.submissions;
    let is_used = |file: &Found| used.iter().any(|s| s.file == file.name);
    let files = files.iter().filter(|file| !is_used(file));
    files.map(|file| file.base_name().to_owned()).collect()
}
