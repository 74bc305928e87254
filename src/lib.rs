//! itbokslut follows up a Swedish municipality's IT goals and puts the
//! result before the council.

pub mod domain;
pub mod edition;
pub mod finding;
pub mod form;
pub mod report;
pub mod settings;
pub mod submission;
pub mod swedish;
pub mod wording;
