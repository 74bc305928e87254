//! `faststall`: keep what was published, for ever.

use crate::folder::{self, Folder, HASHES};
use crate::settings;
use crate::terminal::Screen;

use super::steps::{adoption, editions, material, project, results};
use super::{Error, Obstacle, Outcome, Request, Result};

/// Keeps the period's result as it was written, with the governing workbook
/// and the settings; says why when it cannot be adopted.
pub fn adopt(request: &Request, screen: &mut Screen) -> Result {
    let project = project::open(request)?;
    screen.title(&project.title())?;
    let period = project.period;
    if project.folder.is_adopted(period) {
        let folder = Folder::adopted_of(period);
        return Err(folder::Error::AlreadyAdopted { folder }.into());
    }
    let reading = material::read(&project, &[])?;
    let report = results::report(&project, &reading);
    if let Some(why) = results::preliminary(&report) {
        let why = Obstacle::Preliminary { why };
        return Err(Error::NotAdoptable { period, why });
    }
    let mut files = Vec::new();
    for edition in editions::editions(&report) {
        files.extend(adoption::written(&project, &edition)?);
    }
    if let Some(file) = project.governing.last() {
        let bytes = project.folder.bytes(&file.file)?;
        files.push((file.file.name.to_string(), bytes));
    }
    files.push((settings::FILE.to_owned(), project.folder.settings()?));

    let title = project.title();
    let folder = project.folder.adopt(period, &title, &files)?;
    let shown = project.folder.shown(&folder);
    screen.say(&format!("{period} är fastställt och ligger i {shown}:"))?;
    for (name, _) in &files {
        screen.say(&format!("  {name}"))?;
    }
    screen.say(&format!("  {HASHES} (filernas fingeravtryck)"))?;
    screen.say(
        "\nFilerna får inte ändras. Kommande år läses årets utfall därifrån, och det som \
         säger något annat blir ett fynd.",
    )?;
    Ok(Outcome::Clean)
}
