//! Swedish numbers, dates, words and collation.
//!
//! The only room that names ICU. It imports nothing of ours and knows nothing
//! of goals or reports: it is how Swedish is written, by Myndigheternas
//! skrivregler and DESIGN §5.13.

mod collation;
mod covered;
mod date;
mod names;
pub mod near;
mod number;
mod visible;
mod words;

pub use collation::compare;
pub use date::{date, date_long};
pub use names::{Names, names_in, words as name_words};
pub use number::{fixed, number, percent, rounded, shown_decimals, signed};
pub use visible::{quote, visible};
pub use words::{Gender, capitalised, cardinal, join, plural};

/// The no-break space that joins a number to its sign: `75 %`, `§ 4`.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// The no-break thin space between thousands: `1 250`.
pub const THIN_SPACE: char = '\u{202f}';
/// The minus sign.
pub const MINUS: char = '\u{2212}';
/// What stands where there is nothing.
pub const NOTHING: &str = "–";
