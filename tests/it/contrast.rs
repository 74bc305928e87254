//! Every pair of colours in the templates, by calculation (WCAG 2.1, 1.4.3 and
//! 1.4.11; DESIGN §6.1).

use std::collections::{BTreeMap, BTreeSet};

use itbokslut::report::Profile;
use itbokslut::typeset::Templates;

/// What text is set in, and on which grounds: 4,5:1 at least.
const TEXT: &[(&str, &[&str])] = &[
    ("ink", &["white", "tint", "alarm"]),
    ("quiet", &["white", "tint"]),
    ("accent", &["white"]),
    ("second", &["white"]),
    ("white", &["accent"]),
    ("status-colour.met", &["white", "tint"]),
    ("status-colour.partly", &["white", "tint"]),
    ("status-colour.not", &["white", "tint", "alarm"]),
];

/// What a picture or a symbol tells with: 3:1 at least against its ground.
const MARKS: &[(&str, &[&str])] = &[
    ("ink", &["white", "band"]),
    ("accent", &["white", "tint"]),
    ("second", &["white", "tint"]),
    ("status-colour.met", &["white", "track"]),
    ("status-colour.partly", &["white", "track"]),
    ("status-colour.not", &["white", "track"]),
    ("segment-fill.partly", &["white"]),
    ("white", &["status-colour.met", "status-colour.not"]),
];

/// What divides, or lies behind: nothing has to be read from it. A part of a
/// bar that is pale is told by its figure beside it.
const DECORATION: &[&str] =
    &["hair", "tint", "track", "band", "pale", "planned", "alarm"];

fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

fn parsed(text: &str) -> [u8; 3] {
    let digits = text.strip_prefix('#').unwrap();
    [0, 2, 4].map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
}

fn templates() -> Vec<(String, String)> {
    let templates = Templates::built_in();
    let files = templates
        .files()
        .filter(|(path, _)| path.ends_with(".typ"))
        .map(|(path, bytes)| {
            (path.to_owned(), String::from_utf8(bytes.to_vec()).unwrap())
        });
    files.collect()
}

/// Returns a template without its comments.
fn code(text: &str) -> String {
    let lines = text.lines().map(|line| match line.find("//") {
        Some(at) => &line[..at],
        None => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Reads `colours.typ`: the colours by name, `ink` and `status-colour.met`.
fn colours() -> BTreeMap<String, [u8; 3]> {
    let files = templates();
    let (_, text) = files
        .iter()
        .find(|(path, _)| path == "lib/colours.typ")
        .unwrap();
    let profile = Profile::default();
    let mut colours = BTreeMap::from([
        ("white".to_owned(), [255; 3]),
        ("accent".to_owned(), parsed(&profile.accent)),
        ("second".to_owned(), parsed(&profile.second)),
    ]);
    let mut table: Option<String> = None;
    for line in code(text).lines().map(str::trim) {
        if line == ")" {
            table = None;
        } else if let Some(rest) = line.strip_prefix("#let ") {
            let (name, value) = rest.split_once(" = ").unwrap();
            if value == "(" {
                table = Some(name.to_owned());
            } else if let Some(colour) = literal(value) {
                colours.insert(name.to_owned(), colour);
            }
        } else if let Some((key, value)) = line.split_once(": ")
            && let Some(table) = &table
        {
            let name = format!("{table}.{}", key.trim_matches('"'));
            let value = value.trim_end_matches(',');
            let named = value.replace(".at(\"", ".").replace("\")", "");
            let colour = literal(value).or_else(|| colours.get(&named).copied());
            colours.insert(name, colour.unwrap_or_else(|| panic!("{line}")));
        }
    }
    colours
}

fn literal(value: &str) -> Option<[u8; 3]> {
    let inside = value.strip_prefix("rgb(\"")?.strip_suffix("\")")?;
    Some(parsed(inside))
}

#[track_caller]
fn all_reach(pairs: &[(&str, &[&str])], least: f64) {
    let colours = colours();
    let of = |name: &str| {
        *colours
            .get(name)
            .unwrap_or_else(|| panic!("no colour {name}: {colours:?}"))
    };
    let mut weak = Vec::new();
    for (colour, grounds) in pairs {
        for ground in *grounds {
            let ratio = contrast(of(colour), of(ground));
            if ratio < least {
                weak.push(format!("{colour} on {ground}: {ratio:.2}"));
            }
        }
    }
    assert!(weak.is_empty(), "below {least}: {weak:?}");
}

#[test]
fn text_can_be_read_on_every_ground_that_it_has() {
    all_reach(TEXT, 4.5);
}

#[test]
fn marks_can_be_seen_on_every_ground_that_they_have() {
    all_reach(MARKS, 3.0);
}

#[test]
fn every_colour_is_in_a_list() {
    let listed: BTreeSet<&str> = TEXT
        .iter()
        .chain(MARKS)
        .map(|(colour, _)| *colour)
        .chain(DECORATION.iter().copied())
        .collect();
    let of_a_listed = |name: &str, colours: &BTreeMap<String, [u8; 3]>| {
        let own = colours[name];
        name.contains('.') && listed.iter().any(|other| colours[*other] == own)
    };
    let colours = colours();
    let unlisted: Vec<_> = colours
        .keys()
        .filter(|name| !listed.contains(name.as_str()) && !of_a_listed(name, &colours))
        .collect();
    assert!(unlisted.is_empty(), "{unlisted:?}");
    assert!(colours.len() > 15, "{colours:?}");
}

#[test]
fn no_other_template_has_a_colour_of_its_own() {
    const WAYS: [&str; 9] = [
        "rgb(",
        "luma(",
        "cmyk(",
        "oklab(",
        "oklch(",
        "color.",
        "lighten(",
        "darken(",
        "saturate(",
    ];
    let named = [
        "red", "blue", "gray", "green", "black", "yellow", "orange", "navy",
    ];
    for (path, text) in templates() {
        if path == "lib/colours.typ" {
            continue;
        }
        let code = code(&text);
        for way in WAYS {
            assert!(!code.contains(way), "{path} makes a colour with {way}");
        }
        for name in named {
            for before in ["fill: ", "paint: ", "pt + "] {
                let used = format!("{before}{name}");
                assert!(!code.contains(&used), "{path} has {used}");
            }
        }
    }
}

#[test]
fn text_is_set_only_in_colours_that_are_read() {
    let read: BTreeSet<&str> = TEXT
        .iter()
        .map(|(colour, _)| colour.split('.').next().unwrap())
        // What a name stands for in a template that chooses among these.
        .chain(["colour", "label-fill"])
        .collect();
    for (path, text) in templates() {
        for part in code(&text).split("text(").skip(1) {
            // The arguments go no further than the first text or bracket.
            let arguments = part.split(['[', '{', ')']).next().unwrap();
            let Some((_, fill)) = arguments.split_once("fill: ") else {
                continue;
            };
            let named = fill.trim_start_matches("if ");
            let name: String = named
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '-')
                .collect();
            let chosen = fill.starts_with("if ");
            assert!(
                chosen || read.contains(name.as_str()),
                "{path} sets text in {name}"
            );
        }
    }
}
