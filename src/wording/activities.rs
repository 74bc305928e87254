//! What became of activities: the words for one, and the sentences about many
//! (DESIGN §5.9).

use super::context::Context;
use super::counts::Counts;
use super::figures;
use super::prose;
use super::status::Status;
use crate::domain::{ActivityStatus, PeriodKind};
use crate::report::{Activity, ActivityCounts, PlanBreach, Shown, Timing, WITHHELD};
use crate::swedish::{self, Gender, NO_BREAK_SPACE, NOTHING};

/// How the late ones are late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Late {
    /// Done by the last day, but after `Slut`.
    pub(super) done: usize,
    /// Not done by the last day.
    pub(super) not_done: usize,
    /// Ticked as done, without a date that shows when.
    pub(super) undated: usize,
}

impl<'a> FromIterator<&'a Activity> for Late {
    fn from_iter<I: IntoIterator<Item = &'a Activity>>(activities: I) -> Self {
        let mut late = Self::default();
        for activity in activities {
            match activity.timing {
                Timing::DoneLate { .. } => late.done += 1,
                Timing::Overdue { .. } if is_undated(activity) => late.undated += 1,
                Timing::Overdue { .. } => late.not_done += 1,
                _ => {}
            }
        }
        late
    }
}

/// Returns whether an activity is ticked as done without a date.
pub(super) fn is_undated(activity: &Activity) -> bool {
    activity.status == Some(ActivityStatus::Done) && activity.finished.is_none()
}

/// Returns what became of an activity, as shape and word.
pub(super) fn fate(activity: &Activity) -> Status {
    let done = activity.status == Some(ActivityStatus::Done);
    let (kind, word) = match activity.timing {
        Timing::Cancelled => ("inapplicable", "Avbruten"),
        Timing::InTime => ("met", "Klar i tid"),
        Timing::DoneLate { .. } => ("partly", "Klar för sent"),
        Timing::Overdue { .. } if is_undated(activity) => ("partly", "Klar utan datum"),
        Timing::Overdue { .. } => ("not", "Ej klar"),
        Timing::NotDue if done => ("met", "Klar i förväg"),
        Timing::NotDue if activity.status == Some(ActivityStatus::NotStarted) => {
            ("open", "Ej påbörjad")
        }
        Timing::NotDue => ("open", "Pågår"),
        Timing::NoDeadline if done => ("untargeted", "Klar, utan slutdatum"),
        Timing::NoDeadline => ("untargeted", "Utan slutdatum"),
    };
    Status {
        kind: kind.to_owned(),
        word: word.to_owned(),
    }
}

/// Returns by how many days an activity is late.
pub(super) const fn days_late(activity: &Activity) -> Option<i64> {
    match activity.timing {
        Timing::DoneLate { days } | Timing::Overdue { days } => Some(days),
        _ => None,
    }
}

/// Returns a number of days: `1 dag`, `48 dagar`.
pub(super) fn days(count: i64) -> String {
    let word = if count == 1 { "dag" } else { "dagar" };
    format!("{}{NO_BREAK_SPACE}{word}", whole(count))
}

/// Returns a whole number.
#[expect(clippy::cast_precision_loss, reason = "days between dates are few")]
pub(super) fn whole(count: i64) -> String {
    swedish::fixed(count as f64, 0)
}

/// Returns who carries an activity out, or that nobody does.
pub(super) fn responsible(activity: &Activity) -> String {
    who("Ansvarig", activity.responsible.as_deref())
}

/// Returns who carries an activity out and who follows it up; what is missing
/// is said.
pub(super) fn people(activity: &Activity) -> String {
    format!(
        "{} {}",
        responsible(activity),
        who("Uppföljning", activity.follow_up.as_deref())
    )
}

fn who(label: &str, name: Option<&str>) -> String {
    let name = name.map(prose::one_line).filter(|name| !name.is_empty());
    match name {
        Some(name) => format!("{label}: {name}."),
        None => format!("{label} saknas."),
    }
}

/// Returns an activity's name on one line.
pub(super) fn name(activity: &Activity) -> String {
    prose::one_line(&activity.name)
}

/// Returns an activity's priority, or the sign for nothing.
pub(super) fn priority(activity: &Activity) -> String {
    activity
        .priority
        .map_or_else(|| NOTHING.to_owned(), |priority| priority.to_string())
}

