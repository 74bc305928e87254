//! Whether what was written can be adopted (DESIGN §5.14).

use crate::commands::{Error, Obstacle, Result};
use crate::dataset;
use crate::edition::Edition;
use crate::published::differences;
use crate::settings::Settings;

use super::editions::{self, RESULT, is_released};
use super::project::Project;

/// How many differing values are named.
const NAMED: usize = 3;

/// Returns everything that was written of an edition, by path within the
/// period's folder; fails when it is not what the input gives now, or may not
/// be published.
pub(in crate::commands) fn written(
    project: &Project,
    edition: &Edition,
) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = format!("{}/{}", project.period, edition.kind().word());
    let files = project.folder.outputs(&folder)?;
    let names = || files.iter().map(|(name, _)| name.as_str());
    let refuse = |why: Obstacle| {
        Err(Error::NotAdoptable {
            period: project.period,
            why,
        })
    };
    let shown = |name: &str| format!("ut/{folder}/{name}");
    if files.is_empty() {
        return refuse(Obstacle::MissingEdition {
            kind: edition.kind(),
            folder: format!("ut/{}", project.period),
        });
    }
    if let Some(missing) = editions::files(edition)
        .into_iter()
        .find(|file| !names().any(|name| name == file))
    {
        let file = shown(&missing);
        return refuse(Obstacle::MissingFile { file });
    }
    if let Some(beside) = names().find(|name| is_beside(name)) {
        let file = shown(beside);
        return refuse(Obstacle::WrittenBeside { file });
    }
    if let Some(why) = obstacle(&files, edition, &project.settings, shown(RESULT)) {
        return refuse(why);
    }
    let kind = edition.kind().word();
    let within = files.into_iter();
    Ok(within
        .map(|(name, bytes)| (format!("{kind}/{name}"), bytes))
        .collect())
}

fn obstacle(
    files: &[(String, Vec<u8>)],
    edition: &Edition,
    settings: &Settings,
    file: String,
) -> Option<Obstacle> {
    let (_, before) = files.iter().find(|(name, _)| name == RESULT)?;
    let now = dataset::json(edition);
    if *before != now {
        let differences = differences(before, &now, NAMED).unwrap_or_default();
        return Some(Obstacle::Differs { file, differences });
    }
    (!is_released(edition, settings)).then_some(Obstacle::NotReviewed)
}

/// Returns whether a file was written beside one that was open.
fn is_beside(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.ends_with("-ny")
}
