//! What commands share: opening the folder, reading everything in it, and
//! computing the result.

pub(super) mod adoption;
pub(super) mod chosen;
pub(super) mod editions;
pub(super) mod first_year;
pub(super) mod material;
pub(super) mod next_year;
mod profile;
pub(super) mod project;
pub(super) mod publishing;
pub(super) mod reminders;
pub(super) mod results;
pub(super) mod returns;
pub(super) mod template;
pub(super) mod today;
