//! The files of the graphic profile: read, tried, and left out when they
//! cannot be used (DESIGN §6.1).

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::Place;
use crate::finding::Finding;
use crate::finding::rules::{unusable_font, unusable_logo};
use crate::folder::{Folder, Named};
use crate::intake;
use crate::settings::{FontFamily, Logo, ReportSettings};
use crate::typeset::{self, FontFiles, Templates};

/// The folder of the kommun's own fonts.
const FONTS: &str = "typsnitt";

/// Returns the profile's files by path among the templates. What cannot be
/// used is a finding, and no longer in the settings; what can has the name
/// there that the templates know it by.
pub(super) fn read(
    folder: &Folder,
    settings: &mut ReportSettings,
) -> (Vec<(String, Vec<u8>)>, Vec<Finding>) {
    let mut files = Vec::new();
    let mut findings = Vec::new();
    if let Some(named) = settings.logo.take() {
        match logo(folder, &named) {
            Ok((file, bytes)) => {
                settings.logo = Some(Logo {
                    file: file.clone(),
                    ..named
                });
                files.push((file, bytes));
            }
            Err(cause) => {
                findings.push(unusable_logo::found(&named.line, &named.file, cause));
            }
        }
    }
    let fonts = &mut settings.fonts;
    if fonts.text.is_some() || fonts.headings.is_some() {
        let (there, found) = font_files(folder);
        findings.extend(found);
        let known = FontFiles::read(&there);
        let mut used = BTreeMap::new();
        for font in [&mut fonts.text, &mut fonts.headings] {
            let Some(named) = font.take() else { continue };
            match family(&known, &there, &named, &mut used) {
                Ok(name) => *font = Some(FontFamily { name, ..named }),
                Err(cause) => {
                    findings.push(unusable_font::found(&named.line, &named.name, &cause));
                }
            }
        }
        files.extend(used);
    }
    (files, findings)
}

fn logo(
    folder: &Folder,
    named: &Logo,
) -> Result<(String, Vec<u8>), unusable_logo::Cause> {
    let bytes = match folder.named(&named.file) {
        Named::Read(bytes) => bytes,
        Named::Outside => return Err(unusable_logo::Cause::Outside),
        Named::Missing => return Err(unusable_logo::Cause::Missing),
    };
    let logo = intake::logo(&bytes)?;
    let file = format!("profil/logotyp.{}", logo.ending);
    let templates = Templates::built_in().with(file.as_str(), logo.bytes.clone());
    typeset::try_logo(templates, &file)?;
    Ok((file, logo.bytes))
}

/// Reads the font files of the folder, by path; nothing else there is asked
/// about.
fn font_files(folder: &Folder) -> (BTreeMap<String, Vec<u8>>, Vec<Finding>) {
    let (listed, _) = folder.list(FONTS);
    let mut files = BTreeMap::new();
    let mut findings = Vec::new();
    for file in listed {
        let ending = Path::new(file.base_name()).extension();
        let is =
            |kind: &str| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(kind));
        if !is("ttf") && !is("otf") {
            continue;
        }
        match folder.read(&file) {
            Ok(bytes) => {
                files.insert(file.name.to_string(), bytes);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    for name in FontFiles::read(&files).damaged() {
        let cause = unusable_font::Cause::Damaged;
        let place = Place::file(name);
        findings.push(unusable_font::found(&place, name, &cause));
    }
    (files, findings)
}

/// Returns the name of a family that is named in the settings; its files are
/// added to those that are used.
fn family(
    known: &FontFiles,
    there: &BTreeMap<String, Vec<u8>>,
    named: &FontFamily,
    used: &mut BTreeMap<String, Vec<u8>>,
) -> Result<String, unusable_font::Cause> {
    let family = known.family(&named.name)?;
    let own = there
        .iter()
        .filter(|(file, _)| family.files.contains(*file));
    let own: Vec<_> = own
        .map(|(file, bytes)| (file.clone(), bytes.clone()))
        .collect();
    if !own.is_empty() {
        let mut templates = Templates::built_in();
        for (file, bytes) in &own {
            templates = templates.with(file.as_str(), bytes.clone());
        }
        typeset::try_family(templates, &family.name)?;
    }
    used.extend(own);
    Ok(family.name)
}
