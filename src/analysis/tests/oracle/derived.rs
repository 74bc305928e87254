//! The computations of `Härleds ur` once more, plainly.

use chrono::{Datelike as _, NaiveDate};
use num_traits::Zero as _;

use crate::domain::{Aggregation as A, IncidentCategory, Post, SourceField, Unit, Year};

use super::case::{Ind, R, Who, r};
use super::random::Dice;
use super::sheets::{Cell, Open, Plan, Sheets, System, adopted};

/// A computation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum By {
    InTime,
    Plans,
    Complete,
    WithPlan,
    Approved,
    WithActionPlan,
    Critical,
    Incidents(Option<IncidentCategory>),
    Traced,
    Hours,
    PerPoint,
    Risks,
    Outcome,
    OutcomeOf(Post),
    Budget,
    SecurityShare,
}

/// What a computation came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Came {
    Silent,
    Broken,
    Amount(R),
    Quotient(R, R),
}

/// That a cell which decides is broken.
struct Broken;

type Held = Result<bool, Broken>;

const PLAIN: [By; 14] = [
    By::InTime,
    By::Plans,
    By::Complete,
    By::WithPlan,
    By::Approved,
    By::WithActionPlan,
    By::Critical,
    By::Traced,
    By::Hours,
    By::PerPoint,
    By::Risks,
    By::Outcome,
    By::Budget,
    By::SecurityShare,
];

pub(super) fn random(dice: &mut Dice) -> By {
    match dice.below(8) {
        0 => By::Incidents(dice.maybe(50, |dice| dice.one_of(IncidentCategory::ALL))),
        1 => By::OutcomeOf(dice.one_of(&[Post::Operation, Post::Security])),
        _ => dice.one_of(&PLAIN),
    }
}

impl By {
    pub(super) fn text(self) -> String {
        match self {
            Self::InTime => "it-plan: andel klara i tid".to_owned(),
            Self::Plans => "it-plan: antal insatser".to_owned(),
            Self::Complete => "it-plan: andel utan brist".to_owned(),
            Self::WithPlan => "system: andel med systemsäkerhetsplan".to_owned(),
            Self::Approved => "system: andel driftgodkända".to_owned(),
            Self::WithActionPlan => "system: andel med handlingsplan".to_owned(),
            Self::Critical => "system: antal samhällsviktiga".to_owned(),
            Self::Incidents(None) => "incidenter: antal".to_owned(),
            Self::Incidents(Some(of)) => format!("incidenter: antal, {}", of.word()),
            Self::Traced => "incidenter: andel spårade".to_owned(),
            Self::Hours => "incidenter: timmar avbrott".to_owned(),
            Self::PerPoint => "risker: kostnad per riskpoäng".to_owned(),
            Self::Risks => "risker: antal".to_owned(),
            Self::Outcome => "ekonomi: utfall totalt".to_owned(),
            Self::OutcomeOf(post) => format!("ekonomi: utfall per post, {}", post.word()),
            Self::Budget => "ekonomi: budget totalt".to_owned(),
            Self::SecurityShare => "ekonomi: andel IT-säkerhet".to_owned(),
        }
    }

    /// The unit it is mostly measured in.
    pub(super) fn unit(self) -> Unit {
        match self {
            Self::PerPoint | Self::Outcome | Self::OutcomeOf(_) | Self::Budget => {
                Unit::Tkr
            }
            Self::Hours => Unit::Hours,
            Self::Plans | Self::Critical | Self::Incidents(_) | Self::Risks => {
                Unit::Count
            }
            _ => Unit::Percent,
        }
    }

    fn divides(self) -> bool {
        self.unit() == Unit::Percent || self == Self::PerPoint
    }

    fn fits(self, ind: &Ind) -> bool {
        match ind.aggregation {
            A::ShareYes => false,
            A::Sum if self.divides() => false,
            A::Ratio if !self.divides() => {
                [self.unit(), Unit::Percent, Unit::Index].contains(&ind.unit)
            }
            _ => ind.unit == self.unit(),
        }
    }
}

/// Whether an indicator's derivation can be made; true without one.
pub(super) fn can_be_made(ind: &Ind) -> bool {
    let source = matches!(ind.who, Who::Source);
    ind.derived.is_none_or(|by| by.fits(ind) && !source)
}

