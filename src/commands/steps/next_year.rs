//! Opening the next year: from which year, and which files.

use rayon::prelude::*;

use crate::commands::{Error, Request, Result};
use crate::domain::{DepartmentCode, Period, Year};
use crate::folder::{Folder, README, record};
use crate::form::department::{DEPARTMENT, activities, risks, systems};
use crate::form::governing::GOVERNING;
use crate::intake::{self, Expected};
use crate::settings::Settings;
use crate::submission::{BookFill, Governing, Material, YearMaterial};
use crate::terminal::Template;
use crate::{analysis, workbook};

use super::first_year::SUBMISSIONS_HERE;
use super::material::Reading;
use super::project::Project;
use super::template::file_name;

/// Returns the request for the newest year that was adopted, or why the year
/// after it cannot be opened (DESIGN §5.14).
pub(in crate::commands) fn from(request: &Request) -> Result<Request> {
    let folder = Folder::find(request.project.as_deref())?;
    let adopted = folder.adopted().last().copied();
    let adopted = adopted.ok_or(Error::NothingAdopted)?;
    if let Some(asked) = request.year.filter(|asked| *asked != adopted) {
        return Err(Error::NotTheNewestAdopted { asked, adopted });
    }
    let (there, _) = folder.governing();
    let later: Vec<_> = there.iter().filter(|file| file.year > adopted).collect();
    if let Some(open) = later.first() {
        return Err(Error::AlreadyOpened {
            year: open.year,
            file: open.file.name.to_string(),
            adopted,
        });
    }
    Ok(Request {
        year: Some(adopted),
        ..request.clone()
    })
}

/// What opening a year writes.
pub(in crate::commands) struct Made {
    /// Every file with its bytes, relative to the kommun's folder.
    pub files: Vec<(String, Vec<u8>)>,
    /// The governing workbook among them.
    pub governing: String,
    /// The templates among them, as they are told.
    pub templates: Vec<Template>,
    /// The others that are told.
    pub others: Vec<String>,
    /// What the settings say that is not the new year's, in sentences.
    pub settings: Vec<String>,
}

/// Makes the files of the year that is opened.
pub(in crate::commands) fn make(
    project: &Project,
    reading: &Reading,
    opened: &analysis::Rollover,
) -> Result<Made> {
    let period = Period::annual(opened.year);
    let file = format!("styrning/{period}.xlsx");
    let bytes = workbook::write(&GOVERNING, &opened.governing)?;
    let governing = read_back(&file, &bytes, project, period);
    let codes: Vec<DepartmentCode> = governing
        .departments
        .iter()
        .map(|row| row.code.value.clone())
        .collect();
    if codes.is_empty() {
        return Err(Error::NoDepartments {
            file: reading.material.current.governing.file.to_string(),
        });
    }
    let (settings, mut other_year) = project.settings.clone().for_period(period);
    let material = next(reading, governing, period);
    let books: Vec<(
        String,
        BookFill,
        std::result::Result<Vec<u8>, workbook::Error>,
    )> = codes
        .par_iter()
        .map(|code| {
            let fill = analysis::template(&material, &reading.adopted, &settings, code);
            let bytes = workbook::write(&DEPARTMENT, &fill);
            (file_name(period, code), fill, bytes)
        })
        .collect();
    let mut files = vec![(file.clone(), bytes)];
    let mut templates = Vec::new();
    let mut written = Vec::new();
    for (name, fill, bytes) in books {
        let within = format!("mallar/{period}/{name}");
        templates.push(told(project.folder.shown(&within), &fill));
        written.push((name, bytes?));
    }
    let named = written
        .iter()
        .map(|(name, bytes)| (name.as_str(), &bytes[..]));
    let (record_name, record) = record(named);
    let written = written.into_iter();
    files.extend(written.map(|(name, bytes)| (format!("mallar/{period}/{name}"), bytes)));
    files.push((format!("mallar/{period}/{record_name}"), record));
    let readme = format!("{}/{README}", Folder::submissions_of(period));
    let mut others = Vec::new();
    // Somebody may have been early: the folder is theirs then.
    if project.folder.refuse_existing([readme.as_str()]).is_ok() {
        others.push(project.folder.shown(&readme));
        files.push((readme, SUBMISSIONS_HERE.as_bytes().to_vec()));
    }
    other_year.retain(|finding| !finding.message.is_empty());
    let mut told: Vec<String> = other_year
        .into_iter()
        .map(|finding| format!("{}. {}", finding.message, finding.remedy))
        .collect();
    told.extend(of_year(&project.settings, opened.year - 1));
    Ok(Made {
        files,
        governing: file,
        templates,
        others,
        settings: told,
    })
}

/// Reads the new governing workbook as everybody will, so that the templates
/// are made from what it says and not from what was meant.
fn read_back(file: &str, bytes: &[u8], project: &Project, period: Period) -> Governing {
    let (raw, _) = intake::workbook(file, bytes);
    let expected = Expected {
        municipality: &project.settings.municipality,
        period,
    };
    raw.map(|raw| intake::governing(&raw, &expected).0)
        .unwrap_or_default()
}

/// Returns the material of the new year: nothing is submitted, and no source
/// is read until somebody has seen to `Källor`.
fn next(reading: &Reading, governing: Governing, period: Period) -> Material {
    let left = &reading.material;
    let earlier = left.earlier.iter().chain([&left.current]);
    Material {
        period,
        current: YearMaterial {
            year: period.year,
            governing,
            submissions: Vec::new(),
            source_values: Vec::new(),
        },
        earlier: earlier.cloned().collect(),
    }
}

fn told(file: String, fill: &BookFill) -> Template {
    let rows = |sheet: &str| fill.sheets.get(sheet).map_or(0, |sheet| sheet.rows.len());
    Template {
        file,
        activities: rows(activities::SHEET.name),
        systems: rows(systems::SHEET.name),
        risks: rows(risks::SHEET.name),
        asked: fill.asked(),
    }
}

/// Returns what else in the settings is the year's that is left.
fn of_year(settings: &Settings, year: Year) -> Vec<String> {
    let mut told = Vec::new();
    if !settings.accepted.is_empty() {
        told.push(format!(
            "[[godtagna_fynd]] gäller {year}. Ta bort dem som inte gäller längre."
        ));
    }
    if settings.reviewed.is_some() {
        told.push(format!(
            "sekretessgranskad gäller {year}. Ta bort raden tills det nya årets \
             offentliga utgåva har granskats."
        ));
    }
    told
}
