//! Random plans, systems, incidents, risks and economy, and the same as rows.

use chrono::NaiveDate;

use crate::domain::{
    ActivityStatus, Amount, Entry, IncidentCategory, Post, SystemRole, Year,
};

use super::super::kommun::{YearOf, date, set};
use super::super::sheets::spoil;
use super::case::{R, float, r};
use super::random::Dice;

/// A cell: nothing, something that cannot be used, or a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell<T> {
    Empty,
    Broken,
    Is(T),
}

/// A sheet: left alone, declared empty, or with rows.
#[derive(Clone, Debug)]
pub(super) struct Open<T> {
    pub(super) none: bool,
    pub(super) rows: Vec<T>,
}

/// A förvaltning's other sheets.
#[derive(Clone, Debug)]
pub(super) struct Sheets {
    pub(super) plan: Open<Plan>,
    pub(super) systems: Open<System>,
    pub(super) incidents: Open<Incident>,
    pub(super) risks: Open<Risk>,
    /// Post, budget and outcome.
    pub(super) economy: Vec<(Post, Cell<R>, Cell<R>)>,
}

#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) cancelled: bool,
    pub(super) end: Cell<NaiveDate>,
    pub(super) finished: Cell<NaiveDate>,
    /// Whether all but the end is filled in.
    pub(super) filled: bool,
}

#[derive(Clone, Debug)]
pub(super) struct System {
    pub(super) critical: Cell<bool>,
    pub(super) role: SystemRole,
    pub(super) retired: Cell<NaiveDate>,
    pub(super) plan: Cell<NaiveDate>,
    pub(super) action_plan: Cell<NaiveDate>,
    pub(super) approved: Cell<NaiveDate>,
    pub(super) by_owner: bool,
    pub(super) in_use: Cell<NaiveDate>,
    pub(super) first: Cell<NaiveDate>,
}

#[derive(Clone, Debug)]
pub(super) struct Incident {
    pub(super) category: Cell<IncidentCategory>,
    pub(super) hours: Cell<R>,
    pub(super) traced: Cell<bool>,
}

#[derive(Clone, Debug)]
pub(super) struct Risk {
    pub(super) before: [Cell<u8>; 2],
    pub(super) after: [Cell<u8>; 2],
    pub(super) cost: Cell<R>,
}

/// When the policy was adopted, in every case.
pub(super) fn adopted() -> NaiveDate {
    date(2020, 1, 1)
}

fn cell<T>(dice: &mut Dice, chance: u64, make: impl FnOnce(&mut Dice) -> T) -> Cell<T> {
    if dice.percent(2) {
        Cell::Broken
    } else if dice.percent(chance) {
        Cell::Is(make(dice))
    } else {
        Cell::Empty
    }
}

fn open<T>(dice: &mut Dice, row: impl Fn(&mut Dice) -> T) -> Open<T> {
    let mut open = Open {
        none: dice.percent(15),
        rows: Vec::new(),
    };
    if dice.percent(75) {
        let rows = 1 + dice.below(4);
        open.rows = (0..rows).map(|_| row(dice)).collect();
    }
    open
}

/// Returns the sheets of a förvaltning in a year.
pub(super) fn random(dice: &mut Dice, at: Year) -> Sheets {
    let days = [
        date(at, 3, 1),
        date(at, 6, 30),
        date(at, 7, 1),
        date(at, 12, 31),
        date(at + 1, 1, 1),
    ];
    let day = move |dice: &mut Dice| dice.one_of(&days);
    Sheets {
        plan: open(dice, |dice| Plan {
            cancelled: dice.percent(15),
            end: cell(dice, 85, day),
            finished: cell(dice, 60, day),
            filled: dice.percent(60),
        }),
        systems: open(dice, |dice| system(dice, at)),
        incidents: open(dice, |dice| Incident {
            category: cell(dice, 95, |dice| dice.one_of(IncidentCategory::ALL)),
            hours: cell(dice, 60, |dice| r(dice.between(0, 40), 4)),
            traced: cell(dice, 80, |dice| dice.percent(60)),
        }),
        risks: open(dice, |dice| {
            let factor = |dice: &mut Dice| dice.one_of(&[1, 2, 3, 4]);
            Risk {
                before: [cell(dice, 95, factor), cell(dice, 95, factor)],
                after: [cell(dice, 50, factor), cell(dice, 50, factor)],
                cost: cell(dice, 50, |dice| r(dice.between(0, 4000), 100)),
            }
        }),
        economy: economy(dice),
    }
}

