//! The house of DESIGN §8: imports point down, and a library lives in one
//! room.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The rooms by floor, lowest first.
const FLOORS: &[&[&str]] = &[
    &["domain", "swedish"],
    &["finding", "form"],
    &["settings", "submission", "report", "published"],
    &["intake", "checks", "analysis", "edition", "returns"],
    &["wording"],
    &["workbook", "typeset", "word", "dataset", "mail", "terminal"],
    &["folder", "sample"],
    &["commands"],
    &["main", "cli"],
];

/// A library, by the name code uses, and the only rooms that may name it.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("icu_decimal", &["swedish"]),
    ("icu_collator", &["swedish"]),
    ("icu_locale_core", &["swedish"]),
    ("fixed_decimal", &["swedish"]),
    ("toml", &["settings"]),
    ("serde", &["published"]),
    ("schemars", &["published"]),
    ("calamine", &["intake"]),
    ("zip", &["intake", "sample"]),
    ("quick_xml", &["intake", "sample"]),
    ("polars", &["analysis"]),
    ("rust_xlsxwriter", &["workbook"]),
    ("typst", &["typeset"]),
    ("typst_kit", &["typeset"]),
    ("typst_layout", &["typeset"]),
    ("typst_pdf", &["typeset"]),
    ("anstream", &["terminal"]),
    ("anstyle", &["terminal"]),
    ("annotate_snippets", &["terminal"]),
    ("mail_builder", &["mail"]),
    ("std::fs", &["folder"]),
    ("std::process", &["folder", "cli", "main"]),
    ("tempfile", &["folder"]),
    ("sha2", &["folder", "sample"]),
    ("terminal_size", &["terminal"]),
    ("rustix", &["folder"]),
    ("rayon", &["commands"]),
    ("serde_json", &["published", "typeset"]),
    ("clap", &["cli", "main"]),
];

/// Libraries without a field of their own, which any room may name.
const ANYWHERE: &[&str] = &["chrono", "strsim", "thiserror", "unicode_normalization"];

/// Libraries that no code names: they stand in the manifest for their
/// features.
const FOR_FEATURES: &[&str] = &["num_bigint", "rust_decimal", "unicode_properties"];

#[test]
fn every_library_has_its_room() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = std::fs::read_to_string(manifest).unwrap();
    let dependencies = manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.replace('-', "_"));
    let named: Vec<&str> = LIBRARIES.iter().map(|(library, _)| *library).collect();
    let homeless: Vec<String> = dependencies
        .filter(|library| {
            let lists = [named.as_slice(), ANYWHERE, FOR_FEATURES];
            !lists.iter().any(|list| list.contains(&library.as_str()))
        })
        .collect();
    assert!(homeless.is_empty(), "no room names {}", homeless.join(", "));
}

#[test]
fn imports_point_down() {
    let mut wrong = Vec::new();
    for (path, room, code) in sources() {
        let Some(from) = floor(&room) else {
            if room != "lib" {
                wrong.push(format!("{}: no floor has a room «{room}»", path.display()));
            }
            continue;
        };
        for target in crate_paths(&code) {
            match floor(&target) {
                Some(_) if target == room => {}
                Some(to) if to < from => {}
                Some(to) => {
                    wrong.push(format!(
                        "{}: {room} (floor {from}) imports {target} (floor {to})",
                        path.display()
                    ));
                }
                None => {
                    wrong.push(format!("{}: crate::{target} is no room", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_library_lives_in_its_room() {
    let mut wrong = Vec::new();
    for (path, room, code) in sources() {
        for (library, rooms) in LIBRARIES {
            if !rooms.contains(&room.as_str()) && names(&code, library) {
                wrong.push(format!("{}: {room} names {library}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_test_itself_sees_what_it_forbids() {
    let code =
        "use crate::{domain::Place, form::{Book, Sheet}};\nlet x = crate::intake::y();";
    let found: Vec<String> = crate_paths(code).into_iter().collect();
    assert_eq!(found, ["domain", "form", "intake"]);
    assert!(names("use polars::prelude::*;", "polars"));
    assert!(names("let x = std::fs::read(path);", "std::fs"));
    assert!(!names("let zipped = a.zip(b);", "zip"));
    assert!(!names("use crate::workbook::toml_like;", "toml"));
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// Returns every source file with its room and its code without comments.
fn sources() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(
        files.len() > 30,
        "the sources were not found under {}",
        root.display()
    );
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let relative = path.strip_prefix(&root).unwrap();
            let first = relative.components().next().unwrap().as_os_str();
            let room = first.to_str().unwrap().trim_end_matches(".rs").to_owned();
            let code = std::fs::read_to_string(&path)
                .unwrap()
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            (path, room, code)
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// Returns the first segment of every path that begins with `crate::`,
/// the alternatives of a braced import included.
fn crate_paths(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (start, _) in code.match_indices("crate::") {
        let rest = &code[start + "crate::".len()..];
        if let Some(braced) = rest.strip_prefix('{') {
            let mut depth = 1;
            let mut at_start = true;
            for (i, c) in braced.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => at_start = true,
                    c if at_start && depth == 1 && c.is_alphabetic() => {
                        found.insert(identifier(&braced[i..]));
                        at_start = false;
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
        } else {
            found.insert(identifier(rest));
        }
    }
    // `$crate::…` in a macro and a bare item of the crate root have no room.
    found.remove("");
    found
}

fn identifier(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// Returns whether code has a path that begins with a library's name.
fn names(code: &str, library: &str) -> bool {
    let follows = format!("{library}::");
    code.match_indices(&follows).any(|(start, _)| {
        let before = code[..start].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    }) || code.contains(&format!("use {library};"))
}
