//! `ny`: the folder a kommun begins with.

use itbokslut::sample;

use crate::support::project::Project;

#[test]
fn a_new_folder_has_what_is_needed_and_every_command_takes_it() {
    let kommun = Project::empty();
    kommun
        .run(&["ny", "norsjö", "--ar", "2025"])
        .ended(0)
        .saying(&[
            "Norsjö kommun · IT-bokslut 2025 (helår)",
            "norsjö/styrning/2025.xlsx",
        ]);
    let names = kommun.names();
    for name in [
        "itbokslut.toml",
        "styrning/2025.xlsx",
        "inlamnat/2025/LÄS MIG.txt",
    ] {
        assert!(names.contains(&format!("norsjö/{name}")), "{names:?}");
    }
    let project = ["--projekt", "norsjö"];
    // No förvaltning yet: there is nobody to write a template for.
    kommun
        .run(&[&["mallar"], project.as_slice()].concat())
        .ended(2)
        .saying(&["Organisation i styrning/2025.xlsx har inga förvaltningar"]);
    for command in ["status", "kontrollera", "rapport"] {
        kommun
            .run(&[&[command], project.as_slice()].concat())
            .ended(1)
            .saying(&["Norsjö kommun · IT-bokslut 2025 (helår)"]);
    }
    kommun
        .run(&[&["kontrollera", "--alla"], project.as_slice()].concat())
        .ended(1)
        .saying(&["förvaltningar-saknas"]);
}

#[test]
fn the_year_is_the_one_that_is_followed_up_now() {
    for (date, year) in [
        ("2026-01-15", "2025"),
        ("2026-06-30", "2025"),
        ("2026-07-01", "2026"),
    ] {
        let kommun = Project::empty();
        let title = format!("IT-bokslut {year} (helår)");
        kommun
            .run(&["ny", "a", "--datum", date])
            .ended(0)
            .saying(&[&title]);
        assert!(kommun.path(&format!("a/styrning/{year}.xlsx")).exists());
    }
}

#[test]
fn the_name_is_the_one_given_or_the_folders() {
    for (arguments, name) in [
        (
            ["ny", "norsjö", "--kommun", "Åre kommun"].as_slice(),
            "Åre kommun",
        ),
        (&["ny", "upplands-bro"], "Upplands bro kommun"),
        (&["ny", "Norsjö kommun"], "Norsjö kommun"),
    ] {
        let kommun = Project::empty();
        kommun.run(arguments).ended(0).saying(&[name]);
        let settings = format!("{}/itbokslut.toml", arguments[1]);
        let settings = String::from_utf8(kommun.bytes(&settings)).unwrap();
        assert!(
            settings.contains(&format!("kommun = \"{name}\"")),
            "{settings}"
        );
    }
}

#[test]
fn nothing_that_is_there_is_written_over() {
    for arguments in [["ny", "a"].as_slice(), &["ny", "a", "--exempel"]] {
        let kommun = Project::empty();
        kommun.put("a/eget.txt", b"eget");
        kommun
            .run(arguments)
            .ended(2)
            .saying(&["a finns redan och är inte tom"]);
        assert_eq!(
            kommun.everything(),
            [("a/eget.txt".to_owned(), b"eget".to_vec())]
        );
        kommun.put("fil", b"eget");
        kommun.run(&["ny", "fil"]).ended(2);
        assert_eq!(kommun.bytes("fil"), b"eget");
    }
}

#[test]
fn the_example_is_the_sample() {
    let kommun = Project::empty();
    std::fs::create_dir(kommun.path("prova")).unwrap();
    kommun
        .run(&["ny", "prova", "--exempel"])
        .ended(0)
        .saying(&["påhittade uppgifter", "itbokslut --projekt prova rapport"]);
    let mut expected: Vec<_> = sample::files()
        .unwrap()
        .into_iter()
        .map(|(name, bytes)| (format!("prova/{name}"), bytes))
        .collect();
    expected.sort();
    assert!(kommun.everything() == expected);
}
