//! The score board: every area and goal with its assessment.

use super::super::context::Context;
use super::super::heads::heads;
use super::super::status;
use super::{Board, BoardArea, BoardGoal};
use crate::report::{Area, Goal};
use crate::swedish::{self, Gender};

/// Returns the board.
pub(super) fn board(context: &Context<'_>) -> Board {
    let summary = &context.report.summary;
    let areas = context.report.areas.iter().enumerate();
    Board {
        heads: heads(&[
            "Område",
            "Mål",
            &context.period.assessment_head(context.year - 1),
            &context.period.assessment_head(context.year),
            "Sida",
        ]),
        areas: areas
            .map(|(at, area)| board_area(context, at, area))
            .collect(),
        stewardship: (summary.stewardship.total() > 0).then(|| {
            let distribution =
                context
                    .period
                    .distribution(summary.stewardship, "mål", "mål", true);
            format!("Mål för god ekonomisk hushållning: {}.", distribution.text)
        }),
        decided: match summary.decided_differently {
            0 => None,
            n => Some(format!(
                "{} mål har en beslutad bedömning som avviker från den beräknade. Alla \
                 antal gäller de beräknade bedömningarna.",
                swedish::capitalised(&swedish::cardinal(n, Gender::Neuter))
            )),
        },
    }
}

fn board_area(context: &Context<'_>, at: usize, area: &Area) -> BoardArea {
    let goals = area
        .goals
        .iter()
        .filter_map(|code| context.report.goal(code));
    BoardArea {
        name: area.name.clone(),
        anchor: format!("omrade-{at}"),
        distribution: status::area_distribution(context.period, area),
        goals: goals.map(|goal| board_goal(context, goal)).collect(),
    }
}

fn board_goal(context: &Context<'_>, goal: &Goal) -> BoardGoal {
    BoardGoal {
        code: goal.code.to_string(),
        name: goal.name.clone(),
        anchor: context.goal_anchor(&goal.code).unwrap_or_default(),
        stewardship: goal.stewardship,
        last: goal
            .earlier
            .iter()
            .find(|(year, _)| *year == context.year - 1)
            .map_or_else(|| swedish::NOTHING.to_owned(), |(_, a)| a.word().to_owned()),
        status: context.period.status_under_head(goal.assessment),
        decided: goal
            .decided
            .as_ref()
            .filter(|decided| decided.assessment != goal.assessment)
            .map(|decided| format!("beslutat: {}", decided.assessment.word())),
    }
}
