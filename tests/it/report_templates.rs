//! The built-in report templates, and the kommun's own in their place.

use std::path::Path;

use itbokslut::typeset::Templates;

fn walk(folder: &Path, root: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, root, found);
        } else {
            let path = path.strip_prefix(root).unwrap();
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}

#[test]
fn every_template_file_is_built_in() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    found.sort();
    let templates = Templates::built_in();
    let listed: Vec<_> = templates.files().map(|(path, _)| path.to_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn a_file_of_the_kommun_replaces_ours() {
    let templates = Templates::built_in().with("lib/page.typ", b"x".to_vec());
    let page = templates
        .files()
        .find(|(path, _)| *path == "lib/page.typ")
        .unwrap();
    assert_eq!(page.1, b"x");
    assert_eq!(
        templates.files().count(),
        Templates::built_in().files().count()
    );
}

#[test]
fn a_family_of_fonts_is_named_in_one_place() {
    // A kommun's own family then stands wherever the built-in one does.
    for (path, bytes) in Templates::built_in().files() {
        if path.ends_with(".typ") && path != "lib/type.typ" {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            assert!(!text.contains("\"Source S"), "{path} names a family");
        }
    }
}
