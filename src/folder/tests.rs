use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::*;
use crate::finding::Finding;

fn project() -> (tempfile::TempDir, Folder) {
    let outside = tempfile::tempdir().unwrap();
    let root = outside.path().join("norsjö");
    fs::create_dir(&root).unwrap();
    fs::write(root.join("itbokslut.toml"), "kommun = \"Norsjö kommun\"").unwrap();
    let folder = Folder::find(Some(&root)).unwrap();
    (outside, folder)
}

fn put(folder: &Folder, name: &str, bytes: &[u8]) {
    let path = folder.root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn ids(findings: &[Finding]) -> Vec<(&'static str, String)> {
    findings
        .iter()
        .map(|finding| (finding.rule.id, finding.place.to_string()))
        .collect()
}

/// Returns every file below a folder, hidden ones included.
fn everything(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            names.extend(
                everything(&path)
                    .iter()
                    .map(|inner| format!("{name}/{inner}")),
            );
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[test]
fn a_folder_without_settings_is_told_so() {
    let empty = tempfile::tempdir().unwrap();
    let error = Folder::find(Some(empty.path())).unwrap_err();
    assert!(
        error.to_string().contains("är ingen kommuns mapp"),
        "{error}"
    );
    assert!(error.remedy().contains("itbokslut ny"));
}

#[test]
fn submissions_are_listed_in_order_without_what_programs_leave_behind() {
    let (_outside, folder) = project();
    for name in [
        "tek.xlsx",
        "buf.xlsx",
        "ÄLDRE.ods",
        "~$buf.xlsx",
        ".~lock.tek.xlsx#",
        ".DS_Store",
        ".dold.xlsx",
        "Thumbs.db",
        "desktop.ini",
        "~WRL0001.tmp",
        "soc.xlsx.crdownload",
        "LÄS MIG.txt",
        "gamla/soc.xlsx",
    ] {
        put(&folder, &format!("inlamnat/2025/{name}"), b"x");
    }
    let (files, findings) = folder.list("inlamnat/2025");
    let names: Vec<_> = files.iter().map(Found::base_name).collect();
    assert_eq!(names, ["buf.xlsx", "tek.xlsx", "ÄLDRE.ods"]);
    assert_eq!(
        ids(&findings),
        [
            ("fil-överhoppad", "inlamnat/2025/.DS_Store".to_owned()),
            ("fil-överhoppad", "inlamnat/2025/.dold.xlsx".to_owned()),
            (
                "fil-överhoppad",
                "inlamnat/2025/.~lock.tek.xlsx#".to_owned()
            ),
            ("fil-överhoppad", "inlamnat/2025/Thumbs.db".to_owned()),
            ("fil-överhoppad", "inlamnat/2025/desktop.ini".to_owned()),
            ("undermapp-läses-inte", "inlamnat/2025/gamla".to_owned()),
            (
                "fil-överhoppad",
                "inlamnat/2025/soc.xlsx.crdownload".to_owned()
            ),
            ("fil-överhoppad", "inlamnat/2025/~$buf.xlsx".to_owned()),
            ("fil-överhoppad", "inlamnat/2025/~WRL0001.tmp".to_owned()),
        ]
    );
    assert_eq!(folder.list("inlamnat/2026"), (Vec::new(), Vec::new()));
}

#[test]
fn governing_workbooks_are_named_by_their_year() {
    let (_outside, folder) = project();
    for name in [
        "2025.xlsx",
        "2024.ods",
        "2025.ods",
        "2025 kopia.xlsx",
        "anteckningar.txt",
    ] {
        put(&folder, &format!("styrning/{name}"), b"x");
    }
    fs::create_dir_all(folder.root.join("faststallt/2024")).unwrap();
    fs::create_dir_all(folder.root.join("faststallt/2025-delar")).unwrap();
    let (files, findings) = folder.governing();
    let found: Vec<_> = files.iter().map(|f| (f.year, &*f.file.name)).collect();
    assert_eq!(
        found,
        [(2024, "styrning/2024.ods"), (2025, "styrning/2025.xlsx")]
    );
    assert_eq!(
        ids(&findings),
        [
            ("fil-överhoppad", "styrning/2025 kopia.xlsx".to_owned()),
            ("styrning-dubbel", "styrning/2025.ods".to_owned()),
        ]
    );
    assert_eq!(folder.adopted().into_iter().collect::<Vec<_>>(), [2024]);
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_a_finding_and_never_a_wait() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let (outside, folder) = project();
    let submissions = folder.root.join("inlamnat/2025");
    fs::create_dir_all(&submissions).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(submissions.join("a-ror.xlsx"))
        .status()
        .unwrap();
    assert!(made.success());
    symlink("/dev/zero", submissions.join("b-enhet.xlsx")).unwrap();
    fs::write(outside.path().join("hemlig.xlsx"), b"x").unwrap();
    symlink(
        outside.path().join("hemlig.xlsx"),
        submissions.join("c-lank.xlsx"),
    )
    .unwrap();
    symlink("ingenstans.xlsx", submissions.join("d-bruten.xlsx")).unwrap();
    symlink("f-ratt.xlsx", submissions.join("e-inom.xlsx")).unwrap();
    fs::write(submissions.join("f-ratt.xlsx"), b"ok").unwrap();
    let large = fs::File::create(submissions.join("g-stor.xlsx")).unwrap();
    large.set_len(super::read::LARGEST + 1).unwrap();

    let before = Instant::now();
    let (files, _) = folder.list("inlamnat/2025");
    let results: Vec<_> = files
        .iter()
        .map(|file| match folder.read(file) {
            Ok(bytes) => format!("{}: {} byte", file.base_name(), bytes.len()),
            Err(finding) => format!("{}: {}", file.base_name(), finding.message),
        })
        .collect();
    assert!(before.elapsed() < Duration::from_secs(2));
    assert_eq!(
        results,
        [
            "a-ror.xlsx: det är ingen vanlig fil",
            "b-enhet.xlsx: länken leder ut ur kommunens mapp eller ingenstans",
            "c-lank.xlsx: länken leder ut ur kommunens mapp eller ingenstans",
            "d-bruten.xlsx: länken leder ut ur kommunens mapp eller ingenstans",
            "e-inom.xlsx: 2 byte",
            "f-ratt.xlsx: 2 byte",
            "g-stor.xlsx: filen är större än 64 MB",
        ]
    );

    // A superuser may read anything, so the refusal cannot be seen then.
    let closed = submissions.join("f-ratt.xlsx");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&closed).is_err() {
        let finding = folder.read(files.get(5).unwrap()).unwrap_err();
        assert!(finding.message.contains("får inte läsas"), "{finding:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_neither_listed_nor_written_through() {
    use std::os::unix::fs::symlink;

    let (outside, folder) = project();
    let elsewhere = outside.path().join("annan");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("x.xlsx"), b"x").unwrap();
    fs::create_dir(folder.root.join("inlamnat")).unwrap();
    symlink(&elsewhere, folder.root.join("inlamnat/2025")).unwrap();
    symlink(&elsewhere, folder.root.join("ut")).unwrap();
    let (files, findings) = folder.list("inlamnat/2025");
    assert_eq!(files, []);
    assert_eq!(ids(&findings)[0].0, "fil-går-inte-att-läsa");
    let error = folder
        .write_output("2025/intern/a.json", b"{}")
        .unwrap_err();
    assert!(matches!(error, Error::LeadsOut { .. }), "{error}");
    assert_eq!(everything(&elsewhere), ["x.xlsx"]);
}

#[test]
fn an_output_is_replaced_whole_and_leaves_nothing_behind() {
    let (_outside, folder) = project();
    for bytes in [b"one".as_slice(), b"two".as_slice()] {
        let written = folder
            .write_output("2025/intern/it-bokslut.pdf", bytes)
            .unwrap();
        assert_eq!(written.file, "ut/2025/intern/it-bokslut.pdf");
        assert_eq!(written.instead_of, None);
    }
    let there = fs::read(folder.root.join("ut/2025/intern/it-bokslut.pdf")).unwrap();
    assert_eq!(there, b"two");
    assert_eq!(
        everything(&folder.root.join("ut")),
        ["2025/intern/it-bokslut.pdf"]
    );
}

#[cfg(unix)]
#[test]
fn what_is_written_can_be_read_by_the_rest_of_the_office() {
    use std::os::unix::fs::PermissionsExt;

    let (_outside, folder) = project();
    folder.write_output("a.json", b"{}").unwrap();
    fs::write(folder.root.join("plain"), b"").unwrap();
    let mode = |name: &str| {
        let path = folder.root.join(name);
        fs::metadata(path).unwrap().permissions().mode()
    };
    assert_eq!(mode("ut/a.json"), mode("plain"));
}

#[test]
fn an_output_that_is_open_elsewhere_is_written_beside() {
    let (_outside, folder) = project();
    put(&folder, "ut/2025/intern/it-bokslut.pdf", b"old");
    put(&folder, "ut/2025/intern/.~lock.it-bokslut.pdf#", b"");
    let written = folder
        .write_output("2025/intern/it-bokslut.pdf", b"new")
        .unwrap();
    assert_eq!(written.file, "ut/2025/intern/it-bokslut-ny.pdf");
    assert_eq!(
        written.instead_of.as_deref(),
        Some("ut/2025/intern/it-bokslut.pdf")
    );
    assert_eq!(
        fs::read(folder.root.join("ut/2025/intern/it-bokslut.pdf")).unwrap(),
        b"old"
    );
    assert_eq!(fs::read(folder.root.join(&written.file)).unwrap(), b"new");
}

#[test]
fn a_failed_write_leaves_the_old_file_and_nothing_half_written() {
    let (_outside, folder) = project();
    // A folder stands where the file is to be.
    put(&folder, "ut/2025/intern/it-bokslut.pdf/x", b"");
    let error = folder
        .write_output("2025/intern/it-bokslut.pdf", b"new")
        .unwrap_err();
    assert!(
        error.to_string().contains("gick inte att skriva"),
        "{error}"
    );
    assert_eq!(
        everything(&folder.root.join("ut")),
        ["2025/intern/it-bokslut.pdf/x"]
    );
    put(&folder, "ut/plain", b"");
    let error = folder.write_output("plain/a.json", b"new").unwrap_err();
    assert!(error.to_string().contains("gick inte att skapa"), "{error}");
}

#[test]
fn a_template_that_somebody_changed_is_left_alone() {
    let (_outside, folder) = project();
    let period = Period::annual(2025);
    let write = |bytes: &[u8]| {
        folder
            .templates(period)
            .unwrap()
            .write("buf.xlsx", bytes)
            .unwrap()
    };
    let at = |name: &str| format!("mallar/2025/{name}");
    let there = |name: &str| fs::read(folder.root.join(at(name))).unwrap();

    assert_eq!(
        write(b"1"),
        Template::Written {
            file: at("buf.xlsx")
        }
    );
    assert_eq!(
        write(b"1"),
        Template::Unchanged {
            file: at("buf.xlsx")
        }
    );
    assert_eq!(
        write(b"2"),
        Template::Written {
            file: at("buf.xlsx")
        }
    );
    assert_eq!(there("buf.xlsx"), b"2");

    put(&folder, &at("buf.xlsx"), b"changed by hand");
    let beside = |name: &str| Template::Beside {
        file: at(name),
        kept: at("buf.xlsx"),
    };
    assert_eq!(write(b"3"), beside("buf-ny.xlsx"));
    assert_eq!(write(b"4"), beside("buf-ny.xlsx"));
    assert_eq!(there("buf.xlsx"), b"changed by hand");
    assert_eq!(there("buf-ny.xlsx"), b"4");

    put(&folder, &at("buf-ny.xlsx"), b"changed too");
    assert_eq!(write(b"5"), beside("buf-ny-2.xlsx"));
    assert_eq!(there("buf-ny.xlsx"), b"changed too");
    assert_eq!(there("buf-ny-2.xlsx"), b"5");
}

#[test]
fn a_template_that_was_there_before_the_record_is_left_alone() {
    let (_outside, folder) = project();
    put(&folder, "mallar/2025/buf.xlsx", b"own");
    let mut templates = folder.templates(Period::annual(2025)).unwrap();
    let written = templates.write("buf.xlsx", b"new").unwrap();
    assert!(matches!(written, Template::Beside { .. }), "{written:?}");
    assert_eq!(
        fs::read(folder.root.join("mallar/2025/buf.xlsx")).unwrap(),
        b"own"
    );
}

#[test]
fn a_new_folder_is_made_whole_or_not_at_all() {
    let outside = tempfile::tempdir().unwrap();
    let at = outside.path().join("ny");
    let files = |name: &str| {
        vec![
            ("itbokslut.toml".to_owned(), b"kommun = \"A\"".to_vec()),
            (name.to_owned(), b"x".to_vec()),
        ]
    };
    // The same name twice cannot be written.
    create(&at, &files("itbokslut.toml")).unwrap_err();
    assert_eq!(everything(outside.path()), Vec::<String>::new());

    let folder = create(&at, &files("styrning/2025.xlsx")).unwrap();
    assert_eq!(
        everything(&folder.root),
        ["itbokslut.toml", "styrning/2025.xlsx"]
    );
    let error = create(&at, &files("styrning/2026.xlsx")).unwrap_err();
    assert!(matches!(error, Error::NotEmpty { .. }), "{error}");
    assert_eq!(everything(outside.path()).len(), 2);
}

#[test]
fn a_suffix_goes_before_the_ending() {
    use super::write::with_suffix;
    assert_eq!(with_suffix("ut/a.b/c", "-ny"), "ut/a.b/c-ny");
    assert_eq!(with_suffix("ut/c.d.xlsx", "-ny"), "ut/c.d-ny.xlsx");
    assert_eq!(with_suffix("ut/.dold", "-ny"), "ut/.dold-ny");
}

fn files(names: &[&str]) -> Vec<(String, Vec<u8>)> {
    let files = names.iter();
    files
        .map(|name| ((*name).to_owned(), b"ny".to_vec()))
        .collect()
}

#[test]
fn new_files_are_added_with_their_folders() {
    let (_outside, folder) = project();
    folder
        .add(&files(&["a/b/1.txt", "a/2.txt", "3.txt"]))
        .unwrap();
    let expected = ["3.txt", "a/2.txt", "a/b/1.txt", "itbokslut.toml"];
    assert_eq!(everything(&folder.root), expected);
}

#[test]
fn of_new_files_all_or_none_are_added() {
    let (_outside, folder) = project();
    put(&folder, "a/2.txt", b"egen");
    let error = folder.add(&files(&["b/1.txt", "a/2.txt"])).unwrap_err();
    assert!(error.to_string().contains("a/2.txt finns redan"), "{error}");
    assert!(error.remedy().contains("Inget har skrivits"));
    assert_eq!(everything(&folder.root), ["a/2.txt", "itbokslut.toml"]);
    assert!(!folder.root.join("b").exists());
    assert_eq!(fs::read(folder.root.join("a/2.txt")).unwrap(), b"egen");
}

#[test]
fn what_was_added_is_taken_away_when_the_rest_cannot_be() {
    let (_outside, folder) = project();
    // A file where a folder should be is not seen before it is tried.
    put(&folder, "a", b"egen");
    folder.add(&files(&["b/c/1.txt", "a/2.txt"])).unwrap_err();
    // The same file twice: the first has got its name when the second fails.
    folder
        .add(&files(&["b/1.txt", "d/1.txt", "b/1.txt"]))
        .unwrap_err();
    assert_eq!(everything(&folder.root), ["a", "itbokslut.toml"]);
    assert!(!folder.root.join("b").exists());
    assert!(!folder.root.join("d").exists());
}

#[cfg(unix)]
#[test]
fn nothing_is_added_through_a_link_out_of_the_folder() {
    let (_outside, folder) = project();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.root.join("ut")).unwrap();
    let error = folder.add(&files(&["a/1.txt", "ut/2.txt"])).unwrap_err();
    assert!(error.to_string().contains("leder ut"), "{error}");
    assert_eq!(everything(elsewhere.path()), Vec::<String>::new());
    assert!(!folder.root.join("a").exists());
}
