//! A PDF's structure tree as text: what somebody hears who has it read aloud.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A part of the structure tree.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    /// What it is: `H1`, `P`, `Table`, `TH`.
    pub(crate) kind: String,
    /// What is read in its place.
    pub(crate) alt: Option<String>,
    /// Of a `TH`, what it heads: `Column`, `Row`.
    pub(crate) scope: Option<String>,
    /// Its own text.
    pub(crate) text: String,
    /// What the annotations in it are said to be: where a link leads.
    pub(crate) contents: Vec<String>,
    /// The parts in it, in the order in which they are read.
    pub(crate) children: Vec<Element>,
}

/// The kind of text that stands directly in an element.
const TEXT: &str = "text";

impl Element {
    /// Returns it and everything in it, in the order in which it is read.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Self::all));
        all
    }

    /// Returns everything of a kind in it.
    pub(crate) fn of(&self, kind: &str) -> Vec<&Self> {
        let all = self.all().into_iter();
        all.filter(|element| element.kind == kind).collect()
    }

    /// Returns what is read of it: the alternative text where it has one.
    pub(crate) fn read(&self) -> String {
        match &self.alt {
            Some(alt) => alt.clone(),
            None if self.kind == TEXT => self.text.clone(),
            None => {
                let parts: Vec<String> = self.children.iter().map(Self::read).collect();
                parts.concat()
            }
        }
    }

    /// Returns the tree as text, a line for every part that holds text.
    pub(crate) fn outline(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out
    }

    fn write(&self, depth: usize, out: &mut String) {
        let margin = "  ".repeat(depth);
        let scope = self.scope.as_ref().map(|scope| format!(" ({scope})"));
        let scope = scope.unwrap_or_default();
        let is_leaf = self.alt.is_some()
            || self
                .children
                .iter()
                .all(|c| c.kind == TEXT || c.kind == "Span" || c.kind == "Link");
        if self.kind == TEXT {
            writeln!(out, "{margin}{}", self.text.trim()).unwrap();
        } else if is_leaf {
            writeln!(out, "{margin}{}{scope}: {}", self.kind, self.read().trim())
                .unwrap();
        } else {
            writeln!(out, "{margin}{}{scope}", self.kind).unwrap();
            for child in &self.children {
                child.write(depth + 1, out);
            }
        }
    }
}

/// Reads a PDF's structure tree.
pub(crate) fn read(pdf: &[u8]) -> Element {
    let document = Document::load_mem(pdf).unwrap();
    let reader = Reader {
        texts: texts(&document),
        document: &document,
    };
    let catalog = document.catalog().unwrap();
    let root = reader.dictionary(catalog.get(b"StructTreeRoot").unwrap());
    let mut element = Element::default();
    reader.children(root, None, &mut element);
    element
}

struct Reader<'d> {
    document: &'d Document,
    /// The texts by page and number in it.
    texts: BTreeMap<(ObjectId, i64), String>,
}

