use chrono::NaiveDate;

use super::*;
use crate::finding::Finding;

mod requirements;

const NAMED: &str = "kommun = \"Norsjö kommun\"\n";

fn read_text(text: &str) -> (Settings, Vec<Finding>) {
    read(text.as_bytes(), FILE).unwrap()
}

/// Returns the rule and the place of every finding.
fn found(text: &str) -> Vec<(&'static str, String)> {
    read_text(text)
        .1
        .iter()
        .map(|finding| (finding.rule.id, finding.place.within_file()))
        .collect()
}

fn problem(text: &str) -> (error::Problem, u32) {
    let error = read(text.as_bytes(), FILE).unwrap_err();
    assert!(error.text.get(error.span.clone()).is_some(), "{error:?}");
    (error.problem, error.line)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn own() -> Settings {
    Settings {
        municipality: "Norsjö \"kommun\"".to_owned(),
        policy: Policy {
            name: "IT-policy".to_owned(),
            adopted_by: "kommunfullmäktige".to_owned(),
            adopted: None,
            review_interval: None,
        },
        deadlines: Deadlines {
            annual: Some(date(2026, 1, 30)),
            interim: None,
        },
        contact: Contact {
            function: "IT-samordnaren".to_owned(),
            email: String::new(),
        },
        ..Settings::default()
    }
}

#[test]
fn the_template_reads_back_to_the_defaults() {
    let (settings, findings) = read_text(&template(&own(), 2025));
    assert_eq!(findings, []);
    assert_eq!(settings, own());
}

#[test]
fn a_name_that_looks_like_a_place_in_the_template_stays_a_name() {
    let settings = Settings {
        municipality: "{epost} och {ar}".into(),
        contact: Contact {
            function: "{exempel}".into(),
            email: "it@{ar}.example".into(),
        },
        ..own()
    };
    let (read, _) = read_text(&template(&settings, 2025));
    assert_eq!(read.municipality, settings.municipality);
    assert_eq!(read.contact, settings.contact);
}

#[test]
fn every_commented_key_of_the_template_is_a_key_with_its_default() {
    // A commented-out setting has no space after its number sign; a
    // sentence has one.
    let text: String = template(&own(), 2025)
        .lines()
        .map(|line| match line.strip_prefix('#') {
            Some(rest) if rest.starts_with(|c: char| c.is_alphabetic() || c == '[') => {
                format!("{rest}\n")
            }
            _ => format!("{line}\n"),
        })
        .collect();
    let (settings, findings) = read_text(&text);
    assert_eq!(findings, [], "{text}");
    let defaults = Rules::default();
    assert_eq!(settings.rules.min_coverage, defaults.min_coverage);
    assert_eq!(settings.rules.partial, defaults.partial);
    assert_eq!(settings.rules.goal, defaults.goal);
    assert_eq!(settings.rules.approval_from, settings.policy.adopted);
    assert_eq!(
        settings.report,
        ReportSettings {
            date: Some(date(2026, 2, 20)),
            // There is no number for a report that is no chapter.
            chapter: Some(5),
            ..ReportSettings::default()
        }
    );
    assert_eq!(settings.accepted.len(), 1);
    assert_eq!(settings.submitted.len(), 1);
    assert_eq!(settings.policy.review_interval, Some(4));
    assert_eq!(settings.requirements.list.len(), 1);
}

#[test]
fn systems_are_approved_first_from_the_day_set_or_else_the_policys() {
    let mut settings = own();
    let day = Some(date(2012, 1, 1));
    settings.policy.adopted = day;
    assert_eq!(settings.approval_from(), day);
    settings.rules.approval_from = Some(date(2015, 1, 1));
    assert_eq!(settings.approval_from(), Some(date(2015, 1, 1)));
    assert_eq!(Settings::default().approval_from(), None);
}

#[test]
fn every_key_is_read() {
    let (settings, findings) = read_text(
        r##"
kommun = " Norsjö kommun "
exempel = true
sekretessgranskad = { datum = 2026-03-05, funktion = "kanslichef" }
[policy]
namn = "Digitaliseringspolicy"
antagen_av = "fullmäktige"
antagen = "2006-03-28"
granskas_vart_ar = 4
[inlamning]
senast = 2026-01-30
senast_delar = "2026-09-15"
kontakt = { funktion = "IT-samordnaren", epost = "it@norsjo.example" }
inlamnad.BUF = 2026-01-23
[regler]
minsta_tackning.alla_behovs = 0.9
minsta_tackning.ovriga = 0
mal_beslutade_senast = 2024-11-30
delvisgrans = 0.6
delvistolerans_andel = 0.2
delvistolerans_procent = 3
mal_uppfyllt = 0.8
mal_delvis = 0.5
mal_matt_andel = 1
driftgodkannande_fran = 2010-07-01
[rapport]
datum = 2026-02-20
kapitel = 4
forsta_rubrik = 7
forsta_sida = 41
omslag = true
farg = "#036"
farg2 = "#630"
logotyp = { fil = "profil/logotyp.svg", beskrivning = "Norsjö kommuns vapen" }
typsnitt.text = "Kommun Serif"
typsnitt.rubrik = "Kommun Sans"
[rapport.adress]
gata = "Skolgatan 26"
postadress = "935 81 Norsjö"
telefon = "0918-140 00"
epost = "kommun@norsjo.example"
webb = "norsjo.example"
organisationsnummer = "212000-2742"
[[godtagna_fynd]]
id = "procent-tvetydig"
plats = "inlamnat/2025/buf.xlsx, Utfall!I12"
skal = "Kontrollerat."
funktion = "IT-samordnaren"
datum = 2026-02-10
"##,
    );
    assert_eq!(findings, []);
    assert_eq!(settings.municipality, "Norsjö kommun");
    assert!(settings.example);
    assert_eq!(settings.reviewed.unwrap().date, date(2026, 3, 5));
    assert_eq!(settings.policy.name, "Digitaliseringspolicy");
    assert_eq!(settings.policy.adopted_by, "fullmäktige");
    assert_eq!(settings.policy.adopted, Some(date(2006, 3, 28)));
    assert_eq!(settings.policy.review_interval, Some(4));
    assert_eq!(settings.deadlines.annual, Some(date(2026, 1, 30)));
    assert_eq!(settings.deadlines.interim, Some(date(2026, 9, 15)));
    assert_eq!(settings.contact.email, "it@norsjo.example");
    assert_eq!(settings.contact.function, "IT-samordnaren");
    assert_eq!(settings.submitted.get("BUF"), Some(&date(2026, 1, 23)));
    assert_eq!(
        settings.rules,
        Rules {
            min_coverage: MinCoverage {
                complete: 0.9,
                other: 0.0
            },
            targets_decided_by: Some(date(2024, 11, 30)),
            partial: PartialDefaults {
                progress: 0.6,
                share_of_target: 0.2,
                percentage_points: 3.0
            },
            goal: GoalLimits {
                met: 0.8,
                partly: 0.5,
                measured: 1.0
            },
            approval_from: Some(date(2010, 7, 1)),
        }
    );
    assert_eq!(settings.report.date, Some(date(2026, 2, 20)));
    assert_eq!(settings.report.chapter, Some(4));
    assert_eq!(settings.report.first_heading, 7);
    assert_eq!(settings.report.first_page, 41);
    assert!(settings.report.cover);
    assert_eq!(settings.report.accent, "#003366");
    assert_eq!(settings.report.second, "#663300");
    let logo = settings.report.logo.unwrap();
    assert_eq!(logo.file, "profil/logotyp.svg");
    assert_eq!(logo.description, "Norsjö kommuns vapen");
    let fonts = settings.report.fonts;
    assert_eq!(fonts.text.unwrap().name, "Kommun Serif");
    assert_eq!(fonts.headings.unwrap().line.within_file(), "rad 36");
    assert_eq!(settings.report.address.number, "212000-2742");
    let [accepted] = settings.accepted.as_slice() else {
        panic!("one accepted finding");
    };
    assert_eq!(accepted.rule, "procent-tvetydig");
    assert_eq!(accepted.line.within_file(), "rad 44");
}

#[test]
fn a_misspelt_key_is_suggested_with_its_line() {
    let text =
        format!("{NAMED}\n[regler]\nmal_upfyllt = 0.8 # skärpt\ndelvisgrans = 0.6\n");
    let (settings, findings) = read_text(&text);
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}");
    };
    assert_eq!(finding.rule.id, "inställning-okänd");
    assert_eq!(finding.place.to_string(), "itbokslut.toml, rad 4");
    assert_eq!(finding.value.as_deref(), Some("mal_upfyllt = 0.8 # skärpt"));
    assert!(finding.remedy.contains("mal_uppfyllt"), "{finding:?}");
    assert!((settings.rules.goal.met - 0.75).abs() < 1e-12);
    assert!((settings.rules.partial.progress - 0.6).abs() < 1e-12);
}

