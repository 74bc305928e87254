//! The main part: which sheets there are, in which parts, and how dates count.

use std::fmt::Write as _;
use std::sync::Arc;

use quick_xml::events::Event;

use crate::domain::Visibility;
use crate::finding::rules::damaged_file::Damage;
use crate::finding::rules::too_large_file::Excess;
use crate::intake::fault::{Fault, shortened};
use crate::intake::limits;
use crate::intake::package::Package;
use crate::intake::xml::{Xml, is_true};

use super::relations::{Relation, relations};

/// What the main part says.
pub(super) struct Book {
    /// The worksheets in order. Chart sheets have no cells and are left out.
    pub(super) sheets: Vec<Sheet>,
    /// The part of shared texts.
    pub(super) strings: Option<String>,
    /// The part of cell formats.
    pub(super) styles: Option<String>,
    /// The part of those who take part in conversations.
    pub(super) people: Option<String>,
    /// Whether serial 0 is 1904-01-01.
    pub(super) from_1904: bool,
    /// How many sheets of any kind have been listed.
    listed: u32,
}

/// A worksheet.
pub(super) struct Sheet {
    pub(super) name: Arc<str>,
    pub(super) visibility: Visibility,
    pub(super) part: String,
}

/// The parts that the main part points to.
pub(super) struct Related {
    relations: Vec<Relation>,
    strings: Option<String>,
    styles: Option<String>,
    people: Option<String>,
}

impl Related {
    /// Reads the relations of the main part.
    pub(super) fn of(package: &mut Package<'_>, main: &str) -> Result<Self, Fault> {
        let (folder, file) = match main.rfind('/') {
            Some(at) => main.split_at(at + 1),
            None => ("", main),
        };
        let part = format!("{folder}_rels/{file}.rels");
        let relations = relations(folder, &part, &package.needed(&part)?)?;
        let of_kind = |kind| {
            relations
                .iter()
                .find(|relation| relation.kind == kind && package.has(&relation.target))
                .map(|relation| relation.target.clone())
        };
        Ok(Self {
            strings: of_kind("sharedStrings"),
            styles: of_kind("styles"),
            people: of_kind("person"),
            relations,
        })
    }

    /// Returns a workbook without sheets.
    pub(super) fn book(&self) -> Book {
        Book {
            sheets: Vec::new(),
            strings: self.strings.clone(),
            styles: self.styles.clone(),
            people: self.people.clone(),
            from_1904: false,
            listed: 0,
        }
    }

    /// Adds the sheet that a relation's id stands for. One that is no
    /// worksheet has no cells and is left out.
    pub(super) fn add(
        &self,
        book: &mut Book,
        id: &str,
        name: String,
        visibility: Visibility,
    ) -> Result<(), Fault> {
        // Chart sheets count too: each is looked for among the relations.
        if book.listed == limits::SHEETS {
            return Err(Fault::TooLarge(Excess::Sheets(limits::SHEETS)));
        }
        book.listed += 1;
        let relation = self.relations.iter().find(|relation| relation.id == id);
        let relation = relation.ok_or_else(|| Fault::missing(&name))?;
        if relation.kind != "worksheet" {
            return Ok(());
        }
        let lower = name.to_lowercase();
        if book
            .sheets
            .iter()
            .any(|sheet| sheet.name.to_lowercase() == lower)
        {
            return Err(Fault::Damaged(Damage::SheetName(shortened(&name))));
        }
        book.sheets.push(Sheet {
            name: name.into(),
            visibility,
            part: relation.target.clone(),
        });
        Ok(())
    }
}

/// Reads the main part and its relations.
pub(super) fn read(
    package: &mut Package<'_>,
    main: &str,
    text: &str,
) -> Result<Book, Fault> {
    let related = Related::of(package, main)?;
    let mut book = related.book();
    let mut xml = Xml::new(main, text);
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                // Newer programs repeat the element further in, without dates.
                "workbookPr" if xml.depth() == 2 => {
                    xml.attributes(&e, |name, value| {
                        if name == "date1904" {
                            book.from_1904 = is_true(&value);
                        }
                    })?;
                }
                "sheet" if xml.depth() == 3 => {
                    let (mut id, mut name) = (String::new(), String::new());
                    let mut visibility = Visibility::Visible;
                    xml.attributes(&e, |attribute, value| match attribute {
                        "id" => id = value.into_owned(),
                        "name" => name = value.into_owned(),
                        "state" if value != "visible" => visibility = Visibility::Hidden,
                        _ => {}
                    })?;
                    related.add(&mut book, &id, name, visibility)?;
                }
                _ => {}
            },
            Event::Eof => return Ok(book),
            _ => {}
        }
    }
}

/// Returns the name in the new package of a sheet's part.
pub(super) fn sheet_part(number: usize) -> String {
    format!("xl/worksheets/{}.xml", sheet_name(number))
}

/// Returns the name in the new package of a sheet.
pub(super) fn sheet_name(number: usize) -> String {
    format!("sheet{number}")
}

/// Writes the main part anew, with its relations.
pub(super) fn rewritten(book: &Book) -> [(String, String); 3] {
    const TYPES: &str =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut sheets = String::new();
    let mut relations = String::new();
    for number in 0..book.sheets.len() {
        let name = sheet_name(number);
        // Writing to a string cannot fail.
        let _ = write!(
            sheets,
            "<sheet name=\"{name}\" sheetId=\"{}\" r:id=\"{name}\"/>",
            number + 1
        );
        let _ = write!(
            relations,
            "<Relationship Id=\"{name}\" Type=\"{TYPES}/worksheet\" \
             Target=\"worksheets/{name}.xml\"/>"
        );
    }
    let root = format!(
        "<Relationships><Relationship Id=\"r\" Type=\"{TYPES}/officeDocument\" \
         Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let main = format!(
        "<workbook><workbookPr date1904=\"{}\"/><sheets>{sheets}</sheets></workbook>",
        u8::from(book.from_1904)
    );
    let relations = format!("<Relationships>{relations}</Relationships>");
    [
        ("_rels/.rels".to_owned(), root),
        ("xl/workbook.xml".to_owned(), main),
        ("xl/_rels/workbook.xml.rels".to_owned(), relations),
    ]
}
