//! Planförslag: what the förvaltningar propose beside what is decided, and
//! what that would mean for the goals.

use std::collections::BTreeSet;

use super::super::context::Context;
use super::super::counts::Counts;
use super::super::figures;
use super::super::frame::Heading;
use super::super::heads::heads;
use super::super::node::words;
use super::super::prose;
use super::sentences;
use crate::domain::{DepartmentCode, DriftKind, Figure, Target, Unit, Year};
use crate::report::{GoalProposals, Indicator, Proposal, ProposedYear, SubmissionState};
use crate::swedish::{self, Gender, NOTHING};

words! {
    /// What the förvaltningar propose.
    pub struct ProposalsPart {
        /// The heading.
        pub heading: Heading,
        /// How many, or that there are none.
        pub text: String,
        /// `Vad förslagen skulle innebära för målen`.
        pub goals_title: String,
        /// The columns' headers of the goals.
        pub goals_heads: Vec<String>,
        /// The goals, the sum last.
        pub goals: Vec<GoalProposalsRow>,
        /// The proposals, by the years that they are for.
        pub groups: Vec<ProposalGroup>,
    }

    /// What the proposals would mean for a goal.
    pub struct GoalProposalsRow {
        /// The code; empty for the sum.
        pub code: String,
        /// The goal.
        pub name: String,
        /// Where it is told about.
        pub anchor: Option<String>,
        /// Whether it is the sum.
        pub total: bool,
        /// How many indicators and years, how many of each kind, and how many
        /// are reached already.
        pub counts: Vec<String>,
    }

    /// The proposals for three years.
    pub struct ProposalGroup {
        /// `Förslag till målvärden 2027–2029`.
        pub title: String,
        /// The columns' headers.
        pub heads: Vec<String>,
        /// The proposals.
        pub rows: Vec<ProposalRow>,
    }

    /// A förvaltning's proposal for an indicator.
    pub struct ProposalRow {
        /// The indicator's code.
        pub code: String,
        /// Its row.
        pub anchor: Option<String>,
        /// Its name.
        pub name: String,
        /// The förvaltning.
        pub department: String,
        /// The three years.
        pub years: Vec<ProposedWords>,
        /// Why, or that nothing is said about it.
        pub reason: String,
        /// Whether nothing is said.
        pub unexplained: bool,
    }

    /// What is proposed for a year.
    pub struct ProposedWords {
        /// The proposed target.
        pub text: String,
        /// `skärpt från 95,0`, or what is decided where nothing is proposed.
        pub word: String,
        /// `nås redan 2025`; empty otherwise.
        pub reached: String,
        /// Whether it is easier to reach than what is decided.
        pub softened: bool,
    }
}

/// Returns the part.
pub(super) fn part(context: &Context<'_>, heading: Heading) -> ProposalsPart {
    ProposalsPart {
        heading,
        text: text(context),
        goals_title: "Vad förslagen skulle innebära för målen".to_owned(),
        goals_heads: heads(&[
            "Kod",
            "Mål",
            "Indikatorer",
            "Målvärden",
            "Skärpta",
            "Mildrade",
            "Nya",
            "Övriga",
            "Nås redan",
        ]),
        goals: goal_rows(context),
        groups: groups(context, |_| true),
    }
}

/// Returns the proposals of some förvaltningar, by the years that they are
/// for.
pub(super) fn groups(
    context: &Context<'_>,
    is_one: impl Fn(&DepartmentCode) -> bool,
) -> Vec<ProposalGroup> {
    let own: Vec<&Proposal> = context
        .report
        .proposals
        .proposals
        .iter()
        .filter(|proposal| is_one(&proposal.department))
        .collect();
    let starts: BTreeSet<Year> = own.iter().map(|p| p.start).collect();
    starts
        .into_iter()
        .map(|start| group(context, start, &own))
        .collect()
}

