//! The public edition's pages as poppler reads them: the glyphs as text.

use super::programs::{folder_if_asked, run};
use crate::editions::{leak, planted};

#[test]
fn no_page_and_no_attachment_shows_what_is_secret() {
    for (name, plant) in [
        ("marks", planted::Plant::Marks),
        ("names", planted::Plant::Names),
    ] {
        let Some(folder) = folder_if_asked(&format!("public-{name}")) else {
            return;
        };
        let (report, _) = planted::report(plant);
        let file = folder.join("it-bokslut.pdf");
        std::fs::write(&file, leak::pdf(report)).unwrap();
        let pdf = file.to_str().unwrap();
        let text = run("pdftotext", &["-layout", pdf, "-"]).to_lowercase();
        assert!(text.contains("ej sekretessgranskad"), "the pages have text");
        for secret in [planted::MARK, planted::DIGITS, planted::DATE] {
            assert!(!text.contains(secret), "«{secret}» is on a page");
        }
        let pages = text.split('\u{c}').filter(|page| !page.trim().is_empty());
        for (page, number) in pages.zip(1..) {
            assert!(page.contains("ej sekretessgranskad"), "page {number}");
        }
    }
}
