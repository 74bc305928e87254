//! A binary workbook, as the process that may end over it reads it.

use itbokslut::intake;

use super::sound;
use super::wire::Answer;

/// Reads a binary workbook in this process, and what it wrote down of it.
/// Panics where the library that reads the formats does: whoever calls this
/// knows what to make of that.
pub(crate) fn check(bytes: &[u8]) {
    if let Some(answer) = intake::transcribe(bytes) {
        sound::read(bytes, Some(&Answer(&answer)));
    }
}
