use super::*;

#[track_caller]
fn check(text: &str, shown: &str, replaced: bool) {
    let (actual, actually) = visible(text);
    assert_eq!((&*actual, actually), (shown, replaced), "{text:?}");
    assert_eq!(visible(shown).0, shown, "a second pass changed {shown:?}");
}

#[test]
fn ordinary_text_is_left_alone() {
    for text in [
        "",
        "Tjänsten är nere 3 h/år – «förbättrad» ≥ 95 % → målet",
        "Ubmeje tjeälddie, Ŋ ŋ Ŧ ŧ Đ đ Č č",
        "Ελλάδα, Україна, ½ x² √2 €",
        "första\n\nandra",
    ] {
        assert!(matches!(visible(text), (Cow::Borrowed(_), false)), "{text}");
    }
}

#[test]
fn line_breaks_and_shapeless_marks_are_put_right_silently() {
    check("a\r\nb\rc\u{b}d\u{2028}e", "a\nb\nc\nd\ne", false);
    check("a\tb", "a b", false);
    check("\u{feff}ko\u{ad}mmun\u{200b}", "kommun", false);
}

#[test]
fn what_cannot_be_shown_is_said() {
    check("\u{f0b7} punkt", "• punkt", true);
    check("klart \u{f0fc}", "klart ✓", true);
    check("bra 👍🏽", "bra [U+1F44D][U+1F3FD]", true);
    check("ring\u{7}", "ring[U+0007]", true);
    check("fakta\u{202e}txt.exe", "fakta[U+202E]txt.exe", true);
    check("日本", "[U+65E5][U+672C]", true);
    check("a\u{3000}b", "a b", true);
}

#[test]
fn every_control_character_can_be_passed_through() {
    for code in (0u32..0x20).chain(0x7f..0xa0) {
        let c = char::from_u32(code).unwrap();
        let text = c.to_string();
        let (shown, _) = visible(&text);
        assert!(
            shown.chars().all(|c| c == '\n' || is_covered(c)),
            "{code:x}"
        );
    }
}

#[test]
fn the_covered_runs_ascend() {
    for c in ['a', 'Å', 'ö', '−', '–', '\u{202f}', '\u{a0}', '•', 'Ж'] {
        assert!(is_covered(c), "{c}");
    }
    for c in ['\u{0}', '\u{1b}', '\u{7f}', '\u{e000}', '👍', '\u{10ffff}'] {
        assert!(!is_covered(c), "{c}");
    }
}

#[test]
fn a_quotation_is_one_short_visible_line() {
    assert_eq!(quote("ca 40"), "«ca 40»");
    assert_eq!(quote(" en\n rad\u{202e} "), "«en rad[U+202E]»");
    let long = quote(&"ord ".repeat(1000));
    assert!(long.ends_with("…»") && long.chars().count() <= 63, "{long}");
}
