//! The papers of a tiny and of a very large kommun as poppler reads them: no
//! word outside the page's margins, none over another.

use itbokslut::edition;

use super::programs::{folder_if_asked, run};
use crate::support::{pdf, sizes};

/// A word and where it stands, in points.
struct Word {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Word {
    /// Returns how far down its ink reaches. A line's height has room for what
    /// hangs below it, and a figure hardly does: a large one may stand close above its
    /// label.
    fn foot(&self) -> f64 {
        let is_part = |c: char| c.is_ascii_digit() || ",%−".contains(c);
        let is_figure = self.text.chars().all(is_part);
        let room = if is_figure { 0.27 } else { 0.0 };
        self.bottom - room * (self.bottom - self.top)
    }
}

/// Returns the width and the words of every page.
fn words(pdf: &str) -> Vec<(f64, Vec<Word>)> {
    let text = run("pdftotext", &["-bbox", pdf, "-"]);
    let mut pages = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        let number = |name: &str| -> f64 {
            let from = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
            line[from..].split('"').next().unwrap().parse().unwrap()
        };
        if line.starts_with("<page ") {
            pages.push((number("width"), Vec::new()));
        }
        let Some(rest) = line.strip_prefix("<word ") else {
            continue;
        };
        let text = rest.split('>').nth(1).unwrap();
        let (_, words) = pages.last_mut().unwrap();
        words.push(Word {
            text: text.trim_end_matches("</word").to_owned(),
            left: number("xMin"),
            top: number("yMin"),
            right: number("xMax"),
            bottom: number("yMax"),
        });
    }
    pages
}

#[test]
fn no_word_stands_outside_the_margins_or_over_another() {
    for (name, report) in [
        ("tiny", sizes::tiny()),
        ("large", sizes::large()),
        ("long", sizes::long_names()),
    ] {
        let Some(folder) = folder_if_asked(&format!("pages-{name}")) else {
            return;
        };
        for (file, bytes) in pdf::papers(&edition::internal(report)) {
            let path = folder.join(&file);
            std::fs::write(&path, bytes).unwrap();
            let pages = words(path.to_str().unwrap());
            assert!(!pages.is_empty());
            let mut wrong = Vec::new();
            for ((width, words), page) in pages.iter().zip(1..) {
                let outside = outside(*width, words);
                wrong.extend(outside.map(|word| format!("{page}: {word} outside")));
                wrong.extend(over(words).map(|both| format!("{page}: {both}")));
            }
            assert!(wrong.is_empty(), "{name}, {file}: {wrong:#?}");
        }
    }
}

/// A paper page has 20 mm at the sides; on a slide that is wider the text must
/// at least be whole.
fn outside(width: f64, words: &[Word]) -> impl Iterator<Item = &str> {
    let margin = if width < 600.0 { 56.0 } else { 6.0 };
    let is_outside =
        move |word: &&Word| word.left < margin || word.right > width - margin + 1.0;
    words.iter().filter(is_outside).map(|w| w.text.as_str())
}

/// Words that cover more than half of each other's height and some of
/// their width.
fn over(words: &[Word]) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    for (at, one) in words.iter().enumerate() {
        for other in &words[at + 1..] {
            let width = one.right.min(other.right) - one.left.max(other.left);
            let height = one.foot().min(other.foot()) - one.top.max(other.top);
            let least = (one.bottom - one.top).min(other.bottom - other.top);
            if width > 1.5 && height > least * 0.6 {
                found.push(format!("«{}» over «{}»", one.text, other.text));
            }
        }
    }
    found.into_iter()
}
