//! How much the summary says. The rule is one of room: while the goals are few
//! and their names short, everything fits on a page; otherwise there are two.
//! Where those would be too few the names are cut, and then the goals that are
//! met are counted instead of named.

use super::super::super::frame::Notice;
use super::super::super::summary::SummarySection;

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Detail {
    /// Whether everything is to fit on one page.
    pub(super) one_page: bool,
    /// The most characters of a goal.
    pub(super) longest_goal: usize,
    /// The most lines of all areas and goals.
    pub(super) lines: usize,
    /// Whether goals that are met are counted and not named.
    pub(super) only_others: bool,
    /// The most characters of an indicator's name.
    pub(super) longest_name: usize,
    /// The most rows of a table.
    pub(super) rows: usize,
    /// The most decisions.
    pub(super) decisions: usize,
    /// The most characters of a decision.
    pub(super) longest_decision: usize,
    /// The most characters of the kommun's own words, each time it has any.
    pub(super) own: usize,
}

/// How many characters of a goal fit on a line.
pub(super) const ON_A_LINE: usize = 76;
/// How many lines an area's head takes.
pub(super) const HEAD: usize = 2;

const ONE: Detail = Detail {
    one_page: true,
    longest_goal: 118,
    lines: 24,
    only_others: false,
    longest_name: 52,
    rows: 4,
    decisions: 4,
    longest_decision: 180,
    own: 410,
};

const TWO: Detail = Detail {
    one_page: false,
    longest_goal: 176,
    lines: 38,
    rows: 6,
    longest_name: 104,
    decisions: 6,
    longest_decision: 260,
    own: 560,
    ..ONE
};

/// Many goals, each on one line.
const CUT: Detail = Detail {
    longest_goal: ON_A_LINE,
    lines: 54,
    longest_name: 52,
    own: 400,
    ..TWO
};

/// So many goals that those that are met are counted.
const OTHERS: Detail = Detail {
    only_others: true,
    ..CUT
};

/// Returns how much is said of a kommun.
pub(super) fn of(summary: &SummarySection, notices: &[Notice]) -> Detail {
    let total = |longest: usize| {
        let goals = summary.board.areas.iter().flat_map(|area| &area.goals);
        let goals = goals.map(|goal| lines(&goal.name, longest, goal.decided.is_some()));
        goals.sum::<usize>() + summary.board.areas.len() * HEAD
    };
    let fits = |detail: Detail| total(detail.longest_goal) <= detail.lines;
    [ONE, TWO, CUT]
        .into_iter()
        .filter(|detail| !detail.one_page || notices.is_empty())
        .find(|detail| fits(*detail))
        .unwrap_or(OTHERS)
}

/// Returns how many lines a goal takes whose name is cut at a length: a decided
/// assessment stands on a line of its own.
pub(super) fn lines(name: &str, longest: usize, is_decided: bool) -> usize {
    let length = name.chars().count().min(longest);
    length.div_ceil(ON_A_LINE).max(1 + usize::from(is_decided))
}
