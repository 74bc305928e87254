use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;

fn walk(folder: &Path, root: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, root, found);
        } else if path.extension().is_none_or(|extension| extension != "md") {
            let path = path.strip_prefix(root).unwrap().to_str().unwrap();
            found.insert(path.replace('\\', "/"));
        }
    }
}

#[test]
fn no_source_is_forgotten() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sample/sources");
    let mut in_folder = BTreeSet::new();
    walk(&root, &root, &mut in_folder);
    let embedded = SOURCES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(in_folder, embedded);
}
