//! Rows of the sheets for plans, systems, incidents, risks and economy, and of
//! the governing workbook's sheets for roles, sub-goals and documents.

use itbokslut::domain::{
    ActivityStatus, Amount, CellRef, DepartmentCode, Detection, DocumentType, Entry,
    GoalCode, IncidentCategory, Place, Placed, Post, Program, SystemRole,
};
use itbokslut::form::Sheet;
use itbokslut::form::department::{activities, economy, incidents, risks, systems};
use itbokslut::form::governing::{documents, roles, sub_goals};
use itbokslut::submission::{
    ActivityRow, Document, EconomyRow, IncidentRow, Listed, RiskRow, RoleRow, SubGoal,
    SystemRow,
};

use super::{Cells, date, governing};

/// Returns an open sheet that says that there is nothing to report.
pub(crate) fn nothing<R>(file: &str, sheet: &Sheet) -> Listed<R> {
    let answer = Place::cell(file, sheet.name, CellRef::new(0, 1));
    Listed {
        rows: Vec::new(),
        none: Entry::Given(Placed::new(true, answer)),
        place: Some(Place::sheet(file, sheet.name)),
    }
}

/// Returns an activity that was done in time and has all it should have.
pub(crate) fn activity(file: &str, row: u32, name: &str) -> ActivityRow {
    let cells = Cells {
        file,
        sheet: &activities::SHEET,
        row,
    };
    let tkr = |column, value| cells.given(column, Amount::exact(value));
    ActivityRow {
        id: cells.text(&activities::ID, &row.to_string()),
        activity: cells.key(&activities::ACTIVITY, name.to_owned()),
        program: cells.given(&activities::PROGRAM, Program::Plan),
        goal: cells.given(&activities::GOAL, GoalCode::new("S1")),
        system: cells.empty(&activities::SYSTEM),
        priority: cells.given(&activities::PRIORITY, 1),
        responsible: cells.text(&activities::RESPONSIBLE, "systemförvaltare"),
        follow_up: cells.text(&activities::FOLLOW_UP, "förvaltningschef"),
        start: cells.given(&activities::START, date(2025, 2, 1)),
        end: cells.given(&activities::END, date(2025, 10, 31)),
        status: cells.given(&activities::STATUS, ActivityStatus::Done),
        done: tkr(&activities::DONE, 100.0),
        finished: cells.given(&activities::FINISHED, date(2025, 10, 15)),
        budget: tkr(&activities::BUDGET, 120.0),
        outcome: tkr(&activities::OUTCOME, 110.0),
        comment: cells.empty(&activities::COMMENT),
        secret: cells.empty(&activities::SECRET),
        legal_ground: cells.empty(&activities::LEGAL_GROUND),
    }
}

/// Returns the owner's row of a critical system that lacks nothing but an
/// activity.
pub(crate) fn system(file: &str, row: u32, name: &str) -> SystemRow {
    let cells = Cells {
        file,
        sheet: &systems::SHEET,
        row,
    };
    SystemRow {
        system: cells.key(&systems::SYSTEM, name.to_owned()),
        critical: cells.given(&systems::CRITICAL, true),
        role: cells.given(&systems::ROLE, SystemRole::Owner),
        owner: cells.text(&systems::OWNER, "förvaltningschef"),
        owner_name: cells.text(&systems::OWNER_NAME, "Anna Berg"),
        in_use: cells.given(&systems::IN_USE, date(2015, 1, 1)),
        classes: [
            cells.given(&systems::CONFIDENTIALITY, 2),
            cells.given(&systems::INTEGRITY, 3),
            cells.given(&systems::AVAILABILITY, 3),
            cells.given(&systems::TRACEABILITY, 1),
        ],
        plan: cells.given(&systems::PLAN, date(2025, 3, 1)),
        first_approval: cells.given(&systems::FIRST_APPROVAL, date(2014, 12, 1)),
        approved: cells.given(&systems::APPROVED, date(2025, 3, 15)),
        approved_by: cells.text(&systems::APPROVED_BY, "förvaltningschef"),
        action_plan: cells.given(&systems::ACTION_PLAN, date(2025, 2, 1)),
        retired: cells.empty(&systems::RETIRED),
        secret: cells.empty(&systems::SECRET),
        legal_ground: cells.empty(&systems::LEGAL_GROUND),
        comment: cells.empty(&systems::COMMENT),
    }
}

