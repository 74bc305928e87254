//! The slides on the wall: nothing runs out of a slide, and nothing that is
//! said is smaller than what is read from the back row.

use itbokslut::edition;

use super::programs::{folder_if_asked, run};
use crate::slides::{filled, forty_goals};
use crate::support::pdf;

/// The height of a line in the smallest type that anything is said in, as
/// poppler measures it: 20 points and a little for what hangs below.
const SMALLEST: f64 = 20.0;
/// Below this is the footer, and above this the mark of what is preliminary.
const BODY: (f64, f64) = (50.0, 486.0);

fn attribute(line: &str, name: &str) -> f64 {
    let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

#[test]
fn nothing_runs_out_of_a_slide_or_is_too_small_to_read() {
    let Some(folder) = folder_if_asked("slides") else {
        return;
    };
    for (name, report) in [("filled", filled()), ("forty", forty_goals())] {
        let papers = pdf::papers(&edition::internal(report));
        let (_, slides) = papers
            .iter()
            .find(|(file, _)| file == "presentation.pdf")
            .unwrap();
        let file = folder.join(format!("{name}.pdf"));
        std::fs::write(&file, slides).unwrap();
        let file = file.to_str().unwrap();
        let out = folder.join(name);
        run(
            "pdftoppm",
            &["-r", "60", "-png", file, out.to_str().unwrap()],
        );
        let words = run("pdftotext", &["-bbox", file, "-"]);
        let mut seen = 0;
        let mut page = 0;
        for word in words.lines() {
            if word.contains("<page ") {
                page += 1;
            }
            if !word.contains("<word ") {
                continue;
            }
            let [left, right, top, bottom] =
                ["xMin", "xMax", "yMin", "yMax"].map(|side| attribute(word, side));
            assert!(left >= 20.0 && right <= 940.0, "{name}: {word}");
            assert!(top >= 0.0 && bottom <= 540.0, "{name}: {word}");
            seen += 1;
            // The first slide has its small print where the others have text.
            if page == 1 {
                continue;
            }
            let in_body = top > BODY.0 && bottom < BODY.1;
            assert!(!in_body || bottom - top >= SMALLEST, "{name}: {word}");
            // Between the body and the footer is nothing: what does not fit
            // is on another slide.
            assert!(bottom < BODY.1 || top > BODY.1, "{name}: {word}");
        }
        assert!(seen > 150, "{name}: {seen} words");
    }
}