/// Whether a field is derived.
pub(super) fn derives(ind: &Ind, field: SourceField) -> bool {
    let Some(by) = ind.derived.filter(|_| can_be_made(ind)) else {
        return false;
    };
    match (ind.aggregation, field) {
        (A::Ratio, SourceField::Numerator) => true,
        (A::Ratio, SourceField::Denominator) => by.divides(),
        (A::Ratio, _) => false,
        (_, field) => field == SourceField::Outcome,
    }
}

/// Whether the förvaltning is asked for nothing of a ratio.
pub(super) fn whole_ratio(ind: &Ind) -> bool {
    ind.aggregation == A::Ratio && derives(ind, SourceField::Denominator)
}

pub(super) fn compute(by: By, of: &Sheets, at: Year) -> Came {
    let last_day = NaiveDate::from_ymd_opt(at, 12, 31).unwrap();
    match by {
        By::InTime => share(&of.plan, |row| due(row, last_day), in_time),
        By::Plans => tally(&of.plan, |_| Ok(true)),
        By::Complete => share(
            &of.plan,
            |_| Ok(true),
            |row| both(Ok(row.filled), is(row.end, |_| true)),
        ),
        By::WithPlan => share(
            &of.systems,
            |row| judged(row, last_day),
            |row| is(row.plan, |_| true),
        ),
        By::Approved => share(
            &of.systems,
            |row| judged(row, last_day),
            |row| approved(row, last_day),
        ),
        By::WithActionPlan => share(
            &of.systems,
            |row| judged(row, last_day),
            |row| is(row.action_plan, |day| day.year() == at),
        ),
        By::Critical => tally(&of.systems, |row| judged(row, last_day)),
        By::Incidents(category) => tally(&of.incidents, |row| match category {
            None => Ok(true),
            Some(category) => is(row.category, |of| of == category),
        }),
        By::Traced => share(
            &of.incidents,
            |_| Ok(true),
            |row| is(row.traced, |traced| traced),
        ),
        By::Hours => {
            let given = sum(of.incidents.rows.iter().map(|row| row.hours));
            let nothing = of.incidents.none && of.incidents.rows.is_empty();
            amount(&given, nothing.then(R::zero))
        }
        By::PerPoint => per_point(of),
        By::Risks => tally(&of.risks, |_| Ok(true)),
        By::Outcome => amount(&sum(of.economy.iter().map(|row| row.2)), None),
        By::Budget => amount(&sum(of.economy.iter().map(|row| row.1)), None),
        By::OutcomeOf(post) => amount(&outcome_of(of, post), None),
        By::SecurityShare => {
            let all = sum(of.economy.iter().map(|row| row.2));
            match (outcome_of(of, Post::Security), all) {
                (Err(Broken), _) | (_, Err(Broken)) => Came::Broken,
                (Ok(Some(part)), Ok(Some(all))) => Came::Quotient(part, all),
                _ => Came::Silent,
            }
        }
    }
}

fn outcome_of(of: &Sheets, post: Post) -> Result<Option<R>, Broken> {
    let rows = of.economy.iter().filter(|row| row.0 == post);
    sum(rows.map(|row| row.2))
}

fn is<T>(cell: Cell<T>, what: impl FnOnce(T) -> bool) -> Held {
    match cell {
        Cell::Empty => Ok(false),
        Cell::Broken => Err(Broken),
        Cell::Is(value) => Ok(what(value)),
    }
}

/// What does not hold decides, even beside a broken cell.
fn both(one: Held, other: Held) -> Held {
    match (one, other) {
        (Ok(false), _) | (_, Ok(false)) => Ok(false),
        (Ok(true), other) => other,
        (broken, _) => broken,
    }
}

fn count<T>(rows: &[&T], holds: impl Fn(&T) -> Held) -> Result<R, Broken> {
    let mut n = 0;
    for row in rows {
        n += i128::from(holds(row)?);
    }
    Ok(r(n, 1))
}

fn tally<T>(sheet: &Open<T>, holds: impl Fn(&T) -> Held) -> Came {
    if sheet.rows.is_empty() && !sheet.none {
        return Came::Silent;
    }
    let rows: Vec<&T> = sheet.rows.iter().collect();
    count(&rows, holds).map_or(Came::Broken, Came::Amount)
}