#[test]
fn a_key_in_the_wrong_table_is_told_where_it_belongs() {
    let (_, findings) = read_text(&format!("{NAMED}mal_uppfyllt = 0.8\n[raport]\n"));
    let remedies: Vec<_> = findings.iter().map(|f| f.remedy.as_str()).collect();
    assert!(
        remedies
            .iter()
            .any(|r| r.contains("mal_uppfyllt under [regler]")),
        "{remedies:?}"
    );
    assert!(
        remedies.iter().any(|r| r.contains("rapport")),
        "{remedies:?}"
    );
}

#[test]
fn what_is_not_what_the_key_takes_is_a_finding_and_the_rest_goes_on() {
    let fault = |id, line: &str| vec![(id, format!("rad {line}"))];
    let with = |rest: &str| found(&format!("{NAMED}{rest}"));
    assert_eq!(found("exempel = false"), fault("kommun-saknas", "1"));
    assert_eq!(
        found("kommun = 7"),
        [
            ("inställning-fel-slag", "rad 1".to_owned()),
            ("kommun-saknas", "rad 1".to_owned())
        ]
    );
    assert_eq!(with("exempel = \"ja\""), fault("inställning-fel-slag", "2"));
    assert_eq!(with("regler = 3"), fault("inställning-fel-slag", "2"));
    for date in [
        "2026-02-30",
        "2026-13-01",
        "\"31/1 2026\"",
        "12:00:00",
        "2026",
    ] {
        let text = format!("[inlamning]\nsenast = {date}");
        assert_eq!(with(&text), fault("inställning-fel-slag", "3"), "{date}");
    }
    for number in ["\"0,5\"", "true", "nan", "inf", "0x1"] {
        let text = format!("[regler]\ndelvisgrans = {number}");
        assert_eq!(with(&text), fault("inställning-fel-slag", "3"), "{number}");
    }
    assert_eq!(
        with("[regler]\ndelvisgrans = 1.5"),
        fault("inställning-utanför-gränserna", "3")
    );
    assert_eq!(
        with("[regler]\nmal_delvis = 0.8"),
        fault("inställning-utanför-gränserna", "3")
    );
    assert_eq!(
        with("[rapport]\nforsta_sida = 1.5"),
        fault("inställning-fel-slag", "3")
    );
    assert_eq!(
        with("[rapport]\nforsta_sida = 0"),
        fault("inställning-utanför-gränserna", "3")
    );
    assert_eq!(
        with("[rapport]\nfarg = \"blå\""),
        fault("inställning-fel-slag", "3")
    );
    assert_eq!(
        with("sekretessgranskad = { datum = 2026-03-05 }"),
        fault("inställning-ofullständig", "2")
    );
    assert_eq!(
        with("godtagna_fynd = \"alla\""),
        fault("inställning-fel-slag", "2")
    );
}

