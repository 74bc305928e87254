//! The kommun's graphic profile, from its folder to paper.

use crate::support::profile::{self, FAMILY, LOGO};
use crate::support::project::Project;

const SETTINGS: &str = "itbokslut.toml";

/// Returns the sample with more settings.
fn with(settings: &str) -> Project {
    let kommun = Project::sample();
    kommun.edit(SETTINGS, |text| format!("{text}\n{settings}\n"));
    kommun
}

fn with_logo(file: &str) -> Project {
    with(&format!(
        "[rapport.logotyp]\nfil = '{file}'\nbeskrivning = \"Kommunens vapen\""
    ))
}

/// Returns where a text stands in the report, laid open.
fn paper(kommun: &Project) -> Vec<u8> {
    kommun.bytes("ut/2025/intern/it-bokslut.pdf")
}

#[test]
fn a_whole_profile_is_used_without_a_finding() {
    let plain = Project::sample();
    let before = plain.run(&["kontrollera", "--alla"]);
    let kommun = with(&format!(
        "[rapport.logotyp]\nfil = \"profil/logotyp.svg\"\nbeskrivning = \"Kommunens vapen\"\n\
         [rapport.typsnitt]\ntext = \"{FAMILY}\"\nrubrik = \"{FAMILY}\"\n\
         [rapport.adress]\ngata = \"Skolgatan 26\""
    ));
    kommun.put("profil/logotyp.svg", LOGO.as_bytes());
    for (name, bytes) in profile::fonts() {
        kommun.put(&name, &bytes);
    }
    kommun.edit(SETTINGS, |text| {
        text.replace("omslag = false", "omslag = true")
    });
    let after = kommun.run(&["kontrollera", "--alla"]);
    assert_eq!(before.out.lines().last(), after.out.lines().last());
    assert!(!after.out.contains("logotyp"), "{}", after.out);
    kommun
        .run(&["rapport", "--utgava", "intern"])
        .ended(before.status);
    let pdf = paper(&kommun);
    let has = |text: &str| pdf.windows(text.len()).any(|w| w == text.as_bytes());
    assert!(has("KommunSans3"), "the fonts are not in the report");
}

#[test]
fn what_is_no_logo_is_a_finding_and_the_report_is_made_without_it() {
    let bomb =
        "<svg xmlns='http://www.w3.org/2000/svg'><rect/><script>x()</script></svg>";
    let outside =
        "<svg xmlns='http://www.w3.org/2000/svg'><use href='file:///etc/passwd'/></svg>";
    let huge = [
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(),
        &[0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0, 0, 0, 0, 0],
    ]
    .concat();
    let cases: [(&str, Option<&[u8]>, &str); 7] = [
        (
            "saknas.svg",
            None,
            "Logotypen finns inte eller går inte att läsa",
        ),
        (
            "../annan/logotyp.svg",
            None,
            "Logotypen ligger inte i kommunens mapp",
        ),
        (
            "/etc/hostname",
            None,
            "Logotypen ligger inte i kommunens mapp",
        ),
        (
            "a.svg",
            Some(bomb.as_bytes()),
            "Logotypen innehåller skript",
        ),
        (
            "b.svg",
            Some(outside.as_bytes()),
            "Logotypen hämtar något utanför filen",
        ),
        (
            "c.png",
            Some(&huge),
            "Logotypen är större än 3\u{202f}000 bildpunkter",
        ),
        (
            "d.png",
            Some(b"GIF89a"),
            "Logotypen är varken SVG eller PNG",
        ),
    ];
    for (file, bytes, message) in cases {
        let kommun = with_logo(file);
        if let Some(bytes) = bytes {
            kommun.put(file, bytes);
        }
        let run = kommun.run(&["kontrollera", "--alla"]);
        // A line may be broken anywhere between two words.
        let said = format!("{}\n{}", run.out, run.err);
        let joined = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let message = message.replace('\u{202f}', " ");
        let joined = joined.replace('\u{202f}', " ");
        assert!(joined.contains(&message), "«{message}» is not in:\n{said}");
        assert!(joined.contains("logotyp-går-inte-att-använda"), "{said}");
    }
    let kommun = with_logo("a.svg");
    kommun.put("a.svg", bomb.as_bytes());
    kommun.run(&["rapport", "--utgava", "intern"]);
    assert!(paper(&kommun).starts_with(b"%PDF-"));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let elsewhere = Project::empty();
    elsewhere.put("logotyp.svg", LOGO.as_bytes());
    let kommun = with_logo("profil/logotyp.svg");
    std::os::unix::fs::symlink(elsewhere.path(""), kommun.path("profil")).unwrap();
    kommun
        .run(&["kontrollera", "--alla"])
        .saying(&["Logotypen ligger inte i kommunens mapp"]);
}

#[test]
fn a_font_that_cannot_be_used_is_a_finding_and_the_programs_is_used() {
    let kommun = with(&format!("[rapport.typsnitt]\nrubrik = \"{FAMILY}\""));
    kommun.put("typsnitt/skadad.ttf", b"inget typsnitt");
    let (name, regular) = profile::fonts().into_iter().nth(1).unwrap();
    kommun.put(&name, &regular);
    kommun.run(&["kontrollera", "--alla"]).saying(&[
        "typsnitt-går-inte-att-använda",
        "Filen är inget typsnitt, eller är skadad",
        "Typsnittet saknar ett halvfett eller fett snitt",
    ]);
    kommun.run(&["rapport", "--utgava", "intern"]);
    let pdf = paper(&kommun);
    assert!(!pdf.windows(11).any(|w| w == b"KommunSans3"));
}

#[test]
fn a_colour_is_darkened_until_it_can_be_read_the_second_one_too() {
    let kommun = Project::sample();
    kommun.edit(SETTINGS, |text| {
        text.replace(
            "farg = \"#14506b\"",
            "farg = \"#14506b\"\nfarg2 = \"#ffcc00\"",
        )
    });
    kommun
        .run(&["kontrollera", "--alla"])
        .saying(&["färg-för-ljus", "«#ffcc00» syns inte tillräckligt mot vitt"]);
}