/// Returns a date, or the sign for nothing.
pub(super) fn date_or_nothing(date: Option<chrono::NaiveDate>) -> String {
    date.map_or_else(|| NOTHING.to_owned(), swedish::date)
}

/// Returns what an activity lacks: `ansvarig och prioritet`.
pub(super) fn lacks(breaches: &[PlanBreach]) -> String {
    let words: Vec<&str> = breaches.iter().map(|breach| breach.word()).collect();
    swedish::join(&words)
}

/// Returns the sentences about a number of activities: how many were to be
/// done, how that went, and what goes on. There is at least one.
pub(super) fn sentences(
    context: &Context<'_>,
    counts: &ActivityCounts,
    late: Late,
) -> String {
    let Some(all) = counts.all.open() else {
        return format!("Hur många insatserna är och hur de gick {WITHHELD}.");
    };
    let Some(counts) = Counted::of(counts) else {
        let write = Counts::new(all, Gender::Common).write(all);
        let noun = swedish::plural(all, "insats", "insatser");
        return format!(
            "{} {noun} är {}. Hur de gick {WITHHELD}.",
            swedish::capitalised(&write),
            swedish::plural(all, "redovisad", "redovisade")
        );
    };
    let write = Counts::new(counts.all, Gender::Common);
    let mut text = vec![due(context, &counts, write)];
    text.extend(went(&counts, late, write));
    text.push(ended(context, &counts, write));
    text.join(" ")
}

/// What became of activities, where all of it may be told.
struct Counted {
    all: usize,
    due: usize,
    in_time: usize,
    late: usize,
    cancelled: usize,
    carried_over: usize,
}

impl Counted {
    fn of(counts: &ActivityCounts) -> Option<Self> {
        Some(Self {
            all: counts.all.open()?,
            due: counts.due.open()?,
            in_time: counts.in_time.open()?,
            late: counts.late.open()?,
            cancelled: counts.cancelled.open()?,
            carried_over: counts.carried_over.open()?,
        })
    }
}

fn due(context: &Context<'_>, counts: &Counted, write: Counts) -> String {
    let when = match context.report.about.period.kind {
        PeriodKind::Annual => "före årets slut".to_owned(),
        PeriodKind::Interim => format!("före den 1{NO_BREAK_SPACE}september"),
    };
    match (counts.due, counts.all) {
        (1, 1) => format!("Den enda insatsen skulle vara klar {when}."),
        (0, 1) => format!("Den enda insatsen skulle inte vara klar {when}."),
        (0, all) => {
            format!(
                "Ingen av {} insatser skulle vara klar {when}.",
                write.write(all)
            )
        }
        (2, 2) => format!("Båda insatserna skulle vara klara {when}."),
        (due, all) if due == all => {
            format!(
                "Alla {} insatser skulle vara klara {when}.",
                write.write(all)
            )
        }
        (due, all) => swedish::capitalised(&format!(
            "{} av {} insatser skulle vara {} {when}.",
            write.write(due),
            write.write(all),
            swedish::plural(due, "klar", "klara"),
        )),
    }
}

/// `41 blev klara i tid, 9 blev klara för sent och 8 är inte klara.`
fn went(counts: &Counted, late: Late, write: Counts) -> Option<String> {
    if counts.due == 0 {
        return None;
    }
    if counts.in_time == counts.due {
        return Some(match counts.due {
            1 => "Den blev klar i tid.".to_owned(),
            2 => "Båda blev klara i tid.".to_owned(),
            _ => "Alla blev klara i tid.".to_owned(),
        });
    }
    // Not all of those that are counted can be told one by one.
    if late.done + late.not_done + late.undated != counts.late {
        return Some(swedish::capitalised(&format!(
            "{} blev {} i tid och {} är {}.",
            write.write(counts.in_time),
            swedish::plural(counts.in_time.max(1), "klar", "klara"),
            write.write(counts.late),
            swedish::plural(counts.late.max(1), "försenad", "försenade")
        )));
    }
    if counts.due == 1 {
        let word = if late.done == 1 {
            "Den blev klar för sent."
        } else if late.undated == 1 {
            "Den är klar, men det framgår inte när."
        } else {
            "Den är inte klar."
        };
        return Some(word.to_owned());
    }
    let klar = |count| swedish::plural(count, "klar", "klara");
    let mut parts = vec![match counts.in_time {
        0 => "ingen blev klar i tid".to_owned(),
        n => format!("{} blev {} i tid", write.write(n), klar(n)),
    }];
    if late.done > 0 {
        parts.push(format!(
            "{} blev {} för sent",
            write.write(late.done),
            klar(late.done)
        ));
    }
    if late.not_done > 0 {
        parts.push(format!(
            "{} är inte {}",
            write.write(late.not_done),
            klar(late.not_done)
        ));
    }
    let mut text = swedish::join(&parts);
    if late.undated > 0 {
        text.push_str(&format!(
            "; {} är {} utan att det framgår när",
            write.write(late.undated),
            klar(late.undated)
        ));
    }
    Some(format!("{}.", swedish::capitalised(&text)))
}

