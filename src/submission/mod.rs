//! The typed contents of both workbooks, and what a template is pre-filled
//! with.
//!
//! Plain data: nothing here reads, judges or prints. Every value keeps its
//! cell.

mod department;
mod fill;
mod governing;
mod material;
mod sources;

pub use department::{AnalysisRow, Cover, OutcomeRow, Submission};
pub use fill::{BookFill, Fill, FillValue, Identity, RowFill, SheetFill};
pub use governing::{
    Decided, Department, Goal, Governing, HistoryRow, Indicator, SourceRow, TargetRow,
    TextRow, Vintage,
};
pub use material::{Material, YearMaterial};
pub use sources::SourceValue;