#[test]
fn a_colour_too_light_is_replaced_by_the_nearest_that_can_be_read() {
    let text = format!("{NAMED}[rapport]\nfarg = \"#ffcc00\"");
    let (settings, findings) = read_text(&text);
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}");
    };
    assert_eq!(finding.rule.id, "färg-för-ljus");
    assert!(finding.remedy.contains(&settings.report.accent));
    assert!(
        colour::Colour::parse(&settings.report.accent)
            .unwrap()
            .is_readable()
    );
}

#[test]
fn a_second_colour_is_darkened_as_the_first() {
    let text = format!("{NAMED}[rapport]\nfarg2 = \"#6c9\"");
    let (settings, findings) = read_text(&text);
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}");
    };
    assert_eq!(finding.rule.id, "färg-för-ljus");
    assert_eq!(finding.value.as_deref(), Some("farg2 = \"#6c9\""));
    assert!(finding.remedy.contains(&settings.report.second));
    assert_eq!(settings.report.accent, ReportSettings::default().accent);
    let wrong = format!("{NAMED}[rapport]\nfarg2 = \"grön\"");
    assert_eq!(
        found(&wrong),
        [("inställning-fel-slag", "rad 3".to_owned())]
    );
}

#[test]
fn a_logo_says_what_it_shows() {
    let text = format!("{NAMED}[rapport.logotyp]\nfil = \"logotyp.svg\"");
    let (settings, findings) = read_text(&text);
    assert_eq!(settings.report.logo, None);
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}");
    };
    assert_eq!(finding.rule.id, "logotyp-går-inte-att-använda");
    assert_eq!(finding.place.within_file(), "rad 3");
    assert!(finding.message.contains("beskrivning"), "{finding:?}");
    let wrong = format!("{NAMED}[rapport.logotyp]\nbild = \"logotyp.svg\"");
    assert_eq!(found(&wrong), [("inställning-okänd", "rad 3".to_owned())]);
}

