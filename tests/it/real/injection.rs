//! Hostile texts on the pages, as poppler reads them.

use super::programs::{folder_if_asked, run};
use crate::injection::hostile::{deceiving, marks};
use crate::injection::planted::planted;

#[test]
fn hostile_texts_are_text_on_every_page_and_links_lead_nowhere() {
    let Some(folder) = folder_if_asked("injection") else {
        return;
    };
    let planted = planted();
    let made = planted.kommun.run(&["rapport"]);
    assert!(made.status < 2, "{}", made.err);
    let mut seen = std::collections::BTreeSet::new();
    for (name, bytes) in planted.kommun.everything() {
        if !name.starts_with("ut/") || !name.ends_with(".pdf") {
            continue;
        }
        let file = folder.join(name.replace('/', "-"));
        std::fs::write(&file, bytes).unwrap();
        let pdf = file.to_str().unwrap();
        let text = run("pdftotext", &["-raw", pdf, "-"]).replace('\u{c}', "\n");
        assert_eq!(deceiving(&text), None, "{name}");
        let on_pages: Vec<usize> = marks(&text);
        // Markup that ran would have left nothing to read of itself.
        for (hostile, start) in [
            ("#eval(\"1+1\")", 7),
            ("$ x^2 $", 8),
            ("<script>", 11),
            ("&amp; &lt;b&gt;", 12),
            ("=cmd|' /C calc'!A0", 0),
            ("[U+202E]", 14),
        ] {
            let is_kind =
                |mark: &&usize| **mark % crate::injection::hostile::COUNT == start;
            if on_pages.iter().any(|mark| is_kind(&mark)) {
                assert!(text.contains(hostile), "{name}: {hostile}");
            }
        }
        seen.extend(on_pages);
        let info = run("pdfinfo", &["-js", pdf]);
        assert!(!info.contains("alert"), "{name}: {info}");
        let links = run("pdfinfo", &["-url", pdf]);
        assert!(!links.contains("a.example"), "{name}: {links}");
    }
    assert!(seen.len() > 100, "{}", seen.len());
}
