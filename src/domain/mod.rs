//! The words of the field as types: what a kommun, a goal, an outcome and a
//! place in a workbook are.
//!
//! This room imports nothing of ours, so that every other room can share its
//! types. One file holds one notion; the names are those of the glossary in
//! the crate's documentation.

mod amount;
mod assessment;
mod codes;
mod definition;
mod derivation;
mod edition;
mod email;
mod entry;
mod figure;
mod indicator;
mod instruments;
mod measure;
mod money;
mod period;
mod place;
mod plan;
mod precision;
mod raw;
mod requirement;
mod severity;
mod vocabulary;

pub use amount::{Amount, Mark, Reading};
pub use assessment::{Assessment, AssessmentCounts, Trend};
pub use codes::{BoardCode, DepartmentCode, GoalCode, IndicatorCode};
pub use definition::{Forbidden, TargetKind, forbidden};
pub use derivation::{
    Computation, Derivation, Misread, NotDerived, Parameter, Takes, Yields,
};
pub use edition::EditionKind;
pub use email::is_address;
pub use entry::Entry;
pub use figure::{Figure, Source};
pub use indicator::{
    Aggregation, Direction, Reporters, SourceField, Unit, UnmeasuredReason,
};
pub use instruments::{
    ActivityStatus, Detection, DocumentType, IncidentCategory, Post, Program, SystemRole,
};
pub use measure::{Measure, Target};
pub use money::{ore, sum_of_tkr, tkr};
pub use period::{Period, PeriodKind, Year};
pub use place::{CellRef, Place, Placed};
pub use plan::{DriftKind, Outlook};
pub use precision::{at_least, at_most, fifteen_digits, nearly_equal};
pub use raw::{
    Container, DateSystem, NumberFormat, RawCell, RawError, RawNote, RawSheet, RawValue,
    RawWorkbook, Visibility,
};
pub use requirement::{
    CheckDescription, CheckParameter, CheckTakes, ParameterValue, RequirementCheck,
    SECURITY_AREA,
};
pub use severity::Severity;
