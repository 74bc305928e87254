//! The worked example: that what is committed is what the program builds.
//!
//! `make sample` runs these tests with `ITBOKSLUT_SAMPLE=write`, which writes
//! what is built instead of comparing.

mod broken;
mod instruments;
mod plan;
mod sheets;
mod story;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use itbokslut::sample;

#[test]
fn no_source_is_forgotten() {
    let root = in_project("src/sample/sources");
    let mut in_folder = files(&root);
    in_folder.remove("README.md");
    in_folder.remove("story.md");
    let embedded: BTreeSet<String> = sample::sources().map(str::to_owned).collect();
    assert_eq!(in_folder, embedded);
}

#[test]
fn what_is_committed_is_what_is_built() {
    let norsjo = sample::files().unwrap().into_iter().collect();
    committed_is_built("sample-data/norsjo", &norsjo);
    let broken = sample::broken_files().unwrap().into_iter().collect();
    committed_is_built("sample-data/trasig", &broken);
}

/// Fails when a folder holds something else than these files.
fn committed_is_built(folder: &str, built: &BTreeMap<String, Vec<u8>>) {
    let root = in_project(folder);
    fs::create_dir_all(&root).unwrap();
    if std::env::var("ITBOKSLUT_SAMPLE").is_ok_and(|value| value == "write") {
        write(&root, built);
    }
    let paths: BTreeSet<String> = built.keys().cloned().collect();
    assert_eq!(files(&root), paths, "{folder} holds other files: {REBUILD}");
    for (path, bytes) in built {
        let committed = fs::read(root.join(path)).unwrap();
        let differs = difference(&committed, bytes);
        assert_eq!(differs, None, "{folder}/{path} differs there: {REBUILD}");
    }
}

const REBUILD: &str = "run `make sample` and look at what changed";

/// Writes the files that differ and removes those that are no longer built.
fn write(root: &Path, built: &BTreeMap<String, Vec<u8>>) {
    for path in files(root) {
        if !built.contains_key(&path) {
            fs::remove_file(root.join(path)).unwrap();
        }
    }
    for (path, bytes) in built {
        let path = root.join(path);
        let same = fs::read(&path).is_ok_and(|old| difference(&old, bytes).is_none());
        if !same {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

/// Returns what differs between two files: a part's name, or the bytes.
/// Workbooks are compared unpacked, since how hard a part is compressed is
/// the library's affair.
fn difference(old: &[u8], new: &[u8]) -> Option<String> {
    let (Some(old_parts), Some(new_parts)) = (parts(old), parts(new)) else {
        return (old != new).then(|| "its bytes".to_owned());
    };
    let names = |parts: &[(String, Vec<u8>)]| -> Vec<String> {
        parts.iter().map(|(name, _)| name.clone()).collect()
    };
    if names(&old_parts) != names(&new_parts) {
        return Some("the list of its parts".to_owned());
    }
    old_parts
        .iter()
        .zip(&new_parts)
        .find(|(old, new)| old != new)
        .map(|((name, _), _)| name.clone())
}

/// Returns the parts of a workbook, or nothing when it is not one or cannot
/// be unpacked.
fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        parts.push((part.name().ok()?.into_owned(), content));
    }
    Some(parts)
}

/// Returns the paths of a folder's files, with `/` between folders.
fn files(root: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let path = path.strip_prefix(root).unwrap().to_str().unwrap();
                found.insert(path.replace('\\', "/"));
            }
        }
    }
    found
}

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
