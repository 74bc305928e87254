//! A kommun's folder, year by year.

use std::collections::BTreeMap;

use chrono::Datelike;
use sha2::{Digest, Sha256};

use crate::domain::{DepartmentCode, Period, PeriodKind, Place, Severity, Year};
use crate::finding::Finding;
use crate::form::department::form;
use crate::form::governing::GOVERNING;
use crate::intake::{self, Expected, SourceFile};
use crate::settings::{self, Settings};
use crate::submission::{Governing, Material, Submission, YearMaterial};
use crate::{analysis, dataset, edition, workbook};

use super::embedded::Sources;
use super::error::Error;
use super::quirk::Quirks;
use super::{department, embedded, export, governing};

/// A kommun's folder to be built.
#[derive(Debug)]
pub(super) struct Plan {
    /// What it is built from.
    pub(super) sources: Sources,
    /// The years that have been followed up, the last one being reported.
    years: &'static [Year],
    /// The years of them that are adopted.
    adopted: &'static [Year],
    /// The year that has an interim report too.
    interim: Option<Year>,
    /// Files that are used as they were published: path and bytes.
    published: &'static [(&'static str, &'static [u8])],
}

/// The worked example.
pub(super) static NORSJO: Plan = Plan {
    sources: Sources::within(""),
    years: &[2023, 2024, 2025],
    adopted: &[],
    interim: Some(2025),
    published: &[embedded::POPULATION],
};

/// The kommun that everything is wrong with, before it is.
pub(super) static TRASBY: Plan = Plan {
    sources: Sources::within("trasig/"),
    years: &[2024, 2025],
    adopted: &[2024],
    interim: None,
    published: &[],
};

const SETTINGS: &str = "itbokslut.toml";
const SOURCES: &str = "kallor/";

/// A kommun that has come some years on its way.
pub(super) struct Kommun {
    plan: &'static Plan,
    settings: Settings,
    /// The files so far.
    files: Vec<(String, Vec<u8>)>,
    /// What was read back from the years so far, oldest first.
    years: Vec<YearMaterial>,
}

impl Kommun {
    /// Returns every file of a kommun's folder, sorted by path.
    pub(super) fn files(plan: &'static Plan) -> Result<Vec<(String, Vec<u8>)>, Error> {
        let text = plan.sources.text(SETTINGS)?.as_bytes();
        let mut kommun = Self {
            plan,
            settings: settings::read(text, SETTINGS)?.0,
            files: vec![(SETTINGS.to_owned(), text.to_vec())],
            years: Vec::new(),
        };
        for name in plan.sources.under(SOURCES) {
            let path = format!("{SOURCES}{name}");
            let bytes = export::book(plan.sources, &path)?;
            kommun.files.push((path.replace(".txt", ".xlsx"), bytes));
        }
        for (path, bytes) in plan.published {
            kommun.files.push(((*path).to_owned(), bytes.to_vec()));
        }
        for year in plan.years {
            kommun.follow_up(*year)?;
            if plan.adopted.contains(year) {
                kommun.adopt(*year);
            }
        }
        kommun.files.sort();
        Ok(kommun.files)
    }

    /// Adds a year: its governing workbook, the templates that the program
    /// makes of it and of the years before, and these filled in.
    fn follow_up(&mut self, year: Year) -> Result<(), Error> {
        let path = format!("styrning/{year}.xlsx");
        let fill = governing::book(self.plan.sources, &self.settings.municipality, year)?;
        let bytes = workbook::write(&GOVERNING, &fill)?;
        let (governing, findings) = {
            let (raw, _) = intake::workbook(&path, &bytes);
            let raw = raw.ok_or_else(|| read_back(&path, "ingen arbetsbok"))?;
            intake::governing(&raw, &self.expected(Period::annual(year)))
        };
        faultless(&path, &findings)?;
        self.files.push((path, bytes));
        let mut material = Material {
            period: Period::annual(year),
            current: YearMaterial {
                year,
                source_values: self.source_values(&governing)?,
                governing,
                submissions: Vec::new(),
            },
            earlier: self.years.clone(),
        };
        if self.plan.interim == Some(year) {
            // Never read again: the interim report is no history.
            material.period.kind = PeriodKind::Interim;
            self.collect(&material)?;
            material.period.kind = PeriodKind::Annual;
        }
        material.current.submissions = self.collect(&material)?;
        self.years.push(material.current);
        Ok(())
    }

    /// Adds the workbooks of a period and returns what they say.
    fn collect(&mut self, material: &Material) -> Result<Vec<Submission>, Error> {
        let codes: Vec<DepartmentCode> = material
            .current
            .governing
            .departments
            .iter()
            .map(|department| department.code.value.clone())
            .collect();
        let mut submissions = Vec::new();
        for code in codes {
            // One who has no sources has not handed in.
            let folder = format!("inlamnat/{}/{code}/", material.period);
            if self.plan.sources.under(&folder).next().is_some() {
                submissions.push(self.submit(material, &code)?);
            }
        }
        submissions.sort_by(|a, b| a.department.cmp(&b.department));
        Ok(submissions)
    }

