//! The other sheets of a kommun in code: plans, systems, incidents, risks and
//! economy, each value in a cell of its own.

use crate::domain::{Amount, CellRef, Entry, Place, Placed, Post};
use crate::form::Sheet;
use crate::form::department::{activities, economy, incidents, risks, systems};
use crate::submission::{
    ActivityRow, EconomyRow, IncidentRow, Listed, RiskRow, Submission, SystemRow,
};

use super::kommun::{YearOf, given};

/// A row of a sheet, counted from 0, whose cells are all empty.
struct Cells {
    file: std::sync::Arc<str>,
    sheet: &'static Sheet,
    row: usize,
}

impl Cells {
    fn new(submission: &Submission, sheet: &'static Sheet, row: usize) -> Self {
        Self {
            file: submission.file.clone(),
            sheet,
            row,
        }
    }

    fn at(&self, key: &str) -> Place {
        let mut columns = self.sheet.columns.iter();
        let column = columns.position(|column| column.key == key).unwrap();
        let cell = CellRef::new(
            u32::try_from(self.row).unwrap() + 3,
            u32::try_from(column).unwrap(),
        );
        Place::cell(self.file.clone(), self.sheet.name, cell)
    }

    fn empty<T>(&self, key: &str) -> Entry<T> {
        Entry::Empty(self.at(key))
    }
}

/// Says that a sheet is empty on purpose.
fn nothing<R>(listed: &mut Listed<R>, submission: &str, sheet: &'static Sheet) {
    let cell = Place::cell(submission, sheet.name, CellRef::new(1, 1));
    listed.none = given(true, cell);
}

impl YearOf {
    /// Adds an activity, with nothing but a name.
    pub(crate) fn bare_activity(
        mut self,
        department: &str,
        fill: impl FnOnce(&mut ActivityRow),
    ) -> Self {
        let submission = self.of(department);
        let rows = submission.activities.rows.len();
        let cells = Cells::new(submission, &activities::SHEET, rows);
        let mut row = ActivityRow {
            id: cells.empty("id"),
            activity: Placed::new(format!("Insats {rows}"), cells.at("activity")),
            program: cells.empty("program"),
            goal: cells.empty("goal"),
            system: cells.empty("system"),
            priority: cells.empty("priority"),
            responsible: cells.empty("responsible"),
            follow_up: cells.empty("follow_up"),
            start: cells.empty("start"),
            end: cells.empty("end"),
            status: cells.empty("status"),
            done: cells.empty("done"),
            finished: cells.empty("finished"),
            budget: cells.empty("budget"),
            outcome: cells.empty("outcome"),
            comment: cells.empty("comment"),
            secret: cells.empty("secret"),
            legal_ground: cells.empty("legal_ground"),
        };
        fill(&mut row);
        submission.activities.rows.push(row);
        self
    }

    /// Adds a system, with nothing but a name.
    pub(crate) fn bare_system(
        mut self,
        department: &str,
        fill: impl FnOnce(&mut SystemRow),
    ) -> Self {
        let submission = self.of(department);
        let rows = submission.systems.rows.len();
        let cells = Cells::new(submission, &systems::SHEET, rows);
        let mut row = SystemRow {
            system: Placed::new(format!("System {rows}"), cells.at("system")),
            critical: cells.empty("critical"),
            role: cells.empty("role"),
            owner: cells.empty("owner"),
            owner_name: cells.empty("owner_name"),
            in_use: cells.empty("in_use"),
            classes: [
                cells.empty("confidentiality"),
                cells.empty("integrity"),
                cells.empty("availability"),
                cells.empty("traceability"),
            ],
            plan: cells.empty("plan"),
            first_approval: cells.empty("first_approval"),
            approved: cells.empty("approved"),
            approved_by: cells.empty("approved_by"),
            action_plan: cells.empty("action_plan"),
            retired: cells.empty("retired"),
            secret: cells.empty("secret"),
            legal_ground: cells.empty("legal_ground"),
            comment: cells.empty("comment"),
        };
        fill(&mut row);
        submission.systems.rows.push(row);
        self
    }

    /// Adds an incident of which nothing is said.
    pub(crate) fn bare_incident(
        mut self,
        department: &str,
        fill: impl FnOnce(&mut IncidentRow),
    ) -> Self {
        let submission = self.of(department);
        let rows = submission.incidents.rows.len();
        let cells = Cells::new(submission, &incidents::SHEET, rows);
        let mut row = IncidentRow {
            place: cells.at("date"),
            date: cells.empty("date"),
            category: cells.empty("category"),
            severity: cells.empty("severity"),
            system: cells.empty("system"),
            hours: cells.empty("hours"),
            detected: cells.empty("detected"),
            traced: cells.empty("traced"),
            fixed: cells.empty("fixed"),
            reported: cells.empty("reported"),
            secret: cells.empty("secret"),
            legal_ground: cells.empty("legal_ground"),
            description: cells.empty("description"),
        };
        fill(&mut row);
        submission.incidents.rows.push(row);
        self
    }

    /// Adds a risk, with nothing but a name.
    pub(crate) fn bare_risk(
        mut self,
        department: &str,
        fill: impl FnOnce(&mut RiskRow),
    ) -> Self {
        let submission = self.of(department);
        let rows = submission.risks.rows.len();
        let cells = Cells::new(submission, &risks::SHEET, rows);
        let mut row = RiskRow {
            risk: Placed::new(format!("Risk {rows}"), cells.at("risk")),
            system: cells.empty("system"),
            likelihood: cells.empty("likelihood"),
            consequence: cells.empty("consequence"),
            measure: cells.empty("measure"),
            cost: cells.empty("cost"),
            likelihood_after: cells.empty("likelihood_after"),
            consequence_after: cells.empty("consequence_after"),
            secret: cells.empty("secret"),
            legal_ground: cells.empty("legal_ground"),
        };
        fill(&mut row);
        submission.risks.rows.push(row);
        self
    }

    /// Adds a post with its budget and outcome, tkr.
    pub(crate) fn amounts(
        mut self,
        department: &str,
        post: Post,
        budget: Option<f64>,
        outcome: Option<f64>,
    ) -> Self {
        let submission = self.of(department);
        let cells = Cells::new(submission, &economy::SHEET, submission.economy.len());
        let amount = |key: &str, value: Option<f64>| match value {
            Some(value) => given(Amount::exact(value), cells.at(key)),
            None => cells.empty(key),
        };
        let row = EconomyRow {
            post: Placed::new(post, cells.at("post")),
            budget: amount("budget", budget),
            outcome: amount("outcome", outcome),
            so_far: Entry::Absent,
            plans: [
                cells.empty("plan_1"),
                cells.empty("plan_2"),
                cells.empty("plan_3"),
            ],
            comment: cells.empty("comment"),
        };
        submission.economy.push(row);
        self
    }

    /// Chooses «Inga att redovisa» in every sheet that has it.
    pub(crate) fn nothing_to_report(mut self, department: &str) -> Self {
        let submission = self.of(department);
        let file = submission.file.to_string();
        nothing(&mut submission.activities, &file, &activities::SHEET);
        nothing(&mut submission.systems, &file, &systems::SHEET);
        nothing(&mut submission.incidents, &file, &incidents::SHEET);
        nothing(&mut submission.risks, &file, &risks::SHEET);
        self
    }
}

/// Makes a cell hold something that could not be used.
pub(crate) fn spoil<T>(entry: &mut Entry<T>) {
    *entry = Entry::Unusable(entry.place().unwrap().clone());
}
