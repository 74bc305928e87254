//! The main part: which sheets there are, in which parts, and how dates count.

use std::collections::BTreeSet;
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

use super::relations;

/// What the main part says.
pub(super) struct Book {
    /// The worksheets in order. Chart sheets have no cells and are left out.
    pub(super) sheets: Vec<Sheet>,
    /// The part of shared texts.
    pub(super) strings: Option<String>,
    /// The part of cell formats.
    pub(super) styles: Option<String>,
    /// Whether serial 0 is 1904-01-01.
    pub(super) from_1904: bool,
}

/// A worksheet.
pub(super) struct Sheet {
    pub(super) name: Arc<str>,
    pub(super) visibility: Visibility,
    pub(super) part: String,
}

/// Reads the main part and its relations.
pub(super) fn read(
    package: &mut Package<'_>,
    main: &str,
    text: &str,
) -> Result<Book, Fault> {
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
    let mut book = Book {
        sheets: Vec::new(),
        strings: of_kind("sharedStrings"),
        styles: of_kind("styles"),
        from_1904: false,
    };
    let mut names = BTreeSet::new();
    let mut xml = Xml::new(main, text);
    // Chart sheets count too: each is looked for among the relations.
    let mut listed = 0;
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
                    listed += 1;
                    if listed > limits::SHEETS {
                        return Err(Fault::TooLarge(Excess::Sheets(limits::SHEETS)));
                    }
                    let (mut id, mut name) = (String::new(), String::new());
                    let mut visibility = Visibility::Visible;
                    xml.attributes(&e, |attribute, value| match attribute {
                        "id" => id = value.into_owned(),
                        "name" => name = value.into_owned(),
                        "state" if value != "visible" => visibility = Visibility::Hidden,
                        _ => {}
                    })?;
                    let relation = relations.iter().find(|relation| relation.id == id);
                    let relation = relation.ok_or_else(|| Fault::missing(&name))?;
                    if relation.kind != "worksheet" {
                        continue;
                    }
                    if !names.insert(name.to_lowercase()) {
                        let name = shortened(&name);
                        return Err(Fault::Damaged(Damage::SheetName(name)));
                    }
                    book.sheets.push(Sheet {
                        name: name.into(),
                        visibility,
                        part: relation.target.clone(),
                    });
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
