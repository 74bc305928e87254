//! From a report value to paper.

use std::path::Path;
use std::time::Instant;

use itbokslut::edition;
use itbokslut::typeset::{self, Templates};
use itbokslut::wording;

use crate::support::told;

fn disk() -> Templates {
    let root =
        std::path::PathBuf::from(std::env::var("TPL").unwrap_or(
            concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates").to_owned(),
        ));
    let mut t = Templates::built_in();
    for p in [
        "it-bokslut.typ",
        "lib/board.typ",
        "lib/charts.typ",
        "lib/colours.typ",
        "lib/input.typ",
        "lib/page.typ",
        "lib/status.typ",
        "lib/tables.typ",
    ] {
        t = t.with(p, std::fs::read(root.join(p)).unwrap());
    }
    t
}

#[test]
fn the_sample() {
    let report = told::sample();
    let start = Instant::now();
    let words = wording::words(&edition::internal(report));
    let worded = start.elapsed();
    let pdf = typeset::report(b"{\"version\": 1}", &words, &disk());
    let done = start.elapsed();
    eprintln!("words {worded:?}, all {done:?}");
    let pdf = pdf.unwrap_or_else(|error| panic!("{error}"));
    std::fs::write("/tmp/paper/sample.pdf", &pdf).unwrap();
}
