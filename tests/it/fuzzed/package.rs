//! Bytes as they come in: what kind of file, which parts, which cells.

use super::sound;

/// Reads bytes as a file that somebody sent in.
pub(crate) fn check(bytes: &[u8]) {
    sound::read(bytes, None);
}
