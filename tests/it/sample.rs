//! The worked example: that what is committed is what the program builds.

use std::collections::BTreeSet;
use std::path::Path;

use itbokslut::sample;

#[test]
fn no_source_is_forgotten() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sample/sources");
    let mut in_folder = BTreeSet::new();
    walk(&root, &root, &mut in_folder);
    in_folder.retain(|path| !path.ends_with(".md"));
    let embedded: BTreeSet<String> = sample::sources().map(str::to_owned).collect();
    assert_eq!(in_folder, embedded);
}

#[test]
fn written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/norsjo");
    for (path, bytes) in sample::files().unwrap() {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

fn walk(folder: &Path, root: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, root, found);
        } else {
            let path = path.strip_prefix(root).unwrap().to_str().unwrap();
            found.insert(path.replace('\\', "/"));
        }
    }
}
