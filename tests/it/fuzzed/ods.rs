//! An OpenDocument spreadsheet: its parts, packed into a valid package, or a
//! package as it came in.

use super::{parts, sound};

const USUAL: &[(&str, &str)] =
    &[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")];

/// Reads a package, or the text of one's parts ([`parts`]).
pub(crate) fn check(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        sound::read(bytes, None);
    } else {
        sound::read(&parts::packed(bytes, USUAL), None);
    }
}
