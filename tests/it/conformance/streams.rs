//! Whether every stream of a PDF is as long as it says (ISO 19005-3,
//! 6.1.7.1).
//!
//! The checker takes a carriage return that is a stream's last byte for a part
//! of the line end before `endstream`, and then says that the length is wrong.
//! One stream of 256 ends so, so what it says of lengths is judged here, by
//! the lengths themselves.

/// Returns the places where a stream is not followed by `endstream` after as
/// many bytes as it says it has.
pub(super) fn wrong_lengths(pdf: &[u8]) -> Vec<usize> {
    let mut wrong = Vec::new();
    let mut at = 0;
    while let Some(start) = next_stream(pdf, at) {
        let end = length_before(pdf, at, start).map(|length| start + length);
        let rest = end.and_then(|end| pdf.get(end..)).unwrap_or_default();
        if rest.starts_with(b"\nendstream") {
            at = end.unwrap_or(start);
        } else {
            wrong.push(start);
            at = start;
        }
    }
    wrong
}

/// Returns where the data of the next stream start.
fn next_stream(pdf: &[u8], from: usize) -> Option<usize> {
    let keyword = b">>\nstream\n";
    let rest = pdf.get(from..)?;
    let found = rest.windows(keyword.len()).position(|w| w == keyword)?;
    Some(from + found + keyword.len())
}

/// Returns the last `/Length` between two places.
fn length_before(pdf: &[u8], from: usize, to: usize) -> Option<usize> {
    let key = b"/Length ";
    let before = pdf.get(from..to)?;
    let found = before.windows(key.len()).rposition(|w| w == key)?;
    let digits = before.get(found + key.len()..)?;
    let digits: Vec<u8> = digits
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .collect();
    std::str::from_utf8(&digits).ok()?.parse().ok()
}

#[test]
fn a_wrong_length_is_seen_and_a_carriage_return_is_not_one() {
    let stream = |length: usize, data: &str| {
        let object = "<< /Length {} >>\nstream\n";
        let head = object.replace("{}", &length.to_string());
        format!("1 0 obj\n{head}{data}\nendstream\nendobj\n").into_bytes()
    };
    assert!(wrong_lengths(&stream(4, "abcd")).is_empty());
    assert!(wrong_lengths(&stream(4, "abc\r")).is_empty());
    assert_eq!(wrong_lengths(&stream(3, "abcd")).len(), 1);
    assert_eq!(wrong_lengths(&stream(5, "abcd")).len(), 1);
    let two = [stream(3, "abc"), stream(9, "abc")].concat();
    assert_eq!(wrong_lengths(&two).len(), 1);
}
