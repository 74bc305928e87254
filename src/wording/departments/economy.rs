//! A förvaltning's economy: what its IT was to cost, what it cost, and the
//! three years ahead.

use super::super::amounts::{self, AmountRow};
use super::super::context::Context;
use super::super::economy::{self, Line};
use super::super::node::words;
use super::super::notes::Note;
use crate::domain::DepartmentCode;
use crate::report::{Amounts, EconomyRow};

words! {
    /// A förvaltning's economy.
    pub struct DepartmentEconomy {
        /// `Ekonomi`.
        pub title: String,
        /// What it means, or why there is nothing.
        pub text: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The amounts per post, the sum last.
        pub rows: Vec<AmountRow>,
        /// What the förvaltning says about its posts.
        pub notes: Vec<Note>,
        /// What must be said of the table.
        pub remarks: Vec<String>,
    }
}

/// Returns a förvaltning's economy; nothing where none was asked for.
pub(super) fn economy(
    context: &Context<'_>,
    department: &DepartmentCode,
) -> Option<DepartmentEconomy> {
    let economy = &context.report.economy;
    let title = "Ekonomi".to_owned();
    let heads = amounts::amount_heads(context, "Post");
    let own: Vec<&EconomyRow> = economy
        .rows
        .iter()
        .filter(|row| &row.department == department)
        .collect();
    if own.is_empty() {
        return economy
            .missing
            .contains(department)
            .then(|| DepartmentEconomy {
                title,
                text: "Förvaltningen har inte redovisat sin IT-ekonomi.".to_owned(),
                heads,
                rows: Vec::new(),
                notes: Vec::new(),
                remarks: Vec::new(),
            });
    }
    let nothing = Amounts::default();
    let total = economy::of_department(economy, department).unwrap_or(&nothing);
    let lines = own.iter().map(|row| Line {
        row: AmountRow {
            name: amounts::post(row.post),
            ..AmountRow::nothing(context)
        },
        amounts: &row.amounts,
        comparable: amounts::is_whole(std::iter::once(*row)),
    });
    let total_line = Line {
        row: AmountRow {
            name: "Summa".to_owned(),
            total: true,
            ..AmountRow::nothing(context)
        },
        amounts: total,
        comparable: amounts::is_whole(own.iter().copied()),
    };
    let mut remarks = amounts::missing_amounts(context, &own, false);
    remarks.extend(amounts::rounding(own.iter().copied()));
    Some(DepartmentEconomy {
        title,
        text: economy::outcome(context, total, &own),
        heads,
        rows: economy::table(context, lines.collect(), total_line),
        notes: own
            .iter()
            .filter_map(|row| {
                Some(Note {
                    code: amounts::post(row.post),
                    text: economy::comment(row)?,
                })
            })
            .collect(),
        remarks,
    })
}
