//! Text for people at a terminal: findings, tables, and what went wrong.
//!
//! The only room that knows of colours and widths. Colour is only ever an
//! addition to a word, and there is none when the text goes to a file.
//! Everything that came out of somebody's workbook is made visible first, so
//! that no cell can steer the terminal.

mod findings;
mod opening;
mod screen;
mod status;
mod style;
mod trouble;
mod wrap;

pub use findings::{Listing, findings, headline};
pub use opening::{Opening, Template, opening};
pub use screen::Screen;
pub use status::status;
pub use trouble::{settings_error, trouble};

#[cfg(test)]
mod tests;
