//! An Office Open XML workbook written by hand: a valid one with changed
//! cells and parts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::zip::RawZip;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A workbook that is being described. It begins with one empty sheet,
/// `Blad1`; what is said of cells, rows and ranges is of the latest sheet.
#[derive(Clone)]
pub(crate) struct RawXlsx {
    sheets: Vec<Sheet>,
    strings: Vec<String>,
    formats: Vec<String>,
    from_1904: bool,
    main: &'static str,
    relations: &'static str,
    /// Parts that are added, or replace those that would be written.
    parts: BTreeMap<String, String>,
}

#[derive(Clone, Default)]
struct Sheet {
    name: String,
    state: Option<&'static str>,
    rows: BTreeMap<u32, Row>,
    merges: Vec<String>,
}

#[derive(Clone, Default)]
struct Row {
    attributes: String,
    cells: String,
}

impl RawXlsx {
    pub(crate) fn new() -> Self {
        Self {
            sheets: vec![Sheet {
                name: "Blad1".to_owned(),
                ..Sheet::default()
            }],
            strings: Vec::new(),
            formats: vec!["General".to_owned()],
            from_1904: false,
            main: MAIN,
            relations: RELATIONS,
            parts: BTreeMap::new(),
        }
    }

    /// Returns a workbook whose first sheet has another name.
    pub(crate) fn named(name: &str) -> Self {
        let mut book = Self::new();
        name.clone_into(&mut book.latest().name);
        book
    }

    /// Returns a workbook without a sheet, to which its own are added.
    pub(crate) fn empty() -> Self {
        let mut book = Self::new();
        book.sheets.clear();
        book
    }

    /// Adds a format; its style is the next number, and the general one is 0.
    pub(crate) fn format(mut self, code: &str) -> Self {
        self.formats.push(code.to_owned());
        self
    }

    /// Begins another sheet.
    pub(crate) fn sheet(mut self, name: &str) -> Self {
        self.sheets.push(Sheet {
            name: name.to_owned(),
            ..Sheet::default()
        });
        self
    }

    /// Gives the sheet a state, `hidden` or `veryHidden`.
    pub(crate) fn state(mut self, state: &'static str) -> Self {
        self.latest().state = Some(state);
        self
    }

    /// Adds a `<c>` element as it is to a row, counted from one.
    pub(crate) fn raw(mut self, row: u32, cell: &str) -> Self {
        self.row(row).cells.push_str(cell);
        self
    }

    /// Adds a number as it is written in the file.
    pub(crate) fn number(self, address: &str, value: &str) -> Self {
        self.raw(
            row_of(address),
            &format!("<c r=\"{address}\"><v>{value}</v></c>"),
        )
    }

    /// Adds a number that is shown by a format code.
    pub(crate) fn formatted(mut self, address: &str, value: &str, code: &str) -> Self {
        let known = self.formats.iter().position(|format| format == code);
        let style = known.unwrap_or_else(|| {
            self.formats.push(code.to_owned());
            self.formats.len() - 1
        });
        self.raw(
            row_of(address),
            &format!("<c r=\"{address}\" s=\"{style}\"><v>{value}</v></c>"),
        )
    }

    /// Adds a text that is stored in the cell.
    pub(crate) fn text(self, address: &str, text: &str) -> Self {
        let text = escaped(text);
        self.raw(
            row_of(address),
            &format!(
                "<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
            ),
        )
    }

    /// Adds a text that is stored in the table of shared texts.
    pub(crate) fn shared(self, address: &str, text: &str) -> Self {
        let entry = format!("<si><t xml:space=\"preserve\">{}</t></si>", escaped(text));
        self.rich(address, &entry)
    }

    /// Adds a text by its `<si>` element in the table of shared texts.
    pub(crate) fn rich(mut self, address: &str, entry: &str) -> Self {
        self.strings.push(entry.to_owned());
        let index = self.strings.len() - 1;
        self.raw(
            row_of(address),
            &format!("<c r=\"{address}\" t=\"s\"><v>{index}</v></c>"),
        )
    }

    /// Adds a formula, with the number it last came to.
    pub(crate) fn formula(
        self,
        address: &str,
        formula: &str,
        value: Option<&str>,
    ) -> Self {
        let formula = escaped(formula);
        let value = value.map_or(String::new(), |value| format!("<v>{value}</v>"));
        self.raw(
            row_of(address),
            &format!("<c r=\"{address}\"><f>{formula}</f>{value}</c>"),
        )
    }

    /// Adds an error value.
    pub(crate) fn error(self, address: &str, error: &str) -> Self {
        self.raw(
            row_of(address),
            &format!("<c r=\"{address}\" t=\"e\"><v>{error}</v></c>"),
        )
    }

    /// Hides a row, counted from one.
    pub(crate) fn hidden_row(mut self, row: u32) -> Self {
        self.row(row).attributes.push_str(" hidden=\"1\"");
        self
    }

    /// Merges a range.
    pub(crate) fn merge(mut self, range: &str) -> Self {
        self.latest().merges.push(range.to_owned());
        self
    }

    /// Lets dates count from 1904.
    pub(crate) fn dates_from_1904(mut self) -> Self {
        self.from_1904 = true;
        self
    }

    /// Writes it in the strict variant of the standard.
    pub(crate) fn strict(mut self) -> Self {
        self.main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        self.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        self
    }

    /// Adds a part, or replaces the one that would be written.
    pub(crate) fn part(mut self, name: &str, text: impl Into<String>) -> Self {
        self.parts.insert(name.to_owned(), text.into());
        self
    }

