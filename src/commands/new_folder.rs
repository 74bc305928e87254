//! `ny`: a new kommun's folder, or the worked example.

use std::path::PathBuf;

use chrono::Datelike;

use crate::domain::{Period, PeriodKind, Year};
use crate::form::governing::GOVERNING;
use crate::terminal::Screen;
use crate::{folder, sample, workbook};

use super::steps::{first_year, today};
use super::{Error, Outcome, Request, Result};

/// What to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFolder {
    /// The folder, which must not hold anything.
    pub at: PathBuf,
    /// The kommun's name; otherwise it is taken from the folder's.
    pub municipality: Option<String>,
    /// Whether it is the worked example.
    pub example: bool,
}

/// Makes the folder.
pub fn new_folder(request: &Request, new: &NewFolder, screen: &mut Screen) -> Result {
    if request.period == PeriodKind::Interim {
        return Err(Error::WholeYearOnly {
            what: "en ny mapp görs för hela året",
        });
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
    Ok(Outcome::Clean)
}

fn example(new: &NewFolder, screen: &mut Screen) -> Result {
    let files = sample::files()?;
    let years = files
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("styrning/"))
        .filter_map(|name| Period::parse(name.split('.').next()?));
    let year = years.map(|period| period.year).max().unwrap_or_default();
    let period = Period::annual(year);
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
    Ok(Outcome::Clean)
}

/// Returns the year that is followed up in a month: from July the year
/// itself, before that the year that has ended.
const fn year_to_follow_up(year: Year, month: u32) -> Year {
    if month >= 7 { year } else { year - 1 }
}