/// Returns an outage of three hours that was traced and mended.
pub(crate) fn incident(file: &str, row: u32) -> IncidentRow {
    let cells = Cells {
        file,
        sheet: &incidents::SHEET,
        row,
    };
    IncidentRow {
        place: cells.place(&incidents::DATE),
        date: cells.given(&incidents::DATE, date(2025, 5, 5)),
        category: cells.given(&incidents::CATEGORY, IncidentCategory::Outage),
        severity: cells.given(&incidents::SEVERITY, 2),
        system: cells.empty(&incidents::SYSTEM),
        hours: cells.given(&incidents::HOURS, Amount::exact(3.0)),
        detected: cells.given(&incidents::DETECTED, Detection::Logging),
        traced: cells.given(&incidents::TRACED, true),
        fixed: cells.given(&incidents::FIXED, date(2025, 5, 6)),
        reported: cells.empty(&incidents::REPORTED),
        secret: cells.empty(&incidents::SECRET),
        legal_ground: cells.empty(&incidents::LEGAL_GROUND),
        description: cells.text(&incidents::DESCRIPTION, "En disk gick sönder."),
    }
}

/// Returns a risk that a measure brought from 9 to 4.
pub(crate) fn risk(file: &str, row: u32) -> RiskRow {
    let cells = Cells {
        file,
        sheet: &risks::SHEET,
        row,
    };
    RiskRow {
        risk: cells.key(&risks::RISK, "Journalen kan inte läsas.".to_owned()),
        system: cells.empty(&risks::SYSTEM),
        likelihood: cells.given(&risks::LIKELIHOOD, 3),
        consequence: cells.given(&risks::CONSEQUENCE, 3),
        measure: cells.text(&risks::MEASURE, "En andra förbindelse."),
        cost: cells.given(&risks::COST, Amount::exact(50.0)),
        likelihood_after: cells.given(&risks::LIKELIHOOD_AFTER, 2),
        consequence_after: cells.given(&risks::CONSEQUENCE_AFTER, 2),
        secret: cells.empty(&risks::SECRET),
        legal_ground: cells.empty(&risks::LEGAL_GROUND),
    }
}

/// Returns the rows of an economy in which every post has its amounts.
pub(crate) fn economy(file: &str) -> Vec<EconomyRow> {
    let row = |(post, row): (&Post, u32)| {
        let cells = Cells {
            file,
            sheet: &economy::SHEET,
            row,
        };
        let tkr = |column| cells.given(column, Amount::exact(100.0));
        EconomyRow {
            post: cells.key(&economy::POST, *post),
            budget: tkr(&economy::BUDGET),
            outcome: tkr(&economy::OUTCOME),
            so_far: Entry::Absent,
            plans: [
                tkr(&economy::PLAN_1),
                tkr(&economy::PLAN_2),
                tkr(&economy::PLAN_3),
            ],
            comment: cells.empty(&economy::COMMENT),
        }
    };
    Post::ALL.iter().zip(1..).map(row).collect()
}

pub(crate) fn role(row: u32, role: &str, function: &str, name: &str) -> RoleRow {
    let cells = governing(&roles::SHEET, row);
    RoleRow {
        role: cells.key(&roles::ROLE, role.to_owned()),
        function: cells.text(&roles::FUNCTION, function),
        name: cells.text(&roles::NAME, name),
    }
}

/// Returns a sub-goal that was reached in time.
pub(crate) fn sub_goal(row: u32, code: &str) -> SubGoal {
    let cells = governing(&sub_goals::SHEET, row);
    SubGoal {
        code: cells.key(&sub_goals::CODE, code.to_owned()),
        sub_goal: cells.text(&sub_goals::SUB_GOAL, "Alla loggar sparas i ett år."),
        goal: cells.given(&sub_goals::GOAL, GoalCode::new("S1")),
        responsible: cells.text(&sub_goals::RESPONSIBLE, "IT-säkerhetssamordnare"),
        due: cells.given(&sub_goals::DUE, date(2025, 10, 31)),
        status: cells.given(&sub_goals::STATUS, ActivityStatus::Done),
        comment: cells.empty(&sub_goals::COMMENT),
    }
}

/// Returns a document that was adopted in 2024 and applies until further
/// notice.
pub(crate) fn document(
    row: u32,
    name: &str,
    kind: DocumentType,
    department: Option<&str>,
) -> Document {
    let cells = governing(&documents::SHEET, row);
    Document {
        document: cells.key(&documents::DOCUMENT, name.to_owned()),
        kind: cells.given(&documents::TYPE, kind),
        department: match department {
            Some(code) => cells.given(&documents::DEPARTMENT, DepartmentCode::new(code)),
            None => cells.empty(&documents::DEPARTMENT),
        },
        valid_from: cells.given(&documents::VALID_FROM, date(2025, 1, 1)),
        valid_to: cells.empty(&documents::VALID_TO),
        reviewed: cells.empty(&documents::REVIEWED),
        adopted_by: cells.text(&documents::ADOPTED_BY, "Kommunstyrelsen"),
        adopted_on: cells.given(&documents::ADOPTED_ON, date(2024, 11, 12)),
        paragraph: cells.text(&documents::PARAGRAPH, "§ 142"),
        anchored: cells.empty(&documents::ANCHORED),
        prepared_in: cells.empty(&documents::PREPARED_IN),
    }
}