impl<'d> Reader<'d> {
    fn object(&self, object: &'d Object) -> &'d Object {
        self.document.dereference(object).unwrap().1
    }

    fn dictionary(&self, object: &'d Object) -> &'d Dictionary {
        self.object(object).as_dict().unwrap()
    }

    fn children(
        &self,
        of: &'d Dictionary,
        page: Option<ObjectId>,
        element: &mut Element,
    ) {
        let Ok(children) = of.get(b"K") else { return };
        match self.object(children) {
            Object::Array(children) => {
                for child in children {
                    self.child(child, page, element);
                }
            }
            _ => self.child(children, page, element),
        }
    }

    fn child(&self, child: &'d Object, page: Option<ObjectId>, element: &mut Element) {
        match self.object(child) {
            Object::Integer(number) => self.text(page, *number, element),
            Object::Dictionary(own) => {
                let page = own.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                if let Ok(number) = own.get(b"MCID").and_then(Object::as_i64) {
                    self.text(page, number, element);
                } else if let Ok(annotation) = own.get(b"Obj") {
                    let annotation = self.dictionary(annotation);
                    let contents = annotation.get(b"Contents");
                    let contents = contents.and_then(Object::as_str).map(decoded);
                    element.contents.push(contents.unwrap_or_default());
                } else {
                    element.children.push(self.element(own, page));
                }
            }
            _ => {}
        }
    }

    fn element(&self, own: &'d Dictionary, page: Option<ObjectId>) -> Element {
        let kind = own.get(b"S").and_then(Object::as_name).unwrap();
        let mut element = Element {
            kind: String::from_utf8_lossy(kind).into_owned(),
            alt: own.get(b"Alt").and_then(Object::as_str).map(decoded).ok(),
            scope: own.get(b"A").ok().and_then(|a| self.scope(a)),
            ..Element::default()
        };
        self.children(own, page, &mut element);
        element
    }

    fn scope(&self, attributes: &'d Object) -> Option<String> {
        match self.object(attributes) {
            Object::Array(all) => all.iter().find_map(|a| self.scope(a)),
            Object::Dictionary(own) => {
                let scope = own.get(b"Scope").and_then(Object::as_name).ok()?;
                Some(String::from_utf8_lossy(scope).into_owned())
            }
            _ => None,
        }
    }

    fn text(&self, page: Option<ObjectId>, number: i64, element: &mut Element) {
        let text = page.and_then(|page| self.texts.get(&(page, number)));
        element.children.push(Element {
            kind: TEXT.to_owned(),
            text: text.cloned().unwrap_or_default(),
            ..Element::default()
        });
    }
}

/// Returns a PDF's text string.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf_16(rest),
        bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn utf_16(bytes: &[u8]) -> String {
    let units = bytes.chunks_exact(2);
    let units: Vec<u16> = units.map(|b| u16::from_be_bytes([b[0], b[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// Returns the marked text of every page, by page and number.
fn texts(document: &Document) -> BTreeMap<(ObjectId, i64), String> {
    let mut texts = BTreeMap::new();
    for page in document.get_pages().into_values() {
        let fonts = document.get_page_fonts(page).unwrap();
        let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = fonts
            .into_iter()
            .map(|(name, font)| (name, characters(document, font)))
            .collect();
        let content = Content::decode(&document.get_page_content(page)).unwrap();
        let mut font = None;
        // What is open: the number, and a text that stands for what is shown.
        let mut open: Vec<(Option<i64>, bool)> = Vec::new();
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "Tf" => font = operands[0].as_name().ok().and_then(|n| maps.get(n)),
                "BMC" => open.push((None, false)),
                "BDC" => {
                    let own = operands.get(1).and_then(|own| own.as_dict().ok());
                    let number = own.and_then(|own| own.get(b"MCID").ok());
                    let number = number.and_then(|number| number.as_i64().ok());
                    let instead = own.and_then(|own| own.get(b"ActualText").ok());
                    let instead = instead.and_then(|text| text.as_str().ok());
                    if let Some(text) = instead {
                        add(&mut texts, page, &open, &decoded(text));
                    }
                    open.push((number, instead.is_some()));
                    if let Some(number) = number {
                        texts.entry((page, number)).or_insert_with(String::new);
                    }
                }
                "EMC" => {
                    open.pop();
                }
                "Tj" | "TJ" if !open.iter().any(|(_, instead)| *instead) => {
                    let mut shown = String::new();
                    let one = std::slice::from_ref(&operands[0]);
                    for part in operands[0].as_array().map_or(one, Vec::as_slice) {
                        let glyphs = part.as_str().unwrap_or_default().chunks_exact(2);
                        for glyph in glyphs {
                            let glyph = u16::from_be_bytes([glyph[0], glyph[1]]);
                            let c = font.and_then(|font| font.get(&glyph));
                            shown.push_str(c.map_or("\u{fffd}", String::as_str));
                        }
                    }
                    add(&mut texts, page, &open, &shown);
                }
                _ => {}
            }
        }
    }
    texts
}

fn add(
    texts: &mut BTreeMap<(ObjectId, i64), String>,
    page: ObjectId,
    open: &[(Option<i64>, bool)],
    text: &str,
) {
    if let Some(number) = open.iter().rev().find_map(|(number, _)| *number) {
        texts.entry((page, number)).or_default().push_str(text);
    }
}

/// Returns the texts of a font's glyphs, from its `ToUnicode`.
fn characters(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let mut characters = BTreeMap::new();
    let Ok(map) = font.get(b"ToUnicode") else {
        return characters;
    };
    let map = document.dereference(map).unwrap().1.as_stream().unwrap();
    let map = String::from_utf8_lossy(&map.get_plain_content().unwrap()).into_owned();
    let mut ranges = false;
    for line in map.lines() {
        ranges = match line.trim() {
            line if line.ends_with("beginbfchar") => false,
            line if line.ends_with("beginbfrange") => true,
            _ => ranges,
        };
        let codes: Vec<Vec<u8>> = line
            .split('<')
            .filter_map(|part| part.split_once('>'))
            .map(|(hex, _)| bytes(hex))
            .collect();
        let code = |at: usize| -> u16 {
            let code: &Vec<u8> = &codes[at];
            code.iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte))
        };
        match codes.len() {
            2 if !ranges => {
                characters.insert(code(0), utf_16(&codes[1]));
            }
            3 if ranges => {
                for (at, glyph) in (code(0)..=code(1)).enumerate() {
                    let first = code(2) + u16::try_from(at).unwrap();
                    characters.insert(glyph, utf_16(&first.to_be_bytes()));
                }
            }
            _ => {}
        }
    }
    characters
}

fn bytes(hex: &str) -> Vec<u8> {
    let hex: Vec<u32> = hex.chars().filter_map(|c| c.to_digit(16)).collect();
    let pairs = hex.chunks_exact(2);
    pairs
        .map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap())
        .collect()
}
