//! The notes on a sheet's cells: what people wrote beside what they filled in.
//!
//! A conversation stands twice in a workbook: in a part of its own, and for
//! older programs as a note that begins by explaining so. The former counts.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::Event;

use crate::domain::{CellRef, RawNote};
use crate::intake::fault::{Budget, Fault};
use crate::intake::package::Package;
use crate::intake::xml::Xml;

use super::relations;
use super::strings::rich_text;

/// Those who take part in conversations: their names by their ids.
pub(super) type People = BTreeMap<String, String>;

/// Reads who takes part in conversations.
pub(super) fn people(part: &str, text: &str) -> Result<People, Fault> {
    let mut xml = Xml::new(part, text);
    let mut people = People::new();
    loop {
        match xml.next()? {
            Event::Start(e) if e.local_name().as_ref() == "person" => {
                let (mut id, mut name) = (String::new(), String::new());
                xml.attributes(&e, |attribute, value| match attribute {
                    "id" => id = value.into_owned(),
                    "displayName" => name = value.into_owned(),
                    _ => {}
                })?;
                people.insert(id, name);
            }
            Event::Eof => return Ok(people),
            _ => {}
        }
    }
}

/// Reads the notes on the cells of the sheet in a part. What has an address
/// that no sheet has stands on the first cell.
pub(super) fn read(
    package: &mut Package<'_>,
    sheet: &str,
    people: &People,
    budget: &mut Budget,
) -> Result<BTreeMap<CellRef, RawNote>, Fault> {
    let (folder, file) = match sheet.rfind('/') {
        Some(at) => sheet.split_at(at + 1),
        None => ("", sheet),
    };
    let part = format!("{folder}_rels/{file}.rels");
    let Some(text) = package.text(&part)? else {
        return Ok(BTreeMap::new());
    };
    let relations = relations(folder, &part, &text)?;
    let parts = |kind: &str, package: &Package<'_>| -> Vec<String> {
        let of_kind = relations.iter().filter(|r| r.kind == kind);
        let targets = of_kind.map(|relation| relation.target.clone());
        targets.filter(|target| package.has(target)).collect()
    };
    let mut notes = Notes {
        notes: BTreeMap::new(),
        budget,
    };
    for part in parts("threadedComment", package) {
        conversations(&part, &package.needed(&part)?, people, &mut notes)?;
    }
    let told: BTreeSet<CellRef> = notes.notes.keys().copied().collect();
    for part in parts("comments", package) {
        comments(&part, &package.needed(&part)?, &told, &mut notes)?;
    }
    Ok(notes.notes)
}

struct Notes<'a> {
    notes: BTreeMap<CellRef, RawNote>,
    budget: &'a mut Budget,
}

impl Notes<'_> {
    fn add(
        &mut self,
        at: CellRef,
        author: Option<&str>,
        text: &str,
    ) -> Result<(), Fault> {
        let author = author.map(str::trim).filter(|author| !author.is_empty());
        if text.trim().is_empty() {
            return Ok(());
        }
        self.budget.take_cells(1)?;
        self.budget
            .take_text(text.len().saturating_add(author.map_or(0, str::len)))?;
        if let Some(note) = self.notes.get_mut(&at) {
            note.add(author, text);
        } else {
            let note = RawNote {
                author: author.map(Into::into),
                text: text.into(),
            };
            self.notes.insert(at, note);
        }
        Ok(())
    }
}

fn address(value: &str) -> CellRef {
    CellRef::parse(value).unwrap_or(CellRef::new(0, 0))
}

fn conversations(
    part: &str,
    text: &str,
    people: &People,
    notes: &mut Notes<'_>,
) -> Result<(), Fault> {
    let mut xml = Xml::new(part, text);
    let (mut at, mut person) = (CellRef::new(0, 0), String::new());
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "threadedComment" => {
                    xml.attributes(&e, |name, value| match name {
                        "ref" => at = address(&value),
                        "personId" => person = value.into_owned(),
                        _ => {}
                    })?;
                }
                "text" => {
                    let mut said = String::new();
                    xml.text_into(&mut said)?;
                    let author = people.get(&person).map(String::as_str);
                    notes.add(at, author, &said)?;
                }
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn comments(
    part: &str,
    text: &str,
    told: &BTreeSet<CellRef>,
    notes: &mut Notes<'_>,
) -> Result<(), Fault> {
    let mut xml = Xml::new(part, text);
    let mut authors: Vec<String> = Vec::new();
    let (mut at, mut author) = (CellRef::new(0, 0), None);
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "author" => {
                    let mut name = String::new();
                    xml.text_into(&mut name)?;
                    authors.push(name);
                }
                "comment" => {
                    author = None;
                    xml.attributes(&e, |name, value| match name {
                        "ref" => at = address(&value),
                        "authorId" => author = value.trim().parse::<usize>().ok(),
                        _ => {}
                    })?;
                }
                "text" => {
                    let mut said = String::new();
                    rich_text(&mut xml, &mut said)?;
                    if !told.contains(&at) {
                        let author = author.and_then(|number| authors.get(number));
                        notes.add(at, author.map(String::as_str), &said)?;
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
