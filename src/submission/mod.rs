//! The typed contents of both workbooks, and what a template is pre-filled
//! with.
//!
//! Plain data: nothing here reads, judges or prints. Every value keeps its
//! cell.

mod department;
mod fill;
mod governing;
mod instruments;
mod material;
mod outline;
mod returned;
mod sources;
mod systems;

pub use department::{AnalysisRow, Cover, OutcomeRow, ProposalRow, Submission};
pub use fill::{BookFill, Fill, FillValue, Identity, Remark, RowFill, SheetFill};
pub use governing::{
    Decided, Department, Document, Goal, Governing, HistoryRow, Indicator, RoleRow,
    SourceRow, SubGoal, TargetRow, TextRow, Vintage,
};
pub use instruments::{ActivityRow, EconomyRow, IncidentRow, Listed, RiskRow, SystemRow};
pub use material::{Material, YearMaterial};
pub use outline::{FieldOutline, Outline, RowOutline, SheetOutline};
pub use returned::{At, Beside, Beyond, Fault, Line, Other, Returned, Spot};
pub use sources::SourceValue;
pub use systems::{NamedSystem, Spelling, Systems, same as same_name};
