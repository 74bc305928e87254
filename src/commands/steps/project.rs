//! Opening the kommun's folder: its settings, and which year it is about.

use chrono::NaiveDate;

use crate::commands::{Error, Request, Result};
use crate::domain::{Period, PeriodKind, Year};
use crate::finding::Finding;
use crate::folder::{Folder, GoverningFile, ReportTemplates};
use crate::settings::{self, Settings};
use crate::typeset::Templates;

use super::profile;

/// A kommun's folder and the period that a command is about.
pub(in crate::commands) struct Project {
    pub folder: Folder,
    pub settings: Settings,
    pub period: Period,
    /// The governing workbooks of the year and the years before it, oldest
    /// first; the last is the year's.
    pub governing: Vec<GoverningFile>,
    /// Whether the year is the newest because every year is adopted.
    pub all_adopted: bool,
    /// The kommun's own report templates.
    pub own_templates: ReportTemplates,
    /// The files of the graphic profile, by path among the templates.
    pub profile: Vec<(String, Vec<u8>)>,
    /// What was found so far.
    pub findings: Vec<Finding>,
}

/// Opens the folder (DESIGN §3, §7).
pub(in crate::commands) fn open(request: &Request) -> Result<Project> {
    if let Some(jobs) = request.jobs {
        // A pool that is there already stays: the number of threads never
        // changes what is written.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(jobs)
            .build_global();
    }
    let folder = Folder::find(request.project.as_deref())?;
    let shown = folder.shown(settings::FILE);
    let (settings, mut findings) =
        match settings::read(&folder.settings()?, settings::FILE) {
            Ok(read) => read,
            Err(error) => {
                return Err(settings::Error {
                    file: shown,
                    ..error
                }
                .into());
            }
        };
    let (mut governing, found) = folder.governing();
    findings.extend(found);
    let (year, all_adopted) = chosen_year(&folder, &governing, request.year)?;
    governing.retain(|file| file.year <= year);
    let period = Period {
        year,
        kind: request.period,
    };
    let (mut settings, found) = settings.for_period(period);
    findings.extend(found);
    let (profile, found) = profile::read(&folder, &mut settings.report);
    findings.extend(found);
    let (own_templates, found) = folder.report_templates(Templates::built_in().files());
    findings.extend(found);
    Ok(Project {
        folder,
        settings,
        period,
        governing,
        all_adopted,
        own_templates,
        profile,
        findings,
    })
}

impl Project {
    /// Returns the report templates, with the kommun's own in the place of the
    /// built-in ones.
    pub(in crate::commands) fn templates(&self) -> Templates {
        let profile = self.profile.iter().map(|(path, bytes)| (path, bytes));
        let files = profile.chain(&self.own_templates);
        files.fold(Templates::built_in(), |all, (path, bytes)| {
            all.with(path, bytes.clone())
        })
    }

    /// Returns a command's first line: kommun, year and period.
    pub(in crate::commands) fn title(&self) -> String {
        let municipality = match self.settings.municipality.as_str() {
            "" => "Kommun utan namn",
            name => name,
        };
        let Period { year, .. } = self.period;
        let example = if self.settings.example {
            " – påhittade uppgifter"
        } else {
            ""
        };
        let mut period = self.period.word().to_owned();
        if self.folder.is_adopted(self.period) {
            period.push_str(", fastställt");
        }
        let all = if self.all_adopted {
            " – alla år i styrning är fastställda"
        } else {
            ""
        };
        format!("{municipality} · IT-bokslut {year} ({period}){example}{all}")
    }

    /// Returns the period that a year is read for: its own for the year the
    /// command is about, otherwise the whole year, since the interim report is
    /// never history (DESIGN §3).
    pub(in crate::commands) const fn period_of(&self, year: Year) -> Period {
        if year == self.period.year {
            self.period
        } else {
            Period::annual(year)
        }
    }

    /// Returns the last day to submit.
    pub(in crate::commands) fn deadline(&self) -> Option<NaiveDate> {
        match self.period.kind {
            PeriodKind::Annual => self.settings.deadlines.annual,
            PeriodKind::Interim => self.settings.deadlines.interim,
        }
    }
}

/// Returns the year asked for, otherwise the newest in `styrning/` that is
/// not in `faststallt/`; and whether there is none such, so that it is the
/// newest.
fn chosen_year(
    folder: &Folder,
    governing: &[GoverningFile],
    asked: Option<Year>,
) -> Result<(Year, bool)> {
    let there: Vec<Year> = governing.iter().map(|file| file.year).collect();
    if there.is_empty() {
        return Err(Error::NoGoverning);
    }
    match asked {
        Some(year) if there.contains(&year) => Ok((year, false)),
        Some(year) => Err(Error::NoSuchYear { year, there }),
        None => {
            let adopted = folder.adopted();
            let open = there.iter().rev().find(|year| !adopted.contains(year));
            let newest = there.last().copied().ok_or(Error::NoGoverning)?;
            Ok((open.copied().unwrap_or(newest), open.is_none()))
        }
    }
}
