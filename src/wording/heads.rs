//! The headers of a table.

/// Returns headers as a list of texts.
pub(super) fn heads(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
