//! Rows of the sheets for plans, systems, incidents, risks and economy, and
//! of the governing sheets about them.

use crate::domain::{
    ActivityStatus, Amount, CellRef, DepartmentCode, DocumentType, Entry,
    IncidentCategory, Place, Placed, Post, Program, SystemRole,
};
use crate::submission::{
    ActivityRow, Document, EconomyRow, IncidentRow, Listed, RiskRow, RoleRow, SubGoal,
    Submission, SystemRow,
};

use super::{YEAR, YearOf, date, given, set};

/// Empties a cell, where it stands.
pub(crate) fn clear<T>(entry: &mut Entry<T>) {
    *entry = Entry::Empty(entry.place().unwrap().clone());
}

/// Makes a cell one that could not be used.
pub(crate) fn spoil<T>(entry: &mut Entry<T>) {
    *entry = Entry::Unusable(entry.place().unwrap().clone());
}

/// Writes an amount into a cell, where it stands.
pub(crate) fn pay(entry: &mut Entry<Amount>, value: f64) {
    set(entry, Amount::exact(value));
}

/// Returns codes as they are written.
pub(crate) fn codes(departments: &[DepartmentCode]) -> Vec<&str> {
    departments.iter().map(DepartmentCode::as_str).collect()
}

/// Returns the cells of the next row of a sheet, counted from A2.
fn cells(
    submission: &Submission,
    sheet: &str,
    row: usize,
) -> impl Fn(u32) -> Place + use<> {
    let row = u32::try_from(row).unwrap() + 1;
    let (file, sheet) = (submission.file.clone(), sheet.to_owned());
    move |column| Place::cell(file.clone(), sheet.clone(), CellRef::new(row, column))
}

impl YearOf {
    fn sent(&mut self, department: &str) -> &mut Submission {
        let mut submissions = self.0.submissions.iter_mut();
        submissions
            .find(|submission| submission.department.as_str() == department)
            .unwrap()
    }

    /// Says «Inga att redovisa» in a förvaltning's sheet.
    pub(crate) fn none<R>(
        mut self,
        department: &str,
        sheet: impl FnOnce(&mut Submission) -> &mut Listed<R>,
    ) -> Self {
        let submission = self.sent(department);
        let cell = Place::cell(submission.file.clone(), "Blad", CellRef::new(2, 2));
        sheet(submission).none = given(true, cell);
        self
    }

    /// Adds an activity that the policy has nothing to say against: it was to
    /// be done by 31 December and is going on.
    pub(crate) fn activity(
        mut self,
        department: &str,
        name: &str,
        change: impl FnOnce(&mut ActivityRow),
    ) -> Self {
        let submission = self.sent(department);
        let rows = submission.activities.rows.len();
        let cell = cells(submission, "IT-plan", rows);
        let mut row = ActivityRow {
            id: given((rows + 1).to_string(), cell(0)),
            activity: Placed::new(name.to_owned(), cell(1)),
            program: given(Program::Plan, cell(2)),
            goal: Entry::Empty(cell(3)),
            system: Entry::Empty(cell(4)),
            priority: given(1, cell(5)),
            responsible: given("Systemförvaltare".to_owned(), cell(6)),
            follow_up: given("Förvaltningschef".to_owned(), cell(7)),
            start: given(date(YEAR, 1, 1), cell(8)),
            end: given(date(YEAR, 12, 31), cell(9)),
            status: given(ActivityStatus::Ongoing, cell(10)),
            done: Entry::Empty(cell(11)),
            finished: Entry::Empty(cell(12)),
            budget: Entry::Empty(cell(13)),
            outcome: Entry::Empty(cell(14)),
            comment: Entry::Empty(cell(15)),
            secret: Entry::Empty(cell(16)),
            legal_ground: Entry::Empty(cell(17)),
        };
        change(&mut row);
        submission.activities.rows.push(row);
        self
    }

    /// Adds a critical system. An owner's row says all that is demanded, but
    /// for the activity; a user's says nothing more.
    pub(crate) fn system(
        mut self,
        department: &str,
        name: &str,
        role: SystemRole,
        change: impl FnOnce(&mut SystemRow),
    ) -> Self {
        let submission = self.sent(department);
        let cell = cells(submission, "System", submission.systems.rows.len());
        let on = |year, month, column| match role.owns() {
            true => given(date(year, month, 1), cell(column)),
            false => Entry::Empty(cell(column)),
        };
        let function = |column| match role.owns() {
            true => given("Socialchef".to_owned(), cell(column)),
            false => Entry::Empty(cell(column)),
        };
        let mut row = SystemRow {
            system: Placed::new(name.to_owned(), cell(0)),
            critical: given(true, cell(1)),
            role: given(role, cell(2)),
            owner: function(3),
            owner_name: Entry::Empty(cell(4)),
            in_use: on(2010, 5, 5),
            classes: [6, 7, 8, 9].map(|column| Entry::Empty(cell(column))),
            plan: on(2024, 3, 10),
            first_approval: on(2010, 4, 11),
            approved: on(2024, 4, 12),
            approved_by: function(13),
            action_plan: on(YEAR, 2, 14),
            retired: Entry::Empty(cell(15)),
            secret: Entry::Empty(cell(16)),
            legal_ground: Entry::Empty(cell(17)),
            comment: Entry::Empty(cell(18)),
        };
        change(&mut row);
        submission.systems.rows.push(row);
        self
    }

