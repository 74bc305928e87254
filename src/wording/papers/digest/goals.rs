//! The goals of the summary: the areas with their goals, as many as there is
//! room for.

use super::super::super::node::words;
use super::super::super::status::{Distribution, Status};
use super::super::super::summary::{Board, BoardArea, BoardGoal};
use super::super::shortened::shortened;
use super::detail::{Detail, HEAD, lines};
use crate::swedish::{self, Gender};

words! {
    /// An area.
    pub struct DigestArea {
        /// Its name.
        pub name: String,
        /// How its indicators are assessed.
        pub distribution: Distribution,
        /// Its goals.
        pub goals: Vec<DigestGoal>,
        /// The goals that are not named, in a sentence.
        pub rest: Option<String>,
    }

    /// A goal.
    pub struct DigestGoal {
        /// Its code.
        pub code: String,
        /// The goal.
        pub name: String,
        /// Whether it is marked for god ekonomisk hushållning.
        pub stewardship: bool,
        /// Last year's assessment as a word.
        pub last: String,
        /// The assessment.
        pub status: Status,
        /// The decided assessment, when it differs.
        pub decided: Option<String>,
    }
}

/// Returns the areas, and what must be said of them. What there is no room for
/// is counted; nothing is left out in silence.
pub(super) fn goals(board: &Board, detail: Detail) -> (Vec<DigestArea>, Vec<String>) {
    let mut areas: Vec<DigestArea> = Vec::new();
    let mut left = detail.lines;
    let mut unnamed = 0;
    for area in &board.areas {
        let mut area = digest(area, detail);
        if height(&area) > left {
            cut(&mut area, left);
        }
        if height(&area) > left {
            unnamed += 1;
            continue;
        }
        left = left.saturating_sub(height(&area));
        areas.push(area);
    }
    (areas, notes(board, detail, unnamed))
}

fn digest(area: &BoardArea, detail: Detail) -> DigestArea {
    let is_named = |goal: &&BoardGoal| !detail.only_others || goal.status.kind != "met";
    let goals: Vec<DigestGoal> = area
        .goals
        .iter()
        .filter(is_named)
        .map(|goal| DigestGoal {
            code: goal.code.clone(),
            name: shortened(&goal.name, detail.longest_goal),
            stewardship: goal.stewardship,
            last: swedish::capitalised(&goal.last),
            status: goal.status.clone(),
            decided: goal.decided.clone(),
        })
        .collect();
    DigestArea {
        name: shortened(&area.name, 60),
        distribution: area.distribution.clone(),
        rest: rest(area.goals.len() - goals.len()),
        goals,
    }
}

/// Returns that goals are not named.
fn rest(count: usize) -> Option<String> {
    (count > 0).then(|| {
        let written = swedish::capitalised(&swedish::cardinal(count, Gender::Neuter));
        format!("{written} mål till står i rapporten.")
    })
}

/// Leaves as many goals of an area as there is room for.
fn cut(area: &mut DigestArea, room: usize) {
    let all = area.goals.len();
    let mut used = HEAD + 1;
    let mut kept = 0;
    for goal in &area.goals {
        used += goal_height(goal);
        if used > room {
            break;
        }
        kept += 1;
    }
    area.goals.truncate(kept);
    area.rest = rest(all - kept);
}

fn goal_height(goal: &DigestGoal) -> usize {
    lines(&goal.name, usize::MAX, goal.decided.is_some())
}

fn height(area: &DigestArea) -> usize {
    let goals: usize = area.goals.iter().map(goal_height).sum();
    HEAD + goals + usize::from(area.rest.is_some())
}

/// Returns what must be said of the goals.
fn notes(board: &Board, detail: Detail, unnamed: usize) -> Vec<String> {
    let mut notes: Vec<String> = board
        .stewardship
        .iter()
        .chain(&board.decided)
        .cloned()
        .collect();
    if detail.only_others {
        notes.push("Mål som är uppfyllda räknas men nämns inte här.".to_owned());
    }
    if unnamed > 0 {
        notes.push(format!(
            "{} områden till står i rapporten.",
            swedish::capitalised(&swedish::cardinal(unnamed, Gender::Neuter))
        ));
    }
    notes
}
