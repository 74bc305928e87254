//! An SVG: only shapes, all of them in the file itself, and not more of them
//! than a logo has however they refer to each other.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::finding::rules::unusable_logo::Cause;

/// The most shapes, when every reference is followed.
const MOST_SHAPES: usize = 20_000;
/// The most that shapes stand in each other.
const DEEPEST: usize = 64;

/// What is seen.
const SHAPES: [&str; 7] = [
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
];

/// What is known of a part that can be referred to.
#[derive(Default)]
struct Part {
    /// How many elements it has.
    elements: usize,
    /// What it refers to, once for every time.
    refers: Vec<String>,
}

/// The parts by id; that of the empty name is the whole picture.
type Parts = BTreeMap<String, Part>;

/// Looks through an SVG for what a logo must not have.
pub(super) fn look_through(text: &str) -> Result<(), Cause> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut parts = Parts::new();
    // The ids of the elements that are open, the outermost first.
    let mut open: Vec<Option<String>> = Vec::new();
    let mut total = 0;
    let mut in_style = false;
    let mut styled = Vec::new();
    let mut drawn = false;
    loop {
        match reader.read_event().map_err(|_| Cause::Damaged)? {
            Event::Start(element) => {
                total += 1;
                if total > MOST_SHAPES || open.len() >= DEEPEST {
                    return Err(Cause::TooComplex);
                }
                let name = local(element.name().0);
                if open.is_empty() && name != "svg" {
                    return Err(Cause::OtherKind);
                }
                allowed(name)?;
                in_style = name == "style";
                drawn |= SHAPES.contains(&name);
                let (id, refers) = attributes(&element, name == "a")?;
                open.push(id);
                count(&open, &refers, &mut parts);
            }
            Event::End(_) => {
                open.pop();
                in_style = false;
            }
            Event::Text(text) if in_style => styled.extend(style(&text.xml10_content())?),
            Event::CData(text) if in_style => {
                styled.extend(style(&text.xml10_content())?);
            }
            // What a document type declares could be anything.
            Event::DocType(kind) if kind.contains('[') => return Err(Cause::External),
            Event::Eof if open.is_empty() && total > 0 => break,
            Event::Eof => return Err(Cause::Damaged),
            _ => {}
        }
    }
    if !drawn {
        return Err(Cause::Damaged);
    }
    let mut known = BTreeMap::new();
    expanded("", &parts, &mut BTreeSet::new(), &mut known)?;
    // Which shapes a style sheet gives a reference to is not known, so it
    // counts as all of them; a gradient has few elements.
    for id in &styled {
        let elements = expanded(id, &parts, &mut BTreeSet::new(), &mut known)?;
        if elements * total > 10 * MOST_SHAPES {
            return Err(Cause::TooComplex);
        }
    }
    Ok(())
}

/// Returns a name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn allowed(name: &str) -> Result<(), Cause> {
    match name {
        "script" | "foreignObject" | "iframe" | "audio" | "video" | "handler" | "set"
        | "discard" => Err(Cause::Script),
        _ if name.starts_with("animate") => Err(Cause::Script),
        "image" | "feImage" => Err(Cause::Image),
        "text" | "textPath" | "tspan" | "tref" | "font" => Err(Cause::Text),
        "filter" => Err(Cause::Filter),
        "marker" => Err(Cause::TooComplex),
        _ => Ok(()),
    }
}

/// Returns an element's id, and the ids that it refers to.
/// unless it is a link: that leads somewhere when it is followed, and fetches
/// nothing.
fn attributes(
    element: &BytesStart<'_>,
    link: bool,
) -> Result<(Option<String>, Vec<String>), Cause> {
    let mut id = None;
    let mut refers = Vec::new();
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Cause::Damaged)?;
        let value = quick_xml::escape::unescape(&attribute.value)
            .map_err(|_| Cause::External)?
            .trim()
            .to_owned();
        match local(attribute.key.0) {
            "id" => id = Some(value),
            "href" if link => {}
            "href" => match value.strip_prefix('#') {
                Some(target) => refers.push(target.to_owned()),
                None => return Err(Cause::External),
            },
            name if name.starts_with("on") => return Err(Cause::Script),
            _ => refers.extend(addresses(&value)?),
        }
    }
    Ok((id, refers))
}

/// Looks through a style sheet; returns what it refers to.
fn style(text: &str) -> Result<Vec<String>, Cause> {
    if text.to_ascii_lowercase().contains("@import") {
        return Err(Cause::External);
    }
    addresses(text)
}

/// Returns the ids in every `url(#id)`; anything else in one is elsewhere.
fn addresses(text: &str) -> Result<Vec<String>, Cause> {
    let lower = text.to_ascii_lowercase();
    // An escape in a style can write `url` so that it is not seen.
    if text.contains('\\') {
        return Err(Cause::External);
    }
    let mut ids = Vec::new();
    for (at, _) in lower.match_indices("url(") {
        let inside = text.get(at + 4..).unwrap_or_default();
        let inside = inside.split(')').next().unwrap_or_default();
        let inside = inside.trim().trim_matches(['"', '\'']).trim();
        match inside.strip_prefix('#') {
            Some(id) => ids.push(id.to_owned()),
            None => return Err(Cause::External),
        }
    }
    Ok(ids)
}

/// Counts an element, and what it refers to, into every part that it stands
/// in.
fn count(open: &[Option<String>], refers: &[String], parts: &mut Parts) {
    let whole = std::iter::once("");
    let named = open.iter().flatten().map(String::as_str);
    let within: BTreeSet<&str> = whole.chain(named).collect();
    for id in within {
        let part = parts.entry(id.to_owned()).or_default();
        part.elements += 1;
        part.refers.extend(refers.iter().cloned());
    }
}

/// Returns how many elements a part has when its references are followed;
/// one that leads back to itself is a fault.
fn expanded(
    id: &str,
    parts: &Parts,
    followed: &mut BTreeSet<String>,
    known: &mut BTreeMap<String, usize>,
) -> Result<usize, Cause> {
    if let Some(elements) = known.get(id) {
        return Ok(*elements);
    }
    let Some(part) = parts.get(id) else {
        return Ok(0);
    };
    if followed.len() >= DEEPEST {
        return Err(Cause::TooComplex);
    }
    if !followed.insert(id.to_owned()) {
        return Err(Cause::Damaged);
    }
    let mut elements = part.elements;
    for target in &part.refers {
        elements += expanded(target, parts, followed, known)?;
        if elements > MOST_SHAPES {
            return Err(Cause::TooComplex);
        }
    }
    followed.remove(id);
    known.insert(id.to_owned(), elements);
    Ok(elements)
}
