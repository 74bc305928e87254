//! The kommun's own report templates: what they can do, what they cannot, and
//! what is said when there is a fault in one.

use itbokslut::edition;
use itbokslut::typeset::{Error, Templates};
use itbokslut::wording;

use crate::support::pdf::section;
use crate::support::project::Project;
use crate::support::told;

/// The template that the tests replace.
const OWN: &str = "sections/infrastructure.typ";

/// Sets a report of nothing with own templates.
fn set(own: &[(&str, &[u8])]) -> Result<Vec<u8>, Error> {
    let edition = edition::internal(told::empty());
    let own = own.iter();
    let templates = own.fold(Templates::built_in(), |all, (path, bytes)| {
        all.with(*path, bytes.to_vec())
    });
    section(
        b"{\"indikatorer\":[]}",
        &wording::words(&edition),
        templates,
    )
}

/// Returns what is said of a template that is wrong.
#[track_caller]
fn wrong(body: &str) -> String {
    let own = format!("#heading(level: 1)[IT] #label(\"it-infrastruktur\")\n{body}\n");
    match set(&[(OWN, own.as_bytes())]) {
        Ok(_) => panic!("it is set all the same: {body}"),
        Err(why) => why.to_string(),
    }
}

#[test]
fn a_fault_is_told_in_swedish_with_file_line_and_text() {
    for (body, words) in [
        (
            "#sakans",
            "vid «sakans»: variabeln «sakans» finns inte (Typst: unknown",
        ),
        (
            "#import \"../lib/input.typ\": words\n#words.saknas",
            "uppgiften «saknas» finns inte bland dem som mallen får",
        ),
        ("#(1 + ", "en parentes eller klammer är inte stängd"),
        (
            "#image(\"vapen.svg\")",
            "filen sections/vapen.svg finns inte; en mall läser bara",
        ),
        (
            "#include \"saknas.typ\"",
            "filen sections/saknas.typ finns inte",
        ),
        (
            "#text(font: \"Comic Sans\")[a]",
            "typsnittet «comic sans» finns varken i",
        ),
        ("#text(fill: 3)[a]", "men det står ett heltal"),
        (
            "#link(label(\"borta\"))[a]",
            "länken leder till «borta», som inte finns",
        ),
        (
            "#figure(rect())",
            "en bild saknar alternativtext, som PDF/A-3a och PDF/UA-1 kräver",
        ),
        (
            "#heading(level: 3)[a]",
            "rubrikerna hoppar från nivå 1 till 3",
        ),
        (
            "#datetime.today().display()",
            "en mall vet inte vilken dag det är",
        ),
        (
            "#{ let a = 1; while a > 0 { a += 1 } }",
            "slingan tar aldrig slut",
        ),
        ("#{ while true {} }", "villkoret är alltid sant"),
        (
            "#let f(x) = f(x + 1)\n#f(1)",
            "en funktion anropar sig själv utan slut",
        ),
        (
            "#show heading: it => heading(level: 2)[a]\n#heading(level: 2)[b]",
            "använder den sig själv utan slut",
        ),
        ("#panic(\"nej\")", "mallen stoppar sig själv: nej"),
        (
            "#include \"infrastructure.typ\"",
            "filen importerar sig själv",
        ),
        (
            "#(1, 2).at(7)",
            "listan har 2 poster, och det finns ingen på plats 7",
        ),
        (
            "#rect(fill: red, storlek: 3)",
            "funktionen tar inte emot uppgiften «storlek»",
        ),
        ("#sys.inputs.at(\"HOME\")", "uppgiften «HOME» finns inte"),
    ] {
        let said = wrong(body);
        assert!(said.contains(words), "{body}: {said}");
        let place = format!("rapportmallar/{OWN}, rad ");
        assert!(said.contains(&place), "{body}: {said}");
    }
}

#[test]
fn a_template_reads_nothing_outside_its_folder() {
    for (body, words) in [
        (
            "#read(\"/etc/passwd\")",
            "filen etc/passwd finns inte; en mall läser bara",
        ),
        ("#read(\"../../etc/passwd\")", "leder ut ur rapportmallar"),
        (
            "#read(\"../../itbokslut.toml\")",
            "leder ut ur rapportmallar",
        ),
        ("#read(\"file:///etc/passwd\")", "en mall läser bara"),
        ("#read(\"C:\\\\Windows\\\\win.ini\")", "Typst"),
        (
            "#import \"@preview/cetz:0.3.0\"",
            "filen får inte läsas; en mall läser bara",
        ),
        (
            "#import \"@local/eget:1.0.0\"",
            "filen får inte läsas; en mall läser bara",
        ),
    ] {
        let said = wrong(body);
        assert!(said.contains(words), "{body}: {said}");
        assert!(!said.contains("root:"), "{said}");
    }
    let program: &[u8] = b"\0asm\x01\0\0\0";
    let main: &[u8] = b"#let p = plugin(\"p.wasm\")\n";
    let why = set(&[(OWN, main), ("sections/p.wasm", program)]).unwrap_err();
    assert!(
        why.to_string().contains("inga paket eller insticksprogram"),
        "{why}"
    );
}

