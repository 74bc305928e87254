//! Same input, same bytes, whatever the surroundings (DESIGN §11).

use std::fs;

use itbokslut::sample;

use crate::support::project::{Project, Run, program};

const OUTPUTS: [&str; 6] = [
    "ut/2025/intern/it-bokslut.pdf",
    "ut/2025/offentlig/presentation.pdf",
    "ut/2025/intern/it-bokslut.json",
    "ut/2025/intern/sammanfattning.pdf",
    "ut/2025/intern/tjansteskrivelse.pdf",
    "ut/2025/intern/namnd-sn.pdf",
];

/// Returns the outputs of a run.
fn outputs(kommun: &Project) -> [Vec<u8>; 6] {
    OUTPUTS.map(|name| kommun.bytes(name))
}

#[test]
fn the_surroundings_change_no_byte() {
    let plain = Project::sample();
    let first = plain.run(&["rapport"]);
    assert!(first.status < 2, "{first:?}");
    let expected = outputs(&plain);
    assert!(expected[0].starts_with(b"%PDF-"));

    // One thread, and another clock, locale and time zone.
    let other = Project::sample();
    let run = Run::of(
        other
            .command()
            .args(["rapport", "--jobb", "1"])
            .env("POLARS_MAX_THREADS", "1")
            .env("RAYON_NUM_THREADS", "1")
            .env("SOURCE_DATE_EPOCH", "86400")
            .env("TZ", "Pacific/Kiritimati")
            .env("LANG", "tr_TR.UTF-8")
            .env("LC_ALL", "tr_TR.UTF-8"),
    );
    assert_eq!(run.status, first.status);
    assert!(outputs(&other) == expected, "one thread and another clock");

    // Eight threads, from another folder, files created in another order,
    // over what is there already.
    let other = Project::empty();
    let mut files = sample::files().unwrap();
    files.reverse();
    for (name, bytes) in files {
        other.put(&format!("djupt/ner/{name}"), &bytes);
    }
    let elsewhere = Project::empty();
    for round in ["first", "again"] {
        let run = Run::of(
            program()
                .current_dir(elsewhere.path(""))
                .arg("--projekt")
                .arg(other.path("djupt/ner"))
                .args(["--jobb", "8", "--datum", "2031-05-05", "rapport"])
                .env("POLARS_MAX_THREADS", "8")
                .env("SOURCE_DATE_EPOCH", "1900000000"),
        );
        assert_eq!(run.status, first.status);
        for (name, bytes) in OUTPUTS.iter().zip(&expected) {
            let there = fs::read(other.path("djupt/ner").join(name)).unwrap();
            assert!(&there == bytes, "{name}, {round}");
        }
    }
    assert_eq!(elsewhere.names(), Vec::<String>::new());
}

#[test]
fn the_templates_are_the_same_each_time() {
    let kommun = Project::sample();
    kommun.run(&["mallar", "--jobb", "1"]);
    let first = kommun.everything();
    kommun
        .run(&["mallar", "--jobb", "8"])
        .saying(&["(oförändrad)"]);
    assert!(kommun.everything() == first);
}
