//! Pages as pictures, against those in `tests/pictures/`: what no test of text
//! sees. `make pictures` takes them anew; look at them before they are
//! committed.

use std::path::{Path, PathBuf};

use super::programs::{folder_if_asked, run};
use crate::support::inflate::inflate;
use crate::support::project::Project;

/// The pages: edition, paper, page counted from one.
const PAGES: &[(&str, &str, usize)] = &[
    ("intern", "it-bokslut.pdf", 1),
    ("intern", "it-bokslut.pdf", 2),
    ("intern", "it-bokslut.pdf", 3),
    ("intern", "it-bokslut.pdf", 14),
    ("intern", "it-bokslut.pdf", 26),
    ("offentlig", "it-bokslut.pdf", 1),
];
/// Coarse enough for small files, fine enough for a moved line.
const DPI: &str = "40";
/// How wide and high a part is over which the grey is averaged, so that how a
/// program draws its letters does not matter.
const PART: usize = 4;
/// How much a part's grey may differ, of 255.
const GREY: usize = 28;
/// How many parts of a thousand may differ.
const PARTS: usize = 4;

/// A picture in grey.
struct Picture {
    width: usize,
    rows: Vec<Vec<u8>>,
}

#[test]
fn the_pages_look_as_they_did() {
    let Some(folder) = folder_if_asked("pictures") else {
        return;
    };
    let kommun = Project::sample();
    kommun.run(&["rapport", "--tyst"]);
    let write = std::env::var("ITBOKSLUT_PICTURES").is_ok_and(|how| how == "write");
    let mut changed = Vec::new();
    for (edition, paper, page) in PAGES {
        let pdf = kommun.path(&format!("ut/2025/{edition}/{paper}"));
        let name = format!("{edition}-{}-{page:02}", paper.trim_end_matches(".pdf"));
        let now = folder.join(&name);
        let page = page.to_string();
        let arguments = ["-r", DPI, "-gray", "-png", "-singlefile", "-f", &page, "-l"];
        let files = [&page, pdf.to_str().unwrap(), now.to_str().unwrap()];
        run("pdftoppm", &[&arguments[..], &files[..]].concat());
        let now = now.with_extension("png");
        let then = committed(&name);
        if write {
            std::fs::create_dir_all(then.parent().unwrap()).unwrap();
            std::fs::copy(&now, &then).unwrap();
            let size = std::fs::metadata(&then).unwrap().len();
            assert!(size <= 60 * 1024, "{name} has {size} bytes");
        } else if let Some(share) = difference(&read(&then), &read(&now)) {
            changed.push(format!(
                "{name}: {share} ‰ of the page; compare {} with {}",
                then.display(),
                now.display()
            ));
        }
    }
    assert!(
        changed.is_empty(),
        "pages look otherwise than in tests/pictures/; if they are better, run `make \
         pictures`:\n{}",
        changed.join("\n")
    );
}

fn committed(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pictures")
        .join(format!("{name}.png"))
}

/// Returns how many parts of a thousand differ, when that is too many.
fn difference(then: &Picture, now: &Picture) -> Option<usize> {
    if then.width != now.width || then.rows.len() != now.rows.len() {
        return Some(1000);
    }
    let (mut all, mut differing) = (0, 0);
    for y in (0..then.rows.len()).step_by(PART) {
        for x in (0..then.width).step_by(PART) {
            all += 1;
            let grey = |picture: &Picture| {
                let rows = picture.rows.iter().skip(y).take(PART);
                let cells = rows.flat_map(|row| row.iter().skip(x).take(PART));
                let cells: Vec<usize> = cells.map(|cell| usize::from(*cell)).collect();
                cells.iter().sum::<usize>() / cells.len()
            };
            if grey(then).abs_diff(grey(now)) > GREY {
                differing += 1;
            }
        }
    }
    let share = differing * 1000 / all;
    (share > PARTS).then_some(share)
}

/// Reads a PNG of eight bits in grey, or in three colours of which the first is
/// taken, as poppler writes it.
fn read(path: &Path) -> Picture {
    let png = std::fs::read(path)
        .unwrap_or_else(|why| panic!("{}: {why}; run `make pictures`", path.display()));
    let number = |at: usize| -> usize {
        let bytes = png[at..at + 4].iter();
        bytes.fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let (width, height) = (number(16), number(20));
    let step = match png[24..29] {
        [8, 0, 0, 0, 0] => 1,
        [8, 2, 0, 0, 0] => 3,
        _ => panic!("{} is another kind of PNG", path.display()),
    };
    let mut data = Vec::new();
    let mut at = 8;
    while at < png.len() {
        let length = number(at);
        if &png[at + 4..at + 8] == b"IDAT" {
            data.extend(&png[at + 8..at + 8 + length]);
        }
        at += 12 + length;
    }
    let data = inflate(&data);
    let mut rows: Vec<Vec<u8>> = Vec::with_capacity(height);
    for line in data.chunks_exact(width * step + 1) {
        let above = rows.last().cloned();
        let above = above.unwrap_or_else(|| vec![0; width * step]);
        let mut row = line[1..].to_vec();
        for x in 0..width * step {
            let left = if x >= step { row[x - step] } else { 0 };
            let corner = if x >= step { above[x - step] } else { 0 };
            let predicted = match line[0] {
                0 => 0,
                1 => left,
                2 => above[x],
                3 => left.midpoint(above[x]),
                _ => paeth(left, above[x], corner),
            };
            row[x] = row[x].wrapping_add(predicted);
        }
        rows.push(row);
    }
    assert_eq!(rows.len(), height);
    let grey = |row: Vec<u8>| row.into_iter().step_by(step).collect();
    Picture {
        width,
        rows: rows.into_iter().map(grey).collect(),
    }
}

/// The predictor of PNG's fifth filter.
fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let guess = a + b - c;
    let away = |value: i16| guess.abs_diff(value);
    if away(a) <= away(b) && away(a) <= away(c) {
        left
    } else if away(b) <= away(c) {
        above
    } else {
        corner
    }
}
