//! `settings.xml`: which rows and columns stay when a sheet is scrolled.

use crate::sample::xlsx::Xlsx;
use crate::sample::xml::Element;

/// A position at which a window is split and does not scroll.
const FROZEN: &str = "2";

/// Returns `settings.xml`.
pub(super) fn document(book: &Xlsx) -> Element {
    let mut tables =
        Element::new("config:config-item-map-named").with("config:name", "Tables");
    for (name, root) in book.sheets() {
        let view = root
            .find("sheetViews")
            .and_then(|views| views.find("sheetView"));
        let Some(pane) = view.and_then(|view| view.find("pane")) else {
            continue;
        };
        let columns = pane.get("xSplit").unwrap_or("0");
        let rows = pane.get("ySplit").unwrap_or("0");
        let entry = Element::new("config:config-item-map-entry")
            .with("config:name", name)
            .child(item("HorizontalSplitMode", "short", FROZEN))
            .child(item("VerticalSplitMode", "short", FROZEN))
            .child(item("HorizontalSplitPosition", "int", columns))
            .child(item("VerticalSplitPosition", "int", rows))
            .child(item("PositionRight", "int", columns))
            .child(item("PositionBottom", "int", rows));
        tables = tables.child(entry);
    }
    let view = Element::new("config:config-item-map-entry")
        .child(item("ViewId", "string", "view1"))
        .child(tables);
    let views = Element::new("config:config-item-map-indexed")
        .with("config:name", "Views")
        .child(view);
    let set = Element::new("config:config-item-set")
        .with("config:name", "ooo:view-settings")
        .child(views);
    super::root("office:document-settings")
        .with("xmlns:ooo", "http://openoffice.org/2004/office")
        .child(Element::new("office:settings").child(set))
}

fn item(name: &str, kind: &str, value: &str) -> Element {
    Element::new("config:config-item")
        .with("config:name", name)
        .with("config:type", kind)
        .text(value)
}