    /// Keeps what a year came to, without the papers.
    fn adopt(&mut self, year: Year) {
        let mut earlier = self.years.clone();
        let Some(current) = earlier.pop() else {
            return;
        };
        let material = Material {
            period: Period::annual(year),
            current,
            earlier,
        };
        let settings = self.settings_of(year);
        let report = analysis::report(&material, &[], &settings, Vec::new());
        // No workbook: the hash of a compressed file is the compressor's too.
        let text = self.plan.sources.text(SETTINGS).unwrap_or_default();
        let mut kept = vec![(SETTINGS.to_owned(), text.as_bytes().to_vec())];
        let json = dataset::json(&edition::internal(report));
        kept.push((intake::ADOPTED_RESULT.to_owned(), json));
        kept.sort();
        let hashes: String = kept.iter().map(hashed).collect();
        kept.push(("hashar.txt".to_owned(), hashes.into_bytes()));
        let folder = format!("faststallt/{year}");
        let kept = kept.into_iter();
        self.files
            .extend(kept.map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }

    /// Adds a förvaltning's workbook and returns what it says.
    fn submit(
        &mut self,
        material: &Material,
        code: &DepartmentCode,
    ) -> Result<Submission, Error> {
        let period = material.period;
        let settings = self.settings_of(period.year);
        let template = analysis::template(material, &[], &settings, code);
        let filled =
            department::fill_in(template, self.plan.sources, period, code.as_str())?;
        let bytes = workbook::write(form(period.kind), &filled)?;
        let mut path = format!("inlamnat/{period}/{code}-{period}.xlsx");
        let (raw, _) = intake::workbook(&path, &bytes);
        let raw = raw.ok_or_else(|| read_back(&path, "ingen arbetsbok"))?;
        let governing = &material.current.governing;
        let (submission, findings) =
            intake::submission(&raw, governing, &self.expected(period));
        faultless(&path, &findings)?;
        let mut sent = bytes;
        let reported = self.plan.years.last() == Some(&period.year);
        if reported && period.kind == PeriodKind::Annual {
            let quirks = Quirks::of(self.plan.sources, code.as_str())?;
            sent = quirks.apply(sent)?;
            if let Some(name) = quirks.file {
                path = format!("inlamnat/{period}/{name}");
            }
        }
        self.files.push((path.clone(), sent));
        submission.ok_or_else(|| read_back(&path, "ingen inlämning"))
    }

    /// Returns what a governing workbook takes from the files in `kallor/`.
    fn source_values(
        &self,
        governing: &Governing,
    ) -> Result<Vec<crate::submission::SourceValue>, Error> {
        let mut files = BTreeMap::new();
        for (path, bytes) in &self.files {
            if let Some(name) = path.strip_prefix(SOURCES) {
                let (raw, _) = intake::workbook(path, bytes);
                let raw = raw.ok_or_else(|| read_back(path, "ingen arbetsbok"))?;
                files.insert(name.to_owned(), SourceFile::Opened(raw));
            }
        }
        let (values, findings) = intake::sources(governing, &files);
        faultless(SOURCES, &findings)?;
        Ok(values)
    }

    /// Returns the settings of a year: what changed from year to year is the
    /// deadline, which was on the same day.
    fn settings_of(&self, year: Year) -> Settings {
        let mut settings = self.settings.clone();
        let deadline = &mut settings.deadlines.annual;
        *deadline = deadline.and_then(|day| day.with_year(year + 1));
        let deadline = &mut settings.deadlines.interim;
        *deadline = deadline.and_then(|day| day.with_year(year));
        settings
    }

    fn expected(&self, period: Period) -> Expected<'_> {
        Expected {
            municipality: &self.settings.municipality,
            period,
        }
    }
}

/// Returns a file's line in the list of hashes.
fn hashed((path, bytes): &(String, Vec<u8>)) -> String {
    let hash = Sha256::digest(bytes);
    let hash: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}  {path}\n", hash.concat())
}

/// Fails when the program finds a fault in what it wrote.
fn faultless(file: &str, findings: &[Finding]) -> Result<(), Error> {
    let fault = findings
        .iter()
        .find(|finding| finding.severity() == Severity::Error);
    fault.map_or(Ok(()), |finding| {
        let place: &Place = &finding.place;
        let problem = format!("{}: {}", place.within_file(), finding.message);
        Err(read_back(file, problem))
    })
}

fn read_back(file: &str, problem: impl Into<String>) -> Error {
    Error::ReadBack {
        file: file.to_owned(),
        problem: problem.into(),
    }
}
