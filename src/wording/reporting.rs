//! Who has reported a sheet, who said that they had nothing, and who is
//! silent: three different things in every sentence about totals.

use super::context::Context;
use super::counts::Counts;
use crate::domain::DepartmentCode;
use crate::swedish::{self, Gender};

/// Who has reported a sheet.
pub(super) struct Reporting<'a> {
    /// The förvaltningar that said that they had nothing.
    pub(super) declared_none: &'a [DepartmentCode],
    /// The förvaltningar that have not reported.
    pub(super) missing: &'a [DepartmentCode],
    /// What is reported, in the plural: `incidenter`.
    pub(super) what: &'static str,
}

impl Reporting<'_> {
    /// Returns whether no förvaltning at all has reported.
    pub(super) fn nobody(&self, context: &Context<'_>) -> bool {
        self.missing.len() >= context.report.departments.len()
    }

    /// Returns what must be said beside a total: who is not in it, and who
    /// said that there was nothing. Nothing when everyone has reported.
    pub(super) fn sentences(&self, context: &Context<'_>) -> Option<String> {
        let what = self.what;
        let mut sentences = Vec::new();
        if self.nobody(context) {
            return Some(format!("Ingen förvaltning har redovisat {what}."));
        }
        if !self.missing.is_empty() {
            sentences.push(format!(
                "{} har inte redovisat {what} och ingår inte.",
                names(context, self.missing)
            ));
        }
        if !self.declared_none.is_empty() {
            sentences.push(format!(
                "{} har angett att det inte finns några {what} att redovisa.",
                names(context, self.declared_none)
            ));
        }
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }
}

/// Returns förvaltningar by name, or how many they are when they are many.
fn names(context: &Context<'_>, codes: &[DepartmentCode]) -> String {
    let all = context.report.departments.len();
    if codes.len() >= all && all > 1 {
        return "Alla förvaltningar".to_owned();
    }
    if codes.len() > 4 {
        let count = Counts::new(codes.len(), Gender::Common).write(codes.len());
        return swedish::capitalised(&format!("{count} förvaltningar"));
    }
    let names: Vec<String> = codes
        .iter()
        .map(|code| context.department_name(code))
        .collect();
    swedish::join(&names)
}