#[test]
fn an_accepted_finding_lacks_no_field_and_names_a_rule() {
    let whole = "[[godtagna_fynd]]\nid = \"procent-tvetydig\"\nplats = \"x\"\nskal = \"y\"\nfunktion = \"z\"\ndatum = 2026-01-01\n";
    assert_eq!(read_text(&format!("{NAMED}{whole}")).0.accepted.len(), 1);
    for field in ["id", "plats", "skal", "funktion", "datum"] {
        let lines: Vec<&str> = whole
            .lines()
            .filter(|line| !line.starts_with(field))
            .collect();
        let text = lines.join("\n");
        let (settings, findings) = read_text(&format!("{NAMED}{text}"));
        assert_eq!(settings.accepted, []);
        assert_eq!(findings[0].rule.id, "inställning-ofullständig", "{field}");
        assert!(findings[0].message.contains(field), "{findings:?}");
    }
    let misspelt = whole.replace("procent-tvetydig", "procent-tvetydigt");
    let (settings, findings) = read_text(&format!("{NAMED}{misspelt}"));
    assert_eq!(settings.accepted, []);
    assert_eq!(findings[0].rule.id, "godtaget-fynd-okänt");
    assert!(findings[0].remedy.contains("procent-tvetydig"));
}

#[test]
fn a_file_that_is_no_toml_is_told_in_swedish_with_its_line() {
    use error::Problem::*;
    for (text, expected, line) in [
        ("kommun = Norsjö kommun", Unquoted, 1),
        ("kommun = Norsjö", Unquoted, 1),
        ("omslag = ja", YesNo, 1),
        ("omslag = True # ja", YesNo, 1),
        ("a = 1\n[regler]\ndelvisgrans = 0,5", DecimalComma, 3),
        ("kommun = \"a\"\nkommun = \"b\"", Twice, 2),
        ("färg = \"#14506b\"", BareKey, 1),
        ("\nomslag", NoValue, 2),
        ("omslag =", NoValue, 1),
        ("kommun = \"Norsjö", OpenText, 1),
        ("kommun = 'Norsjö", OpenText, 1),
        ("[regler\nx = 1", OpenBracket, 1),
        ("x = { a = 1", OpenBracket, 1),
        ("x = [\"a\" \"b\"]", NoComma, 1),
        ("kommun = \"a\" \"b\"", Trailing, 1),
        ("kommun = \"C:\\kommun\"", Backslash, 1),
    ] {
        assert_eq!(problem(text), (expected, line), "{text}");
    }
    // Windows-1252.
    let error = read(b"# ok\nkommun = \"Norsj\xf6\"", FILE).unwrap_err();
    assert_eq!((error.problem, error.line), (NotUtf8, 2));
    assert!(error.text.starts_with("kommun"));
}

#[test]
fn a_mark_put_first_by_notepad_is_no_fault() {
    let bytes = [b"\xef\xbb\xbf".as_slice(), NAMED.as_bytes()].concat();
    assert_eq!(read(&bytes, FILE).unwrap().1, []);
    let windows = "kommun = \"Norsjö kommun\"\r\n[regler]\r\nmal_delvs = 0.4\r\n";
    let (_, findings) = read_text(windows);
    assert_eq!(findings[0].value.as_deref(), Some("mal_delvs = 0.4"));
    assert_eq!(findings[0].place.within_file(), "rad 3");
}

#[test]
fn dates_left_from_another_year_are_not_used_and_told() {
    let settings = Settings {
        deadlines: Deadlines {
            annual: Some(date(2026, 1, 30)),
            interim: Some(date(2025, 9, 15)),
        },
        submitted: [(crate::domain::DepartmentCode::new("BUF"), date(2026, 1, 23))]
            .into(),
        rules: Rules {
            targets_decided_by: Some(date(2024, 12, 31)),
            ..Rules::default()
        },
        report: ReportSettings {
            date: Some(date(2026, 2, 20)),
            ..ReportSettings::default()
        },
        ..Settings::default()
    };
    let year = crate::domain::Period::annual;
    assert_eq!(
        settings.clone().for_period(year(2025)),
        (settings.clone(), Vec::new())
    );

    let (later, findings) = settings.for_period(year(2026));
    assert_eq!(later.deadlines.annual, None);
    assert_eq!(later.deadlines.interim, Some(date(2025, 9, 15)));
    assert_eq!(later.submitted, std::collections::BTreeMap::new());
    assert_eq!(later.report.date, None);
    assert_eq!(later.rules.targets_decided_by, None);
    let values: Vec<_> = findings.iter().map(|f| f.value.clone().unwrap()).collect();
    assert_eq!(
        values,
        ["2026-01-30", "2026-01-23", "2026-02-20", "2024-12-31"]
    );
    assert!(
        findings
            .iter()
            .all(|f| f.rule.id == "inställning-för-annat-år")
    );
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let _ = read(&bytes, FILE);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[a-zåäö_=\\[\\]{}\"'0-9.,:\\- \n#\\\\]{0,80}") {
        if let Err(error) = read(text.as_bytes(), FILE) {
            proptest::prop_assert!(error.text.get(error.span.clone()).is_some());
        }
    }
}
