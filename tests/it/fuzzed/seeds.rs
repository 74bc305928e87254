//! What the fuzzer begins with: the sample, the files that real programs
//! saved, and small inputs that hold what those do not.

use std::io::{Cursor, Read as _};
use std::path::Path;

use itbokslut::intake;
use zip::ZipArchive;

use super::parts;

/// An input: the target it is for, a name, and its bytes.
pub(crate) type Seed = (&'static str, String, Vec<u8>);

/// The longest file that is a seed: what is altered in longer ones is seldom
/// what matters.
const LONGEST: usize = 80_000;

/// Parts that the reader never opens.
const UNREAD: [&str; 10] = [
    "docprops/",
    "xl/theme/",
    "xl/tables/",
    "xl/worksheets/_rels/",
    "[content_types]",
    "thumbnails/",
    "configurations2/",
    "settings.xml",
    "meta.xml",
    "manifest.rdf",
];

/// Makes the seeds from the project's folder.
pub(crate) fn seeds(root: &Path) -> Vec<Seed> {
    let mut seeds = Vec::new();
    for folder in ["sample-data", "tests/saved"] {
        of_folder(&root.join(folder), folder, &mut seeds);
    }
    for (target, inputs) in super::hand::inputs() {
        for (number, input) in inputs.into_iter().enumerate() {
            seeds.push((target, format!("written-{number}"), input));
        }
    }
    seeds
}

/// Adds every file of a folder that is a seed of some target.
pub(crate) fn of_folder(folder: &Path, name: &str, seeds: &mut Vec<Seed>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}-{file}").replace(['/', ' '], "-");
        if path.is_dir() {
            of_folder(&path, &name, seeds);
        } else if let Ok(bytes) = std::fs::read(&path) {
            of_file(&name, &bytes, seeds);
        }
    }
}

fn of_file(name: &str, bytes: &[u8], seeds: &mut Vec<Seed>) {
    let mut seed = |target: &'static str, bytes: Vec<u8>| {
        let kind = if bytes.starts_with(parts::SEPARATOR) {
            "-parts"
        } else {
            ""
        };
        seeds.push((target, format!("{name}{kind}"), bytes));
    };
    if name.ends_with(".toml") {
        seed("settings", bytes.to_vec());
    }
    if name.ends_with(".json") {
        seed("adopted", pruned(bytes));
    }
    if bytes.len() > LONGEST {
        return;
    }
    let parts = unpacked(bytes);
    let has = |part: &str| parts.iter().any(|(name, _)| name == part);
    let text: usize = parts.iter().map(|(_, contents)| contents.len()).sum();
    let as_text = || parts::text(parts.iter().map(|(name, part)| (&**name, &**part)));
    if has("content.xml") {
        seed("ods", bytes.to_vec());
        if text < LONGEST {
            seed("ods", as_text());
        }
    } else if parts.iter().any(|(name, _)| name.ends_with(".bin")) {
        seed("binary", bytes.to_vec());
        let parts = parts.iter().filter(|(name, _)| !name.ends_with(".xml"));
        let parts = parts.map(|(name, part)| (&**name, &**part));
        seed("binary", parts::text(parts));
    } else if has("xl/workbook.xml") {
        seed("submission", bytes.to_vec());
        if text < LONGEST {
            seed("xlsx_parts", as_text());
        }
    } else if let Some(answer) = intake::transcribe(bytes) {
        seed("binary", bytes.to_vec());
        seed("wire", answer);
    }
    seed("package", bytes.to_vec());
}

/// Returns the parts of a package that are read.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut contents = Vec::new();
        let Ok(file) = archive.by_index(index) else {
            continue;
        };
        let name = file
            .name()
            .map(std::borrow::Cow::into_owned)
            .unwrap_or_default();
        let lower = name.to_lowercase();
        let unread = UNREAD.iter().any(|unread| lower.starts_with(unread));
        let read = file.take(10_000_000).read_to_end(&mut contents);
        if read.is_ok() && !unread && !contents.is_empty() {
            parts.push((name, contents));
        }
    }
    parts
}

/// Returns a JSON document with one entry of every list.
fn pruned(bytes: &[u8]) -> Vec<u8> {
    fn prune(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Array(values) => {
                values.truncate(1);
                values.iter_mut().for_each(prune);
            }
            serde_json::Value::Object(values) => values.values_mut().for_each(prune),
            _ => {}
        }
    }
    let Ok(mut value) = serde_json::from_slice(bytes) else {
        return bytes.to_vec();
    };
    prune(&mut value);
    value.to_string().into_bytes()
}
