//! Where two files differ.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::swedish;

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
            for (name, before, after) in paired(before, after) {
                path.push(name);
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

/// An entry of a list by its name, in the first file and in the second.
type Pair<'v> = (String, Option<&'v Value>, Option<&'v Value>);

/// Pairs the entries of two lists: by name where every entry has one of its
/// own, otherwise in order.
fn paired<'v>(before: &'v [Value], after: &'v [Value]) -> Vec<Pair<'v>> {
    if let (Some(first), Some(second)) = (named(before), named(after)) {
        let find = |list: &[(String, &'v Value)], name: &str| {
            let mut entries = list.iter();
            entries.find(|(known, _)| known == name).map(|(_, e)| *e)
        };
        let gone = first
            .iter()
            .filter(|(name, _)| find(&second, name).is_none());
        return second
            .iter()
            .chain(gone)
            .map(|(name, _)| (name.clone(), find(&first, name), find(&second, name)))
            .collect();
    }
    (0..before.len().max(after.len()))
        .map(|at| (format!("nr {}", at + 1), before.get(at), after.get(at)))
        .collect()
}

/// Returns the entries of a list by name; `None` where one has no name of its
/// own.
fn named(list: &[Value]) -> Option<Vec<(String, &Value)>> {
    let mut seen = BTreeSet::new();
    list.iter()
        .map(|entry| {
            let name = name(entry)?;
            seen.insert(name.clone()).then_some((name, entry))
        })
        .collect()
}

fn name(entry: &Value) -> Option<String> {
    NAMES.iter().find_map(|key| match entry.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// Returns a value as a person would read it: a number with at most four
/// decimals, the beginning of a long text.
fn shown(value: &Value) -> String {
    const LONGEST: usize = 60;
    match value {
        Value::Null => "inget värde".to_owned(),
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nej".to_owned(),
        Value::Number(number) => number.as_f64().map_or_else(
            || number.to_string(),
            |number| swedish::number(swedish::rounded(number, 4)),
        ),
        Value::String(text) if text.chars().count() > LONGEST => {
            let beginning: String = text.chars().take(LONGEST).collect();
            format!("«{beginning}…»")
        }
        Value::String(text) => format!("«{text}»"),
        Value::Array(_) | Value::Object(_) => "flera uppgifter".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> Vec<String> {
        let found = differences(before.as_bytes(), after.as_bytes(), 3).unwrap();
        let each = found.into_iter().map(|difference| {
            let value = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
            let (before, after) = (value(difference.before), value(difference.after));
            format!("{}: {before} > {after}", difference.path.join("/"))
        });
        each.collect()
    }

    #[test]
    fn values_are_named_by_the_codes_on_the_way_to_them() {
        let before = r#"{"a":[{"kod":"S1","v":1.23456},{"kod":"S2","v":null}]}"#;
        let after = r#"{"a":[{"kod":"S3","v":0},{"kod":"S2","v":true}],"b":"x"}"#;
        assert_eq!(
            told(before, after),
            [
                "a/S3: - > flera uppgifter",
                "a/S2/v: inget värde > ja",
                "a/S1: flera uppgifter > -",
            ]
        );
        assert_eq!(told(r#"{"a":1.23456}"#, r#"{"a":2}"#), ["a: 1,2346 > 2"]);
        assert_eq!(told("[1,2]", "[1,3,4]"), ["nr 2: 2 > 3", "nr 3: - > 4"]);
        assert_eq!(told("{}", " { } "), Vec::<String>::new());
        assert_eq!(differences(b"{", b"{}", 3), None);
    }
}
