//! The hidden command of the second process: a binary workbook becomes cells.

use std::io;

use crate::{folder, intake};

/// Reads a workbook from standard input and writes its cells to standard
/// output; returns whether it could be read.
pub fn read_apart() -> io::Result<bool> {
    folder::serve(intake::transcribe)
}
