//! Letters to the förvaltningar, as drafts that a mail program opens: a
//! reminder to who has not submitted, and what is to be mended to who has.
//!
//! Nothing is ever sent. A draft has no date and no identity, since it gets
//! both when somebody sends it, and the same input gives the same bytes.

mod draft;
mod letter;

pub use draft::{Attachment, Draft, can_be_sent_to};
pub use letter::{About, Letter, correction, reminder};

#[cfg(test)]
mod tests;