fn system(dice: &mut Dice, at: Year) -> System {
    System {
        critical: cell(dice, 95, |dice| dice.percent(80)),
        role: dice.one_of(&[
            SystemRole::Owner,
            SystemRole::CentralOwner,
            SystemRole::Owner,
            SystemRole::User,
        ]),
        retired: cell(dice, 20, |dice| {
            dice.one_of(&[date(at, 12, 31), date(at + 1, 1, 1)])
        }),
        plan: cell(dice, 75, |dice| {
            dice.one_of(&[
                date(2021, 1, 1),
                date(at, 3, 1),
                date(at, 3, 2),
                date(at, 6, 30),
                date(at, 7, 1),
                date(at - 1, 7, 1),
            ])
        }),
        action_plan: cell(dice, 70, |dice| date(dice.one_of(&[at, at, at - 1]), 2, 1)),
        approved: cell(dice, 85, |dice| {
            dice.one_of(&[date(2022, 4, 1), date(at, 3, 1)])
        }),
        by_owner: dice.percent(90),
        in_use: cell(dice, 50, |dice| {
            dice.one_of(&[date(2019, 5, 1), adopted(), date(2022, 5, 1)])
        }),
        first: cell(dice, 40, |dice| {
            dice.one_of(&[date(2022, 5, 1), date(2022, 5, 2)])
        }),
    }
}

fn economy(dice: &mut Dice) -> Vec<(Post, Cell<R>, Cell<R>)> {
    let mut rows = Vec::new();
    for post in [Post::Operation, Post::Staff, Post::Security] {
        if dice.percent(80) {
            let amount = |dice: &mut Dice| r(dice.between(-30, 4000), 100);
            rows.push((post, cell(dice, 80, amount), cell(dice, 85, amount)));
        }
    }
    rows
}

fn put<T, U>(entry: &mut Entry<U>, cell: Cell<T>, value: impl FnOnce(T) -> U) {
    match cell {
        Cell::Empty => {}
        Cell::Broken => spoil(entry),
        Cell::Is(inner) => set(entry, value(inner)),
    }
}

fn amount(value: R) -> Amount {
    Amount::exact(float(value))
}

/// Writes a förvaltning's sheets.
pub(super) fn write(mut year: YearOf, code: &str, sheets: &Sheets) -> YearOf {
    let declared = year.clone().nothing_to_report(code).of(code).clone();
    for row in &sheets.plan.rows {
        year = year.bare_activity(code, |entry| {
            if row.cancelled {
                set(&mut entry.status, ActivityStatus::Cancelled);
            }
            put(&mut entry.end, row.end, |day| day);
            put(&mut entry.finished, row.finished, |day| day);
            if row.filled {
                set(&mut entry.responsible, "a".to_owned());
                set(&mut entry.follow_up, "b".to_owned());
                set(&mut entry.start, date(2024, 1, 1));
                set(&mut entry.priority, 2);
            }
        });
    }
    for row in &sheets.systems.rows {
        year = year.bare_system(code, |entry| {
            put(&mut entry.critical, row.critical, |critical| critical);
            set(&mut entry.role, row.role);
            put(&mut entry.retired, row.retired, |day| day);
            put(&mut entry.plan, row.plan, |day| day);
            put(&mut entry.action_plan, row.action_plan, |day| day);
            put(&mut entry.approved, row.approved, |day| day);
            put(&mut entry.in_use, row.in_use, |day| day);
            put(&mut entry.first_approval, row.first, |day| day);
            set(&mut entry.owner, "Chef".to_owned());
            let by = if row.by_owner { " chef" } else { "ägare" };
            set(&mut entry.approved_by, by.to_owned());
        });
    }
    for row in &sheets.incidents.rows {
        year = year.bare_incident(code, |entry| {
            put(&mut entry.category, row.category, |category| category);
            put(&mut entry.hours, row.hours, amount);
            put(&mut entry.traced, row.traced, |traced| traced);
        });
    }
    for row in &sheets.risks.rows {
        year = year.bare_risk(code, |entry| {
            put(&mut entry.likelihood, row.before[0], |factor| factor);
            put(&mut entry.consequence, row.before[1], |factor| factor);
            put(&mut entry.likelihood_after, row.after[0], |factor| factor);
            put(&mut entry.consequence_after, row.after[1], |factor| factor);
            put(&mut entry.cost, row.cost, amount);
        });
    }
    for (post, budget, outcome) in &sheets.economy {
        year = year.amounts(code, *post, None, None);
        let row = year.of(code).economy.last_mut().unwrap();
        put(&mut row.budget, *budget, amount);
        put(&mut row.outcome, *outcome, amount);
    }
    let submission = year.of(code);
    if sheets.plan.none {
        submission.activities.none = declared.activities.none;
    }
    if sheets.systems.none {
        submission.systems.none = declared.systems.none;
    }
    if sheets.incidents.none {
        submission.incidents.none = declared.incidents.none;
    }
    if sheets.risks.none {
        submission.risks.none = declared.risks.none;
    }
    year
}
