//! A published year's JSON.

use itbokslut::published::Document;

/// Reads a document, and writes it so that it is read as the same.
pub(crate) fn check(bytes: &[u8]) {
    let _ = Document::version_of(bytes);
    match Document::from_json(bytes) {
        Ok(document) => {
            let written = document.to_json();
            assert_eq!(Document::from_json(&written), Ok(document));
        }
        Err(error) => assert!(!error.reason.is_empty()),
    }
}
