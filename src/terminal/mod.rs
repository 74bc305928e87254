//! Text for people at a terminal: findings, who has submitted, and what went wrong.
//!
//! The only room that knows of colours and widths. Colour is only ever an
//! addition to a word, and there is none when the text goes to a file.
//! Everything that came out of somebody's workbook is made visible first, so
//! that no cell can steer the terminal.

mod drafts;
mod findings;
mod opening;
mod screen;
mod senders;
mod status;
mod style;
mod summary;
mod trouble;
mod wrap;

pub use drafts::{Draft, Drafts, Purpose, Recipient, drafts};
pub use findings::{Listing, findings, headline};
pub use opening::{Opening, Template, opening};
pub use screen::Screen;
pub use status::{Status, status};
pub use summary::{Summary, summary};
pub use trouble::{settings_error, trouble};

#[cfg(test)]
mod tests;