#[test]
fn what_led_to_a_fault_in_a_shared_file_is_told() {
    let own: &[u8] = b"#import \"../lib/egen.typ\": f\n#heading(level: 1)[a]\n#f(2)\n";
    let shared: &[u8] = b"#let f(x) = {\n  x.namn\n}\n";
    let why = set(&[(OWN, own), ("lib/egen.typ", shared)]).unwrap_err();
    let said = why.to_string();
    for part in [
        "rapportmallar/lib/egen.typ, rad 2",
        "Det används i rapportmallar/sections/infrastructure.typ, rad 3",
    ] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn a_template_that_is_no_utf_8_is_told_of() {
    let why = set(&[(OWN, b"#heading[R\xe4ksm\xf6rg\xe5s]")]).unwrap_err();
    assert!(
        why.to_string().contains("filen är inte sparad som UTF-8"),
        "{why}"
    );
}

/// Returns a new kommun's folder, `a`.
fn fresh() -> Project {
    let kommun = Project::empty();
    kommun.run(&["ny", "a", "--ar", "2025"]).ended(0);
    kommun
}

/// Makes the internal edition.
fn run(kommun: &Project, status: i32, saying: &[&str]) {
    kommun
        .run(&["rapport", "--projekt", "a", "--utgava", "intern"])
        .ended(status)
        .saying(saying);
}

#[test]
fn a_fault_stops_its_paper_and_nothing_else() {
    const PDF: &str = "a/ut/2025/intern/it-bokslut.pdf";
    const JSON: &str = "a/ut/2025/intern/it-bokslut.json";
    const OWN: &str = "a/rapportmallar/it-bokslut.typ";
    let kommun = fresh();
    run(&kommun, 1, &[PDF]);
    let before = kommun.names();
    kommun.put(OWN, b"#import \"lib/page.typ\": *\n#sakans\n");
    std::fs::remove_file(kommun.path(JSON)).unwrap();
    let said = [
        JSON,
        "Fel: ut/2025/intern/it-bokslut.pdf gick inte att sätta:",
        "rapportmallar/it-bokslut.typ, rad 2: vid «sakans»: variabeln «sakans» finns inte",
        "Rätta mallen, eller flytta undan den ur rapportmallar",
    ];
    run(&kommun, 2, &said);
    // The old paper is gone, since it does not agree with the new data, and
    // nothing is left half-written.
    let mut expected: Vec<_> = before.into_iter().filter(|name| name != PDF).collect();
    expected.push(OWN.to_owned());
    expected.sort();
    assert_eq!(kommun.names(), expected);
    std::fs::remove_file(kommun.path(OWN)).unwrap();
    run(&kommun, 1, &[PDF]);
}

#[test]
fn copied_templates_give_the_same_report_and_are_never_written_over() {
    let kommun = fresh();
    let plain = ["rapport", "--projekt", "a", "--utgava", "offentlig"];
    kommun.run(&plain).ended(1);
    let pdf = kommun.bytes("a/ut/2025/offentlig/it-bokslut.pdf");
    kommun
        .run(&["ny", "a", "--mallar"])
        .ended(0)
        .saying(&["a/rapportmallar", "Läs a/rapportmallar/KONTRAKT.md först"]);
    for (path, bytes) in Templates::built_in().files() {
        let copied = kommun.path(&format!("a/rapportmallar/{path}"));
        if path.starts_with("fonts/") {
            assert!(!copied.exists(), "{path}");
        } else {
            assert_eq!(std::fs::read(copied).unwrap(), bytes, "{path}");
        }
    }
    kommun.run(&plain).ended(1);
    assert_eq!(kommun.bytes("a/ut/2025/offentlig/it-bokslut.pdf"), pdf);
    let before = kommun.everything();
    kommun
        .run(&["ny", "a", "--mallar"])
        .ended(2)
        .saying(&["finns redan och skrivs inte över"]);
    assert_eq!(kommun.everything(), before);
}

#[test]
fn a_new_folder_and_the_example_can_have_templates_from_the_start() {
    for arguments in [
        ["ny", "b", "--mallar"].as_slice(),
        &["ny", "b", "--mallar", "--exempel"],
    ] {
        let kommun = Project::empty();
        kommun.run(arguments).ended(0).saying(&["b/rapportmallar"]);
        for name in ["itbokslut.toml", "rapportmallar/lib/page.typ"] {
            assert!(kommun.path(&format!("b/{name}")).exists(), "{name}");
        }
    }
    let full = Project::empty();
    full.put("b/annat.txt", b"a");
    full.run(&["ny", "b", "--mallar"])
        .ended(2)
        .saying(&["finns redan och är inte tom"]);
}

/// Returns what is found about the report templates.
fn found(kommun: &Project) -> Vec<(String, String, String)> {
    let run = kommun.run(&[
        "kontrollera",
        "--projekt",
        "a",
        "--format",
        "json",
        "--alla",
    ]);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let findings = told["fynd"].as_array().unwrap().iter();
    findings
        .map(|f| (text(&f["fil"]), text(&f["id"]), text(&f["text"])))
        .filter(|(file, _, _)| file.starts_with("rapportmallar/"))
        .collect()
}

#[test]
fn a_misspelt_or_misplaced_template_is_found() {
    let kommun = fresh();
    kommun.put("a/rapportmallar/it-boksult.typ", b"");
    kommun.put("a/rapportmallar/page.typ", b"");
    kommun.put("a/rapportmallar/sections/egen.typ", b"");
    kommun.put("a/rapportmallar/sections/inlast.typ", b"");
    kommun.put(
        "a/rapportmallar/lib/colours.typ",
        b"#include \"../sections/inlast.typ\"",
    );
    kommun.put("a/rapportmallar/bilder/vapen.svg", b"<svg/>");
    let found = found(&kommun);
    let told: Vec<_> = found
        .iter()
        .map(|(file, rule, message)| {
            assert_eq!(rule, "mall-används-inte");
            (file.as_str(), message.as_str())
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "rapportmallar/it-boksult.typ",
                "mallen används inte; kanske menas it-bokslut.typ"
            ),
            (
                "rapportmallar/page.typ",
                "mallen används inte; kanske menas lib/page.typ"
            ),
            (
                "rapportmallar/sections/egen.typ",
                "mallen används inte: programmet har ingen mall med det namnet, och ingen \
                 av era mallar läser in den"
            ),
        ]
    );
}

