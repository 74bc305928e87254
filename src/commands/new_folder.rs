//! `ny`: a new kommun's folder, or the worked example.

use std::path::PathBuf;

use chrono::Datelike;

use crate::domain::{Period, PeriodKind, Year};
use crate::folder::{Folder, REPORT_TEMPLATES, report_templates_to_copy};
use crate::form::governing::GOVERNING;
use crate::terminal::Screen;
use crate::typeset::Templates;
use crate::{folder, sample, workbook};

use super::steps::{first_year, today};
use super::{Error, Outcome, Request, Result};

/// What to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFolder {
    /// The folder, which must not hold anything; with `templates` it may be a
    /// kommun's.
    pub at: PathBuf,
    /// The kommun's name; otherwise it is taken from the folder's.
    pub municipality: Option<String>,
    /// Whether it is the worked example.
    pub example: bool,
    /// Whether the report templates are copied to it.
    pub templates: bool,
}

/// Makes the folder.
pub fn new_folder(request: &Request, new: &NewFolder, screen: &mut Screen) -> Result {
    if request.period == PeriodKind::Interim {
        return Err(Error::WholeYearOnly {
            what: "en ny mapp görs för hela året",
        });
    }
    if new.templates && !new.example && new.municipality.is_none() {
        // Only the templates are asked for where there is a kommun's folder.
        if let Ok(folder) = Folder::find(Some(&new.at)) {
            folder.add(&templates())?;
            screen.title("Rapportmallar")?;
            tell_of_templates(&folder, screen)?;
            return Ok(Outcome::Clean);
        }
    }
    if new.example {
        return example(new, screen);
    }
    let municipality = new
        .municipality
        .clone()
        .unwrap_or_else(|| first_year::municipality_of(&new.at));
    let today = today::today(request.date);
    let year = request
        .year
        .unwrap_or_else(|| year_to_follow_up(today.year(), today.month()));
    let period = Period::annual(year);
    screen.title(&format!(
        "{municipality} · IT-bokslut {year} ({})",
        period.word()
    ))?;

    let mut files = first_year::texts(&municipality, year);
    let governing =
        workbook::write(&GOVERNING, &first_year::governing(&municipality, period))?;
    files.push((format!("styrning/{year}.xlsx"), governing));
    if new.templates {
        files.extend(templates());
    }
    let made = folder::create(&new.at, &files)?;

    screen.say(&format!("Mappen {} är skapad. Gör så här:", made.shown("")))?;
    screen.say(&format!(
        "  1. Läs igenom {}.",
        made.shown("itbokslut.toml")
    ))?;
    screen.say(&format!(
        "  2. Fyll i {}: förvaltningar, indikatorer och målvärden.",
        made.shown(&format!("styrning/{year}.xlsx"))
    ))?;
    screen.say(
        "  3. Kör itbokslut mallar i mappen, och skicka mallarna till förvaltningarna.",
    )?;
    if new.templates {
        screen.say("")?;
        tell_of_templates(&made, screen)?;
    }
    Ok(Outcome::Clean)
}

/// Returns the report templates as files of a kommun's folder. The fonts stay
/// in the program: there is nothing in them to change.
fn templates() -> Vec<(String, Vec<u8>)> {
    let built_in = Templates::built_in();
    let templates = built_in.files();
    report_templates_to_copy(templates.filter(|(path, _)| !path.starts_with("fonts/")))
}

fn tell_of_templates(folder: &Folder, screen: &mut Screen) -> std::io::Result<()> {
    screen.say(&format!(
        "Rapportmallarna ligger i {}. Läs {} först.",
        folder.shown(REPORT_TEMPLATES),
        folder.shown(&format!("{REPORT_TEMPLATES}/KONTRAKT.md"))
    ))?;
    screen.say(
        "Behåll bara de mallar som ni ändrar: de andra följer programmet om de tas bort.",
    )
}

fn example(new: &NewFolder, screen: &mut Screen) -> Result {
    let mut files = sample::files()?;
    let years = files
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("styrning/"))
        .filter_map(|name| Period::parse(name.split('.').next()?));
    let year = years.map(|period| period.year).max().unwrap_or_default();
    let period = Period::annual(year);
    if new.templates {
        files.extend(templates());
    }
    screen.title(&format!(
        "Norsjö kommun · IT-bokslut {year} ({}) – påhittade uppgifter",
        period.word()
    ))?;
    let made = folder::create(&new.at, &files)?;
    screen.say(&format!(
        "Exemplet ligger i {}. Pröva till exempel:",
        made.shown("")
    ))?;
    let at = new.at.display();
    for command in ["status", "kontrollera", "rapport"] {
        screen.say(&format!("  itbokslut --projekt {at} {command}"))?;
    }
    if new.templates {
        screen.say("")?;
        tell_of_templates(&made, screen)?;
    }
    Ok(Outcome::Clean)
}

/// Returns the year that is followed up in a month: from July the year
/// itself, before that the year that has ended.
const fn year_to_follow_up(year: Year, month: u32) -> Year {
    if month >= 7 { year } else { year - 1 }
}
