//! Vocabularies, codes and text.

use super::*;

#[test]
fn closed_vocabularies_forgive_case_and_blanks_only() {
    let unit = Kind::OneOf(Unit::WORDS);
    for (text, expected) in [
        ("%", Unit::Percent),
        ("ANTAL", Unit::Count),
        (" Ja / Nej", Unit::YesNo),
        ("niva\u{30a}", Unit::Level),
    ] {
        let got = read::<Unit>(unit, Measured::Unknown, text);
        assert_eq!(got, (Got::Value(expected), vec![]), "{text}");
    }
    let reasons = Kind::OneOf(UnmeasuredReason::WORDS);
    let got = read::<UnmeasuredReason>(reasons, Measured::Unknown, "Ej  tillämpligt");
    assert_eq!(got, (Got::Value(UnmeasuredReason::NotApplicable), vec![]));
    let got = read::<UnmeasuredReason>(reasons, Measured::Unknown, "ej tillämplig");
    assert_eq!(got, (Got::Unusable, vec!["okänt-ord"]));
    let decided = Kind::OneOf(crate::form::governing::decided::DECIDABLE);
    let got = read::<crate::domain::Assessment>(decided, Measured::Unknown, "Ej mätt");
    assert_eq!(
        got,
        (Got::Value(crate::domain::Assessment::NotMeasured), vec![])
    );
    let place = Place::file("f.xlsx");
    let words = UnmeasuredReason::WORDS;
    let near = crate::swedish::near::nearest("ej tillämplig", words.iter().copied());
    let finding =
        crate::finding::rules::unknown_word::found(&place, "ej tillämplig", near, words);
    assert_eq!(
        finding.remedy,
        "Menade du «ej tillämpligt»? Skriv något av: mätning ej gjord, metodbyte, ännu ej \
         tillgängligt, ej tillämpligt."
    );
}

#[test]
fn codes_are_written_as_their_register_writes_them() {
    let kind = Kind::Code(Register::Departments);
    for text in ["BUF", " buf ", "B UF", "Buf\u{a0}"] {
        let got = read::<DepartmentCode>(kind, Measured::Unknown, text);
        let expected = DepartmentCode::new("BUF");
        assert_eq!(got, (Got::Value(expected), vec![]), "{text}");
    }
    assert_eq!(read_rules::<String>(kind, "BFU"), vec!["okänd-kod"]);
    assert_eq!(read_rules::<String>(kind, "saknas"), vec!["okänd-kod"]);
    assert_eq!(
        read::<String>(kind, Measured::Unknown, "–"),
        (Got::Empty, vec![])
    );
    let numbered = Kind::Code(Register::Goals);
    let got = read::<String>(numbered, Measured::Unknown, 1.1);
    assert_eq!(got, (Got::Value("1.1".to_owned()), vec![]));
}

#[test]
fn lists_of_codes_are_whole_or_not_used() {
    let words = crate::form::governing::indicators::REPORTER_WORDS;
    let kind = Kind::Codes(Register::Departments, words);
    let some = |codes: &[&str]| {
        Reporters::Some(
            codes
                .iter()
                .map(|code| DepartmentCode::new(*code))
                .collect(),
        )
    };
    for (text, expected) in [
        ("alla", Reporters::All),
        ("Alla ", Reporters::All),
        ("KÄLLA", Reporters::Source),
        ("BUF", some(&["BUF"])),
        ("buf, soc;TEK,", some(&["BUF", "SOC", "TEK"])),
        ("BUF,BUF", some(&["BUF"])),
    ] {
        let got = read::<Reporters>(kind, Measured::Unknown, text);
        assert_eq!(got, (Got::Value(expected), vec![]), "{text}");
    }
    assert_eq!(
        read_rules::<Reporters>(kind, "BUF, SOK, X"),
        vec!["okänd-kod"; 2]
    );
    assert_eq!(
        read::<Reporters>(kind, Measured::Unknown, ","),
        (Got::Empty, vec![])
    );
}

#[test]
fn text_is_kept_as_text() {
    let check = |cell: testing::Cell, expected: &str, rules: &[&str]| {
        let got = read::<String>(Kind::Text, Measured::Unknown, cell.clone());
        let expected = Got::Value(expected.to_owned());
        assert_eq!(got, (expected, rules.to_vec()), "{cell:?}");
    };
    check(
        "  #set text *fet* <b>=1+1 \n".into(),
        "#set text *fet* <b>=1+1",
        &[],
    );
    check("a\r\nb".into(), "a\nb", &[]);
    check("a\u{30a}r".into(), "år", &[]);
    check("två  blanka\u{a0}steg".into(), "två  blanka\u{a0}steg", &[]);
    check("saknas".into(), "saknas", &[]);
    check(2417.into(), "2417", &[]);
    check(12.5.into(), "12,5", &[]);
    check(day("2025-03-31"), "2025-03-31", &[]);
    check(iso("2025-03-31T00:00:00"), "2025-03-31", &[]);
    check(percent(0.5, 0), "50\u{a0}%", &[]);
    check(true.into(), "ja", &[]);
    let notice = &["tecken-som-inte-kan-visas"];
    check("bra 👍".into(), "bra 👍", notice);
    check("\u{f0b7} punkt".into(), "\u{f0b7} punkt", notice);
    check("a\u{202e}b".into(), "a\u{202e}b", notice);
    for cell in ["-", "–", " \n\u{a0} "] {
        assert_eq!(
            read::<String>(Kind::Text, Measured::Unknown, cell),
            (Got::Empty, vec![])
        );
    }
    assert_eq!(
        read_rules::<String>(Kind::Text, error("#REF!", None)),
        vec!["felvärde"]
    );
}

#[test]
fn an_address_that_no_mail_reaches_is_doubted() {
    for text in ["buf@norsjo.se", "it-samordnare.buf@kommun.norsjo.example"] {
        assert!(read_rules::<String>(Kind::Email, text).is_empty(), "{text}");
    }
    for text in [
        "buf",
        "@norsjo.se",
        "buf@",
        "buf@norsjo",
        "a@b@c.se",
        "a b@c.se",
        "a@b.se; c@d.se",
        "Eva <eva@b.se>",
        "eva@b.",
        "eva@.se",
    ] {
        let (got, rules) = read::<String>(Kind::Email, Measured::Unknown, text);
        assert_eq!(rules, ["e-post-tveksam"], "{text}");
        assert_eq!(got, Got::Value(text.to_owned()), "{text}");
    }
}