fn share<T>(
    sheet: &Open<T>,
    base: impl Fn(&T) -> Held,
    holds: impl Fn(&T) -> Held,
) -> Came {
    let whole = match tally(sheet, &base) {
        Came::Amount(whole) => whole,
        other => return other,
    };
    let rows: Vec<&T> = sheet
        .rows
        .iter()
        .filter(|row| matches!(base(row), Ok(true)))
        .collect();
    count(&rows, holds).map_or(Came::Broken, |part| Came::Quotient(part, whole))
}

fn sum(cells: impl Iterator<Item = Cell<R>>) -> Result<Option<R>, Broken> {
    let mut given = Vec::new();
    for cell in cells {
        match cell {
            Cell::Empty => {}
            Cell::Broken => return Err(Broken),
            Cell::Is(value) => given.push(value),
        }
    }
    Ok((!given.is_empty()).then(|| given.iter().sum()))
}

fn amount(sum: &Result<Option<R>, Broken>, otherwise: Option<R>) -> Came {
    match sum {
        Err(Broken) => Came::Broken,
        Ok(sum) => sum.or(otherwise).map_or(Came::Silent, Came::Amount),
    }
}

fn due(row: &Plan, last_day: NaiveDate) -> Held {
    both(Ok(!row.cancelled), is(row.end, |end| end <= last_day))
}

fn in_time(row: &Plan) -> Held {
    match (row.finished, row.end) {
        (Cell::Broken, _) | (_, Cell::Broken) => Err(Broken),
        (Cell::Is(finished), Cell::Is(end)) => Ok(finished <= end),
        _ => Ok(false),
    }
}

fn judged(row: &System, last_day: NaiveDate) -> Held {
    let retired = is(row.retired, |day| day <= last_day);
    let owned = row.role != crate::domain::SystemRole::User;
    both(
        Ok(owned),
        both(is(row.critical, |critical| critical), retired.map(|r| !r)),
    )
}

fn approved(row: &System, last_day: NaiveDate) -> Held {
    let on_plan = match (row.plan, row.approved) {
        (Cell::Broken, _) | (_, Cell::Broken) => Err(Broken),
        (Cell::Is(plan), Cell::Is(approved)) => {
            let late = plan.month() > 6;
            let until = NaiveDate::from_ymd_opt(plan.year() + 1, 6, 30).unwrap();
            Ok(approved >= plan || (late && last_day <= until))
        }
        _ => Ok(true),
    };
    let in_time = match (row.in_use, row.first, row.approved) {
        (Cell::Broken, ..) => Err(Broken),
        (Cell::Is(used), first, approved) if used > adopted() => {
            let early = |day| day <= used;
            if Cell::Broken == first || Cell::Broken == approved {
                Err(Broken)
            } else {
                let first = matches!(first, Cell::Is(day) if early(day));
                Ok(first || matches!(approved, Cell::Is(day) if early(day)))
            }
        }
        _ => Ok(true),
    };
    both(
        both(Ok(row.by_owner), is(row.approved, |_| true)),
        both(on_plan, in_time),
    )
}

fn per_point(of: &Sheets) -> Came {
    if of.risks.rows.is_empty() && !of.risks.none {
        return Came::Silent;
    }
    let mut points = 0;
    for row in &of.risks.rows {
        let cells = [row.before[0], row.before[1], row.after[0], row.after[1]];
        if cells.contains(&Cell::Broken) {
            return Came::Broken;
        }
        if let [Cell::Is(likely), Cell::Is(grave), after @ ..] = cells {
            let or = |cell: Cell<u8>, before: u8| match cell {
                Cell::Is(after) => i128::from(after),
                _ => i128::from(before),
            };
            points += i128::from(likely) * i128::from(grave)
                - or(after[0], likely) * or(after[1], grave);
        }
    }
    match sum(of.risks.rows.iter().map(|row| row.cost)) {
        Err(Broken) => Came::Broken,
        Ok(None) if points != 0 => Came::Silent,
        Ok(cost) => Came::Quotient(cost.unwrap_or_default(), r(points, 1)),
    }
}
