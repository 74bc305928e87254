use super::*;
use unusable_font::Cause;

/// Returns the bytes of one of the program's fonts under another name: its
/// family is called Kommun Sans 3.
fn font(style: &str) -> Vec<u8> {
    let templates = Templates::built_in();
    let path = format!("fonts/SourceSans3-{style}.ttf");
    let bytes = templates.get(&path).unwrap().to_vec();
    renamed(&bytes, "Source", "Kommun")
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let (from, to) = (wide(from), wide(to));
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len() - from.len() {
        if bytes[at..].starts_with(&from) {
            bytes[at..at + to.len()].copy_from_slice(&to);
        }
    }
    bytes
}

/// Returns a font whose embedding permissions are these (OS/2 `fsType`).
fn with_permissions(mut bytes: Vec<u8>, permissions: u16) -> Vec<u8> {
    let record = bytes.windows(4).position(|tag| tag == b"OS/2").unwrap();
    let at = bytes[record + 8..record + 12].try_into().unwrap();
    let at = usize::try_from(u32::from_be_bytes(at)).unwrap() + 8;
    bytes[at..at + 2].copy_from_slice(&permissions.to_be_bytes());
    bytes
}

fn files(fonts: &[(&str, Vec<u8>)]) -> BTreeMap<String, Vec<u8>> {
    let named = fonts.iter();
    named
        .map(|(name, bytes)| ((*name).to_owned(), bytes.clone()))
        .collect()
}

fn two() -> BTreeMap<String, Vec<u8>> {
    files(&[("a.ttf", font("Regular")), ("b.ttf", font("Semibold"))])
}

#[test]
fn a_family_is_found_whatever_the_case_and_can_be_set_in() {
    let fonts = FontFiles::read(&two());
    let family = fonts.family("kommun sans 3").unwrap();
    assert_eq!(family.name, "Kommun Sans 3");
    assert_eq!(family.files.len(), 2);
    let mut templates = Templates::built_in();
    for (name, bytes) in two() {
        templates = templates.with(format!("typsnitt/{name}"), bytes);
    }
    assert_eq!(try_family(templates.clone(), "Kommun Sans 3"), Ok(()));
    // A family that is not there is a warning of Typst's, and so no success.
    assert_eq!(try_family(templates, "Annat"), Err(Cause::Damaged));
}

#[test]
fn the_programs_own_families_need_no_files() {
    let fonts = FontFiles::read(&BTreeMap::new());
    let family = fonts.family("source serif 4").unwrap();
    assert_eq!(
        (family.name.as_str(), family.files.len()),
        ("Source Serif 4", 0)
    );
}

#[test]
fn a_family_without_what_a_report_needs_is_refused() {
    let cause = |fonts: &[(&str, Vec<u8>)]| {
        let fonts = FontFiles::read(&files(fonts));
        fonts.family("Kommun Sans 3").unwrap_err()
    };
    let regular = font("Regular");
    assert_eq!(cause(&[]), Cause::NoSuchFamily { there: Vec::new() });
    assert_eq!(cause(&[("a.ttf", regular.clone())]), Cause::NoBold);
    assert_eq!(cause(&[("b.ttf", font("Semibold"))]), Cause::NoRegular);
    let italic = [("a.ttf", font("It")), ("b.ttf", font("Semibold"))];
    assert_eq!(cause(&italic), Cause::NoRegular);
    let other = renamed(&regular, "Kommun", "Annats");
    let there = vec!["Annats Sans 3".to_owned()];
    assert_eq!(cause(&[("c.ttf", other)]), Cause::NoSuchFamily { there });
    for permissions in [0x0002, 0x0100, 0x0200] {
        let closed = with_permissions(font("Semibold"), permissions);
        let fonts = [("a.ttf", regular.clone()), ("b.ttf", closed)];
        assert_eq!(cause(&fonts), Cause::NotEmbeddable, "{permissions}");
    }
    for permissions in [0x0000, 0x0004, 0x0008] {
        let open = with_permissions(font("Semibold"), permissions);
        let fonts = files(&[("a.ttf", regular.clone()), ("b.ttf", open)]);
        assert!(FontFiles::read(&fonts).family("Kommun Sans 3").is_ok());
    }
}

#[test]
fn what_is_no_font_is_told() {
    let mut cut = font("Regular");
    cut.truncate(200);
    let fonts = FontFiles::read(&files(&[("a.ttf", cut), ("b.otf", b"Hej".to_vec())]));
    assert_eq!(fonts.damaged().collect::<Vec<_>>(), ["a.ttf", "b.otf"]);
}

#[test]
fn a_logo_that_typst_cannot_draw_is_damaged() {
    let with = |name: &str, bytes: &[u8]| {
        try_logo(Templates::built_in().with(name, bytes.to_vec()), name)
    };
    let drawn = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\" opacity=\"0.5\"/></svg>";
    assert_eq!(with("profil/a.svg", drawn), Ok(()));
    let damaged = Err(unusable_logo::Cause::Damaged);
    assert_eq!(with("profil/a.svg", b"<svg><rect"), damaged);
    assert_eq!(with("profil/a.png", b"\x89PNG\r\n\x1a\n"), damaged);
}

#[test]
fn a_font_with_bytes_changed_is_used_or_refused_and_stops_nothing() {
    let whole = font("Regular");
    let mut state = 7_u64;
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut outcomes = BTreeSet::new();
    for _ in 0..12 {
        let mut bytes = whole.clone();
        for _ in 0..60 {
            let at = random(bytes.len());
            bytes[at] = u8::try_from(random(256)).unwrap();
        }
        let own = files(&[("a.ttf", bytes.clone()), ("b.ttf", font("Semibold"))]);
        let Ok(family) = FontFiles::read(&own).family("Kommun Sans 3") else {
            outcomes.insert("refused");
            continue;
        };
        let templates = Templates::built_in().with("typsnitt/a.ttf", bytes);
        outcomes.insert(match try_family(templates, &family.name) {
            Ok(()) => "used",
            Err(_) => "damaged",
        });
    }
    assert!(!outcomes.is_empty(), "{outcomes:?}");
}
