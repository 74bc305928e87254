//! How cells look: from an .xlsx's styles to automatic styles.

use crate::sample::error::Error;
use crate::sample::xlsx::Xlsx;
use crate::sample::xml::Element;

use super::format::Format;

/// The cell styles of a workbook, by their number in the .xlsx.
pub(super) struct Looks {
    styles: Vec<(Format, Element)>,
}

impl Looks {
    /// Reads the styles of a workbook.
    pub(super) fn of(book: &Xlsx) -> Result<Self, Error> {
        let root = book.styles()?;
        let list = |name: &str| -> Vec<&Element> {
            root.find(name)
                .map(|e| e.elements().collect())
                .unwrap_or_default()
        };
        let (fonts, fills, borders) = (list("fonts"), list("fills"), list("borders"));
        let formats = list("numFmts");
        let styles = list("cellXfs")
            .iter()
            .map(|xf| {
                let format = format(&formats, xf.get("numFmtId").unwrap_or("0"));
                let index = |name| xf.get(name).and_then(|n| n.parse::<usize>().ok());
                let part = |list: &[&Element], name| {
                    index(name)
                        .and_then(|index| list.get(index).copied())
                        .cloned()
                };
                let cell = cell_properties(
                    xf,
                    part(&fills, "fillId").as_ref(),
                    part(&borders, "borderId").as_ref(),
                );
                let mut style = Element::new("style:style").child(cell);
                if let Some(font) = part(&fonts, "fontId") {
                    style = style.child(text_properties(&font));
                }
                (format, style)
            })
            .collect();
        Ok(Self { styles })
    }

    /// Returns the number format of a style.
    pub(super) fn format(&self, style: usize) -> Format {
        self.styles
            .get(style)
            .map_or(Format::General, |(format, _)| *format)
    }

    /// Returns the name of a style.
    pub(super) fn name(style: usize) -> String {
        format!("ce{style}")
    }

    /// Returns the automatic styles, data styles first.
    pub(super) fn elements(&self) -> Vec<Element> {
        let mut data = Vec::new();
        let mut cells = Vec::new();
        for (index, (format, style)) in self.styles.iter().enumerate() {
            let name = Self::name(index);
            let data_name = format!("N{}", 100 + index);
            let mut cell = Element::new("style:style")
                .with("style:name", name)
                .with("style:family", "table-cell")
                .with("style:parent-style-name", "Default");
            if let Some(element) = format.style(&data_name) {
                data.push(element);
                cell.set("style:data-style-name", data_name);
            }
            cell.children.clone_from(&style.children);
            cells.push(cell);
        }
        data.extend(cells);
        data
    }
}

/// Returns `styles.xml`: A4 on its side, as wide as the paper.
pub(super) fn page_styles() -> Element {
    let page = Element::new("style:page-layout-properties")
        .with("fo:page-width", "29.7cm")
        .with("fo:page-height", "21cm")
        .with("style:print-orientation", "landscape")
        .with("fo:margin", "1.3cm")
        .with("style:scale-to-X", "1")
        .with("style:scale-to-Y", "0");
    let layout = Element::new("style:page-layout")
        .with("style:name", "pm1")
        .child(page);
    let font = Element::new("style:text-properties")
        .with("fo:font-family", "Calibri")
        .with("fo:font-size", "11pt")
        .with("fo:language", "sv")
        .with("fo:country", "SE");
    let default = Element::new("style:style")
        .with("style:name", "Default")
        .with("style:family", "table-cell")
        .child(font);
    let master = Element::new("style:master-page")
        .with("style:name", "Default")
        .with("style:page-layout-name", "pm1");
    super::root("office:document-styles")
        .child(Element::new("office:styles").child(default))
        .child(Element::new("office:automatic-styles").child(layout))
        .child(Element::new("office:master-styles").child(master))
}

/// Returns the number format with an id: a code in the file or a built-in
/// one.
fn format(formats: &[&Element], id: &str) -> Format {
    let code = formats
        .iter()
        .find(|format| format.get("numFmtId") == Some(id))
        .and_then(|format| format.get("formatCode"));
    let built_in = match id {
        "1" => "0",
        "2" => "0.00",
        "3" => "#,##0",
        "4" => "#,##0.00",
        "9" => "0%",
        "10" => "0.00%",
        "14" => "yyyy-mm-dd",
        "49" => "@",
        _ => "General",
    };
    Format::of(code.unwrap_or(built_in))
}

fn cell_properties(
    xf: &Element,
    fill: Option<&Element>,
    border: Option<&Element>,
) -> Element {
    let mut cell = Element::new("style:table-cell-properties");
    let pattern = fill.and_then(|fill| fill.find("patternFill"));
    if let Some(pattern) = pattern {
        // OpenDocument has no stripes: their paper colour is all that stays.
        let ground = if pattern.get("patternType") == Some("solid") {
            "fgColor"
        } else {
            "bgColor"
        };
        if let Some(color) = pattern.find(ground).and_then(color) {
            cell.set("fo:background-color", color);
        }
    }
    for (side, name) in [
        ("left", "fo:border-left"),
        ("right", "fo:border-right"),
        ("top", "fo:border-top"),
        ("bottom", "fo:border-bottom"),
    ] {
        let line = border.and_then(|border| border.find(side));
        if let Some(style) = line.and_then(|line| line.get("style")) {
            let width = if style == "thin" { "0.74pt" } else { "1.76pt" };
            let color = line.and_then(|line| line.find("color")).and_then(color);
            let color = color.unwrap_or_else(|| "#000000".to_owned());
            cell.set(name, format!("{width} solid {color}"));
        }
    }
    let alignment = xf.find("alignment");
    if alignment.and_then(|a| a.get("wrapText")) == Some("1") {
        cell.set("fo:wrap-option", "wrap");
    }
    match alignment.and_then(|a| a.get("vertical")) {
        Some("top") => cell.set("style:vertical-align", "top"),
        Some("center") => cell.set("style:vertical-align", "middle"),
        _ => {}
    }
    if xf.find("protection").and_then(|p| p.get("locked")) == Some("0") {
        cell.set("style:cell-protect", "none");
    }
    cell
}

fn text_properties(font: &Element) -> Element {
    let mut text = Element::new("style:text-properties");
    if let Some(color) = font.find("color").and_then(color) {
        text.set("fo:color", color);
    }
    if let Some(size) = font.find("sz").and_then(|size| size.get("val")) {
        text.set("fo:font-size", format!("{size}pt"));
    }
    if font.find("b").is_some() {
        text.set("fo:font-weight", "bold");
    }
    if font.find("i").is_some() {
        text.set("fo:font-style", "italic");
    }
    text
}

/// Returns `#14506b` for `FF14506B`; a colour of the theme is left to the
/// program.
fn color(element: &Element) -> Option<String> {
    let rgb = element.get("rgb")?.get(2..)?;
    Some(format!("#{}", rgb.to_lowercase()))
}