#[test]
fn a_copy_that_the_program_has_left_behind_is_told_of() {
    let kommun = fresh();
    kommun.run(&["ny", "a", "--mallar"]).ended(0);
    assert_eq!(found(&kommun), []);
    kommun.edit("a/rapportmallar/lib/page.typ", |text| {
        format!("{text}\n// Vår.\n")
    });
    assert_eq!(
        found(&kommun),
        [],
        "a changed template is nothing to tell of"
    );
    // Both were something else when they were copied.
    let old = "0".repeat(64);
    kommun.edit("a/rapportmallar/.itbokslut", |record| {
        let lines = record.lines().map(|line| match line.split_once("  ") {
            Some((_, "lib/page.typ")) => format!("{old}  lib/page.typ\n"),
            Some((_, "lib/board.typ")) => format!("{OLD}  lib/board.typ\n"),
            _ => format!("{line}\n"),
        });
        lines.collect()
    });
    kommun.put("a/rapportmallar/lib/board.typ", b"gammal");
    let rules: Vec<_> = found(&kommun);
    let told: Vec<_> = rules
        .iter()
        .map(|(file, rule, message)| {
            assert_eq!(rule, "mall-äldre-än-programmet");
            (file.as_str(), message.as_str())
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "rapportmallar/lib/board.typ",
                "mallen är en oförändrad kopia, och programmets egen är nyare"
            ),
            (
                "rapportmallar/lib/page.typ",
                "programmets mall har ändrats sedan den här kopierades"
            ),
        ]
    );
}

/// The SHA-256 of «gammal».
const OLD: &str = "7a9e037e19bb21b724d308e608e957045dfc8ecfe891a977492a67ba57d8a26f";

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let kommun = fresh();
    kommun.put("utanfor.typ", b"hemligt");
    std::fs::create_dir_all(kommun.path("a/rapportmallar")).unwrap();
    for (from, to) in [("utanfor.typ", "lank.typ"), ("borta.typ", "tom.typ")] {
        let to = kommun.path(&format!("a/rapportmallar/{to}"));
        std::os::unix::fs::symlink(kommun.path(from), to).unwrap();
    }
    let run = kommun.run(&["kontrollera", "--projekt", "a", "--alla"]);
    let run = run.saying(&["leder ut ur kommunens mapp eller ingenstans"]);
    assert!(!run.out.contains("hemligt"));
}
