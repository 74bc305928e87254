//! The command line: that all of it is Swedish.

use crate::support::project::{Project, Run};

const COMMANDS: [&str; 7] = [
    "ny",
    "mallar",
    "status",
    "kontrollera",
    "rapport",
    "rulla",
    "schema",
];

/// Words that clap, toml and the operating system would say.
const ENGLISH: &[&str] = &[
    "usage",
    "error",
    "required",
    "help",
    "options",
    "commands",
    "arguments",
    "print",
    "default",
    "possible",
    "values",
    "value",
    "tip",
    "similar",
    "invalid",
    "unexpected",
    "expected",
    "unrecognized",
    "argument's",
    "provided",
    "cannot",
    "the",
    "for",
    "more",
    "information",
    "try",
    "not",
    "found",
    "no",
    "such",
    "file",
    "directory",
    "denied",
    "exists",
    "unclosed",
    "missing",
    "string",
    "must",
    "duplicate",
    "key",
    "parse",
    "subcommand",
    "with",
    "used",
    "multiple",
    "times",
];

#[track_caller]
fn assert_swedish(text: &str) {
    let words = text
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .map(str::to_lowercase);
    for word in words {
        assert!(!ENGLISH.contains(&word.as_str()), "«{word}» in:\n{text}");
    }
}

fn run(arguments: &[&str]) -> Run {
    Project::empty().run(arguments)
}

#[test]
fn help_is_swedish_for_every_command() {
    for flag in ["--hjalp", "--help", "-h"] {
        let run = run(&[flag]).ended(0).saying(&["Användning:", "Kommandon:"]);
        assert_swedish(&run.out);
        assert_eq!(run.err, "");
        for command in COMMANDS {
            assert!(run.out.contains(&format!("\n  {command} ")), "{}", run.out);
        }
    }
    for command in COMMANDS {
        let run = run(&[command, "--hjalp"])
            .ended(0)
            .saying(&["Användning:", "Flaggor:"]);
        assert_swedish(&run.out);
        assert!(run.out.contains("--period"), "{}", run.out);
    }
}

#[test]
fn usage_errors_are_swedish_and_name_what_is_wrong() {
    let cases: &[(&[&str], &[&str])] = &[
        (&[], &["inget kommando är angivet", "Kommandon:"]),
        (&["raport"], &["inget kommando «raport»", "Menas rapport?"]),
        (&["x"], &["inget kommando «x»", "--hjalp"]),
        (
            &["rapport", "--aar", "2025"],
            &["flaggan --aar känns inte igen", "Menas --ar?"],
        ),
        (&["status", "-x"], &["flaggan -x känns inte igen"]),
        (&["rapport", "extra"], &["«extra» känns inte igen"]),
        (&["rapport", "--ar"], &["--ar saknar sitt värde"]),
        (
            &["rapport", "--ar", "x"],
            &["«x» går inte att ange för --ar", "årtal"],
        ),
        (&["rapport", "--ar", "12025"], &["«12025»", "årtal"]),
        (
            &["status", "--datum", "2026-02-30"],
            &["«2026-02-30»", "datum som finns"],
        ),
        (&["rapport", "--jobb", "0"], &["«0»", "från 1 till 256"]),
        (
            &["rapport", "--tyst", "--tyst"],
            &["--tyst är angiven två gånger"],
        ),
        (&["rapport", "--tyst=ja"], &["ett värde för mycket"]),
        (
            &["kontrollera", "--format", "xml"],
            &["«xml»", "text eller json"],
        ),
        (&["kontrollera", "--format", "jsn"], &["Menas json?"]),
        (&["ny"], &["MAPP saknas"]),
        (&["ny", "a", "b"], &["«b» känns inte igen"]),
        (
            &["ny", "a", "--exempel", "--kommun", "B"],
            &["inte att ange tillsammans"],
        ),
        (
            &["ny", "a", "--period", "delar"],
            &["en ny mapp görs för hela året, inte för ett delår"],
        ),
        (
            &["rulla", "--period", "delar"],
            &["från helåret, inte för ett delår"],
        ),
        (&["rapport", "--period", "3"], &["«3»", "ar eller delar"]),
    ];
    for (arguments, texts) in cases {
        let run = run(arguments).ended(2).saying(texts);
        assert_eq!(run.out, "", "{arguments:?}");
        assert!(run.err.starts_with("Fel: "), "{}", run.err);
        assert_swedish(&run.err);
    }
}

#[test]
fn the_version_is_told() {
    for arguments in [["--version"].as_slice(), &["rapport", "-V"]] {
        let run = run(arguments).ended(0);
        assert_eq!(
            run.out.trim(),
            concat!("itbokslut ", env!("CARGO_PKG_VERSION"))
        );
    }
}

#[test]
fn a_command_in_an_empty_folder_says_where_to_go() {
    for command in ["mallar", "status", "kontrollera", "rapport", "rulla"] {
        let kommun = Project::empty();
        let run = kommun
            .run(&[command])
            .ended(2)
            .saying(&["itbokslut.toml finns varken i", "itbokslut ny MAPP"]);
        assert_swedish(&run.err);
        assert_eq!(kommun.names(), Vec::<String>::new());
        let run = kommun
            .run(&[command, "--projekt", "saknas"])
            .ended(2)
            .saying(&["saknas är ingen kommuns mapp"]);
        assert_swedish(&run.err);
    }
}

#[test]
fn the_schema_is_plain_json() {
    let run = run(&["schema"]).ended(0);
    let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert!(schema.get("$schema").is_some());
    assert_eq!(run.err, "");
}
