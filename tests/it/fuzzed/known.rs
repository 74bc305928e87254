//! The targets' functions over the seeds, and over what once failed.

use std::path::Path;

use super::seeds::{Seed, seeds};

/// Calls a target's function.
fn run(target: &str, input: &[u8]) {
    match target {
        "adopted" => super::adopted::check(input),
        "binary" => super::binary::check(input),
        "ods" => super::ods::check(input),
        "package" => super::package::check(input),
        "settings" => super::settings::check(input),
        "submission" => super::submission::check(input),
        "wire" => super::wire::check(input),
        "xlsx_parts" => super::xlsx_parts::check(input),
        other => panic!("there is no target {other}"),
    }
}

/// Calls a target's function, and names the input that it fails on.
fn holds(target: &str, name: &str, input: &[u8]) {
    let held = std::panic::catch_unwind(|| run(target, input));
    assert!(held.is_ok(), "{target} fails on {name}");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn what_holds_of_every_file_holds_of_the_seeds() {
    let seeds = seeds(root());
    for (target, name, input) in &seeds {
        holds(target, name, input);
    }
    for target in targets() {
        let has = |(of, ..): &Seed| *of == target;
        assert!(seeds.iter().any(has), "{target} has no seed");
    }
}

#[test]
fn what_once_failed_does_not_fail_again() {
    for target in std::fs::read_dir(root().join("tests/fuzzed")).unwrap() {
        let target = target.unwrap();
        if !target.file_type().unwrap().is_dir() {
            continue;
        }
        for input in std::fs::read_dir(target.path()).unwrap() {
            let path = input.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            let of = target.file_name();
            holds(of.to_str().unwrap(), &name, &std::fs::read(&path).unwrap());
        }
    }
}

/// The names of the targets, as the fuzz crate lists them.
fn targets() -> Vec<String> {
    let manifest = std::fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap();
    manifest
        .lines()
        .filter_map(|line| line.strip_prefix("path = \"fuzz_targets/"))
        .map(|line| line.trim_end_matches(".rs\"").to_owned())
        .collect()
}