pub(super) fn text(context: &Context<'_>) -> String {
    let all = &context.report.proposals.proposals;
    if all.is_empty() {
        let reported = context
            .report
            .submissions
            .iter()
            .any(|submission| submission.state != SubmissionState::Missing);
        return if reported {
            "Ingen förvaltning har lämnat något förslag till målvärden i nästa \
             treårsplan."
        } else {
            "Ingen förvaltning har lämnat in uppgifter, och därför finns inga förslag \
             till målvärden i nästa treårsplan."
        }
        .to_owned();
    }
    let departments: BTreeSet<_> = all.iter().map(|p| &p.department).collect();
    let indicators: BTreeSet<_> = all.iter().map(|p| &p.indicator).collect();
    let years = || all.iter().flat_map(|proposal| &proposal.years);
    let proposed = years().filter(|year| year.proposed.is_some()).count();
    let write = Counts::new(proposed, Gender::Neuter);
    let common = Counts::new(proposed, Gender::Common);
    let mut text = format!(
        "{} {} har lämnat förslag till {} {} i nästa treårsplan, för {} {}.",
        starting(departments.len(), Gender::Common),
        swedish::plural(departments.len(), "förvaltning", "förvaltningar"),
        write.write(proposed),
        swedish::plural(proposed, "målvärde", "målvärden"),
        common.write(indicators.len()),
        swedish::plural(indicators.len(), "indikator", "indikatorer"),
    );
    let of = |kind| years().filter(|year| year.kind == Some(kind)).count();
    let kinds: Vec<String> = [
        (DriftKind::Sharpened, "skärpt", "skärpta"),
        (DriftKind::Softened, "mildrat", "mildrade"),
        (DriftKind::New, "nytt", "nya"),
        (DriftKind::Changed, "ändrat", "ändrade"),
        (DriftKind::Unchanged, "oförändrat", "oförändrade"),
    ]
    .into_iter()
    .filter_map(|(kind, one, many)| {
        let count = of(kind);
        let word = swedish::plural(count, one, many);
        (count > 0).then(|| format!("{} {word}", write.write(count)))
    })
    .collect();
    if !kinds.is_empty() {
        text.push_str(&format!(
            " Mot det som är beslutat är {}.",
            swedish::join(&kinds)
        ));
    }
    let reached = years().filter(|y| y.reached_already == Some(true)).count();
    if reached > 0 {
        text.push_str(&format!(
            " {} nås redan av förvaltningens utfall {}.",
            starting(reached, Gender::Neuter),
            context.year
        ));
    }
    let unexplained = all.iter().filter(|p| why(p).is_none()).count();
    if unexplained > 0 {
        text.push_str(&format!(
            " {} av förslagen saknar motivering.",
            starting(unexplained, Gender::Neuter)
        ));
    }
    text.push_str(
        " Förslagen är förvaltningarnas. Kommunstyrelsen avgör om de blir målvärden när \
         den beslutar planen.",
    );
    text
}

/// Returns a count that begins a sentence, which figures do not.
fn starting(count: usize, gender: Gender) -> String {
    swedish::capitalised(&Counts::new(count.min(20), gender).write(count))
}

fn goal_rows(context: &Context<'_>) -> Vec<GoalProposalsRow> {
    let goals = &context.report.proposals.goals;
    let mut rows: Vec<GoalProposalsRow> = goals
        .iter()
        .map(|sum| GoalProposalsRow {
            code: sum.goal.to_string(),
            name: context
                .report
                .goal(&sum.goal)
                .map_or_else(|| sum.goal.to_string(), |goal| goal.name.clone()),
            anchor: context.goal_anchor(&sum.goal),
            total: false,
            counts: counts(&[sum]),
        })
        .collect();
    if rows.len() > 1 {
        rows.push(GoalProposalsRow {
            code: String::new(),
            name: "Alla mål".to_owned(),
            anchor: None,
            total: true,
            counts: counts(&goals.iter().collect::<Vec<_>>()),
        });
    }
    rows
}