    /// Returns the text of a part.
    pub(crate) fn text_of(&self, name: &str) -> String {
        let parts = self.parts();
        parts.into_iter().find(|(part, _)| part == name).unwrap().1
    }

    /// Returns the parts, the list of types first as Excel has it.
    pub(crate) fn parts(&self) -> Vec<(String, String)> {
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), self.types()),
            (
                "_rels/.rels".to_owned(),
                self.relations([("officeDocument", "xl/workbook.xml".to_owned())]),
            ),
            ("xl/workbook.xml".to_owned(), self.workbook()),
            (
                "xl/_rels/workbook.xml.rels".to_owned(),
                self.relations(
                    (1..=self.sheets.len())
                        .map(|n| ("worksheet", format!("worksheets/sheet{n}.xml")))
                        .chain([
                            ("sharedStrings", "sharedStrings.xml".to_owned()),
                            ("styles", "styles.xml".to_owned()),
                        ]),
                ),
            ),
            ("xl/sharedStrings.xml".to_owned(), self.shared_strings()),
            ("xl/styles.xml".to_owned(), self.styles()),
        ];
        for (index, sheet) in self.sheets.iter().enumerate() {
            let name = format!("xl/worksheets/sheet{}.xml", index + 1);
            parts.push((name, sheet.xml(self.main)));
        }
        let mut changed = self.parts.clone();
        for (name, text) in &mut parts {
            if let Some(replaced) = changed.remove(name) {
                *text = replaced;
            }
        }
        parts.extend(changed);
        parts
    }

    /// Returns the package, to be changed further.
    pub(crate) fn zip(&self) -> RawZip {
        self.parts()
            .iter()
            .fold(RawZip::new(), |zip, (name, text)| zip.deflated(name, text))
    }

    pub(crate) fn build(&self) -> Vec<u8> {
        self.zip().build()
    }

    fn latest(&mut self) -> &mut Sheet {
        self.sheets.last_mut().unwrap()
    }

    fn row(&mut self, row: u32) -> &mut Row {
        self.latest().rows.entry(row).or_default()
    }

    fn types(&self) -> String {
        const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        let sheets = (1..=self.sheets.len())
            .map(|n| {
                format!(
                    "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" \
                     ContentType=\"{KIND}.worksheet+xml\"/>"
                )
            })
            .collect::<Vec<_>>()
            .concat();
        format!(
            "<Types xmlns=\"{PACKAGE}/content-types\">\
             <Default Extension=\"rels\" \
             ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>\
             <Override PartName=\"/xl/styles.xml\" ContentType=\"{KIND}.styles+xml\"/>\
             <Override PartName=\"/xl/sharedStrings.xml\" \
             ContentType=\"{KIND}.sharedStrings+xml\"/>{sheets}</Types>"
        )
    }

    fn relations<'a>(
        &self,
        targets: impl IntoIterator<Item = (&'a str, String)>,
    ) -> String {
        let targets = targets
            .into_iter()
            .enumerate()
            .map(|(index, (kind, target))| {
                format!(
                    "<Relationship Id=\"rId{}\" Type=\"{}/{kind}\" Target=\"{target}\"/>",
                    index + 1,
                    self.relations
                )
            })
            .collect::<Vec<_>>()
            .concat();
        format!(
            "<Relationships xmlns=\"{PACKAGE}/relationships\">{targets}</Relationships>"
        )
    }

    fn workbook(&self) -> String {
        let mut sheets = String::new();
        for (index, sheet) in self.sheets.iter().enumerate() {
            let number = index + 1;
            let name = escaped(&sheet.name);
            let state = sheet
                .state
                .map_or(String::new(), |state| format!(" state=\"{state}\""));
            write!(
                sheets,
                "<sheet name=\"{name}\" sheetId=\"{number}\"{state} r:id=\"rId{number}\"/>"
            )
            .unwrap();
        }
        format!(
            "<workbook xmlns=\"{}\" xmlns:r=\"{}\"><workbookPr date1904=\"{}\"/>\
             <sheets>{sheets}</sheets></workbook>",
            self.main,
            self.relations,
            u8::from(self.from_1904)
        )
    }

    fn shared_strings(&self) -> String {
        format!(
            "<sst xmlns=\"{}\" uniqueCount=\"{}\">{}</sst>",
            self.main,
            self.strings.len(),
            self.strings.concat()
        )
    }

    fn styles(&self) -> String {
        let mut codes = String::new();
        let mut formats = String::new();
        for (index, code) in self.formats.iter().enumerate() {
            let id = if index == 0 { 0 } else { 163 + index };
            if index > 0 {
                let code = escaped(code);
                write!(codes, "<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>")
                    .unwrap();
            }
            write!(formats, "<xf numFmtId=\"{id}\"/>").unwrap();
        }
        format!(
            "<styleSheet xmlns=\"{}\"><numFmts>{codes}</numFmts>\
             <cellXfs>{formats}</cellXfs></styleSheet>",
            self.main
        )
    }
}

impl Sheet {
    fn xml(&self, namespace: &str) -> String {
        let mut rows = String::new();
        for (number, row) in &self.rows {
            write!(
                rows,
                "<row r=\"{number}\"{}>{}</row>",
                row.attributes, row.cells
            )
            .unwrap();
        }
        let merges = self
            .merges
            .iter()
            .map(|range| format!("<mergeCell ref=\"{range}\"/>"))
            .collect::<Vec<_>>()
            .concat();
        format!(
            "<worksheet xmlns=\"{namespace}\"><sheetData>{rows}</sheetData>\
             <mergeCells>{merges}</mergeCells></worksheet>"
        )
    }
}

fn row_of(address: &str) -> u32 {
    let digits = address.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().unwrap()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
