//! What a template reads: the edition's data and the words, each as JSON.

use crate::wording::Node;

use super::clean::Coverage;

/// Returns the edition's data with every text cleaned.
pub(super) fn data(json: &[u8], fonts: &Coverage) -> Vec<u8> {
    let mut out = String::with_capacity(json.len());
    cleaned(&String::from_utf8_lossy(json), fonts, &mut out);
    out.into_bytes()
}

/// Returns the words with every text cleaned.
pub(super) fn text(words: &Node, fonts: &Coverage) -> Vec<u8> {
    let mut out = String::with_capacity(64 * 1024);
    write(words, fonts, &mut out);
    out.into_bytes()
}

/// Copies JSON with the texts in it cleaned; what is not text is copied as it
/// stands.
fn cleaned(json: &str, fonts: &Coverage, out: &mut String) {
    let mut rest = json;
    while let Some(open) = rest.find('"') {
        let (before, after) = rest.split_at(open);
        out.push_str(before);
        let body = after.get(1..).unwrap_or_default();
        let (text, used) = unescape(body);
        quoted(&fonts.clean(&text), out);
        rest = body.get(used..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Reads a JSON string up to its closing quote; returns it and how many bytes
/// it took, the quote included.
fn unescape(body: &str) -> (String, usize) {
    let mut text = String::new();
    let mut characters = body.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => return (text, at + 1),
            '\\' => match characters.next().map(|(_, c)| c) {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('r') => text.push('\r'),
                Some('b') => text.push('\u{8}'),
                Some('f') => text.push('\u{c}'),
                Some('u') => {
                    let hex: String =
                        characters.by_ref().take(4).map(|(_, c)| c).collect();
                    let code = u32::from_str_radix(&hex, 16).ok();
                    // Half of a pair is no character; the writer of the data
                    // never needs one.
                    text.push(code.and_then(char::from_u32).unwrap_or('\u{fffd}'));
                }
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    (text, body.len())
}

fn write(node: &Node, fonts: &Coverage, out: &mut String) {
    match node {
        Node::Text(text) => quoted(&fonts.clean(text), out),
        Node::Number(number) if number.is_finite() => {
            out.push_str(&format!("{number}"));
        }
        Node::Nothing | Node::Number(_) => out.push_str("null"),
        Node::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Node::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, fonts, out);
            }
            out.push(']');
        }
        Node::Map(fields) => {
            out.push('{');
            for (at, (name, field)) in fields.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                quoted(name, out);
                out.push(':');
                match field {
                    Node::Text(text) if LABELS.contains(name) => {
                        quoted(&label(fonts.clean(text)), out);
                    }
                    _ => write(field, fonts, out),
                }
            }
            out.push('}');
        }
    }
}

/// The fields that become labels of the PDF as well: headings, which are its
/// bookmarks, and what pictures show in words.
const LABELS: [&str; 4] = ["alt", "heading", "name", "title"];

/// Cuts a label to what the standard for the pages allows one to hold.
fn label(text: String) -> String {
    const LONGEST: usize = 10_000;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_cut_and_no_other_text() {
        let fonts = Coverage::of(&[]);
        let text = || Node::Text("ord ".repeat(8_000));
        let node = Node::Map(vec![("title", text()), ("comment", text())]);
        let words = super::text(&node, &fonts);
        let value: serde_json::Value = serde_json::from_slice(&words).unwrap();
        let length = |field: &str| {
            let text = value[field].as_str().unwrap();
            text.chars().count()
        };
        assert_eq!((length("title"), length("comment")), (10_001, 32_000));
    }

    #[test]
    fn both_parts_are_json_with_clean_texts() {
        let fonts = Coverage::of(&[]);
        let json = br#"{"kod":"a\u0007\"\\","tal":1.5,"tomt":null}"#;
        let node = Node::Map(vec![
            ("a", Node::Text("\"\\\n".to_owned())),
            ("b", Node::List(vec![Node::Number(0.5), Node::Nothing])),
            ("c", Node::Bool(true)),
        ]);
        let read = |bytes: Vec<u8>| -> serde_json::Value {
            serde_json::from_slice(&bytes).unwrap()
        };
        assert_eq!(
            read(data(json, &fonts)),
            serde_json::json!({ "kod": "a[U+0007]\"\\", "tal": 1.5, "tomt": null })
        );
        assert_eq!(
            read(text(&node, &fonts)),
            serde_json::json!({ "a": "\"\\\n", "b": [0.5, null], "c": true })
        );
    }
}