    /// Adds a small interruption of which nothing more is known.
    pub(crate) fn incident(
        mut self,
        department: &str,
        change: impl FnOnce(&mut IncidentRow),
    ) -> Self {
        let year = self.0.year;
        let submission = self.sent(department);
        let cell = cells(submission, "Incidenter", submission.incidents.rows.len());
        let mut row = IncidentRow {
            place: cell(0),
            date: given(date(year, 3, 1), cell(0)),
            category: given(IncidentCategory::Outage, cell(1)),
            severity: given(1, cell(2)),
            system: Entry::Empty(cell(3)),
            hours: Entry::Empty(cell(4)),
            detected: Entry::Empty(cell(5)),
            traced: Entry::Empty(cell(6)),
            fixed: Entry::Empty(cell(7)),
            reported: Entry::Empty(cell(8)),
            secret: Entry::Empty(cell(9)),
            legal_ground: Entry::Empty(cell(10)),
            description: Entry::Empty(cell(11)),
        };
        change(&mut row);
        submission.incidents.rows.push(row);
        self
    }

    /// Adds a risk of 3 × 4 about which nothing is done.
    pub(crate) fn risk(
        mut self,
        department: &str,
        name: &str,
        change: impl FnOnce(&mut RiskRow),
    ) -> Self {
        let submission = self.sent(department);
        let cell = cells(submission, "Risker", submission.risks.rows.len());
        let mut row = RiskRow {
            risk: Placed::new(name.to_owned(), cell(0)),
            system: Entry::Empty(cell(1)),
            likelihood: given(3, cell(2)),
            consequence: given(4, cell(3)),
            measure: Entry::Empty(cell(4)),
            cost: Entry::Empty(cell(5)),
            likelihood_after: Entry::Empty(cell(6)),
            consequence_after: Entry::Empty(cell(7)),
            secret: Entry::Empty(cell(8)),
            legal_ground: Entry::Empty(cell(9)),
        };
        change(&mut row);
        submission.risks.rows.push(row);
        self
    }

    /// Adds a post without amounts.
    pub(crate) fn post(
        mut self,
        department: &str,
        post: Post,
        change: impl FnOnce(&mut EconomyRow),
    ) -> Self {
        let submission = self.sent(department);
        let cell = cells(submission, "Ekonomi", submission.economy.len());
        let mut row = EconomyRow {
            post: Placed::new(post, cell(0)),
            budget: Entry::Empty(cell(1)),
            outcome: Entry::Empty(cell(2)),
            so_far: Entry::Absent,
            plans: [3, 4, 5].map(|column| Entry::Empty(cell(column))),
            comment: Entry::Empty(cell(6)),
        };
        change(&mut row);
        submission.economy.push(row);
        self
    }

    /// Adds a sub-goal to be reached by 31 December and under way.
    pub(crate) fn sub_goal(
        mut self,
        code: &str,
        change: impl FnOnce(&mut SubGoal),
    ) -> Self {
        let rows = self.0.governing.sub_goals.len();
        let cell = |column| self.cell("Säkerhetsdelmål", rows, column);
        let mut row = SubGoal {
            code: Placed::new(code.to_owned(), cell(0)),
            sub_goal: given(format!("Delmålet {code}"), cell(1)),
            goal: Entry::Empty(cell(2)),
            responsible: Entry::Empty(cell(3)),
            due: given(date(YEAR, 12, 31), cell(4)),
            status: given(ActivityStatus::Ongoing, cell(5)),
            comment: Entry::Empty(cell(6)),
        };
        change(&mut row);
        self.0.governing.sub_goals.push(row);
        self
    }

    /// Adds a document adopted on 1 June until further notice.
    pub(crate) fn document(
        mut self,
        name: &str,
        change: impl FnOnce(&mut Document),
    ) -> Self {
        let rows = self.0.governing.documents.len();
        let cell = |column| self.cell("Styrdokument", rows, column);
        let mut row = Document {
            document: Placed::new(name.to_owned(), cell(0)),
            kind: given(DocumentType::CommonStrategy, cell(1)),
            department: Entry::Empty(cell(2)),
            valid_from: Entry::Empty(cell(3)),
            valid_to: Entry::Empty(cell(4)),
            reviewed: Entry::Empty(cell(5)),
            adopted_by: given("Kommunstyrelsen".to_owned(), cell(6)),
            adopted_on: given(date(YEAR, 6, 1), cell(7)),
            paragraph: Entry::Empty(cell(8)),
            anchored: Entry::Empty(cell(9)),
            prepared_in: Entry::Empty(cell(10)),
        };
        change(&mut row);
        self.0.governing.documents.push(row);
        self
    }

    /// Adds a role that a function has.
    pub(crate) fn role(mut self, role: &str, function: &str) -> Self {
        let rows = self.0.governing.roles.len();
        let cell = |column| self.cell("Roller", rows, column);
        let row = RoleRow {
            role: Placed::new(role.to_owned(), cell(0)),
            function: given(function.to_owned(), cell(1)),
            name: Entry::Empty(cell(2)),
        };
        self.0.governing.roles.push(row);
        self
    }
}
