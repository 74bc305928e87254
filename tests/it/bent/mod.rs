//! Every way a form gets bent: a fault of a kind is put into a valid workbook
//! at a random cell, and it must be found there, and nothing else.
//!
//! The kinds are in `kinds/`, one list a subject; `tests/README.md` names
//! them all.

mod base;
mod book;
mod dice;
mod kinds;
mod packages;
mod values;
mod write;

use std::collections::BTreeMap;

use itbokslut::finding::{CATALOGUE, Subject};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use base::{BASE, Found, Reading};
use book::{Bend, Bent, Values};
use dice::Dice;
use kinds::Kind;

/// How many seeds are tried before a kind is taken to bend nothing.
const ATTEMPTS: u64 = 200;

/// How many times each kind is tried: `ITBOKSLUT_BENT=50` looks further.
fn times() -> usize {
    let asked = std::env::var("ITBOKSLUT_BENT").ok();
    asked.and_then(|times| times.parse().ok()).unwrap_or(3)
}

/// A workbook that was bent, before it is read.
struct Case {
    before: &'static Reading,
    book: Bent,
    bends: Vec<Bend>,
}

/// Bends one of the valid workbooks in some ways, each on a sheet of its own.
fn bend(kinds: &[&Kind], seed: u64) -> Option<Case> {
    let mut dice = Dice::new(seed);
    let base = &BASE.books[dice.below(BASE.books.len())];
    let mut book = Bent(base.raw.clone(), Vec::new());
    let mut bends: Vec<Bend> = Vec::new();
    for kind in kinds {
        let bend = (kind.bend)(&mut book, &mut dice)?;
        if bends.iter().any(|other| other.sheet == bend.sheet) {
            return None;
        }
        bends.push(bend);
    }
    Some(Case {
        before: &base.reading,
        book,
        bends,
    })
}

/// Returns what is wrong with how a bent workbook is read, if anything.
fn judge(case: &Case, bytes: &[u8]) -> Result<(), String> {
    let after = BASE.reading(&case.book.0.file, bytes);
    let expected: Vec<Found> = case.bends.iter().flat_map(|b| b.found.clone()).collect();
    let (new, lost) = compared(&case.before.found, &after.found);
    let (new, lost) = without_moved(new, lost);
    let (missing, more) = compared(&new, &expected);
    // A finding may go with the row that it is about.
    let fewer = case
        .bends
        .iter()
        .any(|bend| !matches!(bend.values, Values::Same));
    if !missing.is_empty() || !more.is_empty() || (!lost.is_empty() && !fewer) {
        return Err(format!(
            "not found: {missing:?}\nfound too: {more:?}\nno longer found: {lost:?}\n{}",
            after.told.join("\n"),
        ));
    }
    values(case, &after)
}

/// Drops the findings that are only somewhere else on their sheet, where a row
/// or a column was moved.
fn without_moved(mut new: Vec<Found>, mut lost: Vec<Found>) -> (Vec<Found>, Vec<Found>) {
    let sheet = |found: &Found| {
        let (sheet, _) = found.1.split_once('!').unwrap_or((&found.1, ""));
        (found.0, sheet.to_owned())
    };
    lost.retain(|was| {
        let at = new.iter().position(|is| sheet(is) == sheet(was));
        at.map(|at| new.remove(at)).is_none()
    });
    (new, lost)
}

