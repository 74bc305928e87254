//! Reads a mail draft back, without the library that wrote it.

/// A draft as a mail program reads it.
#[derive(Debug)]
pub(crate) struct Eml {
    /// The headers, unfolded, by name; encoded words are decoded.
    pub(crate) headers: Vec<(String, String)>,
    /// The text.
    pub(crate) text: String,
    /// What is attached: name and bytes.
    pub(crate) attached: Vec<(String, Vec<u8>)>,
}

impl Eml {
    /// Reads a draft.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        assert!(bytes.is_ascii(), "a draft is plain ASCII");
        let whole = std::str::from_utf8(bytes).unwrap();
        for line in whole.split("\r\n") {
            assert!(!line.contains(['\r', '\n']), "a bare line break: {line:?}");
            assert!(line.len() <= 998, "{line}");
        }
        let (headers, body) = part(whole);
        let kind = value(&headers, "Content-Type").to_owned();
        let mut eml = Self {
            headers,
            text: String::new(),
            attached: Vec::new(),
        };
        match kind.split_once("boundary=\"") {
            None => eml.text = String::from_utf8(decoded(&eml.headers, body)).unwrap(),
            Some((_, boundary)) => {
                let boundary = boundary.trim_end_matches('"');
                let (inner, after) = body.split_once(&format!("--{boundary}--")).unwrap();
                assert_eq!(after, "\r\n");
                let start = format!("--{boundary}\r\n");
                let parts = inner.split(start.as_str()).skip(1);
                for (at, inner) in parts.enumerate() {
                    let (headers, body) = part(inner);
                    let bytes = decoded(&headers, body);
                    if at == 0 {
                        eml.text = String::from_utf8(bytes).unwrap();
                        continue;
                    }
                    let name = value(&headers, "Content-Disposition");
                    let (_, name) = name.split_once("filename=\"").unwrap();
                    eml.attached
                        .push((name.trim_end_matches('"').to_owned(), bytes));
                }
            }
        }
        eml.text = eml.text.replace("\r\n", "\n").replace('\u{a0}', " ");
        eml
    }

    /// Returns a header's value; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        value(&self.headers, name)
    }
}

fn value<'h>(headers: &'h [(String, String)], name: &str) -> &'h str {
    let found = headers.iter().find(|(header, _)| header == name);
    found.map_or("", |(_, value)| value)
}

/// Splits a part into its headers and its body.
fn part(text: &str) -> (Vec<(String, String)>, &str) {
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let headers = unfolded.split("\r\n").map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_owned(), words(value))
    });
    (headers.collect(), body)
}

/// Decodes the encoded words of a header (RFC 2047); blanks between two of
/// them are nothing.
fn words(value: &str) -> String {
    let mut text = String::new();
    let mut bytes = Vec::new();
    for word in value.split(' ') {
        let encoded = word.strip_prefix("=?utf-8?Q?");
        if let Some(encoded) = encoded.and_then(|w| w.strip_suffix("?=")) {
            bytes.extend(quoted(&encoded.replace('_', "=20")));
        } else {
            text.push_str(std::str::from_utf8(&bytes).unwrap());
            bytes.clear();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
    }
    text + std::str::from_utf8(&bytes).unwrap()
}

fn decoded(headers: &[(String, String)], body: &str) -> Vec<u8> {
    match value(headers, "Content-Transfer-Encoding") {
        "quoted-printable" => quoted(body),
        "base64" => base64(body),
        other => panic!("no known encoding: {other}"),
    }
}

fn quoted(text: &str) -> Vec<u8> {
    let text = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let digits: Vec<u8> = rest.by_ref().take(2).collect();
        let digits = std::str::from_utf8(&digits).unwrap();
        bytes.push(u8::from_str_radix(digits, 16).unwrap());
    }
    bytes
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &str =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count, mut bytes) = (0u32, 0, Vec::new());
    for letter in text.chars().filter(|c| !c.is_whitespace() && *c != '=') {
        let value = u32::try_from(LETTERS.find(letter).unwrap()).unwrap();
        bits = ((bits << 6) | value) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    bytes
}