/// `Fem insatser avbröts och 14 går vidare till 2026.`
fn ended(context: &Context<'_>, counts: &Counted, write: Counts) -> String {
    let on = match context.report.about.period.kind {
        PeriodKind::Annual => format!("går vidare till {}", context.year + 1),
        PeriodKind::Interim => "återstår eller pågår".to_owned(),
    };
    let carried = write.write(counts.carried_over);
    let noun = |count| swedish::plural(count, "insats", "insatser");
    let text = match (counts.cancelled, counts.carried_over, counts.all) {
        (1, _, 1) => "den avbröts".to_owned(),
        (0, 1, 1) => format!("den {on}"),
        (0, 0, _) => format!("ingen insats {on}"),
        (0, count, _) => format!("{carried}{NO_BREAK_SPACE}{} {on}", noun(count)),
        (cancelled, 0, _) => {
            format!(
                "{}{NO_BREAK_SPACE}{} avbröts och ingen {on}",
                write.write(cancelled),
                noun(cancelled)
            )
        }
        (cancelled, _, _) => {
            format!(
                "{}{NO_BREAK_SPACE}{} avbröts och {carried} {on}",
                write.write(cancelled),
                noun(cancelled)
            )
        }
    };
    format!("{}.", swedish::capitalised(&text))
}

/// Returns the sentence about what the activities cost; nothing when no
/// amount is given.
pub(super) fn cost(context: &Context<'_>, counts: &ActivityCounts) -> Option<String> {
    let amount =
        |figure: f64| format!("{}{NO_BREAK_SPACE}tkr", swedish::fixed(figure, 0));
    let (Shown::Open(budget), Shown::Open(outcome)) = (&counts.budget, &counts.outcome)
    else {
        return Some(format!("Vad insatserna har kostat {WITHHELD}."));
    };
    let budget = budget.as_ref().map(|figure| amount(figure.value));
    let outcome = outcome.as_ref().map(|figure| amount(figure.value));
    Some(match (budget, outcome) {
        (Some(budget), Some(outcome)) => {
            if context.period.is_interim() {
                format!(
                    "Insatserna har kostat {outcome} till och med augusti; årets budget \
                     är {budget}."
                )
            } else {
                format!("Insatserna har kostat {outcome} av budgeterade {budget}.")
            }
        }
        (Some(budget), None) => {
            format!("Budgeten är {budget}; vad insatserna har kostat är inte redovisat.")
        }
        (None, Some(outcome)) => {
            format!("Insatserna har kostat {outcome}; någon budget är inte redovisad.")
        }
        (None, None) => return None,
    })
}

/// Returns what must be said about sums that lack parts: `Budget saknas för 3
/// insatser och utfall för 12.`
pub(super) fn missing_amounts<'a>(
    activities: impl Iterator<Item = &'a Activity>,
) -> Option<String> {
    let (mut budget, mut outcome, mut any) = (0, 0, false);
    for activity in activities {
        budget += usize::from(activity.budget.is_none());
        outcome += usize::from(activity.outcome.is_none());
        any |= activity.budget.is_some() || activity.outcome.is_some();
    }
    if !any {
        return None;
    }
    let noun = |count| swedish::plural(count, "insats", "insatser");
    Some(match (budget, outcome) {
        (0, 0) => return None,
        (0, o) => format!("Utfall saknas för {} {}.", figures::count(o), noun(o)),
        (b, 0) => format!("Budget saknas för {} {}.", figures::count(b), noun(b)),
        (b, o) => format!(
            "Budget saknas för {} {} och utfall för {}.",
            figures::count(b),
            noun(b),
            figures::count(o)
        ),
    })
}
