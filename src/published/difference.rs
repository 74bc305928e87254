//! Where two files differ.

use serde_json::Value;

/// A value that is another in the second file than in the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The keys on the way to it; an entry of a list is named by its code.
    pub path: Vec<String>,
    /// The value in the first file; `None` where it is not there.
    pub before: Option<String>,
    /// The value in the second.
    pub after: Option<String>,
}

/// The keys by which an entry of a list is known.
const NAMES: [&str; 4] = ["kod", "id", "forvaltning", "ar"];

/// Returns the first `most` values that differ between two files, in the
/// order of the second; `None` when one of them is no JSON.
pub fn differences(before: &[u8], after: &[u8], most: usize) -> Option<Vec<Difference>> {
    let before: Value = serde_json::from_slice(before).ok()?;
    let after: Value = serde_json::from_slice(after).ok()?;
    let mut found = Vec::new();
    compare(
        Some(&before),
        Some(&after),
        &mut Vec::new(),
        most,
        &mut found,
    );
    Some(found)
}

fn compare(
    before: Option<&Value>,
    after: Option<&Value>,
    path: &mut Vec<String>,
    most: usize,
    found: &mut Vec<Difference>,
) {
    if before == after || found.len() >= most {
        return;
    }
    match (before, after) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let gone = before.keys().filter(|key| !after.contains_key(*key));
            for key in after.keys().chain(gone) {
                path.push(key.clone());
                compare(before.get(key), after.get(key), path, most, found);
                path.pop();
            }
        }
        (Some(Value::Array(before)), Some(Value::Array(after))) => {
            for at in 0..before.len().max(after.len()) {
                let (before, after) = (before.get(at), after.get(at));
                path.push(name(after.or(before), at));
                compare(before, after, path, most, found);
                path.pop();
            }
        }
        _ => found.push(Difference {
            path: path.clone(),
            before: before.map(shown),
            after: after.map(shown),
        }),
    }
}

fn name(entry: Option<&Value>, at: usize) -> String {
    let key = NAMES.iter().find_map(|key| match entry?.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    key.unwrap_or_else(|| format!("nr {}", at + 1))
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "inget värde".to_owned(),
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nej".to_owned(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::String(text) => text.chars().take(60).collect(),
        Value::Array(_) | Value::Object(_) => "flera uppgifter".to_owned(),
    }
}