fn values(case: &Case, after: &Reading) -> Result<(), String> {
    let [bend] = case.bends.as_slice() else {
        return Ok(());
    };
    let before = values::Values::of(case.before.submission.as_ref().unwrap());
    let after = match (&bend.values, &after.submission) {
        (Values::Unread, None) => return Ok(()),
        (Values::Unread, Some(_)) => return Err("it is read all the same".to_owned()),
        (_, None) => return Err("it is not read".to_owned()),
        (_, Some(after)) => values::Values::of(after),
    };
    let (new, gone) = compared(&owned(before.bag()), &owned(after.bag()));
    match &bend.values {
        Values::Same if !gone.is_empty() || !new.is_empty() => {
            Err(format!("no longer read: {gone:#?}\nread instead: {new:#?}"))
        }
        Values::Fewer if !new.is_empty() => Err(format!("read instead: {new:#?}")),
        Values::Except(cells) => {
            for (cell, said) in &before.by_cell {
                let says = after.by_cell.get(cell);
                if !cells.contains(cell) && says != Some(said) {
                    return Err(format!("{cell}: {said:?} became {says:?}"));
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn owned(bag: Vec<&String>) -> Vec<String> {
    bag.into_iter().cloned().collect()
}

/// Returns what the second has more than the first, and what it has less.
fn compared<T: Ord + Clone>(before: &[T], after: &[T]) -> (Vec<T>, Vec<T>) {
    let mut count: BTreeMap<&T, i32> = BTreeMap::new();
    for one in after {
        *count.entry(one).or_default() += 1;
    }
    for one in before {
        *count.entry(one).or_default() -= 1;
    }
    let times = |wanted: fn(i32) -> i32| -> Vec<T> {
        count
            .iter()
            .flat_map(|(one, n)| (0..wanted(*n)).map(|_| (*one).clone()))
            .collect()
    };
    (times(|n| n), times(|n| -n))
}

/// Tries every kind some times, and tells of all that went wrong together.
/// `without` are the kinds that the format does not have.
fn every_kind(write: fn(&Bent) -> Vec<u8>, fits: fn(&Bent) -> bool, without: &[&str]) {
    let mut wrong = Vec::new();
    let mut untried = Vec::new();
    let attempts = ATTEMPTS.max(20 * u64::try_from(times()).unwrap());
    for kind in kinds::all() {
        let cases = (0..attempts)
            .filter_map(|seed| Some((seed, bend(&[kind], seed)?)))
            .filter(|(_, case)| fits(&case.book))
            .take(times());
        let mut tried = 0;
        for (seed, case) in cases {
            tried += 1;
            if let Err(why) = judge(&case, &write(&case.book)) {
                let file = &case.book.0.file;
                wrong.push(format!("{} {seed} {file}\n{why}", kind.name));
                break;
            }
        }
        if tried == 0 {
            untried.push(kind.name);
        }
    }
    assert_eq!(untried, without);
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_workbook_is_read_alike_however_it_is_written() {
    for base in &BASE.books {
        let book = Bent(base.raw.clone(), Vec::new());
        for bytes in [write::xlsx(&book), write::ods(&book)] {
            let again = BASE.reading(&base.raw.file, &bytes);
            assert_eq!(again.found, base.reading.found);
            let [before, after] = [&base.reading, &again]
                .map(|reading| values::Values::of(reading.submission.as_ref().unwrap()));
            for (cell, said) in &before.by_cell {
                assert_eq!(after.by_cell.get(cell), Some(said), "{cell}");
            }
            assert!(before.by_cell.len() > 400, "{}", before.by_cell.len());
        }
    }
}

#[test]
fn every_kind_is_found_at_its_cell_and_nothing_else_in_an_xlsx() {
    every_kind(write::xlsx, |_| true, &[]);
}

#[test]
fn every_kind_is_found_at_its_cell_and_nothing_else_in_an_ods() {
    let without = [
        "cell_written_twice",
        "cell_outside_the_sheet",
        "cell_that_is_no_number",
    ];
    every_kind(write::ods, |book| book.1.is_empty(), &without);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 60,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2025),
        max_global_rejects: 4_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn two_faults_are_both_found(
        first in any::<prop::sample::Index>(),
        second in any::<prop::sample::Index>(),
        seed in any::<u64>(),
    ) {
        let all: Vec<&Kind> = kinds::all().collect();
        let kinds = [*first.get(&all), *second.get(&all)];
        let case = bend(&kinds, seed);
        prop_assume!(case.is_some());
        let case = case.unwrap();
        let is_read = |bend: &Bend| !matches!(bend.values, Values::Unread);
        prop_assume!(case.bends.iter().all(is_read));
        let names = [kinds[0].name, kinds[1].name];
        let judged = judge(&case, &write::xlsx(&case.book));
        prop_assert!(judged.is_ok(), "{names:?} {}", judged.unwrap_err());
    }
}

#[test]
fn the_list_of_kinds_is_complete() {
    let readme = include_str!("../../README.md");
    for kind in kinds::all() {
        let entry = format!("`{}`", kind.name);
        assert!(readme.contains(&entry), "tests/README.md lacks {entry}");
    }
}

/// Every rule about a cell is what some kind breaks, or has its reason.
#[test]
fn every_rule_about_cells_is_reached() {
    let mut reached = std::collections::BTreeSet::new();
    for kind in kinds::all() {
        let bends = (0..ATTEMPTS).filter_map(|seed| bend(&[kind], seed));
        for case in bends.take(3) {
            reached.extend(case.bends.iter().flat_map(|b| &b.found).map(|f| f.0));
        }
    }
    for rule in &reached {
        let known = CATALOGUE.iter().any(|known| known.id == *rule);
        assert!(known, "there is no rule {rule}");
    }
    let unreached: Vec<&str> = CATALOGUE
        .iter()
        .filter(|rule| rule.subject == Subject::Cell)
        .map(|rule| rule.id)
        .filter(|id| !reached.contains(id))
        .collect();
    assert_eq!(unreached, UNREACHED.map(|[id, _]| id));
}

/// The rules about cells that no kind breaks, and why.
const UNREACHED: [[&str; 2]; 3] = [
    [
        "inte-ett-årtal",
        "only the governing workbook asks for years",
    ],
    [
        "för-många-rader",
        "twenty thousand rows take too long at random",
    ],
    [
        "procentformat-okänt",
        "only the binary formats leave it out",
    ],
];