/// Returns the columns of a goal's row, or of several goals together.
fn counts(goals: &[&GoalProposals]) -> Vec<String> {
    let sum = |of: &dyn Fn(&GoalProposals) -> usize| goals.iter().map(|g| of(g)).sum();
    let kind = |wanted: &[DriftKind]| {
        sum(&|goal| {
            let kinds = goal.kinds.iter();
            let wanted = kinds.filter(|(kind, _)| wanted.contains(kind));
            wanted.map(|(_, count)| count).sum()
        })
    };
    let columns: [usize; 7] = [
        sum(&|goal| goal.indicators),
        sum(&|goal| goal.years),
        kind(&[DriftKind::Sharpened]),
        kind(&[DriftKind::Softened]),
        kind(&[DriftKind::New]),
        kind(&[DriftKind::Unchanged, DriftKind::Changed, DriftKind::Removed]),
        sum(&|goal| goal.reached_already),
    ];
    columns.map(figures::count).to_vec()
}

fn group(context: &Context<'_>, start: Year, all: &[&Proposal]) -> ProposalGroup {
    ProposalGroup {
        title: format!("Förslag till målvärden {}", figures::vintage(start)),
        heads: heads(&[
            "Kod",
            "Indikator och förvaltning",
            &start.to_string(),
            &start.saturating_add(1).to_string(),
            &start.saturating_add(2).to_string(),
            "Motivering",
        ]),
        rows: all
            .iter()
            .filter(|proposal| proposal.start == start)
            .filter_map(|proposal| row(context, proposal))
            .collect(),
    }
}

fn row(context: &Context<'_>, proposal: &Proposal) -> Option<ProposalRow> {
    let indicator = context.indicator(&proposal.indicator)?;
    let reason = why(proposal);
    Some(ProposalRow {
        code: indicator.code.to_string(),
        anchor: context.row_anchor(&indicator.code),
        name: format!("{} ({})", indicator.name, indicator.unit.word()),
        department: context.department_name(&proposal.department),
        years: proposal
            .years
            .iter()
            .map(|year| proposed(context, indicator, year))
            .collect(),
        unexplained: reason.is_none(),
        reason: reason.map_or_else(
            || "Ingen motivering är angiven.".to_owned(),
            |reason| prose::sentence(&prose::one_line(reason)),
        ),
    })
}

fn why(proposal: &Proposal) -> Option<&str> {
    let reason = proposal.reason.as_deref();
    reason.filter(|reason| !reason.trim().is_empty())
}

fn proposed(
    context: &Context<'_>,
    indicator: &Indicator,
    year: &ProposedYear,
) -> ProposedWords {
    let value = |side: &Option<Figure<Target>>| side.as_ref().map(|figure| figure.value);
    let (decided, proposed) = (value(&year.decided), value(&year.proposed));
    let own = match indicator.unit {
        Unit::YesNo => 0,
        _ => indicator.decimals,
    };
    let decimals = [decided, proposed]
        .into_iter()
        .flatten()
        .map(sentences::shown)
        .fold(own, u8::max);
    let write = |target| figures::target(target, decimals);
    let word = match (year.kind, decided, proposed) {
        (_, Some(decided), None) => format!("beslutat {}", write(decided)),
        (Some(DriftKind::Unchanged), ..) => DriftKind::Unchanged.word().to_owned(),
        (Some(kind), Some(decided), _) => {
            format!("{} från {}", kind.word(), write(decided))
        }
        (Some(kind), None, _) => kind.word().to_owned(),
        (_, None, None) | (None, ..) => String::new(),
    };
    ProposedWords {
        text: proposed.map_or_else(|| NOTHING.to_owned(), write),
        word,
        reached: match year.reached_already {
            Some(true) => format!("nås redan {}", context.year),
            _ => String::new(),
        },
        softened: year.kind == Some(DriftKind::Softened),
    }
}
