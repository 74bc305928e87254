//! `schema`: the JSON Schema of `it-bokslut.json`.

use crate::dataset;
use crate::terminal::Screen;

use super::{Outcome, Result};

/// Writes the schema to standard output.
pub fn schema(screen: &mut Screen) -> Result {
    screen.data(&dataset::schema())?;
    Ok(Outcome::Clean)
}
