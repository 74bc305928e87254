//! Counts of activities, in one loop with one variable for each.

use proptest::option;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;

use crate::domain::{ActivityStatus, Program};
use crate::report::ActivityCounts;

use super::super::kommun::instruments::{clear, pay};
use super::super::kommun::{Kommun, YEAR, kommun, set, year};
use super::{Day, interim, last_day, of_period, perhaps, put};

const DEPARTMENTS: [&str; 3] = ["SOC", "BUF", "KLF"];
const DAYS: &[Day] = &[
    20_250_630, 20_250_830, 20_250_831, 20_250_901, 20_251_230, 20_251_231, 20_260_101,
    20_260_102,
];

#[derive(Clone, Debug)]
struct Row {
    department: usize,
    program: Option<Program>,
    status: Option<ActivityStatus>,
    end: Option<Day>,
    finished: Option<Day>,
    /// Which of priority, start, ansvarig and uppföljning are there.
    there: [bool; 4],
    /// The budget in öre.
    budget: Option<i32>,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        0..DEPARTMENTS.len(),
        option::of(select(Program::ALL)),
        option::of(select(ActivityStatus::ALL)),
        perhaps(DAYS),
        perhaps(DAYS),
        any::<[bool; 4]>(),
        option::of(-1_000_000..100_000_000i32),
    );
    let row = row.prop_map(
        |(department, program, status, end, finished, there, budget)| Row {
            department,
            program,
            status,
            end,
            finished,
            there,
            budget,
        },
    );
    proptest::collection::vec(row, 0..12)
}

fn built(rows: &[Row]) -> Kommun {
    let year = rows.iter().fold(year(YEAR, &DEPARTMENTS), |year, row| {
        year.activity(DEPARTMENTS[row.department], "Insats", |cells| {
            match row.program {
                Some(program) => set(&mut cells.program, program),
                None => clear(&mut cells.program),
            }
            match row.status {
                Some(status) => set(&mut cells.status, status),
                None => clear(&mut cells.status),
            }
            put(&mut cells.end, row.end);
            put(&mut cells.finished, row.finished);
            let [priority, start, responsible, follow_up] = row.there;
            if !priority {
                clear(&mut cells.priority);
            }
            if !start {
                clear(&mut cells.start);
            }
            if !responsible {
                clear(&mut cells.responsible);
            }
            if !follow_up {
                clear(&mut cells.follow_up);
            }
            if let Some(ore) = row.budget {
                pay(&mut cells.budget, f64::from(ore) / 100_000.0);
            }
        })
    });
    kommun([year])
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Plain {
    all: usize,
    due: usize,
    in_time: usize,
    late: usize,
    done: usize,
    cancelled: usize,
    carried_over: usize,
    with_breach: usize,
    budget: Option<i64>,
}

fn plain(rows: &[Row], last_day: Day, is_of: impl Fn(&Row) -> bool) -> Plain {
    let mut counts = Plain::default();
    for row in rows {
        if !is_of(row) {
            continue;
        }
        counts.all += 1;
        if row.end.is_none() || row.there.contains(&false) {
            counts.with_breach += 1;
        }
        if let Some(ore) = row.budget {
            counts.budget = Some(counts.budget.unwrap_or(0) + i64::from(ore));
        }
        if row.status == Some(ActivityStatus::Cancelled) {
            counts.cancelled += 1;
            continue;
        }
        let end = row.end.unwrap_or(99_999_999);
        let finished = row.finished.unwrap_or(99_999_999);
        if end <= last_day {
            counts.due += 1;
            if finished <= end {
                counts.in_time += 1;
            } else {
                counts.late += 1;
            }
        }
        let ticked = row.finished.is_none() && row.status == Some(ActivityStatus::Done);
        if finished <= last_day || ticked {
            counts.done += 1;
        } else {
            counts.carried_over += 1;
        }
    }
    counts
}

fn ours(counts: &ActivityCounts) -> Plain {
    let budget = counts.budget.as_ref().open().unwrap().as_ref();
    Plain {
        all: counts.all.open().unwrap(),
        due: counts.due.open().unwrap(),
        in_time: counts.in_time.open().unwrap(),
        late: counts.late.open().unwrap(),
        done: counts.done.open().unwrap(),
        cancelled: counts.cancelled.open().unwrap(),
        carried_over: counts.carried_over.open().unwrap(),
        with_breach: counts.with_breach.open().unwrap(),
        budget: budget
            .map(|sum| format!("{:.5}", sum.value).replace('.', ""))
            .map(|ore| ore.parse().unwrap()),
    }
}

proptest::proptest! {
    #[test]
    fn the_counts_agree(rows in rows(), interim in interim()) {
        let plans = of_period(built(&rows), interim).report().plans;
        let last_day = last_day(interim);
        proptest::prop_assert_eq!(ours(&plans.total), plain(&rows, last_day, |_| true));
        let none = ActivityCounts::default();
        for (number, department) in (0..).zip(DEPARTMENTS) {
            let expected = plain(&rows, last_day, |row| row.department == number);
            let mut all = plans.by_department.iter();
            let counts = all.find(|(code, _)| code.as_str() == department);
            let counts = counts.map_or(&none, |(_, counts)| counts);
            proptest::prop_assert_eq!(ours(counts), expected);
        }
        for program in Program::ALL {
            let expected = plain(&rows, last_day, |row| row.program == Some(*program));
            let mut all = plans.by_program.iter();
            let counts = all.find(|(of, _)| of == program);
            let counts = counts.map_or(&none, |(_, counts)| counts);
            proptest::prop_assert_eq!(ours(counts), expected);
        }
    }
}
