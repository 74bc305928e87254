//! What lies in the kommun's folder and is no ordinary file: a pipe, a socket,
//! a folder, a link. Each is told of, and nothing waits.

use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::time::Duration;

use crate::support::project::{Project, Run};

/// What lies where a file should.
#[derive(Clone, Copy, Debug)]
enum Special {
    Pipe,
    Socket,
    Device,
    Folder,
    LinkOut,
    LinkLoop,
    Huge,
}

const SPECIAL: [Special; 7] = [
    Special::Pipe,
    Special::Socket,
    Special::Device,
    Special::Folder,
    Special::LinkOut,
    Special::LinkLoop,
    Special::Huge,
];

impl Special {
    fn put(self, at: &Path) {
        std::fs::create_dir_all(at.parent().unwrap()).unwrap();
        let _ = std::fs::remove_file(at);
        match self {
            Self::Pipe => {
                let made = std::process::Command::new("mkfifo").arg(at).status();
                assert!(made.unwrap().success());
            }
            Self::Socket => drop(UnixListener::bind(at).unwrap()),
            Self::Device => symlink("/dev/zero", at).unwrap(),
            Self::Folder => std::fs::create_dir(at).unwrap(),
            Self::LinkOut => symlink("/etc/hostname", at).unwrap(),
            Self::LinkLoop => symlink(at, at).unwrap(),
            Self::Huge => {
                let file = std::fs::File::create(at).unwrap();
                file.set_len(65 * 1_048_576).unwrap();
            }
        }
    }
}

/// Runs the program, which has a minute where it needs a second: one that
/// waits has no exit status.
#[track_caller]
fn run(kommun: &Project, arguments: &[&str]) -> Run {
    let mut command = kommun.command();
    Run::of(command.args(arguments).timeout(Duration::from_mins(1)))
}

#[test]
fn among_the_submissions_each_is_one_finding_and_the_rest_is_read() {
    for special in SPECIAL {
        let kommun = Project::sample();
        special.put(&kommun.path("inlamnat/2025/ny.xlsx"));
        let told = run(&kommun, &["kontrollera", "--format", "json"]);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        let found = told["fynd"].as_array().unwrap();
        let of_it: Vec<&str> = found
            .iter()
            .filter(|finding| finding["fil"] == "inlamnat/2025/ny.xlsx")
            .map(|finding| finding["id"].as_str().unwrap())
            .collect();
        let rule = "fil-går-inte-att-läsa";
        assert_eq!(of_it, [rule], "{special:?}");
        assert!(
            found.iter().all(|f| f["id"] != "inlämning-saknas"),
            "{special:?}"
        );
    }
}

#[test]
fn in_place_of_the_settings_each_is_told_of() {
    for special in SPECIAL {
        let kommun = Project::sample();
        special.put(&kommun.path("itbokslut.toml"));
        for command in ["kontrollera", "status", "mallar", "rapport"] {
            let run = run(&kommun, &[command]);
            assert_eq!(run.status, 2, "{special:?}: {}", run.err);
            assert!(
                run.err.contains("itbokslut.toml"),
                "{special:?}: {}",
                run.err
            );
        }
    }
}

#[test]
fn in_place_of_the_governing_workbook_each_is_told_of() {
    for special in SPECIAL {
        let kommun = Project::sample();
        special.put(&kommun.path("styrning/2025.xlsx"));
        let run = run(&kommun, &["kontrollera"]);
        assert_ne!(run.status, 0, "{special:?}: {}{}", run.out, run.err);
        let said = format!("{}{}", run.out, run.err);
        assert!(said.contains("2025.xlsx"), "{special:?}: {said}");
    }
}

#[test]
fn among_sources_templates_and_what_was_adopted_each_is_passed_over() {
    let places = [
        "kallor/ny.xlsx",
        "rapportmallar/rapport.typ",
        "rapportmallar/egen/bild.png",
        "faststallt/2024/intern/it-bokslut.json",
        "faststallt/2024/hashar.txt",
    ];
    for special in SPECIAL {
        let kommun = Project::sample();
        for place in places {
            special.put(&kommun.path(place));
        }
        for command in ["kontrollera", "status"] {
            let run = run(&kommun, &[command]);
            assert!(run.status < 3, "{special:?}: {}{}", run.out, run.err);
            assert!(!run.err.contains("panicked"), "{special:?}: {}", run.err);
        }
    }
}

#[test]
fn folders_that_are_links_out_of_the_kommuns_are_not_entered() {
    let elsewhere = tempfile::tempdir().unwrap();
    for folder in [
        "inlamnat/2025",
        "kallor",
        "rapportmallar",
        "faststallt",
        "styrning",
    ] {
        let kommun = Project::sample();
        let at = kommun.path(folder);
        let _ = std::fs::remove_dir_all(&at);
        symlink(elsewhere.path(), &at).unwrap();
        for command in ["kontrollera", "rapport"] {
            let run = run(&kommun, &[command]);
            assert!(!run.err.contains("panicked"), "{folder}: {}", run.err);
            assert_ne!(run.status, 101, "{folder}");
        }
        let inside: Vec<_> = std::fs::read_dir(elsewhere.path()).unwrap().collect();
        assert!(inside.is_empty(), "{folder}: {inside:?}");
    }
}

#[test]
fn a_lock_beside_a_workbook_is_told_of_and_the_workbook_is_read() {
    let kommun = Project::sample();
    let names = kommun.names();
    let submission = names
        .iter()
        .find(|name| name.starts_with("inlamnat/2025/KLF"))
        .unwrap();
    let base = submission.rsplit('/').next().unwrap();
    kommun.put(&format!("inlamnat/2025/~${base}"), b"\x05Eva L");
    kommun.put(&format!("inlamnat/2025/.~lock.{base}#"), b",eva,pc,;");
    let run = run(&kommun, &["kontrollera", "--alla"]);
    let said = run.saying(&["bara det som är sparat läses"]);
    assert!(!said.out.contains("inlämning-saknas"), "{}", said.out);
}
